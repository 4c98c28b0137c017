"""What all editors have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from optviz.errors import InputError
from optviz.gui.editors import words
from optviz.params import Param


class Editor(QWidget):
    """Edits one parameter.

    ``changed`` carries every value that the user sets, also those on the way (a slider that is dragged);
    ``committed`` says that the edit is complete. ``show_value`` emits nothing. A subclass draws the value in
    ``_render`` and reports the user's doing to ``_edit`` and ``committed``, or to ``_nudge`` and ``_settle``.
    """

    changed = Signal(object)
    committed = Signal()

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.param = param
        self._value = param.default
        self._unsettled = False
        self.setToolTip(words.tooltip(param))
        self.setAccessibleName(param.name)

    def value(self) -> Any:
        """The last good value."""
        return self._value

    def setValue(self, value: Any) -> None:
        """As if the user had set it: a good value is announced, a bad one is refused like a typed one."""
        try:
            good = self._checked(value)
        except InputError as error:
            self._refuse(value, error)
            return
        edited = self._edit(good)
        self._render(self._value)  # whoever heard of the edit may have refused it
        if edited:
            self.committed.emit()

    def show_value(self, value: Any) -> None:
        """Shows a value, without a signal; what already stands there, half typed or not, is left alone."""
        good = self._checked(value)
        if good != self._value:
            self._value = good
            self._render(good)

    def reset(self) -> None:
        """Back to the parameter's default, as an edit."""
        self.setValue(self.param.default)

    def set_name(self, name: str) -> None:
        """The name that screen readers say."""
        self.setAccessibleName(name)

    def set_auto(self, value: Any) -> None:
        """What None stands for at present, where that is known."""

    def comfortable_width(self) -> int:
        """The least width beside a label; with less, the editor goes below it."""
        return self.minimumSizeHint().width()

    def _checked(self, value: Any) -> Any:
        """The value in its own type; raises ``InputError``."""
        return self.param.check(value)

    def _edit(self, value: Any) -> bool:
        """The user has set this (checked) value; false if it was there before."""
        if value == self._value:
            return False
        self._value = value
        self.changed.emit(value)
        return True

    def _nudge(self, value: Any) -> None:
        """The user is on the way to other values: this one is not complete yet, and no error where it is unusable."""
        try:
            good = self._checked(value)
        except InputError:
            return
        if self._edit(good):
            self._render(good)
            self._unsettled = True

    def _settle(self) -> None:
        """What was on the way is complete."""
        if self._unsettled:
            self._unsettled = False
            self.committed.emit()

    def _render(self, value: Any) -> None:
        """Draws the value."""
        raise NotImplementedError

    def _refuse(self, value: Any, error: InputError) -> None:
        """Where nothing can be typed, a bad value can only come from a program."""
        raise error
