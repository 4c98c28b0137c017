"""QHM and QHAdam: a dial between the plain gradient and its average."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """b ← 0."""
    return (hp.zeros_like(theta),)


def qhm_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, momentum: Any, nu: Any, weight_decay: Any
) -> tuple[Any, State]:
    """b ← β·b + (1−β)·g, θ ← θ − lr·((1−ν)·g + ν·b), β = ``momentum``.

    θ, g, b have one shape. ν = 0 is SGD, ν = 1 momentum and ν = β NAG, both with the rate lr·(1−β).
    Ma & Yarats, "Quasi-hyperbolic momentum and Adam for deep learning" (2018), arXiv:1810.06801.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    velocity = momentum * state[0] + (1.0 - momentum) * grad
    return theta - lr * ((1.0 - nu) * grad + nu * velocity), (velocity,)


def qhadam_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, betas: Any, nus: Any, eps: Any, weight_decay: Any
) -> tuple[Any, State]:
    """θ ← θ − lr·((1−ν1)·g + ν1·m̂)/(√((1−ν2)·g² + ν2·v̂) + eps), m̂ and v̂ as in Adam.

    θ, g, m, v have one shape. ν = (1, 1) is Adam.
    Ma & Yarats, "Quasi-hyperbolic momentum and Adam for deep learning" (2018), arXiv:1810.06801.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    n1, n2 = nus
    direction = (1.0 - n1) * grad + n1 * (m / (1.0 - p1))
    square = (1.0 - n2) * (grad * grad) + n2 * (v / (1.0 - p2))
    return theta - lr * direction / (sqrt(square) + eps), (m, v, p1, p2)


QHM = '''
def qhm_step(w, g, state, t, lr, momentum, nu, weight_decay):
    """QHM: the gradient and its average, mixed (Ma & Yarats 2018, arXiv:1810.06801)."""
    velocity = 0.0 if state is None else state
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    velocity = momentum * velocity + (1 - momentum) * g  # average of the gradients
    return w - lr * ((1 - nu) * g + nu * velocity), velocity
'''

QHM_TORCH = '''
class QHM(torch.optim.Optimizer):
    """QHM: the gradient and its average, mixed (Ma & Yarats 2018, arXiv:1810.06801)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, beta, nu = group["lr"], group["momentum"], group["nu"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                g = g + group["weight_decay"] * w  # weight decay (L2)  #? weight_decay
                velocity = state["b"] = beta * state.get("b", 0.0) + (1 - beta) * g  # average
                w.sub_(lr * ((1 - nu) * g + nu * velocity))
'''

QHADAM = '''
def qhadam_step(w, g, state, t, lr, betas, nus, eps, weight_decay):
    """QHAdam: how much momentum, how much memory (Ma & Yarats 2018, arXiv:1810.06801)."""
    (beta1, beta2), (nu1, nu2) = betas, nus
    m, v = state or (0.0, 0.0)  # the averages so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares
    m_hat = m / (1 - beta1**t)  # both averages start at 0: this corrects the bias
    v_hat = v / (1 - beta2**t)
    direction = (1 - nu1) * g + nu1 * m_hat  # the gradient, mixed with its average
    scale = np.sqrt((1 - nu2) * g**2 + nu2 * v_hat)  # its size, mixed likewise
    return w - lr * direction / (scale + eps), (m, v)
'''

QHADAM_TORCH = '''
class QHAdam(torch.optim.Optimizer):
    """QHAdam: how much momentum, how much memory (Ma & Yarats 2018, arXiv:1810.06801)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, eps = group["lr"], group["eps"]
            (beta1, beta2), (nu1, nu2) = group["betas"], group["nus"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                g = g + group["weight_decay"] * w  # weight decay (L2)  #? weight_decay
                t = state["t"] = state.get("t", 0) + 1
                m = state["m"] = beta1 * state.get("m", 0.0) + (1 - beta1) * g  # averages
                v = state["v"] = beta2 * state.get("v", 0.0) + (1 - beta2) * g**2
                direction = (1 - nu1) * g + nu1 * m / (1 - beta1**t)  # mixed with the gradient
                scale = ((1 - nu2) * g**2 + nu2 * v / (1 - beta2**t)).sqrt()
                w.sub_(lr * direction / (scale + eps))
'''


SPECS = (
    OptimizerSpec(
        name="qhm",
        title="QHM",
        group="direction",
        order=14,
        summary=QT_TRANSLATE_NOOP("Optimizers", "A weighted mix of the plain gradient and the momentum average."),
        source="Ma & Yarats 2018, arXiv:1810.06801",
        parents=(Parent("momentum", QT_TRANSLATE_NOOP("Family", "mixes in the plain gradient")),),
        params=(
            hp.lr(1e-3),
            hp.fraction("momentum", 0.999, QT_TRANSLATE_NOOP("Params", "Decay rate of the average of gradients.")),
            Param(
                name="nu",
                default=0.7,
                low=0.0,
                high=1.0,
                doc=QT_TRANSLATE_NOOP("Params", "Share of the average in the step; the rest is the plain gradient."),
            ),
            hp.weight_decay(),
        ),
        state=("b",),
        start=start,
        step=qhm_step,
        code=Code(numpy=QHM, pytorch=QHM_TORCH),
    ),
    OptimizerSpec(
        name="qhadam",
        title="QHAdam",
        group="both",
        order=21,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Adam with two dials: how much momentum, how much memory of sizes."),
        source="Ma & Yarats 2018, arXiv:1810.06801",
        parents=(
            Parent("adam", QT_TRANSLATE_NOOP("Family", "its averages")),
            Parent("qhm", QT_TRANSLATE_NOOP("Family", "mixes in the plain gradient")),
        ),
        params=(
            hp.lr(1e-3),
            hp.betas(0.995, 0.999),
            Param(
                name="nus",
                kind="vector",
                size=2,
                default=(0.7, 1.0),
                low=0.0,
                high=1.0,
                doc=QT_TRANSLATE_NOOP("Params", "Shares of the two averages; the rest is this step's gradient."),
            ),
            hp.eps(1e-8),
            hp.weight_decay(),
        ),
        state=moments.NAMES,
        start=moments.start,
        step=qhadam_step,
        code=Code(numpy=QHADAM, pytorch=QHADAM_TORCH),
    ),
)
