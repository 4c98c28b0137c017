"""Lines cut to a rectangle, so that no painter ever meets a coordinate far outside its canvas."""

from __future__ import annotations

import numpy as np

from optviz.scene.layers import Span


def clipped(points: np.ndarray, x_span: Span, y_span: Span) -> np.ndarray:
    """The parts of the line through ``points`` (N, 2) that lie in the rectangle, a row of nan between two parts.

    A piece that crosses the border is cut there (Liang & Barsky 1984); nan in ``points`` interrupts the line. The array
    itself where all of it lies inside.
    """
    low, high = np.array([min(x_span), min(y_span)]), np.array([max(x_span), max(y_span)])
    if len(points) == 0 or bool(np.all((points >= low) & (points <= high))):
        return points
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
