"""Least squares and ridge: one singular value decomposition serves every λ."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

import numpy as np

from optviz.engine.regression.problem import Problem
from optviz.engine.regression.roots import falling_root
from optviz.engine.regression.specs import Tick


@dataclass(frozen=True, eq=False)
class OlsSolver:
    """No penalty: the same θ at every λ; of several solutions the one of smallest norm."""

    problem: Problem
    lam_max: float = math.inf

    def at(self, lams: np.ndarray, tick: Tick = lambda fraction: None) -> np.ndarray:
        """θ (L, p)."""
        return np.repeat(self.problem.ols[None], len(lams), axis=0)


@dataclass(frozen=True, eq=False)
class RidgeSolver:
    """min MSE + λΣθ²: θ = V·diag(σ/(σ² + λ))·z with X/√n = U·diag(σ)·Vᵀ, z = Uᵀy/√n.

    λ = 0 gives the limit, the least-squares solution of smallest norm. Hoerl & Kennard 1970, Technometrics 12, 55–67.
    """

    problem: Problem
    lam_max: float = math.inf

    def at(self, lams: np.ndarray, tick: Tick = lambda fraction: None) -> np.ndarray:
        """θ (L, p)."""
        sigma, scores = self.problem.sigma, self.problem.scores
        return cast(np.ndarray, (sigma * scores / (sigma**2 + lams[:, None])) @ self.problem.directions)

    def lam_of(self, t: float) -> float:
        """The λ whose solution has Σθ² = t; 0 where the least-squares solution is smaller."""
        weight, eigenvalues = (self.problem.sigma * self.problem.scores) ** 2, self.problem.sigma**2

        def size(lam: float) -> float:
            return float((weight / (eigenvalues + lam) ** 2).sum())

        return falling_root(size, t, float(eigenvalues.max(initial=1.0)))


def ridge_dof(problem: Problem, lams: np.ndarray) -> np.ndarray:
    """Σ σ²/(σ² + λ) (L,): the trace of the hat matrix."""
    eigenvalues = problem.sigma**2
    return cast(np.ndarray, (eigenvalues / (eigenvalues + lams[:, None])).sum(axis=1))
