"""What a descent leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

Status = Literal["ok", "converged", "diverged"]
Cause = Literal["steps", "minimum", "saddle", "non_finite", "beyond_limit"]

LIMIT = 1e12
"""A coordinate beyond this size counts as diverged."""

REASONS: Mapping[Cause, str] = {
    "steps": "all steps taken",
    "minimum": "the gradient vanishes at a minimum",
    "saddle": "the gradient vanishes, but not at a minimum",
    "non_finite": "the step after this one is not a finite number",
    "beyond_limit": "the step after this one lies beyond 1e12",
}


@dataclass(frozen=True, eq=False)
class Path:
    """The rows 0 (the start) to T of one run; all arrays are read-only.

    ``positions`` (T+1, 2); ``loss`` (T+1,); ``gradient`` (T+1, 2), analytic, without noise and weight decay;
    ``lr`` (T+1,), the rate that led to the row, or the step length that the optimiser chose itself, nan at the start
    and where there is none; ``state``, each part of the optimiser's inner state (T+1, 2), after the row's step;
    ``evaluations`` (T+1, 3), how many gradients, values and Hessians the optimiser has asked for until the row.
    ``status`` and ``cause`` say how it ended.
    """

    positions: np.ndarray
    loss: np.ndarray
    gradient: np.ndarray
    lr: np.ndarray
    state: Mapping[str, np.ndarray]
    evaluations: np.ndarray
    status: Status
    cause: Cause

    @property
    def steps(self) -> int:
        """T, the number of steps taken."""
        return len(self.loss) - 1

    @property
    def nbytes(self) -> int:
        """Memory held by the arrays, in bytes."""
        own = (self.positions, self.loss, self.gradient, self.lr, self.evaluations)
        return sum(array.nbytes for array in (*own, *self.state.values()))

    @property
    def reason(self) -> str:
        """Why it ended, in one English sentence."""
        return f"{REASONS[self.cause]} (row {self.steps})"


def read_only(array: np.ndarray) -> np.ndarray:
    """The array itself, no longer writeable."""
    array.flags.writeable = False
    return array
