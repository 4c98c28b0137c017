"""The least of f(w) = ½(w−c)ᵀA(w−c) inside an Lp ball of the plane, convex or not."""

from __future__ import annotations

import math

import numpy as np

from optviz.engine.regression.two import Matrix, Pair

ANGLES = 4000
CANDIDATES = 8


def outline(direction: np.ndarray, t: float, p: float) -> np.ndarray:
    """How far {‖w‖_p ≤ t} reaches along unit vectors (N, 2); p may be infinite."""
    size = np.abs(direction)
    if math.isinf(p):
        return np.asarray(t / size.max(axis=-1))
    return np.asarray(t / (size**p).sum(axis=-1) ** (1.0 / p))


def in_ball(A: Matrix, c: Pair, t: float, p: float) -> Pair:
    """min f inside ‖w‖_p ≤ t, p > 0 or infinite: c where it is inside, else the best point of the boundary.

    The boundary is scanned in the angle, corners and axes among the places, and the best ones are closed in upon.
    """
    inside = max(abs(c[0]), abs(c[1])) if math.isinf(p) else (abs(c[0]) ** p + abs(c[1]) ** p) ** (1.0 / p)
    if inside <= t:
        return c
    angles = 2.0 * math.pi * np.arange(ANGLES) / ANGLES
    costs, points = _costs(A, c, t, p, angles)
    best = points[int(costs.argmin())]
    lowest = float(costs.min())
    for index in np.argsort(costs, kind="stable")[:CANDIDATES]:
        angle, width = float(angles[index]), 2.0 * math.pi / ANGLES
        for _ in range(14):
            near = angle + width * np.linspace(-1.0, 1.0, 21)
            values, places = _costs(A, c, t, p, near)
            place = int(values.argmin())
            angle, width = float(near[place]), 0.15 * width
            if values[place] < lowest - 1e-15 * abs(lowest):
                lowest, best = float(values[place]), places[place]
    return float(best[0]), float(best[1])


def _costs(A: Matrix, c: Pair, t: float, p: float, angles: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    direction = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    direction[np.abs(direction) < 1e-15] = 0.0
    points = outline(direction, t, p)[:, None] * direction
    x, y = points.T - np.array(c)[:, None]
    return 0.5 * (A[0][0] * x * x + 2.0 * A[0][1] * x * y + A[1][1] * y * y), points
