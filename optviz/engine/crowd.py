"""Very many descents by one rule, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from optviz.engine.descend import Walker
from optviz.engine.specs import Objective


@dataclass(frozen=True)
class Crowd:
    """B descents: ``starts`` (B, 2), one rule, ``steps`` steps each.

    A hyperparameter of the ``walker`` is one number for all, or an array (B,) with one a descent; the components of a
    vector like ``betas`` likewise. ``noise`` (steps, 2) is added to every descent's gradients.
    """

    objective: Objective
    walker: Walker
    starts: np.ndarray
    steps: int
    noise: np.ndarray | None = None

    def block(self, rows: Any) -> Crowd:
        """Some of the descents: ``rows`` is a slice, or a mask (B,)."""
        own = {name: rows_of(value, rows) for name, value in self.walker.hyperparameters.items()}
        walker = Walker(self.walker.optimizer, own, self.walker.schedule, self.walker.schedule_params)
        return Crowd(self.objective, walker, self.starts[rows], self.steps, self.noise)


def rows_of(value: Any, rows: Any) -> Any:
    """Some descents' part of an array with one number a descent, or of a tuple of such; other values themselves."""
    if isinstance(value, tuple):
        return tuple(rows_of(part, rows) for part in value)
    return value[rows] if isinstance(value, np.ndarray) and value.ndim else value
