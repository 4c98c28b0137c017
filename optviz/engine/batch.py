"""Many descents at once: the same rules on arrays with a row per descent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from optviz.engine.descend import Tick, Walker, walk
from optviz.engine.oracle import Oracle
from optviz.engine.path import LIMIT, read_only
from optviz.engine.specs import Objective, OptimizerSpec
from optviz.engine.trace import BURST, point_rule


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
    a vector like ``betas`` likewise. Flags and choices are one for all. Rules that are not ``batched`` walk one descent
    after the other.
    """
    if not optimizer.batched:
        return _one_by_one(objective, optimizer, hyperparameters, starts, steps, every, tick)
    rates = hyperparameters.get("lr", np.nan)
    others = {name: value for name, value in hyperparameters.items() if name != "lr"}
    theta = np.array(starts, dtype=float)
    recorded = _recorded(steps, every)
    positions = np.empty((len(recorded), *theta.shape))
    positions[0] = theta
    keep: Callable[[int], bool] = set(recorded).__contains__
    oracle, step = Oracle(objective), point_rule(optimizer, others)
    with np.errstate(all="ignore"):
        state = optimizer.start(theta, **others)
        row = 1
        for t in range(1, steps + 1):
            if t % BURST == 0:
                tick(t / steps)
            theta, state, _ = step(theta, state, t, rates, oracle)
            if keep(t):
                positions[row] = theta
                row += 1
        loss = np.array(objective.value(positions[..., 0], positions[..., 1]), dtype=float)
        gone = ~(np.abs(positions) <= LIMIT).all(axis=2) | ~np.isfinite(loss)
        gone = np.logical_or.accumulate(gone, axis=0)
        positions[gone] = loss[gone] = np.nan
    return Paths(read_only(np.array(recorded)), read_only(positions), read_only(loss))


def _recorded(steps: int, every: int) -> list[int]:
    return [step for step in range(steps + 1) if step % every == 0 or step == steps]


def _one_by_one(
    objective: Objective,
    optimizer: OptimizerSpec,
    hyperparameters: Mapping[str, Any],
    starts: np.ndarray,
    steps: int,
    every: int,
    tick: Tick,
) -> Paths:
    recorded = np.array(_recorded(steps, every))
    positions = np.full((len(recorded), len(starts), 2), np.nan)
    loss = np.full(positions.shape[:2], np.nan)
    for index, (x, y) in enumerate(np.asarray(starts, dtype=float).tolist()):
        own = {name: _of_row(value, index) for name, value in hyperparameters.items()}

        def part(fraction: float, done: int = index) -> None:
            tick((done + fraction) / len(starts))

        path = walk(objective, Walker(optimizer, own), (x, y), steps, tick=part)
        there = recorded[recorded <= path.steps]
        positions[: len(there), index], loss[: len(there), index] = path.positions[there], path.loss[there]
    return Paths(read_only(recorded), read_only(positions), read_only(loss))


def _of_row(value: Any, index: int) -> Any:
    """A descent's own hyperparameter, of one for all or of one a row."""
    if isinstance(value, tuple):
        return tuple(_of_row(part, index) for part in value)
    return value[index, 0].item() if isinstance(value, np.ndarray) else value
