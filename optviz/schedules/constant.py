"""The same rate at every step."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any) -> np.ndarray:
    """lr(t) = lr."""
    return np.full(t.shape, lr)


NUMPY = '''
def constant(lr):
    """lr(t) = lr."""
    return lambda t: lr
'''

PYTORCH = '''
def constant(optimizer):
    """lr(t) = lr."""
    return torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: 1.0)
'''


SPEC = ScheduleSpec(
    name="constant",
    title=QT_TRANSLATE_NOOP("Schedules", "Constant"),
    order=1,
    formula="lr",
    summary=QT_TRANSLATE_NOOP("Schedules", "The same rate at every step."),
    source="",
    params=(own_lr(),),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
