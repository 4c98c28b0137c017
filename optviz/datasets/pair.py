"""Two features with a correlation and a least-squares optimum of one's choice, both met exactly."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.samples import DatasetSpec, Feature, Samples
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def load(seed: int, optimum: tuple[float, float], correlation: float, samples: int, noise: float) -> Samples:
    """x₁, x₂ with mean 0, standard deviation 1 and the given correlation, y = x·optimum + noise·ε.

    ε has deviation 1 and is orthogonal to x, so that the sample's own optimum is the given one and its residual noise².
    """
    draws = np.random.default_rng(seed).standard_normal((samples, 3))
    around = np.column_stack([np.ones(samples), draws])
    q = np.linalg.qr(around)[0][:, 1:] * np.sqrt(samples)
    x = np.stack([q[:, 0], correlation * q[:, 0] + np.sqrt(1.0 - correlation**2) * q[:, 1]], axis=1)
    y = x @ np.array(optimum) + noise * q[:, 2]
    return Samples(x=read_only(x), y=read_only(y), features=(Feature("x1"), Feature("x2")), target="y")


SPEC = DatasetSpec(
    name="pair",
    title=QT_TRANSLATE_NOOP("Datasets", "Correlated pair"),
    order=12,
    summary=QT_TRANSLATE_NOOP("Datasets", "Two made-up features: drag the optimum and watch when a corner is hit."),
    source="",
    task="regression",
    labs=("regularization",),
    load=load,
    params=(
        Param(
            name="optimum",
            default=(3.0, 1.0),
            kind="vector",
            size=2,
            low=-1e6,
            high=1e6,
            slider=(-15.0, 15.0),
            doc=QT_TRANSLATE_NOOP("Params", "Least-squares coefficients (θ₁, θ₂) of the sample."),
        ),
        Param(
            name="correlation",
            default=0.5,
            low=-0.999,
            high=0.999,
            slider=(-0.99, 0.99),
            doc=QT_TRANSLATE_NOOP("Params", "Correlation of the two features."),
        ),
        Param(
            name="samples",
            default=100,
            kind="int",
            low=4,
            high=100_000,
            slider=(5, 500),
            doc=QT_TRANSLATE_NOOP("Params", "How many samples are drawn."),
        ),
        Param(
            name="noise",
            default=1.0,
            low=0.0,
            high=1e6,
            slider=(0.0, 10.0),
            doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of the noise in the target."),
        ),
    ),
)
