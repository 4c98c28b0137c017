"""Trains a network with an optimiser's rule, in pieces that follow one another exactly."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from time import monotonic
from typing import Any

import numpy as np

from optviz.engine.binding import bound
from optviz.engine.descend import Tick
from optviz.engine.network.training_batches import Part, batches
from optviz.engine.network.training_layout import Architecture
from optviz.engine.network.training_look import look
from optviz.engine.network.training_pass import Breathe, Buffers, Score, evaluate, there_and_back
from optviz.engine.network.training_record import Record, Snapshot, is_snapshot, record
from optviz.engine.path import read_only
from optviz.engine.specs import OptimizerSpec

BREATH_S = 0.01
"""Seconds between two calls of ``tick``."""

KEPT_BYTES = 2**19
"""A snapshot keeps the parameters of a network up to this size; a larger one is looked at at once."""

Rates = tuple[tuple[int, float], ...]
"""Learning rates with the iterations (from 1) from which on they hold, in order."""


@dataclass(frozen=True, eq=False)
class Task:
    """What is trained, on what, and how; the first parameters apart, which belong to a scheme.

    ``hyperparameters`` are the optimiser's without ``lr``; ``iterations`` is how long the training is meant to be.
    """

    architecture: Architecture
    train: Part
    held_out: Part
    batch_size: int
    seed: int
    optimizer: OptimizerSpec
    hyperparameters: Mapping[str, Any]
    rates: Rates
    iterations: int


@dataclass(frozen=True, eq=False)
class State:
    """Where a training stands after ``iteration`` steps: all that the next step needs.

    ``theta`` are the parameters, flat and read-only; ``inner`` is the optimiser's state; ``diverged`` the iteration
    that was no longer finite: no step follows it.
    """

    iteration: int
    theta: np.ndarray
    inner: tuple[Any, ...]
    diverged: int | None = None


def begin(
    task: Task,
    weights: Sequence[np.ndarray],
    dtype: type[np.floating] = np.float32,
    tick: Tick = lambda fraction: None,
) -> tuple[State, Record]:
    """The state before the first step, and row 0: the score over all training samples.

    ``weights`` are every layer's, the softmax layer's too. Where the first score is not finite, nothing is trained.
    ``tick`` is called now and then, and may raise to give up.
    """
    theta = read_only(task.architecture.joined(weights, dtype))
    # A number stands for a vector of equal components: what the rules keep as powers of a number stays one.
    inner = task.optimizer.start(0.0, **task.hyperparameters)
    score = evaluate(task.architecture, theta, task.train, _pace(lambda: tick(0.0)))
    diverged = None if math.isfinite(score.loss) else 0
    return State(0, theta, inner, diverged), record(0, [score] if diverged is None else [], diverged=diverged)


def advance(task: Task, state: State, until: int, tick: Tick = lambda fraction: None) -> tuple[State, Record]:
    """Takes the steps up to iteration ``until``, and no further than the first that is not finite.

    Gives the new state, and the record of these iterations. Steps taken in several pieces are the same to the last
    bit. ``tick`` hears of the share of these steps that is done, and may raise to give up.
    """
    first, diverged = state.iteration + 1, state.diverged
    steps = 0 if diverged is not None else until - state.iteration
    theta, inner, dtype = state.theta, state.inner, state.theta.dtype
    step = bound(task.optimizer.step, task.hyperparameters)
    buffers = Buffers(task.architecture, min(task.batch_size, len(task.train)), theta.dtype)
    order = batches(len(task.train), task.batch_size, task.seed, first)
    scores, snapshots = list[Score](), list[Snapshot]()
    breathe = _pace(lambda: tick(len(scores) / steps))
    with np.errstate(all="ignore"):
        for t in range(first, first + steps):
            rows = next(order)
            batch = Part(task.train.x.take(rows, axis=0), task.train.y.take(rows))
            there = there_and_back(task.architecture, theta, batch, buffers, breathe)
            if not math.isfinite(there.score.loss):
                diverged = t
                break
            scores.append(there.score)
            if is_snapshot(t, task.iterations):
                snapshots.append(_snapshot(task, theta, t, batch, breathe))
            theta, inner = step(theta, there.gradient, inner, t, rate_at(task.rates, t))
            theta, inner = _narrow(theta, dtype), tuple(_narrow(part, dtype) for part in inner)
            if not np.isfinite(theta).all():
                diverged = t
                break
    new = State(state.iteration + len(scores), read_only(theta), inner, diverged)
    return new, record(first, scores, snapshots, diverged)


def rate_at(rates: Rates, iteration: int) -> float:
    """The learning rate of that iteration."""
    return next(rate for start, rate in reversed(rates) if start <= iteration)


def _snapshot(task: Task, theta: np.ndarray, iteration: int, batch: Part, breathe: Breathe) -> Snapshot:
    take = partial(look, task.architecture, theta, batch, task.held_out.x[:1])
    score = partial(evaluate, task.architecture, theta, task.held_out)
    if theta.nbytes > KEPT_BYTES:
        now, held_out = take(breathe), score(breathe)
        return Snapshot(iteration, lambda: now, lambda: held_out)
    return Snapshot(iteration, cache(take), cache(score))


def _narrow(part: Any, dtype: np.dtype) -> Any:
    """An array in the training's own dtype: a rule may have made it wider."""
    return part.astype(dtype, copy=False) if isinstance(part, np.ndarray) else part


def _pace(tick: Callable[[], None]) -> Breathe:
    """Calls ``tick`` when the last time is a while ago."""
    last = monotonic()

    def breathe() -> None:
        nonlocal last
        if monotonic() - last >= BREATH_S:
            tick()
            last = monotonic()

    return breathe
