"""Lines and areas cut to a rectangle, so that no painter ever meets a coordinate far outside its canvas."""

from __future__ import annotations

import numpy as np

from optviz.scene.layers import Span

FARTHEST = 1e300
"""Corners of areas lie at most that far away, so that the difference of two of them is still finite."""


def clipped(points: np.ndarray, x_span: Span, y_span: Span) -> np.ndarray:
    """The parts of the line through ``points`` (N, 2) that lie in the rectangle, a row of nan between two parts.

    A piece that crosses the border is cut there (Liang & Barsky 1984); nan in ``points`` interrupts the line. The array
    itself where all of it lies inside.
    """
    low, high = np.array([min(x_span), min(y_span)]), np.array([max(x_span), max(y_span)])
    if len(points) == 0:
        return points
    gap = np.isnan(points).any(axis=1)
    if bool(np.all(gap[:, None] | ((points >= low) & (points <= high)))):
        again = gap[1:] & gap[:-1]
        return points[np.append(True, ~again)] if again.any() else points
    start, way = points[:-1], np.diff(points, axis=0)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        one, other = (low - start) / way, (high - start) / way
        enter, leave = np.minimum(one, other), np.maximum(one, other)
        still = way == 0.0
        outside = still & ~((start >= low) & (start <= high))
        enter = np.where(still, np.where(outside, np.inf, -np.inf), enter).max(axis=1)
        leave = np.where(still, np.inf, leave).min(axis=1)
        first, last = np.maximum(enter, 0.0), np.minimum(leave, 1.0)
        kept = first <= last
    joined = kept & (first == 0.0)
    joined[1:] &= kept[:-1] & (last[:-1] == 1.0)
    joined[:1] = False
    begins = kept & ~joined
    pieces = np.full((len(way), 3, 2), np.nan)
    pieces[:, 1] = start + np.nan_to_num(first, posinf=0.0, neginf=0.0)[:, None] * way
    pieces[:, 2] = start + np.nan_to_num(last, posinf=0.0, neginf=0.0)[:, None] * way
    cut: np.ndarray = pieces[np.stack([begins, begins, kept], axis=1)]
    return cut[1:] if len(cut) else cut


def parted(points: np.ndarray, hidden: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """The pieces of a line (N, 2) between points that are seen, and all others: each with rows of nan for the rest."""
    if hidden is None or not hidden.any():
        return points, points[:0]
    beside = hidden.copy()
    beside[1:] |= hidden[:-1]
    beside[:-1] |= hidden[1:]
    seen, others = points.copy(), points.copy()
    seen[hidden], others[~beside] = np.nan, np.nan
    return seen, others


def clipped_polygons(points: np.ndarray, x_span: Span, y_span: Span) -> np.ndarray:
    """The parts of closed polygons (N, 2), a row of nan between two, that lie in the rectangle, in the same form.

    One border after the other (Sutherland & Hodgman 1974), all polygons at once. The array itself where all of it lies
    inside.
    """
    low, high = np.array([min(x_span), min(y_span)]), np.array([max(x_span), max(y_span)])
    gap = np.isnan(points).any(axis=1)
    if bool(np.all(gap[:, None] | ((points >= low) & (points <= high)))):
        return points
    corners, owner = points[~gap], np.cumsum(gap)[~gap]
    for axis in (0, 1):
        for border, side in ((low[axis], 1.0), (high[axis], -1.0)):
            corners, owner = _cut(corners, owner, axis, border, side)
    begins = np.flatnonzero(owner[1:] != owner[:-1]) + 1
    inside: np.ndarray = np.insert(corners, begins, np.nan, axis=0)
    return inside


def _cut(
    corners: np.ndarray, owner: np.ndarray, axis: int, border: float, side: float
) -> tuple[np.ndarray, np.ndarray]:
    """What lies beyond the border in the direction ``side`` of the polygons that the corners belong to."""
    if not len(corners):
        return corners, owner
    begins = np.concatenate([[True], owner[1:] != owner[:-1]])
    following = np.arange(1, len(corners) + 1)
    following[np.concatenate([begins[1:], [True]])] = np.flatnonzero(begins)
    beyond = side * (corners[:, axis] - border)
    after = beyond[following]
    crossing = (beyond < 0.0) != (after < 0.0)
    # Measured from the end that is nearer to the border: from one that is far away everything else is rounded off.
    nearer = (np.abs(beyond) <= np.abs(after))[:, None]
    start, end = np.where(nearer, corners, corners[following]), np.where(nearer, corners[following], corners)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        way = end - start
        there = start + ((border - start[:, axis]) / np.where(crossing, way[:, axis], 1.0))[:, None] * way
    there[:, axis] = border
    kept = np.stack([beyond >= 0.0, crossing], axis=1)
    return np.stack([corners, there], axis=1)[kept], np.stack([owner, owner], axis=1)[kept]


def placeable(points: np.ndarray, x_floor: float | None, y_floor: float | None) -> np.ndarray:
    """Corners of an area (N, 2) as its axes can show them: finite, or rows of nan.

    On a log axis, of which the floor is the lower end (None: a linear axis), what is not positive lies on the floor.
    """
    result: np.ndarray = np.clip(np.asarray(points, dtype=float), -FARTHEST, FARTHEST)
    for column, floor in enumerate((x_floor, y_floor)):
        if floor is not None:
            result[result[:, column] <= 0.0, column] = floor
    result[np.isnan(result).any(axis=1)] = np.nan
    return result


def corners_of(boxes: np.ndarray) -> np.ndarray:
    """Boxes (N, 4) of left, bottom, right, top as closed polygons (6 N − 1, 2), a row of nan between two of them."""
    left, bottom, right, top = boxes.T
    x = np.stack([left, right, right, left, left, np.full(len(boxes), np.nan)], axis=1)
    y = np.stack([bottom, bottom, top, top, bottom, np.full(len(boxes), np.nan)], axis=1)
    return np.stack([x, y], axis=2).reshape(-1, 2)[:-1]


def area_of(points: np.ndarray) -> float:
    """The area of polygons (N, 2) with a row of nan between two of them, as if they did not overlap."""
    gaps = np.flatnonzero(np.isnan(points).any(axis=1))
    pieces = (piece[np.isfinite(piece).all(axis=1)] for piece in np.split(points, gaps))
    return sum(_shoelace(piece) for piece in pieces if len(piece) > 2)


def _shoelace(corners: np.ndarray) -> float:
    (x, y), (u, v) = corners.T, np.roll(corners, -1, axis=0).T
    return abs(float(np.sum(x * v - u * y))) / 2.0


def closed(points: np.ndarray) -> np.ndarray:
    """Polygons (N, 2) with a row of nan between two of them as lines that end where they begin."""
    if not len(points):
        return points
    gap = np.isnan(points).any(axis=1)
    ends = np.flatnonzero(~gap & np.append(gap[1:], True))
    begins = np.flatnonzero(~gap & np.append(True, gap[:-1]))
    lines: np.ndarray = np.insert(points, ends + 1, points[begins], axis=0)
    return lines
