"""Cosine decay with warm restarts."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import curves
from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, T0: int, Tmult: int, eta_min: Any) -> np.ndarray:
    """lr(t) = eta_min + (lr − eta_min)·½(1 + cos(π·t'/T)), t' the steps since the cycle of length T began.

    Cycles last T0, T0·Tmult, T0·Tmult² … steps. t counts completed steps.
    Loshchilov & Hutter, "SGDR: stochastic gradient descent with warm restarts" (2016), arXiv:1608.03983.
    """
    begins, lengths = [0.0], [float(T0)]
    while t.size and begins[-1] + lengths[-1] <= t.max():
        begins.append(begins[-1] + lengths[-1])
        lengths.append(lengths[-1] * Tmult)
    cycle = np.searchsorted(begins, t, side="right") - 1
    return curves.cosine(lr, eta_min, (t - np.array(begins)[cycle]) / np.array(lengths)[cycle])


SHARE = '''
def cycle_share(t, T0, Tmult):
    """How much of its cycle has passed after t steps: they last T0, T0·Tmult, T0·Tmult² …"""
    while t >= T0:
        t, T0 = t - T0, T0 * Tmult
    return t / T0
'''

NUMPY = '''
def warm_restarts(lr, T0, Tmult, eta_min):
    """lr(t) = eta_min + (lr − eta_min)·½(1 + cos(π·share)), again and again."""

    def rate(t):
        wave = (1 + np.cos(np.pi * cycle_share(t, T0, Tmult))) / 2
        return eta_min + (lr - eta_min) * wave  #? eta_min
        return lr * wave  #? not eta_min

    return rate


''' + SHARE.strip("\n")

PYTORCH = '''
def warm_restarts(optimizer, T0, Tmult, eta_min):
    """lr(t) = eta_min + (lr − eta_min)·½(1 + cos(π·share)), again and again."""
    end = eta_min / optimizer.param_groups[0]["lr"]  # as a share of the first rate  #? eta_min

    def factor(t):
        wave = (1 + math.cos(math.pi * cycle_share(t, T0, Tmult))) / 2
        return end + (1 - end) * wave  #? eta_min
        return wave  #? not eta_min

    return torch.optim.lr_scheduler.LambdaLR(optimizer, factor)


''' + SHARE.strip("\n")


SPEC = ScheduleSpec(
    name="sgdr",
    title=QT_TRANSLATE_NOOP("Schedules", "Cosine with restarts"),
    order=5.1,
    formula="eta_min + (lr − eta_min)·½(1 + cos(π·t′/T)), t′ steps into a cycle of T = T0, T0·Tmult, …",
    summary=QT_TRANSLATE_NOOP("Schedules", "Cosine with warm restarts: jumps out of narrow minima."),
    source="Loshchilov & Hutter 2016, arXiv:1608.03983",
    params=(
        own_lr(),
        curves.steps("T0", 50, QT_TRANSLATE_NOOP("Params", "Steps of the first cycle.")),
        Param(
            name="Tmult",
            default=1,
            kind="int",
            low=1,
            high=100,
            slider=(1, 4),
            doc=QT_TRANSLATE_NOOP("Params", "Each cycle is this many times as long as the one before."),
        ),
        curves.rate("eta_min", curves.END_DOC),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
