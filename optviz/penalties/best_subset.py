"""The best subset of features."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.regression.problem import Problem
from optviz.engine.regression.specs import PenaltySpec
from optviz.engine.regression.subset import MOST_FEATURES, SubsetSolver
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def value(theta: np.ndarray, k: int) -> np.ndarray:
    """P(θ) = the number of coefficients that are not 0, over the last axis."""
    return np.asarray((theta != 0.0).sum(axis=-1).astype(float))


def radius(direction: np.ndarray, t: float, k: int) -> np.ndarray:
    """No end along directions with at most t non-zero components, 0 along others: for t = 1 the two axes."""
    return np.where((direction != 0.0).sum(axis=-1) <= t, np.inf, 0.0)


def kkt(theta: np.ndarray, gradient: np.ndarray, lam: np.ndarray, k: int) -> np.ndarray:
    """max |G_j| over the chosen features."""
    return np.asarray(np.where(theta != 0.0, np.abs(gradient), 0.0).max(axis=1, initial=0.0))


def dof(problem: Problem, theta: np.ndarray, lam: np.ndarray, k: int) -> np.ndarray:
    """The number of chosen features; the search for them, which costs more, is not counted."""
    return np.asarray((theta != 0.0).sum(axis=1).astype(float))


def sklearn(lam: float, n: int, **params: Any) -> str:
    """scikit-learn has no such search."""
    return ""


SPEC = PenaltySpec(
    name="best_subset",
    title=QT_TRANSLATE_NOOP("Penalties", "Best subset (L0)"),
    order=4,
    formula=r"\|\theta\|_0 \leq k",
    summary=QT_TRANSLATE_NOOP("Penalties", "Least squares on the k features that fit best; all choices are tried."),
    source="Hocking & Leslie 1967, Technometrics 9, 531–540",
    params=(
        Param(
            name="k",
            default=2,
            kind="int",
            low=0,
            high=MOST_FEATURES,
            slider=(0, 10),
            doc=QT_TRANSLATE_NOOP("Params", "How many features may be used."),
        ),
    ),
    value=value,
    radius=radius,
    solver=SubsetSolver,
    kkt=kkt,
    dof=dof,
    sklearn=sklearn,
    uses_lam=False,
    quick=False,
    convex=lambda **params: False,
    most_features=lambda **params: MOST_FEATURES,
)
