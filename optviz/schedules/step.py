"""Step decay: stairs."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, step_size: int, gamma: Any) -> np.ndarray:
    """lr(t) = lr·gamma^⌊t/step_size⌋; t counts completed steps. Like PyTorch's StepLR."""
    return np.asarray(lr * gamma ** (t // step_size))


NUMPY = '''
def step_decay(lr, step_size, gamma):
    """lr(t) = lr·gamma^⌊t/step_size⌋: stairs."""
    return lambda t: lr * gamma ** (t // step_size)
'''


SPEC = ScheduleSpec(
    name="step",
    title=QT_TRANSLATE_NOOP("Schedules", "Step"),
    order=3,
    formula="lr·gamma^⌊t/step_size⌋",
    summary=QT_TRANSLATE_NOOP("Schedules", "Stairs: every step_size steps the rate is multiplied by gamma."),
    source="PyTorch StepLR",
    params=(
        own_lr(),
        Param(
            name="step_size",
            default=50,
            kind="int",
            low=1,
            high=100_000,
            slider=(1, 500),
            unit="steps",
            doc=QT_TRANSLATE_NOOP("Params", "Steps between two falls of the rate."),
        ),
        Param(
            name="gamma",
            default=0.5,
            low=0.0,
            open_low=True,
            high=1.0,
            slider=(0.01, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "Factor of each fall."),
        ),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch="torch.optim.lr_scheduler.StepLR"),
)
