"""ELU and SELU: exponential below 0, a line above."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.specs import ActivationSpec
from optviz.text import QT_TRANSLATE_NOOP

ALPHA = 1.6732632423543772848170429916717
SCALE = 1.0507009873554804934193349852946
"""Klambauer et al.: with these, mean 0 and variance 1 are a fixed point."""


def elu(z: np.ndarray) -> np.ndarray:
    """φ(z) = z where z > 0, else eᶻ − 1."""
    return np.asarray(np.where(z > 0, z, np.expm1(np.minimum(z, 0))))


def elu_derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = 1 where z > 0, else eᶻ = h + 1."""
    return np.asarray(np.where(z > 0, z.dtype.type(1), h + 1))


def selu(z: np.ndarray) -> np.ndarray:
    """φ(z) = λ·z where z > 0, else λ·α·(eᶻ − 1); λ = 1.0507, α = 1.6733."""
    below = np.expm1(np.minimum(z, 0)) * z.dtype.type(SCALE * ALPHA)
    return np.asarray(np.where(z > 0, z * z.dtype.type(SCALE), below))


def selu_derivative(z: np.ndarray, h: np.ndarray) -> np.ndarray:
    """φ′(z) = λ where z > 0, else λ·α·eᶻ = h + λ·α (at the kink too, as PyTorch)."""
    return np.asarray(np.where(z > 0, z.dtype.type(SCALE), h + z.dtype.type(SCALE * ALPHA)))


SPECS = (
    ActivationSpec(
        name="elu",
        title="ELU",
        order=6,
        formula="z > 0: z;  z ≤ 0: eᶻ − 1",
        summary=QT_TRANSLATE_NOOP("Activations", "A smooth ReLU that goes down to −1, so that means stay nearer to 0."),
        source="Clevert, Unterthiner & Hochreiter 2015, arXiv:1511.07289",
        value=elu,
        derivative=elu_derivative,
        steepest=1.0,
    ),
    ActivationSpec(
        name="selu",
        title="SELU",
        order=7,
        formula="λ·(z > 0: z;  z ≤ 0: α·(eᶻ − 1))",
        summary=QT_TRANSLATE_NOOP("Activations", "ELU scaled so that std 1 keeps itself, with weights of std √(1/n)."),
        source="Klambauer et al. 2017, arXiv:1706.02515",
        value=selu,
        derivative=selu_derivative,
        steepest=SCALE * ALPHA,
        gain=0.75,
        kinks=(0.0,),
    ),
)
