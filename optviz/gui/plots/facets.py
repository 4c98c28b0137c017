"""Coloured quadrilaterals on a panel."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from optviz.gui.plots.ground import Ground
from optviz.gui.plots.ink import MARGIN
from optviz.scene.layers import Facets

SEAM = 1.0
"""Opaque facets have an edge so wide in their own colour, which closes the seam to the next."""


def draw_facets(painter: QPainter, layer: Facets, ground: Ground) -> None:
    """Those that can be seen, from back to front."""
    projection = ground.projection
    pixels = projection(layer.corners.reshape(-1, 2)).reshape(-1, 4, 2)
    around = np.array([projection.width, projection.height]) + MARGIN
    seen = ((pixels.max(axis=1) > -MARGIN) & (pixels.min(axis=1) < around)).all(axis=1)
    pen = QPen(Qt.GlobalColor.black, SEAM)
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    none = QPen(Qt.PenStyle.NoPen)
    for corners, rgba in zip(pixels[seen].tolist(), layer.rgba[seen].tolist(), strict=True):
        color = QColor(*rgba)
        pen.setColor(color)
        painter.setPen(pen if rgba[3] == 255 else none)
        painter.setBrush(color)
        painter.drawConvexPolygon([QPointF(x, y) for x, y in corners])
    painter.setBrush(Qt.BrushStyle.NoBrush)
