"""An epoch of 64-128-128-128-10 on the digits (batch 64, float32, SGD): optviz against PyTorch at its best.

PyTorch runs eagerly, with slices of a shuffled set for batches, on one and on two threads, and compiled where that
works; its best median counts. It keeps each batch's loss; optviz keeps the accuracy too. A second table says what
snapshots of every tenth iteration cost optviz: kept, as the window looks at them while it trains, and with all of them
looked at.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from torch import nn

from optviz import catalog
from optviz.engine.network import training
from optviz.engine.network import weights as drawing
from optviz.engine.network.training_batches import split
from optviz.engine.network.training_layout import Architecture
from optviz.engine.network.training_start import first_weights
from optviz.scenario import Initialization
from optviz.scenario.initialization import Network, Scheme, Training
from optviz.studies import training as study
from tests.benchmarks.measure import medians

WIDTHS = (128, 128, 128)
BATCH = 64
LR = 0.1
ROUNDS = 15
ACTIVATIONS: dict[str, Callable[[], nn.Module]] = {"tanh": nn.Tanh, "relu": nn.ReLU}
SPARSE = 10**9
"""A training that is meant to be this long keeps no snapshot after its first iterations."""


def task(activation: str) -> training.Task:
    """The lab's task."""
    digits = catalog.datasets()["digits"].load(0)
    train, held_out = split(digits, 0, np.float32)
    sgd = catalog.optimizers()["sgd"]
    return training.Task(
        architecture=Architecture((64, *WIDTHS, 10), catalog.activations()[activation]),
        train=train,
        held_out=held_out,
        batch_size=BATCH,
        seed=0,
        optimizer=sgd,
        hyperparameters={param.name: param.default for param in sgd.params if param.name != "lr"},
        rates=((1, LR),),
        iterations=SPARSE,
    )


def weights(job: training.Task) -> list[np.ndarray]:
    """Xavier's."""
    return first_weights(
        drawing.Scheme(catalog.initializers()["xavier_normal"], {"gain": 1.0}), job.architecture, 0, job.train.x
    )


def ours(job: training.Task) -> Callable[[], object]:
    """An epoch from where the last one ended."""
    state = training.advance(job, training.begin(job, weights(job))[0], 1)[0]
    steps = -(-len(job.train) // BATCH)

    def epoch() -> object:
        nonlocal state
        state, record = training.advance(job, state, state.iteration + steps)
        return record

    return epoch


def theirs(job: training.Task, activation: str, threads: int, compiled: bool = False) -> Callable[[], object]:
    """The same epoch in PyTorch."""
    widths, parts = job.architecture.dims, list[nn.Module]()
    for fan_in, fan_out in pairwise(widths[:-1]):
        parts += [nn.Linear(fan_in, fan_out, bias=False), ACTIVATIONS[activation]()]
    net: Any = nn.Sequential(*parts, nn.Linear(*widths[-2:]))
    with torch.no_grad():
        layers = [part for part in net if isinstance(part, nn.Linear)]
        for layer, weight in zip(layers, weights(job), strict=True):
            layer.weight.copy_(torch.from_numpy(weight))
        layers[-1].bias.zero_()
    optimizer = torch.optim.SGD(net.parameters(), lr=LR)
    x, y = torch.tensor(job.train.x), torch.tensor(job.train.y)
    if compiled:
        net = torch.compile(net)

    def epoch() -> object:
        torch.set_num_threads(threads)
        order = torch.randperm(len(y))
        shuffled, classes = x[order], y[order]
        losses = []
        for start in range(0, len(y), BATCH):
            target = classes[start : start + BATCH]
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(net(shuffled[start : start + BATCH]), target)
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            losses.append(loss.detach())
        return torch.stack(losses).numpy()

    return epoch


def report() -> None:
    """A line an activation against the best of PyTorch, then the cost of snapshots."""
    print(f"optviz against PyTorch {torch.__version__}, Python {platform.python_version()}, NumPy {np.__version__}")
    print(f"an epoch of {'-'.join(map(str, (64, *WIDTHS, 10)))} on the digits, batch {BATCH}, float32, SGD;")
    print(f"medians of {ROUNDS} rounds in which all take turns; optviz on one thread\n")
    print(f"{'activation':<14}{'optviz':>10}{'PyTorch':>11}{'ratio':>8}   in its setting")
    for activation in ACTIVATIONS:
        job = task(activation)
        taken = medians({"optviz": ours(job), **_settings(job, activation)}, ROUNDS)
        mine = taken.pop("optviz")
        best = min(taken, key=lambda name: taken[name])
        print(f"{activation:<14}{1e3 * mine:>7.2f} ms{1e3 * taken[best]:>8.2f} ms{taken[best] / mine:>7.2f}×   {best}")
        others = ", ".join(f"{name} {1e3 * t:.2f} ms" for name, t in taken.items() if name != best)
        print(f"{'':<14}(others: {others})")
    _snapshots()


def _settings(job: training.Task, activation: str) -> dict[str, Callable[[], object]]:
    """PyTorch's settings that work here."""
    settings = {f"{threads} thread{'s'[: threads - 1]}": theirs(job, activation, threads) for threads in (1, 2)}
    try:
        compiled = theirs(job, activation, 1, compiled=True)
        compiled()
        settings["compiled, 1 thread"] = compiled
    except Exception as problem:
        print(f"(compiled: does not work here, {type(problem).__name__})")
    return settings


def _snapshots() -> None:
    """The same 600 iterations of two schemes, with snapshots used in different ways."""
    plan = Initialization(
        network=Network(width=WIDTHS),
        schemes=(Scheme(name="xavier_normal"),) * 2,
        training=Training(params={"lr": LR}, iterations=600, batch_size=BATCH),
    )

    def every_one() -> object:
        return [snapshot.look for curve in study.train(plan).curves for snapshot in curve.snapshots]

    def none() -> object:
        state = study.begin(plan)
        job = replace(state.task, iterations=SPARSE)
        return [training.advance(job, each, 600) for each in state.states]

    contestants = {
        "without": none,
        "kept": lambda: study.train(plan),
        "shown while it trains": lambda: list(study.compute(plan)),
        "all looked at": every_one,
    }
    taken = medians(contestants, ROUNDS)
    print(f"\n{'2 schemes, 600 iterations, a snapshot every 10':<50}{'time':>9}{'cost':>9}")
    for name, seconds in taken.items():
        print(f"{name:<50}{1e3 * seconds:>6.0f} ms{100 * (seconds / taken['without'] - 1):>7.1f} %")
