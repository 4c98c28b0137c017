"""Softplus, the smooth ReLU whose derivative is the sigmoid."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.specs import ActivationSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(z: np.ndarray) -> np.ndarray:
    """φ(z) = ln(1 + eᶻ) = max(z, 0) + ln(1 + e^(−|z|))."""
    result: np.ndarray = np.log1p(np.exp(-np.abs(z)))
    result += np.maximum(z, 0)
    return result


def derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = σ(z) = 1 − e^(−φ(z))."""
    return np.asarray(-np.expm1(-h))


SPEC = ActivationSpec(
    name="softplus",
    title=QT_TRANSLATE_NOOP("Activations", "Softplus"),
    order=10,
    formula="ln(1 + eᶻ)",
    summary=QT_TRANSLATE_NOOP("Activations", "A smooth ReLU, always above 0: signals pile up on one side."),
    source="Dugas et al. 2001",
    value=value,
    derivative=derivative,
    steepest=1.0,
)
