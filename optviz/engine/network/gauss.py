"""Averages of an activation over a normal law, by Gauss and Legendre's quadrature."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache

import numpy as np

from optviz.engine.network.products import one_blas_thread
from optviz.engine.network.specs import ActivationSpec

NODES = 400
REACH = 9.0
"""Z beyond this has probability 1e-19."""

WIDE = 30.0
"""Where √q is larger, a saturating φ varies within 60/√q of 0: the half line is split there."""

TRANSITION = 60.0


def expectation(activation: ActivationSpec, q: float) -> tuple[float, float, float]:
    """E φ(√q·Z), E φ(√q·Z)², E φ′(√q·Z)² for Z ~ N(0, 1).

    Each half line on its own, so that a kink at 0 costs no accuracy. Not finite where q is not.
    """
    root = math.sqrt(q)
    if not math.isfinite(root):
        return math.nan, math.inf, math.nan
    z, weights = _half_line(_split(root))
    x = root * np.concatenate([z, -z])
    h = activation.value(x)
    slope = activation.derivative(x, h)
    mean, square, steepness = (float(weights @ (f[: z.size] + f[z.size :])) for f in (h, h * h, slope * slope))
    return mean, square, steepness


def average(f: Callable[[np.ndarray], np.ndarray], q: float) -> float:
    """E f(√q·Z) for any f whose only kink is at 0."""
    root = math.sqrt(q)
    if not math.isfinite(root):
        return math.nan
    z, weights = _half_line(_split(root))
    values = f(root * np.concatenate([z, -z]))
    return float(weights @ (values[: z.size] + values[z.size :]))


def _split(root: float) -> float:
    """Where the half line is cut for pre-activations of standard deviation ``root``."""
    return min(TRANSITION / root, REACH) if root > WIDE else REACH


@cache
def _legendre() -> tuple[np.ndarray, np.ndarray]:
    one_blas_thread()
    nodes, weights = np.polynomial.legendre.leggauss(NODES)
    return nodes, weights


def _half_line(split: float) -> tuple[np.ndarray, np.ndarray]:
    """Nodes on the positive half line, and weights that hold the normal density."""
    pieces = [_piece(0.0, split)] + ([_piece(split, REACH)] if split < REACH else [])
    z = np.concatenate([nodes for nodes, _ in pieces])
    weights = np.concatenate([weights for _, weights in pieces])
    return z, weights * np.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi)


def _piece(low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
    nodes, weights = _legendre()
    half = 0.5 * (high - low)
    return low + half * (nodes + 1.0), half * weights
