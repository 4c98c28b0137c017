"""Where very many descents end, and when they arrive: block by block, so that memory stays small however many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from optviz.engine.binding import bound
from optviz.engine.descend import FLAT, Tick, Walker
from optviz.engine.oracle import Oracle
from optviz.engine.path import LIMIT, Status, read_only
from optviz.engine.specs import Objective, OptimizerSpec, ScheduleSpec
from optviz.engine.trace import point_rule

ROWS = 4096
"""Descents walked at once: enough to hide what a call costs, and arrays that stay in the processor's caches and below
the size (128 KiB) from which the system maps and clears fresh memory for each."""

PULSE = 16
"""Steps of a full block between two calls of ``tick``: a few milliseconds."""

STATUSES: tuple[Status, ...] = ("ok", "converged", "diverged")
OK, CONVERGED, DIVERGED = range(3)


@dataclass(frozen=True, eq=False)
class Ends:
    """Where B descents stand after their last step; all arrays are read-only.

    ``positions`` (B, 2) and ``loss`` (B,) are nan for one that diverged, ``status`` (B,) the place in ``STATUSES``.
    """

    positions: np.ndarray
    loss: np.ndarray
    status: np.ndarray


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

    def block(self, rows: slice) -> Crowd:
        """Some of the descents."""
        own = {name: _rows_of(value, rows) for name, value in self.walker.hyperparameters.items()}
        walker = Walker(self.walker.optimizer, own, self.walker.schedule, self.walker.schedule_params)
        return Crowd(self.objective, walker, self.starts[rows], self.steps, self.noise)


def unwalkable(optimizer: OptimizerSpec, schedule: ScheduleSpec | None) -> str | None:
    """Why very many descents of such a run cannot be walked at once; None where they can."""
    if not optimizer.batched:
        return f"{optimizer.name} takes one point at a time"
    if schedule is not None and schedule.rates is None:
        return f"{schedule.name} answers to the loss of each descent"
    return None


def ends_of(crowd: Crowd, tick: Tick = lambda fraction: None) -> Ends:
    """Walks all descents of the crowd to their ends.

    They are those of ``descend.walk``: one whose position is ever not finite or beyond 1e12, or whose loss or gradient
    is not finite at the end, has diverged; one with a vanished gradient where f curves upwards has converged.
    ``tick`` is called every few milliseconds and may raise to give up.
    """
    positions = np.empty((len(crowd.starts), 2))
    for rows, part in _blocks(crowd, tick):
        theta, gone = crowd.starts[rows], np.zeros((1, 1), dtype=bool)
        for theta in _march(part.tick, crowd.block(rows)):
            if not _small(theta):
                gone = gone | ~(np.abs(theta) <= LIMIT).all(axis=1, keepdims=True)
        positions[rows] = np.where(gone, np.nan, theta)
    loss, status = _endings(crowd.objective, positions)
    return Ends(read_only(positions), read_only(loss), read_only(status))


def arrivals(crowd: Crowd, targets: np.ndarray, radius: float, tick: Tick = lambda fraction: None) -> np.ndarray:
    """(B,), each descent's first step within ``radius`` of its own target (B, 2), 0 for one that starts there.

    −1 where it never is, or the target is nan.
    """
    first = np.full(len(crowd.starts), -1)
    for rows, part in _blocks(crowd, tick):
        goal, found = targets[rows], first[rows]
        waiting = np.isfinite(goal).all(axis=1)
        for step, theta in enumerate(_march(part.tick, crowd.block(rows))):
            away = theta - goal
            away *= away
            here = waiting & (away[:, 0] + away[:, 1] <= radius * radius)
            found[here] = step
            waiting &= ~here
            if not waiting.any():
                break
    return read_only(first)


def _small(theta: np.ndarray) -> bool:
    """Whether surely no coordinate is beyond the limit or not finite: a dot product is the quickest to say so."""
    flat = theta.ravel(order="K")
    return bool(np.dot(flat, flat) <= LIMIT * LIMIT)


def _march(tick: Tick, crowd: Crowd) -> Iterator[np.ndarray]:
    """The positions (B, 2) at the start and after every step."""
    rule = _columns_rule if crowd.walker.optimizer.elementwise else _points_rule
    theta, advance = rule(crowd)
    pulse = max(PULSE, PULSE * ROWS // max(1, len(crowd.starts)))
    with np.errstate(all="ignore"):
        yield theta
        for t, lr in enumerate(_rates(crowd.walker, crowd.steps), 1):
            if t % pulse == 0:
                tick(t / crowd.steps)
            theta = advance(t, lr)
            yield theta


Advance = Callable[[int, Any], np.ndarray]


def _columns_rule(crowd: Crowd) -> tuple[np.ndarray, Advance]:
    """For elementwise rules: x of all descents lies in one piece of memory, y in another."""
    objective, optimizer, noise = crowd.objective, crowd.walker.optimizer, crowd.noise
    others = _others(crowd.walker, lambda column: column)
    step, gradient = bound(optimizer.step, others), bound(objective.spec.gradient, objective.params)
    theta: np.ndarray = np.array(crowd.starts.T, dtype=float, order="C")
    state = _calm_powers(optimizer, optimizer.start(theta, **_first(crowd.walker), **others))

    def advance(t: int, lr: Any) -> np.ndarray:
        nonlocal theta, state
        grad = np.empty_like(theta)
        grad[0], grad[1] = gradient(theta[0], theta[1])
        if noise is not None:
            grad += noise[t - 1][:, None]
        theta, state = step(theta, grad, state, t, lr)
        return theta.T

    return theta.T, advance


def _points_rule(crowd: Crowd) -> tuple[np.ndarray, Advance]:
    """For rules that take points as a whole, or ask an oracle."""
    optimizer, noise = crowd.walker.optimizer, crowd.noise
    others = _others(crowd.walker, lambda column: column[:, None])
    step, oracle = point_rule(optimizer, others), Oracle(crowd.objective)
    theta: np.ndarray = np.array(crowd.starts, dtype=float)
    state = optimizer.start(theta, **_first(crowd.walker), **others)

    def advance(t: int, lr: Any) -> np.ndarray:
        nonlocal theta, state
        oracle.kick = None if noise is None else noise[t - 1]
        rate = lr[:, None] if isinstance(lr, np.ndarray) else lr
        theta, state, _ = step(theta, state, t, rate, oracle)
        return theta

    return theta, advance


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


def _rates(walker: Walker, steps: int) -> Iterator[Any]:
    if walker.schedule is None:
        lr = walker.hyperparameters.get("lr", np.nan)
        return (lr for _ in range(steps))
    assert walker.schedule.rates is not None
    return iter(walker.schedule.rates(np.arange(steps), walker.first_lr(), **walker.decay_params()).tolist())


@dataclass(frozen=True)
class _Part:
    """A block's share of the whole progress."""

    begin: float
    share: float
    whole: Tick

    def tick(self, fraction: float) -> None:
        self.whole(self.begin + self.share * fraction)


