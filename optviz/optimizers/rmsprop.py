"""RMSprop: Adagrad with a short memory, plain or centered."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import maximum, sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """The averages v and a and the velocity b before the first step."""
    zero = hp.zeros_like(theta)
    return (zero, zero, zero)


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    alpha: Any,
    eps: Any,
    weight_decay: Any,
    momentum: Any,
    centered: bool,
) -> tuple[Any, State]:
    """v ← alpha·v + (1−alpha)·g², b ← momentum·b + g/(√v + eps), θ ← θ − lr·b.

    Centered: √(v − a²) with a the average of g (Graves 2013, arXiv:1308.0850), kept from falling below 0 by rounding.
    θ, g, v, a, b have one shape. No bias correction: the first step is lr/√(1−alpha). Reference: PyTorch.
    Tieleman & Hinton, "Lecture 6.5: RMSProp" (2012).
    """
    square, mean, velocity = state
    grad = hp.decayed(grad, theta, weight_decay)
    square = alpha * square + (1.0 - alpha) * (grad * grad)
    mean = alpha * mean + (1.0 - alpha) * grad
    spread = maximum(square - mean * mean, 0.0) if centered else square
    velocity = momentum * velocity + grad / (sqrt(spread) + eps)
    return theta - lr * velocity, (square, mean, velocity)


NUMPY = '''
def rmsprop_step(w, g, state, t, lr, alpha, eps, weight_decay, momentum, centered):
    """RMSprop: Adagrad with a short memory (Tieleman & Hinton 2012)."""
    v = 0.0 if state is None else state  # the average so far  #? not momentum, not centered
    v, velocity = state or (0.0, 0.0)  # the average and the speed so far  #? momentum, not centered
    v, a, velocity = state or (0.0, 0.0, 0.0)  # averages and speed so far  #? centered
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    v = alpha * v + (1 - alpha) * g**2  # average of the squared gradients
    a = alpha * a + (1 - alpha) * g  # average of the gradients  #? centered
    spread = np.maximum(v - a**2, 0) if centered else v  # their variance, if centered  #? centered
    scaled = g / (np.sqrt(spread) + eps)  # every axis at its own scale  #? centered
    scaled = g / (np.sqrt(v) + eps)  # every axis at its own scale  #? not centered
    velocity = momentum * velocity + scaled  # and some of the last step's speed  #? centered
    velocity = momentum * velocity + scaled  # and some of the last step's speed  #? momentum, not centered
    return w - lr * scaled, v  #? not momentum, not centered
    return w - lr * velocity, (v, velocity)  #? momentum, not centered
    return w - lr * velocity, (v, a, velocity)  #? centered
'''


SPEC = OptimizerSpec(
    name="rmsprop",
    title="RMSprop",
    group="step_size",
    order=5,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Adagrad with a short memory: the step adapts but does not die."),
    source="Tieleman & Hinton 2012",
    parents=(
        Parent("adagrad", QT_TRANSLATE_NOOP("Family", "forgets old gradients")),
        Parent("rprop", QT_TRANSLATE_NOOP("Family", "averages over mini-batches")),
    ),
    params=(
        hp.lr(1e-2),
        hp.fraction("alpha", 0.99, QT_TRANSLATE_NOOP("Params", "Decay rate of the average of squared gradients.")),
        hp.eps(1e-8),
        hp.weight_decay(),
        hp.fraction("momentum", 0.0, hp.MOMENTUM_DOC),
        hp.flag("centered", False, QT_TRANSLATE_NOOP("Params", "Divide by the gradient's standard deviation instead.")),
    ),
    state=("v", "a", "b"),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch="torch.optim.RMSprop"),
)
