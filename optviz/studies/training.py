"""Then train: the same network from each scheme, with the same data in the same order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from time import monotonic
from typing import Any

import numpy as np

from optviz.engine.descend import Tick
from optviz.engine.network import training
from optviz.engine.network.training_record import Record, Snapshot, is_snapshot, joined
from optviz.engine.network.training_smoothing import smoothed
from optviz.engine.path import Status
from optviz.scenario import Initialization
from optviz.scenario.check_initialization import labels
from optviz.scenario.initialization import Scheme
from optviz.studies.training_task import rates_of, task_of, weights_of

BURST = 50
"""Most iterations of one scheme before the next one's turn: the first one's data leave the cache then."""

FIRST = 5
"""Iterations until the first result: how long a step takes is not known yet."""

SHOWN_S = 0.2
"""Seconds of work between two results."""

KEEP = 0.9


@dataclass(frozen=True, eq=False)
class Curve:
    """What became of one scheme.

    ``index`` is its place in the scenario. ``iteration``, ``loss`` (nats) and ``accuracy`` (0 to 1) are read-only
    arrays: row 0 is the start over all training samples, the others each batch before its step. A scheme that
    diverged ends at its last finite iteration; ``diverged`` is the one that was not.
    """

    index: int
    label: str
    scheme: Scheme
    record: Record

    @property
    def iteration(self) -> np.ndarray:
        """0, 1, 2 …"""
        return self.record.iteration

    @property
    def loss(self) -> np.ndarray:
        """Mean cross-entropy of each batch, in nats."""
        return self.record.loss

    @property
    def accuracy(self) -> np.ndarray:
        """Share of each batch that is told rightly."""
        return self.record.accuracy

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The layers over time, in order."""
        return self.record.snapshots

    @property
    def diverged(self) -> int | None:
        """The iteration that was no longer finite, if one was."""
        return self.record.diverged

    @property
    def status(self) -> Status:
        """How it ended, or goes on."""
        return "ok" if self.diverged is None else "diverged"

    def loss_at(self, iteration: int) -> float:
        """The loss at that iteration; nan beyond the curve's end."""
        return float(self.loss[iteration]) if 0 <= iteration < len(self.loss) else float("nan")

    def snapshot_at(self, iteration: int) -> Snapshot | None:
        """The newest snapshot up to that iteration, or the first one; None where there is none."""
        before = [snapshot for snapshot in self.snapshots if snapshot.iteration <= iteration]
        return before[-1] if before else next(iter(self.snapshots), None)

    def smooth_loss(self, keep: float = KEEP) -> np.ndarray:
        """The loss as a moving average, row 0 as it is; ``keep`` in [0, 1) is the share of the past."""
        return _smooth(self.loss, keep)

    def smooth_accuracy(self, keep: float = KEEP) -> np.ndarray:
        """The accuracy as a moving average, row 0 as it is."""
        return _smooth(self.accuracy, keep)


@dataclass(frozen=True, eq=False)
class TrainingResult:
    """The curves of all schemes up to ``iteration``; ``final`` when the scenario's last one is reached."""

    scenario: Initialization
    curves: tuple[Curve, ...]
    iteration: int
    final: bool

    def prepare(self, tick: Tick) -> None:
        """Looks at the newest snapshots, so that whoever draws them need not wait."""
        for curve in self.curves:
            for snapshot in curve.snapshots[-1:]:
                tick(self.iteration / self.planned)
                assert snapshot.look

    @property
    def planned(self) -> int:
        """The iteration that the training ends with."""
        assert self.scenario.training is not None
        return self.scenario.training.iterations

    def loss(self, at: int) -> tuple[float, ...]:
        """Every scheme's loss at that iteration; nan beyond a curve's end."""
        return tuple(curve.loss_at(at) for curve in self.curves)

    def rate(self, at: int) -> float:
        """The learning rate of iteration ``at`` (from 1)."""
        return training.rate_at(rates_of(self.scenario), max(at, 1))


@dataclass(frozen=True, eq=False)
class TrainingState:
    """Where all schemes stand; ``advance`` goes on from here, ``result`` shows it."""

    scenario: Initialization
    task: training.Task
    states: tuple[training.State, ...]
    records: tuple[Record, ...]
    iteration: int = 0

    @property
    def nbytes(self) -> int:
        """About how much memory it holds beyond the data: parameters, the optimiser's state, kept snapshots."""
        kept = sum(len(record.snapshots) + 3 for record in self.records)
        return kept * max((state.theta.nbytes for state in self.states), default=0)

    def result(self) -> TrainingResult:
        """The curves so far."""
        plan = self.scenario.training
        assert plan is not None
        schemes = self.scenario.schemes
        parts = zip(labels(schemes), schemes, self.records, strict=True)
        curves = tuple(Curve(index, *part) for index, part in enumerate(parts))
        return TrainingResult(self.scenario, curves, self.iteration, self.iteration >= plan.iterations)


