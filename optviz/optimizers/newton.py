"""Newton's method, plain and made to go downhill, and Gauss–Newton."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine import hyperparameters as hp
from optviz.engine.curvature import absolute_step, solved
from optviz.engine.line_search import Ray, armijo
from optviz.engine.oracle import Oracle
from optviz.engine.shared_code import ARMIJO
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

FLAT = 1e-12
NO_LENGTH = float("nan")


def start(theta: Any, **_: Any) -> State:
    """Nothing to remember."""
    return ()


def newton_step(
    w: np.ndarray, state: State, t: int, lr: Any, oracle: Oracle, *, damping: Any, lam: Any
) -> tuple[np.ndarray, State, float]:
    """w ← w − damping·(H + lam·I)⁻¹·g.

    w (…, 2). No safeguard: it also runs to saddles and maxima; where H + lam·I is singular the step is not finite. No
    move where ‖g‖ < 1e-12.
    Newton (1669) and Raphson (1690), in today's form by Simpson (1740).
    """
    grad = oracle.gradient(w)
    there = np.linalg.norm(grad, axis=-1, keepdims=True) < FLAT
    return np.where(there, w, w - damping * solved(oracle.hessian(w), lam, grad)), state, NO_LENGTH


def modified_step(
    w: np.ndarray, state: State, t: int, lr: Any, oracle: Oracle, *, delta: float, c: float, shrink: float
) -> tuple[np.ndarray, State, float]:
    """p = −Q·diag(1/max(|λ|, delta))·Qᵀ·g with H = Q·diag(λ)·Qᵀ; w ← w + a·p, a by Armijo's rule from 1.

    a ← a·shrink while f(w + a·p) > f(w) + c·a·⟨g, p⟩, at most 60 times, then stay. w (2,). No move where ‖g‖ < 1e-12.
    Greenstadt, "On the relative efficiencies of gradient methods" (1967); Armijo (1966).
    """
    grad = oracle.gradient(w)
    if np.linalg.norm(grad) < FLAT:
        return w, state, 0.0
    p = absolute_step(oracle.hessian(w), delta, grad)
    a = armijo(Ray(oracle, w, p), float(oracle.value(w)), float(grad @ p), 1.0, c, shrink)
    return w + a * p, state, a


def gauss_newton_step(
    w: np.ndarray, state: State, t: int, lr: Any, oracle: Oracle, *, damping: Any, lam: Any
) -> tuple[np.ndarray, State, float]:
    """w ← w − damping·(JᵀJ + lam·I)⁻¹·Jᵀr, J = ∂r/∂w, f = c·‖r‖².

    w (…, 2). For sums of squares alone. Gauss, "Theoria motus" (1809).
    """
    matrix, slope = oracle.normal_equations(w)
    return w - damping * solved(matrix, lam, slope), state, NO_LENGTH


NEWTON = '''
def newton_step(w, g, state, t, damping, lam):
    """Newton: to the bottom of the local parabola, or to its top (Newton 1669; Simpson 1740)."""
    if g @ g < 1e-24:
        return w, None
    (a, b), (_, d) = hessian(w)  # the curvature
    a, d = a + lam, d + lam  #? lam
    inverse = np.array([[d, -b], [-b, a]]) / (a * d - b * b)
    return w - damping * inverse @ g, None
'''

NEWTON_TORCH = '''
class Newton(torch.optim.Optimizer):
    """Newton: to the bottom of the local parabola, or to its top (Newton 1669; Simpson 1740)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                if w.grad @ w.grad < 1e-24:
                    continue
                (a, b), (_, d) = hessian(w)  # the curvature
                a, d = a + group["lam"], d + group["lam"]  #? lam
                inverse = torch.tensor([[d, -b], [-b, a]]) / (a * d - b * b)
                w.sub_(group["damping"] * inverse @ w.grad)
'''

MODIFIED = '''
def newton_modified_step(w, g, state, t, delta, c, shrink):
    """Newton that always goes downhill (Greenstadt 1967; Armijo 1966)."""
    if g @ g < 1e-24:
        return w, None
    curvatures, axes = np.linalg.eigh(hessian(w))
    p = -axes @ (axes.T @ g / np.maximum(np.abs(curvatures), delta))  # |curvature|: never uphill
    return w + shortened(w, p, g @ p, 1.0, c, shrink) * p, None
