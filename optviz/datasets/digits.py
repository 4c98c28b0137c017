"""Handwritten digits, 8 × 8 pixels, shipped with the program."""

from __future__ import annotations

from functools import cache

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.samples import DatasetSpec, Feature, Samples
from optviz.errors import InputError
from optviz.paths import resource
from optviz.text import QT_TRANSLATE_NOOP

SIDE = 8
CLASSES = 10


def load(seed: int = 0) -> Samples:
    """The 1797 digits, as shipped: x (1797, 64), y (1797,) from 0 to 9.

    Pixels (0 to 16) are shifted and scaled by one mean and one standard deviation over all pixels of all digits, so
    that x has mean 0 and std 1 as a whole while blank pixels stay alike. Raises ``InputError`` where the file is
    missing or damaged.
    """
    return _shipped()


@cache
def _shipped() -> Samples:
    path = resource("data", "digits.npz")
    try:
        with np.load(path, allow_pickle=False) as file:
            images, labels = file["images"].astype(np.float64), file["labels"].astype(np.int64)
    except (OSError, KeyError, ValueError) as error:
        raise InputError("", f"the shipped data file {path.name} cannot be read: {error}") from error
    if images.ndim != 2 or images.shape != (len(labels), SIDE * SIDE):
        raise InputError("", f"the shipped data file {path.name} must hold 64 pixels a digit, got {images.shape}")
    x = (images - images.mean()) / images.std()
    names = tuple(Feature(f"pixel_{row}_{column}") for row in range(SIDE) for column in range(SIDE))
    return Samples(read_only(x), read_only(labels), names, "digit", CLASSES)


SPEC = DatasetSpec(
    name="digits",
    title=QT_TRANSLATE_NOOP("Datasets", "Handwritten digits"),
    order=2,
    summary=QT_TRANSLATE_NOOP("Datasets", "1797 digits of 8 × 8 pixels, ten classes, standardised over all pixels."),
    source="Alpaydin & Kaynak 1998, UCI Machine Learning Repository, CC BY 4.0",
    task="classes",
    labs=("initialization",),
    load=load,
)
