"""How weights are drawn; arrays are (fan_out, fan_in) float64, m = fan_out rows and n = fan_in columns."""

from __future__ import annotations

import math

import numpy as np

TRUNCATED_STD = 0.87962566103423978
"""The standard deviation of N(0, 1) cut off at ±2."""

Rng = np.random.Generator


def normal(rng: Rng, fan_out: int, fan_in: int, std: float) -> np.ndarray:
    """N(0, std²)."""
    weights = rng.standard_normal((fan_out, fan_in))
    weights *= std
    return weights


def uniform(rng: Rng, fan_out: int, fan_in: int, limit: float) -> np.ndarray:
    """U(−limit, limit), of standard deviation limit/√3."""
    return rng.uniform(-limit, limit, (fan_out, fan_in))


def truncated(rng: Rng, fan_out: int, fan_in: int, std: float) -> np.ndarray:
    """N(0, std²), where what falls outside ±2·std is drawn again; the actual standard deviation is 0.8796·std."""
    weights = rng.standard_normal(fan_out * fan_in)
    outside = np.flatnonzero(np.abs(weights) > 2.0)
    while outside.size:
        again = rng.standard_normal(outside.size)
        weights[outside] = again
        outside = outside[np.abs(again) > 2.0]
    weights *= std
    return weights.reshape(fan_out, fan_in)


def orthogonal(rng: Rng, fan_out: int, fan_in: int, gain: float) -> np.ndarray:
    """Uniformly distributed orthonormal columns (or rows, where these are fewer), times ``gain``.

    QR of a Gaussian matrix, Q·sign(diag R), as PyTorch's ``orthogonal_``.
    """
    tall = rng.standard_normal((max(fan_out, fan_in), min(fan_out, fan_in)))
    q, r = np.linalg.qr(tall)
    q *= np.copysign(gain, np.diag(r))
    return np.ascontiguousarray(q if fan_out >= fan_in else q.T)


def uniform_limit(std: float) -> float:
    """The limit a of U(−a, a) that has this standard deviation."""
    return math.sqrt(3.0) * std
