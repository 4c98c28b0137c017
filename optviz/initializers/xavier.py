"""Xavier's (Glorot's) rule, in the lecture's form and in the paper's.

n = fan_in is the number of nodes in the layer before, m = fan_out that of the layer itself.
"""

from __future__ import annotations

import math

import numpy as np

from optviz.engine.network import draws, params
from optviz.engine.network.specs import InitializerSpec
from optviz.text import QT_TRANSLATE_NOOP

SOURCE = "Glorot & Bengio 2010"


def std(fan_out: int, fan_in: int, gain: float) -> float:
    """gain·√(2/(n + m)): the compromise between keeping signals forward (n) and gradients backward (m)."""
    return gain * math.sqrt(2.0 / (fan_in + fan_out))


def variance(fan_out: int, fan_in: int, *, gain: float) -> float:
    """2·gain²/(n + m)."""
    return std(fan_out, fan_in, gain) ** 2


def lecture_std(fan_in: int, gain: float) -> float:
    """gain·√(1/n): √(1/2) for two nodes before, 0.1 for a hundred."""
    return gain * math.sqrt(1.0 / fan_in)


def lecture_draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """N(0, gain²/n)."""
    return draws.normal(rng, fan_out, fan_in, lecture_std(fan_in, gain))


def normal_draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """N(0, 2·gain²/(n + m))."""
    return draws.normal(rng, fan_out, fan_in, std(fan_out, fan_in, gain))


def uniform_draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """U(−a, a), a = gain·√(6/(n + m))."""
    return draws.uniform(rng, fan_out, fan_in, draws.uniform_limit(std(fan_out, fan_in, gain)))


SPECS = (
    InitializerSpec(
        name="xavier_lecture",
        title=QT_TRANSLATE_NOOP("Initializers", "Xavier (lecture)"),
        order=6,
        formula="N(0, std²), std = √(1/n)",
        summary=QT_TRANSLATE_NOOP(
            "Initializers",
            "The lecture's rule: the more nodes before, the smaller the weights. Elsewhere √(1/n) is called LeCun's.",
        ),
        source="LeCun et al. 1998",
        params=(params.gain(1.0),),
        draw=lecture_draw,
        variance=lambda fan_out, fan_in, gain: lecture_std(fan_in, gain) ** 2,
    ),
    InitializerSpec(
        name="xavier_normal",
        title=QT_TRANSLATE_NOOP("Initializers", "Xavier normal"),
        order=7,
        formula="N(0, std²), std = √(2/(n + m))",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "Glorot's compromise between signals forward and gradients backward; right for tanh."
        ),
        source=SOURCE,
        params=(params.gain(1.0),),
        draw=normal_draw,
        variance=variance,
    ),
    InitializerSpec(
        name="xavier_uniform",
        title=QT_TRANSLATE_NOOP("Initializers", "Xavier uniform"),
        order=8,
        formula="U(−a, a), a = √(6/(n + m))",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "Glorot's rule with evenly spread weights of the same standard deviation."
        ),
        source=SOURCE,
        params=(params.gain(1.0),),
        draw=uniform_draw,
        variance=variance,
    ),
)
