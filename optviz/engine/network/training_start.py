"""The first weights of a network that is to be trained."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from optviz.engine.network.training_layout import Architecture
from optviz.engine.network.weights import Scheme, to_unit_variance

SEEN = 1000
"""A scheme that adjusts itself to the data looks at this many samples."""


def first_weights(scheme: Scheme, architecture: Architecture, seed: int, x: np.ndarray) -> list[np.ndarray]:
    """Every layer's weights (fan_out, fan_in), float64, the softmax layer's too, as the scheme draws them.

    A scheme that adjusts (LSUV) scales each layer's pre-activation on the first samples of ``x`` (n, inputs) to
    variance 1.
    """
    weights, h = [], x[:SEEN].astype(np.float64)
    for layer, (fan_in, fan_out) in enumerate(pairwise(architecture.dims), 1):
        weights.append(scheme.draw(seed, layer, fan_out, fan_in))
        if scheme.spec.adjusts:
            z = h @ weights[-1].T
            to_unit_variance(weights[-1], z)
            h = architecture.activation.value(z)
    return weights
