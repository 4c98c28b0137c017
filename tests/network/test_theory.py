"""Mean-field theory, its limits, the gains, the rule and the words."""

from __future__ import annotations

import math

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.network.fixed_point import fixed_point
from optviz.engine.network.gains import gain
from optviz.engine.network.meanfield import moments, predict
from optviz.engine.network.outlook import outlook
from optviz.engine.network.rule import rule
from tests.network.build import activation, gaussian, scheme, signal


@pytest.mark.parametrize("q", [1e-6, 0.3, 1.0, 17.0, 1e4, 1e9])
def test_averages_of_piecewise_linear_activations_are_the_closed_forms(q: float) -> None:
    relu, leaky, linear = (moments(activation(name), q) for name in ("relu", "leaky_relu", "linear"))
    assert relu.square == pytest.approx(q / 2, rel=1e-12)
    assert relu.mean == pytest.approx(math.sqrt(q / (2 * math.pi)), rel=1e-12)
    assert relu.std == pytest.approx(0.583819 * math.sqrt(q), rel=1e-5)
    assert relu.slope == pytest.approx(0.5, rel=1e-12)
    assert leaky.square == pytest.approx(q * (1 + 0.01**2) / 2, rel=1e-12)
    assert linear.square == pytest.approx(q, rel=1e-12)


@pytest.mark.parametrize(
    ("name", "square"),
    [("tanh", 0.394294), ("sigmoid", 0.293379), ("selu", 1.0), ("elu", 0.644945), ("gelu", 0.425221),
     ("silu", 0.355776), ("softplus", 0.921246)],
)  # fmt: skip
def test_averages_at_variance_1_are_those_of_the_literature(name: str, square: float) -> None:
    assert moments(activation(name), 1.0).square == pytest.approx(square, rel=2e-6)


def test_a_wide_input_law_is_integrated_as_well_as_a_narrow_one() -> None:
    q = 500.0**2
    z = np.linspace(-9, 9, 3_600_001)
    density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    brute = float(np.sum((1 - np.tanh(500.0 * z) ** 2) ** 2 * density) * (z[1] - z[0]))
    assert moments(activation("tanh"), q).slope == pytest.approx(brute, rel=1e-9)


@pytest.mark.parametrize(
    ("name", "spread", "q", "chi"),
    [("tanh", 2.0, 0.617965, 1.1055), ("sigmoid", 1.0, 0.264687, 0.0557), ("sigmoid", 2.0, 0.55529, 0.1010),
     ("selu", 1.0, 1.0, 1.0716), ("softplus", 1.0, 0.8563, 0.2887)],
)  # fmt: skip
def test_fixed_points_are_the_known_ones(name: str, spread: float, q: float, chi: float) -> None:
    found = fixed_point(activation(name), spread)
    assert found.kind == "point"
    assert found.q == pytest.approx(q, rel=1e-4)
    assert found.chi == pytest.approx(chi, abs=1e-4)
    assert found.depth_scale == pytest.approx(1 / abs(math.log(found.chi)))


@pytest.mark.parametrize(
    ("name", "spread", "kind"),
    [("relu", 2.0, "every"), ("linear", 1.0, "every"), ("tanh", 1.0, "vanishes"), ("relu", 1.0, "vanishes"),
     ("gelu", 2.0, "vanishes"), ("linear", 2.0, "explodes"), ("leaky_relu", 2.0, "explodes")],
)  # fmt: skip
def test_where_there_is_no_fixed_point_it_says_what_becomes_of_signals(name: str, spread: float, kind: str) -> None:
    assert fixed_point(activation(name), spread).kind == kind


