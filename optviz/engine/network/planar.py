"""What the data sets of two classes in the plane share."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.samples import Feature, Samples
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

SAMPLES = Param(
    name="samples",
    default=1000,
    kind="int",
    low=4,
    high=100_000,
    scale="log",
    slider=(20, 10_000),
    doc=QT_TRANSLATE_NOOP("Params", "How many samples both classes have together."),
)
NOISE = Param(
    name="noise",
    default=0.1,
    low=0.0,
    high=100.0,
    slider=(0.0, 0.5),
    doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of the noise added to every coordinate."),
)


def two_classes(first: np.ndarray, second: np.ndarray, noise: float, seed: int) -> Samples:
    """Points (n₀, 2) of class 0 and (n₁, 2) of class 1, blurred, shuffled, each coordinate to mean 0 and std 1."""
    rng = np.random.default_rng(seed)
    points = np.concatenate([first, second])
    y = np.repeat(np.array([0, 1], dtype=np.int64), [len(first), len(second)])
    x = points + noise * rng.standard_normal(points.shape)
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    order = rng.permutation(len(y))
    features = (Feature("x1"), Feature("x2"))
    return Samples(read_only(x[order]), read_only(y[order]), features, "class", 2)
