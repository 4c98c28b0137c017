"""Signals through networks, forward and back, against PyTorch's automatic differentiation in float64."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.network.seeds import generator
from optviz.engine.network.signal import propagate
from tests.network.build import activation, gaussian, scheme

torch: Any = pytest.importorskip("torch")

SIZES, SEED, SAMPLES = [40, 60, 30, 30, 50], 3, 70
CLOSE = 1e-10
F = torch.nn.functional
THEIRS = {
    "linear": lambda z: z, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": F.relu, "leaky_relu": F.leaky_relu,
    "elu": F.elu, "selu": F.selu, "gelu": F.gelu, "silu": F.silu,
    "softplus": lambda z: F.softplus(z, threshold=1000),
}  # fmt: skip
SCHEMES = ("normal", "he_normal", "xavier_uniform", "orthogonal", "constant")


def _statistics(values: Any) -> list[float]:
    array = values.detach().numpy()
    return [array.mean(), array.std(), array.min(), array.max()]


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("act", THEIRS)
def test_layers_are_torchs(act: str, name: str) -> None:
    drawn, x = scheme(name), gaussian(SAMPLES, SIZES[0], SEED)
    ours = propagate(drawn, activation(act), SIZES, x, SEED).quantities
    weights = [torch.tensor(drawn.draw(SEED, layer, m, n)) for layer, (n, m) in enumerate(pairwise(SIZES), 1)]
    h, layers = torch.tensor(x), []
    for w in weights:
        z = h @ w.requires_grad_().T
        h = THEIRS[act](z)
        z.retain_grad()
        layers.append((w, z, h))
    h.backward(torch.tensor(generator(SEED, "signal").standard_normal(h.shape)))
    for place, (w, z, after) in enumerate(layers):
        parts = {"weight": w, "pre_activation": z, "activation": after, "gradient": z.grad, "weight_gradient": w.grad}
        for quantity, values in parts.items():
            layer = ours[quantity]  # type: ignore[index]
            found = [layer.mean[place], layer.std[place], layer.low[place], layer.high[place]]
            scale = float(np.abs(values.detach().numpy()).max()) + 1e-300
            np.testing.assert_allclose(found, _statistics(values), rtol=CLOSE, atol=CLOSE * scale, err_msg=quantity)


@pytest.mark.parametrize("act", THEIRS)
def test_values_and_slopes_are_torchs(act: str) -> None:
    spec = catalog.activations()[act]
    z = np.concatenate([np.linspace(-30, 30, 6001), [0.0]])
    theirs = torch.tensor(z, requires_grad=True)
    value = THEIRS[act](theirs)
    value.sum().backward()
    h = spec.value(z)
    np.testing.assert_allclose(h, value.detach().numpy(), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(spec.derivative(z, h), theirs.grad.numpy(), rtol=1e-12, atol=1e-14)


def test_gains_are_torchs() -> None:
    for name, spec in catalog.activations().items():
        if spec.gain is not None:
            assert spec.gain == pytest.approx(torch.nn.init.calculate_gain(name), rel=1e-15)
