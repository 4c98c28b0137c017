"""Adaptive decay: the rate falls only when the loss stops improving."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from optviz.engine.hyperparameters import own_lr
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


class Plateau(NamedTuple):
    """The current rate, the best loss so far, losses since then that were no better, and steps left to rest."""

    lr: float
    best: float = math.inf
    bad: int = 0
    cool: int = 0


def begin(lr: float, **_: Any) -> Plateau:
    """Before any loss was reported the rate is ``lr``."""
    return Plateau(lr)


def observe(
    state: Plateau,
    loss: float,
    *,
    factor: float,
    patience: int,
    threshold: float,
    threshold_mode: str,
    cooldown: int,
    min_lr: float,
    eps: float,
) -> Plateau:
    """After more than ``patience`` losses without improvement: lr ← max(lr·factor, min_lr), then rest ``cooldown``.

    Better means loss < best·(1 − threshold) (``rel``) or loss < best − threshold (``abs``). A change of at most ``eps``
    is not made. The loss is the one at the step's new point. Like PyTorch's ReduceLROnPlateau.
    """
    goal = state.best * (1.0 - threshold) if threshold_mode == "rel" else state.best - threshold
    best, bad = (loss, 0) if loss < goal else (state.best, state.bad + 1)
    cool = state.cool
    if cool > 0:
        cool, bad = cool - 1, 0
    if bad <= patience:
        return Plateau(state.lr, best, bad, cool)
    lower = max(state.lr * factor, min_lr)
    return Plateau(lower if state.lr - lower > eps else state.lr, best, 0, cooldown)


NUMPY = '''
class ReduceOnPlateau:
    """Lowers the rate when the loss has not become better for more than `patience` steps."""

    def __init__(self, lr, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps):
        self.lr, self.factor, self.patience = lr, factor, patience
        self.threshold, self.relative = threshold, threshold_mode == "rel"
        self.min_lr, self.eps = min_lr, eps
        self.cooldown, self.resting = cooldown, 0  # steps to rest after a fall, and still to rest  #? cooldown
        self.best, self.bad = np.inf, 0  # the best loss so far, steps without a better one

    def __call__(self, t):
        """The rate now."""
        return self.lr

    def observe(self, loss):
        """Looks at the loss of the newest point, and lowers the rate if it is time to."""
        less = self.best * (1 - self.threshold) if self.relative else self.best - self.threshold
        if loss < less:  # by as much as counts
            self.best, self.bad = loss, 0
        else:
            self.bad += 1
        if self.resting > 0:  #? cooldown
            self.resting, self.bad = self.resting - 1, 0  #? cooldown
        if self.bad > self.patience:
            lower = max(self.lr * self.factor, self.min_lr)
            self.lr = lower if self.lr - lower > self.eps else self.lr
            self.bad = 0
            self.resting = self.cooldown  #? cooldown
'''


SPEC = ScheduleSpec(
    name="reduce_on_plateau",
    title=QT_TRANSLATE_NOOP("Schedules", "Reduce on plateau"),
    order=6,
    formula="lr·factor after patience steps without a better loss",
    summary=QT_TRANSLATE_NOOP("Schedules", "Adaptive: falls only when the loss stops improving."),
    source="PyTorch ReduceLROnPlateau",
    params=(
        own_lr(),
        Param(
            name="factor",
            default=0.1,
            low=0.0,
            open_low=True,
            high=1.0,
            open_high=True,
            slider=(0.01, 0.99),
            doc=QT_TRANSLATE_NOOP("Params", "Factor of each fall."),
        ),
        Param(
            name="patience",
            default=10,
            kind="int",
            low=0,
            high=100_000,
            slider=(0, 100),
            unit="steps",
            doc=QT_TRANSLATE_NOOP("Params", "Steps without improvement that are put up with."),
        ),
        Param(
            name="threshold",
            default=1e-4,
            low=0.0,
            high=1e6,
            scale="log",
            slider=(1e-8, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "How much better a loss must be to count."),
        ),
        Param(
            name="threshold_mode",
            default="rel",
            kind="choice",
            choices=("rel", "abs"),
            doc=QT_TRANSLATE_NOOP("Params", "Whether the threshold is relative to the best loss or absolute."),
        ),
        Param(
            name="cooldown",
            default=0,
            kind="int",
            low=0,
            high=100_000,
            slider=(0, 100),
            unit="steps",
            doc=QT_TRANSLATE_NOOP("Params", "Steps of rest after a fall."),
        ),
        Param(
            name="min_lr",
            default=0.0,
            low=0.0,
            high=1e6,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "The rate never falls below this."),
        ),
        Param(
            name="eps",
            default=1e-8,
            low=0.0,
            high=1.0,
            scale="log",
            slider=(1e-12, 1e-2),
            doc=QT_TRANSLATE_NOOP("Params", "Smaller changes of the rate are not made."),
        ),
    ),
    begin=begin,
    observe=observe,
    code=Code(numpy=NUMPY, pytorch="torch.optim.lr_scheduler.ReduceLROnPlateau"),
)
