"""The lasso."""

from __future__ import annotations

import numpy as np

from optviz.engine.regression.lasso import lasso
from optviz.engine.regression.optimality import corner_residual
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.specs import PenaltySpec
from optviz.text import QT_TRANSLATE_NOOP


def value(theta: np.ndarray) -> np.ndarray:
    """P(θ) = Σ|θ| over the last axis."""
    return np.asarray(np.abs(theta).sum(axis=-1))


def radius(direction: np.ndarray, t: float) -> np.ndarray:
    """t/(|u₁| + |u₂|): a diamond."""
    return np.asarray(t / np.abs(direction).sum(axis=-1))


def kkt(theta: np.ndarray, gradient: np.ndarray, lam: np.ndarray) -> np.ndarray:
    """max_j of |G_j + λ·sign θ_j| where θ_j ≠ 0, else max(|G_j| − λ, 0)."""
    return corner_residual(theta, gradient, lam)


def dof(problem: Problem, theta: np.ndarray, lam: np.ndarray) -> np.ndarray:
    """The number of coefficients that are not 0 (Zou, Hastie & Tibshirani 2007, Annals of Statistics 35, 2173–2192)."""
    return np.asarray((theta != 0.0).sum(axis=1).astype(float))


def sklearn(lam: float, n: int) -> str:
    """scikit-learn's objective is half of ours: alpha = λ/2."""
    return f"Lasso(alpha={lam / 2.0:.6g})"


SPEC = PenaltySpec(
    name="l1",
    title=QT_TRANSLATE_NOOP("Penalties", "L1 (lasso)"),
    order=1,
    formula=r"P(\theta) = \sum_j |\theta_j|",
    summary=QT_TRANSLATE_NOOP(
        "Penalties", "Keeps θ inside a diamond: at its corners coefficients become exactly 0, their features drop out."
    ),
    source="Tibshirani 1996, JRSS B 58, 267–288",
    value=value,
    radius=radius,
    solver=lasso,
    kkt=kkt,
    dof=dof,
    sklearn=sklearn,
    round_outline=lambda **params: False,
)
