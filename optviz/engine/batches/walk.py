"""Walks an optimiser along batches of samples: one walk with everything recorded."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.batches.plan import Plan
from optviz.engine.batches.problem import Problem, Tick, silent
from optviz.engine.batches.trace import WALKING, Trace, by_floats, by_oracle, by_points
from optviz.engine.descend import FLAT, Walker
from optviz.engine.path import REASONS, Cause, Status, read_only

BYTES_A_STEP = 80
"""What a step leaves behind: θ and its average (2 numbers each), five numbers, an offset."""

BYTES_A_SAMPLE = 4
"""What a draw leaves behind: the sample's number."""


@dataclass(frozen=True, eq=False)
class Walk:
    """T steps: row 0 is the start, row t the point after step t. All arrays are read-only.

    ``theta`` (T+1, 2); ``average`` (T+1, 2) the Polyak average; ``loss`` (T+1,) the full loss at the row's point;
    ``batch_loss`` (T+1,) the loss of step t's batch before that step, nan at the start; ``grad_norm`` (T+1,) ‖∇f‖, the
    length of the full gradient at the row's point, without weight decay; ``lr`` (T+1,) the rate of the step that led
    there, nan at the start. A walk that diverges ends at its last finite row; ``plan`` still has all of its steps.
    """

    plan: Plan
    theta: np.ndarray
    average: np.ndarray
    loss: np.ndarray
    batch_loss: np.ndarray
    grad_norm: np.ndarray
    lr: np.ndarray
    status: Status
    cause: Cause

    @property
    def steps(self) -> int:
        """T, the number of steps taken."""
        return len(self.loss) - 1

    @property
    def samples_seen(self) -> np.ndarray:
        """Samples used up to each row (T+1,)."""
        return self.plan.offsets[: len(self.loss)]

    @property
    def epoch(self) -> np.ndarray:
        """Epochs done at each row (T+1,), fractional: samples seen over n."""
        return self.samples_seen / self.plan.samples

    @property
    def nbytes(self) -> int:
        """Memory held by the arrays, in bytes; the order of the samples, which all walks share, apart."""
        arrays = (self.theta, self.average, self.loss, self.batch_loss, self.grad_norm, self.lr, self.plan.offsets)
        return sum(array.nbytes for array in arrays)

    @property
    def reason(self) -> str:
        """Why it ended, in one English sentence."""
        return f"{REASONS[self.cause]} (row {self.steps})"


def walk(
    problem: Problem,
    walker: Walker,
    start: tuple[float, float],
    plan: Plan,
    *,
    steps: int | None = None,
    average_after: float = 0.0,
    tick: Tick = silent,
) -> Walk:
    """The plan's first ``steps`` steps (default: all) from ``start``; fewer where it diverges.

    The optimiser sees each batch's gradient, a schedule counts iterations, and one that answers to the loss sees the
    full loss after every step. The average begins after the share ``average_after`` of the plan's steps (see
    ``polyak``). ``tick(fraction)`` is called now and then and may raise to give up. Plain floats first, as they are
    fastest; where these raise (a division by 0, an overflow) once more with NumPy's, which answer inf or nan. Of the
    optimisers only those that ``walks`` admits can be used.
    """
    steps = plan.steps if steps is None else steps
    with np.errstate(all="ignore"):
        if walker.optimizer.walk_step is not None:
            trace = by_oracle(problem, walker, start, plan, steps, tick)
        elif not walker.optimizer.elementwise:
            trace = by_points(problem, walker, start, plan, steps, tick)
        else:
            try:
                trace = by_floats(problem, walker, start, plan, steps, tick, float)
            except ArithmeticError:
                trace = by_floats(problem, walker, start, plan, steps, tick, np.float64)
        return _walk(problem, plan, trace, burn_in(plan, average_after), tick)


def burn_in(plan: Plan, average_after: float) -> int:
    """The row after which rows are averaged: the share ``average_after`` of the plan's steps."""
    return round(average_after * plan.steps)


def polyak(theta: np.ndarray, burn_in: int) -> np.ndarray:
    """The mean of all rows after row ``burn_in``, at each row (T+1, 2); up to it the row itself.

    With 0 that is θ̄ₜ = (θ₁ + … + θₜ)/t: the start is left out.
    Polyak & Juditsky, "Acceleration of stochastic approximation by averaging" (1992).
    """
    average = np.array(theta, dtype=float)
    later = average[burn_in + 1 :]
    later[:] = np.cumsum(later, axis=0) / np.arange(1, len(later) + 1)[:, None]
    return average


def _walk(problem: Problem, plan: Plan, trace: Trace, burn_in: int, tick: Tick) -> Walk:
    """The trace with losses and gradients, cut before the first row that is not finite."""
    theta = trace.theta
    loss, gradient = problem.loss_and_gradient(theta, _part(tick, WALKING, 0.9))
    batch = problem.batch_losses(plan, theta[:-1], _part(tick, 0.9, 1.0))
    norm = np.hypot(*gradient.T)
    finite = np.isfinite(loss) & np.isfinite(norm) & np.append(True, np.isfinite(batch))
    rows, cause = len(theta), trace.cause
    if not finite.all():
        rows, cause = max(1, int(np.argmin(finite))), "non_finite"
    status: Status = "ok" if cause == "steps" else "diverged"
    if cause == "steps" and norm[-1] <= FLAT:
        status, cause = "converged", "minimum"
    return Walk(
        plan=plan,
        theta=read_only(theta[:rows]),
        average=read_only(polyak(theta[:rows], burn_in)),
        loss=read_only(loss[:rows]),
        batch_loss=read_only(np.append(np.nan, batch[: rows - 1])),
        grad_norm=read_only(norm[:rows]),
        lr=read_only(np.append(np.nan, trace.rates[: rows - 1])),
        status=status,
        cause=cause,
    )


def _part(tick: Tick, begin: float, end: float) -> Tick:
    return lambda fraction: tick(begin + (end - begin) * fraction)
