"""AdaBound: starts as Adam, ends as SGD, because bounds on the step close in."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import divide, maximum, minimum, sqrt
from optviz.engine.specs import Code, OptimizerSpec, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """Adam's state, and the run's first rate, which final_lr is measured against (0 until it is known)."""
    return (*moments.start(theta), hp.zeros_like(theta))


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    betas: Any,
    final_lr: Any,
    gamma: Any,
    eps: Any,
    weight_decay: Any,
) -> tuple[Any, State]:
    """a = lr·√(1−β2ᵗ)/(1−β1ᵗ)/(√v + eps) kept in [F·(1 − 1/(γt+1)), F·(1 + 1/(γt))], θ ← θ − a·m.

    m, v as in Adam; F = ``final_lr``, which a schedule scales by lr/lr₁. θ, g, m, v have one shape.
    Reference: the authors' code.
    Luo et al., "Adaptive gradient methods with dynamic bound of learning rate" (2019), arXiv:1902.09843.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    first = hp.zeros_like(theta) + lr if t == 1 else state[4]
    final = final_lr * divide(lr, first)
    rate = lr * sqrt(1.0 - p2) / (1.0 - p1) / (sqrt(v) + eps)
    low, high = final * (1.0 - 1.0 / (gamma * t + 1.0)), final * (1.0 + 1.0 / (gamma * t))
    return theta - minimum(maximum(rate, low), high) * m, (m, v, p1, p2, first)


NUMPY = '''
def adabound_step(w, g, state, t, lr, betas, final_lr, gamma, eps, weight_decay):
    """AdaBound: starts as Adam and ends as SGD (Luo et al. 2019, arXiv:1902.09843)."""
    beta1, beta2 = betas
    m, v = state or (0.0, 0.0)  # the averages so far  #? not schedule
    m, v, first_lr = state or (0.0, 0.0, lr)  # the averages so far  #? schedule
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
    rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t) / (np.sqrt(v) + eps)  # Adam's step size
    final_lr = final_lr * (lr / first_lr)  # the schedule changes this too  #? schedule
    low = final_lr * (1 - 1 / (gamma * t + 1))  # two bounds that close in
    high = final_lr * (1 + 1 / (gamma * t))  # on final_lr, a rate for SGD
    return w - np.clip(rate, low, high) * m, (m, v)  #? not schedule
    return w - np.clip(rate, low, high) * m, (m, v, first_lr)  #? schedule
'''

PYTORCH = '''
class AdaBound(torch.optim.Optimizer):
    """AdaBound: starts as Adam and ends as SGD (Luo et al. 2019, arXiv:1902.09843)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, eps, (beta1, beta2) = group["lr"], group["eps"], group["betas"]
            final_lr, gamma = group["final_lr"], group["gamma"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                g = g + group["weight_decay"] * w  # weight decay (L2)  #? weight_decay
                t = state["t"] = state.get("t", 0) + 1
                m = state["m"] = beta1 * state.get("m", 0.0) + (1 - beta1) * g  # direction
                v = state["v"] = beta2 * state.get("v", 0.0) + (1 - beta2) * g**2  # scale
                rate = lr * (1 - beta2**t) ** 0.5 / (1 - beta1**t) / (v.sqrt() + eps)  # as Adam
                final = final_lr * (lr / state.setdefault("first_lr", lr))  # follows the schedule  #? schedule
                final = final_lr  # the rate of SGD that two bounds close in on  #? not schedule
                low, high = final * (1 - 1 / (gamma * t + 1)), final * (1 + 1 / (gamma * t))
                w.sub_(rate.clamp(low, high) * m)
'''


SPEC = OptimizerSpec(
    name="adabound",
    title="AdaBound",
    group="both",
    order=11,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Starts as Adam, ends as SGD: bounds on the step close in."),
    source="Luo et al. 2019, arXiv:1902.09843",
    params=(
        hp.lr(1e-3),
        hp.betas(0.9, 0.999),
        Param(
            name="final_lr",
            default=0.1,
            low=0.0,
            open_low=True,
            scale="log",
            slider=(1e-5, 10.0),
            doc=QT_TRANSLATE_NOOP("Params", "The rate of plain SGD that the bounds close in on."),
        ),
        Param(
            name="gamma",
            default=1e-3,
            low=0.0,
            open_low=True,
            scale="log",
            slider=(1e-5, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "How fast the bounds close in."),
        ),
        hp.eps(1e-8),
        hp.weight_decay(),
    ),
    state=(*moments.NAMES, "lr_first"),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
