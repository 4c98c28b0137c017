"""Mean-field theory of wide networks without bias: how large signals are in each layer, on average.

Poole et al., "Exponential expressivity in deep neural networks through transient chaos" (2016), arXiv:1606.05340;
Schoenholz et al., "Deep information propagation" (2016), arXiv:1611.01232.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from optviz.engine.network.gauss import expectation
from optviz.engine.network.specs import ActivationSpec
from optviz.engine.network.weights import Scheme
from optviz.engine.path import read_only


@dataclass(frozen=True, eq=False)
class Theory:
    """Predicted standard deviations (L,) and what they follow from; nan where there is no prediction.

    ``weight``; ``pre_activation`` √q; ``activation`` with its ``mean``; ``gradient`` of ∂L/∂z; ``weight_gradient`` of
    ∂L/∂W. ``slope`` is D = E[φ′(√q·Z)²], ``chi`` σw²·D with σw² = n·Var(W).
    """

    weight: np.ndarray
    pre_activation: np.ndarray
    mean: np.ndarray
    activation: np.ndarray
    gradient: np.ndarray
    weight_gradient: np.ndarray
    slope: np.ndarray
    chi: np.ndarray


@dataclass(frozen=True)
class Moments:
    """E φ, E φ² and E φ′² at a pre-activation of variance q."""

    mean: float
    square: float
    slope: float

    @property
    def std(self) -> float:
        """√(E φ² − (E φ)²)."""
        return math.sqrt(max(0.0, self.square - self.mean**2))


def predict(
    scheme: Scheme, activation: ActivationSpec, sizes: Sequence[int], square: float, samples: int
) -> Theory | None:
    """The theory for a scheme; None where all weights are equal.

    Forward q₁ = σw²·E[h₀²], q_l = σw²·E[φ(√q_{l−1}·Z)²] with ``square`` = E[h₀²]; backward Var(∂L/∂z_L) = D_L and
    Var(∂L/∂z_{l−1}) = Var(∂L/∂z_l)·m·Var(W)·D_{l−1}, m = fan_out; Var(∂L/∂W) = N·Var(∂L/∂z)·E[h_{l−1}²] over
    ``samples`` = N independent signals. A scheme that adjusts (LSUV) has q = 1 in every layer and the Var(W) that
    makes it so; nothing is predicted for its gradients.
    """
    fans = list(pairwise(sizes))
    variances = [scheme.variance(fan_out, fan_in) for fan_in, fan_out in fans]
    if any(variance is None for variance in variances):
        return None
    with np.errstate(all="ignore"):
        if scheme.spec.adjusts:
            return _adjusted(activation, fans, square)
        return _plain(activation, fans, [float(variance or 0.0) for variance in variances], square, samples)


def moments(activation: ActivationSpec, q: float) -> Moments:
    """The moments at pre-activations N(0, q)."""
    return Moments(*expectation(activation, q))


def _plain(
    activation: ActivationSpec, fans: list[tuple[int, int]], variances: list[float], square: float, samples: int
) -> Theory:
    qs, squares, at = [], [square], []
    for (fan_in, _), variance in zip(fans, variances, strict=True):
        qs.append(fan_in * variance * squares[-1])
        at.append(moments(activation, qs[-1]))
        squares.append(at[-1].square)
    slopes = np.array([m.slope for m in at])
    gradient = np.empty(len(fans))
    gradient[-1] = slopes[-1]
    for place in range(len(fans) - 1, 0, -1):
        gradient[place - 1] = gradient[place] * fans[place][1] * variances[place] * slopes[place - 1]
    weight_gradient = samples * gradient * np.array(squares[:-1])
    return _theory(fans, np.array(variances), np.array(qs), at, gradient, weight_gradient)


def _adjusted(activation: ActivationSpec, fans: list[tuple[int, int]], square: float) -> Theory:
    at = [moments(activation, 1.0)] * len(fans)
    before = np.array([square, *(m.square for m in at[:-1])])
    variances = 1.0 / (np.array([fan_in for fan_in, _ in fans]) * before)
    unknown = np.full(len(fans), np.nan)
    return _theory(fans, variances, np.ones(len(fans)), at, unknown, unknown)


def _theory(
    fans: list[tuple[int, int]],
    variances: np.ndarray,
    qs: np.ndarray,
    at: list[Moments],
    gradient: np.ndarray,
    weight_gradient: np.ndarray,
) -> Theory:
    slopes = np.array([m.slope for m in at])
    columns = (
        np.sqrt(variances),
        np.sqrt(qs),
        np.array([m.mean for m in at]),
        np.array([m.std for m in at]),
        np.sqrt(gradient),
        np.sqrt(weight_gradient),
        slopes,
        np.array([fan_in for fan_in, _ in fans]) * variances * slopes,
    )
    return Theory(*(read_only(column) for column in columns))
