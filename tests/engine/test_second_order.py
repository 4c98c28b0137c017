"""Line searches, curvature and wrappers, where the answer is known beforehand."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.engine.batch import walk_many
from optviz.engine.descend import gradient_noise, walk
from optviz.engine.line_search import Ray, strong_wolfe
from optviz.engine.oracle import Oracle, check_fit
from optviz.engine.specs import Objective
from optviz.errors import InputError
from tests.engine.build import go, objective, walker

START = (4.0, 3.0)


@pytest.mark.parametrize("name", ["cg_fr", "cg_pr"])
def test_two_conjugate_steps_solve_a_quadratic(name: str) -> None:
    np.testing.assert_allclose(go("quadratic", name, START, steps=2).positions[2], 0.0, atol=1e-11)


@pytest.mark.parametrize("name", ["newton", "gauss_newton", "newton_modified"])
def test_one_newton_step_solves_a_quadratic(name: str) -> None:
    np.testing.assert_allclose(go("quadratic", name, START, steps=1).positions[1], 0.0, atol=1e-12)


def test_newton_runs_into_a_saddle_and_modified_newton_away_from_it() -> None:
    assert go("saddle", "newton", (0.5, 0.3), steps=1).loss[-1] == pytest.approx(0.0, abs=1e-15)
    assert go("saddle", "newton_modified", (0.5, 0.3), steps=5).loss[-1] < -10.0


def test_an_exact_step_ends_where_the_new_gradient_is_square_to_the_old() -> None:
    path = go("himmelblau", "gd_exact", steps=10)
    g = path.gradient
    square = (g[:-1] * g[1:]).sum(axis=1) / (np.hypot(*g[:-1].T) * np.hypot(*g[1:].T))
    np.testing.assert_allclose(square[:5], 0.0, atol=1e-12)


def test_a_line_without_a_lowest_point_ends_in_divergence() -> None:
    path = go("saddle", "gd_exact", (0.1, 1.0), steps=5)
    assert (path.status, path.cause) == ("diverged", "beyond_limit")


def test_backtracking_takes_the_first_power_of_shrink_that_meets_armijos_condition() -> None:
    path, where = go("rosenbrock", "gd_backtracking", steps=20), objective("rosenbrock")
    for t in range(20):
        w, g, a = path.positions[t], path.gradient[t], path.lr[t + 1]
        falls = [where.value(*(w - b * g)) <= path.loss[t] - 1e-4 * b * (g @ g) for b in (a, 2 * a)]
        assert falls[0]
        assert a == 1.0 or not falls[1]


@pytest.mark.parametrize("surface", ["rosenbrock", "beale", "himmelblau", "quadratic", "styblinski_tang"])
def test_lbfgs_finds_a_minimum_within_60_steps_and_never_climbs(surface: str) -> None:
    path = go(surface, "lbfgs", steps=60)
    assert path.status == "converged"
    assert (np.diff(path.loss) <= 1e-12 * (1.0 + np.abs(path.loss[1:]))).all()


def test_a_wolfe_step_lowers_the_loss_and_the_slope() -> None:
    rng = np.random.default_rng(3)
    for name in ("rosenbrock", "himmelblau", "rastrigin"):
        where = objective(name)
        for start in rng.uniform(-2.0, 2.0, (20, 2)):
            oracle = Oracle(where)
            grad, value = oracle.gradient(start), float(oracle.value(start))
            ray, slope = Ray(oracle, start, -grad), -float(grad @ grad)
            a = strong_wolfe(ray, value, slope, 1.0)
            assert a > 0.0
            assert ray.value(a) <= value + 1e-4 * a * slope + 1e-9
            assert abs(ray.slope(a)) <= 0.9 * abs(slope)


@pytest.mark.parametrize(
    ("name", "per_step"),
    [
        ("sgd", (1, 0, 0)),
        ("nag_sutskever", (1, 0, 0)),
        ("sam", (2, 0, 0)),
        ("newton", (1, 0, 1)),
        ("prodigy", (1, 0, 0)),
    ],
)
def test_a_step_costs_what_its_rule_asks_for(name: str, per_step: tuple[int, int, int]) -> None:
    path = go("himmelblau", name, steps=4)
    np.testing.assert_array_equal(path.evaluations, np.outer(np.arange(5), per_step))


def test_backtracking_pays_a_value_a_try_and_knows_the_value_where_it_stands() -> None:
    path = go("rosenbrock", "gd_backtracking", steps=10)
    tries = 1 + np.round(np.log(path.lr[1:]) / np.log(0.5))
    np.testing.assert_array_equal(path.evaluations[1:, 1], 1 + np.cumsum(tries))


def test_sophia_looks_at_the_curvature_every_tenth_step() -> None:
    looks = go("himmelblau", "sophia", steps=21).evaluations[:, 2]
    assert looks[[1, 10, 11, 20, 21]].tolist() == [1, 1, 2, 2, 3]


def test_a_line_search_reports_its_step_and_newton_none() -> None:
    path = go("himmelblau", "gd_exact", steps=3)
    np.testing.assert_allclose(np.diff(path.positions, axis=0), -path.lr[1:, None] * path.gradient[:-1], rtol=1e-12)
    assert np.isnan(go("himmelblau", "newton", steps=3).lr).all()


def test_noise_tilts_the_surface_that_a_line_search_sees() -> None:
    noise = gradient_noise(0.5, 1, 1)
    assert noise is not None
    where = objective("sphere")
    path = walk(where, walker("gd_exact"), (1.0, 2.0), 1, noise)
    p = -(np.array([2.0, 4.0]) + noise[0])
    np.testing.assert_allclose(path.positions[1], np.array([1.0, 2.0]) + 0.5 * p, rtol=1e-12)


def test_the_probe_of_sam_lies_rho_uphill() -> None:
    path = go("himmelblau", "sam", steps=4, rho=0.3)
    away = path.state["probe"][1:] - path.positions[:-1]
    np.testing.assert_allclose(np.hypot(*away.T), 0.3, rtol=1e-9)


def test_lookahead_stands_on_its_slow_point_after_every_k_steps() -> None:
    path = go("himmelblau", "lookahead", steps=12, k=4)
    together = (path.state["slow"] == path.positions).all(axis=1)
    assert np.flatnonzero(together).tolist() == [0, 4, 8, 12]


@pytest.mark.parametrize(("nu", "name", "lr"), [(0.0, "sgd", 1e-3), (1.0, "ball", 1e-4), (0.9, "nag", 1e-4)])
def test_qhm_holds_sgd_momentum_and_nag(nu: float, name: str, lr: float) -> None:
    """With velocities that start from 0, as all of them do in QHM."""
    mixed, where = go("himmelblau", "qhm", steps=50, lr=1e-3, momentum=0.9, nu=nu).positions, objective("himmelblau")
    w, b = np.array(where.spec.start), np.zeros(2)
    for t in range(1, 51):
        g = np.array(where.gradient(*w))
        b = 0.9 * b + g
        w = w - lr * {"sgd": g, "ball": b, "nag": g + 0.9 * b}[name]
        np.testing.assert_allclose(mixed[t], w, rtol=1e-11)


def test_qhadam_with_both_dials_at_1_is_adam() -> None:
    ours = go("rosenbrock", "qhadam", lr=0.01, betas=[0.9, 0.999], nus=[1.0, 1.0])
    np.testing.assert_allclose(ours.positions, go("rosenbrock", "adam", lr=0.01).positions, rtol=1e-12)


def test_many_line_searches_walk_one_after_the_other() -> None:
    where, made = objective("himmelblau"), walker("gd_exact")
    many = walk_many(where, made.optimizer, made.hyperparameters, np.array([[1.0, 1.0], [-1.0, 2.0]]), 6, every=4)
    assert many.steps.tolist() == [0, 4, 6]
    np.testing.assert_array_equal(many.positions[:, 1], walk(where, made, (-1.0, 2.0), 6).positions[[0, 4, 6]])


@pytest.mark.parametrize(
    ("name", "surface", "scheduled", "message"),
    [
        ("gauss_newton", "ackley", False, "runs[0].optimizer: gauss_newton needs a surface that is a sum of squares"),
        ("gd_exact", "sphere", True, "runs[0].schedule: gd_exact finds its own step length and takes no schedule"),
    ],
)
def test_what_cannot_be_walked_is_refused_in_one_line(name: str, surface: str, scheduled: bool, message: str) -> None:
    where: Objective = objective(surface)
    with pytest.raises(InputError) as refused:
        check_fit(walker(name).optimizer, where.spec, scheduled, "runs[0]")
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    "name", ["rosenbrock", "beale", "himmelblau", "quadratic", "sphere", "booth", "matyas", "distill"]
)
def test_residuals_are_those_of_the_surface(name: str) -> None:
    where = objective(name)
    x, y = np.random.default_rng(0).uniform(-2.0, 2.0, (2, 30))
    rows, factor = where.residuals(x, y), where.spec.residual_factor
    np.testing.assert_allclose(factor * sum(r * r for r, _, _ in rows), where.value(x, y), rtol=1e-11, atol=1e-11)
    for axis, slope in enumerate(where.gradient(x, y)):
        np.testing.assert_allclose(
            2 * factor * sum(row[0] * row[1 + axis] for row in rows), slope, rtol=1e-10, atol=1e-10
        )
