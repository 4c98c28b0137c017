"""The elastic net, exactly at any λ."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from optviz.engine.regression.lasso import path_of
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.specs import Tick

SLACK = 1e-13
"""How far, as a share of max|b|, an excluded feature's correlation may stand above the bound."""


@dataclass(frozen=True, eq=False)
class ElasticNetSolver:
    """min MSE + λ(ρΣ|θ| + (1−ρ)Σθ²), 0 < ρ < 1: ½θᵀMθ − bᵀθ + κΣ|θ| with M = A + λ(1−ρ)I, κ = λρ/2.

    From large λ to small, each λ starts with the last one's active set and changes it until the optimality conditions
    hold (feature-sign search: Lee, Battle, Raina & Ng 2006, NIPS 19), which is finite and exact as M is positive
    definite. λ = 0 gives the least-squares solution of smallest norm, the limit of both parts.
    Zou & Hastie 2005, JRSS B 67, 301–320.
    """

    problem: Problem
    l1_ratio: float

    @property
    def lam_max(self) -> float:
        """2·max|b|/ρ."""
        return self.problem.steepest / self.l1_ratio

    def at(self, lams: np.ndarray, tick: Tick = lambda fraction: None) -> np.ndarray:
        """θ (L, p); what is excluded is exactly 0."""
        found = np.zeros((len(lams), self.problem.features))
        theta = np.zeros(self.problem.features)
        for done, index in enumerate(np.argsort(-lams, kind="stable")):
            tick(done / len(lams))
            lam = float(lams[index])
            if lam == 0.0:
                found[index] = self.problem.ols
            elif lam < self.lam_max:
                theta = self._solve(lam, theta)
                found[index] = theta
        return found

    def _solve(self, lam: float, theta: np.ndarray) -> np.ndarray:
        ridge, kappa = lam * (1.0 - self.l1_ratio), 0.5 * lam * self.l1_ratio
        search = _Search(self.problem, ridge, kappa)
        for _ in range(10 * len(theta) + 50):
            theta = search.settle(theta)
            sign = np.sign(theta)
            rest = search.correlation(theta)
            beyond = np.where(sign == 0.0, np.abs(rest) - kappa, -math.inf)
            worst = int(beyond.argmax())
            if beyond[worst] <= SLACK * 0.5 * self.problem.steepest:
                return theta
            theta = search.settle(theta, worst, math.copysign(1.0, rest[worst]))
        return self._by_path(ridge, 2.0 * kappa)

    def _by_path(self, ridge: float, lam: float) -> np.ndarray:
        """The lasso's path on the columns with √ridge·I below them: slower, and never astray."""
        p = self.problem.features
        root = np.vstack([self.problem.root, math.sqrt(ridge) * np.eye(p)])
        scores = np.concatenate([self.problem.scores, np.zeros(p)])
        return np.asarray(path_of(root, scores).at(np.array([lam]))[0])


class _Search:
    """The problem at one λ."""

    def __init__(self, problem: Problem, ridge: float, kappa: float) -> None:
        self._problem, self._ridge, self._kappa = problem, ridge, kappa

    def correlation(self, theta: np.ndarray) -> np.ndarray:
        """b − Mθ (p,)."""
        problem = self._problem
        return np.asarray((problem.scores - problem.root @ theta) @ problem.root - self._ridge * theta)

    def settle(self, theta: np.ndarray, entering: int = -1, direction: float = 0.0) -> np.ndarray:
        """Moves on the active features, and ``entering`` with the sign ``direction``, until their signs agree."""
        sign = np.sign(theta)
        if entering >= 0:
            sign[entering] = direction
        while True:
            active = np.flatnonzero(sign)
            if not len(active):
                return np.zeros_like(theta)
            goal = np.zeros_like(theta)
            goal[active] = self._stationary(active, sign[active])
            if (np.sign(goal[active]) == sign[active]).all():
                return goal
            theta = self._best_on_the_way(theta, goal, sign)
            sign = np.sign(theta)

    def _stationary(self, active: np.ndarray, sign: np.ndarray) -> np.ndarray:
        """M_SS⁻¹(b_S − κs), through the orthogonal factor of R_S over √ridge·I."""
        columns = self._problem.root[:, active]
        tall = np.vstack([columns, math.sqrt(self._ridge) * np.eye(len(active))])
        q, t = np.linalg.qr(tall)
        known = self._problem.scores @ q[: len(columns)]
        return np.asarray(np.linalg.solve(t, known - np.linalg.solve(t.T, self._kappa * sign)))

    def _best_on_the_way(self, theta: np.ndarray, goal: np.ndarray, sign: np.ndarray) -> np.ndarray:
        """The best of the places between θ and the goal where a coefficient is 0; it is exactly 0 there."""
        step = goal - theta
        crossing = np.flatnonzero((theta != 0.0) & (np.sign(goal) != sign))
        if not len(crossing):
            crossing = np.flatnonzero((sign != 0.0) & (np.sign(goal) != sign))
        shares = np.append(-theta[crossing] / step[crossing], 1.0)
        places = theta + shares[:, None] * step
        places[np.arange(len(crossing)), crossing] = 0.0
        return np.asarray(places[int(self._cost(places).argmin())])

    def _cost(self, theta: np.ndarray) -> np.ndarray:
        rest = self._problem.scores - theta @ self._problem.root.T
        squares = np.einsum("ij,ij->i", rest, rest) + self._ridge * np.einsum("ij,ij->i", theta, theta)
        return np.asarray(0.5 * squares + self._kappa * np.abs(theta).sum(axis=1))
