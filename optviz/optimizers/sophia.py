"""Sophia: divides by the curvature, but never trusts it too far."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import hyperparameters as hp
from optviz.engine.oracle import Oracle
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """m and H, the averages of the gradient and of the Hessian's diagonal, 0 at first."""
    zero = hp.zeros_like(theta)
    return (zero, zero)


def step(
    w: np.ndarray,
    state: State,
    t: int,
    lr: Any,
    oracle: Oracle,
    *,
    betas: Any,
    p: Any,
    update_period: Any,
    eps: Any,
    weight_decay: Any,
) -> tuple[np.ndarray, State, Any]:
    """w ← w·(1 − lr·weight_decay) − lr·clip(m/max(H, eps), −p, p), m ← β1·m + (1−β1)·g.

    H ← β2·H + (1−β2)·h at t = 1, 1 + update_period, …, h the Hessian's diagonal at w: exact, where the paper estimates
    it. w, g, m, H (…, 2). No bias correction.
    Liu et al., "Sophia: a scalable stochastic second-order optimizer" (2023), arXiv:2305.14342.
    """
    m, curvature = state
    b1, b2 = betas
    m = b1 * m + (1.0 - b1) * oracle.gradient(w)
    due = (t - 1) % update_period == 0
    if np.any(due):
        xx, _, yy = oracle.hessian(w)
        curvature = np.where(due, b2 * curvature + (1.0 - b2) * np.stack([xx, yy], axis=-1), curvature)
    ratio = np.minimum(np.maximum(m / np.maximum(curvature, eps), -p), p)
    return hp.shrunk(w, lr, weight_decay) - lr * ratio, (m, curvature), lr


NUMPY = '''
def sophia_step(w, g, state, t, lr, betas, p, update_period, eps, weight_decay):
    """Sophia: by the curvature, but not too far (Liu et al. 2023, arXiv:2305.14342)."""
    beta1, beta2 = betas
    m, h = state or (0.0, 0.0)  # the averages so far
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    if (t - 1) % update_period == 0:  # average of the curvatures along the axes
        h = beta2 * h + (1 - beta2) * np.diag(hessian(w))
    w = w * (1 - lr * weight_decay)  # weight decay, apart from the gradient  #? weight_decay
    return w - lr * np.clip(m / np.maximum(h, eps), -p, p), (m, h)
'''

PYTORCH = '''
class Sophia(torch.optim.Optimizer):
    """Sophia: by the curvature, but not too far (Liu et al. 2023, arXiv:2305.14342)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, p, (beta1, beta2) = group["lr"], group["p"], group["betas"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                t = state["t"] = state.get("t", 0) + 1
                m = state["m"] = beta1 * state.get("m", 0.0) + (1 - beta1) * g  # direction
                if (t - 1) % group["update_period"] == 0:  # curvatures along the axes
                    h = torch.diag(hessian(w))
                    state["h"] = beta2 * state.get("h", 0.0) + (1 - beta2) * h
                w.mul_(1 - lr * group["weight_decay"])  # apart from the gradient  #? weight_decay
                w.sub_(lr * (m / torch.clamp(state["h"], min=group["eps"])).clamp(-p, p))
'''


SPEC = OptimizerSpec(
    name="sophia",
    title="Sophia",
    group="second_order",
    order=36,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Divide by the curvature, but never trust it too far."),
    source="Liu et al. 2023, arXiv:2305.14342",
    parents=(
        Parent("newton", QT_TRANSLATE_NOOP("Family", "its diagonal only, clipped")),
        Parent("adamw", QT_TRANSLATE_NOOP("Family", "its average and its decay")),
    ),
    params=(
        hp.lr(6e-2),
        Param(
            name="betas",
            kind="vector",
            size=2,
            default=(0.96, 0.99),
            low=0.0,
            high=1.0,
            open_high=True,
            doc=QT_TRANSLATE_NOOP("Params", "Decay rates of the averages of the gradient and of the curvature."),
        ),
        Param(
            name="p",
            default=1e-2,
            low=0.0,
            open_low=True,
            high=1e9,
            scale="log",
            slider=(1e-4, 10.0),
            doc=QT_TRANSLATE_NOOP("Params", "The most that curvature may make of the step, in units of lr."),
        ),
        Param(
            name="update_period",
            kind="int",
            default=10,
            low=1,
            high=100_000,
            slider=(1, 50),
            doc=QT_TRANSLATE_NOOP("Params", "Steps from one look at the curvature to the next."),
        ),
        hp.eps(1e-12),
        hp.weight_decay(decoupled=True),
    ),
    state=("m", "h"),
    start=start,
    walk_step=step,
    needs=("gradient", "hessian"),
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
