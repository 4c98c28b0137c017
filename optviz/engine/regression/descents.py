"""Weights while training: four ways to descend a penalised cost with two weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.specs import OptimizerSpec


@dataclass(frozen=True, eq=False)
class Trail:
    """``positions`` (N+1, 2) from the start on, and the penalised ``cost`` (N+1,) there."""

    positions: np.ndarray
    cost: np.ndarray


@dataclass(frozen=True, eq=False)
class Training:
    """MSE(θ) = floor + (θ−c)ᵀA(θ−c), the penalty's factor, and how to walk: start, steps, rates."""

    matrix: np.ndarray
    optimum: np.ndarray
    floor: float
    lam: float
    start: np.ndarray
    steps: int
    lr: float
    adam_lr: float

    def gradient(self, theta: np.ndarray) -> np.ndarray:
        """∂MSE/∂θ = 2A(θ−c)."""
        return np.asarray(2.0 * self.matrix @ (theta - self.optimum))

    def cost(self, positions: np.ndarray, power: int) -> np.ndarray:
        """MSE + λΣ|θ|^power along a path (N, 2)."""
        away = positions - self.optimum
        mse = self.floor + np.einsum("ni,ij,nj->n", away, self.matrix, away)
        return np.asarray(mse + self.lam * (np.abs(positions) ** power).sum(axis=1))


def safe_rate(matrix: np.ndarray) -> float:
    """1/L, L = 2·(largest eigenvalue of A): gradient descent's rate that never overshoots."""
    largest = float(np.linalg.eigvalsh(matrix)[-1])
    return 0.5 / largest if largest > 0.0 else 0.5


def descents(training: Training, adam: OptimizerSpec, adamw: OptimizerSpec) -> Mapping[str, Trail]:
    """Four trails from one start.

    ``subgradient``: θ ← θ − lr·(∇MSE + λ·sign θ), which steps across 0 and never rests on it; ``proximal``:
    θ ← S(θ − lr·∇MSE, lr·λ), the soft threshold, which sets weights to exactly 0 (ISTA: Daubechies, Defrise & De Mol
    2004, Comm. Pure Appl. Math. 57, 1413–1457); both with the cost MSE + λΣ|θ|. ``adam_l2``: Adam on MSE + λΣθ²;
    ``adamw``: Adam on the MSE alone with the decay 2λ apart (Loshchilov & Hutter 2017, arXiv:1711.05101): Adam rescales
    the penalty's gradient in the first, so that the two end at different places.
    """
    decay = 2.0 * training.lam
    return {
        "subgradient": _walk(training, 1, _subgradient(training)),
        "proximal": _walk(training, 1, _proximal(training)),
        "adam_l2": _walk(training, 2, _rule(training, adam, {"weight_decay": decay})),
        "adamw": _walk(training, 2, _rule(training, adamw, {"weight_decay": decay})),
    }


Step = Callable[[np.ndarray, int], np.ndarray]


def _walk(training: Training, power: int, step: Step) -> Trail:
    positions = np.empty((training.steps + 1, 2))
    positions[0] = theta = training.start
    for t in range(1, training.steps + 1):
        positions[t] = theta = step(theta, t)
    return Trail(read_only(positions), read_only(training.cost(positions, power)))


def _subgradient(training: Training) -> Step:
    def step(theta: np.ndarray, t: int) -> np.ndarray:
        return np.asarray(theta - training.lr * (training.gradient(theta) + training.lam * np.sign(theta)))

    return step


def _proximal(training: Training) -> Step:
    threshold = training.lr * training.lam

    def step(theta: np.ndarray, t: int) -> np.ndarray:
        free = theta - training.lr * training.gradient(theta)
        return np.asarray(np.sign(free) * np.maximum(np.abs(free) - threshold, 0.0))

    return step


def _rule(training: Training, optimizer: OptimizerSpec, given: Mapping[str, Any]) -> Step:
    hyperparameters = {param.name: param.default for param in optimizer.params if param.name != "lr"} | dict(given)
    state = optimizer.start(training.start, **hyperparameters)

    def step(theta: np.ndarray, t: int) -> np.ndarray:
        nonlocal state
        grad = training.gradient(theta)
        theta, state = optimizer.step(theta, grad, state, t, training.adam_lr, **hyperparameters)
        return theta

    return step
