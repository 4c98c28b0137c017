"""One mode: the component of the error along an eigenvector of the Hessian, of curvature λ.

A step takes (e_t, e_t−1) to (e_t+1, e_t) by a matrix M. Heavy ball (Polyak 1964): M = [[1 + β − αλ, −β], [1, 0]].
NAG (Nesterov 1983): M = [[(1 + β)(1 − αλ), −β(1 − αλ)], [1, 0]]. Gradient descent is either with β = 0. α is the
learning rate, β the momentum; every function takes numbers or arrays that broadcast against each other.

Goh, "Why momentum really works" (2017); Lessard, Recht & Packard (2014), arXiv:1408.3595.
"""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

Method = Literal["heavy_ball", "nag"]
Motion = Literal["monotone", "alternating", "spiralling", "diverging"]

MOTIONS: tuple[Motion, ...] = ("monotone", "alternating", "spiralling", "diverging")
ALIKE = 1e-8
"""Radii that differ by less than this share are one: so much of a double eigenvalue is rounding."""

MONOTONE, ALTERNATING, SPIRALLING, DIVERGING = range(4)


def step_matrix(method: Method, alpha: Any, beta: Any, lam: Any) -> np.ndarray:
    """M (…, 2, 2)."""
    trace, determinant = _trace(method, alpha, beta, lam), _determinant(method, alpha, beta, lam)
    one = np.ones(np.broadcast_shapes(np.shape(trace), np.shape(determinant)))
    return np.stack([np.stack([trace * one, -determinant * one], -1), np.stack([one, 0.0 * one], -1)], -2)


def radius(method: Method, alpha: Any, beta: Any, lam: Any) -> Any:
    """The spectral radius of M, by which the component shrinks in the long run: √D where M's eigenvalues are complex,
    else (|T| + √(T² − 4D))/2, with T the trace and D the determinant.
    """
    trace, determinant = _trace(method, alpha, beta, lam), _determinant(method, alpha, beta, lam)
    gap = _discriminant(method, alpha, beta, lam)
    real = (np.abs(trace) + np.sqrt(np.maximum(gap, 0.0))) / 2.0
    return np.where(gap < 0.0, np.sqrt(np.maximum(determinant, 0.0)), real)[()]


def motion(method: Method, alpha: Any, beta: Any, lam: Any) -> Any:
    """How the component comes to rest, as a place in ``MOTIONS``.

    Real eigenvalues: without changing sign, or changing it at every step, like the one that lasts longest; complex
    ones: in a spiral of the plane (e_t, e_t−1), swinging to and fro. Diverging where the radius is 1 or more.
    """
    trace, determinant = _trace(method, alpha, beta, lam), _determinant(method, alpha, beta, lam)
    flips = (trace < 0.0) | ((trace == 0.0) & (determinant < 0.0))
    calm = np.where(_discriminant(method, alpha, beta, lam) < 0.0, SPIRALLING, np.where(flips, ALTERNATING, MONOTONE))
    return np.where(radius(method, alpha, beta, lam) < 1.0, calm, DIVERGING)[()]


def contraction(method: Method, alpha: Any, beta: Any, low: float, high: float) -> Any:
    """The radius of the slowest of all modes with curvatures from ``low`` to ``high``: that of one of the two ends."""
    return np.maximum(radius(method, alpha, beta, low), radius(method, alpha, beta, high))


def slowest_motion(method: Method, alpha: Any, beta: Any, low: float, high: float) -> Any:
    """The motion of the mode that lasts longest, as a place in ``MOTIONS``; of two alike the flatter one's."""
    last = radius(method, alpha, beta, high) > (1.0 + ALIKE) * radius(method, alpha, beta, low)
    return np.where(last, motion(method, alpha, beta, high), motion(method, alpha, beta, low))[()]


def dampened(alpha: Any, beta: Any, dampening: float) -> Any:
    """The learning rate that acts: α(1 − dampening), but α without momentum, where dampening does nothing (PyTorch)."""
    return np.where(np.asarray(beta) > 0.0, alpha * np.float64(1.0 - dampening), alpha)[()]


def _trace(method: Method, alpha: Any, beta: Any, lam: Any) -> Any:
    return 1.0 + beta - alpha * lam if method == "heavy_ball" else (1.0 + beta) * (1.0 - alpha * lam)


def _determinant(method: Method, alpha: Any, beta: Any, lam: Any) -> Any:
    return beta + 0.0 * alpha * lam if method == "heavy_ball" else beta * (1.0 - alpha * lam)


def _discriminant(method: Method, alpha: Any, beta: Any, lam: Any) -> Any:
    """T² − 4D as a product, which keeps its digits where it is nearly 0."""
    if method == "heavy_ball":
        root = np.sqrt(beta)
        return ((1.0 - root) ** 2 - alpha * lam) * ((1.0 + root) ** 2 - alpha * lam)
    left = 1.0 - alpha * lam
    return left * ((1.0 - beta) ** 2 - (1.0 + beta) ** 2 * alpha * lam)
