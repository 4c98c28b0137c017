"""Descents with a budget: every evaluation has its price, and a step that cannot be paid is not taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import numpy as np

from optviz.engine.descend import Tick, Walker
from optviz.engine.maps import Crowd
from optviz.engine.oracle import Oracle
from optviz.engine.path import LIMIT, read_only
from optviz.engine.specs import Objective
from optviz.engine.trace import point_rule

Counts = tuple[int, int, int]
"""How many gradients, values and Hessians were asked for."""

MANY_PULSE, ONE_PULSE = 100, 50
"""Steps between two calls of ``tick``, of many descents at once and of one: a few milliseconds."""

ROUNDING = 1e-9


@dataclass(frozen=True)
class Purse:
    """A budget of ``gradients``, of which a value and a Hessian cost so many."""

    gradients: float
    value: float
    hessian: float

    def spent(self, counts: Any) -> Any:
        """What evaluations (…, 3) cost."""
        counted = np.asarray(counts)
        return counted[..., 0] + self.value * counted[..., 1] + self.hessian * counted[..., 2]

    def pays(self, counts: Counts) -> bool:
        """Whether they are within the budget."""
        gradients, values, hessians = counts
        return gradients + self.value * values + self.hessian * hessians <= self.gradients + ROUNDING


@dataclass(frozen=True, eq=False)
class History:
    """One descent within its budget: rows 0 (the start) to T, read-only.

    ``loss`` (T+1,), ``counts`` (T+1, 3) what was asked for until each row. One that ``diverged`` ends at its last
    finite row.
    """

    loss: np.ndarray
    counts: np.ndarray
    diverged: bool

    @property
    def final(self) -> float:
        """The loss at the end; nan where it diverged."""
        return float("nan") if self.diverged else float(self.loss[-1])


def histories(crowd: Crowd, purse: Purse, tick: Tick = lambda fraction: None) -> tuple[History, ...]:
    """Every descent of the crowd until its budget is spent or its ``steps`` are taken; ``tick`` may raise to give up.

    Measuring the loss costs nothing: no optimiser has asked for it.
    """
    done: list[History] = []
    for part, pulse in _parts(crowd, tick):
        rows, losses, counts = _paid(part, purse, pulse), list[np.ndarray](), list[Counts]()
        while some := list(islice(rows, MANY_PULSE)):  # Losses need less room than positions.
            losses.append(_losses(part.objective, np.stack([np.atleast_2d(theta) for theta, _ in some])))
            counts += [counted for _, counted in some]
        done += _cut(np.concatenate(losses), read_only(np.array(counts)))
    return tuple(done)


def reached(crowd: Crowd, purse: Purse, goal: float, tick: Tick = lambda fraction: None) -> np.ndarray:
    """(B,), whether the loss of each descent is ever at most ``goal`` before its budget is spent."""
    hits: list[np.ndarray] = []
    for part, pulse in _parts(crowd, tick):
        hit, alive = np.zeros(len(part.starts), dtype=bool), np.ones(len(part.starts), dtype=bool)
        with np.errstate(all="ignore"):
            for theta, _ in _paid(part, purse, pulse):
                points = np.atleast_2d(theta)
                alive &= (np.abs(points) <= LIMIT).all(axis=1)
                hit |= alive & (part.objective.value(points[:, 0], points[:, 1]) <= goal)
                if hit[alive].all():
                    break
        hits.append(hit)
    return read_only(np.concatenate(hits)) if hits else read_only(np.zeros(0, dtype=bool))


def share_of(tick: Tick, index: int, count: int) -> Tick:
    """The progress of one of ``count`` equal parts of the work."""
    return lambda fraction: tick((index + fraction) / count)


def goes_alone(walker: Walker) -> bool:
    """Whether descents of such a run are walked one after the other."""
    return not walker.optimizer.batched


def _parts(crowd: Crowd, tick: Tick) -> Iterator[tuple[Crowd, Tick]]:
    """The whole crowd where it can be walked at once, else its descents, each with its share of the progress."""
    if not goes_alone(crowd.walker):
        yield crowd, tick
        return
    count = len(crowd.starts)
    for index in range(count):
        tick(index / count)
        yield crowd.block(slice(index, index + 1)), share_of(tick, index, count)


def _paid(crowd: Crowd, purse: Purse, tick: Tick) -> Iterator[tuple[np.ndarray, Counts]]:
    """Positions and counts at the start and after every step that is paid: (B, 2), or (2,) where one goes alone."""
    walker, alone = crowd.walker, goes_alone(crowd.walker)
    if alone:
        walker = replace(walker, hyperparameters={name: _only(value) for name, value in walker.hyperparameters.items()})
    others = {name: _column(value) for name, value in walker.hyperparameters.items() if name != "lr"}
    oracle, step = Oracle(crowd.objective), point_rule(walker.optimizer, others)
    theta: np.ndarray = np.array(crowd.starts[0] if alone else crowd.starts, dtype=float)
    pulse, rates = ONE_PULSE if alone else MANY_PULSE, _Rates(crowd, walker)
    with np.errstate(all="ignore"):
        state = walker.optimizer.start(theta, **{**others, "lr": rates.first})
        yield theta, oracle.counts
        for t in range(1, crowd.steps + 1):
            if t % pulse == 0:
                tick(purse.spent(oracle.counts) / purse.gradients)
            oracle.kick = None if crowd.noise is None else crowd.noise[t - 1]
            before = theta, oracle.counts
            theta, state, _ = step(theta, state, t, rates.at(t, theta), oracle)
            if not purse.pays(oracle.counts) or (alone and _stands_still(before, (theta, oracle.counts))):
                return
            yield theta, oracle.counts
            if alone and not (np.abs(theta) <= LIMIT).all():
                return


def _stands_still(before: tuple[np.ndarray, Counts], now: tuple[np.ndarray, Counts]) -> bool:
    """Whether a step has neither moved nor asked for anything: so it will be for ever."""
    return before[1] == now[1] and bool((before[0] == now[0]).all())


class _Rates:
    """The rate of each step in turn, one for all descents or a column with one for each."""

    def __init__(self, crowd: Crowd, walker: Walker) -> None:
        own = walker.schedule_params.get("lr")
        self.first = _column(walker.hyperparameters.get("lr", np.nan) if own is None else own)
        self._objective, self._schedule, self._params = crowd.objective, walker.schedule, walker.decay_params()
        self._table = self._planned(crowd.steps)
        self._states: list[Any] = []

    def at(self, t: int, theta: np.ndarray) -> Any:
        """That of step ``t``, which leads on from ``theta``."""
        if self._schedule is None:
            return self.first
        return self._reaction(t, theta) if self._table is None else self._table[t - 1]

    def _planned(self, steps: int) -> np.ndarray | None:
        """The rates of all steps, as far as they do not depend on the way."""
        if self._schedule is None or self._schedule.rates is None:
            return None
        times = np.arange(steps)
        if not isinstance(self.first, np.ndarray):
            return np.asarray(self._schedule.rates(times, self.first, **self._params))
        each = [self._schedule.rates(times, lr, **self._params) for lr in self.first[:, 0].tolist()]
        return np.stack(each, axis=1)[:, :, None]

    def _reaction(self, t: int, theta: np.ndarray) -> np.ndarray:
        """Every descent's own answer to its loss at every point but the start."""
        assert self._schedule is not None
        assert self._schedule.begin is not None
        assert self._schedule.observe is not None
        points = np.atleast_2d(theta)
        if t == 1:
            firsts = np.broadcast_to(np.ravel(self.first), len(points)).tolist()
            self._states = [self._schedule.begin(lr, **self._params) for lr in firsts]
        else:
            losses = np.broadcast_to(self._objective.value(points[:, 0], points[:, 1]), len(points)).tolist()
            pairs = zip(self._states, losses, strict=True)
            self._states = [self._schedule.observe(state, loss, **self._params) for state, loss in pairs]
        rates = np.array([state.lr for state in self._states])
        return rates[:, None] if theta.ndim > 1 else rates[0]


