"""Exact numbers near the pointer, and where it is in another panel."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from optviz.gui.plots.chips import rows, size_of
from optviz.gui.plots.ground import Ground
from optviz.gui.plots.ink import pen
from optviz.gui.plots.projection import Projection

Readout = tuple[str, float, float]
"""A text of one or more lines, and the point of the axes that it belongs to."""


SPOT = 6.0
"""The radius of the mark where the pointer is in another panel."""


def draw_spot(painter: QPainter, spot: tuple[float, float], ground: Ground) -> None:
    """A fine circle with a point in its middle."""
    at = ground.projection(np.array([spot]))[0]
    if not np.isfinite(at).all():
        return
    style, middle = ground.look.style, QPointF(*at.tolist())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, width in ((style.halo, 4.0), (style.text, 1.5)):
        painter.setPen(pen(color, width))
        painter.drawEllipse(middle, SPOT, SPOT)
        painter.drawPoint(middle)


def draw_readout(painter: QPainter, readout: Readout, ground: Ground) -> None:
    """The text on a chip beside its point."""
    text, x, y = readout
    at = ground.projection(np.array([[x, y]]))[0]
    if np.isfinite(at).all():
        lines = [(ground.look.style.text, line) for line in text.split("\n")]
        chip = rows(lines, ground.look, swatches=False, opacity=0.94)
        left, top = _beside(size_of(chip), float(at[0]), float(at[1]), ground.projection)
        painter.drawPixmap(QPointF(round(left), round(top)), chip)


def _beside(size: tuple[float, float], x: float, y: float, projection: Projection) -> tuple[float, float]:
    """Left and top edge of a chip near the pointer: below it on the right where there is room, always inside."""
    width, height = size
    left = x + 14.0 if x + 14.0 + width <= projection.width - 2.0 else x - 10.0 - width
    top = y + 16.0 if y + 16.0 + height <= projection.height - 2.0 else y - 8.0 - height
    return max(2.0, left), max(2.0, top)
