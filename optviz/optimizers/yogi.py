"""Yogi: Adam whose step size may grow only slowly."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import sign, sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, *, initial_accumulator: Any, **_: Any) -> State:
    """m and v at ``initial_accumulator``, both powers 1."""
    zero = hp.zeros_like(theta)
    return (zero + initial_accumulator, zero + initial_accumulator, zero + 1.0, zero + 1.0)


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    betas: Any,
    eps: Any,
    initial_accumulator: Any,
    weight_decay: Any,
) -> tuple[Any, State]:
    """m ← β1·m + (1−β1)·g, v ← v − (1−β2)·sign(v − g²)·g², θ ← θ − lr·m̂/(√v̂ + eps), hats as in Adam.

    θ, g, m, v have one shape; m and v start at ``initial_accumulator``. Reference: optax (the paper corrects nothing).
    Zaheer et al., "Adaptive methods for nonconvex optimization" (2018, NeurIPS).
    """
    grad = hp.decayed(grad, theta, weight_decay)
    b1, b2 = betas
    square = grad * grad
    m = b1 * state[0] + (1.0 - b1) * grad
    v = state[1] - (1.0 - b2) * sign(state[1] - square) * square
    p1, p2 = state[2] * b1, state[3] * b2
    return theta - lr * (m / (1.0 - p1)) / (sqrt(v / (1.0 - p2)) + eps), (m, v, p1, p2)


NUMPY = '''
def yogi_step(w, g, state, t, lr, betas, eps, initial_accumulator, weight_decay):
    """Yogi: Adam whose scale changes only slowly (Zaheer et al. 2018)."""
    beta1, beta2 = betas
    m, v = state or (0.0, 0.0)  # the averages so far  #? not initial_accumulator
    m, v = state or (initial_accumulator, initial_accumulator)  # so far  #? initial_accumulator
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = v - (1 - beta2) * np.sign(v - g**2) * g**2  # towards g², by no more than a share of g²
    m_hat = m / (1 - beta1**t)  # corrects the bias of the start
    v_hat = v / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), (m, v)
'''

PYTORCH = '''
class Yogi(torch.optim.Optimizer):
    """Yogi: Adam whose scale changes only slowly (Zaheer et al. 2018)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, eps, (beta1, beta2) = group["lr"], group["eps"], group["betas"]
            first = group["initial_accumulator"]  #? initial_accumulator
            first = 0.0  #? not initial_accumulator
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                g = g + group["weight_decay"] * w  # weight decay (L2)  #? weight_decay
                t = state["t"] = state.get("t", 0) + 1
                m = state["m"] = beta1 * state.get("m", first) + (1 - beta1) * g  # direction
                v = state.get("v", torch.full_like(w, first))
                v = state["v"] = v - (1 - beta2) * torch.sign(v - g**2) * g**2  # scale
                m_hat = m / (1 - beta1**t)  # corrects the bias of the start
                v_hat = v / (1 - beta2**t)
                w.sub_(lr * m_hat / (v_hat.sqrt() + eps))
'''


SPEC = OptimizerSpec(
    name="yogi",
    title="Yogi",
    group="both",
    order=20,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Adam whose step size may grow only slowly."),
    source="Zaheer et al. 2018",
    parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "v grows only slowly")),),
    params=(
        hp.lr(1e-2),
        hp.betas(0.9, 0.999),
        hp.eps(1e-3),
        Param(
            name="initial_accumulator",
            default=1e-6,
            low=0.0,
            high=1e6,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "Where both averages start."),
        ),
        hp.weight_decay(),
    ),
    state=("m", "v", "beta1_power", "beta2_power"),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
