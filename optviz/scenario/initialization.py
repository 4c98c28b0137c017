"""Lab ``initialization``: a deep network seen layer by layer."""

from __future__ import annotations

from typing import Any, ClassVar

from optviz.scenario.common import SEED, About, Named, Value


class Network(Value, frozen=True):
    """``depth`` layers of ``width`` units; a list of widths sets the depth too."""

    inputs: int = 500
    width: int | tuple[int, ...] = 500
    depth: int | None = None
    activation: str = "tanh"


class Data(Value, frozen=True):
    """What goes in: ``gaussian`` of standard deviation ``std``, or a data set by name."""

    name: str = "gaussian"
    samples: int = 1000
    std: float = 1.0


class Training(Value, frozen=True):
    """Then train: data set, optimiser with its hyperparameters, batch size, iterations."""

    dataset: str = "digits"
    optimizer: str = "sgd"
    params: dict[str, Any] = {}
    batch_size: int = 64
    iterations: int = 300


class Initialization(Value, frozen=True, tag="initialization", tag_field="lab"):
    """Everything set in the initialization lab."""

    lab: ClassVar[str] = "initialization"
    network: Network = Network()
    data: Data = Data()
    schemes: tuple[Named, ...] = (Named(name="xavier_normal"), Named(name="normal", params={"std": 0.01}))
    training: Training | None = None
    seed: int = SEED.default
    about: About | None = None
