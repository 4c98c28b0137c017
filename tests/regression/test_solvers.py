"""Solvers meet their optimality conditions, whatever the data."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optviz import catalog
from optviz.engine.regression.lasso import lasso
from optviz.engine.regression.problem import Problem, dependent, prepare
from optviz.engine.regression.roots import falling_root
from tests.regression.build import diabetes, residual, solve


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Any shape; with copies, combinations and constants among the columns; also small integers, full of ties."""
    n, p = draw(st.integers(3, 25)), draw(st.integers(1, 12))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    x, y = rng.standard_normal((n, p)), rng.standard_normal(n)
    if draw(st.booleans()):
        x, y = rng.integers(-2, 3, (n, p)).astype(float), rng.integers(-2, 3, n).astype(float)
    if draw(st.booleans()) and p > 2:
        x[:, 0], x[:, 1] = -2.0 * x[:, 2], 3.0
    y[0] += 1.0
    problem = prepare(x, y, standardize=draw(st.booleans()))
    return problem


def lams_of(problem: Problem) -> np.ndarray:
    return np.concatenate([[0.0], np.geomspace(1e-4, 1.3, 25) * max(problem.steepest, 1e-6)])


@settings(max_examples=60)
@given(problems(), st.sampled_from([0.0, 0.2, 0.9, 1.0]))
def test_optimality_holds_at_every_lambda_on_any_data(problem: Problem, rho: float) -> None:
    if problem.steepest < 1e-9:
        return
    lams = lams_of(problem)
    assert residual(problem, solve(problem, "elastic_net", lams, l1_ratio=rho), lams, rho) <= 1e-10


def power_miss(problem: Problem, p: float) -> float:
    """The worst gradient at 20 λ, as a share of max|G(0)|; a coefficient too small for a double may be 0."""
    lams = lams_of(problem)[5:]
    theta = solve(problem, "lp", lams, p=p)
    factor = lams[:, None] * p
    gradient = -2.0 / problem.samples * (problem.y - theta @ problem.x.T) @ problem.x
    miss = np.abs(gradient + factor * np.abs(theta) ** (p - 1.0) * np.sign(theta))
    too_small = (np.abs(theta) < 1e-300) & (np.abs(gradient) <= factor * 1e-300 ** (p - 1.0))
    return float(np.where(too_small, 0.0, miss)[:, problem.x.any(axis=0)].max()) / problem.steepest


@settings(max_examples=15)
@given(problems(), st.sampled_from([1.02, 1.1, 1.5, 3.0]))
def test_other_powers_are_solved_to_the_last_digits_of_their_gradient(problem: Problem, p: float) -> None:
    if problem.steepest < 1e-9:
        return
    assert power_miss(problem, p) <= 1e-10


@pytest.mark.parametrize(
    ("seed", "n", "p", "whole", "power"),
    [(869, 7, 7, False, 1.1), (718, 5, 5, True, 1.1), (51, 12, 12, True, 1.1), (734, 12, 10, True, 1.02)],
)
def test_a_power_near_1_is_solved_where_newtons_method_gets_stuck(
    seed: int, n: int, p: int, whole: bool, power: float
) -> None:
    rng = np.random.default_rng(seed)
    x, y = rng.standard_normal((n, p)), rng.standard_normal(n)
    if whole:
        x, y = rng.integers(-2, 3, (n, p)).astype(float), rng.integers(-2, 3, n).astype(float)
    y[0] += 1.0
    assert power_miss(prepare(x, y), power) <= 1e-10


def test_a_coefficient_smaller_than_any_double_keeps_the_others_and_the_residual_exact() -> None:
    rng = np.random.default_rng(7420)
    x, y = rng.integers(-2, 3, (4, 10)).astype(float), rng.integers(-2, 3, 4).astype(float)
    y[0] += 1.0
    problem = prepare(x, y)
    lams = lams_of(problem)[5:]
    theta = solve(problem, "lp", lams, p=1.02)
    assert power_miss(problem, 1.02) <= 1e-10
    reported = catalog.penalties()["lp"].kkt(theta, problem.gradient(theta), lams, p=1.02)
    assert reported.max() <= 1e-10 * problem.steepest


