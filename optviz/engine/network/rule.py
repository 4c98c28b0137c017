"""The lecture's rule seen: n perceptrons feed one; which weights keep its input as large as theirs?"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from optviz.engine.network.seeds import generator
from optviz.engine.path import read_only

MOST = 1000
"""Perceptrons before the one."""

Law = Callable[[float], float]

LAWS: Mapping[str, Law] = MappingProxyType(
    {"xavier_lecture": lambda n: math.sqrt(1.0 / n), "he_normal": lambda n: math.sqrt(2.0 / n), "normal": lambda n: 1.0}
)
"""std(n) of the weights under the lecture's √(1/n), He's √(2/n), and 1 whatever n."""


@dataclass(frozen=True, eq=False)
class Rule:
    """The standard deviation of z = Σᵢ wᵢ·xᵢ over ``n`` terms, (K,) each, by the law's name.

    ``std`` is the law's std(n), ``measured`` that of z over all samples, ``predicted`` √n·std(n).
    """

    n: np.ndarray
    std: Mapping[str, np.ndarray]
    measured: Mapping[str, np.ndarray]
    predicted: Mapping[str, np.ndarray]


def rule(
    ns: Sequence[int] = range(1, MOST + 1), laws: Mapping[str, Law] = LAWS, samples: int = 2000, seed: int = 0
) -> Rule:
    """Measures z for every n in ``ns`` (1 to 1000), with x and w/std ~ N(0, 1) drawn anew for each of the samples.

    All laws and all n see the same draws; the relative error of ``measured`` is about 1/√(2·samples).
    """
    n = np.asarray(ns, dtype=np.int64)
    unit = _unit_spread(int(n.max()), samples, seed)[n - 1]
    std = {name: read_only(np.array([law(float(count)) for count in n])) for name, law in laws.items()}
    measured = {name: read_only(values * unit) for name, values in std.items()}
    predicted = {name: read_only(values * np.sqrt(n)) for name, values in std.items()}
    return Rule(read_only(n), std, measured, predicted)


def _unit_spread(most: int, samples: int, seed: int) -> np.ndarray:
    """The standard deviation of sums of 1, 2, … ``most`` products of two normal numbers, (most,)."""
    rng = generator(seed, "rule")
    sums = rng.standard_normal((most, samples))
    sums *= rng.standard_normal((most, samples))
    np.cumsum(sums, axis=0, out=sums)
    return np.asarray(sums.std(axis=1))
