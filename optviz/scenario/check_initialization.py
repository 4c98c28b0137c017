"""What the types of the initialization lab alone cannot say: known names, ranges, what memory can hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from optviz import catalog
from optviz.engine.samples import DatasetSpec, Samples
from optviz.errors import InputError, join, shown
from optviz.params import resolve
from optviz.scenario.common import SEED
from optviz.scenario.initialization import (
    BATCH_SIZE,
    DEEPEST,
    DEPTH,
    INPUTS,
    ITERATIONS,
    MOST_NUMBERS,
    MOST_SCHEMES,
    SAMPLES,
    STD,
    WIDTH,
    Initialization,
    Network,
    Scheme,
    Training,
)
from optviz.scenario.labels import check_labels, numbered
from optviz.scenario.resolve import resolved

LAB = "initialization"


def check(scenario: Initialization) -> None:
    """Raises ``InputError`` with the key's path where a value is unusable."""
    SEED.check(scenario.seed)
    _check_network(scenario.network)
    SAMPLES.check(scenario.data.samples, "data.samples")
    STD.check(scenario.data.std, "data.std")
    _check_schemes(scenario.schemes)
    if scenario.training is not None:
        _check_training(scenario.training)
    sizes_of(scenario)
    _check_memory(scenario)


def labels(schemes: Sequence[Scheme]) -> tuple[str, ...]:
    """Each scheme's label in pictures: its own, or its title and parameters, numbered when that is taken."""
    return numbered(schemes, lambda scheme: _spelt(catalog.initializers()[scheme.name].title, scheme.params))


def names(schemes: Sequence[Scheme]) -> tuple[str, ...]:
    """Each scheme's name in files: its own label, or the scheme's name, numbered when that is taken."""
    return numbered(schemes, lambda scheme: scheme.name)


def _spelt(title: str, params: Mapping[str, Any]) -> str:
    """``Normal (std 0.01)``."""
    values = ", ".join(f"{name} {value:.4g}" for name, value in params.items())
    return f"{title} ({values})" if values else title


def sizes_of(scenario: Initialization) -> tuple[int, ...]:
    """The inputs' and the layers' widths. A data set, or the one to train on, brings its own number of inputs.

    Raises ``InputError`` where these two differ.
    """
    spec = _dataset(scenario.data.name, "data.name")
    own = None if spec.task == "inputs" else _shape(spec)[1]
    if scenario.training is None:
        return (scenario.network.inputs if own is None else own, *scenario.network.widths)
    wanted = _shape(_dataset(scenario.training.dataset, "training.dataset"))[1]
    if own is not None and own != wanted:
        trained = f"training on {shown(scenario.training.dataset)} takes {wanted}"
        raise InputError("data.name", f"{shown(scenario.data.name)} has {own} inputs, but {trained}")
    return (wanted, *scenario.network.widths)


def samples_of(scenario: Initialization, count: int | None = None) -> Samples:
    """What goes in: ``data.samples`` samples, or ``count`` if that is fewer, or all that the data set has."""
    spec = _dataset(scenario.data.name, "data.name")
    data = scenario.data
    given = {"samples": data.samples, "std": data.std, "inputs": sizes_of(scenario)[0]}
    params = {param.name: max(param.low, given.get(param.name, param.default)) for param in spec.params}
    loaded = spec.load(scenario.seed, **params)
    rows = data.samples if count is None else min(count, data.samples)
    y = None if loaded.y is None else loaded.y[:rows]
    return Samples(loaded.x[:rows], y, loaded.features, loaded.target, loaded.classes)


def _dataset(name: str, path: str) -> DatasetSpec:
    offered = {key: spec for key, spec in catalog.datasets().items() if LAB in spec.labs}
    spec: DatasetSpec = catalog.find(offered, name, path)
    return spec


def _shape(spec: DatasetSpec) -> tuple[int, int]:
    """Samples and features with the default parameters."""
    rows, columns = spec.load(0, **{param.name: param.default for param in spec.params}).x.shape
    return rows, columns


def _check_network(network: Network) -> None:
    INPUTS.check(network.inputs, "network.inputs")
    if network.depth is not None:
        DEPTH.check(network.depth, "network.depth")
    catalog.find(catalog.activations(), network.activation, "network.activation")
    if isinstance(network.width, int):
        WIDTH.check(network.width, "network.width")
        return
    count = len(network.width)
    if not 1 <= count <= DEEPEST:
        raise InputError("network.width", f"must be a list of 1 to {DEEPEST} widths, got {count}")
    for index, width in enumerate(network.width):
        WIDTH.check(width, f"network.width[{index}]")
    if network.depth not in (None, count):
        raise InputError("network.depth", f"must be {count}, as network.width lists so many, got {network.depth}")


def _check_schemes(schemes: Sequence[Scheme]) -> None:
    if len(schemes) > MOST_SCHEMES:
        raise InputError("schemes", f"must be at most {MOST_SCHEMES}, got {len(schemes)}")
    for index, scheme in enumerate(schemes):
        resolved(catalog.initializers(), scheme, f"schemes[{index}]")
    check_labels(schemes, "schemes")


def _check_training(training: Training) -> None:
    path = "training"
    spec = _dataset(training.dataset, join(path, "dataset"))
    if spec.task != "classes":
        raise InputError(join(path, "dataset"), f"must have classes to learn, which {shown(spec.name)} has not")
    optimizer = catalog.find(catalog.optimizers(), training.optimizer, join(path, "optimizer"))
    if optimizer.walk_step is not None:
        problem = f"must need nothing but the gradient of a batch, which {shown(training.optimizer)} does not"
        raise InputError(join(path, "optimizer"), problem)
    resolve(optimizer.params, training.params, join(path, "params"), training.optimizer)
    ITERATIONS.check(training.iterations, join(path, "iterations"))
    BATCH_SIZE.check(training.batch_size, join(path, "batch_size"))
    rows, _ = _shape(spec)
    if training.batch_size > rows:
        problem = f"must be from 1 to {rows}, all of {shown(spec.name)}, got {training.batch_size}"
        raise InputError(join(path, "batch_size"), problem)
    for index, (iteration, rate) in enumerate(training.rates):
        ITERATIONS.check(iteration, f"{path}.rates[{index}][0]")
        optimizer.params[0].check(rate, f"{path}.rates[{index}][1]")


def _check_memory(scenario: Initialization) -> None:
    """A signal leaves two numbers per sample and unit, and one per weight."""
    sizes, samples = sizes_of(scenario), scenario.data.samples
    weights = sum(fan_in * fan_out for fan_in, fan_out in pairwise(sizes))
    numbers = weights + 2 * samples * sum(sizes)
    if numbers > MOST_NUMBERS:
        problem = f"is too large for {samples} samples: {numbers:,} numbers, at most {MOST_NUMBERS:,} can be held"
        raise InputError("network", problem)
