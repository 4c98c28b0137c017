"""Marks painted with QPainter: text as outlines on pixels, as text in a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from optviz.export.marks import Circles, Dots, Fill, Line, Mark, Panel, Picture, Rect, Shapes, Text, Tiles
from optviz.export.qt.application import text_font
from optviz.export.qt.lines import area, on_pages, paint_line, pen_of, polygon
from optviz.export.svg_picture import cropped

MAGNIFIED = 16.0
"""How much larger text is than it is shown while it is written, so that rounded distances do not show."""

CONTEXT = (QFont.Tag("calt"), QFont.Tag("clig"))
"""Signs in the shape that suits their neighbours; Qt does not say in a document which characters these are."""


def paint(painter: QPainter, marks: Iterable[Mark]) -> None:
    """Paints the marks in order; one unit of the painter is one pixel of theirs."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    for mark in marks:
        with _within(painter, mark.clip):
            _paint(painter, mark)


def _paint(painter: QPainter, mark: Mark) -> None:
    match mark:
        case Panel():
            _panel(painter, mark)
        case Line():
            paint_line(painter, mark)
        case Circles():
            _circles(painter, mark)
        case Shapes():
            _shapes(painter, mark)
        case Fill():
            painter.setOpacity(mark.opacity)
            painter.fillPath(area(mark.points), QColor(mark.color))
        case Dots():
            _dots(painter, mark)
        case Tiles():
            _tiles(painter, mark)
        case Picture():
            _picture(painter, mark)
        case Text():
            _text(painter, mark)


@contextmanager
def _within(painter: QPainter, clip: Rect | None) -> Iterator[None]:
    painter.save()
    if clip is not None:
        painter.setClipRect(_rect(clip))
    try:
        yield
    finally:
        painter.restore()


def _panel(painter: QPainter, panel: Panel) -> None:
    _fill_and_edge(painter, panel.fill, panel.edge, panel.width, panel.opacity)
    if panel.radius:
        painter.drawRoundedRect(_rect(panel.rect), panel.radius, panel.radius)
    else:
        painter.drawRect(_rect(panel.rect))


def _circles(painter: QPainter, circles: Circles) -> None:
    if circles.fill and not circles.edge:
        painter.setOpacity(circles.opacity)
        painter.setPen(pen_of(circles.fill, 2.0 * circles.radius))
        painter.drawPoints(polygon(circles.centers))
        return
    _fill_and_edge(painter, circles.fill, circles.edge, circles.width, circles.opacity)
    for x, y in circles.centers.tolist():
        painter.drawEllipse(QPointF(x, y), circles.radius, circles.radius)


def _dots(painter: QPainter, dots: Dots) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for (x, y), rgba in zip(dots.centers.tolist(), dots.rgba.tolist(), strict=True):
        painter.setBrush(QColor(*rgba))
        painter.drawEllipse(QPointF(x, y), dots.radius, dots.radius)


def _tiles(painter: QPainter, tiles: Tiles) -> None:
    none = QPen(Qt.PenStyle.NoPen)
    for corners, rgba in zip(tiles.corners, tiles.rgba.tolist(), strict=True):
        color = QColor(*rgba)
        painter.setPen(QPen(color, tiles.seam) if rgba[3] == 255 else none)
        painter.setBrush(color)
        painter.drawConvexPolygon(polygon(corners))


def _shapes(painter: QPainter, shapes: Shapes) -> None:
    _fill_and_edge(painter, shapes.fill, shapes.edge, shapes.width, shapes.opacity)
    for center in shapes.centers:
        painter.drawPolygon(polygon(center + shapes.outline))


def _picture(painter: QPainter, picture: Picture) -> None:
    rgba, rect = cropped(picture, 1.0) if on_pages(painter) else (picture.rgba, picture.rect)
    if rgba.size:
        painter.drawImage(_rect(rect), _image(rgba))


def _text(painter: QPainter, text: Text) -> None:
    painter.translate(text.x, text.y)
    painter.rotate(text.angle)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    pages = on_pages(painter)
    if text.halo is not None or not pages:
        outline, width = _outline(text.text, text.size, text.bold)
        painter.translate(-share * width, 0.0)
        if text.halo is not None:
            painter.strokePath(outline, pen_of(text.halo, text.rim))
        if not pages:
            painter.fillPath(outline, QColor(text.color))
        painter.translate(share * width, 0.0)
    if pages:
        _written(painter, text, share)


@lru_cache(maxsize=1024)
def _outline(text: str, size: float, bold: bool) -> tuple[QPainterPath, float]:
    """Text as a shape, and its width. As text Qt would round the distances between letters, not always the same way."""
    font, path = text_font(size, bold), QPainterPath()
    path.addText(0.0, 0.0, font, text)
    return path, QFontMetricsF(font).horizontalAdvance(text)


def _written(painter: QPainter, text: Text, share: float) -> None:
    """Text that can be found and copied."""
    font = text_font(MAGNIFIED * text.size, text.bold)
    for feature in CONTEXT:
        font.setFeature(feature, 0)
    painter.scale(1.0 / MAGNIFIED, 1.0 / MAGNIFIED)
    painter.setFont(font)
    painter.setPen(QColor(text.color))
    painter.drawText(QPointF(-share * QFontMetricsF(font).horizontalAdvance(text.text), 0.0), text.text)


def _fill_and_edge(painter: QPainter, fill: str | None, edge: str | None, width: float, opacity: float) -> None:
    painter.setOpacity(opacity)
    painter.setBrush(QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush))
    pen = pen_of(edge, width) if edge else QPen(Qt.PenStyle.NoPen)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.left, rect.top, rect.width, rect.height)


def _image(rgba: np.ndarray) -> QImage:
    """The picture, ready to be blended; the copy keeps the pixels alive."""
    pixels = np.ascontiguousarray(rgba)
    rows, columns = pixels.shape[:2]
    image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
