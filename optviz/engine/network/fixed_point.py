"""Where mean-field theory leads in a very deep network: the size of signals that no layer changes any more."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from optviz.engine.network.meanfield import moments
from optviz.engine.network.specs import ActivationSpec

LOWEST, HIGHEST = 1e-8, 1e8
GRID = 65
SAME = 1e-9
"""A relative change of q below this counts as none."""


@dataclass(frozen=True)
class FixedPoint:
    """Of q ← σw²·E[φ(√q·Z)²], whatever positive q it starts from (the lowest one, where there are several).

    ``kind``: a ``point`` q*, with χ = σw²·E[φ′²] there (above 1 gradients explode, below they vanish); ``every`` q
    stays; q ``vanishes``; q ``explodes``. ``q`` and ``chi`` are nan where there is no point.
    """

    kind: Literal["point", "every", "vanishes", "explodes"]
    q: float = math.nan
    chi: float = math.nan

    @property
    def depth_scale(self) -> float:
        """1/|ln χ|: over so many layers gradients change by a factor e."""
        return math.inf if self.chi == 1.0 else 1.0 / abs(math.log(self.chi))


def fixed_point(activation: ActivationSpec, spread: float) -> FixedPoint:
    """The stable fixed point for σw² = ``spread`` = n·Var(W). Schoenholz et al. (2016), arXiv:1611.01232."""

    def growth(q: float) -> float:
        change = spread * moments(activation, q).square / q - 1.0
        return 0.0 if abs(change) < SAME else change

    grid = [float(q) for q in np.geomspace(LOWEST, HIGHEST, GRID)]
    changing = [(q, change) for q in grid if (change := growth(q))]
    for (low, here), (high, then) in pairwise(changing):
        if here > 0.0 > then:
            q = _bisected(growth, low, high)
            return FixedPoint("point", q, spread * moments(activation, q).slope)
    if not changing:
        return FixedPoint("every")
    return FixedPoint("vanishes" if changing[0][1] < 0.0 else "explodes")


def _bisected(growth: Callable[[float], float], low: float, high: float) -> float:
    """Between a q that grows and one that shrinks."""
    while high / low - 1.0 > 1e-14:
        middle = math.sqrt(low * high)
        if not low < middle < high:
            break
        low, high = (middle, high) if growth(middle) > 0.0 else (low, middle)
    return math.sqrt(low * high)
