"""The conjugate of bridge regression: smooth and strongly convex, where the cost itself is almost a corner."""

from __future__ import annotations

import numpy as np

MOST = 600
EXACT = 1e-14
"""The gradient, as a share of the scores' size, at which the search ends."""


def from_conjugate(root: np.ndarray, scores: np.ndarray, factor: float, p: float, start: np.ndarray) -> np.ndarray:
    """θ (p,) of min ½‖z − Rθ‖² + (f/p)Σ|θ|^p, 1 < p < 2, found through the residual r = z − Rθ; ``start`` is any θ.

    With u = Rᵀr and q = p/(p − 1), r is the least of ½‖r‖² − zᵀr + (f/q)Σ|u/f|^q, and θ = sign(u)·|u/f|^(q−1). The
    second derivative is I and more, so Newton's method with halved steps comes to the end from anywhere. Fenchel's
    duality: Rockafellar 1970, "Convex analysis", section 31.
    """
    r = _inside(scores - root @ start, root, factor, float(np.abs(start).max(initial=0.0)) ** (p - 1.0))
    bound = EXACT * float(np.abs(scores).max(initial=0.0))
    cost, theta = _cost(r, root, scores, factor, p)
    for _ in range(MOST):
        gradient = r - scores + root @ theta
        if np.abs(gradient).max(initial=0.0) <= bound:
            break
        step = _newton(r, root, factor, p, gradient)
        moved = _shortened(r, step, float(gradient @ step), cost, (root, scores, factor, p))
        if moved is None:
            break
        r, cost, theta = moved
    return theta


def _inside(r: np.ndarray, root: np.ndarray, factor: float, reach: float) -> np.ndarray:
    """r made smaller until no |θ| it leads to is beyond ``start``'s: the power q may be 50 and more."""
    most = float(np.abs(r @ root).max(initial=0.0))
    return r * min(1.0, factor * reach / most) if most > 0.0 else r


def _cost(r: np.ndarray, root: np.ndarray, scores: np.ndarray, factor: float, p: float) -> tuple[float, np.ndarray]:
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        u = r @ root
        theta = np.sign(u) * (np.abs(u) / factor) ** (1.0 / (p - 1.0))
        return float(0.5 * (r @ r) - scores @ r + (p - 1.0) / p * (np.abs(u) @ np.abs(theta))), theta


def _newton(r: np.ndarray, root: np.ndarray, factor: float, p: float, gradient: np.ndarray) -> np.ndarray:
    """−(I + R·diag(∂θ/∂u)·Rᵀ)⁻¹·gradient, through a QR decomposition."""
    power = 1.0 / (p - 1.0)
    with np.errstate(under="ignore", divide="ignore"):
        ratio = np.abs(r @ root) / factor
        slope = np.where(ratio > 0.0, power / factor * ratio ** (power - 1.0), 0.0)
        tall = np.vstack([np.eye(len(r)), (root * np.sqrt(np.minimum(slope, 1e280))).T])
    t = np.linalg.qr(tall)[1]
    return np.asarray(-np.linalg.solve(t, np.linalg.solve(t.T, gradient)))


def _shortened(
    r: np.ndarray, step: np.ndarray, slope: float, cost: float, given: tuple[np.ndarray, np.ndarray, float, float]
) -> tuple[np.ndarray, float, np.ndarray] | None:
    """The place after the longest of step, step/2, step/4 … that lowers the cost enough; None if there is none."""
    share = 1.0
    for _ in range(60):
        there = r + share * step
        value, theta = _cost(there, *given)
        if value <= cost + 1e-4 * share * slope:
            return there, value, theta
        share *= 0.5
    return None
