"""Orthogonal matrices, and LSUV, which starts from them. n = fan_in, m = fan_out."""

from __future__ import annotations

import numpy as np

from optviz.engine.network import draws, params
from optviz.engine.network.specs import InitializerSpec
from optviz.text import QT_TRANSLATE_NOOP


def draw(rng: np.random.Generator, fan_out: int, fan_in: int, *, gain: float) -> np.ndarray:
    """gain·Q with orthonormal columns (or rows, where these are fewer)."""
    return draws.orthogonal(rng, fan_out, fan_in, gain)


def variance(fan_out: int, fan_in: int, *, gain: float) -> float:
    """gain²/max(n, m)."""
    return gain**2 / max(fan_in, fan_out)


SPECS = (
    InitializerSpec(
        name="orthogonal",
        title=QT_TRANSLATE_NOOP("Initializers", "Orthogonal"),
        order=14,
        formula="gain·Q, QᵀQ = I",
        summary=QT_TRANSLATE_NOOP("Initializers", "A rotation: lengths pass through exactly, not only on average."),
        source="Saxe et al. 2013, arXiv:1312.6120",
        params=(params.gain(1.0),),
        draw=draw,
        variance=variance,
    ),
    InitializerSpec(
        name="lsuv",
        title="LSUV",
        order=15,
        formula="W ← W/std(z)",
        summary=QT_TRANSLATE_NOOP(
            "Initializers",
            "Orthogonal, then each layer is scaled on the data at hand until its pre-activations have variance 1.",
        ),
        source="Mishkin & Matas 2015, arXiv:1511.06422",
        params=(),
        draw=lambda rng, fan_out, fan_in: draws.orthogonal(rng, fan_out, fan_in, 1.0),
        variance=lambda fan_out, fan_in: variance(fan_out, fan_in, gain=1.0),
        adjusts=True,
    ),
)
