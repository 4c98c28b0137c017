"""LeCun's rule: each pre-activation gets variance 1 from inputs of variance 1. n = fan_in."""

from __future__ import annotations

import math

import numpy as np

from optviz.engine.network import draws, params
from optviz.engine.network.specs import InitializerSpec
from optviz.text import QT_TRANSLATE_NOOP

SOURCE = "LeCun et al. 1998"


def std(fan_in: int, gain: float) -> float:
    """gain·√(1/n)."""
    return gain * math.sqrt(1.0 / fan_in)


def variance(fan_out: int, fan_in: int, *, gain: float) -> float:
    """gain²/n."""
    return std(fan_in, gain) ** 2


def normal_draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """N(0, gain²/n)."""
    return draws.normal(rng, fan_out, fan_in, std(fan_in, gain))


def uniform_draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """U(−a, a), a = gain·√(3/n)."""
    return draws.uniform(rng, fan_out, fan_in, draws.uniform_limit(std(fan_in, gain)))


SPECS = (
    InitializerSpec(
        name="lecun_normal",
        title=QT_TRANSLATE_NOOP("Initializers", "LeCun normal"),
        order=12,
        formula="N(0, std²), std = √(1/n)",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "The same rule as the lecture's √(1/n); the setting in which SELU keeps std 1."
        ),
        source=SOURCE,
        params=(params.gain(1.0),),
        draw=normal_draw,
        variance=variance,
    ),
    InitializerSpec(
        name="lecun_uniform",
        title=QT_TRANSLATE_NOOP("Initializers", "LeCun uniform"),
        order=13,
        formula="U(−a, a), a = √(3/n)",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "LeCun's rule with evenly spread weights of the same standard deviation."
        ),
        source=SOURCE,
        params=(params.gain(1.0),),
        draw=uniform_draw,
        variance=variance,
    ),
)
