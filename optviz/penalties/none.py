"""No penalty: plain least squares."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.regression.optimality import smooth_residual
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.ridge import OlsSolver
from optviz.engine.regression.specs import PenaltySpec
from optviz.text import QT_TRANSLATE_NOOP


def value(theta: np.ndarray) -> np.ndarray:
    """P(θ) = 0 over the last axis."""
    return np.zeros(np.shape(theta)[:-1])


def radius(direction: np.ndarray, t: float) -> np.ndarray:
    """No bound in any direction."""
    return np.full(len(direction), np.inf)


def kkt(theta: np.ndarray, gradient: np.ndarray, lam: np.ndarray) -> np.ndarray:
    """max_j |G_j|."""
    return smooth_residual(theta, gradient, np.zeros_like(theta))


def dof(problem: Problem, theta: np.ndarray, lam: np.ndarray) -> np.ndarray:
    """The rank of X."""
    return np.full(len(theta), float(problem.rank))


def sklearn(lam: float, n: int, **params: Any) -> str:
    """scikit-learn's call."""
    return "LinearRegression()"


SPEC = PenaltySpec(
    name="none",
    title=QT_TRANSLATE_NOOP("Penalties", "None"),
    order=0,
    formula=r"P(\theta) = 0",
    summary=QT_TRANSLATE_NOOP("Penalties", "Only the fit counts: the least-squares solution, free to overfit."),
    source="Legendre 1805; Gauss 1809",
    value=value,
    radius=radius,
    solver=OlsSolver,
    kkt=kkt,
    dof=dof,
    sklearn=sklearn,
    uses_lam=False,
)
