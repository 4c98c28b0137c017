"""Where very many descents end, and when they arrive: block by block, so that memory stays small however many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Protocol

import numpy as np

from optviz.engine.binding import bound
from optviz.engine.crew import Crew
from optviz.engine.descend import FLAT, Tick, Walker
from optviz.engine.oracle import Oracle
from optviz.engine.path import LIMIT, Status, read_only
from optviz.engine.specs import Objective, OptimizerSpec, ScheduleSpec
from optviz.engine.trace import point_rule

ROWS = 8192
"""Descents walked at once: enough to hide what a call costs, and arrays that stay in the processor's caches, below the
sizes from which BLAS takes several threads (10,000 numbers) and the system maps fresh memory for each (128 KiB)."""

PULSE = 16
"""Steps of a full block between two calls of ``tick``, and between two looks at who need not go on: some ms."""

FEW = 16
"""Fewer than one in so many that need not go on are taken along."""

LONG = 4_000_000
"""Steps of all descents together, some 50 ms alone, from which on other processes are asked to help."""

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

    def block(self, rows: Any) -> Crowd:
        """Some of the descents: ``rows`` is a slice, or a mask (B,)."""
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


def ends_of(crowd: Crowd, tick: Tick = lambda fraction: None, crew: Crew | None = None) -> Ends:
    """Walks all descents of the crowd to their ends.

    They are those of ``descend.walk``: one whose position is ever not finite or beyond 1e12, or whose loss or gradient
    is not finite at the end, has diverged; one with a vanished gradient where f curves upwards has converged.
    ``tick`` is called every few milliseconds and may raise to give up. A ``crew`` takes part where that is worth it.
    """
    if _worth_a_crew(crowd, crew):
        assert crew is not None
        pieces = [crowd.block(rows) for rows in _pieces(crowd, crew)]
        return _together(crew.run(ends_of, pieces, tick))
    positions = np.full((len(crowd.starts), 2), np.nan)
    for rows, part in _blocks(crowd, tick):
        _walk_to_ends(crowd.block(rows), positions[rows], part.tick)
    loss, status = _endings(crowd.objective, positions)
    return Ends(read_only(positions), read_only(loss), read_only(status))


def arrivals(
    crowd: Crowd,
    targets: np.ndarray,
    radius: float,
    tick: Tick = lambda fraction: None,
    crew: Crew | None = None,
) -> np.ndarray:
    """(B,), each descent's first step within ``radius`` of its own target (B, 2), 0 for one that starts there.

    −1 where it never is, or the target is nan.
    """
    if _worth_a_crew(crowd, crew):
        assert crew is not None
        pieces = [(crowd.block(rows), targets[rows], radius) for rows in _pieces(crowd, crew)]
        return read_only(np.concatenate(crew.run(_arrivals_of, pieces, tick)))
    first = np.full(len(crowd.starts), -1)
    for rows, part in _blocks(crowd, tick):
        _walk_to_targets(crowd.block(rows), targets[rows], radius, first[rows], part.tick)
    return read_only(first)


def _arrivals_of(piece: tuple[Crowd, np.ndarray, float], tick: Tick) -> np.ndarray:
    return arrivals(*piece, tick)


def _worth_a_crew(crowd: Crowd, crew: Crew | None) -> bool:
    return crew is not None and crew.size > 1 and len(crowd.starts) * crowd.steps >= LONG


def _pieces(crowd: Crowd, crew: Crew) -> list[slice]:
    """Blocks, or less where there would be too few of them for all of the crew."""
    count = len(crowd.starts)
    rows = min(ROWS, -(-count // crew.size))
    return [slice(begin, begin + rows) for begin in range(0, count, rows)]


def _together(parts: Sequence[Ends]) -> Ends:
    arrays = ([getattr(part, name) for part in parts] for name in ("positions", "loss", "status"))
    return Ends(*(read_only(np.concatenate(pieces)) for pieces in arrays))


def _walk_to_ends(crowd: Crowd, positions: np.ndarray, tick: Tick) -> None:
    """Fills in the last positions (B, 2) of those that have not diverged; the others are left behind on the way."""
    pack, home = _packed(crowd), np.arange(len(crowd.starts))
    gone = np.zeros(len(home), dtype=bool)
    for step in _marches(pack, crowd, tick):
        if not (_small(pack.x) and _small(pack.y)):
            gone |= ~((np.abs(pack.x) <= LIMIT) & (np.abs(pack.y) <= LIMIT))
            if gone.all():
                return
            if step % PULSE == 0 and pack.leave(gone):
                home, gone = home[~gone], np.zeros(len(pack.x), dtype=bool)
    positions[home[~gone], 0], positions[home[~gone], 1] = pack.x[~gone], pack.y[~gone]


def _walk_to_targets(crowd: Crowd, targets: np.ndarray, radius: float, first: np.ndarray, tick: Tick) -> None:
    """Fills in the steps (B,) of the arrivals; who has arrived is left behind."""
    pack, home, goal = _packed(crowd), np.arange(len(crowd.starts)), targets.T.copy()
    done = ~np.isfinite(goal).all(axis=0)
    for step in _marches(pack, crowd, tick):
        if step % PULSE == 0 and pack.leave(done):
            home, goal, done = home[~done], goal[:, ~done], np.zeros(len(pack.x), dtype=bool)
        away, up = pack.x - goal[0], pack.y - goal[1]
        away *= away
        up *= up
        away += up
        here = away <= radius * radius
        here &= ~done
        if here.any():
            first[home[here]] = step
            done |= here
        if done.all():
            return


def _small(values: np.ndarray) -> bool:
    """Whether surely no coordinate is beyond the limit or not finite: a dot product is the quickest to say so."""
    return bool(np.dot(values, values) <= LIMIT * LIMIT)


def _marches(pack: _Pack, crowd: Crowd, tick: Tick) -> Iterator[int]:
    """Walks the pack; yields 0 at its start and the number of every step taken."""
    pulse = max(PULSE, PULSE * ROWS // max(1, len(crowd.starts)))
    with np.errstate(all="ignore"):
        yield 0
        for t, lr in enumerate(_rates(crowd.walker, crowd.steps), 1):
            if t % pulse == 0:
                tick(t / crowd.steps)
            pack.advance(t, lr)
            yield t


def _packed(crowd: Crowd) -> _Pack:
    return _Columns(crowd) if crowd.walker.optimizer.elementwise else _Points(crowd)


class _Pack(Protocol):
    """Descents on their way: ``x`` (B,) and ``y`` (B,) are where they stand."""

    x: np.ndarray
    y: np.ndarray

    def advance(self, t: int, lr: float | None) -> None:
        """Step ``t`` at this rate, at each one's own where it is None."""

    def leave(self, behind: np.ndarray) -> bool:
        """Goes on without some (B,), unless that would not be worth the while; whether it did."""


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
        self._states = [tuple(_rows_of(part, left) for part in state) for state in self._states]
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


def _rates(walker: Walker, steps: int) -> Iterator[float | None]:
    """The rate of every step; None where each descent keeps its own."""
    if walker.schedule is None:
        return repeat(None, steps)
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


def _rows_of(value: Any, rows: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_rows_of(part, rows) for part in value)
    return value[rows] if isinstance(value, np.ndarray) and value.ndim else value


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
