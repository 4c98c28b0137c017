"""Trails that grow from picture to picture: what has been painted stays, and only the newest pieces are added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from optviz.export.figure_layers import halo_marks, line_marks
from optviz.export.figure_lines import moving
from optviz.export.layout import Look
from optviz.export.layout_axes import Frame
from optviz.export.marks import Mark
from optviz.export.qt.painter import paint
from optviz.scene.layers import Trail

LONG = 24.0
"""The newest piece of a trail is painted anew in every picture until it is so long, in pixels …"""

MANY = 60
"""… or has so many points: tiny pieces on top of each other would make a thicker line than the same points at once."""

REACH = 12.0
"""Ink reaches less far than that from a trail's points, in pixels of a figure of the usual size."""

MEMORY = 256e6
"""The lines of a panel take about so many bytes at most; where that is too little, trails share a layer."""

Trails = tuple[Trail, ...]
Marks = Callable[..., Iterator[Mark]]


@dataclass
class _Walk:
    """A trail's points in pixels, its length up to each of them, and the last one that is painted for good."""

    pixels: np.ndarray
    lengths: np.ndarray
    inked: int = -1

    def waiting(self, count: int) -> float:
        """The length of what is not painted for good, up to there."""
        return float(self.lengths[count - 1] - self.lengths[max(0, self.inked)])


class Ink:
    """The trails of one panel on transparent layers: one for all halos, above it one for every trail's line."""

    def __init__(self, trails: Trails, frame: Frame, look: Look, scale: float) -> None:
        self._frame, self._look = frame, look
        self._walks = tuple(_walk(frame.pixels(trail.points)) for trail in trails)
        box = frame.box
        corner, size = (box.left * scale - 1.0, box.top * scale - 1.0), (box.width * scale + 3, box.height * scale + 3)
        area = QRectF(*corner, *size).toAlignedRect()
        count = min(len(trails), max(1, int(MEMORY / (4.0 * area.width() * area.height()))))
        self._halos = _Layer(area, scale)
        self._lines = [_Layer(area, scale) for _ in range(count)]
        self._layer_of = [index * count // len(trails) for index in range(len(trails))]

    def grow(self, trails: Trails) -> bool:
        """Goes on to what these trails have reached; False where one has gone back."""
        pairs = list(zip(trails, self._walks, strict=True))
        if any(trail.count <= walk.inked for trail, walk in pairs):
            return False
        for index, (trail, walk) in enumerate(pairs):
            if walk.waiting(trail.count) > LONG or trail.count - walk.inked > MANY:
                area = self._covered(walk, trail.count)
                self._halos.add(self._piece(halo_marks, trail, walk), area)
                self._lines[self._layer_of[index]].add(self._piece(line_marks, trail, walk), area)
                walk.inked = trail.count - 1
        return True

    def paint_halos(self, painter: QPainter, trails: Trails) -> None:
        """The halos of all trails."""
        self._halos.paint(painter)
        pieces = (self._piece(halo_marks, trail, walk) for trail, walk in zip(trails, self._walks, strict=True))
        paint(painter, chain.from_iterable(pieces))

    def paint_line(self, painter: QPainter, trail: Trail, index: int) -> None:
        """One trail's line; they are painted in their order."""
        layer = self._layer_of[index]
        if index == 0 or self._layer_of[index - 1] != layer:
            self._lines[layer].paint(painter)
        paint(painter, self._piece(line_marks, trail, self._walks[index]))

    def _piece(self, marks: Marks, trail: Trail, walk: _Walk) -> Iterator[Mark]:
        """What is not painted for good, without points that cannot be told from their neighbours."""
        piece = slice(max(0, walk.inked), trail.count)
        pixels = walk.pixels[piece]
        if walk.inked < 0 or len(pixels) > 1:
            kept = moving(pixels)
            hidden = None if trail.hidden is None else trail.hidden[piece][kept]
            yield from marks(trail, pixels[kept], hidden, self._frame.box, self._look, goes_on=walk.inked >= 0)

    def _covered(self, walk: _Walk, count: int) -> QRectF:
        """Where that lies."""
        pixels = walk.pixels[max(0, walk.inked) : count]
        if np.isnan(pixels).all():
            return QRectF()
        box = self._frame.box.grown(1.0)
        (left, top), (right, bottom) = np.fmin.reduce(pixels), np.fmax.reduce(pixels)
        (left, right), (top, bottom) = (
            np.clip((left, right), box.left, box.right),
            np.clip((top, bottom), box.top, box.bottom),
        )
        reach = REACH * max(1.0, self._look.unit)
        return QRectF(left, top, right - left, bottom - top).adjusted(-reach, -reach, reach, reach)


class _Layer:
    """A transparent picture over ``area`` of a larger one; only ``used`` has been painted on. Both in pixels."""

    def __init__(self, area: QRect, scale: float) -> None:
        self._area, self._scale, self._used = area, scale, QRect()
        self._image = QImage(area.size(), QImage.Format.Format_ARGB32_Premultiplied)
        self._image.fill(Qt.GlobalColor.transparent)

    def add(self, marks: Iterator[Mark], where: QRectF) -> None:
        """Paints marks that lie within ``where``, all in the figure's units."""
        painter = QPainter(self._image)
        try:
            painter.translate(-self._area.x(), -self._area.y())
            painter.scale(self._scale, self._scale)
            used = painter.transform().mapRect(where).toAlignedRect()
            paint(painter, marks)
        finally:
            painter.end()
        self._used = self._used.united(used).intersected(self._image.rect())

    def paint(self, painter: QPainter) -> None:
        """Puts what there is on the larger picture."""
        put(painter, self._image, self._area.topLeft() + self._used.topLeft(), self._used)


def put(painter: QPainter, image: QImage, at: QPoint, part: QRect) -> None:
    """Paints a part of a picture pixel by pixel, whatever the painter's unit is."""
    painter.save()
    painter.resetTransform()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(at, image, part)
    painter.restore()


def _walk(pixels: np.ndarray) -> _Walk:
    lengths = np.nan_to_num(np.hypot(*np.diff(pixels, axis=0).T))
    return _Walk(pixels, np.concatenate([[0.0], np.cumsum(lengths)]))
