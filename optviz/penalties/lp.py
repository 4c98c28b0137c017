"""Powers of the coefficients' sizes."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.regression.concave import ConcaveSolver
from optviz.engine.regression.lasso import lasso
from optviz.engine.regression.optimality import corner_residual, smooth_residual
from optviz.engine.regression.power import PowerSolver, power_dof, vanished
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.ridge import RidgeSolver, ridge_dof
from optviz.engine.regression.specs import PenaltySpec, Solver
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def value(theta: np.ndarray, p: float) -> np.ndarray:
    """P(θ) = Σ|θ|^p over the last axis."""
    return np.asarray((np.abs(theta) ** p).sum(axis=-1))


def radius(direction: np.ndarray, t: float, p: float) -> np.ndarray:
    """(t/Σ|u|^p)^(1/p)."""
    return np.asarray((t / (np.abs(direction) ** p).sum(axis=-1)) ** (1.0 / p))


def solver(problem: Problem, p: float) -> Solver:
    """The lasso at p = 1, ridge at p = 2, a search of the plane below 1, else Newton's method."""
    if p < 1.0:
        return ConcaveSolver(problem, p)
    if p == 1.0:
        return lasso(problem)
    return RidgeSolver(problem) if p == 2.0 else PowerSolver(problem, p)


def kkt(theta: np.ndarray, gradient: np.ndarray, lam: np.ndarray, p: float) -> np.ndarray:
    """max_j |G_j + λp·|θ_j|^(p−1)·sign θ_j|; below p = 1 every θ_j = 0 is a local minimum.

    Just above p = 1 a coefficient can be smaller than any double; one that is 0 for that reason counts as met.
    """
    if p == 1.0:
        return corner_residual(theta, gradient, lam)
    with np.errstate(divide="ignore"):
        pull = lam[:, None] * p * np.where(theta != 0.0, np.abs(theta), 1.0) ** (p - 1.0) * np.sign(theta)
    if p < 1.0:
        gradient = np.where((theta != 0.0) | (lam[:, None] == 0.0), gradient, 0.0)
        return smooth_residual(theta, gradient, pull)
    return smooth_residual(theta, np.where(vanished(theta, gradient, lam[:, None] * p, p), -pull, gradient), pull)


def dof(problem: Problem, theta: np.ndarray, lam: np.ndarray, p: float) -> np.ndarray:
    """The lasso's and ridge's at p = 1 and 2, in between the trace of the linearised hat matrix; none below 1."""
    if p == 1.0:
        return np.asarray((theta != 0.0).sum(axis=1).astype(float))
    return ridge_dof(problem, lam) if p == 2.0 else power_dof(problem, theta, lam, p)


def sklearn(lam: float, n: int, **params: Any) -> str:
    """scikit-learn has no such penalty."""
    return ""


SPEC = PenaltySpec(
    name="lp",
    title=QT_TRANSLATE_NOOP("Penalties", "Lp"),
    order=5,
    formula=r"P(\theta) = \sum_j |\theta_j|^p",
    summary=QT_TRANSLATE_NOOP("Penalties", "From the hollow star below p = 1 over diamond and circle to the square."),
    source="Frank & Friedman 1993, Technometrics 35, 109–135",
    params=(
        Param(
            name="p",
            default=1.5,
            low=0.0,
            open_low=True,
            high=100.0,
            slider=(0.2, 6.0),
            doc=QT_TRANSLATE_NOOP("Params", "Power of |θ|. Below 1 the cost has several minima."),
        ),
    ),
    value=value,
    radius=radius,
    solver=solver,
    kkt=kkt,
    dof=dof,
    sklearn=sklearn,
    quick=False,
    convex=lambda p: p >= 1.0,
    round_outline=lambda p: p != 1.0,
    most_features=lambda p: 2 if p < 1.0 else None,
)
