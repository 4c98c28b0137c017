"""65,536 starts × 500 Adam steps on Rosenbrock: optviz against PyTorch's Adam on all starts at once, with autograd.

Both end with every position; optviz has checked after each step that none has diverged. PyTorch takes the quickest of
its own ways: one parameter holding x of all starts in one piece of memory and y in another; its own choice of threads
(as many as there are cores), and one. optviz works as the window does, in as many processes as there are cores, which
are there already; and in this one alone.
"""

from __future__ import annotations

import platform
from contextlib import closing

import numpy as np
import torch

from optviz import catalog
from optviz.engine.crew import Crew
from optviz.engine.crowd import Crowd
from optviz.engine.descend import Walker
from optviz.engine.maps import ends_of
from optviz.engine.specs import Objective
from tests.benchmarks.measure import medians

SIDE = 256
STEPS = 500
ROUNDS = 7
LR = 0.05


def starts() -> np.ndarray:
    """A grid over the surface's domain, (SIDE², 2)."""
    (x, y) = (np.linspace(*span, SIDE) for span in catalog.surfaces()["rosenbrock"].domain)
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def rosenbrock() -> Objective:
    """The surface."""
    surface = catalog.surfaces()["rosenbrock"]
    return Objective(surface, {param.name: param.default for param in surface.params})


def ours(crew: Crew | None = None) -> np.ndarray:
    """The ends (SIDE², 2) that a basin map shows."""
    adam = catalog.optimizers()["adam"]
    walker = Walker(adam, {**{param.name: param.default for param in adam.params}, "lr": LR})
    return ends_of(Crowd(rosenbrock(), walker, starts(), STEPS), crew=crew).positions


def theirs(fused: bool, threads: int) -> np.ndarray:
    """The same with PyTorch."""
    torch.set_num_threads(threads)
    w = torch.tensor(starts().T.copy(), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([w], lr=LR, fused=fused)
    for _ in range(STEPS):
        optimizer.zero_grad()
        x, y = w.unbind()
        ((1 - x) ** 2 + 100 * (y - x**2) ** 2).sum().backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    return np.asarray(w.detach().numpy().T)


def report() -> None:
    """PyTorch's Adams, against optviz as it is in the window."""
    own = torch.get_num_threads()
    difference = np.abs(ours() - theirs(False, own)).max()
    print(f"\n{SIDE}² starts × {STEPS} Adam steps on Rosenbrock, PyTorch {torch.__version__},")
    print(f"Python {platform.python_version()}, NumPy {np.__version__}; medians of {ROUNDS} rounds, taking turns;")
    print(f"largest difference between the ends {difference:.1e}\n")
    with closing(Crew()) as crew:
        mine = f"optviz, {crew.size} processes"
        contestants = {
            mine: lambda: ours(crew),
            "optviz, 1 process": ours,
            f"PyTorch, {own} threads": lambda: theirs(False, own),
            "PyTorch, 1 thread": lambda: theirs(False, 1),
            f"PyTorch fused, {own} threads": lambda: theirs(True, own),
        }
        taken = medians(contestants, ROUNDS)
    print(f"{'':<28}{'time':>10}{'ratio':>9}")
    for name, seconds in taken.items():
        print(f"{name:<28}{1e3 * seconds:>7.0f} ms{seconds / taken[mine]:>8.2f}×")
