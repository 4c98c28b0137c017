"""A surface sampled on a grid, with its contour lines: what a heatmap needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import contourpy
import numpy as np

from optviz.engine.path import read_only
from optviz.engine.specs import Objective

Span = tuple[float, float]

LEVELS = 16
"""Contour lines between the lowest and the highest value."""

STROKES = 32
"""Strokes of the hatching across each side."""

STEEP = 0.15
"""Where half of the surface lies below this share of its range, a log scale shows more."""

Colors = Literal["auto", "linear", "log"]


@dataclass(frozen=True)
class Shade:
    """How values of f become shades from 0 (lowest) to 1 (highest), on a linear or a logarithmic scale.

    The logarithm is that of (z − low)/(high − low) + floor, so that it exists for every z from ``low`` on; ``floor`` is
    about the share below which a hundredth of the surface lies.
    """

    low: float
    high: float
    log: bool = False
    floor: float = 1e-3

    def __call__(self, z: np.ndarray | float) -> np.ndarray:
        """Shades of the values, clipped to [0, 1]; nan stays nan."""
        share = (np.asarray(z, dtype=float) - self.low) / self._size()
        if self.log:
            with np.errstate(invalid="ignore"):
                share = 1.0 - np.log(np.maximum(share, 0.0) + self.floor) / np.log(self.floor)
        return np.clip(share, 0.0, 1.0)

    def value(self, shade: np.ndarray | float) -> np.ndarray:
        """The values that have these shades."""
        shade = np.asarray(shade, dtype=float)
        share = self.floor ** (1.0 - shade) - self.floor if self.log else shade
        return np.asarray(self.low + self._size() * share)

    def _size(self) -> float:
        return max(self.high - self.low, 1e-300)


@dataclass(frozen=True, eq=False)
class Field:
    """f on a grid over ``x_span`` × ``y_span``; all arrays are read-only.

    ``z`` (rows of y, columns of x), nan or inf where f is not finite; ``contours`` (N, 2), the lines one after the
    other with a row of nan between them; ``levels`` the values that they stand for.
    """

    x_span: Span
    y_span: Span
    z: np.ndarray
    shade: Shade
    levels: np.ndarray
    contours: np.ndarray

    @cached_property
    def undefined(self) -> np.ndarray | None:
        """True at the points of the grid where f has no finite value; None where it has one everywhere."""
        holes = ~np.isfinite(self.z)
        return read_only(holes) if holes.any() else None

    @cached_property
    def hatching(self) -> np.ndarray:
        """(N, 2), rising strokes over the undefined part, a row of nan between them; empty where there is none."""
        return read_only(_hatching(self.undefined, self.x_span, self.y_span))


def sample(objective: Objective, x_span: Span, y_span: Span, *, size: int = 200, colors: Colors = "auto") -> Field:
    """The field of ``size`` × ``size`` points. Shades and levels come from the finite values only."""
    x, y = np.linspace(*x_span, size), np.linspace(*y_span, size)
    with np.errstate(all="ignore"):
        z = np.asarray(objective.value(*np.meshgrid(x, y)), dtype=float)
    known = [float(objective.value(*point)) for point in objective.minima() if _inside(point, x_span, y_span)]
    shade = _shade(z[np.isfinite(z)], known, colors)
    levels = shade.value(np.linspace(0.0, 1.0, LEVELS + 2)[1:-1])
    return Field(x_span, y_span, read_only(z), shade, read_only(levels), read_only(level_lines(x, y, z, levels)))


def view_spans(objective: Objective, points: np.ndarray) -> tuple[Span, Span]:
    """The surface's domain, widened to hold ``points`` (N, 2) with a margin where they lie outside."""
    (x_low, x_high), (y_low, y_high) = objective.spec.domain
    return _widened(x_low, x_high, points[:, 0]), _widened(y_low, y_high, points[:, 1])


def _widened(low: float, high: float, values: np.ndarray) -> Span:
    margin = 0.05 * (max([high, *values]) - min([low, *values]))
    return (
        min([low, *(float(value) - margin for value in values if value < low)]),
        max([high, *(float(value) + margin for value in values if value > high)]),
    )


def _shade(values: np.ndarray, minima: list[float], colors: Colors) -> Shade:
    """The scale of the finite ``values``; ``minima`` are known values that the grid may have missed."""
    if not values.size:
        return Shade(0.0, 1.0)
    low, high = min([float(values.min()), *minima]), float(values.max())
    size = max(high - low, 1e-300)
    hundredth, half = (np.quantile(values, (0.01, 0.5)) - low) / size
    log = half < STEEP if colors == "auto" else colors == "log"
    return Shade(low, high, bool(log), float(np.clip(hundredth, 1e-6, 1e-2)))


def _inside(point: tuple[float, float], x_span: Span, y_span: Span) -> bool:
    return x_span[0] <= point[0] <= x_span[1] and y_span[0] <= point[1] <= y_span[1]


def level_lines(x: np.ndarray, y: np.ndarray, z: np.ndarray, levels: np.ndarray) -> np.ndarray:
    """(N, 2), the lines on which z (rows of y, columns of x) has one of the levels, a row of nan between two."""
    masked = np.ma.masked_invalid(z)
    generator = contourpy.contour_generator(x, y, masked, line_type=contourpy.LineType.ChunkCombinedNan)
    gap = np.full((1, 2), np.nan)
    parts: list[np.ndarray] = []
    for level in levels:
        (lines,) = generator.lines(level)[0]
        if lines is not None:
            parts += [gap, lines]
    return np.concatenate(parts[1:]) if parts else np.empty((0, 2))


def _hatching(holes: np.ndarray | None, x_span: Span, y_span: Span) -> np.ndarray:
    """Every few diagonals of the grid, where they run through holes, and half a cell beyond on either side."""
    if holes is None:
        return np.empty((0, 2))
    rows, columns = holes.shape
    parts: list[np.ndarray] = []
    for offset in range(-rows + 1, columns, max(1, min(rows, columns) // STROKES)):
        along = np.concatenate([[False], np.diagonal(holes, offset), [False]])
        ends = np.clip(np.flatnonzero(along[1:] != along[:-1]) - 0.5, 0.0, len(along) - 3.0)
        strokes = np.full((len(ends) // 2, 3), np.nan)
        strokes[:, :2] = ends.reshape(-1, 2)
        parts.append(np.stack([strokes + max(0, offset), strokes + max(0, -offset)], axis=-1).reshape(-1, 2))
    places = np.concatenate(parts)
    low, high = np.array([x_span, y_span]).T
    return np.asarray(low + places * (high - low) / (columns - 1.0, rows - 1.0))[:-1]
