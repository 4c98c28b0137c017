"""All weights alike: zeros and a constant."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.params import LARGEST
from optviz.engine.network.specs import InitializerSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def zeros(rng: np.random.Generator, fan_out: int, fan_in: int) -> np.ndarray:
    """W = 0."""
    return np.zeros((fan_out, fan_in))


def constant(rng: np.random.Generator, fan_out: int, fan_in: int, *, value: float) -> np.ndarray:
    """W = value."""
    return np.full((fan_out, fan_in), value)


SPECS = (
    InitializerSpec(
        name="zeros",
        title=QT_TRANSLATE_NOOP("Initializers", "Zeros"),
        order=1,
        formula="0",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "Every weight 0: all units of a layer stay equal, whatever they learn."
        ),
        source="Goodfellow, Bengio & Courville 2016, section 8.4",
        params=(),
        draw=zeros,
        variance=lambda fan_out, fan_in: 0.0,
    ),
    InitializerSpec(
        name="constant",
        title=QT_TRANSLATE_NOOP("Initializers", "Constant"),
        order=2,
        formula="value",
        summary=QT_TRANSLATE_NOOP("Initializers", "Every weight the same number: symmetry is never broken either."),
        source="Goodfellow, Bengio & Courville 2016, section 8.4",
        params=(
            Param(
                name="value",
                default=0.01,
                low=-LARGEST,
                high=LARGEST,
                slider=(-0.1, 0.1),
                doc=QT_TRANSLATE_NOOP("Params", "The number that every weight is."),
            ),
        ),
        draw=constant,
        variance=lambda fan_out, fan_in, value: None,
    ),
)
