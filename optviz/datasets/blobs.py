"""Two round clouds of points, a class each."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.samples import DatasetSpec, Feature, Samples
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

CENTER = (0.5, 0.25)


def load(seed: int, *, samples: int, noise: float) -> Samples:
    """Class 1 around (½, ¼), class 0 around −(½, ¼), each N(center, noise²·I); equally many, in random order.

    The best boundary goes through the origin, across the line between the centers; at equal covariances the best
    logistic weights tend to 2·center/noise² = (4, 2) at noise ½.
    """
    rng = np.random.default_rng(seed)
    classes = rng.permutation(np.arange(samples) % 2)
    x = np.where(classes[:, None] == 1, 1.0, -1.0) * CENTER + noise * rng.standard_normal((samples, 2))
    return Samples(read_only(x), read_only(classes), (Feature("x1"), Feature("x2")), target="class", classes=2)


SPEC = DatasetSpec(
    name="blobs",
    title=QT_TRANSLATE_NOOP("Datasets", "Two blobs"),
    order=21,
    summary=QT_TRANSLATE_NOOP("Datasets", "Two overlapping clouds on either side of the origin."),
    source="",
    task="classes",
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
            doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of each cloud around its center."),
        ),
    ),
)
