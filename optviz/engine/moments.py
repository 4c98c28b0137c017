"""Adam's two averages and their bias corrections, shared by its family.

The state of every member begins with (m, v, p1, p2): the averages of g and g², and the powers β1ᵗ and β2ᵗ, kept as
running products, since a power a step costs an array more than all the rest. Terms of a sum are added to its first in
place: a map of 65,536 starts is as quick as memory is, and a new array for every operation doubles what passes.
"""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import product, quotient, sqrt
from optviz.engine.specs import State
from optviz.engine.terms import term

NAMES = ("m", "v", "beta1_power", "beta2_power")

FIRST = term("m", "m_t", "betas[0] * m_prev + (1 - betas[0]) * g")
SECOND = term("v", "v_t", "betas[1] * v_prev + (1 - betas[1]) * g ** 2")
FIRST_HAT = term("m_hat", r"\hat{m}_t", "m / (1 - betas[0] ** t)")
SECOND_HAT = term("v_hat", r"\hat{v}_t", "v / (1 - betas[1] ** t)")
RATE = term("rate", r"\eta_t", "lr / (sqrt(v_hat) + eps)")
INERTIA = term("inertia", r"\Delta\theta_t^{m}", "-rate * betas[0] * m_prev / (1 - betas[0] ** t) if t > 1")


def start(theta: Any, **_: Any) -> State:
    """m = v = 0, both powers 1."""
    zero = hp.zeros_like(theta)
    return (zero, zero, zero + 1.0, zero + 1.0)


def start_with_maximum(theta: Any, **_: Any) -> State:
    """As ``start``, and the largest v so far."""
    return (*start(theta), hp.zeros_like(theta))


def update(grad: Any, state: State, betas: Any) -> tuple[Any, Any, Any, Any]:
    """m ← β1·m + (1−β1)·g, v ← β2·v + (1−β2)·g², and the powers of this step."""
    b1, b2 = betas
    m, v, share = b1 * state[0], b2 * state[1], (1.0 - b1) * grad
    m += share
    square = product(grad, grad, share)
    square *= 1.0 - b2
    v += square
    return m, v, state[2] * b1, state[3] * b2


def stepped(theta: Any, lr: Any, m: Any, v: Any, p1: Any, p2: Any, eps: Any) -> Any:
    """Adam's θ − lr·m̂/(√v̂ + eps), m̂ = m/(1−p1), v̂ = v/(1−p2), as θ − lr·√(1−p2)/(1−p1)·m/(√v + eps·√(1−p2)).

    So the corrections, which are numbers where all descents share the decay rates, never meet an array twice.
    """
    root, below = sqrt(1.0 - p2), sqrt(v)
    below += eps * root
    moved = quotient(m, below, below)
    moved *= -(lr * root / (1.0 - p1))
    moved += theta
    return moved
