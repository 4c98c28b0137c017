"""Symbols on a panel."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath

from optviz.gui.plots.chips import rows, size_of
from optviz.gui.plots.ground import Ground, Look
from optviz.gui.plots.ink import pen
from optviz.scene.layers import Markers, Symbol

EDGE = 1.5


def draw_markers(painter: QPainter, layer: Markers, points: np.ndarray, ground: Ground, grow: float = 0.0) -> None:
    """The layer's symbol at each of the ``points`` that can be seen, its label beside it; ``grow`` makes it larger."""
    reach, projection = layer.size + 4.0, ground.projection
    pixels = projection(points)
    seen = np.all((pixels > -reach) & (pixels < (projection.width + reach, projection.height + reach)), axis=1)
    shape = outline(layer.symbol, layer.size + grow)
    for x, y in pixels[seen].tolist():
        painter.translate(x, y)
        draw_symbol(painter, layer.symbol, shape, layer.color, layer.edge)
        painter.translate(-x, -y)
    draw_chips(painter, layer.label, layer.color, pixels[seen], layer.size / 2 + 4.0, ground.look)


def draw_symbol(painter: QPainter, symbol: Symbol, shape: QPainterPath, color: str, edge: str) -> None:
    """A symbol at the origin: hollow ones are stroked twice, full ones filled and edged."""
    if symbol in ("ring", "cross"):
        painter.setBrush(QColor(0, 0, 0, 1) if symbol == "ring" else Qt.BrushStyle.NoBrush)
        painter.setPen(pen(edge, 2.4 + 2 * EDGE))
        painter.drawPath(shape)
        painter.setPen(pen(color, 2.4))
        painter.drawPath(shape)
        return
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(pen(edge, 2 * EDGE))
    painter.drawPath(shape)
    painter.fillPath(shape, QColor(color))


def outline(symbol: Symbol, size: float) -> QPainterPath:
    """The symbol's outline around the origin, ``size`` wide."""
    shape = QPainterPath()
    _SHAPES[symbol](shape, size / 2.0)
    return shape


def draw_chips(painter: QPainter, text: str, color: str, pixels: np.ndarray, gap: float, look: Look) -> None:
    """A text so far to the right of each of the points."""
    if not text:
        return
    chip = rows([(color, text)], look, swatches=False)
    _, height = size_of(chip)
    for x, y in pixels.tolist():
        painter.drawPixmap(QPointF(round(x + gap), round(y - height / 2)), chip)


def _circle(shape: QPainterPath, radius: float) -> None:
    shape.addEllipse(QPointF(0.0, 0.0), radius, radius)


def _ring(shape: QPainterPath, radius: float) -> None:
    shape.addEllipse(QPointF(0.0, 0.0), radius - 1.2, radius - 1.2)


def _square(shape: QPainterPath, radius: float) -> None:
    side = 0.88 * radius
    shape.addRect(-side, -side, 2 * side, 2 * side)


def _star(shape: QPainterPath, radius: float) -> None:
    turns = np.arange(10) * np.pi / 5 - np.pi / 2
    reach = np.where(np.arange(10) % 2 == 0, radius, 0.45 * radius)
    corners = [QPointF(x, y) for x, y in zip(reach * np.cos(turns), reach * np.sin(turns), strict=True)]
    shape.moveTo(corners[0])
    for corner in corners[1:]:
        shape.lineTo(corner)
    shape.closeSubpath()


def _cross(shape: QPainterPath, radius: float) -> None:
    arm = 0.72 * radius
    for sign in (1.0, -1.0):
        shape.moveTo(-arm, -sign * arm)
        shape.lineTo(arm, sign * arm)


_SHAPES: dict[Symbol, Callable[[QPainterPath, float], None]] = {
    "circle": _circle,
    "ring": _ring,
    "square": _square,
    "star": _star,
    "cross": _cross,
}
