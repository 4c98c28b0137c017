"""Pictures on a panel."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from optviz.gui.plots.projection import Projection
from optviz.scene.layers import Image, Span


def draw_image(painter: QPainter, layer: Image, projection: Projection) -> None:
    """The part of the picture that can be seen: what lies outside never reaches the painter."""
    rows, columns = layer.rgba.shape[:2]
    x, width = _window(layer.x_span, columns, projection.x_span)
    y, height = _window(layer.y_span, rows, projection.y_span)
    if width <= 0.0 or height <= 0.0:
        return
    flipped = layer.rgba if projection.y_inverted else layer.rgba[::-1]
    flipped = np.ascontiguousarray(flipped[:, ::-1] if projection.x_inverted else flipped)
    image = QImage(flipped.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    image = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    corners = np.array([_place(layer.x_span, columns, (x, x + width)), _place(layer.y_span, rows, (y, y + height))]).T
    low, high = np.sort(projection.pixels(corners), axis=0).tolist()
    part = QRectF(
        columns - x - width if projection.x_inverted else x,
        y if projection.y_inverted else rows - y - height,
        width,
        height,
    )
    smooth = QPainter.RenderHint.SmoothPixmapTransform
    painter.setRenderHint(smooth, not layer.sharp)
    painter.drawImage(QRectF(QPointF(*low), QPointF(*high)), image, part)
    painter.setRenderHint(smooth)


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
