"""Editor of a span: from one number to a greater one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from optviz.errors import InputError
from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.field import NumberField
from optviz.gui.editors.scale import stepped
from optviz.params import Param

GAP = 6


class EndField(NumberField):
    """A number within the parameter's bounds with which the span as a whole is one, too."""

    def __init__(self, param: Param, whole: Callable[[Any], str], parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._whole = whole

    def problem_with(self, text: str) -> str:
        return super().problem_with(text) or self._whole(words.read(text))


class SpanEditor(Editor):
    """(low, high) of a number that ``set_axis`` describes; above 0 where its axis is logarithmic."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._log = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        self.fields: list[EndField] = []
        for place in (0, 1):
            field = EndField(param, partial(self._problem_with, place), self)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.typed.connect(partial(self._type, place))
            field.stepped.connect(partial(self._step, place))
            field.settled.connect(self._settle)
            if self.fields:
                layout.addWidget(QLabel("–", self))
            layout.addWidget(field, 1)
            self.fields.append(field)
        self.setFocusProxy(self.fields[0])
        self._render(self._value)

    def set_axis(self, param: Param, log: bool) -> None:
        """What the numbers are of, and whether their axis is logarithmic."""
        self._log = log
        for field in self.fields:
            field.param = param

    def set_name(self, name: str) -> None:
        super().set_name(name)
        translate = QCoreApplication.translate
        for field, end in zip(self.fields, (translate("Editors", "from"), translate("Editors", "to")), strict=True):
            field.setAccessibleName(f"{name} {end}")

    def _checked(self, value: Any) -> Any:
        try:
            low, high = (float(end) for end in value)
        except (TypeError, ValueError):
            raise InputError(self.param.name, f"must be two numbers, got {words.shown(value)}") from None
        return low, high

    def setValue(self, value: Any) -> None:
        """As if the user had typed the ends one after the other; the whole is judged once."""
        good = self._checked(value)
        for place, end in enumerate(good):
            problem = words.problem(self.fields[place].param, end) or self._problem(good)
            if problem:
                self.fields[place].refuse(words.short(end), problem)
                return
        if self._edit(good):
            self._render(self._value)
            self.committed.emit()

    def _problem_with(self, place: int, number: Any) -> str:
        return self._problem(self._with(place, number))

    def _problem(self, span: tuple[float, float]) -> str:
        """Why no axis can go from the one to the other; empty where it can."""
        translate, (low, high) = QCoreApplication.translate, span
        if self._log and low <= 0.0:
            text = translate("Editors", "must be greater than 0 on a logarithmic axis, got {value}")
            return text.format(value=words.short(low))
        if not low < high:
            text = translate("Editors", "must rise, got {low} – {high}")
            return text.format(low=words.short(low), high=words.short(high))
        return ""

    def _type(self, place: int, number: float | None) -> None:
        if self._edit(self._with(place, 0.0 if number is None else number)):
            self._render(self._value)
            self.committed.emit()

    def _step(self, place: int, count: int) -> None:
        field = self.fields[place]
        span = self._with(place, stepped(field.param, self._value[place], count))
        if not words.problem(field.param, span[place]) and not self._problem(span):
            self._nudge(span)

    def _with(self, place: int, number: float) -> tuple[float, float]:
        low, high = self._value
        return (float(number), high) if place == 0 else (low, float(number))

    def _render(self, value: Any) -> None:
        for field, number in zip(self.fields, value, strict=True):
            field.show_number(number)
