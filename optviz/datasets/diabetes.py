"""442 patients: ten measurements, and how far their diabetes had got a year later."""

from __future__ import annotations

from functools import cache

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.samples import DatasetSpec, Feature, Samples
from optviz.paths import resource
from optviz.text import QT_TRANSLATE_NOOP

FEATURES = (
    Feature("age", QT_TRANSLATE_NOOP("Features", "Age in years")),
    Feature("sex", QT_TRANSLATE_NOOP("Features", "Sex, coded 1 and 2")),
    Feature("bmi", QT_TRANSLATE_NOOP("Features", "Body mass index in kg/m²")),
    Feature("bp", QT_TRANSLATE_NOOP("Features", "Average blood pressure in mmHg")),
    Feature("s1", QT_TRANSLATE_NOOP("Features", "Total serum cholesterol (tc)")),
    Feature("s2", QT_TRANSLATE_NOOP("Features", "Low-density lipoproteins (ldl)")),
    Feature("s3", QT_TRANSLATE_NOOP("Features", "High-density lipoproteins (hdl)")),
    Feature("s4", QT_TRANSLATE_NOOP("Features", "Total cholesterol divided by HDL (tch)")),
    Feature("s5", QT_TRANSLATE_NOOP("Features", "Probably the logarithm of serum triglycerides (ltg)")),
    Feature("s6", QT_TRANSLATE_NOOP("Features", "Blood sugar (glu)")),
)


@cache
def _table() -> np.ndarray:
    text = resource("data", "diabetes.csv").read_text(encoding="utf-8")
    return read_only(np.array([line.split(",") for line in text.splitlines()[1:]], dtype=float))


def load(seed: int = 0) -> Samples:
    """The raw columns, not scaled: (442, 10), and the target."""
    table = _table()
    return Samples(x=table[:, :-1], y=table[:, -1], features=FEATURES, target="progression")


SPEC = DatasetSpec(
    name="diabetes",
    title=QT_TRANSLATE_NOOP("Datasets", "Diabetes"),
    order=10,
    summary=QT_TRANSLATE_NOOP(
        "Datasets", "Ten measurements of 442 patients, and their disease's progression in a year."
    ),
    source="Efron, Hastie, Johnstone & Tibshirani 2004, Annals of Statistics 32, 407–499",
    task="regression",
    labs=("regularization",),
    load=load,
)
