"""What a scenario of the initialization lab asks to be trained."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz import catalog
from optviz.engine.network.training import Rates, Task
from optviz.engine.network.training_batches import split
from optviz.engine.network.training_layout import Architecture
from optviz.engine.network.training_start import first_weights
from optviz.engine.network.weights import Scheme
from optviz.engine.specs import OptimizerSpec
from optviz.params import resolve
from optviz.scenario import Initialization
from optviz.scenario.initialization import Training
from optviz.scenario.resolve import resolved

PATH = "training"


def task_of(scenario: Initialization, dtype: type[np.floating] = np.float32) -> Task:
    """The task that all schemes share. Raises ``InputError`` for unknown names and parameters out of range."""
    plan = _plan(scenario)
    dataset = catalog.find(catalog.datasets(), plan.dataset, f"{PATH}.dataset")
    samples = dataset.load(scenario.seed, **{param.name: param.default for param in dataset.params})
    train, held_out = split(samples, scenario.seed, dtype)
    optimizer, hyperparameters = _optimizer(plan)
    activation = catalog.find(catalog.activations(), scenario.network.activation, "network.activation")
    return Task(
        architecture=Architecture((samples.x.shape[1], *scenario.network.widths, samples.classes), activation),
        train=train,
        held_out=held_out,
        batch_size=plan.batch_size,
        seed=scenario.seed,
        optimizer=optimizer,
        hyperparameters={name: value for name, value in hyperparameters.items() if name != "lr"},
        rates=rates_of(scenario),
        iterations=plan.iterations,
    )


def weights_of(scenario: Initialization, index: int, task: Task) -> list[np.ndarray]:
    """The first weights of the scheme at this place in the scenario."""
    scheme, params = resolved(catalog.initializers(), scenario.schemes[index], f"schemes[{index}]")
    return first_weights(Scheme(scheme, params), task.architecture, scenario.seed, task.train.x)


def rates_of(scenario: Initialization) -> Rates:
    """The optimiser's ``lr`` from iteration 1, and what the training changes it to later."""
    plan = _plan(scenario)
    lr = float(_optimizer(plan)[1]["lr"])
    return ((1, lr), *sorted(plan.rates))


def _plan(scenario: Initialization) -> Training:
    assert scenario.training is not None
    return scenario.training


def _optimizer(plan: Training) -> tuple[OptimizerSpec, dict[str, Any]]:
    optimizer = catalog.find(catalog.optimizers(), plan.optimizer, f"{PATH}.optimizer")
    return optimizer, resolve(optimizer.params, plan.params, f"{PATH}.params", plan.optimizer)
