"""Text broken into at most so many lines, the last one shortened."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


def lines_of(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The lines of a text, broken between words; where there are more than ``most``, the last one ends in …"""
    lines = [line for paragraph in text.split("\n") for line in _broken(paragraph, font, width)]
    if len(lines) <= most:
        return lines
    last = QFontMetricsF(font).elidedText(f"{lines[most - 1]}…", Qt.TextElideMode.ElideRight, width)
    return [*lines[: most - 1], last]


def draw_lines(painter: QPainter, corner: QPointF, lines: list[str], font: QFont) -> QPointF:
    """Draws lines below each other from their upper left corner on; the corner below them."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for line in lines:
        painter.drawText(corner + QPointF(0, metrics.ascent()), line)
        corner = corner + QPointF(0, metrics.lineSpacing())
    return corner


def _broken(paragraph: str, font: QFont, width: float) -> list[str]:
    layout, option = QTextLayout(paragraph, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines
