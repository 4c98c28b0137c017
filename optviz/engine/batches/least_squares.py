"""Regression: a line through points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np

from optviz.engine.batches.plan import Plan
from optviz.engine.batches.problem import BURST, Feed, Problem, Task, Tick, silent
from optviz.engine.path import read_only

BURST_ENTRIES = 2**18


@dataclass(frozen=True, eq=False)
class LeastSquares(Problem):
    """f(θ) = MSE = 1/n·Σ (yᵢ − θ₀ − θ₁·xᵢ)²; θ₀ is the intercept, θ₁ the slope.

    Few numbers say all: f(θ) = f(θ*) + (θ−θ*)ᵀA(θ−θ*), ∇f = 2A(θ−θ*) with A = 1/n·Σ aᵢaᵢᵀ, aᵢ = (1, xᵢ); and likewise
    the means of x, x², y, x·y of a batch say what its gradient is anywhere.
    """

    task: ClassVar[Task] = "regression"

    @staticmethod
    def of(x: np.ndarray, y: np.ndarray) -> LeastSquares:
        """From columns x (n,) and y (n,)."""
        design = np.stack([np.ones(len(x)), np.asarray(x, dtype=float)], axis=1)
        return LeastSquares(read_only(design), read_only(np.array(y, dtype=float)))

    @cached_property
    def optimum(self) -> np.ndarray:
        """The least-squares solution."""
        return read_only(np.linalg.lstsq(self.design, self.target, rcond=None)[0])

    @cached_property
    def gram(self) -> np.ndarray:
        """A = 1/n·Σ aᵢaᵢᵀ (2, 2), half of the Hessian."""
        return read_only(self.design.T @ self.design / self.samples)

    @cached_property
    def lowest(self) -> float:
        """f(θ*)."""
        return float(np.mean((self.target - self.design @ self.optimum) ** 2))

    def loss_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """(y − z)²."""
        return np.asarray((y - z) ** 2)

    def slope_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """2·(z − y)."""
        return np.asarray(2.0 * (z - y))

    def curvature_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """2."""
        return np.full(np.shape(z), 2.0)

    def loss(self, points: np.ndarray, tick: Tick = silent) -> np.ndarray:
        """f(θ*) + (θ−θ*)ᵀA(θ−θ*)."""
        away = np.asarray(points, dtype=float) - self.optimum
        return np.asarray(self.lowest + ((away @ self.gram) * away).sum(axis=-1))

    def loss_and_gradient(self, points: np.ndarray, tick: Tick = silent) -> tuple[np.ndarray, np.ndarray]:
        """The loss as above, and 2A(θ−θ*)."""
        away = np.asarray(points, dtype=float) - self.optimum
        half = away @ self.gram
        return self.lowest + (half * away).sum(axis=-1), 2.0 * half

    def value(self, a: Any, b: Any) -> float:
        """The full loss, in plain floats."""
        best, gram, lowest = self._plain
        a, b = a - best[0], b - best[1]
        return float(lowest + (gram[0] * a + 2.0 * gram[1] * b) * a + gram[2] * b * b)

    @cached_property
    def _plain(self) -> tuple[Sequence[float], Sequence[float], float]:
        """θ*, (A₀₀, A₀₁, A₁₁) and f(θ*) as Python's floats."""
        (p, q), (_, r) = self.gram.tolist()
        return self.optimum.tolist(), (p, q, r), self.lowest

    def feed(self, plan: Plan) -> Feed:
        """Each batch as its means of x, x², y, x·y: a step costs the same whatever the batch size."""
        x, y = self.design[:, 1], self.target
        table = np.stack([x, x * x, y, x * y], axis=1)

        def rows(first: int, last: int) -> list[Any]:
            offsets = plan.offsets[first : last + 1]
            drawn = table[plan.order[offsets[0] : offsets[-1]]]
            if plan.size > 1:
                drawn = np.add.reduceat(drawn, offsets[:-1] - offsets[0], axis=0) / np.diff(offsets)[:, None]
            return list(drawn.tolist())

        return Feed(rows, _gradient, max(1, min(BURST, BURST_ENTRIES // plan.size)))


def _gradient(row: Any, a: Any, b: Any) -> tuple[Any, Any]:
    """2·mean(a + b·x − y) and 2·mean((a + b·x − y)·x)."""
    x, xx, y, xy = row
    return 2.0 * (a + b * x - y), 2.0 * (a * x + b * xx - xy)
