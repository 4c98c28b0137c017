"""What an activation's and an initialiser's file exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from optviz.params import Param

Draw = Callable[..., np.ndarray]
"""``draw(rng, fan_out, fan_in, **params)`` gives weights (fan_out, fan_in) of float64 from a NumPy ``Generator``."""


@dataclass(frozen=True, kw_only=True)
class ActivationSpec:
    """An activation function φ, applied to every number of an array.

    ``value(z)`` is φ(z), ``derivative(z, h)`` φ′(z), where ``h`` = φ(z) is at hand and may save work; both keep the
    dtype. ``steepest`` is max |φ′|: a number whose |φ′| is below a hundredth of it counts as saturated.
    ``gain`` is what ``torch.nn.init.calculate_gain`` recommends, None where it recommends nothing.
    ``kinks`` are the places where φ′ jumps.
    """

    name: str
    title: str
    order: float
    formula: str
    summary: str
    source: str
    value: Callable[[np.ndarray], np.ndarray]
    derivative: Callable[[np.ndarray, np.ndarray], np.ndarray]
    steepest: float
    gain: float | None = None
    kinks: tuple[float, ...] = ()
    params: tuple[Param, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InitializerSpec:
    """A scheme for the first weights.

    ``variance(fan_out, fan_in, **params)`` is Var(W) of one weight; None where all weights are equal and no mean field
    exists. ``formula`` is the rule in words of mathematics (``√(2/n)``). ``adjusts`` marks a scheme (LSUV) that goes
    on to scale each layer by the data at hand.
    """

    name: str
    title: str
    order: float
    formula: str
    summary: str
    source: str
    params: tuple[Param, ...]
    draw: Draw
    variance: Callable[..., float | None]
    adjusts: bool = False
