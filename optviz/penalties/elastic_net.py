"""The elastic net."""

from __future__ import annotations

import numpy as np

from optviz.engine.regression.elastic import ElasticNetSolver
from optviz.engine.regression.lasso import lasso
from optviz.engine.regression.optimality import active_dof, corner_residual
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.ridge import RidgeSolver
from optviz.engine.regression.specs import PenaltySpec, Solver
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def value(theta: np.ndarray, l1_ratio: float) -> np.ndarray:
    """P(θ) = ρΣ|θ| + (1−ρ)Σθ² over the last axis."""
    return np.asarray(l1_ratio * np.abs(theta).sum(axis=-1) + (1.0 - l1_ratio) * (theta * theta).sum(axis=-1))


def radius(direction: np.ndarray, t: float, l1_ratio: float) -> np.ndarray:
    """2t/(ρs + √(ρ²s² + 4(1−ρ)t)), s = |u₁| + |u₂|: a diamond with round sides."""
    linear = l1_ratio * np.abs(direction).sum(axis=-1)
    if t == 0.0:
        return np.zeros(len(direction))
    return np.asarray(2.0 * t / (linear + np.sqrt(linear**2 + 4.0 * (1.0 - l1_ratio) * t)))


def solver(problem: Problem, l1_ratio: float) -> Solver:
    """The lasso's path at ρ = 1, ridge at ρ = 0, else the elastic net's own."""
    if l1_ratio == 1.0:
        return lasso(problem)
    return RidgeSolver(problem) if l1_ratio == 0.0 else ElasticNetSolver(problem, l1_ratio)


def kkt(theta: np.ndarray, gradient: np.ndarray, lam: np.ndarray, l1_ratio: float) -> np.ndarray:
    """The lasso's conditions for G + 2λ(1−ρ)θ and the bound λρ."""
    bent = gradient + 2.0 * (1.0 - l1_ratio) * lam[:, None] * theta
    return corner_residual(theta, bent, l1_ratio * lam)


def dof(problem: Problem, theta: np.ndarray, lam: np.ndarray, l1_ratio: float) -> np.ndarray:
    """Σ d/(d + λ(1−ρ)), d the eigenvalues of A_SS on the active set S."""
    return active_dof(problem, theta, lam * (1.0 - l1_ratio))


def sklearn(lam: float, n: int, l1_ratio: float) -> str:
    """scikit-learn halves the MSE and the squares: alpha = λ(1 − ρ/2), l1_ratio = ρ/(2 − ρ)."""
    return f"ElasticNet(alpha={lam * (1.0 - l1_ratio / 2.0):.6g}, l1_ratio={l1_ratio / (2.0 - l1_ratio):.6g})"


SPEC = PenaltySpec(
    name="elastic_net",
    title=QT_TRANSLATE_NOOP("Penalties", "Elastic net"),
    order=3,
    formula=r"P(\theta) = \rho \sum_j |\theta_j| + (1-\rho) \sum_j \theta_j^2",
    summary=QT_TRANSLATE_NOOP("Penalties", "L1 and L2 mixed: corners that exclude features, and correlated ones kept."),
    source="Zou & Hastie 2005, JRSS B 67, 301–320",
    params=(
        Param(
            name="l1_ratio",
            default=0.5,
            low=0.0,
            high=1.0,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "Share ρ of L1 in the penalty: 1 is the lasso, 0 is ridge."),
        ),
    ),
    value=value,
    radius=radius,
    solver=solver,
    kkt=kkt,
    dof=dof,
    sklearn=sklearn,
    quick=False,
)
