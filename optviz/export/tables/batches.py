"""The comparison of batch sizes as a table: a row a size and step."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.batches.noise import noise_scale
from optviz.export.tables import Table
from optviz.studies.batches import Comparison, Trail

NAMES = ("batch_size", "iteration", "epoch", "samples_seen", "theta_0", "theta_1", "loss", "batch_loss", "grad_norm")


def table(comparison: Comparison) -> Table:
    """The columns of all sizes one after the other; row 0 of each is the start.

    JSON adds ``sizes`` (what became of each, and what theory says of it) and ``problem`` (the samples' number and the
    minimum of the full loss); NPZ ``sizes``, ``status`` and ``reason`` with an entry a size.
    """
    parts = [_columns(trail) for trail in comparison.trails]
    trails = comparison.trails
    return Table(
        columns={name: np.concatenate([part[name] for part in parts]) for name in NAMES},
        more={"problem": _problem(comparison), "sizes": [_size(comparison, trail) for trail in trails]},
        arrays={
            "sizes": np.array([trail.size for trail in trails]),
            "status": np.array([trail.walk.status for trail in trails], dtype=str),
            "reason": np.array([trail.walk.reason for trail in trails], dtype=str),
        },
    )


def _columns(trail: Trail) -> dict[str, np.ndarray]:
    """A size's rows as columns; ``batch_loss`` is nan at the start."""
    walk = trail.walk
    rows = walk.steps + 1
    return {
        "batch_size": np.full(rows, trail.size),
        "iteration": np.arange(rows),
        "epoch": walk.epoch,
        "samples_seen": walk.samples_seen,
        "theta_0": walk.theta[:, 0],
        "theta_1": walk.theta[:, 1],
        "loss": walk.loss,
        "batch_loss": walk.batch_loss,
        "grad_norm": walk.grad_norm,
    }


def _problem(comparison: Comparison) -> dict[str, Any]:
    problem, best = comparison.problem, comparison.optimum
    return {
        "task": problem.task,
        "samples": problem.samples,
        "optimum": best,
        "lowest_loss": None if best is None else float(problem.loss(best)),
        "noise_scale": noise_scale(problem, np.asarray(comparison.scenario.start)),
    }


def _size(comparison: Comparison, trail: Trail) -> dict[str, Any]:
    walk, expected = trail.walk, trail.prediction
    return {
        "batch_size": trail.size,
        "status": walk.status,
        "reason": walk.reason,
        "iterations": walk.steps,
        "iterations_per_epoch": walk.plan.per_epoch,
        "last_batch_size": walk.plan.last_size,
        "average": walk.average[-1],
        "average_loss": float(comparison.problem.loss(walk.average[-1])),
        "theory": None
        if expected is None
        else {
            "hessian": expected.hessian,
            "sample_gradient_covariance": expected.noise,
            "batch_gradient_covariance": expected.share * expected.noise,
            "cov_additive": expected.additive,
            "cov_exact": expected.exact,
            "excess_loss": expected.excess_loss,
            "largest_lr": expected.largest_lr,
        },
    }
