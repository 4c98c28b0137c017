"""Adagrad: every parameter gets its own, ever smaller step."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, *, initial_accumulator_value: Any, **_: Any) -> State:
    """G before the first step."""
    return (hp.zeros_like(theta) + initial_accumulator_value,)


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    lr_decay: Any,
    weight_decay: Any,
    initial_accumulator_value: Any,
    eps: Any,
) -> tuple[Any, State]:
    """G ← G + g², θ ← θ − lr/(1 + (t−1)·lr_decay) · g/(√G + eps).

    θ, g, G have one shape; G starts at ``initial_accumulator_value``. Reference: PyTorch (optax and keras put eps
    inside the root).
    Duchi, Hazan & Singer, "Adaptive subgradient methods for online learning and stochastic optimization" (2011).
    """
    grad = hp.decayed(grad, theta, weight_decay)
    total = state[0] + grad * grad
    rate = lr / (1.0 + (t - 1) * lr_decay)
    return theta - rate * grad / (sqrt(total) + eps), (total,)


NUMPY = '''
def adagrad_step(w, g, state, t, lr, lr_decay, weight_decay, initial_accumulator_value, eps):
    """Adagrad: every axis gets its own, ever smaller step (Duchi, Hazan & Singer 2011)."""
    total = 0.0 if state is None else state  # the sum so far  #? not initial_accumulator_value
    total = initial_accumulator_value if state is None else state  # so far  #? initial_accumulator_value
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    total = total + g**2  # the sum of all squared gradients only grows
    lr = lr / (1 + (t - 1) * lr_decay)  # the rate itself may fall too  #? lr_decay
    return w - lr * g / (np.sqrt(total) + eps), total
'''


SPEC = OptimizerSpec(
    name="adagrad",
    title="Adagrad",
    group="step_size",
    order=4,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Every parameter gets its own step; often-used directions slow down."),
    source="Duchi, Hazan & Singer 2011",
    parents=(Parent("sgd", QT_TRANSLATE_NOOP("Family", "a step size for each axis")),),
    params=(
        hp.lr(1e-2),
        Param(
            name="lr_decay",
            default=0.0,
            low=0.0,
            high=1e3,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "How fast the rate itself falls: lr/(1 + (t−1)·lr_decay)."),
        ),
        hp.weight_decay(),
        Param(
            name="initial_accumulator_value",
            default=0.0,
            low=0.0,
            high=1e6,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "The sum of squares before the first step."),
        ),
        hp.eps(1e-10),
    ),
    state=("G",),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch="torch.optim.Adagrad"),
)
