"""The penalty Σ|θ|^p for p below 1, for two features at most: several minima, so the plane is searched."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from optviz.engine.regression.problem import Problem
from optviz.engine.regression.specs import Tick

ANGLES = 240
CANDIDATES = 4


@dataclass(frozen=True, eq=False)
class ConcaveSolver:
    """min MSE + λΣ|θ|^p, 0 < p < 1, one or two features: the lowest of the local minima.

    Along a direction u at distance r the cost is αr² − 2βr + γr^p + const. It is minimised exactly on a fan of
    directions with the axes among them; the best ones are refined in their angle, then by Newton's method.
    """

    problem: Problem
    p: float
    lam_max: float = math.inf

    def at(self, lams: np.ndarray, tick: Tick = lambda fraction: None) -> np.ndarray:
        """θ (L, p)."""
        found = np.zeros((len(lams), self.problem.features))
        for index, lam in enumerate(lams):
            tick(index / len(lams))
            found[index] = self.problem.ols if lam == 0.0 else self._solve(float(lam))
        return found

    def _solve(self, lam: float) -> np.ndarray:
        if self.problem.features == 1:
            return np.asarray(self._along(np.array([[1.0], [-1.0]]), lam)[1])
        quarter = np.linspace(0.0, math.pi / 2.0, ANGLES // 4 + 1)
        angles = np.concatenate([quarter[:-1] + side * math.pi / 2.0 for side in range(4)])
        costs, best = self._along(_directions(angles), lam)
        lowest, place = float(costs.min()), best
        valleys = np.flatnonzero((costs < np.roll(costs, 1)) & (costs <= np.roll(costs, -1)))
        for index in valleys[np.argsort(costs[valleys], kind="stable")][:CANDIDATES]:
            theta = self._polished(self._refined(float(angles[index]), 2.0 * math.pi / ANGLES, lam), lam)
            cost = self._cost(theta, lam)
            if cost < lowest - 1e-15 * abs(lowest):
                lowest, place = cost, theta
        return place

    def _refined(self, angle: float, width: float, lam: float) -> np.ndarray:
        for _ in range(4):
            angles = angle + width * np.linspace(-1.0, 1.0, 11)
            costs, theta = self._along(_directions(angles), lam)
            angle, width = float(angles[int(costs.argmin())]), width * 0.2
        return theta

    def _polished(self, theta: np.ndarray, lam: float) -> np.ndarray:
        """Newton's method to the last digits, where both coefficients are away from 0."""
        p, matrix = self.p, self.problem.gram
        for _ in range(6):
            if (theta == 0.0).any():
                break
            pull = 0.5 * lam * p * np.abs(theta) ** (p - 1.0) * np.sign(theta)
            bend = matrix + np.diag(0.5 * lam * p * (p - 1.0) * np.abs(theta) ** (p - 2.0))
            if bend[0, 0] <= 0.0 or np.linalg.det(bend) <= 0.0:
                break
            moved = theta + np.linalg.solve(bend, self.problem.moment - matrix @ theta - pull)
            if (moved * theta <= 0.0).any():
                break
            theta = moved
        return theta

    def _cost(self, theta: np.ndarray, lam: float) -> float:
        lifted = self.problem.root @ theta
        fit = float(lifted @ lifted - 2.0 * lifted @ self.problem.scores)
        return fit + lam * float((np.abs(theta) ** self.p).sum())

    def _along(self, directions: np.ndarray, lam: float) -> tuple[np.ndarray, np.ndarray]:
        """The least cost of every direction, (N,), and the θ of the best; ‖z‖² is left out of the cost."""
        p, problem = self.p, self.problem
        lifted = directions @ problem.root.T
        alpha, beta = np.einsum("ij,ij->i", lifted, lifted), lifted @ problem.scores
        gamma = lam * (np.abs(directions) ** p).sum(axis=1)
        r = _distance(alpha, beta, gamma, p)
        costs = np.where(r > 0.0, alpha * r**2 - 2.0 * beta * r + gamma * r**p, 0.0)
        place = int(costs.argmin())
        r = np.where(costs < 0.0, r, 0.0)
        return np.minimum(costs, 0.0), r[place] * directions[place]


def _distance(alpha: np.ndarray, beta: np.ndarray, gamma: np.ndarray, p: float) -> np.ndarray:
    """The r > 0 with 2αr − 2β + γp·r^(p−1) = 0 that is a minimum, 0 where there is none.

    The derivative is convex, and rises from its least value at r₀; Newton's method from β/α falls onto its root.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        r0 = (gamma * p * (1.0 - p) / (2.0 * alpha)) ** (1.0 / (2.0 - p))
        usable = (beta > 0.0) & (alpha > 0.0)
        usable &= np.where(usable, 2.0 * alpha * r0 - 2.0 * beta + gamma * p * r0 ** (p - 1.0), 1.0) < 0.0
    a, b, c = (np.where(usable, values, 1.0) for values in (alpha, beta, gamma))
    low = np.where(usable, r0, 1.0)
    r = np.maximum(b / a, low)
    for _ in range(60):
        with np.errstate(divide="ignore", invalid="ignore"):
            step = (2.0 * a * r - 2.0 * b + c * p * r ** (p - 1.0)) / (2.0 * a + c * p * (p - 1.0) * r ** (p - 2.0))
        step = np.where(usable & np.isfinite(step), step, 0.0)
        r = np.maximum(r - step, low)
        if (np.abs(step) <= 4e-16 * r).all():
            break
    return np.where(usable, r, 0.0)


def _directions(angles: np.ndarray) -> np.ndarray:
    """(N, 2); multiples of a quarter turn lie on the axes exactly."""
    directions = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    directions[np.abs(directions) < 1e-15] = 0.0
    return directions
