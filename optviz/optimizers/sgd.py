"""Gradient descent with and without momentum: SGD, heavy ball, Nesterov."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.specs import OptimizerSpec, State
from optviz.text import QT_TRANSLATE_NOOP


def no_velocity(theta: Any, **_: Any) -> State:
    """The velocity b before the first step."""
    return (hp.zeros_like(theta),)


def momentum_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, momentum: Any, dampening: Any = 0.0, weight_decay: Any
) -> tuple[Any, State]:
    """Heavy ball: b ← momentum·b + (1 − dampening)·g, θ ← θ − lr·b.

    The first step takes b = g, not dampened (PyTorch). θ, g, b have one shape; hyperparameters are dimensionless.
    Polyak, "Some methods of speeding up the convergence of iteration methods" (1964).
    """
    grad = hp.decayed(grad, theta, weight_decay)
    velocity = grad if t == 1 else momentum * state[0] + (1.0 - dampening) * grad
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
    damp = (1.0 - dampening) if isinstance(momentum, float) else 1.0 - dampening * (momentum > 0)
    grad = hp.decayed(grad, theta, weight_decay)
    velocity = grad if t == 1 else momentum * state[0] + damp * grad
    return theta - lr * velocity, (velocity,)


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


SPECS = (
    OptimizerSpec(
        name="sgd",
        title="SGD",
        group="direction",
        order=1,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Step straight downhill; the step is lr times the slope."),
        source="Robbins & Monro 1951",
        params=(
            hp.lr(1e-3),
            hp.fraction("momentum", 0.0, hp.MOMENTUM_DOC),
            hp.fraction("dampening", 0.0, hp.DAMPENING_DOC),
            hp.weight_decay(),
        ),
        state=("b",),
        start=no_velocity,
        step=sgd_step,
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
        params=(
            hp.lr(1e-3),
            hp.fraction("momentum", 0.9, hp.MOMENTUM_DOC),
            hp.fraction("dampening", 0.0, hp.DAMPENING_DOC),
            hp.weight_decay(),
        ),
        state=("b",),
        start=no_velocity,
        step=momentum_step,
    ),
    OptimizerSpec(
        name="nag",
        title="NAG",
        group="direction",
        order=3,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Momentum that looks ahead before it corrects."),
        source="Nesterov 1983; Sutskever et al. 2013",
        params=(hp.lr(1e-3), hp.fraction("momentum", 0.9, hp.MOMENTUM_DOC), hp.weight_decay()),
        state=("b",),
        start=no_velocity,
        step=nag_step,
    ),
)
