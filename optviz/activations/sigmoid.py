"""The logistic sigmoid."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.logistic import sigmoid
from optviz.engine.network.specs import ActivationSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(z: np.ndarray) -> np.ndarray:
    """σ(z) = 1/(1 + e⁻ᶻ)."""
    return sigmoid(z)


def derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """σ′(z) = σ·(1 − σ)."""
    return np.asarray(h * (1 - h))


SPEC = ActivationSpec(
    name="sigmoid",
    title=QT_TRANSLATE_NOOP("Activations", "Sigmoid"),
    order=2,
    formula="1/(1 + e⁻ᶻ)",
    summary=QT_TRANSLATE_NOOP(
        "Activations", "Squashes into 0 to 1; its slope is at most ¼, so gradients vanish with depth."
    ),
    source="Rumelhart, Hinton & Williams 1986",
    value=value,
    derivative=derivative,
    steepest=0.25,
    gain=1.0,
)
