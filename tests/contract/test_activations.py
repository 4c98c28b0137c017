"""What every discovered activation must keep."""

from __future__ import annotations

import math

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.network import normal
from optviz.engine.network.specs import ActivationSpec

ACTIVATIONS = list(catalog.activations().values())
every_activation = pytest.mark.parametrize("spec", ACTIVATIONS, ids=lambda spec: spec.name)
Z = np.linspace(-30, 30, 60_002)


def _slopes(spec: ActivationSpec, z: np.ndarray, h: float = 1e-3) -> np.ndarray:
    """Central differences of order 6."""
    pairs = ((1, 3 / 4), (2, -3 / 20), (3, 1 / 60))
    return np.asarray(sum(weight * (spec.value(z + n * h) - spec.value(z - n * h)) for n, weight in pairs) / h)


def test_all_of_the_contracts_activations_are_there() -> None:
    names = "linear sigmoid tanh relu leaky_relu elu selu gelu silu softplus"
    assert list(catalog.activations()) == names.split()


@every_activation
def test_the_derivative_is_the_values_slope(spec: ActivationSpec) -> None:
    smooth = np.abs(Z) > 0.01
    expected = _slopes(spec, Z)[smooth]
    np.testing.assert_allclose(spec.derivative(Z, spec.value(Z))[smooth], expected, rtol=1e-9, atol=1e-10)


@every_activation
def test_the_steepest_slope_is_the_one_stated(spec: ActivationSpec) -> None:
    z = np.linspace(-40, 40, 800_001)
    assert np.abs(spec.derivative(z, spec.value(z))).max() == pytest.approx(spec.steepest, rel=1e-9)


@every_activation
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_huge_inputs_do_not_overflow_and_the_dtype_and_shape_stay(spec: ActivationSpec, dtype: type) -> None:
    z = np.array([[-3e38, -800, -100, -1e-30], [0.0, 1e-30, 100, 3e38]]).astype(dtype)
    before = z.copy()
    h = spec.value(z)
    slope = spec.derivative(z, h)
    assert h.dtype == slope.dtype == dtype
    assert h.shape == slope.shape == z.shape
    assert np.isfinite(h).all()
    assert np.isfinite(slope).all()
    assert not np.shares_memory(h, z)
    np.testing.assert_array_equal(z, before)


@every_activation
def test_single_precision_agrees_with_double(spec: ActivationSpec) -> None:
    z = Z.astype(np.float32)
    exact = spec.value(z.astype(np.float64))
    np.testing.assert_allclose(spec.value(z), exact, rtol=2e-6, atol=2e-6)
    slope = spec.derivative(z.astype(np.float64), exact)
    np.testing.assert_allclose(spec.derivative(z, spec.value(z)), slope, atol=3e-6)


@pytest.mark.parametrize(("name", "slope"), [("relu", 0.0), ("leaky_relu", 0.01), ("elu", 1.0), ("selu", 1.7580993408)])
def test_slopes_at_the_kink_are_pytorchs(name: str, slope: float) -> None:
    spec, zero = catalog.activations()[name], np.zeros(1)
    assert spec.derivative(zero, spec.value(zero))[0] == pytest.approx(slope)


def test_the_normal_distribution_function_is_the_c_librarys_to_the_last_digit() -> None:
    z = np.random.default_rng(0).uniform(-10, 10, 20_000)
    expected = np.array([0.5 * math.erfc(-value / math.sqrt(2)) for value in z])
    np.testing.assert_allclose(normal.cdf(z), expected, rtol=0, atol=2.5e-16)
    assert normal.cdf(np.array([-np.inf, np.inf, 0.0])).tolist() == [pytest.approx(0, abs=1e-18), 1.0, 0.5]


def test_gains_are_torchs() -> None:
    gains = {name: spec.gain for name, spec in catalog.activations().items() if spec.gain is not None}
    expected = {"linear": 1, "sigmoid": 1, "tanh": 5 / 3, "relu": 1.41421356, "leaky_relu": 1.41414286, "selu": 0.75}
    assert gains == pytest.approx(expected, rel=1e-8)
