"""Cosine decay: slow, fast, slow."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, T: int, eta_min: Any) -> np.ndarray:
    """lr(t) = eta_min + (lr − eta_min)·½·(1 + cos(π·min(t, T)/T)); t counts completed steps.

    Stays at eta_min after T steps (PyTorch's CosineAnnealingLR rises again). Like optax's cosine_decay_schedule;
    Loshchilov & Hutter, "SGDR" (2016), arXiv:1608.03983.
    """
    return np.asarray(eta_min + (lr - eta_min) * 0.5 * (1.0 + np.cos(np.pi * np.minimum(t, T) / T)))


NUMPY = '''
def cosine_decay(lr, T, eta_min):
    """lr(t) = eta_min + (lr − eta_min)·½·(1 + cos(π·min(t, T)/T))."""  #? eta_min
    return lambda t: eta_min + (lr - eta_min) * (1 + np.cos(np.pi * min(t, T) / T)) / 2  #? eta_min
    """lr(t) = lr·½·(1 + cos(π·min(t, T)/T))."""  #? not eta_min
    return lambda t: lr * (1 + np.cos(np.pi * min(t, T) / T)) / 2  #? not eta_min
'''

PYTORCH = '''
def cosine_decay(optimizer, T, eta_min):
    """lr(t) = eta_min + (lr − eta_min)·½·(1 + cos(π·min(t, T)/T))."""  #? eta_min
    """lr(t) = lr·½·(1 + cos(π·min(t, T)/T))."""  #? not eta_min
    end = eta_min / optimizer.param_groups[0]["lr"]  # as a share of the first rate  #? eta_min
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda t: end + (1 - end) * (1 + math.cos(math.pi * min(t, T) / T)) / 2,  #? eta_min
        lambda t: (1 + math.cos(math.pi * min(t, T) / T)) / 2,  #? not eta_min
    )
'''


SPEC = ScheduleSpec(
    name="cosine",
    title=QT_TRANSLATE_NOOP("Schedules", "Cosine"),
    order=5,
    formula="eta_min + (lr − eta_min)·½(1 + cos(π·min(t, T)/T))",
    summary=QT_TRANSLATE_NOOP("Schedules", "Slow, fast, slow."),
    source="Loshchilov & Hutter 2016, arXiv:1608.03983",
    params=(
        own_lr(),
        Param(
            name="T",
            default=200,
            kind="int",
            low=1,
            high=100_000,
            scale="log",
            slider=(1, 10_000),
            unit="steps",
            doc=QT_TRANSLATE_NOOP("Params", "Steps until the rate reaches its end."),
        ),
        Param(
            name="eta_min",
            default=0.0,
            low=0.0,
            high=1e6,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "The rate at the end."),
        ),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
