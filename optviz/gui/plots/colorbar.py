"""The legend of an image's colours, on the right of the view."""

from __future__ import annotations

from math import ceil

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from optviz.gui.plots.chips import small
from optviz.gui.plots.ink import pen
from optviz.gui.plots.patch import Patch
from optviz.gui.plots.same import same
from optviz.scene.layers import ColorBar

THICKNESS = 12.0
TICK = 4.0
NEAR = 4.0
OVERHANG = 24.0
"""The patch reaches this far beyond the bar at both ends; the label stands there, above the bar."""


class Bar(Patch):
    """The bar with its ticks; the label above it."""

    def __init__(self) -> None:
        super().__init__()
        self._bar: ColorBar | None = None
        self._image = QImage()

    def show_bar(self, bar: ColorBar | None) -> bool:
        """Takes another bar; whether it differs from the one before."""
        if same(bar, self._bar):
            return False
        self._bar = bar
        if bar is not None:
            column = np.ascontiguousarray(bar.rgba[::-1]).reshape(-1, 1, 4)
            self._image = QImage(column.data, 1, len(column), 4, QImage.Format.Format_RGBA8888).copy()
        self.setVisible(bar is not None)
        self.update()
        return True

    def width(self, font: QFont) -> float:
        """The room it needs: none without a bar."""
        if self._bar is None:
            return 0.0
        metrics = QFontMetricsF(small(font))
        numbers = max((metrics.horizontalAdvance(text) for _, text in self._bar.ticks), default=0.0)
        return ceil(max(THICKNESS + TICK + NEAR + numbers, metrics.horizontalAdvance(self._bar.label)))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Colours, frame, ticks, label."""
        if self._bar is None:
            return
        body = QRectF(0.0, OVERHANG, THICKNESS, rect.height() - 2 * OVERHANG)
        painter.drawImage(body, self._image)
        painter.setPen(pen(self.style.line, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(body.adjusted(0.5, 0.5, -0.5, -0.5))
        font = small(self.font)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for share, text in self._bar.ticks:
            y = body.bottom() - share * body.height()
            line = min(max(round(y) - 0.5, body.top() + 0.5), body.bottom() - 0.5)
            painter.setPen(pen(self.style.faint, 1.0, 0.55, flat=True))
            painter.drawLine(QLineF(THICKNESS, line, THICKNESS + TICK, line))
            painter.setPen(QColor(self.style.faint))
            painter.drawText(QPointF(THICKNESS + TICK + NEAR, y + metrics.capHeight() / 2), text)
        painter.setPen(QColor(self.style.text))
        painter.drawText(QPointF(0.0, OVERHANG - 10.0), self._bar.label)
