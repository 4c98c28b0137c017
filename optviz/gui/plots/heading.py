"""The title above the view."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from optviz.gui.plots.chips import sized
from optviz.gui.plots.patch import Patch


class Heading(Patch):
    """One bold line, cut where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""

    def show_text(self, text: str) -> None:
        """Takes another title."""
        if text != self._text:
            self._text = text
            self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """The line."""
        font = _bold(self.font)
        painter.setFont(font)
        painter.setPen(QColor(self.style.text))
        text = QFontMetricsF(font).elidedText(self._text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def height_of(text: str, font: QFont) -> float:
    """The room that a title needs."""
    return ceil(QFontMetricsF(_bold(font)).height()) + 10.0 if text else 8.0


def _bold(font: QFont) -> QFont:
    return sized(font, 1.0, QFont.Weight.DemiBold)
