"""The lines that part the α–β plane by how the slowest mode moves, for curvatures from μ to L."""

from __future__ import annotations

import numpy as np

from optviz.engine.quadratic.modes import Method, radius
from optviz.engine.quadratic.tuning import stable_limit

HALVINGS = 60


def alternating_border(method: Method, beta: np.ndarray, low: float, high: float) -> np.ndarray:
    """α (N,) for each momentum (N,) from which on the steepest mode, overshooting at every step, is the slowest."""
    if method == "heavy_ball":
        swinging = (1.0 + np.sqrt(beta)) ** 2 / high
        balance = 2.0 * (1.0 + beta) / (low + high)
        return np.asarray(np.maximum(swinging, balance))
    # NAG: the steepest mode overshoots beyond αL = 1, where it has no error left, and lasts longer the larger α is,
    # the flattest one lasts shorter: halve in between.
    below, above = np.full_like(beta, 1.0 / high), np.asarray(stable_limit(method, beta, high))
    for _ in range(HALVINGS):
        middle = 0.5 * (below + above)
        passed = radius(method, middle, beta, high) >= radius(method, middle, beta, low)
        below, above = np.where(passed, below, middle), np.where(passed, middle, above)
    return above


def swinging_border(method: Method, beta: np.ndarray, low: float, high: float) -> np.ndarray:
    """α (N,) for each momentum (N,) from which on the flattest mode swings; nan where the steepest is slower first.

    The inverse of ``tuning.critical_momentum``.
    """
    root = np.sqrt(beta) if method == "heavy_ball" else beta
    alpha = (1.0 - root) ** 2 / low
    if method == "nag":
        alpha = alpha / (1.0 + beta) ** 2
    return np.where(alpha <= alternating_border(method, beta, low, high), alpha, np.nan)
