"""Texts beside heads and markers, and the read-out at the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from optviz.gui.plots.chips import Chips, Look, rows, size_of
from optviz.gui.plots.ink import pen
from optviz.gui.plots.projection import Projection
from optviz.scene.layers import Markers, Trail
from optviz.scene.placement import DIRECT, Box, Spot, placed

GAP = 9.0
"""From the middle of a head to its label."""


@dataclass(frozen=True)
class _Label:
    chip: QPixmap
    at: QPointF
    leader: QLineF | None
    color: str


class HeadLabels:
    """The chips beside the heads of trails: they keep their side while heads move, and never overlap."""

    def __init__(self) -> None:
        self._chips = Chips()
        self._keys: tuple[str, ...] = ()
        self._spots: tuple[Spot | None, ...] = ()
        self._labels: dict[str, _Label] = {}

    def arrange(
        self, heads: Sequence[tuple[Trail, float, float]], bounds: Box, taken: Sequence[Box], look: Look
    ) -> None:
        """Finds places for the labels of the trails, whose heads lie at those pixels."""
        keys = tuple(trail.key for trail, _, _ in heads)
        chips = [self._chips.chip(trail.label, trail.color, look) for trail, _, _ in heads]
        anchors, sizes = [(x, y) for _, x, y in heads], [size_of(chip) for chip in chips]
        previous = self._spots if keys == self._keys else ()
        self._keys, self._spots = keys, placed(anchors, sizes, bounds, GAP, previous, taken)
        self._labels = {
            trail.key: _Label(chip, QPointF(round(spot.x), round(spot.y)), _leader(x, y, spot, size), trail.color)
            for (trail, x, y), chip, size, spot in zip(heads, chips, sizes, self._spots, strict=True)
            if spot is not None
        }

    def area(self, key: str) -> QRectF:
        """Where the label of a trail stands; an empty rectangle without one."""
        label = self._labels.get(key)
        return QRectF(label.at, label.chip.deviceIndependentSize()) if label else QRectF()

    def draw(self, painter: QPainter) -> None:
        """Leaders first, then the chips."""
        for label in self._labels.values():
            if label.leader is not None:
                painter.setPen(pen(label.color, 1.0, 0.7))
                painter.drawLine(label.leader)
        for label in self._labels.values():
            painter.drawPixmap(label.at, label.chip)


def _leader(x: float, y: float, spot: Spot, size: tuple[float, float]) -> QLineF | None:
    """A line from a head to a label that does not touch it."""
    if spot.place < DIRECT:
        return None
    near = min(max(x, spot.x), spot.x + size[0]), min(max(y, spot.y), spot.y + size[1])
    return QLineF(x, y, *near)


def marker_labels(painter: QPainter, layer: Markers, pixels: np.ndarray, look: Look) -> None:
    """The markers' label to the right of each of them."""
    if not layer.label:
        return
    chip = rows([(layer.color, layer.label)], look, swatches=False)
    _, height = size_of(chip)
    for x, y in pixels.tolist():
        painter.drawPixmap(QPointF(round(x + layer.size / 2 + 4.0), round(y - height / 2)), chip)


def beside_pointer(size: tuple[float, float], x: float, y: float, projection: Projection) -> tuple[float, float]:
    """Left and top edge of a chip near the pointer: below it on the right where there is room, always inside."""
    width, height = size
    left = x + 14.0 if x + 14.0 + width <= projection.width - 2.0 else x - 10.0 - width
    top = y + 16.0 if y + 16.0 + height <= projection.height - 2.0 else y - 8.0 - height
    return max(2.0, left), max(2.0, top)
