"""Noisy points of a sine, and the powers of x to fit them with."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.samples import DatasetSpec, Feature, Samples
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

MOST_DEGREE = 20


def powers(x: np.ndarray, degree: int) -> np.ndarray:
    """x¹ … x^degree (n, degree)."""
    return np.asarray(x[:, None] ** np.arange(1, degree + 1))


def truth(x: np.ndarray) -> np.ndarray:
    """sin πx: the target without its noise."""
    return np.asarray(np.sin(np.pi * x))


def load(seed: int, degree: int, samples: int, noise: float) -> Samples:
    """x ~ U(−1, 1), sorted, y = sin πx + noise·ε, ε ~ N(0, 1); features x¹ … x^degree.

    The degree changes neither x nor y.
    """
    draws = np.random.default_rng(seed)
    x = np.sort(draws.uniform(-1.0, 1.0, samples))
    y = truth(x) + noise * draws.standard_normal(samples)
    features = tuple(Feature("x" if power == 1 else f"x^{power}") for power in range(1, degree + 1))
    return Samples(x=read_only(powers(x, degree)), y=read_only(y), features=features, target="y")


SPEC = DatasetSpec(
    name="polynomial",
    title=QT_TRANSLATE_NOOP("Datasets", "Polynomial"),
    order=11,
    summary=QT_TRANSLATE_NOOP("Datasets", "Noisy points of a sine, fitted with the powers of x up to a degree."),
    source="",
    task="regression",
    labs=("regularization",),
    load=load,
    params=(
        Param(
            name="degree",
            default=9,
            kind="int",
            low=1,
            high=MOST_DEGREE,
            slider=(1, MOST_DEGREE),
            doc=QT_TRANSLATE_NOOP("Params", "Highest power of x in the model."),
        ),
        Param(
            name="samples",
            default=20,
            kind="int",
            low=2,
            high=100_000,
            slider=(5, 200),
            doc=QT_TRANSLATE_NOOP("Params", "How many samples are drawn."),
        ),
        Param(
            name="noise",
            default=0.2,
            low=0.0,
            high=1e6,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of the noise in the target."),
        ),
    ),
)
