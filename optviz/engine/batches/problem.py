"""What is learnt from the samples: the loss of a model that is linear in two parameters."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar, Literal

import numpy as np

from optviz.engine.batches.plan import Plan

Tick = Callable[[float], None]
Task = Literal["regression", "classification"]

BURST = 400
"""Steps between two calls of ``tick`` at most."""

ENTRIES = 2**15
"""Numbers worked on at once: they stay in the processor's cache, and last well below a frame."""


def silent(fraction: float) -> None:
    """A ``tick`` that nobody listens to."""


@dataclass(frozen=True)
class Feed:
    """A plan's batches, prepared for the walk.

    ``rows(first, last)`` is a list with what is to be known of the batches of the steps first+1 … last,
    ``gradient(row, θ₀, θ₁)`` the gradient (two numbers) of that batch's loss; ``burst`` the steps to ask for at once.
    """

    rows: Callable[[int, int], list[Any]]
    gradient: Callable[[Any, Any, Any], tuple[Any, Any]]
    burst: int


@dataclass(frozen=True, eq=False)
class Problem(ABC):
    """n samples and the loss of a prediction: f(θ) = 1/n·Σ ℓ(zᵢ, yᵢ) with zᵢ = aᵢ·θ.

    ``design`` (n, 2) has the rows aᵢ, ``target`` (n,) the yᵢ; both float64 and read-only.
    """

    design: np.ndarray
    target: np.ndarray

    task: ClassVar[Task]

    @property
    def samples(self) -> int:
        """n."""
        return len(self.target)

    @cached_property
    @abstractmethod
    def optimum(self) -> np.ndarray | None:
        """θ* (2,), where the full loss is lowest; None where it falls for ever."""

    @abstractmethod
    def loss_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """ℓ(z, y), elementwise."""

    @abstractmethod
    def slope_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """∂ℓ/∂z, elementwise."""

    @abstractmethod
    def curvature_of(self, z: np.ndarray, y: np.ndarray) -> np.ndarray:
        """∂²ℓ/∂z², elementwise."""

    @abstractmethod
    def loss(self, points: np.ndarray, tick: Tick = silent) -> np.ndarray:
        """The full loss (…) at each of the points (…, 2)."""

    @abstractmethod
    def loss_and_gradient(self, points: np.ndarray, tick: Tick = silent) -> tuple[np.ndarray, np.ndarray]:
        """The full loss (K,) and gradient (K, 2) at each of the points (K, 2)."""

    @abstractmethod
    def value(self, a: Any, b: Any) -> float:
        """The full loss at one point."""

    @abstractmethod
    def feed(self, plan: Plan) -> Feed:
        """The plan's batches."""

    def sample_gradients(self, theta: np.ndarray, indices: np.ndarray | slice = slice(None)) -> np.ndarray:
        """gᵢ = ∂ℓ/∂z·aᵢ at ``theta`` (2,) for each of the samples (n, 2), or for those at ``indices``."""
        rows = self.design[indices]
        return np.asarray(self.slope_of(rows @ theta, self.target[indices])[:, None] * rows)

    def hessian(self, theta: np.ndarray) -> np.ndarray:
        """∇²f (2, 2) at ``theta``."""
        bend = self.curvature_of(self.design @ theta, self.target)
        return np.asarray((self.design * bend[:, None]).T @ self.design / self.samples)

    def batch_losses(self, plan: Plan, theta: np.ndarray, tick: Tick = silent) -> np.ndarray:
        """The loss (T,) of the first T batches, each at its own point: ``theta`` (T, 2)."""
        losses = np.empty(len(theta))
        chunk = max(1, ENTRIES // plan.size)
        for first in range(0, len(theta), chunk):
            tick(first / len(theta))
            last = min(first + chunk, len(theta))
            offsets = plan.offsets[first : last + 1]
            sizes, indices = np.diff(offsets), plan.order[offsets[0] : offsets[-1]]
            z = np.einsum("ij,ij->i", self.design[indices], np.repeat(theta[first:last], sizes, axis=0))
            each = self.loss_of(z, self.target[indices])
            losses[first:last] = np.add.reduceat(each, offsets[:-1] - offsets[0]) / sizes
        return losses
