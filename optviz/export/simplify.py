"""Lines with fewer points that look the same, for files in which every point takes room."""

from __future__ import annotations

import numpy as np

UNSEEN = 0.02
"""In pixels: a fiftieth does not show in print either."""


def simplified(points: np.ndarray, tolerance: float) -> np.ndarray:
    """Of a line (N, 2) with rows of nan as gaps, points such that none left out is farther than that from the rest.

    The way of Ramer (1972) and of Douglas and Peucker (1973), all pieces at once: the farthest point of each comes
    back until all are near enough. Ends and gaps stay.
    """
    gap = ~np.isfinite(points).all(axis=1)
    kept = gap.copy()
    kept[:1] = kept[-1:] = True
    kept[1:] |= gap[:-1]
    kept[:-1] |= gap[1:]
    while True:
        far = _farthest(points, np.flatnonzero(kept), tolerance)
        if not len(far):
            return points[kept]
        kept[far] = True


def _farthest(points: np.ndarray, kept: np.ndarray, tolerance: float) -> np.ndarray:
    """For each piece between two kept points, the point that is farthest from it, if that is too far."""
    if len(kept) < 2:
        return kept[:0]
    starts = np.arange(len(kept) - 1).repeat(np.diff(kept))
    distance = np.nan_to_num(_distances(points[:-1], points[kept[starts]], points[kept[starts + 1]]))
    most = np.maximum.reduceat(distance, kept[:-1])
    reached = np.flatnonzero((distance >= most[starts]) & (distance > tolerance))
    return reached[np.unique(starts[reached], return_index=True)[1]]


def _distances(points: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """Of each point to its piece from a start to an end."""
    way, offset = ends - starts, points - starts
    square = (way**2).sum(axis=1)
    share = np.clip((offset * way).sum(axis=1) / np.where(square > 0.0, square, 1.0), 0.0, 1.0)
    rest = offset - share[:, None] * way
    return np.hypot(rest[:, 0], rest[:, 1])
