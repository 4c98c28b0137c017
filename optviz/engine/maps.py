"""Where very many descents end, and when they arrive: block by block, so that memory stays small however many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np

from optviz.engine.crew import Crew
from optviz.engine.crowd import Crowd
from optviz.engine.descend import FLAT, Tick, Walker
from optviz.engine.packs import Pack, packed
from optviz.engine.path import LIMIT, Status, read_only
from optviz.engine.specs import Objective, OptimizerSpec, ScheduleSpec

ROWS = 16_384
"""Descents walked at once: enough to hide what a call costs, and arrays that together stay in a core's own cache."""

CALM = 8192
"""So many numbers BLAS multiplies without a second thread, which costs more than it brings."""

PULSE = 16
"""Steps of a full block between two calls of ``tick``, and between two looks at who need not go on: some ms."""

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
    pack, home = packed(crowd), np.arange(len(crowd.starts))
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
    pack, home, goal = packed(crowd), np.arange(len(crowd.starts)), targets.T.copy()
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
    parts = (values[begin : begin + CALM] for begin in range(0, len(values), CALM))
    return all(np.dot(part, part) <= LIMIT * LIMIT for part in parts)


def _marches(pack: Pack, crowd: Crowd, tick: Tick) -> Iterator[int]:
    """Walks the pack; yields 0 at its start and the number of every step taken."""
    pulse = max(PULSE, PULSE * ROWS // max(1, len(crowd.starts)))
    with np.errstate(all="ignore"):
        yield 0
        for t, lr in enumerate(_rates(crowd.walker, crowd.steps), 1):
            if t % pulse == 0:
                tick(t / crowd.steps)
            pack.advance(t, lr)
            yield t


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
