"""What a penalty's file exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from optviz.params import Param

if TYPE_CHECKING:
    pass

Tick = Callable[[float], None]


class Solver(Protocol):
    """Solves one problem under one penalty for any λ.

    ``lam_max`` is the λ from which on θ = 0, infinite where there is none. A solver that knows a direct way from t to λ
    has ``lam_of(t)`` as well (see ``duality``).
    """

    @property
    def lam_max(self) -> float:
        """The λ from which on θ = 0; infinite where θ never is."""

    def at(self, lams: np.ndarray, tick: Tick = ...) -> np.ndarray:
        """θ (L, p) for each λ of ``lams`` (L,), any order."""


@dataclass(frozen=True, kw_only=True)
class PenaltySpec:
    """A penalty P(θ) on the coefficients: the cost is J(θ) = MSE + λ·P(θ).

    ``value(theta, **params)`` is P(θ) over the last axis. ``radius(direction, t, **params)`` says how far the
    region P(θ) ≤ t reaches along unit vectors (N, 2), infinite where it has no end: the outline of the drawn
    constraint. ``solver(problem, **params)`` gives the solver. ``kkt(theta, gradient, lam, **params)`` is the violation
    of the optimality conditions (L,) for θ (L, p), G = ∂MSE/∂θ (L, p), λ (L,). ``dof(problem, theta, lam, **params)``
    is the effective number of parameters (L,), nan where there is no theory. ``sklearn(lam, n, **params)`` is the call
    that gives the same numbers on the same features, empty where there is none.

    ``uses_lam`` is false where λ does not matter; ``quick`` true where a whole path takes milliseconds; ``convex`` and
    ``round_outline`` depend on the parameters (``round_outline`` false: the outline is a polygon of its corners).
    ``most_features`` is how many features the solver can take, by its parameters; None: no bound.
    """

    name: str
    title: str
    order: float
    formula: str
    summary: str
    source: str
    value: Callable[..., np.ndarray]
    radius: Callable[..., np.ndarray]
    solver: Callable[..., Solver]
    kkt: Callable[..., np.ndarray]
    dof: Callable[..., np.ndarray]
    sklearn: Callable[..., str]
    params: tuple[Param, ...] = ()
    uses_lam: bool = True
    quick: bool = True
    convex: Callable[..., bool] = lambda **params: True
    round_outline: Callable[..., bool] = lambda **params: True
    most_features: Callable[..., int | None] = lambda **params: None