@pytest.mark.parametrize(("n", "p"), [(300, 200), (60, 200)])
def test_two_hundred_features_with_copies_among_them_are_solved_exactly(n: int, p: int) -> None:
    rng = np.random.default_rng(0)
    x = rng.standard_normal((n, p))
    x[:, 5] = x[:, 7]
    problem = prepare(x, x[:, :9].sum(axis=1) + rng.standard_normal(n))
    path = lasso(problem)
    lams = np.concatenate([[0.0], np.geomspace(1e-4, 1.2, 30) * path.lam_max])
    assert residual(problem, path.at(lams), lams) <= 1e-10
    assert (path.knots[:, [5, 7]] != 0.0).any(axis=0).sum() == 1
    assert np.flatnonzero(dependent(problem)).tolist()[:1] == [7]


def test_the_knots_on_diabetes_name_who_enters_and_the_one_that_leaves() -> None:
    path = lasso(diabetes())
    names = ("age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6")
    assert [names[event.index] for event in path.events if event.enters] == [
        "bmi", "s5", "bp", "s3", "sex", "s6", "s1", "s4", "s2", "age", "s3",
    ]  # fmt: skip
    (gone,) = [event for event in path.events if not event.enters]
    assert names[gone.index] == "s3"
    before, after = path.at(np.array([gone.lam * 1.001, gone.lam * 0.999]))
    assert before[gone.index] != 0.0
    assert after[gone.index] == 0.0


@pytest.mark.parametrize(
    ("penalty", "given_"), [("l1", {}), ("l2", {}), ("elastic_net", {"l1_ratio": 0.3}), ("lp", {"p": 1.5})]
)
def test_lambda_and_size_lead_to_each_other(penalty: str, given_: dict[str, float]) -> None:
    from optviz.engine.regression.duality import lam_of, size_of

    problem, spec = diabetes(), catalog.penalties()[penalty]
    solver = spec.solver(problem, **given_)

    def value(theta: np.ndarray) -> np.ndarray:
        return spec.value(theta, **given_)

    for lam in (0.01, 0.7, 12.0):
        t = size_of(solver, value, lam)
        assert lam_of(solver, value, t, 1.0) == pytest.approx(lam, rel=1e-9)
    whole = float(value(problem.ols))
    assert lam_of(solver, value, 1.01 * whole, 1.0) == 0.0


def test_a_concave_penalty_finds_the_lowest_of_its_minima() -> None:
    rng = np.random.default_rng(3)
    x = rng.standard_normal((40, 2))
    problem = prepare(x, x @ np.array([2.0, -1.0]) + rng.standard_normal(40))
    line = np.linspace(-3.0, 3.0, 601)
    grid = np.stack(np.meshgrid(line, line), axis=-1).reshape(-1, 2)
    for lam in (0.3, 1.0, 2.5):
        theta = solve(problem, "lp", np.array([lam]), p=0.5)
        cost = problem.mse(theta)[0] + lam * np.sqrt(np.abs(theta)).sum()
        scanned = problem.mse(grid) + lam * np.sqrt(np.abs(grid)).sum(axis=1)
        assert cost <= scanned.min() + 1e-12
        assert scanned.min() - cost < 1e-2


def test_a_falling_function_is_met_to_the_last_digits() -> None:
    assert falling_root(lambda lam: 1.0 / (1.0 + lam), 0.25, 1e-6) == pytest.approx(3.0, rel=1e-14)
    assert falling_root(lambda lam: 1.0 / (1.0 + lam), 2.0, 1.0) == 0.0


def test_excluded_features_are_exactly_zero_and_constant_columns_never_enter() -> None:
    x = np.random.default_rng(0).standard_normal((30, 4))
    x[:, 2] = 7.0
    problem = prepare(x, x[:, 0] * 5.0)
    theta = solve(problem, "l1", np.array([0.0, 1.0]))
    assert theta[:, 2].tolist() == [0.0, 0.0]
    np.testing.assert_allclose(theta[1, [1, 3]], 0.0, atol=0.0)
