"""SAM and Sutskever's form of NAG: the gradient of another point than the one that moves."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import hyperparameters as hp
from optviz.engine.oracle import Oracle
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """The velocity 0 and the probe point, at θ."""
    zero = hp.zeros_like(theta)
    return (zero, zero + theta)


def nag_step(
    w: np.ndarray, state: State, t: int, lr: Any, oracle: Oracle, *, momentum: Any
) -> tuple[np.ndarray, State, Any]:
    """v ← μ·v − lr·∇f(w + μ·v), w ← w + v, μ = ``momentum``.

    w, v (…, n); ``probe`` is the point w + μ·v at which the step has measured. One gradient a step, none at w.
    Sutskever et al., "On the importance of initialization and momentum in deep learning" (2013).
    """
    probe = w + momentum * state[0]
    velocity = momentum * state[0] - lr * oracle.gradient(probe)
    return w + velocity, (velocity, probe), lr


def sam_step(
    w: np.ndarray, state: State, t: int, lr: Any, oracle: Oracle, *, rho: Any, momentum: Any, weight_decay: Any
) -> tuple[np.ndarray, State, Any]:
    """e = rho·g/(‖g‖ + 1e-12), b ← momentum·b + ∇f(w + e) + weight_decay·w, w ← w − lr·b; b has no momentum at t = 1.

    w, b (…, n), the norm over the last axis; ``probe`` is w + e, the worst point nearby. Two gradients a step.
    Foret et al., "Sharpness-aware minimization for efficiently improving generalization" (2020), arXiv:2010.01412.
    """
    grad = oracle.gradient(w)
    probe = w + rho * grad / (np.linalg.norm(grad, axis=-1, keepdims=True) + 1e-12)
    there = hp.decayed(oracle.gradient(probe), w, weight_decay)
    velocity = there if t == 1 else momentum * state[0] + there
    return w - lr * velocity, (velocity, probe), lr


NAG = '''
def nag_sutskever_step(w, g, state, t, lr, momentum):
    """NAG from the ball's side: jump, measure, correct (Sutskever et al. 2013)."""
    velocity = 0 * w if state is None else state
    velocity = momentum * velocity - lr * gradient(w + momentum * velocity)
    return w + velocity, velocity
'''

NAG_TORCH = '''
class SutskeverNAG(torch.optim.Optimizer):
    """NAG from the ball's side: jump, measure, correct (Sutskever et al. 2013)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                jump = group["momentum"] * self.state[w].get("v", torch.zeros_like(w))
                velocity = self.state[w]["v"] = jump - group["lr"] * gradient(w + jump)
                w.add_(velocity)
'''

SAM = '''
def sam_step(w, g, state, t, lr, rho, momentum, weight_decay):
    """SAM: step as the worst point nearby says (Foret et al. 2020, arXiv:2010.01412)."""
    g = gradient(w + rho * g / (np.linalg.norm(g) + 1e-12))  # uphill by rho, and measure there
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    velocity = g if state is None else momentum * state + g  #? momentum
    return w - lr * velocity, velocity  #? momentum
    return w - lr * g, None  #? not momentum
'''

SAM_TORCH = '''
class SAM(torch.optim.Optimizer):
    """SAM: step as the worst point nearby says (Foret et al. 2020, arXiv:2010.01412)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                g = w.grad
                g = gradient(w + group["rho"] * g / (g.norm() + 1e-12))  # measure uphill
                g = g + group["weight_decay"] * w  # weight decay (L2)  #? weight_decay
                g = group["momentum"] * self.state[w].get("b", 0.0) + g  #? momentum
                self.state[w]["b"] = g  #? momentum
                w.sub_(group["lr"] * g)
'''


SPECS = (
    OptimizerSpec(
        name="nag_sutskever",
        title="NAG (Sutskever)",
        group="direction",
        order=13,
        summary=QT_TRANSLATE_NOOP(
            "Optimizers", "The same method seen from the ball: jump first, measure there, correct."
        ),
        source="Sutskever et al. 2013",
        parents=(Parent("nag", QT_TRANSLATE_NOOP("Family", "jumps first, then measures")),),
        params=(hp.lr(1e-3), hp.fraction("momentum", 0.9, hp.MOMENTUM_DOC)),
        state=("v", "probe"),
        start=start,
        walk_step=nag_step,
        needs=("gradient", "extra_gradient"),
        code=Code(numpy=NAG, pytorch=NAG_TORCH),
    ),
    OptimizerSpec(
        name="sam",
        title="SAM",
        group="wrapper",
        order=38,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Look at the worst point nearby, then step: prefers flat minima."),
        source="Foret et al. 2020, arXiv:2010.01412",
        parents=(Parent("sgd", QT_TRANSLATE_NOOP("Family", "asks the worst point nearby")),),
        params=(
            hp.lr(1e-3),
            Param(
                name="rho",
                default=0.05,
                low=0.0,
                high=1e6,
                slider=(0.0, 1.0),
                doc=QT_TRANSLATE_NOOP("Params", "How far away the worst point is looked for."),
            ),
            hp.fraction("momentum", 0.0, hp.MOMENTUM_DOC),
            hp.weight_decay(),
        ),
        state=("b", "probe"),
        start=start,
        walk_step=sam_step,
        needs=("gradient", "norm", "extra_gradient"),
        code=Code(numpy=SAM, pytorch=SAM_TORCH),
    ),
)
