"""Step decay at chosen steps."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, milestones: tuple[float, ...], gamma: Any) -> np.ndarray:
    """lr(t) = lr·gamma^(number of milestones ≤ t); t counts completed steps. Like PyTorch's MultiStepLR."""
    return np.asarray(lr * gamma ** np.searchsorted(np.sort(milestones), t, side="right"), dtype=float)


NUMPY = '''
def multistep_decay(lr, milestones, gamma):
    """lr(t) = lr·gamma^(number of milestones ≤ t)."""
    return lambda t: lr * gamma ** sum(milestone <= t for milestone in milestones)
'''

PYTORCH = '''
def multistep_decay(optimizer, milestones, gamma):
    """lr(t) = lr·gamma^(number of milestones ≤ t)."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda t: gamma ** sum(milestone <= t for milestone in milestones)
    )
'''


SPEC = ScheduleSpec(
    name="multistep",
    title=QT_TRANSLATE_NOOP("Schedules", "Multi-step"),
    order=3.5,
    formula="lr·gamma^(number of milestones ≤ t)",
    summary=QT_TRANSLATE_NOOP("Schedules", "Stairs whose steps you place yourself."),
    source="PyTorch MultiStepLR",
    params=(
        own_lr(),
        Param(
            name="milestones",
            default=(50.0, 100.0, 150.0),
            kind="list",
            low=0.0,
            high=100_000.0,
            unit="steps",
            doc=QT_TRANSLATE_NOOP("Params", "The steps at which the rate falls."),
        ),
        Param(
            name="gamma",
            default=0.1,
            low=0.0,
            open_low=True,
            high=1.0,
            slider=(0.01, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "Factor of each fall."),
        ),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
