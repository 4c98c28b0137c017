"""The first weights of a network, as a scheme draws them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from optviz.engine.network.seeds import generator
from optviz.engine.network.specs import InitializerSpec


@dataclass(frozen=True)
class Scheme:
    """An initialiser with its parameters put in."""

    spec: InitializerSpec
    params: Mapping[str, Any] = field(default_factory=dict)

    def draw(self, seed: int, layer: int, fan_out: int, fan_in: int) -> np.ndarray:
        """Weights (fan_out, fan_in) of a layer, counted from 1; LSUV's before it looks at the data."""
        return self.spec.draw(generator(seed, "weights", layer), fan_out, fan_in, **self.params)

    def variance(self, fan_out: int, fan_in: int) -> float | None:
        """Var(W) of one weight; None where all weights are equal."""
        return self.spec.variance(fan_out, fan_in, **self.params)


def to_unit_variance(weights: np.ndarray, z: np.ndarray) -> float:
    """LSUV's step, in place: W ← W/std(z), z ← z/std(z) (ddof 0, all samples and units). Gives the divisor.

    One pass suffices without bias, as z is linear in W. Where z does not vary, nothing is done.
    Mishkin & Matas, "All you need is a good init" (2015), arXiv:1511.06422.
    """
    scale = float(z.std())
    if not 0.0 < scale < np.inf:
        return 1.0
    weights /= scale
    z /= scale
    return scale
