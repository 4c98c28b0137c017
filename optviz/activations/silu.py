"""SiLU, also called swish."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.logistic import sigmoid
from optviz.engine.network.specs import ActivationSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(z: np.ndarray) -> np.ndarray:
    """φ(z) = z·σ(z)."""
    result = sigmoid(z)
    result *= z
    return result


def derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = σ(z) + φ(z)·(1 − σ(z))."""
    s = sigmoid(z)
    return np.asarray(s + h * (1 - s))


SPEC = ActivationSpec(
    name="silu",
    title="SiLU",
    order=9,
    formula="z·σ(z)",
    summary=QT_TRANSLATE_NOOP(
        "Activations", "The input times its own sigmoid (swish): a smooth ReLU with a dip below 0."
    ),
    source="Elfwing, Uchibe & Doya 2017, arXiv:1702.03118",
    value=value,
    derivative=derivative,
    steepest=1.0998393201,  # at z = 2.39936
)
