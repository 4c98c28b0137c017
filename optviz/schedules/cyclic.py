"""Cyclic rates: up and down again and again, as high each time or less high."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import curves
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

BASE_SHARE = 0.1
"""The lowest rate where none is given, as a share of the run's."""


def _wave(t: np.ndarray, lr: Any, base_lr: Any, max_lr: Any, step_size_up: int) -> tuple[Any, np.ndarray, np.ndarray]:
    """The lowest rate, what the triangle adds to it, and the number of the cycle, from 1."""
    low, high = BASE_SHARE * lr if base_lr is None else base_lr, lr if max_lr is None else max_lr
    cycle = np.floor(1.0 + t / (2.0 * step_size_up))
    apart = np.abs(t / step_size_up - 2.0 * cycle + 1.0)
    return low, (high - low) * np.maximum(0.0, 1.0 - apart), cycle


def triangular(t: np.ndarray, lr: Any, *, base_lr: Any, max_lr: Any, step_size_up: int) -> np.ndarray:
    """base_lr + (max_lr − base_lr)·max(0, 1−x), x = |t/S − 2c + 1|, c = ⌊1 + t/(2S)⌋, S = step_size_up.

    t counts completed steps. None: max_lr is the run's lr, base_lr a tenth of it. Like PyTorch's CyclicLR (without its
    cycling momentum); Smith, "Cyclical learning rates" (2015), arXiv:1506.01186.
    """
    low, added, _ = _wave(t, lr, base_lr, max_lr, step_size_up)
    return np.asarray(low + added)


def triangular2(t: np.ndarray, lr: Any, *, base_lr: Any, max_lr: Any, step_size_up: int) -> np.ndarray:
    """As ``triangular``, each cycle half as high as the one before: times 2^−(c−1)."""
    low, added, cycle = _wave(t, lr, base_lr, max_lr, step_size_up)
    return np.asarray(low + added * np.exp2(1.0 - cycle))


def exp_range(t: np.ndarray, lr: Any, *, base_lr: Any, max_lr: Any, step_size_up: int, gamma: Any) -> np.ndarray:
    """As ``triangular``, the height falling with every step: times gamma^t."""
    low, added, _ = _wave(t, lr, base_lr, max_lr, step_size_up)
    return np.asarray(low + added * np.power(gamma, t))


NUMPY = '''
def NAME(lr, ARGUMENTS):
    """base + (top − base)·triangle(t)SCALE_DOC; triangle rises in step_size_up steps."""
    top = max_lr or lr  # the run's own rate where none is given  #? max_lr
    top = lr  # none is given: the run's own rate  #? not max_lr
    base = base_lr or lr / 10  #? base_lr
    base = lr / 10  # none is given: a tenth of the run's own rate  #? not base_lr

    def rate(t):
        cycle = 1 + t // (2 * step_size_up)
        triangle = 1 - abs(t / step_size_up - 2 * cycle + 1)
        return base + (top - base) * triangleSCALE

    return rate
'''

PYTORCH = '''
def NAME(optimizer, ARGUMENTS):
    """base + (top − base)·triangle(t)SCALE_DOC; triangle rises in step_size_up steps."""
    lr = optimizer.param_groups[0]["lr"]  # a scheduler multiplies it
    top = max_lr or lr  # the run's own rate where none is given  #? max_lr
    top = lr  # none is given: the run's own rate  #? not max_lr
    base = base_lr or lr / 10  #? base_lr
    base = lr / 10  # none is given: a tenth of the run's own rate  #? not base_lr

    def factor(t):
        cycle = 1 + t // (2 * step_size_up)
        triangle = 1 - abs(t / step_size_up - 2 * cycle + 1)
        return (base + (top - base) * triangleSCALE) / lr

    return torch.optim.lr_scheduler.LambdaLR(optimizer, factor)
'''

PARAMS = (
    curves.own_rate("base_lr", QT_TRANSLATE_NOOP("Params", "The lowest rate; empty: a tenth of the run's own.")),
    curves.own_rate("max_lr", QT_TRANSLATE_NOOP("Params", "The highest rate; empty: the run's own.")),
    curves.steps("step_size_up", 25, QT_TRANSLATE_NOOP("Params", "Steps of each rise, and of each fall.")),
)


def _code(name: str, scale: str, doc: str, *more: str) -> Code:
    def filled(text: str) -> str:
        arguments = ", ".join([*(param.name for param in PARAMS), *more])
        return (
            text.replace("NAME", name).replace("ARGUMENTS", arguments).replace("SCALE_DOC", doc).replace("SCALE", scale)
        )

    return Code(numpy=filled(NUMPY), pytorch=filled(PYTORCH))


SOURCE = "Smith 2015, arXiv:1506.01186"


TRIANGULAR = ScheduleSpec(
    name="cyclic_triangular",
    title=QT_TRANSLATE_NOOP("Schedules", "Cyclic, triangles"),
    order=9,
    formula="base_lr + (max_lr − base_lr)·triangle(t)",
    summary=QT_TRANSLATE_NOOP("Schedules", "Up and down again and again between two rates."),
    source=SOURCE,
    params=PARAMS,
    rates=triangular,
    code=_code("cyclic_triangular", "", ""),
)

TRIANGULAR2 = ScheduleSpec(
    name="cyclic_triangular2",
    title=QT_TRANSLATE_NOOP("Schedules", "Cyclic, halving triangles"),
    order=9.1,
    formula="base_lr + (max_lr − base_lr)·triangle(t)·2^−(cycle−1)",
    summary=QT_TRANSLATE_NOOP("Schedules", "Up and down, each time half as high."),
    source=SOURCE,
    params=PARAMS,
    rates=triangular2,
    code=_code("cyclic_triangular2", " * 2.0 ** (1 - cycle)", "·2^−(cycle − 1)"),
)

EXP_RANGE = ScheduleSpec(
    name="cyclic_exp_range",
    title=QT_TRANSLATE_NOOP("Schedules", "Cyclic, fading triangles"),
    order=9.2,
    formula="base_lr + (max_lr − base_lr)·triangle(t)·gamma^t",
    summary=QT_TRANSLATE_NOOP("Schedules", "Up and down, the tops falling by the same percentage every step."),
    source=SOURCE,
    params=(
        *PARAMS,
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
    rates=exp_range,
    code=_code("cyclic_exp_range", " * gamma**t", "·gamma^t", "gamma"),
)

SPECS = (TRIANGULAR, TRIANGULAR2, EXP_RANGE)
