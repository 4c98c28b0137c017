"""Penalty and constraint are one problem: λ for a size t, and back (t = P(θ̂(λ)))."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from optviz.engine.regression.roots import falling_root
from optviz.engine.regression.specs import Solver


def size_of(solver: Solver, value: Callable[[np.ndarray], np.ndarray], lam: float) -> float:
    """t = P(θ̂(λ)): the constraint P(θ) ≤ t has the same solution."""
    return float(value(solver.at(np.array([lam])))[0])


def lam_of(solver: Solver, value: Callable[[np.ndarray], np.ndarray], t: float, scale: float) -> float:
    """The λ ≥ 0 whose solution has P(θ) = t; 0 where the constraint P(θ) ≤ t does not bind.

    ``scale`` is a guess of λ's size, where the search begins. P falls as λ grows, as long as the penalty is convex.
    """
    direct = getattr(solver, "lam_of", None)
    if direct is not None:
        return float(direct(t))
    return falling_root(lambda lam: size_of(solver, value, lam), t, scale)
