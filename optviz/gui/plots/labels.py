"""Texts beside the heads of trails and of arrows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from optviz.gui.plots.chips import Chips, size_of
from optviz.gui.plots.ground import Look
from optviz.gui.plots.ink import pen
from optviz.scene.layers import Arrows, Trail
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
    """The chips beside the heads of trails and of arrows: they keep their side while heads move, and never overlap."""

    def __init__(self) -> None:
        self._chips = Chips()
        self._keys: tuple[str, ...] = ()
        self._spots: tuple[Spot | None, ...] = ()
        self._labels: dict[str, _Label] = {}

    def arrange(
        self, heads: Sequence[tuple[Trail | Arrows, float, float]], bounds: Box, taken: Sequence[Box], look: Look
    ) -> None:
        """Finds places for the labels of the layers, whose heads lie at those pixels; the first choose first."""
        keys = tuple(layer.key for layer, _, _ in heads)
        chips = [self._chips.chip(layer.label, layer.color, look) for layer, _, _ in heads]
        anchors, sizes = [(x, y) for _, x, y in heads], [size_of(chip) for chip in chips]
        previous = self._spots if keys == self._keys else ()
        self._keys, self._spots = keys, placed(anchors, sizes, bounds, GAP, previous, taken)
        self._labels = {
            layer.key: _Label(chip, QPointF(round(spot.x), round(spot.y)), _leader(x, y, spot, size), layer.color)
            for (layer, x, y), chip, size, spot in zip(heads, chips, sizes, self._spots, strict=True)
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
