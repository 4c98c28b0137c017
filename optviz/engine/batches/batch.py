"""One batch as an objective of its own, for rules that ask it for more than its gradient."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.batches.problem import Problem


class Batch:
    """The mean loss of some samples, as a function of θ₀ and θ₁: what an ``Oracle`` asks."""

    def __init__(self, problem: Problem, members: np.ndarray) -> None:
        self._problem = problem
        self._design, self._target = problem.design[members], problem.target[members]

    def value(self, a: Any, b: Any) -> float:
        """f_B(θ)."""
        return float(np.mean(self._problem.loss_of(self._outputs(a, b), self._target)))

    def gradient(self, a: Any, b: Any) -> tuple[float, float]:
        """∇f_B(θ)."""
        slopes = self._problem.slope_of(self._outputs(a, b), self._target)
        first, second = (slopes @ self._design / len(self._target)).tolist()
        return first, second

    def hessian(self, a: Any, b: Any) -> tuple[float, float, float]:
        """(∂²/∂θ₀², ∂²/∂θ₀∂θ₁, ∂²/∂θ₁²) of f_B."""
        bend = self._problem.curvature_of(self._outputs(a, b), self._target)
        (xx, xy), (_, yy) = ((self._design * bend[:, None]).T @ self._design / len(self._target)).tolist()
        return xx, xy, yy

    def _outputs(self, a: Any, b: Any) -> np.ndarray:
        return np.asarray(self._design @ np.array([a, b], dtype=float))
