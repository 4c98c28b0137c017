"""65,536 starts × 500 Adam steps on Rosenbrock: optviz against PyTorch's Adam on all starts at once, with autograd.

Both end with every position; optviz has checked after each step that none has diverged. PyTorch takes the quickest of
its own ways: one parameter holding x of all starts in one piece of memory and y in another.
"""

from __future__ import annotations

import platform

import numpy as np
import torch

from optviz import catalog
from optviz.engine.descend import Walker
from optviz.engine.maps import Crowd, ends_of
from optviz.engine.specs import Objective
from tests.benchmarks.measure import medians

SIDE = 256
STEPS = 500
ROUNDS = 5
LR = 0.05


def starts() -> np.ndarray:
    """A grid over the surface's domain, (SIDE², 2)."""
    (x, y) = (np.linspace(*span, SIDE) for span in catalog.surfaces()["rosenbrock"].domain)
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def ours() -> np.ndarray:
    """The ends (SIDE², 2) that a basin map shows."""
    surface, adam = catalog.surfaces()["rosenbrock"], catalog.optimizers()["adam"]
    objective = Objective(surface, {param.name: param.default for param in surface.params})
    walker = Walker(adam, {**{param.name: param.default for param in adam.params}, "lr": LR})
    return ends_of(Crowd(objective, walker, starts(), STEPS)).positions


def theirs(fused: bool) -> np.ndarray:
    """The same with PyTorch."""
    w = torch.tensor(starts().T.copy(), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=LR, fused=fused)
    for _ in range(STEPS):
        optimizer.zero_grad()
        x, y = w.unbind()
        ((1 - x) ** 2 + 100 * (y - x**2) ** 2).sum().backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    return np.asarray(w.detach().numpy().T)


def report() -> None:
    """Both of PyTorch's Adams, against one optviz."""
    torch.set_num_threads(1)
    difference = np.abs(ours() - theirs(False)).max()
    print(f"\n{SIDE}² starts × {STEPS} Adam steps on Rosenbrock, one thread, PyTorch {torch.__version__},")
    print(f"Python {platform.python_version()}, NumPy {np.__version__}; medians of {ROUNDS} rounds, taking turns;")
    print(f"largest difference between the ends {difference:.1e}\n")
    taken = medians({"optviz": ours, "Adam": lambda: theirs(False), "Adam, fused": lambda: theirs(True)}, ROUNDS)
    print(f"{'':<16}{'time':>10}{'ratio':>9}")
    for name, seconds in taken.items():
        print(f"{name:<16}{1e3 * seconds:>7.0f} ms{seconds / taken['optviz']:>8.2f}×")
