"""AdaBelief: big steps when the gradient is as expected, small ones when it surprises."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import maximum, sqrt
from optviz.engine.specs import OptimizerSpec, State
from optviz.text import QT_TRANSLATE_NOOP


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    betas: Any,
    eps: Any,
    weight_decay: Any,
    weight_decouple: bool,
    amsgrad: bool,
) -> tuple[Any, State]:
    """m ← β1·m + (1−β1)·g, s ← β2·s + (1−β2)·(g−m)² + eps, θ ← θ − lr·m̂/(√ŝ + eps), hats as in Adam.

    eps gathers in s. θ, g, m, s have one shape. Reference: the authors' adabelief-pytorch with rectify=False.
    Zhuang et al., "AdaBelief optimizer" (2020), arXiv:2010.07468.
    """
    theta, grad = hp.with_decay(theta, grad, lr, weight_decay, weight_decouple)
    b1, b2 = betas
    m, s, p1, p2, largest = state
    m = b1 * m + (1.0 - b1) * grad
    surprise = grad - m
    s = b2 * s + (1.0 - b2) * (surprise * surprise) + eps
    p1, p2, largest = p1 * b1, p2 * b2, maximum(largest, s) if amsgrad else s
    root = sqrt(largest / (1.0 - p2)) + eps
    return theta - lr * (m / (1.0 - p1)) / root, (m, s, p1, p2, largest)


SPEC = OptimizerSpec(
    name="adabelief",
    title="AdaBelief",
    group="both",
    order=10,
    summary=QT_TRANSLATE_NOOP(
        "Optimizers", "Big steps when the gradient is as expected, small ones when it surprises."
    ),
    source="Zhuang et al. 2020, arXiv:2010.07468",
    params=(
        hp.lr(1e-3),
        hp.betas(0.9, 0.999),
        hp.eps(1e-16),
        hp.weight_decay(),
        hp.flag("weight_decouple", True, hp.DECOUPLED_FLAG_DOC),
        hp.flag("amsgrad", False, hp.AMSGRAD_DOC),
    ),
    state=("m", "s", "beta1_power", "beta2_power", "s_max"),
    start=moments.start_with_maximum,
    step=step,
)
