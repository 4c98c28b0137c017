"""L-BFGS, with a line search and with a fixed rate."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.line_search import Ray, strong_wolfe
from optviz.engine.oracle import Oracle
from optviz.engine.quasi_newton import direction, learnt, start
from optviz.engine.shared_code import STRONG_WOLFE, TWO_LOOPS
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

FLAT = 1e-12


def fixed_step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    history_size: int,
    tolerance_grad: float,
    tolerance_change: float,
) -> tuple[Any, State]:
    """θ ← θ + a·d, d = −H·g with H from the last ``history_size`` pairs of steps and changes of gradient, a = lr.

    First d ← −g, a = min(1, 1/‖g‖₁)·lr. No step where max|g| ≤ ``tolerance_grad``, no move where ⟨g, d⟩ >
    −``tolerance_change``. θ, g, d (n,). Reference: PyTorch's LBFGS with max_iter=1.
    Liu & Nocedal, "On the limited memory BFGS method for large scale optimization" (1989).
    """
    if not np.abs(grad).max() > tolerance_grad:
        return theta + grad * 0.0, state
    pairs = learnt(state, grad, history_size)
    d = direction(grad, pairs)
    rate = lr if state[1] is not None else min(1.0, 1.0 / np.abs(grad).sum()) * lr
    moved = rate * d
    theta = theta if grad @ d > -tolerance_change else theta + moved
    return theta, (d, grad, moved, pairs)


def searched_step(
    w: np.ndarray,
    state: State,
    t: int,
    lr: Any,
    oracle: Oracle,
    *,
    history_size: int,
    max_iter: int,
    line_search_fn: str,
) -> tuple[np.ndarray, State, float]:
    """w ← w + a·d, d as in ``lbfgs_fixed``, a by a search for the strong Wolfe conditions that tries lr first.

    ``max_iter`` such iterations a step. w, d (n,). No move where ‖g‖ < 1e-12. (PyTorch with one iteration a step cannot
    afford its search: it only asks whether the loss falls at all.)
    Liu & Nocedal, "On the limited memory BFGS method for large scale optimization" (1989).
    """
    a = 0.0
    for _ in range(max_iter):
        grad = oracle.gradient(w)
        if np.linalg.norm(grad) < FLAT:
            break
        pairs = learnt(state, grad, history_size)
        d = direction(grad, pairs)
        if not grad @ d < 0.0:
            d, pairs = -grad, ()
        first = lr if state[1] is not None else min(1.0, 1.0 / np.abs(grad).sum()) * lr
        a = strong_wolfe(Ray(oracle, w, d), float(oracle.value(w)), float(grad @ d), float(first))
        w, state = w + a * d, (d, grad, a * d, pairs)
    return w, state, a


FIXED = '''
def lbfgs_fixed_step(w, g, state, t, lr, history_size, tolerance_grad, tolerance_change):
    """L-BFGS with a fixed rate: curvature from the last steps (Liu & Nocedal 1989)."""
    if np.abs(g).max() <= tolerance_grad:
        return w, state
    last, moved, pairs = state or (g, 0 * g, [])
    if (g - last) @ moved > 1e-10:  # the last step has shown curvature
        pairs = [*pairs, (moved, g - last)][-history_size:]
    p = quasi_newton(g, pairs)
    moved = p * (lr if state else min(1, 1 / np.abs(g).sum()) * lr)
    if g @ p > -tolerance_change:
        return w, (g, moved, pairs)
    return w + moved, (g, moved, pairs)
'''

FIXED_TORCH = '''
class FixedLBFGS(torch.optim.Optimizer):
    """L-BFGS with a fixed rate: curvature from the last steps (Liu & Nocedal 1989)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                g, state, lr = w.grad.clone(), self.state[w], group["lr"]
                if g.abs().max() <= group["tolerance_grad"]:
                    continue
                first = not state
                last, moved, pairs = state.get("kept", (g, 0 * g, []))
                if (g - last) @ moved > 1e-10:  # the last step has shown curvature
                    pairs = [*pairs, (moved, g - last)][-group["history_size"] :]
                p = quasi_newton(g, pairs)
                moved = p * (min(1, 1 / g.abs().sum()) * lr if first else lr)
                state["kept"] = g, moved, pairs
                if g @ p <= -group["tolerance_change"]:
                    w.add_(moved)
