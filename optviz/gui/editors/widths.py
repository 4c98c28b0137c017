"""Editor of a whole number, or of a list of them: one width for all layers, or a width a layer."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.errors import InputError
from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.line import LineEdit
from optviz.gui.editors.scale import scale_of, stepped
from optviz.gui.editors.slider import Slider
from optviz.gui.editors.text import items_of
from optviz.params import Param

GAP = 8
ROOM = "8888, 888"


class WidthsLine(LineEdit):
    """``500``, or ``500, 300, 100``."""

    def __init__(self, param: Param, parent: QWidget) -> None:
        super().__init__(parent)
        self._param = param

    def problem_with(self, text: str) -> str:
        numbers = [words.read(item) for item in items_of(text)] or [""]
        return next(filter(None, (words.problem(self._param, number) for number in numbers)), "")


class WidthsEditor(Editor):
    """The slider sets one number; the field takes several, apart by commas or spaces."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        scale = scale_of(param)
        assert scale is not None
        self.scale = scale
        self.slider = Slider(scale.steps, self)
        self.line = WidthsLine(param, self)
        self.line.set_tip(self.toolTip())
        self.slider.setToolTip(self.toolTip())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.line, 1)
        self.line.setMinimumWidth(self.fontMetrics().horizontalAdvance(ROOM) + 20)
        self.slider.moved.connect(self._slide)
        self.slider.stepped.connect(self._step)
        self.slider.settled.connect(self._settle)
        self.line.entered.connect(self._enter)
        self.setFocusProxy(self.line)
        self.set_name(param.name)
        self._render(self._value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.line.setAccessibleName(name)
        self.slider.setAccessibleName(name)

    def _checked(self, value: Any) -> Any:
        if isinstance(value, list | tuple):
            if not value:
                raise InputError(self.param.name, "must be a whole number or a list of them, got []")
            return tuple(self.param.check(item, f"{self.param.name}[{index}]") for index, item in enumerate(value))
        return self.param.check(value)

    def _slide(self, position: int) -> None:
        if self._edit(self.param.check(self.scale.value(position))):
            self._render(self._value)
            self._unsettled = True

    def _step(self, count: int) -> None:
        if not isinstance(self._value, tuple):
            self._nudge(stepped(self.param, self._value, count))

    def _enter(self, text: str) -> None:
        numbers = [words.read(item) for item in items_of(text)]
        if self._edit(self._checked(numbers[0] if len(numbers) == 1 else numbers)):
            self._render(self._value)
            self.committed.emit()

    def _render(self, value: Any) -> None:
        several = isinstance(value, tuple)
        self.line.show_text(", ".join(map(str, value)) if several else str(value))
        self.slider.setEnabled(not several)
        if not several:
            self.slider.show_position(self.scale.position(value))

    def _refuse(self, value: Any, error: InputError) -> None:
        self.line.refuse(str(value), error.problem)
