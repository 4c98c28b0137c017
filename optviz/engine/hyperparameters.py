"""Hyperparameters that many optimisers share, described once. Names and meanings are PyTorch's."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

LR_DOC = QT_TRANSLATE_NOOP("Params", "Learning rate: the factor before the step.")
BETAS_DOC = QT_TRANSLATE_NOOP("Params", "Decay rates of the averages of the gradient and of its square.")
EPS_DOC = QT_TRANSLATE_NOOP("Params", "Small number that keeps the denominator away from 0.")
COUPLED_DOC = QT_TRANSLATE_NOOP("Params", "Weight decay added to the gradient (L2): g ← g + weight_decay·θ.")
DECOUPLED_DOC = QT_TRANSLATE_NOOP("Params", "Decoupled weight decay: θ ← θ·(1 − lr·weight_decay) before the step.")
MOMENTUM_DOC = QT_TRANSLATE_NOOP("Params", "Share of the last step's velocity that is kept.")
DAMPENING_DOC = QT_TRANSLATE_NOOP("Params", "Share of the new gradient that is left out of the velocity.")
DECOUPLED_FLAG_DOC = QT_TRANSLATE_NOOP("Params", "Apply weight decay to the parameters, not to the gradient.")
AMSGRAD_DOC = QT_TRANSLATE_NOOP("Params", "Divide by the largest average so far, so that steps never grow again.")


def lr(default: float) -> Param:
    """The learning rate, the first parameter of every optimiser that has one."""
    return Param(name="lr", default=default, low=0.0, open_low=True, scale="log", slider=(1e-5, 10.0), doc=LR_DOC)


def betas(*default: float) -> Param:
    """Decay rates of Adam's two averages, each in [0, 1)."""
    return Param(name="betas", default=default, kind="vector", size=2, low=0.0, high=1.0, open_high=True, doc=BETAS_DOC)


def eps(default: float) -> Param:
    """The small number in a denominator."""
    return Param(name="eps", default=default, low=0.0, high=1.0, scale="log", slider=(1e-16, 1e-1), doc=EPS_DOC)


def fraction(name: str, default: float, doc: str) -> Param:
    """A number in [0, 1): a momentum or the decay rate of an average."""
    return Param(name=name, default=default, low=0.0, high=1.0, open_high=True, doc=doc)


def weight_decay(default: float = 0.0, *, decoupled: bool = False) -> Param:
    """How strongly parameters are pulled to 0."""
    doc = DECOUPLED_DOC if decoupled else COUPLED_DOC
    return Param(name="weight_decay", default=default, low=0.0, high=1e3, slider=(0.0, 1.0), doc=doc)


def flag(name: str, default: bool, doc: str) -> Param:
    """A switch."""
    return Param(name=name, default=default, kind="bool", doc=doc)


def decayed(grad: Any, theta: Any, weight_decay: Any) -> Any:
    """Coupled decay, g + weight_decay·θ; the gradient itself where there is none."""
    if isinstance(weight_decay, float) and weight_decay == 0.0:
        return grad
    return grad + weight_decay * theta


def dampened(grad: Any, momentum: Any, dampening: Any) -> Any:
    """What of the gradient enters the velocity, (1 − dampening)·g; all of it without momentum (PyTorch)."""
    if isinstance(dampening, float) and dampening == 0.0:
        return grad
    return (1.0 - dampening * (momentum > 0.0)) * grad


def shrunk(theta: Any, lr: Any, weight_decay: Any) -> Any:
    """Decoupled decay, θ·(1 − lr·weight_decay)."""
    if isinstance(weight_decay, float) and weight_decay == 0.0:
        return theta
    return theta * (1.0 - lr * weight_decay)


def zeros_like(theta: Any) -> Any:
    """0 in the shape of ``theta``: a float for a float."""
    return 0.0 if isinstance(theta, float) else np.zeros_like(theta)


def one_number(theta: Any) -> Any:
    """0 for each vector of ``theta``, (…, 1) for (…, n); a float for a float."""
    return 0.0 if isinstance(theta, float) else np.zeros((*np.shape(theta)[:-1], 1), dtype=theta.dtype)


def with_decay(theta: Any, grad: Any, lr: Any, weight_decay: Any, decoupled: bool) -> tuple[Any, Any]:
    """θ and g after weight decay of either kind."""
    if decoupled:
        return shrunk(theta, lr, weight_decay), grad
    return theta, decayed(grad, theta, weight_decay)


def own_lr() -> Param:
    """A schedule's first rate; the run's own where it is not given."""
    return Param(
        name="lr",
        default=None,
        low=0.0,
        open_low=True,
        scale="log",
        slider=(1e-5, 10.0),
        optional=True,
        doc=QT_TRANSLATE_NOOP("Params", "The schedule's first rate; empty: the run's own."),
    )


def armijo_share() -> Param:
    """Armijo's c: how much of the fall that the slope promises is asked for."""
    doc = QT_TRANSLATE_NOOP("Params", "Share of the promised fall in loss that a step must bring.")
    return Param(
        name="c",
        default=1e-4,
        low=0.0,
        high=1.0,
        open_low=True,
        open_high=True,
        scale="log",
        slider=(1e-6, 0.5),
        doc=doc,
    )


def armijo_shrink() -> Param:
    """By what a step that is too long is multiplied."""
    doc = QT_TRANSLATE_NOOP("Params", "What a step that is too long is multiplied by.")
    return Param(
        name="shrink", default=0.5, low=0.0, high=1.0, open_low=True, open_high=True, slider=(0.1, 0.9), doc=doc
    )
