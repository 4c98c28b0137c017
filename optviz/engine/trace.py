"""The raw record of a walk, and how rules on whole points leave one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Any

import numpy as np

from optviz.engine.binding import bound
from optviz.engine.oracle import COUNTED, Oracle
from optviz.engine.path import LIMIT, Cause, read_only
from optviz.engine.specs import Objective, OptimizerSpec

BURST = 400
"""Steps between two calls of ``tick``: often enough to cancel, rarely enough to cost nothing."""

SHORT_BURST = 50
"""The same for rules on whole points, whose steps take longer."""


@dataclass(frozen=True)
class Trace:
    """The recorded walk: its rows (x, y, inner state of x …, of y …), rates, and why it stopped early, if it did.

    ``counts`` (rows, 3) is what an oracle counted until each row; None where every step took one gradient.
    """

    table: np.ndarray
    rates: list[Any]
    cause: Cause
    counts: np.ndarray | None = None

    def states(self, names: tuple[str, ...], rows: int) -> Mapping[str, np.ndarray]:
        """``{name: (rows, 2)}`` of the inner state's parts."""
        parts = read_only(self.table[:rows, 2:].reshape(rows, 2, len(names)))
        return MappingProxyType({name: parts[:, :, index] for index, name in enumerate(names)})

    def evaluations(self, rows: int) -> np.ndarray:
        """(rows, 3) how many gradients, values and Hessians were asked for until each row."""
        if self.counts is not None:
            return self.counts[:rows].astype(np.int64)
        counts = np.zeros((rows, len(COUNTED)), dtype=np.int64)
        counts[:, 0] = np.arange(rows)
        return counts


def table(rows: list[tuple[Any, ...]], width: int) -> np.ndarray:
    """The rows as one array; ``np.array`` would take three times as long."""
    return np.fromiter(chain.from_iterable(rows), dtype=float, count=len(rows) * width).reshape(len(rows), width)


def step_by_step(
    objective: Objective,
    optimizer: OptimizerSpec,
    hyperparameters: Mapping[str, Any],
    start: tuple[float, float],
    rates: Iterator[float],
    rows: list[tuple[Any, ...]],
    noise: np.ndarray | None,
    tick: Callable[[int], None],
) -> Trace:
    """The walk of a rule on whole points, a step for each of ``rates``; hyperparameters are those without lr.

    ``rows`` is filled as the walk goes, since rates may answer to its last row. ``tick`` gets the step.
    """
    oracle = Oracle(objective)
    step = point_rule(optimizer, hyperparameters)
    w = np.array(start, dtype=float)
    state = optimizer.start(w, **hyperparameters)
    names = len(optimizer.state)
    rows.append((*_row(w, state[:names]), *oracle.counts))
    done, width = list[np.ndarray](), len(rows[0])
    used: list[Any] = []
    cause: Cause = "steps"
    for t, lr in enumerate(rates, 1):
        if t % SHORT_BURST == 0:
            tick(t)
            done.append(table(rows, width))
            rows.clear()
        oracle.kick = None if noise is None else noise[t - 1]
        w, state, rate = step(w, state, t, lr, oracle)
        row = _row(w, state[:names])
        if not (-LIMIT <= row[0] <= LIMIT and -LIMIT <= row[1] <= LIMIT):
            cause = "beyond_limit" if np.isfinite(w).all() else "non_finite"
            break
        rows.append((*row, *oracle.counts))
        used.append(rate)
    whole = np.concatenate([*done, table(rows, width)])
    counted = len(COUNTED)
    return Trace(whole[:, :-counted], used, cause, whole[:, -counted:])


def point_rule(optimizer: OptimizerSpec, hyperparameters: Mapping[str, Any]) -> Callable[..., Any]:
    """``(w, state, t, lr, oracle) → (w, state, rate)`` with the hyperparameters put in, of any rule."""
    if optimizer.walk_step is not None:
        return bound(optimizer.walk_step, hyperparameters)
    step = bound(optimizer.step, hyperparameters)

    def plain(w: np.ndarray, state: Any, t: int, lr: Any, oracle: Oracle) -> tuple[np.ndarray, Any, Any]:
        w, state = step(w, oracle.gradient(w), state, t, lr)
        return w, state, lr

    return plain


def _row(w: np.ndarray, parts: tuple[Any, ...]) -> tuple[float, ...]:
    """x, y, then each part's share in x, then in y; a part that is one number for both is in both."""
    flat = np.empty((2, 1 + len(parts)))
    flat[:, 0] = w
    for index, part in enumerate(parts, 1):
        flat[:, index] = part
    x, y = flat.tolist()
    return (x[0], y[0], *x[1:], *y[1:])
