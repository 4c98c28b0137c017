"""AdaDelta: the size of the last steps sets the size of the next."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """The averages v (of g²) and u (of squared steps) before the first step."""
    zero = hp.zeros_like(theta)
    return (zero, zero)


def step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, rho: Any, eps: Any, weight_decay: Any
) -> tuple[Any, State]:
    """v ← rho·v + (1−rho)·g², Δ = √(u + eps)/√(v + eps)·g, u ← rho·u + (1−rho)·Δ², θ ← θ − lr·Δ.

    θ, g, v, u have one shape; u holds Δ without lr. Reference: PyTorch.
    Zeiler, "ADADELTA: an adaptive learning rate method" (2012), arXiv:1212.5701.
    """
    square, change = state
    grad = hp.decayed(grad, theta, weight_decay)
    square = rho * square + (1.0 - rho) * (grad * grad)
    delta = sqrt(change + eps) / sqrt(square + eps) * grad
    change = rho * change + (1.0 - rho) * (delta * delta)
    return theta - lr * delta, (square, change)


NUMPY = '''
def adadelta_step(w, g, state, t, lr, rho, eps, weight_decay):
    """AdaDelta: the last steps set the size of the next (Zeiler 2012, arXiv:1212.5701)."""
    v, u = state or (0.0, 0.0)  # the averages so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    v = rho * v + (1 - rho) * g**2  # average of the squared gradients
    change = np.sqrt(u + eps) / np.sqrt(v + eps) * g  # as large as the last steps were
    u = rho * u + (1 - rho) * change**2  # average of the squared steps
    return w - lr * change, (v, u)
'''


SPEC = OptimizerSpec(
    name="adadelta",
    title="AdaDelta",
    group="step_size",
    order=6,
    summary=QT_TRANSLATE_NOOP(
        "Optimizers", "No step size to choose: the last steps set the next; starts very small (≈ √eps)."
    ),
    source="Zeiler 2012, arXiv:1212.5701",
    parents=(Parent("adagrad", QT_TRANSLATE_NOOP("Family", "forgets, needs no rate")),),
    params=(
        hp.lr(1.0),
        hp.fraction("rho", 0.9, QT_TRANSLATE_NOOP("Params", "Decay rate of both averages of squares.")),
        hp.eps(1e-6),
        hp.weight_decay(),
    ),
    state=("v", "u"),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch="torch.optim.Adadelta"),
)
