"""Walks an optimiser down a surface: one run with everything recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import numpy as np

from optviz.engine.binding import bound
from optviz.engine.path import LIMIT, Cause, Path, Status, read_only
from optviz.engine.specs import Objective, OptimizerSpec, ScheduleSpec
from optviz.engine.trace import BURST, Trace, step_by_step, table

Tick = Callable[[float], None]

FLAT = 1e-6
"""A gradient shorter than this counts as vanished."""


@dataclass(frozen=True)
class Walker:
    """An optimiser with its hyperparameters (``lr`` among them) and, if any, its schedule with that one's."""

    optimizer: OptimizerSpec
    hyperparameters: Mapping[str, Any]
    schedule: ScheduleSpec | None = None
    schedule_params: Mapping[str, Any] = field(default_factory=dict)

    def first_lr(self) -> float:
        """The rate before any decay: the schedule's own where it is given, else the run's; nan where it has none."""
        own = self.schedule_params.get("lr")
        return float(self.hyperparameters.get("lr", np.nan) if own is None else own)

    def decay_params(self) -> dict[str, Any]:
        """The schedule's parameters without ``lr``."""
        return {name: value for name, value in self.schedule_params.items() if name != "lr"}


def gradient_noise(noise: float, seed: int, steps: int) -> np.ndarray | None:
    """Gaussian noise (steps, 2) of standard deviation ``noise`` for each step's gradient; None where there is none."""
    if noise == 0.0:
        return None
    return noise * np.random.default_rng(seed).standard_normal((steps, 2))


def walk(
    objective: Objective,
    walker: Walker,
    start: tuple[float, float],
    steps: int,
    noise: np.ndarray | None = None,
    tick: Tick = lambda fraction: None,
) -> Path:
    """The path of ``steps`` steps from ``start`` (x, y); shorter where it diverges.

    ``noise`` (steps, 2) is added to the gradients that the optimiser sees. ``tick(fraction)`` is called now and then
    and may raise to give up. Plain floats first, as they are fastest; where these raise (a division by 0, an overflow)
    once more with NumPy's, which answer inf or nan.
    """
    with np.errstate(all="ignore"):
        if not walker.optimizer.elementwise:
            trace = _whole_points(objective, walker, start, steps, noise, tick)
            return _path(objective, walker.optimizer, trace)
        try:
            trace = _trace(objective, walker, start, steps, noise, tick, float)
        except ArithmeticError:
            trace = _trace(objective, walker, start, steps, noise, tick, np.float64)
        return _path(objective, walker.optimizer, trace)


def _whole_points(
    objective: Objective,
    walker: Walker,
    start: tuple[float, float],
    steps: int,
    noise: np.ndarray | None,
    tick: Tick,
) -> Trace:
    """For rules that take a point as a whole: step after step, with an oracle."""
    rows: list[tuple[Any, ...]] = []
    rates = _rates(objective, walker, rows, steps)
    others = {name: value for name, value in walker.hyperparameters.items() if name != "lr"}
    return step_by_step(objective, walker.optimizer, others, start, rates, rows, noise, lambda step: tick(step / steps))


