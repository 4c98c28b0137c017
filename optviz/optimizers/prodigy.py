"""Prodigy: finds its own learning rate from how far it has come."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import hyperparameters as hp
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, *, d0: Any, **_: Any) -> State:
    """m, v, s ← 0, d ← d0, R ← 0, the start itself, and the powers β1⁰, β2⁰."""
    zero, one = hp.zeros_like(theta), hp.one_number(theta)
    return (zero, zero, zero, one + d0, one, zero + theta, one + 1.0, one + 1.0)


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    betas: Any,
    beta3: Any,
    eps: Any,
    weight_decay: Any,
    use_bias_correction: bool,
    safeguard_warmup: bool,
    d0: Any,
    d_coef: Any,
) -> tuple[Any, State]:
    """d ← max(d, d_coef·R/‖s‖₁), θ ← θ·(1 − weight_decay·D) − D·m/(√v + d·eps), D = d·lr·κ with the old d.

    R ← β3·R + (d/d0)·D·⟨g, θ₀ − θ⟩, s ← β3·s + (d/d0)·D·g (d for D with ``safeguard_warmup``),
    m ← β1·m + (1−β1)·d·g, v ← β2·v + (1−β2)·d²·g²; κ = √(1−β2ᵗ)/(1−β1ᵗ) with ``use_bias_correction``, else 1;
    β3 = √β2 where it is None. No move where ‖s‖₁ = 0. θ, g, m, v, s (…, n), sums over the last axis, d and R one number
    a run. Reference: the authors' prodigyopt.
    Mishchenko & Defazio, "Prodigy: an expeditiously adaptive parameter-free learner" (2023), arXiv:2306.06101.
    """
    m, v, s, d, r, origin, p1, p2 = state
    b1, b2 = betas
    b3 = np.sqrt(b2) if beta3 is None else beta3
    origin = theta if t == 1 else origin
    p1, p2 = p1 * b1, p2 * b2
    rate = d * lr * (np.sqrt(1.0 - p2) / (1.0 - p1) if use_bias_correction else 1.0)
    r = b3 * r + d / d0 * rate * np.sum(grad * (origin - theta), axis=-1, keepdims=True)
    m = b1 * m + (1.0 - b1) * d * grad
    v = b2 * v + (1.0 - b2) * (d * d) * (grad * grad)
    s = b3 * s + d / d0 * (d if safeguard_warmup else rate) * grad
    size = np.sum(np.abs(s), axis=-1, keepdims=True)
    still = size == 0.0
    d = np.where(still, d, np.maximum(d, d_coef * r / np.where(still, 1.0, size)))
    moved = hp.decayed(rate * m / (np.sqrt(v) + d * eps), theta, weight_decay * rate if np.any(weight_decay) else 0.0)
    return np.where(still, theta, theta - moved), (m, v, s, d, r, origin, p1, p2)


NUMPY = '''
def prodigy_step(
    w, g, state, t, lr, betas, beta3, eps, weight_decay, use_bias_correction, safeguard_warmup, d0, d_coef
):
    """Prodigy: finds its own rate (Mishchenko & Defazio 2023, arXiv:2306.06101)."""
    beta1, beta2 = betas
    beta3 = beta2**0.5 if beta3 is None else beta3
    start, d, r, s, m, v = state or (w, d0, 0.0, 0.0, 0.0, 0.0)  # d is the distance so far
    rate = d * lr
    if use_bias_correction:  #? use_bias_correction
        rate = rate * (1 - beta2**t) ** 0.5 / (1 - beta1**t)  #? use_bias_correction
    r = beta3 * r + d / d0 * rate * (g @ (start - w))  # how well the way so far agrees with g
    s = beta3 * s + d / d0 * rate * g  #? not safeguard_warmup
    s = beta3 * s + d / d0 * (d if safeguard_warmup else rate) * g  #? safeguard_warmup
    m = beta1 * m + (1 - beta1) * d * g  # Adam's averages, of d·g
    v = beta2 * v + (1 - beta2) * (d * g) ** 2
    size = np.abs(s).sum()
    if size == 0:
        return w, (start, d, r, s, m, v)
    d = max(d, d_coef * r / size)  # the distance can only grow
    step = rate * m / (np.sqrt(v) + d * eps)
    step = step + rate * weight_decay * w  # weight decay, apart from the gradient  #? weight_decay
    return w - step, (start, d, r, s, m, v)
'''

PYTORCH = '''
class Prodigy(torch.optim.Optimizer):
    """Prodigy: finds its own rate (Mishchenko & Defazio 2023, arXiv:2306.06101)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            (beta1, beta2), beta3, d0 = group["betas"], group["beta3"], group["d0"]
            beta3 = beta2**0.5 if beta3 is None else beta3
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                t = state["t"] = state.get("t", 0) + 1  #? use_bias_correction
                start, d = state.setdefault("start", w.clone()), state.get("d", d0)
                rate = d * group["lr"]
                if group["use_bias_correction"]:  #? use_bias_correction
                    rate = rate * (1 - beta2**t) ** 0.5 / (1 - beta1**t)  #? use_bias_correction
                r = beta3 * state.get("r", 0.0) + d / d0 * rate * float(g @ (start - w))
                scale = rate  #? not safeguard_warmup
                scale = d if group["safeguard_warmup"] else rate  #? safeguard_warmup
                s = beta3 * state.get("s", 0.0) + d / d0 * scale * g
                m = beta1 * state.get("m", 0.0) + (1 - beta1) * d * g  # Adam's averages, of d·g
                v = beta2 * state.get("v", 0.0) + (1 - beta2) * (d * g) ** 2
                state["r"], state["s"], state["m"], state["v"] = r, s, m, v
                size = float(s.abs().sum())
                if size == 0:
                    continue
                d = state["d"] = max(d, group["d_coef"] * r / size)  # the distance only grows
                step = rate * m / (v.sqrt() + d * group["eps"])
                step = step + rate * group["weight_decay"] * w  # decay  #? weight_decay
                w.sub_(step)
