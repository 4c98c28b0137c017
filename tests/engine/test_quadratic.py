"""Theory of gradient descent, heavy ball and NAG on a quadratic, against reference numbers and eigenvalues."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from optviz import catalog
from optviz.engine.descend import walk
from optviz.engine.quadratic.borders import alternating_border, swinging_border
from optviz.engine.quadratic.bowl import bowl_near, is_quadratic
from optviz.engine.quadratic.modes import (
    ALTERNATING,
    DIVERGING,
    MONOTONE,
    SPIRALLING,
    Method,
    contraction,
    motion,
    radius,
    slowest_motion,
    step_matrix,
)
from optviz.engine.quadratic.tuning import Recipe, critical_momentum, stable_limit, steps_per_digit, tuning
from optviz.engine.quadratic.walk import components
from optviz.scenario import Surface
from optviz.studies.descent import objective_of
from tests.engine.build import objective, walker
from tests.reference import public

RATES = public()["theory"]["rates"]
NAMES: dict[str, tuple[Recipe, Method]] = {
    "gd_1_over_L": ("gd_safe", "heavy_ball"),
    "gd_optimal": ("gd", "heavy_ball"),
    "heavy_ball_optimal": ("heavy_ball", "heavy_ball"),
    "nag_standard": ("nag_standard", "nag"),
    "nag_quadratic_optimal": ("nag", "nag"),
}
METHODS: tuple[Method, ...] = ("heavy_ball", "nag")
RIM = 1e-6
"""Two equal eigenvalues are known to about the root of the rounding."""


@pytest.mark.parametrize("row", RATES, ids=lambda row: f"kappa {row['kappa']:g}")
@pytest.mark.parametrize("name", NAMES)
def test_recommended_rates_and_what_they_promise_are_the_references(row: dict[str, Any], name: str) -> None:
    recipe, method = NAMES[name]
    expected, found = row[name], tuning(recipe, row["mu"], row["L"])
    assert found.alpha == pytest.approx(expected["alpha"], rel=1e-9)
    assert found.beta == pytest.approx(expected["beta"], rel=1e-9)
    assert found.rate == pytest.approx(expected["rate"], rel=1e-9)
    promised = contraction(method, found.alpha, found.beta, row["mu"], row["L"])
    assert promised == pytest.approx(expected["numeric_spectral_radius"], abs=1e-7)


@pytest.mark.parametrize("row", RATES, ids=lambda row: f"kappa {row['kappa']:g}")
def test_limits_of_stability_and_critical_momenta_are_the_references(row: dict[str, Any]) -> None:
    limits, critical, high = row["stability_limits"], row["critical_damping"], row["L"]
    assert stable_limit("heavy_ball", 0.0, high) == pytest.approx(limits["gd_alpha_max"], rel=1e-9)
    assert stable_limit("nag", 0.0, high) == pytest.approx(limits["gd_alpha_max"], rel=1e-9)
    assert stable_limit("heavy_ball", 0.9, high) == pytest.approx(limits["heavy_ball_alpha_max_beta0_9"], rel=1e-9)
    assert stable_limit("nag", 0.9, high) == pytest.approx(limits["nag_alpha_max_beta0_9"], rel=1e-9)
    alpha, lam = critical["alpha"], critical["lam"]
    assert critical_momentum("heavy_ball", alpha, lam) == pytest.approx(critical["beta_c_hb"], rel=1e-9)
    assert critical_momentum("nag", alpha, lam) == pytest.approx(critical["beta_c_nag"], rel=1e-9)


@given(st.sampled_from(METHODS), st.floats(0.0, 5.0), st.floats(0.0, 0.999))
def test_radius_and_motion_are_those_of_the_eigenvalues_of_the_step(method: Method, reach: float, beta: float) -> None:
    lam = 3.0
    alpha = reach / lam
    values = np.linalg.eigvals(step_matrix(method, alpha, beta, lam))
    largest = values[np.argmax(np.abs(values))]
    assert radius(method, alpha, beta, lam) == pytest.approx(abs(largest), abs=RIM)
    assume(abs(abs(largest) - 1.0) > RIM)
    if abs(largest) > 1.0:
        assert motion(method, alpha, beta, lam) == DIVERGING
        return
    real = abs(largest.imag) == 0.0
    assume(abs(values[0] - values[1]) > 1e-5)
    assume(not real or abs(values.sum()) > 1e-9)
    if real:
        assert motion(method, alpha, beta, lam) == (MONOTONE if largest.real > 0.0 else ALTERNATING)
    else:
        assert motion(method, alpha, beta, lam) == SPIRALLING


@given(st.sampled_from(METHODS), st.floats(0.01, 0.99), st.floats(1.0, 200.0))
def test_beyond_the_limit_of_stability_the_error_grows(method: Method, beta: float, high: float) -> None:
    limit = stable_limit(method, beta, high)
    assert radius(method, limit * (1.0 - 1e-6), beta, high) < 1.0 < radius(method, limit * (1.0 + 1e-6), beta, high)


@pytest.mark.parametrize("method", METHODS)
def test_swinging_begins_at_the_critical_momentum(method: Method) -> None:
    for reach in (0.01, 0.2, 0.7):
        critical = critical_momentum(method, reach / 4.0, 4.0)
        assert motion(method, reach / 4.0, critical - 1e-6, 4.0) == MONOTONE
        assert motion(method, reach / 4.0, critical + 1e-6, 4.0) == SPIRALLING


@pytest.mark.parametrize("low", [1.0, 3.0, 10.0, 100.0])
@pytest.mark.parametrize("method", METHODS)
def test_motions_change_at_the_borders(method: Method, low: float) -> None:
    beta, high = np.linspace(0.013, 0.987, 80), 100.0
    alternating, swinging = alternating_border(method, beta, low, high), swinging_border(method, beta, low, high)

    def beside(border: np.ndarray, factor: float) -> set[int]:
        there = np.isfinite(border)
        return set(slowest_motion(method, factor * border[there], beta[there], low, high).tolist())

    assert beside(alternating, 1.0 - 1e-6) <= {MONOTONE, SPIRALLING}
    assert beside(alternating, 1.0 + 1e-6) == {ALTERNATING}
    assert beside(swinging, 1.0 - 1e-6) == {MONOTONE}
    assert beside(swinging, 1.0 + 1e-6) == {SPIRALLING}


@pytest.mark.parametrize("method", METHODS)
def test_no_pair_contracts_more_than_the_recommended_one(method: Method) -> None:
    best = tuning(method, 2.0, 18.0)
    alpha, beta = np.meshgrid(np.linspace(0.0, 0.25, 301), np.linspace(0.0, 0.999, 301))
    assert contraction(method, alpha, beta, 2.0, 18.0).min() >= best.rate - RIM


def test_a_digit_takes_as_many_steps_as_the_loss_needs_for_a_tenth() -> None:
    assert 0.9 ** (2.0 * steps_per_digit(0.9)) == pytest.approx(0.1)
    assert (steps_per_digit(1.0), steps_per_digit(0.0)) == (np.inf, 0.0)


@pytest.mark.parametrize(
    ("optimizer", "alpha", "beta", "dampening"),
    [
        ("sgd", 0.05, 0.0, 0.0),
        ("sgd", 0.05, 0.0, 0.7),
        ("sgd", 0.21, 0.0, 0.0),
        ("momentum", 0.1, 0.8, 0.0),
        ("momentum", 0.1, 0.8, 0.4),
        ("momentum", 4.0 / (np.sqrt(10.0) + 1.0) ** 2, ((np.sqrt(10.0) - 1.0) / (np.sqrt(10.0) + 1.0)) ** 2, 0.0),
        ("nag", 0.1, 0.8, 0.0),
        ("nag", 0.14, 0.95, 0.0),
    ],
)
def test_the_closed_form_is_where_the_walk_goes(optimizer: str, alpha: float, beta: float, dampening: float) -> None:
    own = {"lr": alpha, "momentum": beta} | ({} if optimizer == "nag" else {"dampening": dampening})
    path = walk(objective("quadratic", kappa=10.0, angle=0.0), walker(optimizer, **own), (4.0, 3.0), 101)
    method: Method = "nag" if optimizer == "nag" else "heavy_ball"
    found = components(method, alpha, beta, dampening, np.array([1.0, 10.0]), np.array([4.0, 3.0]), path.steps)
    assert len(found) == path.steps + 1
    np.testing.assert_allclose(found, path.positions, rtol=1e-9, atol=1e-9 * np.abs(path.positions).max())


@pytest.mark.parametrize("steps", [1, 2, 3, 7, 8])
def test_a_closed_form_has_a_row_for_every_step(steps: int) -> None:
    assert components("nag", 0.1, 0.5, 0.0, np.array([1.0, 2.0]), np.ones(2), steps).shape == (steps + 1, 2)


def test_surfaces_with_one_hessian_are_quadratic_and_no_others() -> None:
    quadratic = {name for name in catalog.surfaces() if is_quadratic(objective(name))}
    bowls = {name for name in quadratic if bowl_near(objective(name), np.ones(2)) is not None}
    assert bowls == {"sphere", "quadratic", "booth", "matyas"}
    formula = Surface(formula="3*x^2 + 2*x*y + 4*(y - 1)^2", domain=((-1.0, 1.0), (-1.0, 1.0)))
    assert is_quadratic(objective_of(formula))


def test_a_bowl_is_the_hessian_at_the_nearest_minimum() -> None:
    bowl = bowl_near(objective("himmelblau"), np.array([3.4, -1.9]))
    assert bowl is not None
    assert not bowl.exact
    np.testing.assert_allclose(bowl.center, [3.584428, -1.848127], atol=1e-6)
    hessian = bowl.axes @ np.diag(bowl.lams) @ bowl.axes.T
    x, y = bowl.center
    expected = [[12 * x**2 + 4 * y - 42, 4 * (x + y)], [4 * (x + y), 12 * y**2 + 4 * x - 26]]
    np.testing.assert_allclose(hessian, expected, rtol=1e-9)


def test_the_minimum_of_a_formula_is_found_from_anywhere_on_a_quadratic() -> None:
    formula = Surface(formula="(x - 1)^2 + 5*(y + 2)^2 + 7", domain=((-1.0, 1.0), (-1.0, 1.0)))
    bowl = bowl_near(objective_of(formula), np.array([1e6, -1e6]))
    assert bowl is not None
    np.testing.assert_allclose(bowl.center, [1.0, -2.0], atol=1e-9)
    assert (bowl.floor, bowl.low, bowl.high) == pytest.approx((7.0, 2.0, 10.0))


def test_weight_decay_moves_the_minimum_and_adds_to_the_curvatures() -> None:
    bowl = bowl_near(objective("booth"), np.zeros(2), decay=0.5)
    assert bowl is not None
    np.testing.assert_allclose(bowl.lams, [2.5, 18.5])
    hessian = np.array([[10.0, 8.0], [8.0, 10.0]])
    np.testing.assert_allclose(bowl.center, np.linalg.solve(hessian + 0.5 * np.eye(2), hessian @ [1.0, 3.0]))
    np.testing.assert_allclose(bowl.height(bowl.components(bowl.center[None])), [0.0], atol=1e-20)


@pytest.mark.parametrize("name", ["saddle", "monkey_saddle", "ravine_abs", "plateau", "bukin6"])
def test_what_does_not_curve_upwards_around_a_minimum_is_no_bowl(name: str) -> None:
    assert bowl_near(objective(name), np.array([0.3, 0.2])) is None
