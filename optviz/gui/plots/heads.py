"""The heads of trails: where each walk is at this step, and its label."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from optviz.gui.plots.ground import Look
from optviz.gui.plots.labels import HeadLabels
from optviz.gui.plots.markers import draw_symbol, outline
from optviz.gui.plots.projection import Projection
from optviz.scene.layers import Trail
from optviz.scene.placement import Box

RADIUS = 4.5
RIM = 1.5
CROSS = 12.0

Areas = dict[str, QRectF]


class Heads:
    """A disc (a cross where the walk broke off) at the end of every trail that is within the view, with its label."""

    def __init__(self) -> None:
        self.labels = HeadLabels()
        self._shown: list[tuple[Trail, float, float]] = []

    def arrange(self, trails: Sequence[Trail], projection: Projection, taken: Sequence[Box], look: Look) -> Areas:
        """Finds the places of heads and labels, which keep clear of ``taken``; the area of each trail's two."""
        walking = [trail for trail in trails if trail.count > 0]
        ends = np.array([trail.points[trail.count - 1] for trail in walking]).reshape(-1, 2)
        places = projection(ends)
        seen = np.all((places >= 0.0) & (places <= (projection.width, projection.height)), axis=1)
        placed = zip(walking, places.tolist(), seen.tolist(), strict=True)
        self._shown = [(trail, x, y) for trail, (x, y), inside in placed if inside]
        bounds = (2.0, 2.0, projection.width - 2.0, projection.height - 2.0)
        self.labels.arrange([head for head in self._shown if head[0].label], bounds, taken, look)
        reach = CROSS / 2 + RIM + 1.0
        areas = {trail.key: QRectF(x - reach, y - reach, 2 * reach, 2 * reach) for trail, x, y in self._shown}
        return {key: area.united(self.labels.area(key)) for key, area in areas.items()}

    def draw(self, painter: QPainter) -> None:
        """All heads, then all labels."""
        for trail, x, y in self._shown:
            _draw_head(painter, trail, x, y)
        self.labels.draw(painter)


def _draw_head(painter: QPainter, trail: Trail, x: float, y: float) -> None:
    if trail.ended and trail.count == len(trail.points):
        painter.translate(x, y)
        draw_symbol(painter, "cross", outline("cross", CROSS), trail.color, trail.halo)
        painter.translate(-x, -y)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(trail.halo))
    painter.drawEllipse(QPointF(x, y), RADIUS + RIM, RADIUS + RIM)
    painter.setBrush(QColor(trail.color))
    painter.drawEllipse(QPointF(x, y), RADIUS, RADIUS)
