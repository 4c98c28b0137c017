"""Every regularisation row of the reference numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.regression import balls, two
from optviz.engine.regression.problem import prepare
from optviz.engine.regression.ridge import RidgeSolver, ridge_dof
from optviz.studies.regularization_data import powers
from tests.reference import public
from tests.regression.build import diabetes, solve

REFERENCE = public()["regularization"]
PLANES = [(block, case) for block in REFERENCE["two_param"] for case in block["cases"]]


def _ours(row: dict[str, Any]) -> tuple[str, float, dict[str, float]]:
    """Penalty, λ and parameters in the lecture's scaling."""
    if row["kind"] == "lasso":
        return "l1", 2.0 * row["lam"], {}
    if row["kind"] == "ridge":
        return "l2", row["lam"], {}
    r = row["l1_ratio"]
    return "elastic_net", row["lam"] * (1.0 + r), {"l1_ratio": 2.0 * r / (1.0 + r)}


@pytest.mark.parametrize("row", REFERENCE["paths"], ids=lambda row: f"{row['kind']}-{row['lam']}")
def test_coefficients_error_and_degrees_of_freedom_agree_on_diabetes(row: dict[str, Any]) -> None:
    problem = diabetes()
    penalty, lam, given = _ours(row)
    theta = solve(problem, penalty, np.array([lam]), **given)
    expected = np.array(row["coef"])
    assert (np.abs(theta[0] - expected) <= 1e-8 * (1.0 + np.abs(expected))).all()
    assert ((theta[0] == 0.0) == (expected == 0.0)).all()
    assert problem.samples * problem.mse(theta)[0] == pytest.approx(row["rss"], rel=1e-9)
    if "dof" in row:
        dof = catalog.penalties()[penalty].dof(problem, theta, np.array([lam]), **given)
        assert dof[0] == pytest.approx(row["dof"], rel=1e-9)


def test_the_lassos_end_and_least_squares_agree_on_diabetes() -> None:
    problem = diabetes()
    assert problem.target_mean == pytest.approx(REFERENCE["intercept"], rel=1e-12)
    assert problem.steepest == pytest.approx(2.0 * REFERENCE["lam_max_lasso"], rel=1e-12)
    np.testing.assert_allclose(problem.ols, REFERENCE["ols_coef"], rtol=1e-9)
    assert problem.samples * problem.floor == pytest.approx(REFERENCE["ols_rss"], rel=1e-10)


@pytest.mark.parametrize("row", REFERENCE["best_subset"], ids=lambda row: f"k{row['k']}")
def test_the_best_subset_is_the_references(row: dict[str, Any]) -> None:
    problem = diabetes()
    theta = solve(problem, "best_subset", np.array([1.0]), k=row["k"])
    assert np.flatnonzero(theta[0]).tolist() == row["support"]
    assert problem.samples * problem.mse(theta)[0] == pytest.approx(row["rss"], rel=1e-10)


@pytest.mark.parametrize(("block", "case"), PLANES, ids=lambda value: value.get("problem", "")[:24])
def test_two_coefficients_agree(block: dict[str, Any], case: dict[str, Any]) -> None:
    (a, h), (_, d) = block["A"]
    A, c = ((a, h), (h, d)), (float(block["c"][0]), float(block["c"][1]))
    kind = case["problem"].split()[0]
    solvers = {
        "ridge_penalised": lambda: two.penalised(A, c, case["lam"], 0.0),
        "lasso_penalised": lambda: two.penalised(A, c, 2.0 * case["lam"]),
        "elastic_penalised": lambda: two.penalised(A, c, 1.5 * case["lam"], 2.0 / 3.0),
        "l0_penalised": lambda: two.l0_penalised(A, c, case["lam"]),
        "l2_ball": lambda: two.in_circle(A, c, case["t"] ** 2),
        "l1_ball": lambda: two.in_diamond(A, c, case["t"]),
        "lp_ball": lambda: balls.in_ball(A, c, case["t"], float(case["p"])),
    }
    np.testing.assert_allclose(solvers[kind](), case["w"], rtol=0, atol=case.get("tol", 1e-9))


@pytest.mark.parametrize("row", REFERENCE["poly"]["rows"], ids=lambda row: f"{row['degree']}-{row['lam']}")
def test_polynomials_agree(row: dict[str, Any]) -> None:
    x, y = np.array(REFERENCE["poly"]["x_train"]), np.array(REFERENCE["poly"]["y_train"])
    problem = prepare(powers(x, row["degree"]), y, standardize=False)
    lams = np.array([float(row["lam"])])
    theta = RidgeSolver(problem).at(lams)
    grid = np.linspace(-1.0, 1.0, 200)
    missed = (problem.predict(powers(grid, row["degree"]), theta) - np.sin(np.pi * grid)) ** 2
    tolerance = 1e-3 if row["lam"] == 0 and row["degree"] >= 9 else 1e-6
    assert problem.mse(theta)[0] == pytest.approx(row["mse_train"], rel=tolerance)
    assert missed.mean() == pytest.approx(row["mse_test_noisefree"], rel=tolerance)
    assert ridge_dof(problem, lams)[0] + 1.0 == pytest.approx(row["dof"], rel=tolerance)


def test_a_variable_that_left_may_come_back_with_the_other_sign() -> None:
    A, c = ((4.0, 1.9), (1.9, 1.0)), (-0.3, 2.0)
    expected = {2.5: (0.025, 0.0), 0.5: (0.525, 0.0), 0.2: (0.1615385, 0.9230769), 0.13: (0.0, 1.3), 0.05: (0.0, 1.38)}
    for lam, w in expected.items():
        np.testing.assert_allclose(two.penalised(A, c, 2.0 * lam), w, atol=1e-4)
