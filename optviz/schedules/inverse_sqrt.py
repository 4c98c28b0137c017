"""Warm-up, then decay with the root of the step."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import curves
from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, warmup: int) -> np.ndarray:
    """t < warmup: lr·t/warmup; else lr·√(warmup/t). t counts completed steps: the first step does nothing.

    As T5 was trained; Raffel et al. (2019), arXiv:1910.10683.
    """
    return np.asarray(np.where(t < warmup, lr * t / warmup, lr * np.sqrt(warmup / np.maximum(t, 1))))


NUMPY = '''
def inverse_sqrt(lr, warmup):
    """A straight rise to lr in `warmup` steps, then lr·√(warmup/t)."""
    return lambda t: lr * (t / warmup if t < warmup else np.sqrt(warmup / t))
'''

PYTORCH = '''
def inverse_sqrt(optimizer, warmup):
    """A straight rise to lr in `warmup` steps, then lr·√(warmup/t)."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda t: t / warmup if t < warmup else math.sqrt(warmup / t)
    )
'''


SPEC = ScheduleSpec(
    name="inverse_sqrt",
    title=QT_TRANSLATE_NOOP("Schedules", "Inverse square root"),
    order=11,
    formula="t < warmup: lr·t/warmup; then lr·√(warmup/t)",
    summary=QT_TRANSLATE_NOOP("Schedules", "A gentle start, then a long tail that never ends."),
    source="Raffel et al. 2019, arXiv:1910.10683",
    params=(own_lr(), curves.warmup(low=1)),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
