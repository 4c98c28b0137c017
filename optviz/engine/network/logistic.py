"""The logistic function, without overflow at either end."""

from __future__ import annotations

import numpy as np


def sigmoid(z: np.ndarray) -> np.ndarray:
    """σ(z) = 1/(1 + e⁻ᶻ), relatively exact on both sides: only e^(−|z|) is ever computed. The dtype is kept."""
    small = np.exp(-np.abs(z))
    result: np.ndarray = np.where(z >= 0, z.dtype.type(1), small)
    result /= 1 + small
    return result
