"""Two interleaving half circles."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.planar import NOISE, SAMPLES, two_classes
from optviz.engine.samples import DatasetSpec, Samples
from optviz.text import QT_TRANSLATE_NOOP


def load(seed: int, *, samples: int, noise: float) -> Samples:
    """Half circles of radius 1, the second turned over and moved by (1, ½), with normal noise; standardised.

    As scikit-learn's ``make_moons``, up to the draws.
    """
    first, second = np.linspace(0, np.pi, samples - samples // 2), np.linspace(0, np.pi, samples // 2)
    upper = np.stack([np.cos(first), np.sin(first)], axis=1)
    lower = np.stack([1.0 - np.cos(second), 0.5 - np.sin(second)], axis=1)
    return two_classes(upper, lower, noise, seed)


SPEC = DatasetSpec(
    name="two_moons",
    title=QT_TRANSLATE_NOOP("Datasets", "Two moons"),
    order=3,
    summary=QT_TRANSLATE_NOOP("Datasets", "Two interleaving half circles: no line tells them apart."),
    source="Pedregosa et al. 2011 (scikit-learn)",
    task="classes",
    labs=("initialization",),
    load=load,
    params=(SAMPLES, NOISE),
)
