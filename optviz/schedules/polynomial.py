"""Polynomial decay: a line, or a curve that flattens."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import curves
from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, total: int, power: Any, end: Any) -> np.ndarray:
    """lr(t) = end + (lr − end)·(1 − min(t, total)/total)^power; t counts completed steps. Like PolynomialLR."""
    return np.asarray(end + (lr - end) * np.power(1.0 - np.minimum(t, total) / total, power))


NUMPY = '''
def polynomial_decay(lr, total, power, end):
    """lr(t) = end + (lr − end)·(1 − min(t, total)/total)^power."""  #? end
    return lambda t: end + (lr - end) * (1 - min(t, total) / total) ** power  #? end
    """lr(t) = lr·(1 − min(t, total)/total)^power."""  #? not end
    return lambda t: lr * (1 - min(t, total) / total) ** power  #? not end
'''

PYTORCH = '''
def polynomial_decay(optimizer, total, power, end):
    """lr(t) = end + (lr − end)·(1 − min(t, total)/total)^power."""  #? end
    """lr(t) = lr·(1 − min(t, total)/total)^power."""  #? not end
    share = end / optimizer.param_groups[0]["lr"]  # of the first rate  #? end
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda t: share + (1 - share) * (1 - min(t, total) / total) ** power,  #? end
        lambda t: (1 - min(t, total) / total) ** power,  #? not end
    )
'''


SPEC = ScheduleSpec(
    name="polynomial",
    title=QT_TRANSLATE_NOOP("Schedules", "Polynomial"),
    order=4.5,
    formula="end + (lr − end)·(1 − min(t, total)/total)^power",
    summary=QT_TRANSLATE_NOOP("Schedules", "Straight down with power 1, flattening towards the end with more."),
    source="PyTorch PolynomialLR",
    params=(
        own_lr(),
        curves.total(),
        Param(
            name="power",
            default=1.0,
            low=0.0,
            high=100.0,
            slider=(0.0, 5.0),
            doc=QT_TRANSLATE_NOOP("Params", "1 falls in a straight line, more falls fast at first."),
        ),
        curves.rate("end", curves.END_DOC),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
