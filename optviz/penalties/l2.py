"""Ridge."""

from __future__ import annotations

import numpy as np

from optviz.engine.regression.optimality import smooth_residual
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.ridge import RidgeSolver, ridge_dof
from optviz.engine.regression.specs import PenaltySpec
from optviz.text import QT_TRANSLATE_NOOP


def value(theta: np.ndarray) -> np.ndarray:
    """P(θ) = Σθ² over the last axis."""
    return np.asarray((theta * theta).sum(axis=-1))


def radius(direction: np.ndarray, t: float) -> np.ndarray:
    """√t: a circle."""
    return np.full(len(direction), np.sqrt(t))


def kkt(theta: np.ndarray, gradient: np.ndarray, lam: np.ndarray) -> np.ndarray:
    """max_j |G_j + 2λθ_j|."""
    return smooth_residual(theta, gradient, 2.0 * lam[:, None] * theta)


def dof(problem: Problem, theta: np.ndarray, lam: np.ndarray) -> np.ndarray:
    """Σ σ²/(σ² + λ), σ² the eigenvalues of XᵀX/n."""
    return ridge_dof(problem, lam)


def sklearn(lam: float, n: int) -> str:
    """scikit-learn's objective is n times ours: alpha = n·λ."""
    return f"Ridge(alpha={n * lam:.6g})"


SPEC = PenaltySpec(
    name="l2",
    title=QT_TRANSLATE_NOOP("Penalties", "L2 (ridge)"),
    order=2,
    formula=r"P(\theta) = \sum_j \theta_j^2",
    summary=QT_TRANSLATE_NOOP("Penalties", "Keeps θ inside a circle: all coefficients shrink, none becomes 0."),
    source="Hoerl & Kennard 1970, Technometrics 12, 55–67",
    value=value,
    radius=radius,
    solver=RidgeSolver,
    kkt=kkt,
    dof=dof,
    sklearn=sklearn,
)
