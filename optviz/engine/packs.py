"""Many descents on their way, step after step; those that need not go on are left behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import numpy as np

from optviz.engine.binding import bound
from optviz.engine.crowd import Crowd, rows_of
from optviz.engine.descend import Walker
from optviz.engine.oracle import Oracle
from optviz.engine.specs import OptimizerSpec
from optviz.engine.trace import point_rule

FEW = 16
"""Fewer than one in so many that need not go on are taken along."""


class Pack(Protocol):
    """Descents on their way: ``x`` (B,) and ``y`` (B,) are where they stand."""

    x: np.ndarray
    y: np.ndarray

    def advance(self, t: int, lr: float | None) -> None:
        """Step ``t`` at this rate, at each one's own where it is None."""

    def leave(self, behind: np.ndarray) -> bool:
        """Goes on without some (B,), unless that would not be worth the while; whether it did."""


def packed(crowd: Crowd) -> Pack:
    """The crowd at its starts."""
    return _Columns(crowd) if crowd.walker.optimizer.elementwise else _Points(crowd)


class _Columns:
    """For elementwise rules: x of all descents lies in one piece of memory, y in another, and so do their states."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._bind(crowd.walker)
        optimizer, others = crowd.walker.optimizer, _others(crowd.walker, lambda column: column)
        self._gradient = bound(crowd.objective.spec.gradient, crowd.objective.params)
        self.x, self.y = (np.array(column, dtype=float) for column in crowd.starts.T)
        self._states = [
            _calm_powers(optimizer, optimizer.start(column, **_first(crowd.walker), **others))
            for column in (self.x, self.y)
        ]

    def advance(self, t: int, lr: float | None) -> None:
        along, up = self._gradient(self.x, self.y)
        if self._crowd.noise is not None:
            along, up = along + self._crowd.noise[t - 1, 0], up + self._crowd.noise[t - 1, 1]
        rate = self._lr if lr is None else lr
        self.x, self._states[0] = self._step(self.x, along, self._states[0], t, rate)
        self.y, self._states[1] = self._step(self.y, up, self._states[1], t, rate)

    def leave(self, behind: np.ndarray) -> bool:
        count = len(behind)
        if np.count_nonzero(behind) * FEW < count:
            return False
        left = ~behind
        self._crowd = self._crowd.block(left)
        self._bind(self._crowd.walker)
        self.x, self.y = self.x[left], self.y[left]
        self._states = [tuple(rows_of(part, left) for part in state) for state in self._states]
        return True

    def _bind(self, walker: Walker) -> None:
        self._step = bound(walker.optimizer.step, _others(walker, lambda column: column))
        self._lr = walker.hyperparameters.get("lr", np.nan)


class _Points:
    """For rules that take points as a whole, or ask an oracle: nobody is left behind."""

    def __init__(self, crowd: Crowd) -> None:
        others = _others(crowd.walker, lambda column: column[:, None])
        self._noise, self._oracle = crowd.noise, Oracle(crowd.objective)
        self._step = point_rule(crowd.walker.optimizer, others)
        lr = crowd.walker.hyperparameters.get("lr", np.nan)
        self._lr = lr[:, None] if isinstance(lr, np.ndarray) else lr
        self._theta: np.ndarray = np.array(crowd.starts, dtype=float)
        self._state = crowd.walker.optimizer.start(self._theta, **_first(crowd.walker), **others)
        self._look()

    def advance(self, t: int, lr: float | None) -> None:
        self._oracle.kick = None if self._noise is None else self._noise[t - 1]
        rate = self._lr if lr is None else lr
        self._theta, self._state, _ = self._step(self._theta, self._state, t, rate, self._oracle)
        self._look()

    def leave(self, behind: np.ndarray) -> bool:
        return False

    def _look(self) -> None:
        self.x, self.y = self._theta[:, 0], self._theta[:, 1]


def _calm_powers(optimizer: OptimizerSpec, state: tuple[Any, ...]) -> tuple[Any, ...]:
    """The state with a single 1 for powers of decay rates, which are the same for all descents that share these."""
    names = (*optimizer.state, *("",) * (len(state) - len(optimizer.state)))
    return tuple(1.0 if name.endswith("_power") else part for name, part in zip(names, state, strict=True))


def _others(walker: Walker, shaped: Callable[[np.ndarray], np.ndarray]) -> dict[str, Any]:
    """The hyperparameters without lr; columns in the shape that broadcasts against the positions."""

    def fit(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(fit(part) for part in value)
        return shaped(value) if isinstance(value, np.ndarray) else value

    return {name: fit(value) for name, value in walker.hyperparameters.items() if name != "lr"}


def _first(walker: Walker) -> Mapping[str, Any]:
    """The rate before any decay, for a start under a schedule."""
    return {} if walker.schedule is None else {"lr": walker.first_lr()}