def begin(scenario: Initialization, tick: Tick = lambda fraction: None) -> TrainingState:
    """All schemes before the first step. The scenario must have a ``training`` part and be checked."""
    task, started = task_of(scenario), []
    for index in range(len(scenario.schemes)):
        tick(0.0)
        started.append(training.begin(task, weights_of(scenario, index, task), tick=tick))
    return TrainingState(scenario, task, tuple(state for state, _ in started), tuple(record for _, record in started))


def advance(
    scenario: Initialization, state: TrainingState, until: int, tick: Tick = lambda fraction: None
) -> TrainingState:
    """All schemes on to iteration ``until`` (at most the scenario's last), in turns of a few iterations.

    ``scenario`` may differ from the state's as ``continues`` says. In pieces or at once: the result is the same.
    """
    plan = scenario.training
    assert plan is not None
    task = replace(state.task, rates=rates_of(scenario), iterations=plan.iterations)
    until = max(state.iteration, min(until, plan.iterations))
    reached, parts = list(state.states), [[record] for record in state.records]
    starts, count = range(state.iteration, until, BURST), len(reached)
    for turn, (start, index) in enumerate(product(starts, range(count))):
        if reached[index].diverged is not None:
            continue

        def part(fraction: float, done: int = turn) -> None:
            tick((done + fraction) / (len(starts) * count))

        reached[index], more = training.advance(task, reached[index], min(start + BURST, until), part)
        parts[index].append(more)
    records = tuple(_thinned(joined(those), plan.iterations) for those in parts)
    return TrainingState(scenario, task, tuple(reached), records, until)


def continues(scenario: Initialization, state: TrainingState) -> bool:
    """Whether ``state`` is how this scenario's training begins: only its length and later rates may differ."""
    old, new = state.scenario.training, scenario.training
    if old is None or new is None or new.iterations < state.iteration:
        return False
    rates, before = rates_of(scenario), rates_of(state.scenario)
    same = _identity(scenario) == _identity(state.scenario)
    changes = [t for t, _ in (*rates, *before) if t <= state.iteration]
    return same and all(training.rate_at(rates, t) == training.rate_at(before, t) for t in changes)


def train(scenario: Initialization, tick: Tick = lambda fraction: None) -> TrainingResult:
    """The whole training at once."""
    plan = scenario.training
    assert plan is not None
    return advance(scenario, begin(scenario, tick), plan.iterations, tick).result()


def compute(
    scenario: Initialization, tick: Tick = lambda fraction: None, state: TrainingState | None = None
) -> Iterator[TrainingResult]:
    """The training as it goes on, a result about every 0.2 s of work, the final one last.

    Goes on from ``state`` where that is given and ``continues``. ``tick`` hears of the share of the whole.
    """
    for reached in states(scenario, tick, state):
        result = reached.result()
        result.prepare(tick)
        yield result


def states(
    scenario: Initialization, tick: Tick = lambda fraction: None, state: TrainingState | None = None
) -> Iterator[TrainingState]:
    """As ``compute``, but the states, for one who wants to go on from where it stopped."""
    plan = scenario.training
    assert plan is not None
    if state is not None and continues(scenario, state):
        state = advance(scenario, state, state.iteration)
    else:
        state = begin(scenario, tick)
    yield state
    steps = FIRST
    while state.iteration < plan.iterations:
        before, since = state.iteration, monotonic()
        until = min(before + steps, plan.iterations)

        def part(fraction: float, low: int = before, high: int = until) -> None:
            tick((low + fraction * (high - low)) / plan.iterations)

        state = advance(scenario, state, until, part)
        yield state
        steps = _suited(steps, monotonic() - since)


def _suited(steps: int, seconds: float) -> int:
    """How many steps to take until the next result, after that many took so long."""
    factor = min(4.0, max(0.25, SHOWN_S / max(seconds, 1e-6)))
    return max(1, round(steps * factor))


def _identity(scenario: Initialization) -> tuple[Any, ...]:
    """Everything that a training depends on from its start, apart from rates."""
    plan = scenario.training
    assert plan is not None
    params = {name: value for name, value in plan.params.items() if name != "lr"}
    schemes = tuple((scheme.name, scheme.params) for scheme in scenario.schemes)
    drawn = scenario.seed, schemes, scenario.network.widths, scenario.network.activation
    return *drawn, plan.dataset, plan.optimizer, params, plan.batch_size


def _smooth(values: np.ndarray, keep: float) -> np.ndarray:
    return np.concatenate([values[:1], smoothed(values[1:], keep)])


def _thinned(record: Record, iterations: int) -> Record:
    """Without the snapshots that a training of this length does not keep (a shorter one's last)."""
    kept = tuple(snapshot for snapshot in record.snapshots if is_snapshot(snapshot.iteration, iterations))
    return replace(record, snapshots=kept)
