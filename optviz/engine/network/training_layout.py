"""A network's parameters as one flat vector, which the optimisers' rules step as they step a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from optviz.engine.network.specs import ActivationSpec


@dataclass(frozen=True)
class Architecture:
    """Hidden layers h = φ(W·h) without bias, then a linear softmax layer with biases.

    ``dims`` is (inputs, width of each hidden layer …, classes). The flat vector holds the weights layer by layer, each
    (fan_out, fan_in) in rows, and the last layer's biases at its end.
    """

    dims: tuple[int, ...]
    activation: ActivationSpec

    @property
    def size(self) -> int:
        """The number of parameters."""
        return _places(self.dims)[-1][1] + self.dims[-1]

    def split(self, flat: np.ndarray) -> tuple[list[np.ndarray], np.ndarray]:
        """Each layer's weights (fan_out, fan_in), and the last layer's biases (classes,): views of the vector."""
        places = _places(self.dims)
        return [flat[start:stop].reshape(shape) for start, stop, shape in places], flat[places[-1][1] :]

    def joined(self, weights: Sequence[np.ndarray], dtype: type[np.floating]) -> np.ndarray:
        """The flat vector of these weights and biases of 0."""
        flat = np.zeros(self.size, dtype=dtype)
        with np.errstate(over="ignore"):
            for view, weight in zip(self.split(flat)[0], weights, strict=True):
                view[...] = weight
        return flat


@cache
def _places(dims: tuple[int, ...]) -> tuple[tuple[int, int, tuple[int, int]], ...]:
    """Where each layer's weights begin and end in the vector, and their shape."""
    places, start = [], 0
    for fan_in, fan_out in pairwise(dims):
        places.append((start, start + fan_in * fan_out, (fan_out, fan_in)))
        start += fan_in * fan_out
    return tuple(places)
