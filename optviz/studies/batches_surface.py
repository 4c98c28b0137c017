"""The full loss over the plane of the two parameters."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.batches.problem import Problem, Tick, silent
from optviz.engine.field import Colors, Field, Span, sample
from optviz.engine.specs import Objective, SurfaceSpec

FINEST, COARSEST = 300, 40
LOOKS = 10_000_000
"""A quadratic costs nothing; a logistic loss costs a look at every sample, of which there are about so many."""

MARGIN = 0.35
LEAST = 1.0
UNBOUNDED = 5.0
"""Where no θ is best: how far to look into the direction in which the loss falls."""


def objective_of(problem: Problem, tick: Tick = silent) -> Objective:
    """The full loss as a surface over (θ₀, θ₁)."""
    best = problem.optimum

    def value(x: Any, y: Any) -> Any:
        return problem.loss(np.stack([np.asarray(x, dtype=float), np.asarray(y, dtype=float)], axis=-1), tick)

    def gradient(x: Any, y: Any) -> tuple[Any, Any]:
        flat = np.stack([np.ravel(x), np.ravel(y)], axis=1).astype(float)
        parts = problem.loss_and_gradient(flat, tick)[1]
        return parts[:, 0].reshape(np.shape(x)), parts[:, 1].reshape(np.shape(x))

    def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
        (xx, xy), (_, yy) = problem.hessian(np.array([x, y], dtype=float))
        return xx, xy, yy

    return Objective(
        SurfaceSpec(
            name=problem.task,
            title="",
            order=0,
            formula="",
            summary="",
            source="",
            domain=spans_of(problem, (0.0, 0.0)),
            start=(0.0, 0.0),
            value=value,
            gradient=gradient,
            hessian=hessian,
            minima=lambda: () if best is None else ((float(best[0]), float(best[1])),),
        )
    )


def spans_of(problem: Problem, start: tuple[float, float]) -> tuple[Span, Span]:
    """Spans of θ₀ and θ₁ that hold the start and the best θ with a margin, each at least ``LEAST`` to either side."""
    points = np.stack([np.asarray(start, dtype=float), _goal(problem)])
    low, high = points.min(axis=0), points.max(axis=0)
    margin = np.maximum(MARGIN * (high - low), LEAST)
    (a, b), (c, d) = (low - margin).tolist(), (high + margin).tolist()
    return (a, c), (b, d)


def field_of(
    problem: Problem, spans: tuple[Span, Span], colors: Colors = "auto", size: int | None = None, tick: Tick = silent
) -> Field:
    """The loss over the given spans, with its contour lines."""
    return sample(objective_of(problem, tick), *spans, size=size or _size(problem), colors=colors)


def _size(problem: Problem) -> int:
    """Grid points a side."""
    if problem.task == "regression":
        return FINEST
    return min(FINEST, max(COARSEST, int((LOOKS / problem.samples) ** 0.5)))


def _goal(problem: Problem) -> np.ndarray:
    """The best θ, or a point in the direction in which the loss falls for ever."""
    if problem.optimum is not None:
        return problem.optimum
    downhill = -problem.sample_gradients(np.zeros(2)).mean(axis=0)
    return np.asarray(UNBOUNDED * downhill / max(float(np.hypot(*downhill)), 1e-300))
