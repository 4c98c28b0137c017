"""Histograms: counts of equal bins between an array's own least and largest value."""

from __future__ import annotations

import numpy as np

BINS = 101
"""Odd, so that the middle of a symmetric range has a bin of its own."""

BLOCK = 16_384
"""Numbers at a time: intermediate arrays stay in the cache."""


def counts_between(values: np.ndarray, low: float, high: float, bins: int = BINS) -> np.ndarray:
    """How many of the finite ``values``, all from ``low`` to ``high``, lie in each of ``bins`` equal bins (int64).

    Bins are half open, the last one closed, as in ``np.histogram``; they add up to ``values.size``. Equal values
    (``low`` = ``high``) are counted in the middle bin.
    """
    total = np.zeros(bins + 1, dtype=np.int64)
    if not high > low:
        total[bins // 2] = values.size
        return total[:bins]
    flat, scale = values.reshape(-1), bins / (high - low)
    buffer = np.empty(min(BLOCK, flat.size))
    for start in range(0, flat.size, BLOCK):
        block = flat[start : start + BLOCK]
        place = np.subtract(block, low, out=buffer[: block.size])
        place *= scale
        total += np.bincount(place.astype(np.intp), minlength=bins + 1)
    total[bins - 1] += total[bins]
    return total[:bins]


def edges_between(low: float, high: float, bins: int = BINS) -> np.ndarray:
    """The ``bins`` + 1 edges that go with ``counts_between``."""
    return np.linspace(low, high, bins + 1)


def rebinned(counts: np.ndarray, low: float, high: float, edges: np.ndarray) -> np.ndarray:
    """The counts (float64) on other, increasing ``edges``, as if each bin's values were evenly spread over it.

    What lies beyond the outer edges is left out; nothing else is lost. Equal values go to the one bin that holds them.
    """
    if not high > low:
        return np.histogram([low], edges, weights=[float(counts.sum())])[0]
    below = np.concatenate([[0.0], np.cumsum(counts, dtype=np.float64)])
    return np.diff(np.interp(edges, edges_between(low, high, len(counts)), below))
