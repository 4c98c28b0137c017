"""Lines for QPainter: cut to the panel, freed of points that nobody can tell apart, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import numpy as np
from pyqtgraph import functions as fn
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from optviz.gui.plots.projection import Projection
from optviz.scene.clip import clipped

CELL = 0.3
"""Neighbouring points within one cell of this many device pixels are one point."""

SEAM = 0.25
"""Pieces of a line overlap by so many pixels."""

BEND = 0.1
"""A point is left out where it lies within so many device pixels of the line between its neighbours …"""

PASSES = 6
"""… so many times over: smooth lines keep few of their points."""

FARTHEST = 30_000.0
"""Beyond that Qt's rasteriser fails; cut lines come near it only where numbers are at their limits."""

MARGIN = 6.0
"""Lines are cut this far outside the panel, so that their caps are not seen."""


def visible(points: np.ndarray, projection: Projection, ratio: float = 1.0) -> np.ndarray:
    """What can be seen of the line through ``points``, in pixels, a row of nan between two parts."""
    inside = projection.pixels(clipped(projection.plane(points), *projection.spans(MARGIN)))
    near = np.abs(inside) < FARTHEST
    if not near.all():
        inside[~near.all(axis=1)] = np.nan
    return straightened(thinned(condensed(inside, 0.5 / ratio), CELL / ratio), BEND / ratio)


def thinned(pixels: np.ndarray, cell: float) -> np.ndarray:
    """Without the points that lie in the same cell as the point before; the last one stays."""
    if len(pixels) < 3:
        return pixels
    cells = np.rint(pixels / cell)
    kept = np.empty(len(pixels), dtype=bool)
    kept[0] = kept[-1] = True
    kept[1:-1] = np.any(cells[1:-1] != cells[:-2], axis=1)
    return pixels if kept.all() else pixels[kept]


def straightened(pixels: np.ndarray, bend: float) -> np.ndarray:
    """Without points on nearly straight stretches: of three, the middle one goes where the line keeps its place."""
    for _ in range(PASSES):
        half = (len(pixels) - 1) // 2
        if half < 3:
            return pixels
        before, middle, after = pixels[: 2 * half : 2], pixels[1 : 2 * half : 2], pixels[2 : 2 * half + 1 : 2]
        (x, y), (u, v) = (after - before).T, (middle - before).T
        length, along = np.hypot(x, y), x * u + y * v
        kept = np.ones(len(pixels), dtype=bool)
        kept[1 : 2 * half : 2] = ~((np.abs(x * v - y * u) <= bend * length) & (along >= 0.0) & (along <= length**2))
        if kept.all():
            return pixels
        pixels = pixels[kept]
    return pixels


def condensed(pixels: np.ndarray, column: float) -> np.ndarray:
    """Runs of points in one narrow column become their first, lowest, highest and last: they cover the same pixels.

    A noisy loss of 100,000 steps is a few thousand points then.
    """
    if len(pixels) < 64:
        return pixels
    columns = np.floor(pixels[:, 0] / column)
    begins = np.flatnonzero(np.concatenate([[True], columns[1:] != columns[:-1]]))
    if 4 * len(begins) >= len(pixels):
        return pixels
    ends = np.append(begins[1:], len(pixels)) - 1
    x, y = pixels.T
    runs = np.empty((len(begins), 4, 2))
    runs[:, :3, 0], runs[:, 3, 0] = x[begins, None], x[ends]
    runs[:, 0, 1], runs[:, 3, 1] = y[begins], y[ends]
    runs[:, 1, 1], runs[:, 2, 1] = np.minimum.reduceat(y, begins), np.maximum.reduceat(y, begins)
    return runs.reshape(-1, 2)


def segments(pixels: np.ndarray, width: float) -> list[QLineF]:
    """The line's pieces, for a pen with flat caps, each a little longer so that no seam is seen where they meet.

    Qt draws lines one by one many times faster than as a path with joins. How much a piece has to reach beyond its end
    to close the corner depends on the turn there.
    """
    way = np.diff(pixels, axis=0)
    length = np.hypot(way[:, 0], way[:, 1])
    real = length > 0.0
    way, begin = way[real] / length[real, None], pixels[:-1][real]
    if not len(way):
        return []
    cosine = np.clip((way[:-1] * way[1:]).sum(axis=1), -1.0, 1.0)
    with np.errstate(divide="ignore"):
        corner = np.clip(0.5 * width * np.sqrt((1.0 - cosine) / (1.0 + cosine)), SEAM, 0.5 * width)
    reach = np.concatenate([[0.5 * width], corner, [0.5 * width]])[:, None]
    ends = np.concatenate([begin - reach[:-1] * way, pixels[1:][real] + reach[1:] * way], axis=1)
    return [QLineF(*end) for end in ends.tolist()]


def draw_line(painter: QPainter, pixels: np.ndarray, color: str, width: float) -> None:
    """The line in an opaque colour."""
    lines = segments(pixels, width)
    if lines:
        painter.setPen(pen(color, width, flat=True))
        painter.drawLines(lines)


def polygon(pixels: np.ndarray) -> QPolygonF:
    """The points as Qt wants them."""
    return fn.arrayToQPolygonF(pixels[:, 0], pixels[:, 1])


def path(pixels: np.ndarray) -> QPainterPath:
    """The line as one path, for a translucent or dashed pen."""
    return fn.arrayToQPath(pixels[:, 0], pixels[:, 1], connect="finite")


@lru_cache(maxsize=256)
def pen(color: str, width: float, opacity: float = 1.0, dashed: bool = False, flat: bool = False) -> QPen:
    """A pen, with round caps where it is not dashed or ``flat``.

    Its joins are cut straight: round ones take Qt three times as long and look the same.
    """
    ink = QColor(color)
    ink.setAlphaF(opacity)
    made = QPen(ink, width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap if dashed or flat else Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    if dashed:
        made.setDashPattern([4.0, 3.0])
    return made


@contextmanager
def brush(pixmap: QPixmap) -> Iterator[QPainter]:
    """A smooth painter on a pixmap for the length of a ``with`` block."""
    painter = QPainter(pixmap)
    try:
        smooth(painter)
        yield painter
    finally:
        painter.end()


def smooth(painter: QPainter) -> None:
    """Antialiased lines, text and pictures."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