@pytest.mark.parametrize("name", ["lecun_normal", "xavier_uniform", "he_normal", "orthogonal"])
def test_widths_that_differ_count_forward_by_fan_in_and_backward_by_fan_out(name: str) -> None:
    sizes, samples = [300, 600, 200, 400], 400
    drawn, act = scheme(name), activation("tanh")
    theory = predict(drawn, act, sizes, 1.0, samples)
    seen = signal(drawn, "tanh", sizes, samples=samples).quantities
    assert theory is not None
    for quantity in ("weight", "pre_activation", "activation", "gradient", "weight_gradient"):
        np.testing.assert_allclose(getattr(theory, quantity), seen[quantity].std, rtol=0.05, err_msg=quantity)


def test_gains_are_what_torch_recommends_beside_the_schemes_own() -> None:
    he, tanh = catalog.initializers()["he_normal"], activation("tanh")
    found = gain(he, tanh)
    assert found is not None
    assert (found.own, found.recommended, found.listed) == (math.sqrt(2), 5 / 3, True)
    assert gain(catalog.initializers()["normal"], tanh) is None
    unlisted = gain(he, activation("gelu"))
    assert unlisted is not None
    assert (unlisted.recommended, unlisted.listed) == (1.0, False)


def test_the_lectures_rule_keeps_the_input_of_one_perceptron_at_1_whatever_n() -> None:
    seen = rule(range(1, 1001), samples=2000)
    np.testing.assert_allclose(seen.measured["xavier_lecture"], 1.0, atol=5 / math.sqrt(2 * 2000) * 2)
    np.testing.assert_allclose(seen.predicted["xavier_lecture"], 1.0, rtol=1e-12)
    np.testing.assert_allclose(seen.predicted["he_normal"], math.sqrt(2), rtol=1e-12)
    np.testing.assert_allclose(seen.predicted["normal"], np.sqrt(seen.n), rtol=1e-12)
    assert seen.std["xavier_lecture"][[1, 99]] == pytest.approx([math.sqrt(0.5), 0.1])
    few = rule([2, 100], samples=2000)
    np.testing.assert_array_equal(few.measured["normal"].shape, (2,))


@pytest.mark.parametrize(
    ("name", "params", "act", "kind"),
    [("zeros", {}, "tanh", "symmetric"), ("constant", {}, "relu", "symmetric"),
     ("normal", {"std": 0.01}, "tanh", "vanishing"), ("normal", {"std": 1.0}, "tanh", "exploding"),
     ("normal", {"std": 1.0}, "relu", "exploding"), ("he_normal", {}, "relu", "steady"),
     ("xavier_normal", {}, "tanh", "steady"), ("xavier_normal", {}, "relu", "vanishing"),
     ("normal", {"std": 1e-60}, "relu", "dead")],
)  # fmt: skip
def test_words_tell_what_becomes_of_a_signal(name: str, params: dict[str, float], act: str, kind: str) -> None:
    assert outlook(signal(scheme(name, **params), act, [300] * 11)).kind == kind


def test_a_linear_networks_factors_are_the_spread_of_its_weights() -> None:
    seen = outlook(signal(scheme("normal", std=0.5 / math.sqrt(400)), "linear", [400] * 11, samples=100))
    assert seen.forward.factor == pytest.approx(0.5, rel=0.02)
    assert seen.backward.factor == pytest.approx(0.5, rel=0.02)
    assert seen.backward.share == pytest.approx(0.5**9, rel=0.1)


def test_a_single_layer_has_no_factor_and_an_overflow_is_told() -> None:
    assert math.isnan(outlook(signal(scheme("he_normal"), "relu", [30, 30])).forward.factor)
    over = outlook(signal(scheme("normal", std=1e6), "relu", [100] * 61))
    assert over.kind == "exploding"
    assert over.overflow is not None


def test_inputs_of_another_size_scale_the_prediction() -> None:
    act, drawn = activation("relu"), scheme("he_normal")
    small, large = (predict(drawn, act, [50, 50, 50], square, 10) for square in (1.0, 9.0))
    assert small is not None
    assert large is not None
    np.testing.assert_allclose(large.pre_activation, 3 * small.pre_activation)
    assert gaussian(2000, 50, std=3.0).std() == pytest.approx(3.0, rel=0.02)
