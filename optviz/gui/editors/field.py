"""A field for one number."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from optviz.gui.editors import words
from optviz.gui.editors.line import LineEdit
from optviz.gui.editors.wheel import Wheel
from optviz.params import Param

WIDEST = "0.000123"
PADDING = 26
KEYS: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberField(LineEdit):
    """Shows a number in few digits and keeps all of them until another one is typed.

    ``typed`` carries the new number (None for an emptied field of an optional parameter); ``stepped`` counts arrow keys
    and wheel notches, ``settled`` says that the key was let go or the field left.
    """

    typed = Signal(object)
    stepped = Signal(int)
    settled = Signal()

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.param = param
        self.setMaxLength(64)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_tip(words.tooltip(param))
        self._wheel = Wheel()
        # Only a sign such as ° stands in the field; a word stands beside the name.
        self._suffix = words.unit(param) if len(words.unit(param)) == 1 else ""
        if self._suffix:
            self.setTextMargins(0, 0, self.fontMetrics().horizontalAdvance(self._suffix) + 1, 0)
        self.entered.connect(self._enter_number)

    def show_number(self, value: float | None) -> None:
        """Shows a number (or None), without a signal."""
        self.show_text("" if value is None else words.short(value))

    def refuse_number(self, value: Any) -> None:
        """Shows a number that cannot be used, and why."""
        self.refuse(str(value), words.problem(self.param, value) or str(value))

    def problem_with(self, text: str) -> str:
        if not text.strip() and self.param.optional:
            return ""
        return words.problem(self.param, words.read(text))

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(WIDEST) + PADDING, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = KEYS.get(event.key())
        if count is None:
            super().keyPressEvent(event)
            return
        self._enter()
        self.stepped.emit(count)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() in KEYS and not event.isAutoRepeat():
            self.settled.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if notches := self._wheel.turn(event, self.hasFocus()):
            self.stepped.emit(notches)
            self.settled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._suffix and (self.text() or self.placeholderText()):
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            box = self.rect().adjusted(0, 0, -8, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._suffix)
            painter.end()

    def _enter_number(self, text: str) -> None:
        value = self.param.check(words.read(text)) if text.strip() else None
        self.show_number(value)
        self.typed.emit(value)
