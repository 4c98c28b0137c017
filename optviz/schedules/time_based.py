"""Time-based decay: 1/t."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, k: Any) -> np.ndarray:
    """lr(t) = lr/(1 + k·t); t counts completed steps. Like keras' ``decay``; Robbins & Monro (1951)."""
    return np.asarray(lr / (1.0 + k * t))


NUMPY = '''
def time_based_decay(lr, k):
    """lr(t) = lr/(1 + k·t)."""
    return lambda t: lr / (1 + k * t)
'''

PYTORCH = '''
def time_based_decay(optimizer, k):
    """lr(t) = lr/(1 + k·t)."""
    return torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: 1 / (1 + k * t))
'''


SPEC = ScheduleSpec(
    name="time_based",
    title=QT_TRANSLATE_NOOP("Schedules", "Time-based"),
    order=2,
    formula="lr/(1 + k·t)",
    summary=QT_TRANSLATE_NOOP("Schedules", "1/t: quick at first, then slower and slower."),
    source="Robbins & Monro 1951",
    params=(
        own_lr(),
        Param(
            name="k",
            default=0.01,
            low=0.0,
            high=1e6,
            scale="log",
            slider=(1e-4, 10.0),
            unit="1/step",
            doc=QT_TRANSLATE_NOOP("Params", "How fast the rate falls: after 1/k steps it has halved."),
        ),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
