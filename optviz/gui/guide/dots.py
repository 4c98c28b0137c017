"""A dot for each page of a part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

RADIUS, STEP = 4.0, 16


class Dots(QWidget):
    """Full dots are pages whose tries are all done, the long one is in view; ``chosen(index)`` on a click."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finished: Sequence[bool] = ()
        self._current = 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_pages(self, finished: Sequence[bool], current: int, text: str) -> None:
        """How many pages there are, which of them are finished, which one is in view; the same in words."""
        self._finished, self._current = finished, current
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all dots."""
        return QSize(STEP * max(1, len(self._finished)) + 8, 20)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the page of the dot."""
        index = int((event.position().x() - self._left()) // STEP)
        if 0 <= index < len(self._finished):
            self.chosen.emit(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        for index, finished in enumerate(self._finished):
            color = accent if finished else self.palette().color(QPalette.ColorRole.Dark)
            center = QPointF(self._left() + (index + 0.5) * STEP, self.height() / 2)
            long = 3.0 if index == self._current else 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent if index == self._current and not finished else QColor(color))
            painter.setOpacity(1.0 if index == self._current or finished else 0.6)
            where = QRectF(center.x() - RADIUS - long, center.y() - RADIUS, 2 * (RADIUS + long), 2 * RADIUS)
            painter.drawRoundedRect(where, RADIUS, RADIUS)

    def _left(self) -> float:
        return (self.width() - STEP * len(self._finished)) / 2
