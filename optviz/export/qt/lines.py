"""Lines painted piece by piece: Qt's time for a line grows with the square of how often it crosses itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any, cast

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPainterPath, QPen, QPolygonF
from shiboken6 import VoidPtr

from optviz.export.marks import Line
from optviz.export.simplify import UNSEEN, simplified

STRETCH = 320.0
"""Pieces are about as long as this, in pixels: too short to cross themselves often, too long for their ends to show."""

LONG = 4000.0
"""Translucent lines are painted in one go up to this length, since pieces would be darker where they meet."""


def paint_line(painter: QPainter, line: Line) -> None:
    """Paints the line."""
    if line.dash or on_pages(painter):
        _whole(painter, _thinned(line) if on_pages(painter) else line, _pen(line))
        return
    lengths = _lengths(line.points)
    if line.opacity == 1.0:
        _in_pieces(painter, line, lengths)
    elif lengths.sum() > LONG and isinstance(painter.device(), QImage):
        _through_layer(painter, line, lengths)
    else:
        _whole(painter, line, _pen(line))


def on_pages(painter: QPainter) -> bool:
    """Whether it writes a document, in which marks stay what they are, rather than pixels."""
    return painter.paintEngine().type() == QPaintEngine.Type.Pdf


def pen_of(color: str, width: float) -> QPen:
    """A pen with round ends and joins."""
    return QPen(QColor(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def polygon(points: np.ndarray) -> QPolygonF:
    """The points (N, 2), copied at once into Qt's own memory."""
    result = QPolygonF()
    result.resize(len(points))
    if len(points):
        memory = cast(Any, VoidPtr)(result.data(), 16 * len(points), True)
        np.frombuffer(memory, dtype=np.float64)[:] = np.ascontiguousarray(points, dtype=np.float64).ravel()
    return result


def area(points: np.ndarray) -> QPainterPath:
    """Closed polygons (N, 2), a row of nan between two of them, as one path in which overlaps are filled too."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    gaps = np.flatnonzero(np.isnan(points).any(axis=1))
    for piece in _split(points, gaps, gaps):
        path.addPolygon(polygon(piece))
        path.closeSubpath()
    return path


def _thinned(line: Line) -> Line:
    """Qt writes what surrounds a translucent line, many times its points."""
    return replace(line, points=simplified(line.points, UNSEEN))


def _pen(line: Line) -> QPen:
    pen = pen_of(line.color, line.width)
    if line.dash:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([part / line.width for part in line.dash])
    return pen


def _whole(painter: QPainter, line: Line, pen: QPen) -> None:
    path = QPainterPath()
    gaps = np.flatnonzero(np.isnan(line.points).any(axis=1))
    for piece in _split(line.points, gaps, gaps):
        path.addPolygon(polygon(piece))
    painter.setOpacity(line.opacity)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def _in_pieces(painter: QPainter, line: Line, lengths: np.ndarray) -> None:
    """Piece by piece; neighbours share a point."""
    painter.setPen(_pen(line))
    stretch = np.floor(np.concatenate([[0.0], np.cumsum(lengths)]) / STRETCH)
    cuts = np.flatnonzero(stretch[1:] != stretch[:-1]) + 1
    gaps = np.flatnonzero(np.isnan(line.points).any(axis=1))
    for piece in _split(line.points, np.union1d(cuts, gaps), gaps):
        painter.drawPolyline(polygon(piece))


def _through_layer(painter: QPainter, line: Line, lengths: np.ndarray) -> None:
    """Opaque on a picture of its own, and that on the painter's."""
    device = cast(QImage, painter.device())
    layer = QImage(device.size(), QImage.Format.Format_ARGB32_Premultiplied)
    layer.fill(Qt.GlobalColor.transparent)
    inner = QPainter(layer)
    inner.setRenderHints(painter.renderHints())
    inner.setTransform(painter.transform())
    _in_pieces(inner, line, lengths)
    inner.end()
    painter.setOpacity(line.opacity)
    painter.save()
    painter.setTransform(painter.transform().inverted()[0], True)
    painter.drawImage(0, 0, layer)
    painter.restore()


def _lengths(points: np.ndarray) -> np.ndarray:
    """Of each step; none across a gap."""
    lengths = np.hypot(*(points[1:] - points[:-1]).T)
    lengths[np.isnan(lengths)] = 0.0
    return lengths


def _split(points: np.ndarray, cuts: np.ndarray, gaps: np.ndarray) -> Iterator[np.ndarray]:
    """The pieces between cuts, each with the point where the next one starts; gaps belong to none."""
    broken = set(gaps.tolist())
    edges = [0, *cuts.tolist(), len(points) - 1]
    for first, last in pairwise(edges):
        piece = points[first + (first in broken) : last + (last not in broken)]
        if len(piece):
            yield piece
