"""Curvature learnt from the last steps: L-BFGS's two loops."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.specs import State

Pair = tuple[np.ndarray, np.ndarray]

CURVED = 1e-10
"""A pair (s, y) teaches curvature where ⟨y, s⟩ is larger than this."""


def start(theta: Any, **_: Any) -> State:
    """The direction d ← 0; then what only the rule sees: the last gradient, the last step, no pairs."""
    return (theta * 0.0, None, None, ())


def learnt(state: State, grad: np.ndarray, history_size: int) -> tuple[Pair, ...]:
    """The pairs (s, y) after one more gradient: y = g − g_prev, s the last step, kept if ⟨y, s⟩ > 1e-10."""
    _, last, moved, pairs = state
    if last is None:
        return ()
    y = grad - last
    return (*pairs, (moved, y))[-history_size:] if y @ moved > CURVED else tuple(pairs)


def direction(grad: np.ndarray, pairs: tuple[Pair, ...]) -> np.ndarray:
    """−H·g with H ≈ the inverse Hessian, from H₀ = ⟨y,s⟩/⟨y,y⟩ of the newest pair.

    Nocedal, "Updating quasi-Newton matrices with limited storage" (1980).
    """
    d, shares = -grad, []
    for s, y in reversed(pairs):
        shares.append(s @ d / (y @ s))
        d = d - shares[-1] * y
    if pairs:
        s, y = pairs[-1]
        d = d * ((y @ s) / (y @ y))
    for (s, y), share in zip(pairs, reversed(shares), strict=True):
        d = d + s * (share - y @ d / (y @ s))
    return d
