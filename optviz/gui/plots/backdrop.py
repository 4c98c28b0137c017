"""What does not move on a panel, baked into one pixmap of the device's resolution."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from optviz.gui.plots.ground import Ground
from optviz.gui.plots.ink import brush, draw_line, path, pen, visible
from optviz.gui.plots.markers import draw_markers
from optviz.gui.plots.projection import Projection
from optviz.gui.plots.same import same
from optviz.scene.layers import Contours, Curve, Image, Layer, Markers, Span

Static = Image | Contours | Curve | Markers


class Backdrop:
    """The baked picture, made anew only when something in it has changed."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._layers: tuple[Static, ...] = ()
        self._ground: Ground | None = None
        self.ink: list[np.ndarray] = []
        """The pixels of the baked curves."""
        self.bakes = 0

    def pixmap(self, layers: Sequence[Static], ground: Ground) -> QPixmap:
        """The picture of the layers."""
        layers = tuple(layers)
        if ground != self._ground or not same(layers, self._layers):
            self._pixmap, self.ink = _baked(layers, ground)
            self.bakes += 1
        self._layers, self._ground = layers, ground
        return self._pixmap


def blank(projection: Projection, ratio: float, color: QColor) -> QPixmap:
    """A pixmap as large as the panel."""
    size = QSizeF(projection.width, projection.height) * ratio
    pixmap = QPixmap(max(1, round(size.width())), max(1, round(size.height())))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(color)
    return pixmap


def _baked(layers: tuple[Static, ...], ground: Ground) -> tuple[QPixmap, list[np.ndarray]]:
    pixmap = blank(ground.projection, ground.look.ratio, QColor(ground.look.style.panel))
    with brush(pixmap) as painter:
        for layer in layers:
            if isinstance(layer, Image):
                _draw_image(painter, layer, ground.projection)
        _draw_grid(painter, ground)
        ink = [pixels for layer in layers if (pixels := draw_layer(painter, layer, ground)) is not None]
    return pixmap, ink


def draw_layer(painter: QPainter, layer: Layer, ground: Ground) -> np.ndarray | None:
    """Draws lines and symbols (other layers are drawn elsewhere); the pixels of a curve."""
    projection = ground.projection
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match layer:
        case Contours() | Curve():
            pixels = visible(layer.points, projection, ground.look.ratio)
            _draw_line(painter, layer, pixels, ground)
            return pixels if isinstance(layer, Curve) else None
        case Markers():
            draw_markers(painter, layer, layer.points, ground)
        case _:
            pass
    return None


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


def _draw_grid(painter: QPainter, ground: Ground) -> None:
    """Hairlines on the centres of device pixels, so that they stay thin and even."""
    projection, ratio = ground.projection, ground.look.ratio
    painter.setPen(pen(ground.look.style.line, 1.0 / ratio if ratio < 1.5 else 1.0, 0.6))
    columns, rows = ground.grid
    lines = [QLineF(x, 0.0, x, projection.height) for x in (_centred(x, ratio) for x in columns)]
    lines += [QLineF(0.0, y, projection.width, y) for y in (_centred(y, ratio) for y in rows)]
    if lines:
        painter.drawLines(lines)


def _centred(at: float, ratio: float) -> float:
    return (np.floor(at * ratio) + 0.5) / ratio


def _draw_image(painter: QPainter, layer: Image, projection: Projection) -> None:
    """The part of the picture that can be seen: what lies outside never reaches the painter."""
    rows, columns = layer.rgba.shape[:2]
    x, width = _window(layer.x_span, columns, projection.x_span)
    y, height = _window(layer.y_span, rows, projection.y_span)
    if width <= 0.0 or height <= 0.0:
        return
    flipped = np.ascontiguousarray(layer.rgba[::-1])
    image = QImage(flipped.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    corners = np.array([_place(layer.x_span, columns, (x, x + width)), _place(layer.y_span, rows, (y, y + height))]).T
    (left, bottom), (right, top) = projection.pixels(corners).tolist()
    painter.drawImage(QRectF(left, top, right - left, bottom - top), image, QRectF(x, rows - y - height, width, height))


def _window(span: Span, count: int, seen: Span) -> tuple[float, float]:
    """First pixel edge and number of pixels of a picture's axis that are seen, with a pixel to spare where it is small.

    Picture edges run from 0 to ``count``; the pixels' centres lie at k + ½.
    """
    step = (span[1] - span[0]) / max(1, count - 1)
    if step <= 0.0:
        return 0.0, float(count)
    low, high = ((end - span[0]) / step + 0.5 for end in seen)
    spare = min(1.0, high - low)
    low, high = max(0.0, low - spare), min(float(count), high + spare)
    return low, high - low


def _place(span: Span, count: int, edges: Span) -> Span:
    step = (span[1] - span[0]) / max(1, count - 1)
    return span[0] + (edges[0] - 0.5) * step, span[0] + (edges[1] - 0.5) * step