'''

SEARCHED = '''
def lbfgs_step(w, g, state, t, lr, history_size, max_iter, line_search_fn):
    """L-BFGS: curvature from the last steps, and a line search (Liu & Nocedal 1989)."""
    for _ in range(max_iter):
        g = gradient(w)
        if g @ g < 1e-24:
            break
        last, moved, pairs = state or (g, 0 * g, [])
        if (g - last) @ moved > 1e-10:  # the last step has shown curvature
            pairs = [*pairs, (moved, g - last)][-history_size:]
        p = quasi_newton(g, pairs)
        if not g @ p < 0:  # not downhill: forget
            p, pairs = -g, []
        moved = p * strong_wolfe(w, p, lr if state else min(1, 1 / np.abs(g).sum()) * lr)
        w, state = w + moved, (g, moved, pairs)
    return w, state
'''

SEARCHED_TORCH = '''
class SearchedLBFGS(torch.optim.Optimizer):
    """L-BFGS: curvature from the last steps, and a line search (Liu & Nocedal 1989)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for w in group["params"]:
                for _ in range(group["max_iter"]):
                    self.iterate(w, group, self.state[w])

    def iterate(self, w, group, state):
        g, lr = gradient(w), group["lr"]
        if g @ g < 1e-24:
            return
        first = not state
        last, moved, pairs = state.get("kept", (g, 0 * g, []))
        if (g - last) @ moved > 1e-10:  # the last step has shown curvature
            pairs = [*pairs, (moved, g - last)][-group["history_size"] :]
        p = quasi_newton(g, pairs)
        if not g @ p < 0:  # not downhill: forget
            p, pairs = -g, []
        moved = p * strong_wolfe(w, p, min(1, 1 / float(g.abs().sum())) * lr if first else lr)
        state["kept"] = g, moved, pairs
        w.add_(moved)
'''


def _tolerance(name: str, default: float, doc: str) -> Param:
    return Param(name=name, default=default, low=0.0, high=1.0, scale="log", slider=(1e-16, 1e-2), doc=doc)


RATE = Param(
    name="lr",
    default=1.0,
    low=0.0,
    open_low=True,
    scale="log",
    slider=(1e-3, 10.0),
    doc=QT_TRANSLATE_NOOP("Params", "Share of the learnt step that is taken, or tried first."),
)
HISTORY = Param(
    name="history_size",
    kind="int",
    default=100,
    low=1,
    high=1000,
    slider=(1, 100),
    doc=QT_TRANSLATE_NOOP("Params", "How many steps the curvature is learnt from."),
)

SPECS = (
    OptimizerSpec(
        name="lbfgs",
        title="L-BFGS",
        group="second_order",
        order=34,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Learn the curvature from the last few steps."),
        source="Liu & Nocedal 1989",
        parents=(Parent("newton", QT_TRANSLATE_NOOP("Family", "curvature from past steps")),),
        params=(
            RATE,
            HISTORY,
            Param(
                name="max_iter",
                kind="int",
                default=1,
                low=1,
                high=100,
                slider=(1, 20),
                doc=QT_TRANSLATE_NOOP("Params", "Iterations in one step."),
            ),
            Param(
                name="line_search_fn",
                kind="choice",
                choices=("strong_wolfe",),
                default="strong_wolfe",
                doc=QT_TRANSLATE_NOOP("Params", "How the step length is found."),
            ),
        ),
        state=("d",),
        start=start,
        walk_step=searched_step,
        needs=("gradient", "norm", "value", "extra_gradient"),
        batched=False,
        takes_schedule=False,
        code=Code(numpy=SEARCHED, pytorch=SEARCHED_TORCH, shared=(TWO_LOOPS, STRONG_WOLFE)),
    ),
    OptimizerSpec(
        name="lbfgs_fixed",
        title="L-BFGS (fixed rate)",
        group="second_order",
        order=35,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Learn the curvature from the last few steps; no line search."),
        source="Liu & Nocedal 1989",
        parents=(Parent("lbfgs", QT_TRANSLATE_NOOP("Family", "no line search")),),
        params=(
            RATE,
            HISTORY,
            _tolerance(
                "tolerance_grad",
                1e-7,
                QT_TRANSLATE_NOOP("Params", "No step where no part of the gradient is larger than this."),
            ),
            _tolerance(
                "tolerance_change",
                1e-9,
                QT_TRANSLATE_NOOP("Params", "No step where the loss would fall by less than this."),
            ),
        ),
        state=("d",),
        start=start,
        step=fixed_step,
        needs=("gradient", "norm"),
        batched=False,
        code=Code(numpy=FIXED, pytorch=FIXED_TORCH, shared=(TWO_LOOPS,)),
    ),
)