def _blocks(crowd: Crowd, tick: Tick) -> Iterator[tuple[slice, _Part]]:
    count = len(crowd.starts)
    for begin in range(0, count, ROWS):
        end = min(begin + ROWS, count)
        tick(begin / count)
        yield slice(begin, end), _Part(begin / count, (end - begin) / count, tick)


def _rows_of(value: Any, rows: slice) -> Any:
    if isinstance(value, tuple):
        return tuple(_rows_of(part, rows) for part in value)
    return value[rows] if isinstance(value, np.ndarray) else value


def _endings(objective: Objective, positions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Loss and status at each end; positions of the diverged become nan."""
    x, y = positions[:, 0].copy(), positions[:, 1].copy()
    with np.errstate(all="ignore"):
        loss = np.broadcast_to(np.asarray(objective.value(x, y), dtype=float), x.shape).copy()
        slope = np.hypot(*objective.gradient(x, y))
        xx, xy, yy = objective.hessian(x, y)
        bowl = (np.asarray(xx) > 0.0) & (np.asarray(xx * yy - xy * xy) > 0.0)
    near = np.zeros(len(x), dtype=bool)
    for known in objective.minima():
        near |= np.hypot(x - known[0], y - known[1]) <= 1e-3
    gone = ~(np.isfinite(loss) & np.isfinite(slope) & np.isfinite(x))
    positions[gone] = loss[gone] = np.nan
    status = np.where(gone, DIVERGED, np.where((slope <= FLAT) & (bowl | near), CONVERGED, OK))
    return loss, status.astype(np.int8)