'''


SPEC = OptimizerSpec(
    name="prodigy",
    title="Prodigy",
    group="both",
    order=23,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Finds its own learning rate from how far it has come."),
    source="Mishchenko & Defazio 2023, arXiv:2306.06101",
    parents=(Parent("adam", QT_TRANSLATE_NOOP("Family", "finds its own rate")),),
    params=(
        hp.lr(1.0),
        hp.betas(0.9, 0.999),
        Param(
            name="beta3",
            default=None,
            optional=True,
            low=0.0,
            high=1.0,
            open_high=True,
            slider=(0.0, 0.9999),
            doc=QT_TRANSLATE_NOOP(
                "Params", "Decay rate of the distance's averages; empty: the root of the second beta."
            ),
        ),
        hp.eps(1e-8),
        hp.weight_decay(decoupled=True),
        hp.flag("use_bias_correction", False, QT_TRANSLATE_NOOP("Params", "Correct the averages' bias, as Adam does.")),
        hp.flag(
            "safeguard_warmup",
            False,
            QT_TRANSLATE_NOOP("Params", "Leave the rate out of the distance's denominator: steadier during a warm-up."),
        ),
        Param(
            name="d0",
            default=1e-6,
            low=0.0,
            open_low=True,
            high=1e6,
            scale="log",
            slider=(1e-9, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "First guess of the distance to the minimum."),
        ),
        Param(
            name="d_coef",
            default=1.0,
            low=0.0,
            open_low=True,
            high=1e6,
            scale="log",
            slider=(0.1, 10.0),
            doc=QT_TRANSLATE_NOOP("Params", "Factor of the estimated distance."),
        ),
    ),
    state=("m", "v", "s", "d", "r"),
    start=start,
    step=step,
    needs=("gradient", "norm"),
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
