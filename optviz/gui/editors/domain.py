"""Editor of a domain: from where to where x and y are shown."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from optviz.engine.formula import DOMAIN, check_domain
from optviz.errors import InputError
from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.field import NumberField
from optviz.gui.editors.scale import stepped
from optviz.params import Param

BOUND = Param(name="bound", default=0.0, low=-1e12, high=1e12)
GAP = 6


class DomainEditor(Editor):
    """((x_low, x_high), (y_low, y_high)): a row for x, one for y."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self.fields: list[NumberField] = []
        for row, name in enumerate("xy"):
            grid.addWidget(QLabel(name, self), row, 0)
            for column in (1, 3):
                field = NumberField(BOUND, self)
                field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
                place = len(self.fields)
                field.typed.connect(partial(self._type, place))
                field.stepped.connect(partial(self._step, place))
                field.settled.connect(self._settle)
                grid.addWidget(field, row, column)
                grid.setColumnStretch(column, 1)
                self.fields.append(field)
            grid.addWidget(QLabel("–", self), row, 2)
        self.setFocusProxy(self.fields[0])
        self.set_name(QCoreApplication.translate("DescentForm", "Domain"))
        self._render(self._value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        if hasattr(self, "fields"):
            for field, part in zip(self.fields, ("x ≥", "x ≤", "y ≥", "y ≤"), strict=False):
                field.setAccessibleName(f"{name} {part}")

    def _checked(self, value: Any) -> Any:
        if value is None:
            return DOMAIN
        try:
            (a, b), (c, d) = value
            domain = ((float(a), float(b)), (float(c), float(d)))
        except (TypeError, ValueError):
            raise InputError(self.param.name, f"must be [[x, x], [y, y]], got {words.shown(value)}") from None
        check_domain(domain, self.param.name)
        return domain

    def _type(self, place: int, number: float | None) -> None:
        wanted = self._with(place, 0.0 if number is None else number)
        try:
            good = self._checked(wanted)
        except InputError as error:
            self.fields[place].refuse(words.shown(number), error.problem)
            return
        if self._edit(good):
            self._render(good)
            self.committed.emit()

    def _step(self, place: int, count: int) -> None:
        self._nudge(self._with(place, stepped(BOUND, self._value[place // 2][place % 2], count)))

    def _with(self, place: int, number: float) -> tuple[tuple[float, float], tuple[float, float]]:
        flat = [*self._value[0], *self._value[1]]
        flat[place] = number
        return (flat[0], flat[1]), (flat[2], flat[3])

    def _render(self, value: Any) -> None:
        for field, number in zip(self.fields, (*value[0], *value[1]), strict=True):
            field.show_number(number)

    def _refuse(self, value: Any, error: InputError) -> None:
        self.fields[0].refuse(words.shown(value), error.problem)
