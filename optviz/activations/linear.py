"""The identity: a layer without an activation."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.specs import ActivationSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(z: np.ndarray) -> np.ndarray:
    """φ(z) = z, as a copy."""
    return z.copy()


def derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = 1."""
    return np.ones_like(z)


SPEC = ActivationSpec(
    name="linear",
    title=QT_TRANSLATE_NOOP("Activations", "Linear"),
    order=1,
    formula="z",
    summary=QT_TRANSLATE_NOOP("Activations", "No activation at all: however deep, the network stays one linear map."),
    source="Saxe et al. 2013, arXiv:1312.6120",
    value=value,
    derivative=derivative,
    steepest=1.0,
    gain=1.0,
)
