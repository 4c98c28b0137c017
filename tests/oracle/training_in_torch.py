"""A training walks as PyTorch's does, in float64: same weights, same batches, gradients by PyTorch's autograd."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.network import training
from optviz.engine.network.training_batches import batches
from optviz.engine.network.training_pass import Buffers, there_and_back
from tests.training.build import begun, task

torch: Any = pytest.importorskip("torch")

STEPS = 20
CLOSE = 1e-10

functional = torch.nn.functional
ACTIVATIONS: dict[str, Callable[[Any], Any]] = {
    "linear": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky_relu": functional.leaky_relu,
    "elu": functional.elu,
    "selu": functional.selu,
    "gelu": functional.gelu,
    "silu": functional.silu,
    "softplus": functional.softplus,
}
OPTIMIZERS: dict[str, Callable[..., Any]] = {
    "sgd": torch.optim.SGD,
    "momentum": lambda w, lr: torch.optim.SGD(w, lr=lr, momentum=0.9),
    "nag": lambda w, lr: torch.optim.SGD(w, lr=lr, momentum=0.9, nesterov=True),
    "adagrad": torch.optim.Adagrad,
    "rmsprop": torch.optim.RMSprop,
    "adadelta": torch.optim.Adadelta,
    "adam": torch.optim.Adam,
    "adamw": torch.optim.AdamW,
    "radam": torch.optim.RAdam,
}


def _parameters(job: training.Task, theta: np.ndarray) -> list[Any]:
    weights, biases = job.architecture.split(theta)
    return [torch.tensor(part.copy(), requires_grad=True) for part in (*weights, biases)]


def _loss(parameters: list[Any], activation: str, x: np.ndarray, y: np.ndarray) -> Any:
    h = torch.tensor(x)
    for weight in parameters[:-2]:
        h = ACTIVATIONS[activation](h @ weight.T)
    return functional.cross_entropy(h @ parameters[-2].T + parameters[-1], torch.tensor(y))


def _flat(parts: list[Any]) -> np.ndarray:
    return np.concatenate([part.detach().numpy().ravel() for part in parts])


def _digits(optimizer: str, activation: str, lr: float) -> training.Task:
    return task(optimizer, (64, 48, 32), activation, catalog.datasets()["digits"].load(0), batch_size=64, lr=lr)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_gradient_is_autograds(activation: str) -> None:
    job = _digits("sgd", activation, 0.1)
    theta = begun(job).theta
    there = there_and_back(job.architecture, theta, job.train, Buffers(job.architecture, len(job.train), theta.dtype))
    parameters = _parameters(job, theta)
    loss = _loss(parameters, activation, job.train.x, job.train.y)
    loss.backward()
    theirs = _flat([part.grad for part in parameters])
    worst = np.abs(there.gradient - theirs).max() / np.abs(theirs).max()
    print(f"{activation}: worst relative deviation {worst:.1e}")
    assert there.score.loss == pytest.approx(loss.item(), rel=CLOSE)
    assert worst < CLOSE


@pytest.mark.parametrize("activation", ["tanh", "relu"])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_twenty_iterations_end_where_pytorchs_end(name: str, activation: str) -> None:
    lr = 1e-3 if name in ("adam", "adamw", "radam", "rmsprop") else 0.05
    job = _digits(name, activation, lr)
    start = begun(job)
    reached, record = training.advance(job, start, STEPS)
    parameters = _parameters(job, start.theta)
    optimizer = OPTIMIZERS[name](parameters, lr=lr)
    losses = []
    for rows in islice(batches(len(job.train), job.batch_size, job.seed, 1), STEPS):
        optimizer.zero_grad()
        loss = _loss(parameters, activation, job.train.x[rows], job.train.y[rows])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    worst = np.abs(reached.theta - _flat(parameters)).max()
    print(f"{name}, {activation}: worst deviation of a parameter {worst:.1e}")
    assert record.loss == pytest.approx(losses, rel=CLOSE)
    assert worst < CLOSE
