"""The parts of arrows, in pixels."""

from __future__ import annotations

import numpy as np

WIDTH = 0.72
"""An arrow's point is so wide, as a share of its length."""

SHORT = 0.75
"""Where an arrow is short, its point takes at most this share of it."""


def arrow_parts(tails: np.ndarray, heads: np.ndarray, size: float) -> tuple[np.ndarray, np.ndarray]:
    """Shafts as a line and points as polygons (each (N, 2), rows of nan between two) of arrows between these pixels.

    What is not finite, or has no length, is left out.
    """
    way = heads - tails
    length = np.hypot(way[:, 0], way[:, 1])
    real = np.isfinite(length) & (length > 0.0)
    tails, heads, length = tails[real], heads[real], length[real, None]
    along = way[real] / length
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    point = np.minimum(size, SHORT * length)
    base, gap = heads - point * along, np.full_like(heads, np.nan)
    side = 0.5 * WIDTH * point * across
    # The shaft ends a little within the point, so that no seam shows.
    shafts = np.stack([tails, base + 0.3 * point * along, gap], axis=1)
    triangles = np.stack([heads, base + side, base - side, gap], axis=1)
    return shafts.reshape(-1, 2)[:-1], triangles.reshape(-1, 2)[:-1]
