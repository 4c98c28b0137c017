"""Editor of one number: a slider and a field, for ``float`` and ``int``."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.errors import InputError
from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.field import NumberField
from optviz.gui.editors.scale import scale_of, stepped
from optviz.gui.editors.slider import Slider
from optviz.params import Param

GAP = 8
AUTO_DIGITS = 3
SLIDER_COMFORT = 84


class NumberEditor(Editor):
    """The slider offers the usual range, the field takes everything within the bounds."""

    def __init__(self, param: Param, parent: QWidget | None = None, *, slider: bool = True) -> None:
        super().__init__(param, parent)
        self._auto: float | None = None
        self.scale = scale_of(param) if slider else None
        self.field = NumberField(param, self)
        self.slider = Slider(self.scale.steps, self) if self.scale else None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        if self.slider:
            layout.addWidget(self.slider, 1)
            self.slider.setToolTip(self.toolTip())
            self.slider.moved.connect(self._slide)
            self.slider.stepped.connect(self._step)
            self.slider.settled.connect(self._settle)
        else:
            layout.addStretch(1)
        layout.addWidget(self.field)
        self.field.typed.connect(self._type)
        self.field.stepped.connect(self._step)
        self.field.settled.connect(self._settle)
        if param.optional:
            self.field.setPlaceholderText(words.shown(None))
        self.setFocusProxy(self.field)
        self.set_name(param.name)
        self._render(self._value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.field.setAccessibleName(name)
        if self.slider:
            self.slider.setAccessibleName(name)

    def set_auto(self, value: Any) -> None:
        self._auto = value
        self.field.setPlaceholderText(words.shown(None) if value is None else words.short(value, AUTO_DIGITS))
        if self._value is None:
            self._place()

    def comfortable_width(self) -> int:
        return self.field.sizeHint().width() + (SLIDER_COMFORT + GAP if self.slider else 0)

    def _slide(self, position: int) -> None:
        if self.scale and self._edit(self.param.check(self.scale.value(position))):
            self.field.show_number(self._value)
            self._unsettled = True

    def _step(self, count: int) -> None:
        before = self._auto if self._value is None else self._value
        if before is None:
            before = self.scale.low if self.scale else 0.0
        self._nudge(stepped(self.param, before, count))

    def _type(self, value: float | None) -> None:
        if self._edit(value):
            self._place()
            self.committed.emit()

    def _render(self, value: Any) -> None:
        self.field.show_number(value)
        self._place()

    def _place(self) -> None:
        if self.slider and self.scale:
            value = self._auto if self._value is None else self._value
            self.slider.show_position(0 if value is None else self.scale.position(value))

    def _refuse(self, value: Any, error: InputError) -> None:
        self.field.refuse_number(value)
