"""Warm-up, then cosine decay."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import curves
from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, warmup: int, total: int, init: Any, end: Any) -> np.ndarray:
    """t < warmup: init + (lr − init)·t/warmup; then end + (lr − end)·½(1 + cos(π·min(1, (t−warmup)/(total−warmup)))).

    t counts completed steps, so that with init = 0 the first step does nothing. Like optax's schedule of that name.
    """
    rise = init + (lr - init) * t / max(warmup, 1)
    return np.where(t < warmup, rise, curves.cosine(lr, end, np.minimum(1.0, (t - warmup) / (total - warmup))))


NUMPY = '''
def warmup_cosine(lr, warmup, total, init, end):
    """A straight rise to lr in `warmup` steps, then half a cosine wave down until step `total`."""

    def rate(t):
        if t < warmup:
            return init + (lr - init) * t / warmup  #? init
            return lr * t / warmup  #? not init
        wave = (1 + np.cos(np.pi * min(1, (t - warmup) / (total - warmup)))) / 2
        return end + (lr - end) * wave  #? end
        return lr * wave  #? not end

    return rate
'''

PYTORCH = '''
def warmup_cosine(optimizer, warmup, total, init, end):
    """A straight rise to lr in `warmup` steps, then half a cosine wave down until step `total`."""
    first = init / optimizer.param_groups[0]["lr"]  # as a share of the full rate  #? init
    last = end / optimizer.param_groups[0]["lr"]  # as a share of the full rate  #? end

    def factor(t):
        if t < warmup:
            return first + (1 - first) * t / warmup  #? init
            return t / warmup  #? not init
        wave = (1 + math.cos(math.pi * min(1, (t - warmup) / (total - warmup)))) / 2
        return last + (1 - last) * wave  #? end
        return wave  #? not end

    return torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
'''


SPEC = ScheduleSpec(
    name="warmup_cosine",
    title=QT_TRANSLATE_NOOP("Schedules", "Warm-up and cosine"),
    order=7,
    formula="t < warmup: init + (lr − init)·t/warmup; then a cosine wave from lr to end at step total",
    summary=QT_TRANSLATE_NOOP("Schedules", "A gentle start, then slow, fast, slow: many networks are trained so."),
    source="optax warmup_cosine_decay_schedule",
    params=(
        own_lr(),
        curves.warmup(),
        curves.total(),
        curves.rate("init", QT_TRANSLATE_NOOP("Params", "The rate at the start.")),
        curves.rate("end", curves.END_DOC),
    ),
    rates=rates,
    check=curves.below_total("warmup"),
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
