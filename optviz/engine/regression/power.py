"""The penalty Σ|θ|^p for p above 1: Newton's method in the variables that suit each coefficient."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.regression.conjugate import from_conjugate
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.ridge import RidgeSolver
from optviz.engine.regression.specs import Tick

MOST = 400
NEAR = 1.05
"""Powers below this are approached step by step: there most coefficients are almost, but not quite, 0."""

EXACT = 1e-13
"""The gradient, as a share of max|G(0)|, at which the search ends."""

SMALLEST = 1e-300
"""Doubles end a little below: a coefficient that would be smaller than this is as good as 0."""

STUCK = 1e-11
"""A search that ends with more than this share starts anew from the conjugate problem's solution."""


@dataclass(frozen=True, eq=False)
class PowerSolver:
    """min MSE + λΣ|θ|^p, p > 1 (bridge regression), to the last digits of its gradient.

    Newton's direction is (A + C)⁻¹(b − Aθ − c(θ)), with c = (λp/2)|θ|^(p−1)·sign θ and C its derivative. Where p < 2 a
    coefficient that is small against its step moves along c, which is smooth there, else along θ. Each λ, from large to
    small, starts at the last one's solution. Where p < 2 that can get stuck, as |θ|^(p−1) is almost a jump at 0; then
    the conjugate problem leads on. Frank & Friedman 1993, Technometrics 35, 109–135.
    """

    problem: Problem
    p: float
    lam_max: float = np.inf

    def at(self, lams: np.ndarray, tick: Tick = lambda fraction: None) -> np.ndarray:
        """θ (L, p)."""
        found = np.zeros((len(lams), self.problem.features))
        near = PowerSolver(self.problem, NEAR).at(lams) if self.p < NEAR else found
        theta: np.ndarray | None = None
        for done, index in enumerate(np.argsort(-lams, kind="stable")):
            tick(done / len(lams))
            lam = float(lams[index])
            if lam == 0.0:
                found[index] = self.problem.ols
                continue
            if self.p < NEAR:
                theta = self._approached(lam, near[index])
            else:
                theta = RidgeSolver(self.problem).at(np.array([lam]))[0] if theta is None else theta
                theta = self._solve(lam, theta)
            found[index] = theta
        return found

    def _approached(self, lam: float, start: np.ndarray) -> np.ndarray:
        """From the power ``NEAR`` and its solution down, each solution the next one's start; a small coefficient
        keeps its pull."""
        before = NEAR
        while True:
            power = max(self.p, 1.0 + 0.75 * (before - 1.0))
            pull = before / power * np.abs(start) ** (before - 1.0)
            small = np.abs(start) < 1e-3 * np.abs(start).max(initial=0.0)
            start = np.where(small, np.sign(start) * pull ** (1.0 / (power - 1.0)), start)
            start = PowerSolver(self.problem, power)._solve(lam, start)
            if power == self.p:
                return start
            before = power

    def _solve(self, lam: float, theta: np.ndarray) -> np.ndarray:
        found, size = self._searched(lam, theta)
        if self.p >= 2.0 or size <= 0.5 * STUCK * self.problem.steepest:
            return found
        factor = 0.5 * lam * self.p
        start = from_conjugate(self.problem.root, self.problem.scores, factor, self.p, found)
        again, smaller = self._searched(lam, start)
        return again if smaller < size else found

    def _searched(self, lam: float, theta: np.ndarray) -> tuple[np.ndarray, float]:
        """The best θ that Newton's method finds from ``theta``, and the size of ``_rest`` there."""
        moving = self.problem.x.any(axis=0)
        bound = EXACT * self.problem.steepest * 0.5
        theta = np.where(moving, theta, 0.0)
        least = np.inf
        best, stale = theta, 0
        for _ in range(MOST):
            rest = self._rest(lam, theta)
            size = float(np.abs(rest).max(initial=0.0))
            if size < least:
                best, stale = theta, 0 if size < 0.5 * least else stale + 1
                least = min(least, size)
            else:
                stale += 1
            if least <= bound or stale > 20:
                break
            theta = self._step(lam, theta, rest)
        return best, least

    def _step(self, lam: float, theta: np.ndarray, rest: np.ndarray) -> np.ndarray:
        p, factor = self.p, 0.5 * lam * self.p
        with np.errstate(divide="ignore", over="ignore"):
            curvature = factor * (p - 1.0) * np.abs(theta) ** (p - 2.0)
        give = 1.0 / np.maximum(np.sqrt(np.minimum(curvature, 1e300)), 1e-150) if p < 2.0 else np.ones_like(theta)
        # Scaled on both sides, the matrix stays finite where a coefficient is almost 0.
        own = np.ones_like(theta) if p < 2.0 else np.maximum(curvature, 1e-14 * self.problem.sigma.max() ** 2)
        tall = np.vstack([self.problem.root * give, np.diag(np.sqrt(own))])
        t = np.linalg.qr(tall)[1]
        scaled = np.linalg.solve(t, np.linalg.solve(t.T, give * rest))
        step = give * scaled
        share, here = 1.0, self._cost(lam, theta)
        slope, size = float(rest @ step), float(np.abs(rest).max())
        change = scaled / give
        for _ in range(60):
            # Steps of two kinds do not keep the balance that nearly dependent columns need; one kind does.
            for there in (self._moved(theta, share * step, share * change, factor), theta + share * step):
                if self._cost(lam, there) <= here - 1e-4 * share * slope:
                    return there
                # Where the cost has no digits left, its gradient still has.
                if np.abs(self._rest(lam, there)).max() <= 0.9 * size:
                    return there
            share *= 0.5
        return theta

    def _rest(self, lam: float, theta: np.ndarray) -> np.ndarray:
        """b − Aθ − c(θ), half the cost's negative gradient; 0 where that is balanced by no θ that a double can hold."""
        with np.errstate(over="ignore", invalid="ignore"):
            pull = 0.5 * lam * self.p * np.abs(theta) ** (self.p - 1.0) * np.sign(theta)
            slope = (self.problem.scores - self.problem.root @ theta) @ self.problem.root
        return np.asarray(np.where(vanished(theta, slope, 0.5 * lam * self.p, self.p), 0.0, slope - pull))

    def _moved(self, theta: np.ndarray, step: np.ndarray, change: np.ndarray, factor: float) -> np.ndarray:
        """θ + step; where p < 2 and the step is not small against θ, the θ whose pull is c(θ) + ``change``."""
        if self.p >= 2.0:
            return np.asarray(theta + step)
        pull = factor * np.abs(theta) ** (self.p - 1.0) * np.sign(theta) + change
        with np.errstate(over="ignore", under="ignore"):
            along = np.sign(pull) * (np.abs(pull) / factor) ** (1.0 / (self.p - 1.0))
        return np.asarray(np.where(np.abs(step) <= 0.1 * np.abs(theta), theta + step, along))

    def _cost(self, lam: float, theta: np.ndarray) -> float:
        with np.errstate(over="ignore", invalid="ignore"):
            rest = self.problem.scores - self.problem.root @ theta
            return float(0.5 * (rest @ rest) + 0.5 * lam * (np.abs(theta) ** self.p).sum())


