"""Short ways to say which network is trained, with what."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz import catalog
from optviz.engine.network import training
from optviz.engine.network import weights as drawing
from optviz.engine.network.training_batches import split
from optviz.engine.network.training_layout import Architecture
from optviz.engine.network.training_record import Record
from optviz.engine.network.training_start import first_weights
from optviz.engine.samples import Samples
from optviz.params import resolve
from optviz.scenario import Initialization
from optviz.scenario.initialization import Network, Scheme, Training


def blobs(count: int = 50, inputs: int = 4, classes: int = 3, seed: int = 0) -> Samples:
    """Classes around centres of their own."""
    rng = np.random.default_rng(seed)
    y = rng.integers(classes, size=count)
    x = rng.standard_normal((classes, inputs))[y] + 0.5 * rng.standard_normal((count, inputs))
    return Samples(x, y, (), "class", classes)


GRADIENT_ONLY = [name for name, spec in catalog.optimizers().items() if spec.walk_step is None]
ELEMENTWISE = [name for name in GRADIENT_ONLY if catalog.optimizers()[name].elementwise]


def task(
    optimizer: str = "sgd",
    widths: tuple[int, ...] = (8, 6),
    activation: str = "tanh",
    samples: Samples | None = None,
    batch_size: int = 16,
    iterations: int = 100,
    dtype: type[np.floating] = np.float64,
    lr: float = 0.1,
    **params: Any,
) -> training.Task:
    """A small task; ``params`` are the optimiser's."""
    data = samples or blobs()
    spec = catalog.optimizers()[optimizer]
    hyperparameters = resolve(spec.params, {"lr": lr, **params}, "params", optimizer)
    del hyperparameters["lr"]
    train, held_out = split(data, 0, dtype)
    return training.Task(
        architecture=Architecture((data.x.shape[1], *widths, data.classes), catalog.activations()[activation]),
        train=train,
        held_out=held_out,
        batch_size=batch_size,
        seed=0,
        optimizer=spec,
        hyperparameters=hyperparameters,
        rates=((1, lr),),
        iterations=iterations,
    )


def weights(task: training.Task, scheme: str = "xavier_normal", **params: Any) -> list[np.ndarray]:
    """The first weights by that scheme."""
    spec = catalog.initializers()[scheme]
    chosen = drawing.Scheme(spec, resolve(spec.params, params, "params", scheme))
    return first_weights(chosen, task.architecture, task.seed, task.train.x)


def begun(task: training.Task, scheme: str = "xavier_normal", **params: Any) -> training.State:
    """The state before the first step, in the dtype of the task's samples."""
    return training.begin(task, weights(task, scheme, **params), task.train.x.dtype.type)[0]


def trained(task: training.Task, scheme: str = "xavier_normal", **params: Any) -> tuple[training.State, Record]:
    """All iterations of the task."""
    return training.advance(task, begun(task, scheme, **params), task.iterations)


def scenario(
    schemes: tuple[Scheme, ...] = (Scheme(name="xavier_normal"), Scheme(name="zeros")),
    width: int | tuple[int, ...] = (16, 16),
    activation: str = "tanh",
    **plan: Any,
) -> Initialization:
    """A scenario that trains on the digits; ``plan`` are the fields of its training."""
    settings: dict[str, Any] = {"params": {"lr": 0.1}, "iterations": 60, **plan}
    network = Network(width=width, activation=activation)
    return Initialization(network=network, schemes=schemes, training=Training(**settings))
