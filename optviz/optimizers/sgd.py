"""Gradient descent with and without momentum: SGD, heavy ball, Nesterov."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.specs import GRADIENT_DESCENT, Code, OptimizerSpec, Parent, State
from optviz.text import QT_TRANSLATE_NOOP


def no_velocity(theta: Any, **_: Any) -> State:
    """The velocity b before the first step."""
    return (hp.zeros_like(theta),)


def momentum_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, momentum: Any, dampening: Any, weight_decay: Any
) -> tuple[Any, State]:
    """Heavy ball: b ← momentum·b + (1 − dampening)·g, θ ← θ − lr·b.

    The first step takes b ← g, not dampened, and without momentum nothing is (PyTorch). θ, g, b have one shape;
    hyperparameters are dimensionless.
    Polyak, "Some methods of speeding up the convergence of iteration methods" (1964).
    """
    grad = hp.decayed(grad, theta, weight_decay)
    velocity = grad if t == 1 else momentum * state[0] + (1.0 - dampening * (momentum > 0.0)) * grad
    return theta - lr * velocity, (velocity,)


def sgd_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, momentum: Any, dampening: Any, weight_decay: Any
) -> tuple[Any, State]:
    """Gradient descent: θ ← θ − lr·g; with momentum above 0 the heavy ball's step.

    Robbins & Monro, "A stochastic approximation method" (1951). As in PyTorch, dampening acts only with momentum.
    """
    if isinstance(momentum, float) and momentum == 0.0:
        grad = hp.decayed(grad, theta, weight_decay)
        return theta - lr * grad, (grad,)
    return momentum_step(theta, grad, state, t, lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay)


def nag_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, momentum: Any, weight_decay: Any
) -> tuple[Any, State]:
    """Nesterov's accelerated gradient: b ← momentum·b + g, θ ← θ − lr·(g + momentum·b).

    PyTorch's form: the plotted θ is the look-ahead point of the classical one.
    Nesterov (1983); Sutskever et al., "On the importance of initialization and momentum in deep learning" (2013).
    """
    grad = hp.decayed(grad, theta, weight_decay)
    velocity = grad if t == 1 else momentum * state[0] + grad
    return theta - lr * (grad + momentum * velocity), (velocity,)


SGD = '''
def sgd_step(w, g, state, t, lr, momentum, dampening, weight_decay):
    """SGD: straight downhill (Robbins & Monro 1951)."""
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    if momentum > 0 and t > 1:  # keep some of the last step's speed  #? momentum
        g = momentum * state + g  #? momentum, not dampening
        g = momentum * state + (1 - dampening) * g  #? momentum, dampening
    return w - lr * g, g  #? momentum
    return w - lr * g, None  # the step is lr times the slope; nothing to remember  #? not momentum
'''

MOMENTUM = '''
def momentum_step(w, g, state, t, lr, momentum, dampening, weight_decay):
    """Momentum: a heavy ball that keeps its speed (Polyak 1964)."""
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    velocity = g if t == 1 else momentum * state + g  # most of the old speed, plus the slope  #? not dampening
    share = 1 - dampening if momentum > 0 and t > 1 else 1  # of the slope  #? dampening
    velocity = g if t == 1 else momentum * state + share * g  # old speed plus slope  #? dampening
    return w - lr * velocity, velocity
'''

NAG = '''
def nag_step(w, g, state, t, lr, momentum, weight_decay):
    """NAG: momentum that looks ahead (Nesterov 1983; Sutskever et al. 2013)."""
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    velocity = g if t == 1 else momentum * state + g  # most of the old speed, plus the slope
    return w - lr * (g + momentum * velocity), velocity  # the slope, and the speed to come
'''


def nesterov(momentum: float, **_: Any) -> dict[str, bool]:
    """PyTorch refuses ``nesterov`` without momentum."""
    return {"nesterov": momentum > 0}


SPECS = (
    OptimizerSpec(
        name="sgd",
        title="SGD",
        group="direction",
        order=1,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Step straight downhill; the step is lr times the slope."),
        source="Robbins & Monro 1951",
        parents=(Parent(GRADIENT_DESCENT, QT_TRANSLATE_NOOP("Family", "one random sample a step")),),
        params=(
            hp.lr(1e-3),
            hp.fraction("momentum", 0.0, hp.MOMENTUM_DOC),
            hp.fraction("dampening", 0.0, hp.DAMPENING_DOC),
            hp.weight_decay(),
        ),
        state=("b",),
        start=no_velocity,
        step=sgd_step,
        code=Code(numpy=SGD, pytorch="torch.optim.SGD"),
    ),
    OptimizerSpec(
        name="momentum",
        title="Momentum",
        group="direction",
        order=2,
        summary=QT_TRANSLATE_NOOP(
            "Optimizers", "A heavy ball: keeps its speed, rolls through small bumps and along valleys."
        ),
        source="Polyak 1964",
        parents=(Parent("sgd", QT_TRANSLATE_NOOP("Family", "keeps its speed")),),
        params=(
            hp.lr(1e-3),
            hp.fraction("momentum", 0.9, hp.MOMENTUM_DOC),
            hp.fraction("dampening", 0.0, hp.DAMPENING_DOC),
            hp.weight_decay(),
        ),
        state=("b",),
        start=no_velocity,
        step=momentum_step,
        code=Code(numpy=MOMENTUM, pytorch="torch.optim.SGD"),
    ),
    OptimizerSpec(
        name="nag",
        title="NAG",
        group="direction",
        order=3,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Momentum that looks ahead before it corrects."),
        source="Nesterov 1983; Sutskever et al. 2013",
        parents=(Parent("momentum", QT_TRANSLATE_NOOP("Family", "looks ahead")),),
        params=(hp.lr(1e-3), hp.fraction("momentum", 0.9, hp.MOMENTUM_DOC), hp.weight_decay()),
        state=("b",),
        start=no_velocity,
        step=nag_step,
        code=Code(numpy=NAG, pytorch="torch.optim.SGD", extra=nesterov),
    ),
)
