"""The rates and momenta that theory recommends for curvatures from μ to L, and what they promise."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, log, sqrt
from typing import Any, Literal

from optviz.engine.quadratic.modes import Method

Recipe = Literal["gd_safe", "gd", "heavy_ball", "nag_standard", "nag"]


@dataclass(frozen=True)
class Tuning:
    """A learning rate, a momentum, and the contraction of the error per step that they give in the long run."""

    alpha: float
    beta: float
    rate: float


def tuning(recipe: Recipe, low: float, high: float) -> Tuning:
    """What a recipe says for curvatures from ``low`` (μ) to ``high`` (L), κ = L/μ.

    ``gd_safe``: α = 1/L. ``gd``: α = 2/(L + μ), the best without momentum. ``heavy_ball``: α = 4/(√L + √μ)²,
    β = ((√κ − 1)/(√κ + 1))² (Polyak 1964). ``nag_standard``: α = 1/L, β = (√κ − 1)/(√κ + 1) (Nesterov 1983);
    ``nag``: α = 4/(3L + μ), β = (√(3κ + 1) − 2)/(√(3κ + 1) + 2), the best for quadratics (Lessard et al. 2014,
    arXiv:1408.3595).
    """
    kappa = high / low
    root = sqrt(kappa)
    match recipe:
        case "gd_safe":
            return Tuning(1.0 / high, 0.0, 1.0 - 1.0 / kappa)
        case "gd":
            return Tuning(2.0 / (high + low), 0.0, (kappa - 1.0) / (kappa + 1.0))
        case "heavy_ball":
            rate = (root - 1.0) / (root + 1.0)
            return Tuning(4.0 / (sqrt(high) + sqrt(low)) ** 2, rate**2, rate)
        case "nag_standard":
            return Tuning(1.0 / high, (root - 1.0) / (root + 1.0), 1.0 - 1.0 / root)
        case "nag":
            wide = sqrt(3.0 * kappa + 1.0)
            return Tuning(4.0 / (3.0 * high + low), (wide - 2.0) / (wide + 2.0), 1.0 - 2.0 / wide)


def stable_limit(method: Method, beta: Any, high: float) -> Any:
    """The learning rate from which on the steepest mode, of curvature ``high``, diverges.

    Heavy ball 2(1 + β)/L, NAG 2(1 + β)/((1 + 2β)L); both 2/L without momentum. With full batches a network's largest
    curvature climbs until it meets this limit: the edge of stability (Cohen et al. 2021, arXiv:2103.00065).
    """
    most = 2.0 * (1.0 + beta) / high
    return most if method == "heavy_ball" else most / (1.0 + 2.0 * beta)


def critical_momentum(method: Method, alpha: float, lam: float) -> float:
    """The momentum from which on a mode with αλ ≤ 1 swings: (1 − √(αλ))² for the heavy ball,
    (1 − √(αλ))/(1 + √(αλ)) for NAG.
    """
    root = sqrt(alpha * lam)
    return (1.0 - root) ** 2 if method == "heavy_ball" else (1.0 - root) / (1.0 + root)


def steps_per_digit(rate: float) -> float:
    """Steps until a loss that shrinks by rate² a step is a tenth of what it was; inf where it does not shrink."""
    if rate <= 0.0:
        return 0.0
    return log(10.0) / (-2.0 * log(rate)) if rate < 1.0 else inf
