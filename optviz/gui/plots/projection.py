"""Between the numbers of a scene and the pixels of a panel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.scene.layers import Span

FAR = 1e300
"""Numbers are cut here, so that the difference of two of them is still finite."""

FAR_DECADES = 400.0
"""On a log axis 0 lies this many decades below 1: beyond every double, but finite."""


@dataclass(frozen=True)
class Projection:
    """What a panel shows: its spans in *plane* units (the logarithm on log axes) over ``width`` × ``height`` pixels.

    Pixels are device-independent, with y downwards.
    """

    x_span: Span
    y_span: Span
    width: float
    height: float
    x_log: bool = False
    y_log: bool = False
    x_inverted: bool = False
    y_inverted: bool = False

    def plane(self, points: np.ndarray) -> np.ndarray:
        """Points (N, 2) in plane units, all finite or nan (where a log axis has no place for them)."""
        flat: np.ndarray = np.clip(np.asarray(points, dtype=float), -FAR, FAR)
        for column, log in enumerate((self.x_log, self.y_log)):
            if log:
                with np.errstate(divide="ignore", invalid="ignore"):
                    flat[:, column] = np.clip(np.log10(flat[:, column]), -FAR_DECADES, FAR_DECADES)
        return flat

    def pixels(self, flat: np.ndarray) -> np.ndarray:
        """Pixels of points in plane units; far points give far pixels, so cut first."""
        (left, right), (top, bottom) = self._edges()
        scale = np.array([self.width / (right - left), self.height / (bottom - top)])
        with np.errstate(over="ignore", invalid="ignore"):
            return np.asarray((flat - (left, top)) * scale)

    def __call__(self, points: np.ndarray) -> np.ndarray:
        """Pixels of points (N, 2)."""
        return self.pixels(self.plane(points))

    def data(self, x: float, y: float) -> tuple[float, float]:
        """The numbers at a pixel."""
        flat_x, flat_y = self.at(x, y)
        return (unlogged(flat_x) if self.x_log else flat_x), (unlogged(flat_y) if self.y_log else flat_y)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The plane units at a pixel."""
        (left, right), (top, bottom) = self._edges()
        return left + (right - left) * x / self.width, top + (bottom - top) * y / self.height

    def floors(self) -> tuple[float | None, float | None]:
        """The lowest visible values of log axes, in their own units; None for linear ones."""
        lows = ((self.x_span[0], self.x_log), (self.y_span[0], self.y_log))
        x, y = (unlogged(low) if log else None for low, log in lows)
        return x, y

    def spans(self, margin: float = 0.0) -> tuple[Span, Span]:
        """The visible spans in plane units, with a margin of so many pixels around."""
        (left, right), (bottom, top) = self.x_span, self.y_span
        x, y = margin * (right - left) / self.width, margin * (top - bottom) / self.height
        return (left - x, right + x), (bottom - y, top + y)

    def _edges(self) -> tuple[Span, Span]:
        """What lies at the left and at the right edge, at the upper and at the lower one, in plane units."""
        (left, right), (bottom, top) = self.x_span, self.y_span
        x = (right, left) if self.x_inverted else (left, right)
        y = (bottom, top) if self.y_inverted else (top, bottom)
        return x, y


def unlogged(exponent: float) -> float:
    """10 to that power, within the doubles."""
    return float(10.0 ** min(max(exponent, -307.0), 308.0))


def logged(span: Span, log: bool) -> Span:
    """An axis' span in plane units, never empty."""
    low, high = (float(end) for end in span)
    if log:
        low, high = (float(np.log10(max(end, 1e-307))) for end in (low, high))
    low, high = max(min(low, high), -FAR / 10), min(max(low, high), FAR / 10)
    if high - low <= 1e-12 * max(abs(low), abs(high), 1e-290):
        middle, half = (low + high) / 2, max(abs(low), abs(high)) * 1e-6 or 0.5
        return middle - half, middle + half
    return low, high
