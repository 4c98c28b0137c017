"""Problems for tests, and the optimality conditions written out anew."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz import catalog
from optviz.engine.regression.problem import Problem, prepare
from optviz.params import resolve
from optviz.scenario.common import Named
from optviz.scenario.regularization import Data, Regularization
from optviz.studies.regularization import Result, compute


def result(data: Data, penalty: str = "l1", given: dict[str, Any] | None = None, **more: Any) -> Result:
    """The final result of a scenario."""
    *_, last = compute(Regularization(data=data, penalty=Named(name=penalty, params=given or {}), **more))
    return last


def diabetes() -> Problem:
    """All ten features, standardised."""
    samples = catalog.datasets()["diabetes"].load(0)
    assert samples.y is not None
    return prepare(samples.x, samples.y)


def solve(problem: Problem, penalty: str, lams: np.ndarray, **given: Any) -> np.ndarray:
    """θ (L, p)."""
    spec = catalog.penalties()[penalty]
    return spec.solver(problem, **resolve(spec.params, given, "", penalty)).at(lams)


def residual(problem: Problem, theta: np.ndarray, lams: np.ndarray, rho: float = 1.0) -> float:
    """The elastic net's optimality conditions (lasso: ρ = 1, ridge: ρ = 0), as a share of max|G(0)|; from X itself."""
    worst = 0.0
    for row, lam in zip(theta, lams, strict=True):
        gradient = -2.0 / problem.samples * problem.x.T @ (problem.y - problem.x @ row) + 2.0 * lam * (1.0 - rho) * row
        for g, coefficient in zip(gradient, row, strict=True):
            miss = abs(g + lam * rho * np.sign(coefficient)) if coefficient else max(abs(g) - lam * rho, 0.0)
            worst = max(worst, miss)
    return worst / problem.steepest
