"""He's rule, made for ReLU: it makes up for the half that ReLU drops. n = fan_in."""

from __future__ import annotations

import math

import numpy as np

from optviz.engine.network import draws, params
from optviz.engine.network.specs import InitializerSpec
from optviz.text import QT_TRANSLATE_NOOP

SOURCE = "He et al. 2015, arXiv:1502.01852"
GAIN = math.sqrt(2.0)


def std(fan_in: int, gain: float) -> float:
    """gain/√n, with the gain √2 as it comes: √(2/n)."""
    return gain / math.sqrt(fan_in)


def variance(fan_out: int, fan_in: int, *, gain: float) -> float:
    """gain²/n."""
    return std(fan_in, gain) ** 2


def normal_draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """N(0, gain²/n)."""
    return draws.normal(rng, fan_out, fan_in, std(fan_in, gain))


def uniform_draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """U(−a, a), a = gain·√(3/n)."""
    return draws.uniform(rng, fan_out, fan_in, draws.uniform_limit(std(fan_in, gain)))


def truncated_draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """A normal law cut at ±2 of its std gain/√n/0.8796, so that gain/√n is what remains (as Keras does)."""
    return draws.truncated(rng, fan_out, fan_in, std(fan_in, gain) / draws.TRUNCATED_STD)


SPECS = (
    InitializerSpec(
        name="he_normal",
        title=QT_TRANSLATE_NOOP("Initializers", "He normal"),
        order=9,
        formula="N(0, std²), std = √(2/n)",
        summary=QT_TRANSLATE_NOOP("Initializers", "Twice the variance, because ReLU drops half of every signal."),
        source=SOURCE,
        params=(params.gain(GAIN),),
        draw=normal_draw,
        variance=variance,
    ),
    InitializerSpec(
        name="he_uniform",
        title=QT_TRANSLATE_NOOP("Initializers", "He uniform"),
        order=10,
        formula="U(−a, a), a = √(6/n)",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "He's rule with evenly spread weights of the same standard deviation."
        ),
        source=SOURCE,
        params=(params.gain(GAIN),),
        draw=uniform_draw,
        variance=variance,
    ),
    InitializerSpec(
        name="he_truncated",
        title=QT_TRANSLATE_NOOP("Initializers", "He truncated"),
        order=11,
        formula="N(0, std²) cut at ±2·std, std = √(2/n)/0.8796",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "He's rule without tails, widened so that its standard deviation still is √(2/n)."
        ),
        source=SOURCE,
        params=(params.gain(GAIN),),
        draw=truncated_draw,
        variance=variance,
    ),
)
