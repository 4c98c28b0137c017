"""What every penalty keeps to."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.regression.problem import prepare
from optviz.params import resolve

CASES = [
    pytest.param(spec, resolve(spec.params, given, "", name), id=f"{name}-{given}")
    for name, spec in catalog.penalties().items()
    for given in ({"lp": [{"p": 0.5}, {"p": 1}, {"p": 1.5}, {"p": 2}, {"p": 4}]}.get(name, [{}]))
]
TURN = np.linspace(0.0, 2.0 * np.pi, 41)
DIRECTIONS = np.stack([np.cos(TURN), np.sin(TURN)], axis=1)


def _problem() -> Any:
    rng = np.random.default_rng(1)
    x = rng.standard_normal((30, 2))
    return prepare(x, x @ np.array([2.0, -1.0]) + rng.standard_normal(30))


@pytest.mark.parametrize(("spec", "params"), CASES)
def test_the_outline_is_where_the_penalty_is_t(spec: Any, params: dict[str, Any]) -> None:
    for t in (0.2, 1.0, 7.0):
        reach = spec.radius(DIRECTIONS, t, **params)
        bounded = np.isfinite(reach) & (reach > 0.0)
        points = reach[bounded, None] * DIRECTIONS[bounded]
        np.testing.assert_allclose(spec.value(points, **params), t, rtol=1e-12)


@pytest.mark.parametrize(("spec", "params"), CASES)
def test_the_solution_beats_all_its_neighbours(spec: Any, params: dict[str, Any]) -> None:
    problem, lam = _problem(), 0.4
    theta = spec.solver(problem, **params).at(np.array([lam]))
    near = theta + 0.05 * np.random.default_rng(0).standard_normal((200, 2)) * (theta != 0.0 if "k" in params else 1.0)

    def cost(points: np.ndarray) -> np.ndarray:
        return problem.mse(points) + (lam * spec.value(points, **params) if spec.uses_lam else 0.0)

    assert (cost(near) >= cost(theta) - 1e-12).all()
    residual = spec.kkt(theta, problem.gradient(theta), np.array([lam]), **params)
    assert residual[0] <= 1e-10 * problem.steepest


@pytest.mark.parametrize(("spec", "params"), CASES)
def test_at_lambda_zero_every_penalty_is_least_squares(spec: Any, params: dict[str, Any]) -> None:
    problem = _problem()
    np.testing.assert_allclose(spec.solver(problem, **params).at(np.zeros(1))[0], problem.ols, rtol=1e-10)
    dof = spec.dof(problem, problem.ols[None], np.zeros(1), **params)[0]
    assert np.isnan(dof) or dof == pytest.approx(2.0)


@pytest.mark.parametrize(("spec", "params"), CASES)
def test_data_that_says_nothing_gives_zero(spec: Any, params: dict[str, Any]) -> None:
    problem = prepare(np.ones((4, 2)), np.arange(4.0))
    theta = spec.solver(problem, **params).at(np.array([0.0, 1.0]))
    np.testing.assert_array_equal(theta, 0.0)


@pytest.mark.parametrize("spec", catalog.penalties().values(), ids=lambda spec: spec.name)
def test_a_penalty_has_a_formula_a_source_and_texts(spec: Any) -> None:
    assert spec.formula
    assert spec.source
    assert spec.summary.endswith(".")
