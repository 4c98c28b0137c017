"""Normal noise as input: every feature N(0, std²), independent."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.samples import DatasetSpec, Feature, Samples
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def load(seed: int, *, samples: int, inputs: int, std: float) -> Samples:
    """``samples`` rows of ``inputs`` numbers from N(0, std²); fewer samples are the first of more."""
    x = np.random.default_rng(seed).standard_normal((samples, inputs))
    x *= std
    return Samples(read_only(x), None, tuple(Feature(f"x{index + 1}") for index in range(inputs)))


SPEC = DatasetSpec(
    name="gaussian",
    title=QT_TRANSLATE_NOOP("Datasets", "Gaussian noise"),
    order=1,
    summary=QT_TRANSLATE_NOOP("Datasets", "Independent normal numbers: what the theory assumes of its inputs."),
    source="Poole et al. 2016, arXiv:1606.05340",
    task="inputs",
    labs=("initialization",),
    load=load,
    params=(
        Param(
            name="samples",
            default=1000,
            kind="int",
            low=1,
            high=100_000,
            scale="log",
            slider=(10, 10_000),
            doc=QT_TRANSLATE_NOOP("Params", "How many samples pass through the network."),
        ),
        Param(
            name="inputs",
            default=500,
            kind="int",
            low=1,
            high=4096,
            scale="log",
            slider=(1, 2000),
            doc=QT_TRANSLATE_NOOP("Params", "How many numbers a sample has."),
        ),
        Param(
            name="std",
            default=1.0,
            low=0.0,
            high=1e6,
            open_low=True,
            scale="log",
            slider=(0.01, 100.0),
            doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of the inputs."),
        ),
    ),
)
