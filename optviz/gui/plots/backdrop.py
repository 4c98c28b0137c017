"""What does not move on a panel, baked into one pixmap of the device's resolution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from optviz.gui.plots.areas import draw_arrows, draw_bars, draw_labels, draw_points, draw_region
from optviz.gui.plots.facets import draw_facets
from optviz.gui.plots.ground import Ground
from optviz.gui.plots.images import draw_image
from optviz.gui.plots.ink import brush, draw_line, path, pen, visible
from optviz.gui.plots.markers import draw_markers
from optviz.gui.plots.projection import Projection
from optviz.gui.plots.same import same
from optviz.scene.layers import Arrows, Bars, Contours, Curve, Facets, Image, Labels, Layer, Markers, Points, Region


@dataclass(frozen=True)
class Lines:
    """What of the ground itself is drawn at this place: the ``grid``'s lines, or nothing."""

    grid: bool


GROUND, GRID = Lines(False), Lines(True)

Static = Layer | Lines


class Backdrop:
    """A baked picture, made anew only when something in it has changed."""

    def __init__(self, *, opaque: bool = True) -> None:
        self._pixmap, self._opaque = QPixmap(), opaque
        self._layers: tuple[Static, ...] = ()
        self._ground: Ground | None = None
        self.bakes = 0

    def pixmap(self, layers: Sequence[Static], ground: Ground) -> QPixmap:
        """The picture of the layers."""
        layers = tuple(layers)
        if ground != self._ground or not same(layers, self._layers):
            self._pixmap = self._baked(layers, ground)
            self.bakes += 1
        self._layers, self._ground = layers, ground
        return self._pixmap

    def _baked(self, layers: tuple[Static, ...], ground: Ground) -> QPixmap:
        color = QColor(ground.look.style.panel) if self._opaque else QColor(Qt.GlobalColor.transparent)
        pixmap = blank(ground.projection, ground.look.ratio, color)
        with brush(pixmap) as painter:
            for layer in layers:
                draw_static(painter, layer, ground)
        return pixmap


def blank(projection: Projection, ratio: float, color: QColor) -> QPixmap:
    """A pixmap as large as the panel."""
    size = QSizeF(projection.width, projection.height) * ratio
    pixmap = QPixmap(max(1, round(size.width())), max(1, round(size.height())))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(color)
    return pixmap


def draw_static(painter: QPainter, layer: Static, ground: Ground) -> None:
    """Draws a layer or the grid; trails, rules and notes are drawn elsewhere."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match layer:
        case Lines():
            _draw_grid(painter, layer, ground)
        case Image():
            draw_image(painter, layer, ground.projection)
        case Contours() | Curve():
            _draw_line(painter, layer, visible(layer.points, ground.projection, ground.look.ratio), ground)
        case Markers():
            draw_markers(painter, layer, layer.points, ground)
        case Region():
            draw_region(painter, layer, ground)
        case Bars():
            draw_bars(painter, layer, ground)
        case Points():
            draw_points(painter, layer, ground)
        case Arrows():
            draw_arrows(painter, layer, ground)
        case Labels():
            draw_labels(painter, layer, ground)
        case Facets():
            draw_facets(painter, layer, ground)
        case _:
            pass


def _draw_line(painter: QPainter, layer: Contours | Curve, pixels: np.ndarray, ground: Ground) -> None:
    """A line in one go; a translucent one on a pixmap of its own, so that nothing is twice as dark where it crosses."""
    if isinstance(layer, Curve) and layer.dashed:
        painter.setPen(pen(layer.color, layer.width, layer.opacity, dashed=True))
        painter.drawPath(path(pixels))
    elif layer.opacity >= 1.0:
        draw_line(painter, pixels, layer.color, layer.width)
    else:
        sheet = blank(ground.projection, ground.look.ratio, QColor(Qt.GlobalColor.transparent))
        with brush(sheet) as own:
            draw_line(own, pixels, layer.color, layer.width)
        painter.setOpacity(layer.opacity)
        painter.drawPixmap(QPointF(), sheet)
        painter.setOpacity(1.0)


def _draw_grid(painter: QPainter, lines: Lines, ground: Ground) -> None:
    """Hairlines on the centres of device pixels, so that they stay thin and even."""
    if not lines.grid:
        return
    projection, ratio = ground.projection, ground.look.ratio
    painter.setPen(pen(ground.look.style.line, 1.0 / ratio if ratio < 1.5 else 1.0, 0.6))
    columns, rows = ground.grid
    hairs = [QLineF(x, 0.0, x, projection.height) for x in (_centred(x, ratio) for x in columns)]
    hairs += [QLineF(0.0, y, projection.width, y) for y in (_centred(y, ratio) for y in rows)]
    if hairs:
        painter.drawLines(hairs)


def _centred(at: float, ratio: float) -> float:
    return (np.floor(at * ratio) + 0.5) / ratio
