"""The pictures of a movie, one after the other: only what has changed is painted anew.

The ground is painted once, trails grow on layers of their own, and heads, labels, cursor and counter come on top. A
frame equals the still picture of its step, labels apart: those stay where they were while they can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from optviz.export.figure_layers import head_marks, still_marks
from optviz.export.layout import Look, look_of
from optviz.export.movie import Frame
from optviz.export.movie_stage import Place, Stage, staged, trails_of
from optviz.export.qt.application import ensure_application
from optviz.export.qt.frames_ink import Ink, put
from optviz.export.qt.metrics import QtMetrics
from optviz.export.qt.painter import paint
from optviz.export.qt.picture import USUAL_DPI, painted
from optviz.scene.layers import Axes, Scene, Trail
from optviz.scene.placement import Spot
from optviz.scene.style import Style

SceneAt = Callable[[int], Scene]


def frames(
    scene_at: SceneAt,
    steps: Iterable[int],
    style: Style,
    width: int,
    height: int,
    *,
    dpi: float = USUAL_DPI,
    text_scale: float = 1.0,
) -> Iterator[Frame]:
    """A frame for every step, ``width`` × ``height`` at 96 dpi and proportionally larger at more.

    Cheap where steps never go back. Equal steps one after the other give the same array.
    """
    ensure_application()
    strip = _Strip(look_of(style, QtMetrics(), width, height, text_scale), width, height, dpi)
    shown, frame = None, None
    for step in steps:
        if frame is None or step != shown:
            shown, frame = step, pixels(strip.next(scene_at(step)))
        yield frame


def pixels(image: QImage) -> Frame:
    """A picture's pixels; nobody may change them."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    frame = rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()
    frame.flags.writeable = False
    return frame


class _Strip:
    """Keeps from one picture to the next what they have in common."""

    def __init__(self, look: Look, width: int, height: int, dpi: float) -> None:
        self._look, self._size, self._dpi = look, (width, height), dpi
        self._stage: Stage | None = None
        self._moving: set[Place] = set()
        self._ground, self._cover = QImage(), QImage()
        self._inks: list[Ink | None] = []
        self._spots: Mapping[str, Spot | None] = {}

    def next(self, scene: Scene) -> QImage:
        """The scene as the next picture."""
        stage = self._set(scene)
        image = self._ground.copy()
        words, self._spots = stage.words(scene, self._spots)
        painter = QPainter(image)
        try:
            painter.scale(image.width() / stage.width, image.height() / stage.height)
            for index, axes in enumerate(scene.panels):
                self._paint_panel(painter, stage, index, axes)
            put(painter, self._cover, QPoint(), self._cover.rect())
            paint(painter, words)
        finally:
            painter.end()
        return image

    def _set(self, scene: Scene) -> Stage:
        """The stage for the scene, with all trails grown: the last one where it serves again."""
        stage = self._stage
        if stage is None or not stage.fits(scene):
            self._moving = set()
            return self._build(scene)
        moved = stage.moved(scene)
        if moved:
            self._moving |= moved
            return self._build(scene)
        grown = [
            ink is None or ink.grow(tuple(trails_of(axes))) for ink, axes in zip(self._inks, scene.panels, strict=True)
        ]
        return stage if all(grown) else self._build(scene)

    def _build(self, scene: Scene) -> Stage:
        self._stage = stage = staged(scene, self._look, *self._size, frozenset(self._moving))
        self._ground = painted(stage.ground(), self._dpi)
        self._cover = painted(stage.cover(), self._dpi, transparent=True)
        self._inks = [self._ink(stage, index, axes) for index, axes in enumerate(scene.panels)]
        return stage

    def _ink(self, stage: Stage, index: int, axes: Axes) -> Ink | None:
        trails = tuple(trails_of(axes))
        if not trails:
            return None
        ink = Ink(trails, stage.frame(index, axes), self._look, self._dpi / USUAL_DPI)
        ink.grow(trails)
        return ink

    def _paint_panel(self, painter: QPainter, stage: Stage, index: int, axes: Axes) -> None:
        """The layers that move."""
        frame, ink, trails = stage.frame(index, axes), self._inks[index], tuple(trails_of(axes))
        for layer in stage.above(index, axes):
            if not isinstance(layer, Trail):
                paint(painter, still_marks(layer, frame, self._look))
                continue
            assert ink is not None
            place = trails.index(layer)
            if place == 0:
                ink.paint_halos(painter, trails)
            ink.paint_line(painter, layer, place)
        paint(painter, (mark for trail in trails for mark in head_marks(trail, frame, self._look)))
