"""Short ways to say which surface, which optimiser, which schedule."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from optviz import catalog
from optviz.engine.descend import Walker, walk
from optviz.engine.path import Path
from optviz.engine.specs import Objective, SurfaceSpec
from optviz.params import resolve


def objective(surface: str, **params: Any) -> Objective:
    """The surface of that name with its parameters put in."""
    spec = catalog.surfaces()[surface]
    return Objective(spec, resolve(spec.params, params, "params", surface))


def walker(optimizer: str, schedule: str | None = None, decay: dict[str, Any] | None = None, **params: Any) -> Walker:
    """The optimiser of that name, with a schedule and that one's parameters if given."""
    spec = catalog.optimizers()[optimizer]
    hyperparameters = resolve(spec.params, params, "params", optimizer)
    if schedule is None:
        return Walker(spec, hyperparameters)
    other = catalog.schedules()[schedule]
    return Walker(spec, hyperparameters, other, resolve(other.params, decay or {}, "params", schedule))


def go(surface: str, optimizer: str, start: tuple[float, float] | None = None, steps: int = 50, **params: Any) -> Path:
    """The path of that optimiser on that surface with default parameters but for ``params``."""
    where = objective(surface)
    return walk(where, walker(optimizer, **params), start or where.spec.start, steps)


def custom(
    value: Callable[[Any, Any], Any],
    gradient: Callable[[Any, Any], tuple[Any, Any]],
    minima: tuple[tuple[float, float], ...] = (),
) -> Objective:
    """A surface made for a test; its curvature is unknown."""
    spec = SurfaceSpec(
        name="custom",
        title="Custom",
        order=0,
        formula="",
        summary="",
        source="",
        domain=((-1.0, 1.0), (-1.0, 1.0)),
        start=(0.0, 0.0),
        value=value,
        gradient=gradient,
        hessian=lambda x, y: (np.nan, np.nan, np.nan),
        minima=lambda: minima,
    )
    return Objective(spec)
