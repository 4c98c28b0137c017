"""What PyTorch's ``nn.Linear`` does by itself. n = fan_in."""

from __future__ import annotations

import math

import numpy as np

from optviz.engine.network import draws
from optviz.engine.network.specs import InitializerSpec
from optviz.text import QT_TRANSLATE_NOOP


def draw(rng: np.random.Generator, fan_out: int, fan_in: int) -> np.ndarray:
    """U(−1/√n, 1/√n), which is ``kaiming_uniform_(a=√5)``."""
    return draws.uniform(rng, fan_out, fan_in, 1.0 / math.sqrt(fan_in))


SPEC = InitializerSpec(
    name="pytorch_default",
    title=QT_TRANSLATE_NOOP("Initializers", "PyTorch's default"),
    order=16,
    formula="U(−a, a), a = √(1/n)",
    summary=QT_TRANSLATE_NOOP(
        "Initializers", "What nn.Linear does unasked: a third of LeCun's variance, so deep signals fade."
    ),
    source="He et al. 2015, arXiv:1502.01852",
    params=(),
    draw=draw,
    variance=lambda fan_out, fan_in: 1.0 / (3.0 * fan_in),
)
