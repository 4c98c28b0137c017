"""Classification: a boundary between two classes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import exp
from typing import Any, ClassVar

import numpy as np

from optviz.engine.batches.plan import Plan
from optviz.engine.batches.problem import BURST, ENTRIES, Feed, Problem, Task, Tick, silent
from optviz.engine.path import read_only

BURST_ENTRIES = 2**18
NEWTON_STEPS = 100


@dataclass(frozen=True, eq=False)
class Logistic(Problem):
    """f(θ) = 1/n·Σ log(1 + exp(−sᵢ·zᵢ)), zᵢ = θ₀·x₁ + θ₁·x₂; classes yᵢ ∈ {0, 1}, sᵢ = 2yᵢ − 1. No intercept.

    The boundary z = 0 goes through the origin. Where a line through the origin parts the classes without a fault, the
    loss falls for ever and there is no best θ.
    """

    task: ClassVar[Task] = "classification"

    @staticmethod
    def of(x: np.ndarray, y: np.ndarray) -> Logistic:
        """From points x (n, 2) and classes y (n,), 0 or 1."""
        return Logistic(read_only(np.array(x, dtype=float)), read_only(np.array(y, dtype=float)))

    @cached_property
    def signed(self) -> np.ndarray:
        """sᵢ·xᵢ (n, 2)."""
        return read_only((2.0 * self.target - 1.0)[:, None] * self.design)

    @cached_property
    def separable(self) -> bool:
        """Whether all sᵢ·xᵢ lie in one closed half-plane: then no θ is best."""
        arrows = self.signed[np.any(self.signed != 0.0, axis=1)]
        angles = np.unique(np.arctan2(arrows[:, 1], arrows[:, 0]))
        if len(angles) < 3:
            return True
        gaps = np.diff(np.append(angles, angles[0] + 2.0 * np.pi))
        return bool(gaps.max() >= np.pi * (1.0 - 1e-12))

    @cached_property
    def optimum(self) -> np.ndarray | None:
        """By Newton's method with halved steps from 0; None where the classes can be parted."""
        if self.separable:
            return None
        theta = np.zeros(2)
        loss, gradient = self._at(theta)
        for _ in range(NEWTON_STEPS):
            step = np.linalg.solve(self.hessian(theta), gradient)
            size = 1.0
            while size > 1e-6 and self._at(theta - size * step)[0] > loss:
                size /= 2.0
            theta = theta - size * step
            loss, gradient = self._at(theta)
            if np.abs(step).max() <= 1e-12 * (1.0 + np.abs(theta).max()):
                break
        return read_only(theta)

    def _at(self, theta: np.ndarray) -> tuple[float, np.ndarray]:
        loss, gradient = self.loss_and_gradient(theta[None])
        return float(loss[0]), gradient[0]

    def loss_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """log(1 + exp(−s·z))."""
        return np.asarray(np.logaddexp(0.0, (1.0 - 2.0 * y) * z))

    def slope_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """σ(z) − y."""
        return np.asarray(_sigmoid(z) - y)

    def curvature_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """σ(z)·(1 − σ(z))."""
        return np.asarray(_sigmoid(z) * _sigmoid(-z))

    def loss(self, points: np.ndarray, tick: Tick = silent) -> np.ndarray:
        """The full loss, chunk by chunk."""
        flat = np.asarray(points, dtype=float).reshape(-1, 2)
        losses = np.empty(len(flat))
        for part in self._chunks(len(flat), tick):
            margin = flat[part] @ self.signed.T
            losses[part] = _losses(margin, np.exp(-np.abs(margin)))
        return losses.reshape(np.shape(points)[:-1])

    def loss_and_gradient(self, points: np.ndarray, tick: Tick = silent) -> tuple[np.ndarray, np.ndarray]:
        """The full loss and −1/n·Σ σ(−sᵢzᵢ)·sᵢxᵢ, chunk by chunk."""
        losses, gradients = np.empty(len(points)), np.empty((len(points), 2))
        for part in self._chunks(len(points), tick):
            margin = points[part] @ self.signed.T
            small = np.exp(-np.abs(margin))
            losses[part] = _losses(margin, small)
            gradients[part] = -(np.where(margin > 0.0, small, 1.0) / (1.0 + small)) @ self.signed / self.samples
        return losses, gradients

    def _chunks(self, count: int, tick: Tick) -> Any:
        chunk = max(1, ENTRIES // self.samples)
        for first in range(0, count, chunk):
            tick(first / count)
            yield slice(first, first + chunk)

    def value(self, a: Any, b: Any) -> float:
        """The full loss at one point."""
        return float(self.loss(np.array([a, b])))

    def feed(self, plan: Plan) -> Feed:
        """Single samples as plain floats, larger batches as arrays."""
        signed, offsets = self.signed, plan.offsets

        def single(first: int, last: int) -> list[Any]:
            return list(signed[plan.order[offsets[first] : offsets[last]]].tolist())

        def several(first: int, last: int) -> list[Any]:
            drawn = signed[plan.order[offsets[first] : offsets[last]]]
            cuts = (offsets[first : last + 1] - offsets[first]).tolist()
            return [drawn[begin:end] for begin, end in pairwise(cuts)]

        burst = max(1, min(BURST, BURST_ENTRIES // plan.size))
        return Feed(single, _single_gradient, burst) if plan.size == 1 else Feed(several, _gradient, burst)


def _sigmoid(z: np.ndarray) -> np.ndarray:
    small = np.exp(-np.abs(z))
    return np.asarray(np.where(z > 0.0, 1.0, small) / (1.0 + small))


def _losses(margin: np.ndarray, small: np.ndarray) -> np.ndarray:
    """The mean over the last axis of log(1 + exp(−margin)); ``small`` is exp(−|margin|)."""
    return np.asarray((np.log(1.0 + small) - np.minimum(margin, 0.0)).mean(axis=-1))


def _single_gradient(row: Any, a: Any, b: Any) -> tuple[Any, Any]:
    """−σ(−m)·(s·x), m = θ·(s·x), without overflow."""
    p, q = row
    margin = a * p + b * q
    if margin > 0.0:
        small = exp(-margin)
        pull = -small / (1.0 + small)
    else:
        pull = -1.0 / (1.0 + exp(margin))
    return pull * p, pull * q


def _gradient(rows: np.ndarray, a: Any, b: Any) -> tuple[Any, Any]:
    """The mean of the samples' gradients."""
    margin = rows @ np.array((a, b))
    small = np.exp(-np.abs(margin))
    pull = np.where(margin > 0.0, small, 1.0) / (1.0 + small)
    x, y = (pull @ rows / -len(rows)).tolist()
    return x, y
