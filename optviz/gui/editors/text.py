"""Editors in which one types a text: of ``list``, and of names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.errors import InputError
from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.line import LineEdit
from optviz.params import Param


class _Line(LineEdit):
    """A line edit with a problem finder given from outside."""

    def __init__(self, find: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._find = find

    def problem_with(self, text: str) -> str:
        return self._find(text)


class LineEditor(Editor):
    """Base: one line of text that stands for the value. Empty is None where that is allowed."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self.line = _Line(self.problem_with, self)
        self.line.set_tip(self.toolTip())
        self.line.entered.connect(self._enter)
        if param.optional:
            self.set_auto(None)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.set_name(param.name)
        self._render(self._value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.line.setAccessibleName(name)

    def set_auto(self, value: Any) -> None:
        self.line.setPlaceholderText(words.shown(value))

    def problem_with(self, text: str) -> str:
        """Why a text cannot be used; empty where it can."""
        return ""

    def _read(self, text: str) -> Any:
        """The value of a good text."""
        return text

    def _enter(self, text: str) -> None:
        if self._edit(self._read(text)):
            self._render(self._value)
            self.committed.emit()

    def _render(self, value: Any) -> None:
        self.line.show_text("" if value is None else str(value))


class ListEditor(LineEditor):
    """Any number of numbers, apart by commas or spaces."""

    def problem_with(self, text: str) -> str:
        part = replace(self.param, kind="float", optional=False)
        return next(filter(None, (words.problem(part, words.read(item)) for item in items_of(text))), "")

    def _read(self, text: str) -> Any:
        if not text.strip() and self.param.optional:
            return None
        return self.param.check([words.read(item) for item in items_of(text)])

    def _render(self, value: Any) -> None:
        # All digits: the whole text is read again when any of it is edited.
        self.line.show_text("" if value is None else ", ".join(f"{item!r}".removesuffix(".0") for item in value))

    def _refuse(self, value: Any, error: InputError) -> None:
        self.line.refuse(str(value), error.problem)


class TextEditor(LineEditor):
    """A name, or None. ``judge`` says why one cannot be used."""

    def __init__(self, param: Param, judge: Callable[[str], str], parent: QWidget | None = None) -> None:
        self._judge = judge
        super().__init__(param, parent)

    def problem_with(self, text: str) -> str:
        return self._judge(text.strip()) if text.strip() else ""

    def setValue(self, value: Any) -> None:
        problem = self.problem_with(value or "")
        if problem:
            self.line.refuse(value, problem)
            return
        if self._edit((value or "").strip() or None):
            self._render(self._value)
            self.committed.emit()

    def show_value(self, value: Any) -> None:
        if value != self._value:
            self._value = value
            self._render(value)

    def _read(self, text: str) -> Any:
        return text.strip() or None


def items_of(text: str) -> list[str]:
    """What stands in a text between commas, semicolons and spaces."""
    return [item for item in re.split(r"[,;\s]+", text) if item]
