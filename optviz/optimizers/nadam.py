"""Nadam: Adam with Nesterov's look-ahead."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import sqrt
from optviz.engine.specs import OptimizerSpec, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """Adam's state, and the product P of the momentum factors."""
    return (*moments.start(theta), hp.zeros_like(theta) + 1.0)


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
    momentum_decay: Any,
    decoupled_weight_decay: bool,
) -> tuple[Any, State]:
    """θ ← θ − lr·[(1−μ_t)/(1−P)·g + μ_{t+1}/(1−P·μ_{t+1})·m]/(√v̂ + eps), μ_t = β1·(1 − ½·0.96^(t·ψ)), P ← P·μ_t.

    m, v, v̂ as in Adam, ψ = ``momentum_decay``. θ, g, m, v have one shape. Reference: PyTorch with P in float64.
    Dozat, "Incorporating Nesterov momentum into Adam" (2016, ICLR workshop).
    """
    theta, grad = hp.with_decay(theta, grad, lr, weight_decay, decoupled_weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    now = betas[0] * (1.0 - 0.5 * 0.96 ** (t * momentum_decay))
    ahead = betas[0] * (1.0 - 0.5 * 0.96 ** ((t + 1) * momentum_decay))
    product = state[4] * now
    direction = (1.0 - now) / (1.0 - product) * grad + ahead / (1.0 - product * ahead) * m
    return theta - lr * direction / (sqrt(v / (1.0 - p2)) + eps), (m, v, p1, p2, product)


SPEC = OptimizerSpec(
    name="nadam",
    title="Nadam",
    group="both",
    order=8,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Adam + NAG: Adam that looks ahead."),
    source="Dozat 2016",
    params=(
        hp.lr(2e-3),
        hp.betas(0.9, 0.999),
        hp.eps(1e-8),
        hp.weight_decay(),
        Param(
            name="momentum_decay",
            default=4e-3,
            low=0.0,
            high=1e3,
            slider=(0.0, 0.1),
            doc=QT_TRANSLATE_NOOP("Params", "How soon the momentum reaches β1."),
        ),
        hp.flag("decoupled_weight_decay", False, hp.DECOUPLED_FLAG_DOC),
    ),
    state=(*moments.NAMES, "mu_product"),
    start=start,
    step=step,
)
