"""ASGD: averages the whole walk."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import maximum, power, where
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """η (the first step takes lr), μ ← 1, and the average, which starts where θ does."""
    zero = hp.zeros_like(theta)
    return (zero, zero + 1.0, zero + theta)


def step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    lambd: Any,
    alpha: Any,
    t0: Any,
    weight_decay: Any,
) -> tuple[Any, State]:
    """θ ← θ·(1 − lambd·η) − η·g, ax ← ax + μ·(θ − ax), η ← lr/(1 + lambd·lr·t)^alpha, μ ← 1/max(1, t − t0).

    η starts at lr; as it is set at the end of a step, a schedule acts one step late. While μ = 1 the average ax is θ.
    θ, g, ax have one shape. Reference: PyTorch.
    Polyak & Juditsky, "Acceleration of stochastic approximation by averaging" (1992).
    """
    eta, share, average = state
    if t == 1:
        eta = hp.zeros_like(theta) + lr
    grad = hp.decayed(grad, theta, weight_decay)
    theta = theta * (1.0 - lambd * eta) - eta * grad
    average = where(share == 1.0, theta, average + share * (theta - average))
    zero = hp.zeros_like(theta)
    eta = zero + lr / power(1.0 + lambd * lr * t, alpha)
    return theta, (eta, zero + 1.0 / maximum(1.0, t - t0), average)


NUMPY = '''
def asgd_step(w, g, state, t, lr, lambd, alpha, t0, weight_decay):
    """ASGD: the noise averages out (Polyak & Juditsky 1992)."""
    eta, share, average = state or (lr, 1.0, w)
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    w = w * (1 - lambd * eta) - eta * g  # downhill, shrinking a little  #? lambd
    w = w - eta * g  # downhill  #? not lambd
    average = w if share == 1 else average + share * (w - average)  # of all points after t0
    eta = lr / (1 + lambd * lr * t) ** alpha  # the rate of the next step  #? lambd
    eta = lr  # the rate of the next step  #? not lambd
    return w, (eta, 1 / max(1, t - t0), average)
'''


SPEC = OptimizerSpec(
    name="asgd",
    title="ASGD",
    group="direction",
    order=15,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Average the whole walk; the noise averages out."),
    source="Polyak & Juditsky 1992",
    parents=(Parent("sgd", QT_TRANSLATE_NOOP("Family", "averages its whole walk")),),
    params=(
        hp.lr(1e-2),
        Param(
            name="lambd",
            default=1e-4,
            low=0.0,
            high=1e3,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "How fast the rate falls, and how strongly parameters are pulled to 0."),
        ),
        Param(
            name="alpha",
            default=0.75,
            low=0.0,
            high=10.0,
            slider=(0.0, 1.0),
            doc=QT_TRANSLATE_NOOP("Params", "Power by which the rate falls."),
        ),
        Param(
            name="t0",
            default=1e6,
            low=0.0,
            high=1e12,
            slider=(0.0, 1000.0),
            doc=QT_TRANSLATE_NOOP("Params", "The step after which averaging begins."),
        ),
        hp.weight_decay(),
    ),
    state=("eta", "mu", "average"),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch="torch.optim.ASGD"),
)
