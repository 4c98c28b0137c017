"""AdaBound and AMSBound: start as Adam, end as SGD, because bounds on the step close in."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import divide, maximum, minimum, sqrt, where
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, *, lr: Any = 0.0, **_: Any) -> State:
    """Adam's state, and lr₀, the rate that no schedule has changed yet (0: the first step's)."""
    return (*moments.start(theta), hp.zeros_like(theta) + lr)


def start_with_maximum(theta: Any, *, lr: Any = 0.0, **_: Any) -> State:
    """As ``start``, and the largest v so far."""
    return (*start(theta, lr=lr), hp.zeros_like(theta))


def adabound_step(
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

    m, v as in Adam; F = ``final_lr``·lr/lr₀, so that a schedule, which made lr of the run's own rate lr₀, scales the
    bounds as well: where it has come to 0 there is no step. θ, g, m, v have one shape. Reference: the authors' code.
    Luo et al., "Adaptive gradient methods with dynamic bound of learning rate" (2019), arXiv:1902.09843.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    first = _undecayed(state[4], t, lr)
    rate = lr * sqrt(1.0 - p2) / (1.0 - p1) / (sqrt(v) + eps)
    return theta - _bounded(rate, final_lr * divide(lr, first), gamma, t) * m, (m, v, p1, p2, first)


def amsbound_step(
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
    """As AdaBound, with the largest v so far: x ← max(x, v), a = lr·√(1−β2ᵗ)/(1−β1ᵗ)/(√x + eps).

    θ, g, m, v, x have one shape. Reference: the authors' code.
    Luo et al., "Adaptive gradient methods with dynamic bound of learning rate" (2019), arXiv:1902.09843.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    first, largest = _undecayed(state[4], t, lr), maximum(state[5], v)
    rate = lr * sqrt(1.0 - p2) / (1.0 - p1) / (sqrt(largest) + eps)
    return theta - _bounded(rate, final_lr * divide(lr, first), gamma, t) * m, (m, v, p1, p2, first, largest)


def _undecayed(known: Any, t: int, lr: Any) -> Any:
    return where(known == 0.0, lr, known) if t == 1 else known


def _bounded(rate: Any, final: Any, gamma: Any, t: int) -> Any:
    low, high = final * (1.0 - 1.0 / (gamma * t + 1.0)), final * (1.0 + 1.0 / (gamma * t))
    return minimum(maximum(rate, low), high)


ADABOUND = '''
def adabound_step(w, g, state, t, lr, betas, final_lr, gamma, eps, weight_decay, first_lr):
    """AdaBound: starts as Adam and ends as SGD (Luo et al. 2019, arXiv:1902.09843)."""
    beta1, beta2 = betas
    m, v = state or (0.0, 0.0)  # the averages so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
    rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t) / (np.sqrt(v) + eps)  # Adam's step size
    final_lr = final_lr * (lr / first_lr)  # as the schedule has scaled lr  #? schedule
    low = final_lr * (1 - 1 / (gamma * t + 1))  # two bounds that close in
    high = final_lr * (1 + 1 / (gamma * t))  # on final_lr, a rate for SGD
    return w - np.clip(rate, low, high) * m, (m, v)
'''

ADABOUND_TORCH = '''
class AdaBound(torch.optim.Optimizer):
    """AdaBound: starts as Adam and ends as SGD (Luo et al. 2019, arXiv:1902.09843)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)
        self.first_lr = hyperparameters["lr"]  # before any schedule  #? schedule

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
                final = final_lr * (lr / self.first_lr)  # follows the schedule  #? schedule
                final = final_lr  # the rate of SGD that two bounds close in on  #? not schedule
                low, high = final * (1 - 1 / (gamma * t + 1)), final * (1 + 1 / (gamma * t))
                w.sub_(rate.clamp(low, high) * m)
'''

AMSBOUND = '''
def amsbound_step(w, g, state, t, lr, betas, final_lr, gamma, eps, weight_decay, first_lr):
    """AMSBound: AdaBound whose steps never grow again (Luo et al. 2019, arXiv:1902.09843)."""
    beta1, beta2 = betas
    m, v, largest = state or (0.0, 0.0, 0.0)  # the averages so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
    largest = np.maximum(largest, v)  # never smaller than before
    rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t) / (np.sqrt(largest) + eps)  # as Adam
    final_lr = final_lr * (lr / first_lr)  # as the schedule has scaled lr  #? schedule
    low = final_lr * (1 - 1 / (gamma * t + 1))  # two bounds that close in
    high = final_lr * (1 + 1 / (gamma * t))  # on final_lr, a rate for SGD
    return w - np.clip(rate, low, high) * m, (m, v, largest)
'''

AMSBOUND_TORCH = '''
class AMSBound(torch.optim.Optimizer):
    """AMSBound: AdaBound whose steps never grow again (Luo et al. 2019, arXiv:1902.09843)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)
        self.first_lr = hyperparameters["lr"]  # before any schedule  #? schedule

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
                v = state["largest"] = torch.maximum(state.get("largest", v), v)  # never smaller
                rate = lr * (1 - beta2**t) ** 0.5 / (1 - beta1**t) / (v.sqrt() + eps)  # as Adam
                final = final_lr * (lr / self.first_lr)  # follows the schedule  #? schedule
                final = final_lr  # the rate of SGD that two bounds close in on  #? not schedule
                low, high = final * (1 - 1 / (gamma * t + 1)), final * (1 + 1 / (gamma * t))
                w.sub_(rate.clamp(low, high) * m)
'''


PARAMS = (
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
)


SPECS = (
    OptimizerSpec(
        name="adabound",
        title="AdaBound",
        group="both",
        order=11,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Starts as Adam, ends as SGD: bounds on the step close in."),
        source="Luo et al. 2019, arXiv:1902.09843",
        parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "bounds that end in SGD")),),
        params=PARAMS,
        state=(*moments.NAMES, "lr_first"),
        start=start,
        step=adabound_step,
        code=Code(numpy=ADABOUND, pytorch=ADABOUND_TORCH),
    ),
    OptimizerSpec(
        name="amsbound",
        title="AMSBound",
        group="both",
        order=19,
        summary=QT_TRANSLATE_NOOP("Optimizers", "AdaBound whose step sizes never grow again."),
        source="Luo et al. 2019, arXiv:1902.09843",
        parents=(
            Parent("adabound", QT_TRANSLATE_NOOP("Family", "its closing bounds")),
            Parent("amsgrad", QT_TRANSLATE_NOOP("Family", "v never shrinks")),
        ),
        params=PARAMS,
        state=(*moments.NAMES, "lr_first", "v_max"),
        start=start_with_maximum,
        step=amsbound_step,
        code=Code(numpy=AMSBOUND, pytorch=AMSBOUND_TORCH),
    ),
)
