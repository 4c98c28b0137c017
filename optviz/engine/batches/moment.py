"""One step looked at closely: its batch, and its gradient against the true one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.batches.noise import share, spread_of
from optviz.engine.batches.problem import Problem
from optviz.engine.batches.walk import Walk


@dataclass(frozen=True, eq=False)
class Moment:
    """The gradients that step ``step`` met at ``point`` (2,), where it set out; at step 0 the start, without a batch.

    ``members`` are the samples of its batch, ``seen`` those used in its epoch so far (the batch included).
    ``sample_gradients`` (n, 2), ``batch_gradient`` (2,) or None, ``full_gradient`` (2,); ``covariance`` (2, 2) is C
    and ``noise`` (2, 2) φC, that of the gradient of a batch of this size drawn independently.
    """

    step: int
    point: np.ndarray
    members: np.ndarray
    seen: np.ndarray
    sample_gradients: np.ndarray
    batch_gradient: np.ndarray | None
    full_gradient: np.ndarray
    covariance: np.ndarray
    noise: np.ndarray


def moment(problem: Problem, walk: Walk, step: int, *, replacement: bool) -> Moment:
    """Step ``step``, at most the walk's last one."""
    step = min(step, walk.steps)
    point, members = walk.theta[max(0, step - 1)], walk.plan.members(step)
    gradients = problem.sample_gradients(point)
    spread = spread_of(gradients)
    size = len(members) or walk.plan.size
    return Moment(
        step=step,
        point=point,
        members=members,
        seen=walk.plan.seen(step),
        sample_gradients=gradients,
        batch_gradient=gradients[members].mean(axis=0) if step else None,
        full_gradient=gradients.mean(axis=0),
        covariance=spread,
        noise=share(problem.samples, size, replacement=replacement) * spread,
    )
