"""RAdam: Adam that waits until its variance estimate can be trusted."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import maximum, sqrt, where
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
    decoupled_weight_decay: bool,
) -> tuple[Any, State]:
    """ρ = ρ∞ − 2t·β2ᵗ/(1−β2ᵗ), ρ∞ = 2/(1−β2) − 1; θ ← θ − lr·m̂·(r·√(1−β2ᵗ)/(√v + eps) if ρ > 5, else 1).

    r = √[(ρ−4)(ρ−2)ρ∞ / ((ρ∞−4)(ρ∞−2)ρ)], m, v, m̂ as in Adam. θ, g, m, v have one shape. Reference: PyTorch
    (the paper switches at ρ > 4).
    Liu et al., "On the variance of the adaptive learning rate and beyond" (2019), arXiv:1908.03265.
    """
    theta, grad = hp.with_decay(theta, grad, lr, weight_decay, decoupled_weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    limit, left = 2.0 / (1.0 - betas[1]) - 1.0, 1.0 - p2
    rho = limit - 2.0 * t * p2 / left
    # ρ > 5 needs ρ∞ > 5. Where it is not met, these numbers are not used, but must exist.
    safe, room = maximum(rho, 5.0), maximum((limit - 4.0) * (limit - 2.0), 3.0)
    adaptive = sqrt((safe - 4.0) * (safe - 2.0) * limit * left / (room * safe)) / (sqrt(v) + eps)
    return theta - lr * (m / (1.0 - p1)) * where(rho > 5.0, adaptive, 1.0), (m, v, p1, p2)


NUMPY = '''
def radam_step(w, g, state, t, lr, betas, eps, weight_decay, decoupled_weight_decay):
    """RAdam: Adam that waits until it can trust its scale (Liu et al. 2019, arXiv:1908.03265)."""
    beta1, beta2 = betas
    m, v = state or (0.0, 0.0)  # the averages so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay, not decoupled_weight_decay
    if decoupled_weight_decay:  #? weight_decay, decoupled_weight_decay
        w = w * (1 - lr * weight_decay)  # weight decay apart from the gradient  #? weight_decay, decoupled_weight_decay
    else:  #? weight_decay, decoupled_weight_decay
        g = g + weight_decay * w  # weight decay as a part of it (L2)  #? weight_decay, decoupled_weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
    m_hat = m / (1 - beta1**t)  # m starts at 0: this corrects the bias
    rho_end = 2 / (1 - beta2) - 1  # how many gradients v will average in the end,
    rho = rho_end - 2 * t * beta2**t / (1 - beta2**t)  # and how many by now
    if rho <= 5:  # too few to know the scale
        return w - lr * m_hat, (m, v)
    room = (rho_end - 4) * (rho_end - 2) / rho_end
    r = np.sqrt((rho - 4) * (rho - 2) / rho / room)  # the fewer, the smaller the step
    return w - lr * m_hat * r * np.sqrt(1 - beta2**t) / (np.sqrt(v) + eps), (m, v)
'''


SPEC = OptimizerSpec(
    name="radam",
    title="RAdam",
    group="both",
    order=12,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Adam that waits until its variance estimate can be trusted."),
    source="Liu et al. 2019, arXiv:1908.03265",
    parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "waits until v can be trusted")),),
    params=(
        hp.lr(1e-3),
        hp.betas(0.9, 0.999),
        hp.eps(1e-8),
        hp.weight_decay(),
        hp.flag("decoupled_weight_decay", False, hp.DECOUPLED_FLAG_DOC),
    ),
    state=moments.NAMES,
    start=moments.start,
    step=step,
    code=Code(numpy=NUMPY, pytorch="torch.optim.RAdam"),
)
