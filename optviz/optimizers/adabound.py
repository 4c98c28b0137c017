"""AdaBound: starts as Adam, ends as SGD, because bounds on the step close in."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import divide, maximum, minimum, sqrt
from optviz.engine.specs import OptimizerSpec, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """Adam's state, and the run's first rate, which final_lr is measured against (0 until it is known)."""
    return (*moments.start(theta), hp.zeros_like(theta))


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    betas: Any,
    final_lr: Any,
    gamma: Any,
    eps: Any,
    weight_decay: Any,
) -> tuple[Any, State]:
    """a = lr·√(1−β2ᵗ)/(1−β1ᵗ)/(√v + eps) kept in [F·(1 − 1/(γt+1)), F·(1 + 1/(γt))], θ ← θ − a·m.

    m, v as in Adam; F = ``final_lr``, which a schedule scales by lr/lr₁. θ, g, m, v have one shape.
    Reference: the authors' code.
    Luo et al., "Adaptive gradient methods with dynamic bound of learning rate" (2019), arXiv:1902.09843.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    first = hp.zeros_like(theta) + lr if t == 1 else state[4]
    final = final_lr * divide(lr, first)
    rate = lr * sqrt(1.0 - p2) / (1.0 - p1) / (sqrt(v) + eps)
    low, high = final * (1.0 - 1.0 / (gamma * t + 1.0)), final * (1.0 + 1.0 / (gamma * t))
    return theta - minimum(maximum(rate, low), high) * m, (m, v, p1, p2, first)


SPEC = OptimizerSpec(
    name="adabound",
    title="AdaBound",
    group="both",
    order=11,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Starts as Adam, ends as SGD: bounds on the step close in."),
    source="Luo et al. 2019, arXiv:1902.09843",
    params=(
        hp.lr(1e-3),
        hp.betas(0.9, 0.999),
        Param(
            name="final_lr",
            default=0.1,
            low=0.0,
            open_low=True,
            scale="log",
            slider=(1e-5, 10.0),
            doc=QT_TRANSLATE_NOOP("Params", "The rate of plain SGD that the bounds close in on."),
        ),
        Param(
            name="gamma",
            default=1e-3,
            low=0.0,
            open_low=True,
            scale="log",
            slider=(1e-5, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "How fast the bounds close in."),
        ),
        hp.eps(1e-8),
        hp.weight_decay(),
    ),
    state=(*moments.NAMES, "lr_first"),
    start=start,
    step=step,
)
