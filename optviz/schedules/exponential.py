"""Exponential decay: the same percentage every step."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, gamma: Any) -> np.ndarray:
    """lr(t) = lr·gamma^t; t counts completed steps. Like PyTorch's ExponentialLR."""
    return np.asarray(lr * np.power(gamma, t))


NUMPY = '''
def exponential_decay(lr, gamma):
    """lr(t) = lr·gamma^t."""
    return lambda t: lr * gamma**t
'''


SPEC = ScheduleSpec(
    name="exponential",
    title=QT_TRANSLATE_NOOP("Schedules", "Exponential"),
    order=4,
    formula="lr·gamma^t",
    summary=QT_TRANSLATE_NOOP("Schedules", "The same percentage every step."),
    source="PyTorch ExponentialLR",
    params=(
        own_lr(),
        Param(
            name="gamma",
            default=0.99,
            low=0.0,
            open_low=True,
            high=1.0,
            slider=(0.9, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "Factor of every step."),
        ),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch="torch.optim.lr_scheduler.ExponentialLR"),
)
