"""The Transformer's schedule: a rise, then decay with the root of the step."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import curves
from optviz.engine.specs import Code, ScheduleSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def rates(t: np.ndarray, lr: Any, *, factor: Any, d_model: int, warmup: int) -> np.ndarray:
    """factor·d_model^−½·min((t+1)^−½, (t+1)·warmup^−1.5); t counts completed steps. ``factor`` None is the run's lr.

    Vaswani et al., "Attention is all you need" (2017), arXiv:1706.03762.
    """
    scale, step = (lr if factor is None else factor) * d_model**-0.5, t + 1.0
    return np.asarray(scale * np.minimum(step**-0.5, step * warmup**-1.5))


NUMPY = '''
def noam(lr, factor, d_model, warmup):
    """lr(t) = factor·d_model^−½·min((t + 1)^−½, (t + 1)·warmup^−1.5)."""
    scale = (factor or lr) * d_model**-0.5  # the run's own rate where no factor is given  #? factor
    scale = lr * d_model**-0.5  # no factor is given: the run's own rate  #? not factor
    return lambda t: scale * min((t + 1) ** -0.5, (t + 1) * warmup**-1.5)
'''

PYTORCH = '''
def noam(optimizer, factor, d_model, warmup):
    """lr(t) = factor·d_model^−½·min((t + 1)^−½, (t + 1)·warmup^−1.5)."""
    lr = optimizer.param_groups[0]["lr"]  # a scheduler multiplies it  #? factor
    scale = (factor or lr) / lr * d_model**-0.5  #? factor
    scale = d_model**-0.5  # times the run's own rate, as no factor is given  #? not factor
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda t: scale * min((t + 1) ** -0.5, (t + 1) * warmup**-1.5)
    )
'''


SPEC = ScheduleSpec(
    name="noam",
    title=QT_TRANSLATE_NOOP("Schedules", "Noam (Transformer)"),
    order=10,
    formula="factor·d_model^−½·min((t+1)^−½, (t+1)·warmup^−1.5)",
    summary=QT_TRANSLATE_NOOP("Schedules", "The Transformer's: up in a line, down with the root of the step."),
    source="Vaswani et al. 2017, arXiv:1706.03762",
    params=(
        curves.own_rate("factor", QT_TRANSLATE_NOOP("Params", "Factor of all rates; empty: the run's own rate.")),
        Param(
            name="d_model",
            default=512,
            kind="int",
            low=1,
            high=1_000_000,
            scale="log",
            slider=(1, 4096),
            doc=QT_TRANSLATE_NOOP("Params", "Width of the Transformer: wider ones get smaller rates."),
        ),
        curves.warmup(low=1),
    ),
    rates=rates,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
