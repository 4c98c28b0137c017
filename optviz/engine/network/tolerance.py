"""How far a network of finite width strays from the mean-field theory of infinitely wide ones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optviz.engine.network.gauss import average
from optviz.engine.network.meanfield import Theory
from optviz.engine.network.specs import ActivationSpec
from optviz.engine.path import read_only

STEP = 1e-3
"""Relative change of q for the numerical derivative of ln E φ² by ln q."""


@dataclass(frozen=True, eq=False)
class Stray:
    """Relative standard deviations (L,) over networks: ``forward`` of √q, ``backward`` of √Var(∂L/∂z)."""

    forward: np.ndarray
    backward: np.ndarray


def stray_of(activation: ActivationSpec, theory: Theory, sizes: Sequence[int]) -> Stray:
    """How far networks of these widths are from the theory; 0 where it has no finite number."""
    with np.errstate(all="ignore"):
        there = np.nan_to_num(_forward(activation, theory, sizes))
        back = np.nan_to_num(_backward(activation, theory, sizes))
        return Stray(read_only(there), read_only(np.hypot(there, back)))


def _forward(activation: ActivationSpec, theory: Theory, sizes: Sequence[int]) -> np.ndarray:
    """The relative standard deviation (L,) of √q over networks, for one sample.

    q_l is a mean over n units of φ(z)², of relative variance k/n with k = E φ⁴/(E φ²)² − 1; an earlier layer's stray
    arrives multiplied by s = d ln E φ² / d ln q: v_l = s²·v_{l−1} + k/n, and √q strays by ½√v. Averages over samples
    stray less: this is an upper bound for what is measured over many.
    """
    spreads, variance = [], 2.0 / sizes[0]
    for layer, q in enumerate(theory.pre_activation**2):
        spreads.append(0.5 * math.sqrt(variance))
        slope, excess = _passage(activation, float(q))
        variance = slope * slope * variance + excess / sizes[layer + 1]
    return np.array(spreads)


def _backward(activation: ActivationSpec, theory: Theory, sizes: Sequence[int]) -> np.ndarray:
    """The same (L,) for √Var(∂L/∂z): from the last layer on, each adds (3·E φ′⁴/(E φ′²)² − 1)/m, m units."""
    spreads, variance = [], 0.0
    for layer in reversed(range(len(theory.pre_activation))):
        second, fourth = _powers(activation, float(theory.pre_activation[layer] ** 2), slope=True)
        variance += (3.0 * fourth / second**2 - 1.0 if second else 0.0) / sizes[layer + 1]
        spreads.append(0.5 * math.sqrt(max(variance, 0.0)))
    return np.array(spreads[::-1])


def _passage(activation: ActivationSpec, q: float) -> tuple[float, float]:
    """(s, k) at pre-activations of variance q."""
    second, fourth = _powers(activation, q)
    if not (second > 0.0 and math.isfinite(fourth)):
        return 0.0, 0.0
    more, _ = _powers(activation, q * (1.0 + STEP))
    return math.log(more / second) / math.log1p(STEP), max(fourth / second**2 - 1.0, 0.0)


def _powers(activation: ActivationSpec, q: float, *, slope: bool = False) -> tuple[float, float]:
    """E f² and E f⁴ with f = φ(√q·Z), or φ′ there."""

    def power(exponent: int) -> float:
        def f(x: np.ndarray) -> np.ndarray:
            h = activation.value(x)
            return np.asarray((activation.derivative(x, h) if slope else h) ** exponent)

        return average(f, q)

    return power(2), power(4)
