"""Rprop: the step grows while the gradient's sign holds."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import maximum, minimum, sign, where
from optviz.engine.specs import GRADIENT_DESCENT, Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """Step sizes (the first step takes lr) and the last gradient, both 0."""
    zero = hp.zeros_like(theta)
    return (zero, zero)


def step(theta: Any, grad: Any, state: State, t: int, lr: Any, *, etas: Any, step_sizes: Any) -> tuple[Any, State]:
    """Δ ← clip(Δ·(η⁺ if q > 0, η⁻ if q < 0, else 1), step_sizes), q = g·p; g ← 0 where q < 0; θ ← θ − sign(g)·Δ, p ← g.

    Δ starts at lr, which has no part after that; p is the last g, 0 at first. θ, g, Δ, p have one shape.
    Reference: PyTorch (iRprop−).
    Riedmiller & Braun, "A direct adaptive method for faster backpropagation learning: the RPROP algorithm" (1993);
    Igel & Hüsken, "Improving the Rprop learning algorithm" (2000).
    """
    size, last = state
    if t == 1:
        size = hp.zeros_like(theta) + lr
    agree = grad * last
    factor = where(agree > 0.0, etas[1], where(agree < 0.0, etas[0], 1.0))
    size = minimum(maximum(size * factor, step_sizes[0]), step_sizes[1])
    grad = where(agree < 0.0, grad * 0.0, grad)
    return theta - sign(grad) * size, (size, grad)


NUMPY = '''
def rprop_step(w, g, state, t, lr, etas, step_sizes):
    """Rprop: grow the step while the sign holds (Riedmiller & Braun 1993; Igel & Hüsken 2000)."""
    size, last = state or (lr, 0.0)  # each axis's step size, and the last gradient
    agree = g * last  # negative where the sign flipped
    size = size * np.where(agree > 0, etas[1], np.where(agree < 0, etas[0], 1.0))
    size = np.minimum(np.maximum(size, step_sizes[0]), step_sizes[1])
    g = np.where(agree < 0, 0.0, g)  # rest for one step after a flip
    return w - np.sign(g) * size, (size, g)
'''

PYTORCH = '''
class Rprop(torch.optim.Optimizer):
    """Rprop: grow the step while the sign holds (Riedmiller & Braun 1993; Igel & Hüsken 2000)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            (shrink, grow), (low, high) = group["etas"], group["step_sizes"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                size = state.get("size", torch.full_like(w, group["lr"]))  # of each axis
                agree = g * state.get("last", 0.0)  # negative where the sign flipped
                factor = torch.where(agree > 0, grow, torch.where(agree < 0, shrink, 1.0))
                state["size"] = (size * factor).clamp(low, high)
                g = state["last"] = torch.where(agree < 0, 0.0, g)  # rest after a flip
                w.sub_(torch.sign(g) * state["size"])
'''


SPEC = OptimizerSpec(
    name="rprop",
    title="Rprop",
    group="sign",
    order=25,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Grow the step while the sign holds, halve it when it flips."),
    source="Riedmiller & Braun 1993; Igel & Hüsken 2000",
    parents=(Parent(GRADIENT_DESCENT, QT_TRANSLATE_NOOP("Family", "only signs, own step sizes")),),
    params=(
        hp.lr(1e-2),
        Param(
            name="etas",
            kind="vector",
            size=2,
            default=(0.5, 1.2),
            low=0.0,
            open_low=True,
            high=10.0,
            slider=(0.1, 2.0),
            doc=QT_TRANSLATE_NOOP("Params", "What the step is multiplied by when the sign flips, and when it holds."),
        ),
        Param(
            name="step_sizes",
            kind="vector",
            size=2,
            default=(1e-6, 50.0),
            low=0.0,
            high=1e9,
            scale="log",
            slider=(1e-6, 50.0),
            doc=QT_TRANSLATE_NOOP("Params", "The smallest and the largest step."),
        ),
    ),
    state=("step_size", "g_last"),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
