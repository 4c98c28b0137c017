"""AdaBelief: big steps when the gradient is as expected, small ones when it surprises."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import maximum, sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.text import QT_TRANSLATE_NOOP


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    betas: Any,
    eps: Any,
    weight_decay: Any,
    weight_decouple: bool,
    amsgrad: bool,
) -> tuple[Any, State]:
    """m ← β1·m + (1−β1)·g, s ← β2·s + (1−β2)·(g−m)² + eps, θ ← θ − lr·m̂/(√ŝ + eps), hats as in Adam.

    eps gathers in s. θ, g, m, s have one shape. Reference: the authors' adabelief-pytorch with rectify=False.
    Zhuang et al., "AdaBelief optimizer" (2020), arXiv:2010.07468.
    """
    theta, grad = hp.with_decay(theta, grad, lr, weight_decay, weight_decouple)
    b1, b2 = betas
    m, s, p1, p2, largest = state
    m = b1 * m + (1.0 - b1) * grad
    surprise = grad - m
    s = b2 * s + (1.0 - b2) * (surprise * surprise) + eps
    p1, p2, largest = p1 * b1, p2 * b2, maximum(largest, s) if amsgrad else s
    root = sqrt(largest / (1.0 - p2)) + eps
    return theta - lr * (m / (1.0 - p1)) / root, (m, s, p1, p2, largest)


NUMPY = '''
def adabelief_step(w, g, state, t, lr, betas, eps, weight_decay, weight_decouple, amsgrad):
    """AdaBelief: bold where the gradient is as expected (Zhuang et al. 2020, arXiv:2010.07468)."""
    beta1, beta2 = betas
    m, s = state or (0.0, 0.0)  # the averages so far  #? not amsgrad
    m, s, largest = state or (0.0, 0.0, 0.0)  # the averages so far  #? amsgrad
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay, not weight_decouple
    if weight_decouple:  #? weight_decay, weight_decouple
        w = w * (1 - lr * weight_decay)  # weight decay apart from the gradient  #? weight_decay, weight_decouple
    else:  #? weight_decay, weight_decouple
        g = g + weight_decay * w  # weight decay as a part of it (L2)  #? weight_decay, weight_decouple
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: what is expected
    s = beta2 * s + (1 - beta2) * (g - m) ** 2 + eps  # average of the squared surprises
    largest = np.maximum(largest, s) if amsgrad else s  # never smaller than before  #? amsgrad
    m_hat = m / (1 - beta1**t)  # both averages start at 0: this corrects the bias
    s_hat = s / (1 - beta2**t)  #? not amsgrad
    s_hat = largest / (1 - beta2**t)  #? amsgrad
    return w - lr * m_hat / (np.sqrt(s_hat) + eps), (m, s)  #? not amsgrad
    return w - lr * m_hat / (np.sqrt(s_hat) + eps), (m, s, largest)  #? amsgrad
'''

PYTORCH = '''
class AdaBelief(torch.optim.Optimizer):
    """AdaBelief: bold where the gradient is as expected (Zhuang et al. 2020, arXiv:2010.07468)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, eps, (beta1, beta2) = group["lr"], group["eps"], group["betas"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                if group["weight_decouple"]:  #? weight_decay, weight_decouple
                    w.mul_(1 - lr * group["weight_decay"])  # apart from the gradient  #? weight_decay, weight_decouple
                else:  #? weight_decay, weight_decouple
                    g = g + group["weight_decay"] * w  # decay as a part of it (L2)  #? weight_decay, weight_decouple
                g = g + group["weight_decay"] * w  # weight decay (L2)  #? weight_decay, not weight_decouple
                t = state["t"] = state.get("t", 0) + 1
                m = beta1 * state.get("m", 0.0) + (1 - beta1) * g  # the expected gradient
                s = beta2 * state.get("s", 0.0) + (1 - beta2) * (g - m) ** 2 + eps  # surprises
                state["m"], state["s"] = m, s
                if group["amsgrad"]:  # never smaller than before  #? amsgrad
                    s = state["largest"] = torch.maximum(state.get("largest", s), s)  #? amsgrad
                m_hat = m / (1 - beta1**t)  # both averages start at 0: this corrects the bias
                s_hat = s / (1 - beta2**t)
                w.sub_(lr * m_hat / (s_hat.sqrt() + eps))
'''


SPEC = OptimizerSpec(
    name="adabelief",
    title="AdaBelief",
    group="both",
    order=10,
    summary=QT_TRANSLATE_NOOP(
        "Optimizers", "Big steps when the gradient is as expected, small ones when it surprises."
    ),
    source="Zhuang et al. 2020, arXiv:2010.07468",
    parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "surprise (g−m)² as v")),),
    params=(
        hp.lr(1e-3),
        hp.betas(0.9, 0.999),
        hp.eps(1e-16),
        hp.weight_decay(),
        hp.flag("weight_decouple", True, hp.DECOUPLED_FLAG_DOC),
        hp.flag("amsgrad", False, hp.AMSGRAD_DOC),
    ),
    state=("m", "s", "beta1_power", "beta2_power", "s_max"),
    start=moments.start_with_maximum,
    step=step,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
