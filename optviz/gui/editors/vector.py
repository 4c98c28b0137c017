"""Editor of ``vector``: a field for each number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from optviz.errors import InputError
from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.field import NumberField
from optviz.gui.editors.scale import stepped
from optviz.params import Param

GAP = 6


class VectorEditor(Editor):
    """Numbers in a row. Where None is allowed, one emptied field empties them all, and the first number that is typed
    takes the others from what None stood for.
    """

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._auto: Sequence[float] | None = None
        self._part = replace(param, kind="float", size=None)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        self.fields = [NumberField(self._part, self) for _ in range(param.size or len(param.default))]
        for index, field in enumerate(self.fields):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.typed.connect(partial(self._type, index))
            field.stepped.connect(partial(self._step, index))
            field.settled.connect(self._settle)
            layout.addWidget(field)
        self.setFocusProxy(self.fields[0])
        self.set_name(param.name)
        self.set_auto(None)
        self._render(self._value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        parts = ("x", "y") if len(self.fields) == 2 and self.param.name == "start" else range(1, len(self.fields) + 1)
        for part, field in zip(parts, self.fields, strict=True):
            field.setAccessibleName(f"{name} {part}")

    def set_auto(self, value: Any) -> None:
        self._auto = value
        texts = [words.shown(None)] * len(self.fields) if value is None else [words.short(part) for part in value]
        if self.param.optional:
            for field, text in zip(self.fields, texts, strict=True):
                field.setPlaceholderText(text)

    def _type(self, index: int, number: float | None) -> None:
        if self._edit(self._with(index, number)):
            self._render(self._value)
            self.committed.emit()

    def _step(self, index: int, count: int) -> None:
        before = self._value or self._auto or [0.0] * len(self.fields)
        self._nudge(self._with(index, stepped(self._part, before[index], count)))

    def _with(self, index: int, number: float | None) -> tuple[float, ...] | None:
        if number is None:
            return None
        numbers = list(self._value or self._auto or [0.0] * len(self.fields))
        numbers[index] = number
        return tuple(numbers)

    def _render(self, value: Any) -> None:
        for field, number in zip(self.fields, value or [None] * len(self.fields), strict=True):
            field.show_number(number)

    def _refuse(self, value: Any, error: InputError) -> None:
        numbers = value if isinstance(value, list | tuple) and len(value) == len(self.fields) else [value]
        for field, number in zip(self.fields, numbers, strict=False):
            if words.problem(self._part, number):
                field.refuse_number(number)
