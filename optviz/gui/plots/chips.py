"""Small texts on a rounded ground, made once each."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from optviz.gui.plots.ground import Look
from optviz.gui.plots.ink import pen, smooth

SMALL = 0.9
"""The size of small text, as a share of the widget's."""

WIDEST = 180.0
"""Longer texts are cut, with an ellipsis."""

PADDING = 5.0
SWATCH = 14.0


def small(font: QFont) -> QFont:
    """The font of chips and tick labels."""
    return sized(font, SMALL)


def sized(font: QFont, share: float, weight: QFont.Weight | None = None) -> QFont:
    """The font at a share of its size."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(share * font.pointSizeF())
    else:
        made.setPixelSize(max(1, round(share * font.pixelSize())))
    if weight is not None:
        made.setWeight(weight)
    return made


class Chips:
    """Chips by text and colour, as pixmaps; forgotten when the look changes."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._made: dict[tuple[str, str], QPixmap] = {}

    def chip(self, text: str, color: str, look: Look) -> QPixmap:
        """The text in that colour."""
        if look != self._look or len(self._made) > 500:
            self._look, self._made = look, {}
        if (text, color) not in self._made:
            self._made[text, color] = rows([(color, text)], look, swatches=False)
        return self._made[text, color]


def rows(
    entries: Sequence[tuple[str, str]], look: Look, *, swatches: bool, opacity: float = 0.86, widest: float = WIDEST
) -> QPixmap:
    """A chip with a line of text for each (colour, text); with ``swatches`` the colour is a dash before plain text."""
    font = small(look.font)
    metrics = QFontMetricsF(font)
    texts = [metrics.elidedText(text, Qt.TextElideMode.ElideRight, widest) for _, text in entries]
    indent = PADDING + (SWATCH + 6.0 if swatches else 0.0)
    margin, line = (3.0, metrics.height() + 1.0) if swatches else (1.0, metrics.height())
    width = indent + max((metrics.horizontalAdvance(text) for text in texts), default=0.0) + PADDING + 1.0
    pixmap, painter = _ground(width, 2 * margin + line * len(texts), look, opacity)
    painter.setFont(font)
    for row, ((color, _), text) in enumerate(zip(entries, texts, strict=True)):
        top = margin + row * line
        if swatches and color:
            painter.setPen(pen(color, 2.5))
            painter.drawLine(QLineF(PADDING + 1.0, top + line / 2, PADDING + SWATCH, top + line / 2))
        painter.setPen(QColor(look.style.text if swatches else color))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(indent, top, width, line), flags, text)
    painter.end()
    return pixmap


def size_of(pixmap: QPixmap) -> tuple[float, float]:
    """Width and height in device-independent pixels."""
    size = pixmap.deviceIndependentSize()
    return size.width(), size.height()


def _ground(width: float, height: float, look: Look, opacity: float) -> tuple[QPixmap, QPainter]:
    """An empty chip of whole device pixels, and a painter on it."""
    pixmap = QPixmap(ceil(width * look.ratio), ceil(height * look.ratio))
    pixmap.setDevicePixelRatio(look.ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    smooth(painter)
    color = QColor(look.style.panel)
    color.setAlphaF(opacity)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(0.0, 0.0, *size_of(pixmap)), 4.0, 4.0)
    return pixmap, painter
