"""Lines made ready for a painter: cut to the box and freed of points that nobody can see."""

from __future__ import annotations

import numpy as np

from optviz.export.marks import Rect
from optviz.scene.clip import clipped

FINE = 0.25
"""Points closer together than this many pixels look like one."""

COLUMN = 0.5
"""The width of the columns in which a curve is reduced to its first, lowest, highest and last point."""

MANY = 2000
"""Shorter lines are left as they are."""


def within(points: np.ndarray, box: Rect) -> np.ndarray:
    """The parts of a line of pixels (N, 2) that lie in the box, a row of nan between two parts."""
    with np.errstate(over="ignore"):
        cut = clipped(_condensed(points), (box.left, box.right), (box.top, box.bottom))
    return np.clip(cut, (box.left, box.top), (box.right, box.bottom))


def _condensed(points: np.ndarray) -> np.ndarray:
    """The line without points that do not show. What remains is exact."""
    if len(points) <= MANY:
        return points
    if bool(np.all(np.diff(points[:, 0]) >= 0.0)):
        points = points[_outline(points)]
    return points[moving(points)]


def _outline(points: np.ndarray) -> np.ndarray:
    """Of a line that runs from left to right, the points that make its outline."""
    column, gap = np.floor(points[:, 0] / COLUMN), np.isnan(points[:, 1])
    begins = np.flatnonzero(np.diff(column, prepend=np.nan) != 0.0)
    sizes = np.diff(begins, append=len(points))
    y = points[:, 1]
    lowest = np.repeat(np.fmin.reduceat(y, begins), sizes)
    highest = np.repeat(np.fmax.reduceat(y, begins), sizes)
    kept: np.ndarray = (y == lowest) | (y == highest) | gap
    kept[begins] = kept[begins + sizes - 1] = True
    return kept


def moving(points: np.ndarray) -> np.ndarray:
    """The points that lie in another small cell than the one before; ends of lines always."""
    cells = np.floor(points / FINE)
    moves: np.ndarray = (cells[1:] != cells[:-1]).any(axis=1)
    gap = np.isnan(points).any(axis=1)
    kept = np.ones(len(points), dtype=bool)
    kept[1:-1] = moves[:-1] | gap[2:] | gap[:-2]
    return kept
