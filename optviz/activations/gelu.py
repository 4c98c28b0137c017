"""GELU, exact (with the error function, not its tanh approximation)."""

from __future__ import annotations

import numpy as np

from optviz.engine.network import normal
from optviz.engine.network.specs import ActivationSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(z: np.ndarray) -> np.ndarray:
    """φ(z) = z·Φ(z), Φ the normal distribution function."""
    result = normal.cdf(z)
    result *= z
    return result


def derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = Φ(z) + z·Φ′(z)."""
    result = normal.pdf(z)
    result *= z
    result += normal.cdf(z)
    return result


SPEC = ActivationSpec(
    name="gelu",
    title="GELU",
    order=8,
    formula="z·Φ(z)",
    summary=QT_TRANSLATE_NOOP(
        "Activations", "Weighs each input by how likely a normal number lies below it: a smooth ReLU."
    ),
    source="Hendrycks & Gimpel 2016, arXiv:1606.08415",
    value=value,
    derivative=derivative,
    steepest=1.1289041452,  # at z = √2
)
