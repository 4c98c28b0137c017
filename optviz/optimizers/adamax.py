"""AdaMax: Adam that divides by the largest recent gradient."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import maximum
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """m ← 0, u ← 0, and the power β1⁰."""
    zero = hp.zeros_like(theta)
    return (zero, zero, zero + 1.0)


def step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, betas: Any, eps: Any, weight_decay: Any
) -> tuple[Any, State]:
    """m ← β1·m + (1−β1)·g, u ← max(β2·u, |g| + eps), θ ← θ − lr/(1−β1ᵗ)·m/u.

    θ, g, m, u have one shape. Reference: PyTorch (the paper has no eps).
    Kingma & Ba, "Adam: a method for stochastic optimization" (2014), arXiv:1412.6980, section 7.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    b1, b2 = betas
    m = b1 * state[0] + (1.0 - b1) * grad
    u = maximum(b2 * state[1], abs(grad) + eps)
    p1 = state[2] * b1
    return theta - lr / (1.0 - p1) * m / u, (m, u, p1)


NUMPY = '''
def adamax_step(w, g, state, t, lr, betas, eps, weight_decay):
    """AdaMax: Adam by the largest recent gradient (Kingma & Ba 2014, arXiv:1412.6980)."""
    beta1, beta2 = betas
    m, u = state or (0.0, 0.0)  # the average and the largest gradient so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    u = np.maximum(beta2 * u, np.abs(g) + eps)  # the largest, slowly forgotten: the scale
    return w - lr / (1 - beta1**t) * m / u, (m, u)
'''


SPEC = OptimizerSpec(
    name="adamax",
    title="AdaMax",
    group="both",
    order=18,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Adam that divides by the largest recent gradient."),
    source="Kingma & Ba 2014, arXiv:1412.6980",
    parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "scale from the largest |g|")),),
    params=(hp.lr(2e-3), hp.betas(0.9, 0.999), hp.eps(1e-8), hp.weight_decay()),
    state=("m", "u", "beta1_power"),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch="torch.optim.Adamax"),
)
