"""The same rate at every step."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import ScheduleSpec
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any) -> np.ndarray:
    """lr(t) = lr."""
    return np.full(t.shape, lr)


SPEC = ScheduleSpec(
    name="constant",
    title=QT_TRANSLATE_NOOP("Schedules", "Constant"),
    order=1,
    formula="lr",
    summary=QT_TRANSLATE_NOOP("Schedules", "The same rate at every step."),
    source="",
    params=(own_lr(),),
    rates=rates,
)
