"""Conjugate gradients: never undo the last step's progress."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import hyperparameters as hp
from optviz.engine.line_search import Ray, first_minimum
from optviz.engine.oracle import Oracle
from optviz.engine.shared_code import FIRST_MINIMUM
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

FLAT = 1e-12


def start(theta: Any, **_: Any) -> State:
    """The direction p and the last gradient, both 0 at first."""
    zero = hp.zeros_like(theta)
    return (zero, zero)


def step(
    w: np.ndarray, state: State, t: int, lr: Any, oracle: Oracle, *, restart: bool, variant: str
) -> tuple[np.ndarray, State, float]:
    """p ← −g + b·p, w ← w + a·p with the exact a of ``gd_exact``; b = ‖g‖²/‖g_prev‖² (FR) or, for PR+,
    b = max(0, ⟨g, g − g_prev⟩/‖g_prev‖²).

    p ← −g at first, with ``restart`` at every second step (t = 1, 3, …), and wherever p would lead uphill. w (2,). No
    move where ‖g‖ < 1e-12. Two steps solve a quadratic of two parameters.
    Fletcher & Reeves, "Function minimization by conjugate gradients" (1964); Polak & Ribière, "Note sur la convergence
    de méthodes de directions conjuguées" (1969).
    """
    grad = oracle.gradient(w)
    if np.linalg.norm(grad) < FLAT:
        return w, state, 0.0
    p = _direction(grad, state[0], state[1], variant) if not restart or t % 2 == 0 else -grad
    slope = float(grad @ p)
    if slope >= 0.0:
        p, slope = -grad, -float(grad @ grad)
    a = first_minimum(Ray(oracle, w, p), slope)
    return w + a * p, (p, grad), a


def _direction(grad: np.ndarray, p: np.ndarray, last: np.ndarray, variant: str) -> np.ndarray:
    square = last @ last
    if square == 0.0:
        return -grad
    share = grad @ grad / square if variant == "FR" else max(0.0, grad @ (grad - last) / square)
    return np.asarray(-grad + share * p)


FR = '''
def cg_fr_step(w, g, state, t, restart, variant):
    """Conjugate gradients, each line to its lowest point (Fletcher & Reeves 1964)."""
    if g @ g < 1e-24:
        return w, state
    p, last = state or (0 * g, g)  # the last direction and gradient
    share = float(g @ g / (last @ last))  # of it that keeps what is won
    share = 0.0 if restart and t % 2 == 1 else share  # none: a new start  #? restart
    p = -g + share * p
    if g @ p >= 0:  # not downhill: start again
        p = -g
    return w + first_minimum(w, p) * p, (p, g)
'''

PR = '''
def cg_pr_step(w, g, state, t, restart, variant):
    """Conjugate gradients, each line to its lowest point (Polak & Ribière 1969)."""
    if g @ g < 1e-24:
        return w, state
    p, last = state or (0 * g, g)  # the last direction and gradient
    share = max(0.0, float(g @ (g - last) / (last @ last)))  # of it that keeps what is won
    share = 0.0 if restart and t % 2 == 1 else share  # none: a new start  #? restart
    p = -g + share * p
    if g @ p >= 0:  # not downhill: start again
        p = -g
    return w + first_minimum(w, p) * p, (p, g)
'''

FR_TORCH = '''
class ConjugateGradientsFR(torch.optim.Optimizer):
    """Conjugate gradients, each line to its lowest point (Fletcher & Reeves 1964)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                g, state = w.grad.clone(), self.state[w]
                t = state["t"] = state.get("t", 0) + 1  #? restart
                if g @ g < 1e-24:
                    continue
                last = state.get("last", g)
                share = float(g @ g / (last @ last))  # of the last direction
                share = 0.0 if group["restart"] and t % 2 == 1 else share  #? restart
                p = -g + share * state.get("p", 0 * g)  # keeps what is won
                p = -g if g @ p >= 0 else p  # not downhill: start again
                state["p"], state["last"] = p, g
                w.add_(first_minimum(w, p) * p)
'''
PR_TORCH = '''
class ConjugateGradientsPR(torch.optim.Optimizer):
    """Conjugate gradients, each line to its lowest point (Polak & Ribière 1969)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                g, state = w.grad.clone(), self.state[w]
                t = state["t"] = state.get("t", 0) + 1  #? restart
                if g @ g < 1e-24:
                    continue
                last = state.get("last", g)
                share = max(0.0, float(g @ (g - last) / (last @ last)))  # of the last direction
                share = 0.0 if group["restart"] and t % 2 == 1 else share  #? restart
                p = -g + share * state.get("p", 0 * g)  # keeps what is won
                p = -g if g @ p >= 0 else p  # not downhill: start again
                state["p"], state["last"] = p, g
                w.add_(first_minimum(w, p) * p)
'''


def _spec(name: str, title: str, order: float, source: str, parent: Parent, variant: str, code: Code) -> OptimizerSpec:
    return OptimizerSpec(
        name=name,
        title=title,
        group="second_order",
        order=order,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Never undo the last step's progress."),
        source=source,
        parents=(parent,),
        params=(
            hp.flag(
                "restart",
                False,
                QT_TRANSLATE_NOOP("Params", "Start again along the gradient at every second step."),
            ),
            Param(
                name="variant",
                kind="choice",
                choices=(variant,),
                default=variant,
                doc=QT_TRANSLATE_NOOP("Params", "The formula that joins directions; the name implies it."),
            ),
        ),
        state=("p", "g_last"),
        start=start,
        walk_step=step,
        needs=("gradient", "norm", "extra_gradient"),
        batched=False,
        takes_schedule=False,
        code=code,
    )


SPECS = (
    _spec(
        "cg_fr",
        "CG (Fletcher–Reeves)",
        29,
        "Fletcher & Reeves 1964",
        Parent("gd_exact", QT_TRANSLATE_NOOP("Family", "never undoes a step")),
        "FR",
        Code(numpy=FR, pytorch=FR_TORCH, shared=(FIRST_MINIMUM,)),
    ),
    _spec(
        "cg_pr",
        "CG (Polak–Ribière)",
        30,
        "Polak & Ribière 1969",
        Parent("cg_fr", QT_TRANSLATE_NOOP("Family", "starts again by itself")),
        "PR+",
        Code(numpy=PR, pytorch=PR_TORCH, shared=(FIRST_MINIMUM,)),
    ),
)
