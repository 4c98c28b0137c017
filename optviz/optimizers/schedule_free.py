"""Schedule-free SGD and AdamW: averaging instead of a schedule."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import divide, maximum, minimum, power, sqrt
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def sgd_start(theta: Any, **_: Any) -> State:
    """x and z where θ is, the sum of weights and the largest rate 0."""
    zero = hp.zeros_like(theta)
    return (zero + theta, zero + theta, zero, zero)


def adamw_start(theta: Any, **_: Any) -> State:
    """As for SGD; v ← 0 and the power β2⁰."""
    zero = hp.zeros_like(theta)
    return (*sgd_start(theta), zero, zero + 1.0)


def sgd_step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    momentum: Any,
    weight_decay: Any,
    warmup_steps: Any,
    r: Any,
    weight_lr_power: Any,
) -> tuple[Any, State]:
    """z ← z − γ·∇f(y), x ← (1−c)·x + c·z, y ← (1−β)·z + β·x, with c = q/S and β = ``momentum``.

    γ = lr·min(1, t/warmup_steps), γ_max ← max(γ_max, γ), q = t^r·γ_max^weight_lr_power, S ← S + q. θ is y, where the
    gradient is taken (weight decay is added to it there); x, the state's ``x_eval``, is the answer. θ, g, x, z have
    one shape. Reference: the authors' schedulefree.
    Defazio et al., "The road less scheduled" (2024), arXiv:2405.15682.
    """
    x, z, total, largest = (theta, theta, state[2], state[3]) if t == 1 else state
    gamma = lr * minimum(1.0, t / maximum(1.0, warmup_steps * 1.0))
    largest = maximum(largest, gamma)
    x, z, total = _walked(
        x, z, total, hp.decayed(grad, theta, weight_decay), gamma, t**r * power(largest, weight_lr_power)
    )
    return (1.0 - momentum) * z + momentum * x, (x, z, total, largest)


def adamw_step(
    theta: Any,
    grad: Any,
    state: State,
    t: int,
    lr: Any,
    *,
    betas: Any,
    eps: Any,
    weight_decay: Any,
    warmup_steps: Any,
    r: Any,
    weight_lr_power: Any,
) -> tuple[Any, State]:
    """As schedule-free SGD, with g ← g/(√(v/(1−β2ᵗ)) + eps) before the decay, v ← β2·v + (1−β2)·g², and β = β1.

    θ is y; θ, g, x, z, v have one shape. Reference: the authors' schedulefree.
    Defazio et al., "The road less scheduled" (2024), arXiv:2405.15682.
    """
    b1, b2 = betas
    x, z, total, largest, v, p2 = (theta, theta, *state[2:]) if t == 1 else state
    gamma = lr * minimum(1.0, t / maximum(1.0, warmup_steps * 1.0))
    largest = maximum(largest, gamma)
    v, p2 = b2 * v + (1.0 - b2) * (grad * grad), p2 * b2
    grad = hp.decayed(grad / (sqrt(v / (1.0 - p2)) + eps), theta, weight_decay)
    x, z, total = _walked(x, z, total, grad, gamma, t**r * power(largest, weight_lr_power))
    return (1.0 - b1) * z + b1 * x, (x, z, total, largest, v, p2)


def _walked(x: Any, z: Any, total: Any, grad: Any, gamma: Any, weight: Any) -> tuple[Any, Any, Any]:
    """z one step on, its weighted average x, and the sum of the weights."""
    total = total + weight
    share = divide(weight, total)
    z = z - gamma * grad
    return (1.0 - share) * x + share * z, z, total


SGD = '''
def schedulefree_sgd_step(
    w, g, state, t, lr, momentum, weight_decay, warmup_steps, r, weight_lr_power
):
    """Schedule-free SGD: averages, not schedules (Defazio et al. 2024, arXiv:2405.15682)."""
    average, z, total, lr_max = state or (w, w, 0.0, 0.0)  # the average is the answer
    lr = lr * min(1, t / max(1, warmup_steps))  # the rate grows to its full size  #? warmup_steps
    lr_max = max(lr_max, lr)
    weight = lr_max**weight_lr_power  # of this step in the average  #? not r
    weight = t**r * lr_max**weight_lr_power  # of this step in the average  #? r
    total = total + weight
    c = weight / (total or 1)
    g = g + weight_decay * w  # weight decay (L2) pulls w towards 0  #? weight_decay
    z = z - lr * g  # the step itself
    average = (1 - c) * average + c * z
    return (1 - momentum) * z + momentum * average, (average, z, total, lr_max)
'''

SGD_TORCH = '''
class ScheduleFreeSGD(torch.optim.Optimizer):
    """Schedule-free SGD: averages, not schedules (Defazio et al. 2024, arXiv:2405.15682)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta, power = group["momentum"], group["weight_lr_power"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                state["t"] = state.get("t", 0) + 1
                average, z = state.get("average", w.clone()), state.get("z", w.clone())
                lr = group["lr"] * min(1, state["t"] / max(1, group["warmup_steps"]))  #? warmup_steps
                lr = group["lr"]  #? not warmup_steps
                lr_max = state["lr_max"] = max(state.get("lr_max", 0.0), lr)
                weight = lr_max**power  # of this step in the average  #? not r
                weight = state["t"] ** group["r"] * lr_max**power  # in the average  #? r
                total = state["total"] = state.get("total", 0.0) + weight
                c = weight / (total or 1)
                g = g + group["weight_decay"] * w  # weight decay (L2)  #? weight_decay
                z = state["z"] = z - lr * g  # the step itself
                average = state["average"] = (1 - c) * average + c * z  # the answer
                w.copy_((1 - beta) * z + beta * average)
'''

ADAMW = '''
def schedulefree_adamw_step(
    w, g, state, t, lr, betas, eps, weight_decay, warmup_steps, r, weight_lr_power
):
    """Schedule-free AdamW: averages, not schedules (Defazio et al. 2024, arXiv:2405.15682)."""
    beta1, beta2 = betas
    average, z, total, lr_max, v = state or (w, w, 0.0, 0.0, 0.0)  # the average is the answer
    lr = lr * min(1, t / max(1, warmup_steps))  # the rate grows to its full size  #? warmup_steps
    lr_max = max(lr_max, lr)
    weight = lr_max**weight_lr_power  # of this step in the average  #? not r
    weight = t**r * lr_max**weight_lr_power  # of this step in the average  #? r
    total = total + weight
    c = weight / (total or 1)
    v = beta2 * v + (1 - beta2) * g**2  # average of the squares: the scale of each axis
    g = g / (np.sqrt(v / (1 - beta2**t)) + eps)
    g = g + weight_decay * w  # weight decay pulls w towards 0  #? weight_decay
    z = z - lr * g  # the step itself
    average = (1 - c) * average + c * z
    return (1 - beta1) * z + beta1 * average, (average, z, total, lr_max, v)
'''

ADAMW_TORCH = '''
class ScheduleFreeAdamW(torch.optim.Optimizer):
    """Schedule-free AdamW: averages, not schedules (Defazio et al. 2024, arXiv:2405.15682)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            (beta1, beta2), power = group["betas"], group["weight_lr_power"]
            for w in group["params"]:
                g, state = w.grad, self.state[w]
                t = state["t"] = state.get("t", 0) + 1
                average, z = state.get("average", w.clone()), state.get("z", w.clone())
                lr = group["lr"] * min(1, t / max(1, group["warmup_steps"]))  #? warmup_steps
                lr = group["lr"]  #? not warmup_steps
                lr_max = state["lr_max"] = max(state.get("lr_max", 0.0), lr)
                weight = lr_max**power  # of this step in the average  #? not r
                weight = t ** group["r"] * lr_max**power  # of this step in the average  #? r
                total = state["total"] = state.get("total", 0.0) + weight
                c = weight / (total or 1)
                v = state["v"] = beta2 * state.get("v", 0.0) + (1 - beta2) * g**2  # scale
                g = g / ((v / (1 - beta2**t)).sqrt() + group["eps"])
                g = g + group["weight_decay"] * w  # weight decay  #? weight_decay
                z = state["z"] = z - lr * g  # the step itself
                average = state["average"] = (1 - c) * average + c * z  # the answer
                w.copy_((1 - beta1) * z + beta1 * average)
'''


AVERAGING = (
    hp.weight_decay(),
    Param(
        name="warmup_steps",
        kind="int",
        default=0,
        low=0,
        high=100_000,
        slider=(0, 100),
        doc=QT_TRANSLATE_NOOP("Params", "Steps in which the rate grows to its full size."),
    ),
    Param(
        name="r",
        default=0.0,
        low=0.0,
        high=10.0,
        slider=(0.0, 3.0),
        doc=QT_TRANSLATE_NOOP("Params", "Later steps weigh more in the average: by t to this power."),
    ),
    Param(
        name="weight_lr_power",
        default=2.0,
        low=0.0,
        high=10.0,
        slider=(0.0, 4.0),
        doc=QT_TRANSLATE_NOOP("Params", "Steps weigh in the average by their largest rate to this power."),
    ),
)

SPECS = (
    OptimizerSpec(
        name="schedulefree_sgd",
        title="Schedule-free SGD",
        group="direction",
        order=16,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Averaging instead of a schedule."),
        source="Defazio et al. 2024, arXiv:2405.15682",
        parents=(Parent("asgd", QT_TRANSLATE_NOOP("Family", "averages, needs no schedule")),),
        params=(
            hp.lr(1.0),
            hp.fraction("momentum", 0.9, QT_TRANSLATE_NOOP("Params", "Share of the average in the next point.")),
            *AVERAGING,
        ),
        state=("x_eval", "z", "weight_sum", "lr_max"),
        start=sgd_start,
        step=sgd_step,
        code=Code(numpy=SGD, pytorch=SGD_TORCH),
    ),
    OptimizerSpec(
        name="schedulefree_adamw",
        title="Schedule-free AdamW",
        group="both",
        order=22,
        summary=QT_TRANSLATE_NOOP("Optimizers", "Averaging instead of a schedule, with a scale for each axis."),
        source="Defazio et al. 2024, arXiv:2405.15682",
        parents=(
            Parent("schedulefree_sgd", QT_TRANSLATE_NOOP("Family", "averages, needs no schedule")),
            Parent("adamw", QT_TRANSLATE_NOOP("Family", "its scale and its decay")),
        ),
        params=(
            hp.lr(2.5e-3),
            Param(
                name="betas",
                kind="vector",
                size=2,
                default=(0.9, 0.999),
                low=0.0,
                high=1.0,
                open_high=True,
                doc=QT_TRANSLATE_NOOP(
                    "Params", "Share of the average in the next point; decay rate of the squared gradients' average."
                ),
            ),
            hp.eps(1e-8),
            *AVERAGING,
        ),
        state=("x_eval", "z", "weight_sum", "lr_max", "v", "beta2_power"),
        start=adamw_start,
        step=adamw_step,
        code=Code(numpy=ADAMW, pytorch=ADAMW_TORCH),
    ),
)