'''

MODIFIED_TORCH = '''
class ModifiedNewton(torch.optim.Optimizer):
    """Newton that always goes downhill (Greenstadt 1967; Armijo 1966)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                g = w.grad
                if g @ g < 1e-24:
                    continue
                curvatures, axes = torch.linalg.eigh(hessian(w))
                curvatures = curvatures.abs().clamp(min=group["delta"])  # never uphill
                p = -axes @ (axes.T @ g / curvatures)
                w.add_(shortened(w, p, g @ p, 1.0, group["c"], group["shrink"]) * p)
'''

GAUSS = '''
def gauss_newton_step(w, g, state, t, damping, lam):
    """Gauss–Newton: no second derivatives, for sums of squares (Gauss 1809)."""
    r, slopes = np.array(residuals(w)), jacobian(w)
    (a, b), (_, d) = slopes.T @ slopes  # stands for the curvature
    a, d = a + lam, d + lam  #? lam
    inverse = np.array([[d, -b], [-b, a]]) / (a * d - b * b)
    return w - damping * inverse @ (slopes.T @ r), None
'''

GAUSS_TORCH = '''
class GaussNewton(torch.optim.Optimizer):
    """Gauss–Newton: no second derivatives, for sums of squares (Gauss 1809)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                r, slopes = torch.stack(tuple(residuals(w))), jacobian(w)
                (a, b), (_, d) = slopes.T @ slopes  # stands for the curvature
                a, d = a + group["lam"], d + group["lam"]  #? lam
                inverse = torch.tensor([[d, -b], [-b, a]]) / (a * d - b * b)
                w.sub_(group["damping"] * inverse @ (slopes.T @ r))
'''

DAMPED = (
    Param(
        name="damping",
        default=1.0,
        low=0.0,
        open_low=True,
        high=10.0,
        slider=(0.05, 2.0),
        doc=QT_TRANSLATE_NOOP("Params", "Share of the full step that is taken."),
    ),
    Param(
        name="lam",
        default=0.0,
        low=0.0,
        high=1e12,
        slider=(0.0, 100.0),
        doc=QT_TRANSLATE_NOOP("Params", "Added to every curvature: the larger, the shorter and steeper the step."),
    ),
)


SPECS = (
    OptimizerSpec(
        name="newton",
        title="Newton",
        group="second_order",
        order=31,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Jump to the bottom of the local parabola, or to its top."),
        source="Newton 1669; Simpson 1740",
        params=DAMPED,
        state=(),
        start=start,
        walk_step=newton_step,
        needs=("gradient", "hessian"),
        takes_schedule=False,
        code=Code(numpy=NEWTON, pytorch=NEWTON_TORCH),
    ),
    OptimizerSpec(
        name="newton_modified",
        title="Newton (modified)",
        group="second_order",
        order=32,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Newton that always goes downhill."),
        source="Greenstadt 1967; Armijo 1966",
        parents=(
            Parent("newton", QT_TRANSLATE_NOOP("Family", "always goes downhill")),
            Parent("gd_backtracking", QT_TRANSLATE_NOOP("Family", "its shortened steps")),
        ),
        params=(
            Param(
                name="delta",
                default=1e-6,
                low=0.0,
                open_low=True,
                high=1e12,
                scale="log",
                slider=(1e-9, 100.0),
                doc=QT_TRANSLATE_NOOP("Params", "The least curvature that the step divides by."),
            ),
            hp.armijo_share(),
            hp.armijo_shrink(),
        ),
        state=(),
        start=start,
        walk_step=modified_step,
        needs=("gradient", "norm", "value", "hessian"),
        batched=False,
        takes_schedule=False,
        code=Code(numpy=MODIFIED, pytorch=MODIFIED_TORCH, shared=(ARMIJO,)),
    ),
    OptimizerSpec(
        name="gauss_newton",
        title="Gauss–Newton",
        group="second_order",
        order=33,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Newton without second derivatives, for sums of squares."),
        source="Gauss 1809",
        parents=(Parent("newton", QT_TRANSLATE_NOOP("Family", "no second derivatives")),),
        params=DAMPED,
        state=(),
        start=start,
        walk_step=gauss_newton_step,
        needs=("gradient", "residuals"),
        takes_schedule=False,
        code=Code(numpy=GAUSS, pytorch=GAUSS_TORCH),
    ),
)
