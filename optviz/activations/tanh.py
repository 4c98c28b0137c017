"""The hyperbolic tangent."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.specs import ActivationSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(z: np.ndarray) -> np.ndarray:
    """φ(z) = tanh z."""
    return np.asarray(np.tanh(z))


def derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = 1 − tanh² z."""
    return np.asarray(1 - h * h)


SPEC = ActivationSpec(
    name="tanh",
    title="tanh",
    order=3,
    formula="tanh z",
    summary=QT_TRANSLATE_NOOP("Activations", "Squashes into −1 to 1 around 0; large inputs saturate it."),
    source="LeCun et al. 1998",
    value=value,
    derivative=derivative,
    steepest=1.0,
    gain=5.0 / 3.0,
)