def _losses(objective: Objective, positions: np.ndarray) -> np.ndarray:
    """(T, B), those at positions (T, B, 2); nan where a walk is no longer one."""
    x, y = positions[..., 0], positions[..., 1]
    with np.errstate(all="ignore"):
        loss = np.asarray(objective.value(x, y), dtype=float) + np.zeros(x.shape)
        slope = np.hypot(*objective.gradient(x, y))
        good = (np.abs(positions) <= LIMIT).all(axis=2) & np.isfinite(loss) & np.isfinite(slope)
    return np.where(good, loss, np.nan)


def _cut(losses: np.ndarray, counts: np.ndarray) -> Iterator[History]:
    """A history for each column of the losses (T+1, B), up to the first nan."""
    for loss in losses.T:
        gone = np.isnan(loss)
        rows = max(1, int(np.argmax(gone))) if gone.any() else len(loss)
        yield History(read_only(loss[:rows].copy()), counts[:rows], bool(gone.any()))


def _column(value: Any) -> Any:
    """A hyperparameter with one a descent, in the shape that broadcasts against positions (B, 2)."""
    if isinstance(value, tuple):
        return tuple(_column(part) for part in value)
    return value[:, None] if isinstance(value, np.ndarray) else value


def _only(value: Any) -> Any:
    """The hyperparameter of a crowd of one."""
    if isinstance(value, tuple):
        return tuple(_only(part) for part in value)
    return value.item() if isinstance(value, np.ndarray) else value
