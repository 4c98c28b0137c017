"""Many descents at once: the same rules on arrays with a row per descent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from optviz.engine.descend import BURST, Tick
from optviz.engine.path import LIMIT, read_only
from optviz.engine.specs import Objective, OptimizerSpec


@dataclass(frozen=True)
class Paths:
    """Where B descents stood at the recorded steps; rows of a diverged one are nan from there on.

    ``steps`` (K,) the recorded steps, ``positions`` (K, B, 2), ``loss`` (K, B).
    """

    steps: np.ndarray
    positions: np.ndarray
    loss: np.ndarray

    @property
    def diverged(self) -> np.ndarray:
        """(B,), true where the last recorded row is not finite."""
        return np.asarray(~np.isfinite(self.loss[-1]))


def walk_many(
    objective: Objective,
    optimizer: OptimizerSpec,
    hyperparameters: Mapping[str, Any],
    starts: np.ndarray,
    steps: int,
    *,
    every: int = 1,
    tick: Tick = lambda fraction: None,
) -> Paths:
    """``steps`` steps of every descent, recorded at step 0, at each multiple of ``every`` and at the end.

    ``starts`` (B, 2). A hyperparameter is one number for all, or an array (B, 1) with one a descent; the components of
    a vector like ``betas`` likewise. Flags are one for all.
    """
    rates = hyperparameters["lr"]
    others = {name: value for name, value in hyperparameters.items() if name != "lr"}
    theta = np.array(starts, dtype=float)
    recorded = [step for step in range(steps + 1) if step % every == 0 or step == steps]
    positions = np.empty((len(recorded), *theta.shape))
    positions[0] = theta
    keep: Callable[[int], bool] = set(recorded).__contains__
    with np.errstate(all="ignore"):
        state = optimizer.start(theta, **others)
        row = 1
        for t in range(1, steps + 1):
            if t % BURST == 0:
                tick(t / steps)
            grad = np.stack(objective.gradient(theta[:, 0], theta[:, 1]), axis=1)
            theta, state = optimizer.step(theta, grad, state, t, rates, **others)
            if keep(t):
                positions[row] = theta
                row += 1
        gone = ~(np.abs(positions) <= LIMIT).all(axis=2)
        positions[np.logical_or.accumulate(gone, axis=0)] = np.nan
        loss = np.asarray(objective.value(positions[..., 0], positions[..., 1]))
    return Paths(read_only(np.array(recorded)), read_only(positions), read_only(loss))
