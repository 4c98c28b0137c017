"""Areas, bars, dots, arrows and texts on a panel."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from math import ceil

import numpy as np
from pyqtgraph import functions as fn
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPixmap

from optviz.gui.plots.chips import sized, small
from optviz.gui.plots.ground import Ground
from optviz.gui.plots.ink import MARGIN, draw_line, pen, visible
from optviz.gui.plots.markers import draw_chips
from optviz.gui.plots.projection import Projection
from optviz.scene.arrows import arrow_parts
from optviz.scene.clip import clipped, clipped_polygons, closed, corners_of, placeable
from optviz.scene.layers import Arrows, Bars, Labels, Points, Region

RIM = 3.0
"""The width of the rim around a text."""

SMALLEST, LARGEST = 3, 200
"""Pixels of letters that grow with the picture: smaller ones are left out, larger ones do not exist."""


def draw_region(painter: QPainter, layer: Region, ground: Ground) -> None:
    """The area in one go, then the line around it."""
    _fill(painter, area_pixels(layer.points, ground.projection), layer.color, layer.opacity)
    if layer.edge is not None:
        border = closed(placeable(layer.points, *ground.projection.floors()))
        draw_line(painter, visible(border, ground.projection, ground.look.ratio), layer.edge, layer.width)


def draw_bars(painter: QPainter, layer: Bars, ground: Ground) -> None:
    """Neighbours of one colour in one go, so that no seam shows between them."""
    colors = layer.colors if len(layer.colors) == len(layer.boxes) else layer.colors[:1] * len(layer.boxes)
    start = 0
    for color, group in groupby(colors):
        stop = start + len(list(group))
        corners = corners_of(layer.boxes[start:stop])
        _fill(painter, area_pixels(corners, ground.projection), color, layer.opacity)
        start = stop


def draw_points(painter: QPainter, layer: Points, ground: Ground) -> None:
    """The dots of which something is seen."""
    projection, radius = ground.projection, layer.size / 2.0
    pixels = projection(layer.points)
    far = (projection.width + radius, projection.height + radius)
    seen = np.all((pixels > -radius) & (pixels < far), axis=1)
    painter.setPen(Qt.PenStyle.NoPen)
    if isinstance(layer.colors, str):
        painter.setBrush(QColor(layer.colors))
        for x, y in pixels[seen].tolist():
            painter.drawEllipse(QPointF(x, y), radius, radius)
        return
    values, inks = np.unique(np.ascontiguousarray(layer.colors[seen]).view(np.uint32).ravel(), return_inverse=True)
    brushes = [QBrush(QColor(*rgba)) for rgba in values.view(np.uint8).reshape(-1, 4).tolist()]
    for (x, y), ink in zip(pixels[seen].tolist(), inks.tolist(), strict=True):
        painter.setBrush(brushes[ink])
        painter.drawEllipse(QPointF(x, y), radius, radius)


def draw_arrows(painter: QPainter, layer: Arrows, ground: Ground) -> None:
    """Shafts, then the triangles at their ends, and the label beside the first of them."""
    projection = ground.projection
    tails, heads = projection(layer.tails), projection(layer.heads)
    shafts, points = arrow_parts(tails, heads, layer.size)
    around = (-MARGIN, projection.width + MARGIN), (-MARGIN, projection.height + MARGIN)
    draw_line(painter, clipped(shafts, *around), layer.color, layer.width)
    _fill(painter, clipped_polygons(points, *around), layer.color, 1.0)
    inside = np.all((heads[:1] >= 0.0) & (heads[:1] <= (projection.width, projection.height)), axis=1)
    draw_chips(painter, layer.label, layer.color, heads[:1][inside], 4.0, ground.look)


def draw_labels(painter: QPainter, layer: Labels, ground: Ground) -> None:
    """The texts whose points are seen, moved into the view where they would stick out."""
    projection, font = ground.projection, _font(layer, ground)
    if font is None:
        return
    metrics = QFontMetricsF(font)
    half, share = metrics.height() / 2.0, {"start": 0.0, "middle": 0.5, "end": 1.0}[layer.anchor]
    halo, ratio = layer.halo or ground.look.style.panel, ground.look.ratio
    for (x, y), text in zip(projection(layer.points).tolist(), layer.texts, strict=True):
        if not (text and 0.0 <= x <= projection.width and 0.0 <= y <= projection.height):
            continue
        picture, width = _text(text, font.toString(), layer.color, halo, ratio)
        left = max(2.0, min(x - share * width, projection.width - 2.0 - width))
        middle = min(max(y + layer.dy, half), projection.height - half)
        base = middle + metrics.capHeight() / 2.0
        painter.drawPixmap(QPointF(round(left) - RIM, round(base - metrics.ascent()) - RIM), picture)


def area_pixels(points: np.ndarray, projection: Projection) -> np.ndarray:
    """Closed polygons (N, 2) in pixels, as far as they are seen."""
    flat = projection.plane(placeable(points, *projection.floors()))
    return projection.pixels(clipped_polygons(flat, *projection.spans(MARGIN)))


def _fill(painter: QPainter, pixels: np.ndarray, color: str, opacity: float) -> None:
    if len(pixels) < 3:
        return
    shape = fn.arrayToQPath(pixels[:, 0], pixels[:, 1], connect="finite")
    shape.setFillRule(Qt.FillRule.WindingFill)
    ink = QColor(color)
    ink.setAlphaF(opacity)
    painter.fillPath(shape, ink)


def _font(layer: Labels, ground: Ground) -> QFont | None:
    """None for letters too small to be seen."""
    font = small(ground.look.font)
    if layer.size is not None:
        bottom, top = ground.projection.y_span
        pixels = round(layer.size * ground.projection.height / (top - bottom))
        if pixels < SMALLEST:
            return None
        font.setPixelSize(min(pixels, LARGEST))
    return sized(font, 1.0, QFont.Weight.DemiBold) if layer.bold else font


@lru_cache(maxsize=1024)
def _text(text: str, font: str, color: str, halo: str, ratio: float) -> tuple[QPixmap, float]:
    """A text with its rim as a picture, ``RIM`` wider on each side, and its width: stroking rims is slow."""
    made, shape = QFont(), QPainterPath()
    made.fromString(font)
    metrics = QFontMetricsF(made)
    width, height = metrics.horizontalAdvance(text), metrics.height()
    picture = QPixmap(ceil((width + 2 * RIM) * ratio), ceil((height + 2 * RIM) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    shape.addText(RIM, RIM + metrics.ascent(), made, text)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(shape, pen(halo, RIM))
    painter.fillPath(shape, QColor(color))
    painter.end()
    return picture, width
