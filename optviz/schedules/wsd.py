"""Warm-up, stable, decay."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import curves
from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.errors import InputError
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, warmup: int, total: int, decay: int, shape: str, end: Any) -> np.ndarray:
    """t < warmup: lr·t/warmup; t < total − decay: lr; then from lr to end with p = min(1, (t − total + decay)/decay).

    The fall is 1−p (``linear``), 1−√p (``sqrt``) or ½(1 + cos πp) (``cosine``). t counts completed steps.
    Hu et al. (2024), arXiv:2404.06395; Hägele et al. (2024), arXiv:2405.18392.
    """
    share = np.clip((t - total + decay) / decay, 0.0, 1.0)
    falls = {"linear": 1.0 - share, "sqrt": 1.0 - np.sqrt(share), "cosine": 0.5 * (1.0 + np.cos(np.pi * share))}
    return np.asarray(np.where(t < warmup, lr * t / max(warmup, 1), end + (lr - end) * falls[shape]))


def check(*, warmup: int, total: int, decay: int, **_: Any) -> None:
    """Raises ``InputError`` where warm-up and decay overlap."""
    if warmup + decay > total:
        raise InputError("decay", f"must be at most total − warmup ({total - warmup}), got {decay}")


FALL = '''
def fall(p, shape):
    """From 1 (p = 0) to 0 (p = 1)."""
    if shape == "cosine":
        return (1 + MATH.cos(MATH.pi * p)) / 2
    return 1 - (p if shape == "linear" else p**0.5)
'''

NUMPY = '''
def warmup_stable_decay(lr, warmup, total, decay, shape, end):
    """A straight rise in `warmup` steps, level, then down in the last `decay` of `total` steps."""

    def rate(t):
        if t < warmup:
            return lr * t / warmup
        p = min(1, max(0, (t - total + decay) / decay))
        return end + (lr - end) * fall(p, shape)  #? end
        return lr * fall(p, shape)  #? not end

    return rate


''' + FALL.strip("\n").replace("MATH", "np")

PYTORCH = '''
def warmup_stable_decay(optimizer, warmup, total, decay, shape, end):
    """A straight rise in `warmup` steps, level, then down in the last `decay` of `total` steps."""
    last = end / optimizer.param_groups[0]["lr"]  # as a share of the full rate  #? end

    def factor(t):
        if t < warmup:
            return t / warmup
        p = min(1, max(0, (t - total + decay) / decay))
        return last + (1 - last) * fall(p, shape)  #? end
        return fall(p, shape)  #? not end

    return torch.optim.lr_scheduler.LambdaLR(optimizer, factor)


''' + FALL.strip("\n").replace("MATH", "math")


SPEC = ScheduleSpec(
    name="wsd",
    title=QT_TRANSLATE_NOOP("Schedules", "Warm-up, stable, decay"),
    order=12,
    formula="t < warmup: lr·t/warmup; then lr; the last decay steps: from lr to end",
    summary=QT_TRANSLATE_NOOP("Schedules", "Up, level for as long as you like, then down."),
    source="Hu et al. 2024, arXiv:2404.06395",
    params=(
        own_lr(),
        curves.warmup(),
        curves.total(),
        curves.steps("decay", 40, QT_TRANSLATE_NOOP("Params", "Steps of the fall at the end.")),
        Param(
            name="shape",
            default="linear",
            kind="choice",
            choices=("linear", "sqrt", "cosine"),
            doc=QT_TRANSLATE_NOOP("Params", "The form of the fall."),
        ),
        curves.rate("end", curves.END_DOC),
    ),
    rates=rates,
    check=check,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
