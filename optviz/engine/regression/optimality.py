"""How far a θ is from satisfying its optimality conditions, and what it costs in degrees of freedom."""

from __future__ import annotations

import numpy as np

from optviz.engine.regression.problem import Problem


def smooth_residual(theta: np.ndarray, gradient: np.ndarray, pull: np.ndarray) -> np.ndarray:
    """max_j |G_j + pull_j| (L,)."""
    return np.asarray(np.abs(gradient + pull).max(axis=1, initial=0.0))


def corner_residual(theta: np.ndarray, gradient: np.ndarray, bound: np.ndarray) -> np.ndarray:
    """max_j of |G_j + bound·sign θ_j| where θ_j ≠ 0, max(|G_j| − bound, 0) where θ_j = 0; (L,)."""
    bound = np.asarray(bound)[:, None]
    inside = np.maximum(np.abs(gradient) - bound, 0.0)
    return np.asarray(
        np.where(theta != 0.0, np.abs(gradient + bound * np.sign(theta)), inside).max(axis=1, initial=0.0)
    )


def active_dof(problem: Problem, theta: np.ndarray, ridge: np.ndarray) -> np.ndarray:
    """Σ d/(d + ridge) (L,), d the eigenvalues of A_SS on the active set S of each row."""
    known: dict[bytes, np.ndarray] = {}
    found = np.zeros(len(theta))
    for index, active in enumerate(theta != 0.0):
        key = active.tobytes()
        if key not in known:
            known[key] = np.linalg.svd(problem.root[:, active], compute_uv=False) ** 2 if active.any() else np.zeros(0)
        values = known[key]
        values = values[values > 1e-14 * values.max(initial=0.0)]
        found[index] = (values / (values + ridge[index])).sum()
    return found
