"""Lookahead: explores some steps ahead, then comes back halfway."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import sqrt, where
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """The slow point, at θ, and the inner optimiser's state."""
    return (hp.zeros_like(theta) + theta, *moments.start(theta))


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    base: str,
    k: Any,
    alpha: Any,
    momentum: Any,
    betas: Any,
    eps: Any,
    weight_decay: Any,
) -> tuple[Any, State]:
    """A step of ``base`` (SGD or Adam); where k divides t: slow ← slow + alpha·(θ − slow), θ ← slow.

    The inner state goes on as it is; m is SGD's velocity. θ is the fast point. θ, g and the slow point have one shape.
    Reference: the authors' code.
    Zhang et al., "Lookahead optimizer: k steps forward, 1 step back" (2019), arXiv:1907.08610.
    """
    slow, inner = theta if t == 1 else state[0], state[1:]
    grad = hp.decayed(grad, theta, weight_decay)
    if base == "adam":
        m, v, p1, p2 = inner = moments.update(grad, inner, betas)
        fast = theta - lr * (m / (1.0 - p1)) / (sqrt(v / (1.0 - p2)) + eps)
    else:
        velocity = grad if t == 1 else momentum * inner[0] + grad
        fast, inner = theta - lr * velocity, (velocity, *inner[1:])
    now = t % k == 0
    slow = where(now, slow + alpha * (fast - slow), slow)
    return where(now, slow, fast), (slow, *inner)


NUMPY = '''
def lookahead_step(w, g, state, t, lr, base, k, alpha, momentum, betas, eps, weight_decay):
    """Lookahead: k steps forward, one step back (Zhang et al. 2019, arXiv:1907.08610)."""
    slow, m, v = state or (w, 0.0, 0.0)  # the slow point and the inner optimiser's averages
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    if base == "adam":
        beta1, beta2 = betas
        m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
        v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
        w = w - lr * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps)
    else:
        m = momentum * m + g  # SGD, here with some of the last step's speed
        w = w - lr * m
    if t % k == 0:  # come back part of the way
        w = slow = slow + alpha * (w - slow)
    return w, (slow, m, v)
'''

PYTORCH = '''
class Lookahead(torch.optim.Optimizer):
    """Lookahead: k steps forward, one step back (Zhang et al. 2019, arXiv:1907.08610)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, eps, (beta1, beta2) = group["lr"], group["eps"], group["betas"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                g = g + group["weight_decay"] * w  # weight decay (L2)  #? weight_decay
                t = state["t"] = state.get("t", 0) + 1
                slow, m = state.setdefault("slow", w.clone()), state.get("m", 0.0)
                if group["base"] == "adam":
                    m = beta1 * m + (1 - beta1) * g  # direction
                    v = state["v"] = beta2 * state.get("v", 0.0) + (1 - beta2) * g**2  # scale
                    w.sub_(lr * m / (1 - beta1**t) / ((v / (1 - beta2**t)).sqrt() + eps))
                else:
                    m = group["momentum"] * m + g  # SGD, here with some of the last speed
                    w.sub_(lr * m)
                state["m"] = m
                if t % group["k"] == 0:  # come back part of the way
                    slow.add_(group["alpha"] * (w - slow))
                    w.copy_(slow)
'''


SPEC = OptimizerSpec(
    name="lookahead",
    title="Lookahead",
    group="wrapper",
    order=37,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Explore k steps ahead, then come back halfway."),
    source="Zhang et al. 2019, arXiv:1907.08610",
    parents=(Parent("sgd", QT_TRANSLATE_NOOP("Family", "comes back halfway")),),
    params=(
        hp.lr(1e-3),
        Param(
            name="base",
            kind="choice",
            choices=("sgd", "adam"),
            default="sgd",
            doc=QT_TRANSLATE_NOOP("Params", "The optimiser that explores."),
        ),
        Param(
            name="k",
            kind="int",
            default=5,
            low=1,
            high=100_000,
            slider=(1, 20),
            doc=QT_TRANSLATE_NOOP("Params", "Steps ahead before each return."),
        ),
        Param(
            name="alpha",
            default=0.5,
            low=0.0,
            high=1.0,
            doc=QT_TRANSLATE_NOOP("Params", "How far the slow point follows: 0 stays, 1 goes all the way."),
        ),
        hp.fraction("momentum", 0.0, QT_TRANSLATE_NOOP("Params", "Momentum of SGD, if that explores.")),
        hp.betas(0.9, 0.999),
        hp.eps(1e-8),
        hp.weight_decay(),
    ),
    state=("slow", *moments.NAMES),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
