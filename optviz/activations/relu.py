"""ReLU and leaky ReLU."""

from __future__ import annotations

import math

import numpy as np

from optviz.engine.network.specs import ActivationSpec
from optviz.text import QT_TRANSLATE_NOOP

SLOPE = 0.01


def relu(z: np.ndarray) -> np.ndarray:
    """φ(z) = max(z, 0)."""
    return np.asarray(np.maximum(z, 0))


def relu_derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = 1 where z > 0, else 0 (at the kink too, as PyTorch)."""
    return np.asarray(z > 0).astype(z.dtype)


def leaky(z: np.ndarray) -> np.ndarray:
    """φ(z) = z where z > 0, else 0.01·z."""
    return np.asarray(np.maximum(z, z * z.dtype.type(SLOPE)))


def leaky_derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = 1 where z > 0, else 0.01 (at the kink too, as PyTorch)."""
    return np.asarray(np.where(z > 0, z.dtype.type(1), z.dtype.type(SLOPE)))


SPECS = (
    ActivationSpec(
        name="relu",
        title="ReLU",
        order=4,
        formula="max(z, 0)",
        summary=QT_TRANSLATE_NOOP("Activations", "Passes what is positive and drops the rest: half of all signals."),
        source="Nair & Hinton 2010",
        value=relu,
        derivative=relu_derivative,
        steepest=1.0,
        gain=math.sqrt(2.0),
        kinks=(0.0,),
    ),
    ActivationSpec(
        name="leaky_relu",
        title=QT_TRANSLATE_NOOP("Activations", "Leaky ReLU"),
        order=5,
        formula="max(z, 0.01·z)",
        summary=QT_TRANSLATE_NOOP(
            "Activations", "ReLU that lets a hundredth of the negative side through: no unit dies."
        ),
        source="Maas, Hannun & Ng 2013",
        value=leaky,
        derivative=leaky_derivative,
        steepest=1.0,
        gain=math.sqrt(2.0 / (1.0 + SLOPE**2)),
        kinks=(0.0,),
    ),
)
