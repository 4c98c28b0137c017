"""A learning rate that suits a surface: found by trying, not by a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from optviz.engine.batch import walk_many
from optviz.engine.specs import Objective, OptimizerSpec

PER_DECADE = 5
CALM = 0.6
"""The suggestion stays this factor below the best rate, which often stands at the edge of divergence."""

CALMER = (1.0, 0.5, 0.2, 0.05)
"""Shares of that which are tried one after the other."""

LONGEST = 1 / 6
"""No step may be longer than this share of the domain's diagonal."""


def suggest_lr(
    objective: Objective,
    optimizer: OptimizerSpec,
    hyperparameters: Mapping[str, Any],
    start: tuple[float, float],
    steps: int,
) -> float:
    """A rate with which the optimiser gets far from ``start`` within ``steps`` steps without wild jumps.

    All rates of a logarithmic grid are walked at once. The best is the one with the lowest loss over the second half of
    the walk (median), among those that stay near the surface's domain; the answer, a little calmer, has two digits.
    A rule that is not ``batched``, and one that finds its own step length, keeps the rate that it has.
    """
    if not (optimizer.batched and optimizer.takes_schedule):
        return float(hyperparameters["lr"])
    grid = np.logspace(-5, 1, 6 * PER_DECADE + 1)
    steps = int(np.clip(steps, 20, 500))
    starts = np.tile(np.asarray(start, dtype=float), (len(grid), 1))
    paths = walk_many(objective, optimizer, {**hyperparameters, "lr": grid[:, None]}, starts, steps)
    loss = paths.loss[steps // 2 :]
    usable = np.isfinite(loss).all(axis=0) & _stays_near(objective, paths.positions, start)
    if not usable.any():
        return float(grid[0])
    with np.errstate(invalid="ignore"):
        score = np.where(usable, np.median(loss, axis=0), np.inf)
    calmer = [float(f"{CALM * grid[int(np.argmin(score))] * share:.1e}") for share in CALMER]
    return _first_that_keeps(objective, optimizer, hyperparameters, start, steps, calmer)


def _first_that_keeps(
    objective: Objective,
    optimizer: OptimizerSpec,
    hyperparameters: Mapping[str, Any],
    start: tuple[float, float],
    steps: int,
    rates: list[float],
) -> float:
    """The first of these rates that ends lower than it started, near the domain; else the last: between two rates of
    the grid a walk may be wild.
    """
    starts = np.tile(np.asarray(start, dtype=float), (len(rates), 1))
    grid = np.array(rates)[:, None]
    paths = walk_many(objective, optimizer, {**hyperparameters, "lr": grid}, starts, steps)
    with np.errstate(invalid="ignore"):
        good = (paths.loss[-1] < paths.loss[0]) & _stays_near(objective, paths.positions, start)
    return rates[int(np.argmax(good))] if good.any() else rates[-1]


def _stays_near(objective: Objective, positions: np.ndarray, start: tuple[float, float]) -> np.ndarray:
    """(B,), true where no point lies far outside the surface's domain and no step crosses a good part of it."""
    low, high = np.array(objective.spec.domain).T
    low, high = np.minimum(low, start), np.maximum(high, start)
    margin, longest = 0.25 * (high - low), LONGEST * float(np.hypot(*(high - low)))
    with np.errstate(invalid="ignore"):
        inside = ((positions >= low - margin) & (positions <= high + margin)).all(axis=(0, 2))
        jumps = np.hypot(*np.moveaxis(np.diff(positions, axis=0), 2, 0)).max(axis=0)
    return np.asarray(inside & (jumps <= longest))