def vanished(theta: np.ndarray, slope: np.ndarray, factor: float | np.ndarray, p: float) -> np.ndarray:
    """True for coefficients that are 0 because the |θ| with factor·|θ|^(p−1) = |slope| lies below all doubles.

    At p = 1.02 that is so for every slope below a millionth of the factor.
    """
    return np.asarray((np.abs(theta) < SMALLEST) & (np.abs(slope) <= factor * SMALLEST ** (p - 1.0)))


def power_dof(problem: Problem, theta: np.ndarray, lam: np.ndarray, p: float) -> np.ndarray:
    """tr A(A + C)⁻¹ (L,) with C = diag((λ/2)p(p−1)|θ|^(p−2)), as for ridge at p = 2."""
    if p < 1.0:
        return np.full(len(theta), np.nan)
    with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
        curvature = 0.5 * lam[:, None] * p * (p - 1.0) * np.abs(theta) ** (p - 2.0)
        give = 1.0 / np.sqrt(np.clip(np.nan_to_num(curvature, nan=1e200, posinf=1e200), 1e-200, 1e200))
    singular = np.linalg.svd(problem.root * np.minimum(give, 1e100)[:, None, :], compute_uv=False)
    squares = np.minimum(singular, 1e100) ** 2
    return np.asarray((squares / (squares + 1.0)).sum(axis=1))
