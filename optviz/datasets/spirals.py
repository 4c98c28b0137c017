"""Two spirals around each other."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.planar import NOISE, SAMPLES, two_classes
from optviz.engine.samples import DatasetSpec, Samples
from optviz.text import QT_TRANSLATE_NOOP

TURNS = 1.5
INNER = 0.05
"""Where the arms begin; they end at radius 1."""


def load(seed: int, *, samples: int, noise: float) -> Samples:
    """Archimedean arms, one the other turned by 180°, evenly spread over their length; standardised.

    ``noise`` counts in tenths of the outer radius, so that it blurs as much as on the two moons.
    """
    first, second = _arm(samples - samples // 2), -_arm(samples // 2)
    return two_classes(first, second, 0.1 * noise, seed)


def _arm(count: int) -> np.ndarray:
    """Points (count, 2); the root spreads them evenly, as an arm's length grows with the square of its radius."""
    radius = np.sqrt(np.linspace(INNER**2, 1.0, count))
    angle = 2.0 * np.pi * TURNS * radius
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


SPEC = DatasetSpec(
    name="spirals",
    title=QT_TRANSLATE_NOOP("Datasets", "Two spirals"),
    order=4,
    summary=QT_TRANSLATE_NOOP("Datasets", "Two arms around each other: hard for a shallow network."),
    source="Lang & Witbrock 1988",
    task="classes",
    labs=("initialization",),
    load=load,
    params=(SAMPLES, NOISE),
)
