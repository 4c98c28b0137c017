"""The θ-plane of two features: ellipses of equal MSE, the constraint's outline, where they touch."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.regression.problem import Problem

TURN = 360
"""Points on a closed curve, a multiple of 4 so that the axes are among them."""

FLAT = 1e-12
"""An eigenvalue below this share of the other makes parallel lines of the ellipses."""


@dataclass(frozen=True, eq=False)
class Contour:
    """The places of one MSE: closed curves (N, 2), or two lines where the columns are dependent."""

    level: float
    lines: tuple[np.ndarray, ...]


@dataclass(frozen=True, eq=False)
class Bowl:
    """MSE(θ) = floor + (θ−c)ᵀA(θ−c) for two features; ``values`` and ``axes`` (rows) are A's eigen-pairs."""

    optimum: np.ndarray
    matrix: np.ndarray
    floor: float
    values: np.ndarray
    axes: np.ndarray

    def mse(self, theta: np.ndarray) -> np.ndarray:
        """MSE over the last axis of ``theta``."""
        away = theta - self.optimum
        return np.asarray(np.einsum("...i,ij,...j->...", away, self.matrix, away) + self.floor)

    def contour(self, level: float, reach: float) -> Contour:
        """The ellipse of that MSE, in closed form; lines are drawn ``reach`` far. Empty below the floor."""
        over = level - self.floor
        if over < 0.0:
            return Contour(level, ())
        if self.values[1] <= FLAT * self.values[0]:
            return Contour(level, self._lines(over, reach))
        turn = 2.0 * math.pi * np.arange(TURN + 1) / TURN
        radii = np.sqrt(over / self.values)
        circle = np.stack([np.cos(turn), np.sin(turn)], axis=1)
        return Contour(level, (read_only(self.optimum + (circle * radii) @ self.axes),))

    def _lines(self, over: float, reach: float) -> tuple[np.ndarray, ...]:
        if self.values[0] <= 0.0:
            return ()
        aside = math.sqrt(over / self.values[0]) * self.axes[0]
        along = reach * self.axes[1]
        lines = []
        for side in (1.0, -1.0):
            middle = self.optimum + side * aside
            lines.append(read_only(np.stack([middle - along, middle + along])))
        return tuple(lines)


def bowl(problem: Problem) -> Bowl:
    """The bowl of a problem with two features."""
    values, vectors = np.linalg.eigh(problem.gram)
    order = [1, 0]
    return Bowl(problem.ols, problem.gram, problem.floor, np.maximum(values[order], 0.0), vectors.T[order])


def levels(shape: Bowl, theta: np.ndarray, count: int = 8) -> tuple[float, ...]:
    """MSEs for contours evenly apart, as far out as the MSE at 0 and at θ; the one through θ is not among them."""
    far = max(float(shape.mse(np.zeros(2))), float(shape.mse(theta))) - shape.floor
    if far <= 0.0:
        return ()
    return tuple(shape.floor + far * (k / count) ** 2 for k in range(1, count + 3))


def region(radius: Callable[[np.ndarray, float], np.ndarray], t: float, *, smooth: bool) -> np.ndarray | None:
    """The closed outline (N, 2) of P(θ) ≤ t: with exact corners on the axes; None where it is not bounded.

    A polygon (``smooth`` false) has its corners alone.
    """
    count = TURN if smooth else 4
    turn = 2.0 * math.pi * np.arange(count + 1) / count
    direction = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    direction[np.abs(direction) < 1e-15] = 0.0
    reach = radius(direction, t)
    if not np.isfinite(reach).all():
        return None
    outline = reach[:, None] * direction
    outline[-1] = outline[0]
    return read_only(outline)
