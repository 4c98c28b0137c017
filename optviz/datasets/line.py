"""Points around a straight line."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.samples import DatasetSpec, Feature, Samples
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

INTERCEPT, SLOPE = 1.0, 2.0


def load(seed: int, *, samples: int, noise: float) -> Samples:
    """x ~ N(0, 1), y = 1 + 2x + noise·ε, ε ~ N(0, 1); more noise moves the same points further from the line."""
    rng = np.random.default_rng(seed)
    x, wobble = rng.standard_normal(samples), rng.standard_normal(samples)
    y = INTERCEPT + SLOPE * x + noise * wobble
    return Samples(read_only(x[:, None].copy()), read_only(y), (Feature("x"),), target="y")


SPEC = DatasetSpec(
    name="line",
    title=QT_TRANSLATE_NOOP("Datasets", "Noisy line"),
    order=20,
    summary=QT_TRANSLATE_NOOP("Datasets", "y = 1 + 2x and normal noise: the loss is a round bowl."),
    source="",
    task="regression",
    labs=("batches",),
    load=load,
    params=(
        Param(
            name="samples",
            default=1000,
            kind="int",
            low=2,
            high=100_000,
            scale="log",
            slider=(10, 10_000),
            doc=QT_TRANSLATE_NOOP("Params", "How many samples there are."),
        ),
        Param(
            name="noise",
            default=0.5,
            low=0.0,
            high=1e6,
            slider=(0.0, 3.0),
            doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of the points around the line."),
        ),
    ),
)
