"""One cycle: up once, down once."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import curves
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(
    t: np.ndarray,
    lr: Any,
    *,
    max_lr: Any,
    total: int,
    pct_start: Any,
    div_factor: Any,
    final_div_factor: Any,
    anneal: str,
) -> np.ndarray:
    """From max_lr/div_factor to max_lr at m = pct_start·total − 1, then to max_lr/(div_factor·final_div_factor).

    Along half a cosine wave (``cos``) or straight (``linear``); the last rate, at total − 1, is kept. ``max_lr`` None
    is the run's lr. t counts completed steps. Like PyTorch's OneCycleLR; Smith & Topin (2017), arXiv:1708.07120.
    """
    top = lr if max_lr is None else max_lr
    first = top / div_factor
    last, peak = first / final_div_factor, pct_start * total - 1.0
    curve = curves.cosine if anneal == "cos" else curves.line
    rise = curve(first, top, t / peak if peak > 0.0 else np.ones(t.shape))
    fall = curve(top, last, np.minimum(1.0, (t - peak) / max(total - 1.0 - peak, 1e-300)))
    return np.where(t <= peak, rise, fall)


SHAPE = '''
def between(a, b, share, anneal):
    """From a (share 0) to b (share 1), along half a cosine wave or straight."""
    return b + (a - b) * ((1 + MATH.cos(MATH.pi * share)) / 2 if anneal == "cos" else 1 - share)
'''

CURVE = """
        if t <= peak:
            return between(first, top, t / peak if peak > 0 else 1, anneal)
        return between(top, last, min(1, (t - peak) / max(total - 1 - peak, 1e-300)), anneal)
""".rstrip("\n")

NUMPY = (
    '''
def one_cycle(lr, max_lr, total, pct_start, div_factor, final_div_factor, anneal):
    """Up to the top in the first pct_start of `total` steps, then down to almost nothing."""
    top = max_lr or lr  # the run's own rate where none is given  #? max_lr
    top = lr  # none is given: the run's own rate  #? not max_lr
    first, peak = top / div_factor, pct_start * total - 1
    last = first / final_div_factor

    def rate(t):'''
    + CURVE
    + """

    return rate


"""
    + SHAPE.strip("\n").replace("MATH", "np")
)

PYTORCH = (
    '''
def one_cycle(optimizer, max_lr, total, pct_start, div_factor, final_div_factor, anneal):
    """Up to the top in the first pct_start of `total` steps, then down to almost nothing."""
    lr = optimizer.param_groups[0]["lr"]  # a scheduler multiplies it  #? max_lr
    top = (max_lr or lr) / lr  #? max_lr
    top = 1.0  # times the run's own rate, as no other is given  #? not max_lr
    first, peak = top / div_factor, pct_start * total - 1
    last = first / final_div_factor

    def factor(t):'''
    + CURVE
    + """

    return torch.optim.lr_scheduler.LambdaLR(optimizer, factor)


"""
    + SHAPE.strip("\n").replace("MATH", "math")
)


SPEC = ScheduleSpec(
    name="onecycle",
    title=QT_TRANSLATE_NOOP("Schedules", "One cycle"),
    order=8,
    formula="max_lr/div_factor → max_lr at pct_start·total − 1 → max_lr/(div_factor·final_div_factor) at total − 1",
    summary=QT_TRANSLATE_NOOP("Schedules", "Up once, down once."),
    source="Smith & Topin 2017, arXiv:1708.07120",
    params=(
        curves.own_rate("max_lr", QT_TRANSLATE_NOOP("Params", "The highest rate; empty: the run's own.")),
        curves.total(),
        Param(
            name="pct_start",
            default=0.3,
            low=0.0,
            high=1.0,
            doc=QT_TRANSLATE_NOOP("Params", "Share of the steps in which the rate rises."),
        ),
        Param(
            name="div_factor",
            default=25.0,
            low=1.0,
            high=1e12,
            scale="log",
            slider=(1.0, 1000.0),
            doc=QT_TRANSLATE_NOOP("Params", "The first rate is the highest divided by this."),
        ),
        Param(
            name="final_div_factor",
            default=1e4,
            low=1.0,
            high=1e12,
            scale="log",
            slider=(1.0, 1e6),
            doc=QT_TRANSLATE_NOOP("Params", "The last rate is the first divided by this."),
        ),
        Param(
            name="anneal",
            default="cos",
            kind="choice",
            choices=("cos", "linear"),
            doc=QT_TRANSLATE_NOOP("Params", "Along a cosine wave, or straight."),
        ),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
