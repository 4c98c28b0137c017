"""1000 samples, 5 epochs at several batch sizes, everything recorded: optviz against DataLoader and torch.optim.

Both leave θ, the batch's loss before each step, and the full loss and the full gradient's length after it.
"""

from __future__ import annotations

import platform
from typing import Any

import numpy as np
import torch
from torch.utils.data import DataLoader, TensorDataset

from optviz.scenario import Batches
from optviz.studies.batches import compute
from tests.benchmarks.measure import medians

SIZES = (1, 100, 1000)
ROUNDS = 3
TASKS = ("regression", "classification")


def scenario(task: Any, size: int) -> Batches:
    """What is walked."""
    return Batches(task=task, batch_sizes=(size,), epochs=5)


def ours(wanted: Batches) -> Any:
    """The comparison as the program itself would show it, samples and theory included."""
    *_, comparison = compute(wanted)
    return comparison


def theirs(wanted: Batches, design: np.ndarray, target: np.ndarray) -> dict[str, np.ndarray]:
    """The same walk with PyTorch: shuffled batches from a DataLoader, gradients by autograd."""
    a, y = torch.from_numpy(design.copy()), torch.from_numpy(target.copy())
    w = torch.tensor(wanted.start, dtype=torch.float64, requires_grad=True)
    loader = DataLoader(TensorDataset(a, y), batch_size=wanted.batch_sizes[0], shuffle=True)
    optimizer = torch.optim.SGD([w], lr=wanted.params["lr"])
    mse = torch.nn.functional.mse_loss
    logistic = torch.nn.functional.binary_cross_entropy_with_logits
    loss_of = mse if wanted.task == "regression" else logistic
    points, losses, batch_losses, norms = [w.detach().numpy().copy()], [], [], []
    for _ in range(wanted.epochs):
        for rows, targets in loader:
            optimizer.zero_grad()
            loss = loss_of(rows @ w, targets)
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            batch_losses.append(loss.item())
            points.append(w.detach().numpy().copy())
            full = loss_of(a @ w, y)
            norms.append(torch.autograd.grad(full, w)[0].norm().item())
            losses.append(full.item())
    return {
        "theta": np.array(points),
        "loss": np.array(losses),
        "batch_loss": np.array(batch_losses),
        "grad_norm": np.array(norms),
    }


def report() -> None:
    """A line a task and batch size."""
    torch.set_num_threads(1)
    print(f"\noptviz against PyTorch {torch.__version__} (DataLoader, SGD), Python {platform.python_version()}")
    print(f"1000 samples, 5 epochs, everything recorded; one thread, medians of {ROUNDS} rounds\n")
    print(f"{'task, batch size':<34}{'optviz':>10}{'PyTorch':>11}{'ratio':>9}")
    for task in TASKS:
        for size in SIZES:
            wanted = scenario(task, size)
            problem = ours(wanted).problem
            runs = {
                "ours": lambda wanted=wanted: ours(wanted),
                "theirs": lambda wanted=wanted, problem=problem: theirs(wanted, problem.design, problem.target),
            }
            mine, other = medians(runs, ROUNDS).values()
            print(f"{f'{task}, {size}':<34}{1e3 * mine:>7.2f} ms{1e3 * other:>8.1f} ms{other / mine:>8.0f}×")
