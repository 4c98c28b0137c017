"""What a walk has used up at each row: the loss chart's x axes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import numpy as np

from optviz.engine.batches.plan import Plan
from optviz.engine.batches.walk import Walk

Progress = Literal["iterations", "epochs", "samples", "time"]


def iterations(walk: Walk) -> np.ndarray:
    """Steps taken (T+1,): 0, 1, … T."""
    return np.arange(walk.steps + 1.0)


def gradient_time(walk: Walk, step_cost: float) -> np.ndarray:
    """Work done (T+1,) in units of one sample's gradient: samples seen + ``step_cost`` an iteration.

    With a cost of 0 that is ``samples``; the larger it is, the more small batches waste on their many steps. A real
    machine computes a batch at once, so that a step costs about the same whether it holds 1 sample or 100.
    """
    return progress(walk, "time", step_cost)


def progress(walk: Walk, kind: Progress, step_cost: float) -> np.ndarray:
    """The x value (T+1,) of each row on the chosen axis."""
    return planned(walk.plan, kind, step_cost)[: walk.steps + 1]


def planned(plan: Plan, kind: Progress, step_cost: float) -> np.ndarray:
    """The same for all steps of a plan, whether they are taken or not."""
    counted, seen = np.arange(plan.steps + 1.0), plan.offsets.astype(float)
    kinds: Mapping[Progress, Callable[[], np.ndarray]] = {
        "iterations": lambda: counted,
        "epochs": lambda: seen / plan.samples,
        "samples": lambda: seen,
        "time": lambda: seen + step_cost * counted,
    }
    return kinds[kind]()


def rows_at(walk: Walk, kind: Progress, step_cost: float, x: np.ndarray) -> np.ndarray:
    """The last row at or before each ``x`` (…) on that axis: where this walk stands when another one is there."""
    places = np.searchsorted(progress(walk, kind, step_cost), x * (1.0 + 1e-12), side="right") - 1
    return np.asarray(np.maximum(places, 0))


def row_at(walk: Walk, kind: Progress, step_cost: float, x: float) -> int:
    """The last row at or before one ``x``."""
    return int(rows_at(walk, kind, step_cost, np.array(x)))
