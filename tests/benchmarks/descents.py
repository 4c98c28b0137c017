"""Twelve optimisers, 1000 steps each on Rosenbrock, everything recorded: optviz against PyTorch with autograd.

Both leave the same arrays: positions, losses, gradients, the optimiser's inner state after every step. PyTorch has no
AdaBelief and no AdaBound; its Adam, which does less, stands in for them.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from optviz import catalog
from optviz.engine.descend import Walker, walk
from optviz.engine.specs import Objective
from tests.benchmarks.measure import medians

STEPS = 1000
ROUNDS = 7
START = (-1.5, 2.0)
STANDS_IN = " (for it: torch's Adam)"

Make = Callable[[list[torch.Tensor]], torch.optim.Optimizer]

THEIRS: dict[str, Make] = {
    "sgd": lambda w: torch.optim.SGD(w, lr=1e-3),
    "momentum": lambda w: torch.optim.SGD(w, lr=1e-3, momentum=0.9),
    "nag": lambda w: torch.optim.SGD(w, lr=1e-3, momentum=0.9, nesterov=True),
    "adagrad": torch.optim.Adagrad,
    "rmsprop": torch.optim.RMSprop,
    "adadelta": torch.optim.Adadelta,
    "adam": torch.optim.Adam,
    "adamw": torch.optim.AdamW,
    "nadam": torch.optim.NAdam,
    "radam": torch.optim.RAdam,
    "adabelief": torch.optim.Adam,
    "adabound": torch.optim.Adam,
}
NOT_THERE = ("adabelief", "adabound")


def ours(name: str) -> Any:
    """The path that the program itself would draw."""
    surface, optimizer = catalog.surfaces()["rosenbrock"], catalog.optimizers()[name]
    objective = Objective(surface, {param.name: param.default for param in surface.params})
    walker = Walker(optimizer, {param.name: param.default for param in optimizer.params})
    return walk(objective, walker, START, STEPS)


def theirs(name: str) -> dict[str, Any]:
    """The same walk with PyTorch's optimiser, gradients by autograd."""
    w = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    optimizer = THEIRS[name]([w])
    points, losses, gradients, states = [w.detach().numpy().copy()], [], [], []
    for _ in range(STEPS):
        optimizer.zero_grad()
        x, y = w.unbind()
        loss = (1 - x) ** 2 + 100 * (y - x**2) ** 2
        loss.backward()  # type: ignore[no-untyped-call]
        losses.append(loss.item())
        assert w.grad is not None
        gradients.append(w.grad.numpy().copy())
        optimizer.step()
        points.append(w.detach().numpy().copy())
        states.append([part.numpy().copy() for part in optimizer.state[w].values() if torch.is_tensor(part)])
    return {"positions": np.array(points), "loss": np.array(losses), "gradient": np.array(gradients), "state": states}


def report() -> None:
    """A line an optimiser, and the sum."""
    torch.set_num_threads(1)
    print(f"optviz against PyTorch {torch.__version__}, Python {platform.python_version()}, NumPy {np.__version__}")
    print(f"{len(THEIRS)} optimisers × {STEPS} steps on Rosenbrock, everything recorded; one thread,")
    print(f"medians of {ROUNDS} rounds in which both take turns\n")
    print(f"{'optimiser':<34}{'optviz':>10}{'PyTorch':>11}{'ratio':>9}")
    total = np.zeros(2)
    for name in THEIRS:
        taken = medians({"ours": lambda name=name: ours(name), "theirs": lambda name=name: theirs(name)}, ROUNDS)
        total += list(taken.values())
        print(_line(name + (STANDS_IN if name in NOT_THERE else ""), *taken.values()))
    print(_line("all", *total))


def _line(name: str, mine: float, other: float) -> str:
    return f"{name:<34}{1e3 * mine:>7.2f} ms{1e3 * other:>8.1f} ms{other / mine:>8.0f}×"
