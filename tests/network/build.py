"""Networks and scenarios for tests."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz import catalog
from optviz.engine.network.signal import Signal, propagate
from optviz.engine.network.specs import ActivationSpec
from optviz.engine.network.weights import Scheme
from optviz.scenario import Initialization
from optviz.scenario.initialization import Data, Network
from optviz.scenario.initialization import Scheme as Named


def scheme(name: str, **params: Any) -> Scheme:
    """A scheme with its defaults and these parameters."""
    spec = catalog.initializers()[name]
    return Scheme(spec, {**{param.name: param.default for param in spec.params}, **params})


def activation(name: str) -> ActivationSpec:
    """An activation by name."""
    return catalog.activations()[name]


def gaussian(samples: int, inputs: int, seed: int = 0, std: float = 1.0) -> np.ndarray:
    """Normal inputs."""
    return catalog.datasets()["gaussian"].load(seed, samples=samples, inputs=inputs, std=std).x


def signal(drawn: Scheme, name: str, sizes: list[int], samples: int = 50, seed: int = 0) -> Signal:
    """A Gaussian signal through a network with that activation."""
    return propagate(drawn, activation(name), sizes, gaussian(samples, sizes[0], seed), seed)


def scenario(*schemes: Named, depth: int = 3, width: int = 20, samples: int = 40, **more: Any) -> Initialization:
    """A small scenario."""
    network = more.pop("network", Network(inputs=width, width=width, depth=depth))
    data = more.pop("data", Data(samples=samples))
    return Initialization(network=network, data=data, schemes=schemes or (Named(name="he_normal"),), **more)
