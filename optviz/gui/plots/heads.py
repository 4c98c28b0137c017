"""The heads of trails: where each walk is at this step, and its label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from optviz.gui.plots.ground import Look
from optviz.gui.plots.labels import HeadLabels
from optviz.gui.plots.markers import draw_symbol, outline
from optviz.gui.plots.projection import Projection
from optviz.scene.layers import Arrows, Trail
from optviz.scene.placement import Box

RADIUS = 4.5
RIM = 1.5
CROSS = 12.0

Areas = dict[str, QRectF]
L = TypeVar("L", Trail, Arrows)


class Heads:
    """A disc (a cross where the walk broke off) at the end of every trail that is within the view, with its label."""

    def __init__(self) -> None:
        self.labels = HeadLabels()
        self._shown: list[tuple[Trail, float, float]] = []

    def arrange(
        self,
        trails: Sequence[Trail],
        arrows: Sequence[Arrows],
        projection: Projection,
        taken: Sequence[Box],
        look: Look,
    ) -> Areas:
        """Finds the places of heads and labels, which keep clear of ``taken``; the area of each trail's two.

        Labels of arrows, which are drawn with the other layers, choose first.
        """
        walking = [trail for trail in trails if trail.count > 0]
        self._shown = _seen([(trail, trail.points[trail.count - 1]) for trail in walking], projection)
        named = _seen([(layer, layer.heads[0]) for layer in arrows if layer.label and len(layer.heads)], projection)
        bounds = (2.0, 2.0, projection.width - 2.0, projection.height - 2.0)
        walks = [head for head in self._shown if head[0].label]
        self.labels.arrange([*named, *walks], bounds, taken, look)
        reach = CROSS / 2 + RIM + 1.0
        areas = {trail.key: QRectF(x - reach, y - reach, 2 * reach, 2 * reach) for trail, x, y in self._shown}
        return {key: area.united(self.labels.area(key)) for key, area in areas.items()}

    def draw(self, painter: QPainter) -> None:
        """All heads, then all labels."""
        for trail, x, y in self._shown:
            _draw_head(painter, trail, x, y)
        self.labels.draw(painter)


def _seen(ends: Sequence[tuple[L, np.ndarray]], projection: Projection) -> list[tuple[L, float, float]]:
    """The layers whose ends are in view, with their pixels."""
    places = projection(np.array([end for _, end in ends]).reshape(-1, 2))
    seen = np.all((places >= 0.0) & (places <= (projection.width, projection.height)), axis=1)
    placed = zip(ends, places.tolist(), seen.tolist(), strict=True)
    return [(layer, x, y) for (layer, _), (x, y), inside in placed if inside]


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
