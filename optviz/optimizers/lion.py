"""Lion: only the sign counts."""

from __future__ import annotations

from typing import Any

from optviz.engine import hyperparameters as hp
from optviz.engine.arithmetic import sign
from optviz.engine.specs import Code, OptimizerSpec, Parent, State
from optviz.text import QT_TRANSLATE_NOOP


def start(theta: Any, **_: Any) -> State:
    """m ← 0."""
    return (hp.zeros_like(theta),)


def step(theta: Any, grad: Any, state: State, t: int, lr: Any, *, betas: Any, weight_decay: Any) -> tuple[Any, State]:
    """θ ← θ·(1 − lr·weight_decay) − lr·sign(β1·m + (1−β1)·g) with the old m, then m ← β2·m + (1−β2)·g.

    θ, g, m have one shape. Ends in a cycle as wide as lr. Reference: the authors' code, as optax has it.
    Chen et al., "Symbolic discovery of optimization algorithms" (2023), arXiv:2302.06675.
    """
    b1, b2 = betas
    m = state[0]
    theta = hp.shrunk(theta, lr, weight_decay)
    return theta - lr * sign(b1 * m + (1.0 - b1) * grad), (b2 * m + (1.0 - b2) * grad,)


NUMPY = '''
def lion_step(w, g, state, t, lr, betas, weight_decay):
    """Lion: every step has the same size (Chen et al. 2023, arXiv:2302.06675)."""
    beta1, beta2 = betas
    m = 0.0 if state is None else state  # the average so far
    w = w * (1 - lr * weight_decay)  # weight decay, apart from the gradient  #? weight_decay
    w = w - lr * np.sign(beta1 * m + (1 - beta1) * g)  # only the sign counts
    return w, beta2 * m + (1 - beta2) * g
'''

PYTORCH = '''
class Lion(torch.optim.Optimizer):
    """Lion: every step has the same size (Chen et al. 2023, arXiv:2302.06675)."""

    def __init__(self, params, **hyperparameters):
        super().__init__(params, hyperparameters)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            lr, (beta1, beta2) = group["lr"], group["betas"]
            for w in group["params"]:
                g, m = w.grad, self.state[w].get("m", 0.0)
                w.mul_(1 - lr * group["weight_decay"])  # apart from the gradient  #? weight_decay
                w.sub_(lr * torch.sign(beta1 * m + (1 - beta1) * g))  # only the sign counts
                self.state[w]["m"] = beta2 * m + (1 - beta2) * g
'''


SPEC = OptimizerSpec(
    name="lion",
    title="Lion",
    group="sign",
    order=26,
    summary=QT_TRANSLATE_NOOP("Optimizers", "Only the sign counts: every step has the same size."),
    source="Chen et al. 2023, arXiv:2302.06675",
    parents=(
        Parent("momentum", QT_TRANSLATE_NOOP("Family", "only the sign of its average")),
        Parent("adamw", QT_TRANSLATE_NOOP("Family", "its decay")),
    ),
    params=(
        hp.lr(1e-4),
        hp.betas(0.9, 0.99),
        hp.weight_decay(decoupled=True),
    ),
    state=("m",),
    start=start,
    step=step,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
