"""What is kept of a layer's numbers: their statistics and their histogram."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optviz.engine.network.histogram import BINS, counts_between, edges_between, rebinned
from optviz.engine.path import read_only

SAFE = (1e-100, 1e100)
"""Sizes whose squares and reciprocals neither overflow nor vanish; others are scaled first."""


@dataclass(frozen=True, eq=False)
class Summary:
    """Of one array: statistics (ddof 0), the share of exact zeros, counts (BINS,) between ``low`` and ``high``."""

    mean: float
    std: float
    low: float
    high: float
    zero_fraction: float
    counts: np.ndarray


@dataclass(frozen=True, eq=False)
class Layers:
    """Of one quantity through all layers, index 0 for layer 1; arrays are read-only.

    ``mean``, ``std``, ``low``, ``high``, ``zero_fraction`` (L,): nan where a layer's numbers are not finite or were
    never reached. ``counts`` (L, BINS) int64: the histogram between the layer's own ``low`` and ``high``.
    """

    mean: np.ndarray
    std: np.ndarray
    low: np.ndarray
    high: np.ndarray
    zero_fraction: np.ndarray
    counts: np.ndarray

    def __len__(self) -> int:
        return len(self.mean)

    @property
    def known(self) -> np.ndarray:
        """Which layers (L,) have numbers."""
        return np.asarray(np.isfinite(self.mean))

    def edges(self, layer: int) -> np.ndarray:
        """The edges (BINS + 1,) of a layer's bins; ``layer`` counts from 1."""
        return edges_between(float(self.low[layer - 1]), float(self.high[layer - 1]))

    def on(self, edges: np.ndarray, layer: int) -> np.ndarray:
        """A layer's counts on other edges, for axes that layers or schemes share; ``layer`` counts from 1."""
        place = layer - 1
        if not self.known[place]:
            return np.zeros(len(edges) - 1)
        return rebinned(self.counts[place], float(self.low[place]), float(self.high[place]), edges)


NOTHING = Summary(math.nan, math.nan, math.nan, math.nan, math.nan, np.zeros(BINS, dtype=np.int64))


def summarise(values: np.ndarray) -> Summary | None:
    """The summary of an array of float64; None where a number in it is not finite."""
    low, high = float(values.min()), float(values.max())
    if not (math.isfinite(low) and math.isfinite(high)):
        return None
    zeros = 1.0 - np.count_nonzero(values) / values.size
    if low == high:
        return Summary(low, 0.0, low, high, zeros, counts_between(values, low, high))
    exponent = _exponent(max(-low, high))
    scaled = np.ldexp(values, -exponent) if exponent else values
    mean, std = _moments(scaled)
    counts = counts_between(scaled, math.ldexp(low, -exponent), math.ldexp(high, -exponent))
    return Summary(math.ldexp(mean, exponent), math.ldexp(std, exponent), low, high, zeros, counts)


def stacked(summaries: Sequence[Summary | None]) -> Layers:
    """One entry a layer; None where there are no numbers."""
    rows = [summary or NOTHING for summary in summaries]

    def column(name: str) -> np.ndarray:
        return read_only(np.array([getattr(row, name) for row in rows]))

    return Layers(*(column(name) for name in ("mean", "std", "low", "high", "zero_fraction", "counts")))


def _exponent(size: float) -> int:
    """The power of two to divide by, so that numbers up to ``size`` can be squared; 0 where they can be anyway."""
    return 0 if SAFE[0] <= size <= SAFE[1] else math.frexp(size)[1]


def _moments(values: np.ndarray) -> tuple[float, float]:
    """Mean and standard deviation (ddof 0), in two passes."""
    mean = float(values.mean())
    away = values.reshape(-1) - mean
    return mean, math.sqrt(float(np.dot(away, away)) / values.size)