def _trace(
    objective: Objective,
    walker: Walker,
    start: tuple[float, float],
    steps: int,
    noise: np.ndarray | None,
    tick: Tick,
    number: Callable[[float], Any],
) -> Trace:
    """Both coordinates, one step after the other, in numbers of the given type.

    Rows become arrays burst by burst: all at once would hold the interpreter, and with it the window, for too long.
    """
    hyperparameters = {name: value for name, value in walker.hyperparameters.items() if name != "lr"}
    step = bound(walker.optimizer.step, hyperparameters)
    gradient = bound(objective.spec.gradient, objective.params)
    kicks = None if noise is None else noise.tolist()
    x, y = number(start[0]), number(start[1])
    state_x = walker.optimizer.start(x, lr=walker.first_lr(), **hyperparameters)
    state_y = walker.optimizer.start(y, lr=walker.first_lr(), **hyperparameters)
    rows = [(x, y, *state_x, *state_y)]
    done, width = list[np.ndarray](), len(rows[0])
    rates: list[Any] = []
    low, high = -LIMIT, LIMIT
    for t, lr in enumerate(_rates(objective, walker, rows, steps), 1):
        if t % BURST == 0:
            tick(t / steps)
            done.append(table(rows, width))
            rows.clear()
        grad_x, grad_y = gradient(x, y)
        if kicks is not None:
            grad_x, grad_y = grad_x + kicks[t - 1][0], grad_y + kicks[t - 1][1]
        x, state_x = step(x, grad_x, state_x, t, lr)
        y, state_y = step(y, grad_y, state_y, t, lr)
        if not (low <= x <= high and low <= y <= high):
            finite = np.isfinite(x) and np.isfinite(y)
            return Trace(np.concatenate([*done, table(rows, width)]), rates, "beyond_limit" if finite else "non_finite")
        rows.append((x, y, *state_x, *state_y))
        rates.append(lr)
    return Trace(np.concatenate([*done, table(rows, width)]), rates, "steps")


def _rates(objective: Objective, walker: Walker, rows: list[tuple[Any, ...]], steps: int) -> Iterator[float]:
    """Each step's rate, in order; the last of ``rows`` is where the walk has come to meanwhile."""
    schedule, first, params = walker.schedule, walker.first_lr(), walker.decay_params()
    if schedule is None:
        return repeat(first, steps)
    if schedule.rates is not None:
        return iter(schedule.rates(np.arange(steps), first, **params).tolist())
    return _reactive_rates(objective, schedule, first, params, rows, steps)


def _reactive_rates(
    objective: Objective,
    schedule: ScheduleSpec,
    first: float,
    params: Mapping[str, Any],
    rows: list[tuple[Any, ...]],
    steps: int,
) -> Iterator[float]:
    """Rates that answer to the loss at every point but the start."""
    assert schedule.begin is not None
    assert schedule.observe is not None
    state = schedule.begin(first, **params)
    yield float(state.lr)
    for _ in range(steps - 1):
        state = schedule.observe(state, float(objective.value(*rows[-1][:2])), **params)
        yield float(state.lr)


def _path(objective: Objective, optimizer: OptimizerSpec, trace: Trace) -> Path:
    """The trace as arrays, with loss and gradient, cut before the first row that is not finite."""
    recorded = trace.table
    positions = recorded[:, :2].copy()
    x, y = positions[:, 0], positions[:, 1]
    loss = np.asarray(objective.value(x, y), dtype=float)
    gradient = np.stack(objective.gradient(x, y), axis=1)
    finite = np.isfinite(loss) & np.isfinite(gradient).all(axis=1)
    rows, cause = len(loss), trace.cause
    if not finite.all():
        rows, cause = max(1, int(np.argmin(finite))), "non_finite"
    status, cause = _ending(objective, positions[rows - 1], gradient[rows - 1], cause)
    return Path(
        positions=read_only(positions[:rows]),
        loss=read_only(loss[:rows]),
        gradient=read_only(gradient[:rows]),
        lr=read_only(np.array([np.nan, *trace.rates[: rows - 1]])),
        state=trace.states(optimizer.state, rows),
        evaluations=read_only(trace.evaluations(rows)),
        status=status,
        cause=cause,
    )


def _ending(objective: Objective, point: np.ndarray, gradient: np.ndarray, cause: Cause) -> tuple[Status, Cause]:
    """How a walk that ended at ``point`` is to be called; a flat point is a minimum only where f curves upwards."""
    if cause != "steps":
        return "diverged", cause
    if not np.hypot(*gradient) <= FLAT:
        return "ok", "steps"
    xx, xy, yy = (float(part) for part in objective.hessian(float(point[0]), float(point[1])))
    bowl = xx > 0.0 and xx * yy - xy * xy > 0.0
    known = any(np.hypot(point[0] - x, point[1] - y) <= 1e-3 for x, y in objective.minima())
    return ("converged", "minimum") if bowl or known else ("ok", "saddle")
