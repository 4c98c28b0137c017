"""NovoGrad: normalises the whole gradient, then momentum."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import hyperparameters as hp
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """m ← 0; v ← 0, one number a run."""
    return (hp.zeros_like(theta), hp.one_number(theta))


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
    grad_averaging: bool,
) -> tuple[Any, State]:
    """v ← β2·v + (1−β2)·‖g‖², u = g/(√v + eps) + weight_decay·θ, m ← β1·m + u, θ ← θ − lr·m.

    v = ‖g‖² and m = u at t = 1; with ``grad_averaging`` m ← β1·m + (1−β1)·u after that. θ, g, m (…, n), the norm over
    the last axis: the whole vector is one layer. No bias correction. Reference: optax.
    Ginsburg et al., "Stochastic gradient methods with layer-wise adaptive moments" (2019), arXiv:1905.11286.
    """
    m, v = state
    b1, b2 = betas
    square = np.sum(grad * grad, axis=-1, keepdims=True)
    v = square if t == 1 else b2 * v + (1.0 - b2) * square
    u = hp.decayed(grad / (np.sqrt(v) + eps), theta, weight_decay)
    m = u if t == 1 else b1 * m + ((1.0 - b1) * u if grad_averaging else u)
    return theta - lr * m, (m, v)


NUMPY = '''
def novograd_step(w, g, state, t, lr, betas, eps, weight_decay, grad_averaging):
    """NovoGrad: the whole gradient, normalised (Ginsburg et al. 2019, arXiv:1905.11286)."""
    beta1, beta2 = betas
    m, v = state or (0.0, g @ g)  # the averages so far
    v = beta2 * v + (1 - beta2) * (g @ g)  # average of the squared length
    u = g / (np.sqrt(v) + eps)  # about as long as 1
    u = u + weight_decay * w  # weight decay pulls w towards 0  #? weight_decay
    m = beta1 * m + u  #? not grad_averaging
    m = beta1 * m + ((1 - beta1) * u if grad_averaging and t > 1 else u)  #? grad_averaging
    return w - lr * m, (m, v)
'''

PYTORCH = '''
class NovoGrad(torch.optim.Optimizer):
    """NovoGrad: the whole gradient, normalised (Ginsburg et al. 2019, arXiv:1905.11286)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, eps, (beta1, beta2) = group["lr"], group["eps"], group["betas"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                v = beta2 * state.get("v", g @ g) + (1 - beta2) * (g @ g)  # squared length
                u = g / (v.sqrt() + eps)  # about as long as 1
                u = u + group["weight_decay"] * w  # weight decay  #? weight_decay
                if group["grad_averaging"] and "m" in state:  #? grad_averaging
                    u = (1 - beta1) * u  #? grad_averaging
                state["m"], state["v"] = beta1 * state.get("m", 0.0) + u, v
                w.sub_(lr * state["m"])
'''


SPEC = OptimizerSpec(
    name="novograd",
    title="NovoGrad",
    group="both",
    order=24,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Normalise the whole gradient, then momentum."),
    source="Ginsburg et al. 2019, arXiv:1905.11286",
    parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "one scale for a whole layer")),),
    params=(
        hp.lr(1e-3),
        hp.betas(0.95, 0.98),
        hp.eps(1e-8),
        hp.weight_decay(),
        hp.flag(
            "grad_averaging",
            False,
            QT_TRANSLATE_NOOP("Params", "Average the normalised gradients instead of adding them up."),
        ),
    ),
    state=("m", "v"),
    start=start,
    step=step,
    needs=("gradient", "norm"),
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
