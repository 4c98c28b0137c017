"""Steepest descent with a line search: to the lowest point of the line, or until the loss has fallen enough."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import hyperparameters as hp
from optviz.engine.line_search import Ray, armijo, first_minimum
from optviz.engine.oracle import Oracle
from optviz.engine.shared_code import ARMIJO, FIRST_MINIMUM
from optviz.engine.specs import GRADIENT_DESCENT, Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

FLAT = 1e-13


def start(theta: Any, **_: Any) -> State:
    """Nothing to remember."""
    return ()


def exact_step(w: np.ndarray, state: State, t: int, lr: Any, oracle: Oracle) -> tuple[np.ndarray, State, float]:
    """w ← w + a·p, p = −g, a the smallest a > 0 with φ'(a) = 0, φ'' > 0, φ(a) = f(w + a·p): the first minimum.

    w (2,). No move where ‖g‖ ≤ 1e-13.
    Cauchy, "Méthode générale pour la résolution des systèmes d'équations simultanées" (1847).
    """
    p = -oracle.gradient(w)
    if np.linalg.norm(p) <= FLAT:
        return w, state, 0.0
    a = first_minimum(Ray(oracle, w, p), -float(p @ p))
    return w + a * p, state, a


def backtracking_step(
    w: np.ndarray, state: State, t: int, lr: Any, oracle: Oracle, *, a0: float, c: float, shrink: float
) -> tuple[np.ndarray, State, float]:
    """a ← a0; while f(w − a·g) > f(w) − c·a·‖g‖²: a ← a·shrink, at most 60 times, then stay; w ← w − a·g.

    w (2,). Armijo, "Minimization of functions having Lipschitz continuous first partial derivatives" (1966).
    """
    p = -oracle.gradient(w)
    a = armijo(Ray(oracle, w, p), float(oracle.value(w)), -float(p @ p), a0, c, shrink)
    return w + a * p, state, a


EXACT = '''
def gd_exact_step(w, g, state, t):
    """Gradient descent to the lowest point of each line (Cauchy 1847)."""
    if g @ g <= 1e-26:
        return w, None
    return w - first_minimum(w, -g) * g, None
'''

EXACT_TORCH = '''
class ExactDescent(torch.optim.Optimizer):
    """Gradient descent to the lowest point of each line (Cauchy 1847)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                g = w.grad
                if g @ g > 1e-26:
                    w.sub_(first_minimum(w, -g) * g)
'''

BACKTRACKING = '''
def gd_backtracking_step(w, g, state, t, a0, c, shrink):
    """Gradient descent that shortens its step until the loss falls (Armijo 1966)."""
    return w - shortened(w, -g, -(g @ g), a0, c, shrink) * g, None
'''

BACKTRACKING_TORCH = '''
class BacktrackingDescent(torch.optim.Optimizer):
    """Gradient descent that shortens its step until the loss falls (Armijo 1966)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                g = w.grad
                w.sub_(shortened(w, -g, -(g @ g), group["a0"], group["c"], group["shrink"]) * g)
'''


SPECS = (
    OptimizerSpec(
        name="gd_exact",
        title="GD (exact)",
        group="second_order",
        order=27,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Always walk to the lowest point of the line."),
        source="Cauchy 1847",
        parents=(Parent(GRADIENT_DESCENT, QT_TRANSLATE_NOOP("Family", "the best step on the line")),),
        params=(),
        state=(),
        start=start,
        walk_step=exact_step,
        needs=("gradient", "norm", "extra_gradient"),
        batched=False,
        takes_schedule=False,
        code=Code(numpy=EXACT, pytorch=EXACT_TORCH, shared=(FIRST_MINIMUM,)),
    ),
    OptimizerSpec(
        name="gd_backtracking",
        title="GD (backtracking)",
        group="second_order",
        order=28,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Start bold, shorten until the loss really falls."),
        source="Armijo 1966",
        parents=(Parent(GRADIENT_DESCENT, QT_TRANSLATE_NOOP("Family", "shortens until the loss falls")),),
        params=(
            Param(
                name="a0",
                default=1.0,
                low=0.0,
                open_low=True,
                scale="log",
                slider=(1e-3, 10.0),
                doc=QT_TRANSLATE_NOOP("Params", "The step length that every step tries first."),
            ),
            hp.armijo_share(),
            hp.armijo_shrink(),
        ),
        state=(),
        start=start,
        walk_step=backtracking_step,
        needs=("gradient", "norm", "value"),
        batched=False,
        takes_schedule=False,
        code=Code(numpy=BACKTRACKING, pytorch=BACKTRACKING_TORCH, shared=(ARMIJO,)),
    ),
)
