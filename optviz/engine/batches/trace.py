"""The bare walk: points and rates, one step after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np

from optviz.engine.batches.batch import Batch
from optviz.engine.batches.plan import Plan
from optviz.engine.batches.problem import Problem, Tick
from optviz.engine.binding import bound
from optviz.engine.descend import Walker
from optviz.engine.oracle import Oracle
from optviz.engine.path import LIMIT, Cause
from optviz.engine.specs import OptimizerSpec
from optviz.engine.trace import SHORT_BURST, point_rule

WALKING = 0.5
"""About the share of the walk itself in the work; the rest is losses and gradients of its points."""


def walks(optimizer: OptimizerSpec) -> bool:
    """Whether an optimiser can be walked here: a batch answers to everything but residuals."""
    return "residuals" not in optimizer.needs


def _rates(walker: Walker, problem: Problem, steps: int, here: list[Any]) -> Iterator[float]:
    """Each step's rate, in order; the last of ``here`` is where the walk has come to meanwhile."""
    schedule, first, params = walker.schedule, walker.first_lr(), walker.decay_params()
    if schedule is None:
        return repeat(first, steps)
    if schedule.rates is not None:
        return iter(schedule.rates(np.arange(steps), first, **params).tolist())
    return _reactive_rates(walker, problem, steps, here)


def _reactive_rates(walker: Walker, problem: Problem, steps: int, here: list[Any]) -> Iterator[float]:
    """Rates that answer to the full loss at every point but the start."""
    schedule, params = walker.schedule, walker.decay_params()
    assert schedule is not None
    assert schedule.begin is not None
    assert schedule.observe is not None
    state = schedule.begin(walker.first_lr(), **params)
    yield float(state.lr)
    for _ in range(steps - 1):
        state = schedule.observe(state, float(problem.value(*here[-1])), **params)
        yield float(state.lr)


@dataclass(frozen=True)
class Trace:
    """The points (T+1, 2), the T rates, and why it stopped."""

    theta: np.ndarray
    rates: list[float]
    cause: Cause


def by_floats(
    problem: Problem,
    walker: Walker,
    start: tuple[float, float],
    plan: Plan,
    steps: int,
    tick: Tick,
    number: Callable[[float], Any],
) -> Trace:
    """Elementwise rules: both parameters, one step after the other, in numbers of the given type."""
    hyperparameters = {name: value for name, value in walker.hyperparameters.items() if name != "lr"}
    step, feed = bound(walker.optimizer.step, hyperparameters), problem.feed(plan)
    gradient = feed.gradient
    a, b = number(start[0]), number(start[1])
    state_a = walker.optimizer.start(a, lr=walker.first_lr(), **hyperparameters)
    state_b = walker.optimizer.start(b, lr=walker.first_lr(), **hyperparameters)
    points, done = [(a, b)], list[np.ndarray]()
    taken: list[float] = []
    rates = _rates(walker, problem, steps, points)
    low, high = -LIMIT, LIMIT
    for first in range(0, steps, feed.burst):
        tick(WALKING * first / steps)
        rows = feed.rows(first, min(first + feed.burst, steps))
        # The rows come first: zip asks for no rate once they are used up.
        for t, (row, lr) in enumerate(zip(rows, rates, strict=False), first + 1):
            grad_a, grad_b = gradient(row, a, b)
            a, state_a = step(a, grad_a, state_a, t, lr)
            b, state_b = step(b, grad_b, state_b, t, lr)
            if not (low <= a <= high and low <= b <= high):
                return Trace(np.concatenate([*done, np.array(points)]), taken, _cause(a, b))
            points.append((a, b))
            taken.append(lr)
        done.append(np.array(points[:-1]))
        del points[:-1]
    return Trace(np.concatenate([*done, np.array(points)]), taken, "steps")


def by_points(
    problem: Problem, walker: Walker, start: tuple[float, float], plan: Plan, steps: int, tick: Tick
) -> Trace:
    """Rules that take both parameters as one array, since they look at its length."""
    hyperparameters = {name: value for name, value in walker.hyperparameters.items() if name != "lr"}
    step, feed = bound(walker.optimizer.step, hyperparameters), problem.feed(plan)
    w = np.array(start, dtype=float)
    state = walker.optimizer.start(w, **hyperparameters)
    points: list[Any] = [(float(w[0]), float(w[1]))]
    taken: list[float] = []
    rates = _rates(walker, problem, steps, points)
    for first in range(0, steps, feed.burst):
        tick(WALKING * first / steps)
        rows = feed.rows(first, min(first + feed.burst, steps))
        for t, (row, lr) in enumerate(zip(rows, rates, strict=False), first + 1):
            w, state = step(w, np.array(feed.gradient(row, *points[-1])), state, t, lr)
            a, b = w.tolist()
            if not (-LIMIT <= a <= LIMIT and -LIMIT <= b <= LIMIT):
                return Trace(np.array(points), taken, _cause(a, b))
            points.append((a, b))
            taken.append(lr)
    return Trace(np.array(points), taken, "steps")


def by_oracle(
    problem: Problem, walker: Walker, start: tuple[float, float], plan: Plan, steps: int, tick: Tick
) -> Trace:
    """Rules that ask for values, curvatures or other gradients: each step's batch answers, and no other."""
    hyperparameters = {name: value for name, value in walker.hyperparameters.items() if name != "lr"}
    step = point_rule(walker.optimizer, hyperparameters)
    w = np.array(start, dtype=float)
    state = walker.optimizer.start(w, **hyperparameters)
    points: list[Any] = [(float(w[0]), float(w[1]))]
    taken: list[float] = []
    rates = _rates(walker, problem, steps, points) if walker.optimizer.has_rate else repeat(np.nan, steps)
    for t, lr in enumerate(rates, 1):
        if t % SHORT_BURST == 0:
            tick(WALKING * t / steps)
        w, state, rate = step(w, state, t, lr, Oracle(Batch(problem, plan.members(t))))
        a, b = w.tolist()
        if not (-LIMIT <= a <= LIMIT and -LIMIT <= b <= LIMIT):
            return Trace(np.array(points), taken, _cause(a, b))
        points.append((a, b))
        taken.append(float(rate))
    return Trace(np.array(points), taken, "steps")


def _cause(a: Any, b: Any) -> Cause:
    return "beyond_limit" if np.isfinite(a) and np.isfinite(b) else "non_finite"
