"""Nadam: Adam with Nesterov's look-ahead."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """Adam's state, and the product P of the momentum factors."""
    return (*moments.start(theta), hp.zeros_like(theta) + 1.0)


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
    momentum_decay: Any,
    decoupled_weight_decay: bool,
) -> tuple[Any, State]:
    """θ ← θ − lr·[(1−μ_t)/(1−P)·g + μ_{t+1}/(1−P·μ_{t+1})·m]/(√v̂ + eps), μ_t = β1·(1 − ½·0.96^(t·ψ)), P ← P·μ_t.

    m, v, v̂ as in Adam, ψ = ``momentum_decay``. θ, g, m, v have one shape. Reference: PyTorch with P in float64.
    Dozat, "Incorporating Nesterov momentum into Adam" (2016, ICLR workshop).
    """
    theta, grad = hp.with_decay(theta, grad, lr, weight_decay, decoupled_weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    now = betas[0] * (1.0 - 0.5 * 0.96 ** (t * momentum_decay))
    ahead = betas[0] * (1.0 - 0.5 * 0.96 ** ((t + 1) * momentum_decay))
    product = state[4] * now
    direction = (1.0 - now) / (1.0 - product) * grad + ahead / (1.0 - product * ahead) * m
    return theta - lr * direction / (sqrt(v / (1.0 - p2)) + eps), (m, v, p1, p2, product)


NUMPY = '''
def nadam_step(w, g, state, t, lr, betas, eps, weight_decay, momentum_decay, decoupled_weight_decay):
    """Nadam: Adam that looks ahead, as Nesterov's momentum does (Dozat 2016)."""
    beta1, beta2 = betas
    m, v, product = state or (0.0, 0.0, 1.0)  # the averages and the product so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay, not decoupled_weight_decay
    if decoupled_weight_decay:  #? weight_decay, decoupled_weight_decay
        w = w * (1 - lr * weight_decay)  # weight decay apart from the gradient  #? weight_decay, decoupled_weight_decay
    else:  #? weight_decay, decoupled_weight_decay
        g = g + weight_decay * w  # weight decay as a part of it (L2)  #? weight_decay, decoupled_weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
    mu = beta1 * (1 - 0.5 * 0.96 ** (t * momentum_decay))  # momentum of this step
    mu_next = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * momentum_decay))  # and of the next
    product = product * mu  # of all momenta so far, for the bias corrections
    now = (1 - mu) / (1 - product) * g  # this step's share of the gradient,
    ahead = mu_next / (1 - product * mu_next) * m  # and the momentum that will follow
    v_hat = v / (1 - beta2**t)  # v starts at 0: this corrects the bias
    return w - lr * (now + ahead) / (np.sqrt(v_hat) + eps), (m, v, product)
'''


SPEC = OptimizerSpec(
    name="nadam",
    title="Nadam",
    group="both",
    order=8,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Adam + NAG: Adam that looks ahead."),
    source="Dozat 2016",
    parents=(
        Parent("adam", QT_TRANSLATE_NOOP("Family", "its averages")),
        Parent("nag", QT_TRANSLATE_NOOP("Family", "looks ahead")),
    ),
    params=(
        hp.lr(2e-3),
        hp.betas(0.9, 0.999),
        hp.eps(1e-8),
        hp.weight_decay(),
        Param(
            name="momentum_decay",
            default=4e-3,
            low=0.0,
            high=1e3,
            slider=(0.0, 0.1),
            doc=QT_TRANSLATE_NOOP("Params", "How soon the momentum reaches β1."),
        ),
        hp.flag("decoupled_weight_decay", False, hp.DECOUPLED_FLAG_DOC),
    ),
    state=(*moments.NAMES, "mu_product"),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch="torch.optim.NAdam"),
)
