"""What passes through the layers, forward and back."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from optviz.engine.network.seeds import generator
from optviz.engine.network.signal import QUANTITIES, propagate
from optviz.engine.network.specs import ActivationSpec
from optviz.errors import Cancelled
from tests.network.build import activation, gaussian, scheme, signal

SIZES = [7, 6, 5, 4]
SEED = 5


def _weights(name: str = "he_normal") -> list[np.ndarray]:
    drawn = scheme(name)
    return [drawn.draw(SEED, layer, m, n) for layer, (n, m) in enumerate(pairwise(SIZES), 1)]


def _forward(weights: list[np.ndarray], act: ActivationSpec, x: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    layers, h = [], x
    for w in weights:
        z = np.einsum("sn,mn->sm", h, w)
        h = act.value(z)
        layers.append((z, h))
    return layers


def _loss(weights: list[np.ndarray], act: ActivationSpec, x: np.ndarray) -> float:
    """The L whose ∂L/∂h after the last layer is the signal."""
    h = _forward(weights, act, x)[-1][1]
    return float((generator(SEED, "signal").standard_normal(h.shape) * h).sum())


@pytest.mark.parametrize("name", ["tanh", "sigmoid", "elu", "gelu", "silu", "softplus", "relu", "selu"])
def test_weight_gradients_equal_finite_differences(name: str) -> None:
    act, x, weights = activation(name), gaussian(9, SIZES[0], SEED), _weights()
    seen = propagate(scheme("he_normal"), act, SIZES, x, SEED).quantities["weight_gradient"]
    for place, w in enumerate(weights):
        slopes = np.empty_like(w)
        for index in np.ndindex(w.shape):
            value, h = w[index], 1e-5
            w[index] = value + h
            up = _loss(weights, act, x)
            w[index] = value - h
            slopes[index] = (up - _loss(weights, act, x)) / (2 * h)
            w[index] = value
        expected = slopes.mean(), slopes.std(), slopes.min(), slopes.max()
        ours = (seen.mean[place], seen.std[place], seen.low[place], seen.high[place])
        np.testing.assert_allclose(ours, expected, rtol=1e-6, atol=1e-7)


def test_forward_statistics_are_those_of_the_plain_formula() -> None:
    x, act = gaussian(9, SIZES[0], SEED), activation("tanh")
    seen = propagate(scheme("xavier_normal"), act, SIZES, x, SEED).quantities
    for place, (z, h) in enumerate(_forward(_weights("xavier_normal"), act, x)):
        for name, values in (("pre_activation", z), ("activation", h)):
            layers = seen[name]  # type: ignore[index]
            ours = layers.mean[place], layers.std[place], layers.low[place], layers.high[place]
            np.testing.assert_allclose(ours, (values.mean(), values.std(), values.min(), values.max()), rtol=1e-12)
            assert layers.counts[place].sum() == values.size


def test_relu_is_zero_where_it_is_saturated_and_tanh_saturates_under_large_weights() -> None:
    relu = signal(scheme("he_normal"), "relu", [50, 50, 50])
    np.testing.assert_allclose(relu.quantities["activation"].zero_fraction, relu.saturated_fraction, rtol=1e-14)
    assert 0.4 < relu.saturated_fraction[0] < 0.6
    tanh = signal(scheme("normal", std=1.0), "tanh", [500, 500, 500])
    z_limit = np.arctanh(np.sqrt(0.99))
    expected = 1.0 - 2.0 * z_limit / np.sqrt(2 * np.pi * 500.0)  # N(0, 500) is flat near 0
    assert tanh.saturated_fraction[0] == pytest.approx(expected, abs=0.01)


def test_zeros_pass_nothing_back_and_keep_all_units_equal() -> None:
    seen = signal(scheme("zeros"), "tanh", [20, 20, 20]).quantities
    assert (seen["activation"].zero_fraction == 1.0).all()
    assert seen["gradient"].std[0] == 0.0
    assert seen["gradient"].std[1] > 0.9


def test_lsuv_gives_every_layer_pre_activations_of_variance_1() -> None:
    for name in ("tanh", "relu", "gelu"):
        seen = signal(scheme("lsuv"), name, [30, 60, 20, 40], samples=100)
        np.testing.assert_allclose(seen.quantities["pre_activation"].std, 1.0, atol=1e-3 / 2)


def test_the_layer_that_overflows_first_is_named_and_those_before_keep_their_numbers() -> None:
    seen = signal(scheme("normal", std=1e6), "relu", [100] * 61)
    assert seen.overflow is not None
    assert seen.overflow.direction == "forward"
    known = seen.quantities["pre_activation"].known
    assert known[: seen.overflow.layer - 1].all()
    assert not known[seen.overflow.layer - 1 :].any()
    assert seen.quantities["pre_activation"].counts[: seen.overflow.layer - 1].sum(axis=1).min() == 50 * 100


def test_an_overflow_on_the_way_back_is_named_too_and_the_way_forward_is_kept() -> None:
    tiny = 1e-200 * gaussian(10, 100)
    seen = propagate(scheme("normal", std=1e6), activation("linear"), [100] * 51, tiny, 0)
    assert seen.overflow is not None
    assert seen.overflow.direction == "backward"
    assert seen.quantities["activation"].known.all()
    known = seen.quantities["gradient"].known
    assert known[seen.overflow.layer :].all()
    assert not known[: seen.overflow.layer - 1].any()


def test_the_same_seed_gives_the_same_numbers_and_another_one_others() -> None:
    first, again, other = (signal(scheme("he_normal"), "relu", [30, 30, 30], seed=seed) for seed in (1, 1, 2))
    for name in QUANTITIES:
        np.testing.assert_array_equal(first.quantities[name].counts, again.quantities[name].counts)
        np.testing.assert_array_equal(first.quantities[name].std, again.quantities[name].std)
        assert (first.quantities[name].std != other.quantities[name].std).all()


def test_schemes_see_the_same_normal_draws() -> None:
    small, large = (scheme("normal", std=std).draw(3, 2, 8, 9) for std in (0.5, 2.0))
    np.testing.assert_allclose(large, 4.0 * small, rtol=1e-15)


def test_progress_grows_to_1_and_may_cancel() -> None:
    heard: list[float] = []
    propagate(scheme("he_normal"), activation("relu"), [20] * 6, gaussian(30, 20), 0, heard.append)
    assert heard == sorted(heard)
    assert 0.0 <= heard[0] < 0.2
    assert 0.8 < heard[-1] <= 1.0

    def cancel(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        propagate(scheme("he_normal"), activation("relu"), [20] * 6, gaussian(30, 20), 0, cancel)
