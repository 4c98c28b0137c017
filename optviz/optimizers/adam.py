"""Adam, AMSGrad and AdamW."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine import moments
from optviz.engine.arithmetic import maximum, sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.text import QT_TRANSLATE_NOOP


def adam_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, betas: Any, eps: Any, weight_decay: Any
) -> tuple[Any, State]:
    """m ← β1·m + (1−β1)·g, v ← β2·v + (1−β2)·g², θ ← θ − lr·m̂/(√v̂ + eps), m̂ = m/(1−β1ᵗ), v̂ = v/(1−β2ᵗ).

    θ, g, m, v have one shape. Reference: PyTorch.
    Kingma & Ba, "Adam: a method for stochastic optimization" (2014), arXiv:1412.6980.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    return theta - lr * (m / (1.0 - p1)) / (sqrt(v / (1.0 - p2)) + eps), (m, v, p1, p2)


def amsgrad_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, betas: Any, eps: Any, weight_decay: Any
) -> tuple[Any, State]:
    """As Adam, with the largest v so far: x ← max(x, v), θ ← θ − lr·m̂/(√(x/(1−β2ᵗ)) + eps).

    θ, g, m, v, x have one shape. Reference: PyTorch (optax takes the largest of the corrected v, the paper corrects
    nothing).
    Reddi, Kale & Kumar, "On the convergence of Adam and beyond" (2018), arXiv:1904.09237.
    """
    grad = hp.decayed(grad, theta, weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    largest = maximum(state[4], v)
    return theta - lr * (m / (1.0 - p1)) / (sqrt(largest / (1.0 - p2)) + eps), (m, v, p1, p2, largest)


def adamw_step(
    theta: Any, grad: Any, state: State, t: int, lr: Any, *, betas: Any, eps: Any, weight_decay: Any, amsgrad: bool
) -> tuple[Any, State]:
    """θ ← θ·(1 − lr·weight_decay), then Adam's step with the plain gradient.

    With ``amsgrad`` the largest v so far stands in v's place (Reddi, Kale & Kumar 2018, arXiv:1904.09237).
    Loshchilov & Hutter, "Decoupled weight decay regularization" (2017), arXiv:1711.05101. Reference: PyTorch.
    """
    theta = hp.shrunk(theta, lr, weight_decay)
    m, v, p1, p2 = moments.update(grad, state, betas)
    largest = maximum(state[4], v) if amsgrad else v
    return theta - lr * (m / (1.0 - p1)) / (sqrt(largest / (1.0 - p2)) + eps), (m, v, p1, p2, largest)


ADAM = '''
def adam_step(w, g, state, t, lr, betas, eps, weight_decay):
    """Adam: momentum, and a scale for each axis (Kingma & Ba 2014, arXiv:1412.6980)."""
    beta1, beta2 = betas
    m, v = state or (0.0, 0.0)  # the averages so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
    m_hat = m / (1 - beta1**t)  # both averages start at 0: this corrects the bias
    v_hat = v / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), (m, v)
'''

AMSGRAD = '''
def amsgrad_step(w, g, state, t, lr, betas, eps, weight_decay):
    """AMSGrad: Adam whose steps never grow again (Reddi, Kale & Kumar 2018, arXiv:1904.09237)."""
    beta1, beta2 = betas
    m, v, largest = state or (0.0, 0.0, 0.0)  # the averages so far
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
    largest = np.maximum(largest, v)  # never smaller than before
    m_hat = m / (1 - beta1**t)  # both averages start at 0: this corrects the bias
    v_hat = largest / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), (m, v, largest)
'''

ADAMW = '''
def adamw_step(w, g, state, t, lr, betas, eps, weight_decay, amsgrad):
    """AdamW: Adam that shrinks weights separately (Loshchilov & Hutter 2017, arXiv:1711.05101)."""
    beta1, beta2 = betas
    m, v = state or (0.0, 0.0)  # the averages so far  #? not amsgrad
    m, v, largest = state or (0.0, 0.0, 0.0)  # the averages so far  #? amsgrad
    w = w * (1 - lr * weight_decay)  # weight decay, apart from the gradient  #? weight_decay
    m = beta1 * m + (1 - beta1) * g  # average of the gradients: the direction
    v = beta2 * v + (1 - beta2) * g**2  # average of their squares: the scale of each axis
    largest = np.maximum(largest, v) if amsgrad else v  # AMSGrad: never smaller than before  #? amsgrad
    m_hat = m / (1 - beta1**t)  # both averages start at 0: this corrects the bias
    v_hat = v / (1 - beta2**t)  #? not amsgrad
    v_hat = largest / (1 - beta2**t)  #? amsgrad
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), (m, v)  #? not amsgrad
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), (m, v, largest)  #? amsgrad
'''


def flagged(**_: Any) -> dict[str, bool]:
    """What makes PyTorch's Adam AMSGrad."""
    return {"amsgrad": True}


SPECS = (
    OptimizerSpec(
        name="adam",
        title="Adam",
        group="both",
        order=7,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Momentum for the direction, RMSprop for the step size."),
        source="Kingma & Ba 2014, arXiv:1412.6980",
        parents=(
            Parent("momentum", QT_TRANSLATE_NOOP("Family", "its average of gradients")),
            Parent("rmsprop", QT_TRANSLATE_NOOP("Family", "its scale for each axis")),
        ),
        params=(
            hp.lr(1e-3),
            hp.betas(0.9, 0.999),
            hp.eps(1e-8),
            hp.weight_decay(),
        ),
        state=moments.NAMES,
        start=moments.start,
        step=adam_step,
        code=Code(numpy=ADAM, pytorch="torch.optim.Adam"),
    ),
    OptimizerSpec(
        name="amsgrad",
        title="AMSGrad",
        group="both",
        order=17,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Adam whose step sizes never grow again."),
        source="Reddi, Kale & Kumar 2018, arXiv:1904.09237",
        parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "v never shrinks")),),
        params=(hp.lr(1e-3), hp.betas(0.9, 0.999), hp.eps(1e-8), hp.weight_decay()),
        state=(*moments.NAMES, "v_max"),
        start=moments.start_with_maximum,
        step=amsgrad_step,
        code=Code(numpy=AMSGRAD, pytorch="torch.optim.Adam", extra=flagged),
    ),
    OptimizerSpec(
        name="adamw",
        title="AdamW",
        group="both",
        order=9,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Adam that shrinks weights separately, so the decay is not rescaled."),
        source="Loshchilov & Hutter 2017, arXiv:1711.05101",
        parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "decay apart from the step")),),
        params=(
            hp.lr(1e-3),
            hp.betas(0.9, 0.999),
            hp.eps(1e-8),
            hp.weight_decay(1e-2, decoupled=True),
            hp.flag("amsgrad", False, hp.AMSGRAD_DOC),
        ),
        state=(*moments.NAMES, "v_max"),
        start=moments.start_with_maximum,
        step=adamw_step,
        code=Code(numpy=ADAMW, pytorch="torch.optim.AdamW"),
    ),
)
