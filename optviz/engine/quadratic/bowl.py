"""What a surface is like around a minimum: the quadratic that touches it there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.curvature import solved
from optviz.engine.path import read_only
from optviz.engine.specs import Objective

MOST_STEPS = 50
CLOSE = 1e-10
"""Newton's method has arrived when its step is that small a share of the place."""

CONSTANT = 1e-9
"""Hessians that differ by less than this share are one and the same."""

FLAT = 1e-12
"""A curvature below this share of the larger one is none."""

PROBES = 5
"""Places along each side of the domain where the Hessian is looked at."""


@dataclass(frozen=True, eq=False)
class Bowl:
    """f + ½·decay·|w|² around its minimum ``center`` (2,), where its value is ``floor``.

    ``lams`` (2,) are the eigenvalues of its Hessian, μ and L; the columns of ``axes`` (2, 2) the eigenvectors.
    ``exact`` where it is this quadratic everywhere. Arrays are read-only.
    """

    center: np.ndarray
    floor: float
    lams: np.ndarray
    axes: np.ndarray
    decay: float
    exact: bool

    @property
    def low(self) -> float:
        """μ, the smaller curvature."""
        return float(self.lams[0])

    @property
    def high(self) -> float:
        """L, the larger curvature."""
        return float(self.lams[1])

    def components(self, positions: np.ndarray) -> np.ndarray:
        """(N, 2), how far ``positions`` (N, 2) are from the minimum along each eigenvector."""
        return np.asarray((positions - self.center) @ self.axes)

    def height(self, components: np.ndarray) -> np.ndarray:
        """(N,), how far above its minimum the quadratic is: ½·Σ λ·c²."""
        return np.asarray(0.5 * (components**2 @ self.lams))


def bowl_near(objective: Objective, point: np.ndarray, decay: float = 0.0) -> Bowl | None:
    """The bowl of f + ½·decay·|w|² at the known minimum nearest to ``point`` (2,), or else where Newton's method leads.

    None where there is no minimum, or f does not curve upwards in all directions there.
    """
    known = np.array(objective.minima(), dtype=float).reshape(-1, 2)
    first = known[np.argmin(np.hypot(*(known - point).T))] if len(known) else point
    with np.errstate(all="ignore"):
        center = _settled(objective, np.asarray(first, dtype=float), decay)
        hessian = None if center is None else _hessian(objective, center, decay)
    if center is None or hessian is None:
        return None
    lams, axes = np.linalg.eigh(hessian)
    if not lams[0] > FLAT * lams[1]:
        return None
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), (0, 1)] < 0.0, -1.0, 1.0)
    floor = float(objective.value(*center.tolist())) + 0.5 * decay * float(center @ center)
    return Bowl(read_only(center), floor, read_only(lams), read_only(axes), decay, is_quadratic(objective))


def is_quadratic(objective: Objective) -> bool:
    """Whether the Hessian is the same at all points of a grid over the domain."""
    (x_span, y_span), share = objective.spec.domain, np.linspace(0.03, 0.98, PROBES)
    x, y = np.meshgrid(x_span[0] + share * np.diff(x_span), y_span[0] + share * np.diff(y_span))
    with np.errstate(all="ignore"):
        parts = [np.broadcast_to(np.asarray(part, dtype=float), x.shape) for part in objective.hessian(x, y)]
    size = max(float(np.abs(part).max()) for part in parts)
    return bool(np.isfinite(size)) and all(float(np.ptp(part)) <= CONSTANT * size for part in parts)


def _settled(objective: Objective, point: np.ndarray, decay: float) -> np.ndarray | None:
    """Where Newton's method comes to rest; None where it does not."""
    for _ in range(MOST_STEPS):
        gradient = np.array(objective.gradient(*point.tolist()), dtype=float) + decay * point
        step = solved(objective.hessian(*point.tolist()), decay, gradient)
        if not np.isfinite(step).all():
            return None
        point = point - step
        if np.hypot(*step) <= CLOSE * (1.0 + np.hypot(*point)):
            return point
    return None


def _hessian(objective: Objective, point: np.ndarray, decay: float) -> np.ndarray | None:
    xx, xy, yy = (float(part) for part in objective.hessian(*point.tolist()))
    hessian = np.array([[xx + decay, xy], [xy, yy + decay]])
    return hessian if np.isfinite(hessian).all() else None
