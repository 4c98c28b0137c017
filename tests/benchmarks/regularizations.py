"""A hundred solutions of the lasso (200 rows, 50 features), against scikit-learn's ``lasso_path``, equally exact."""

from __future__ import annotations

import numpy as np
from threadpoolctl import threadpool_limits

from optviz.engine.regression.lasso import lasso
from optviz.engine.regression.problem import Problem, prepare
from tests.benchmarks.measure import medians

ROUNDS = 9
ROWS, FEATURES, LAMBDAS = 200, 50, 100
EXACT = 1e-10
TOLERANCES = (1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14)
LEAST = 2.5


def report() -> None:
    """Prints times, residuals and the ratio. scikit-learn stops at the loosest tolerance that reaches the residual."""
    with threadpool_limits(1):
        raw, y = _data()
        problem = prepare(raw, y)
        lams = np.geomspace(problem.steepest, 1e-3 * problem.steepest, LAMBDAS)
        x = np.asfortranarray(problem.x)
        tol = _tolerance(problem, x, lams)
        times = medians(
            {
                "optviz": lambda: lasso(prepare(raw, y)).at(lams),
                "scikit-learn": lambda: _peer(problem, x, lams, tol),
            },
            ROUNDS,
        )
        ours = residual(problem, lasso(problem).at(lams), lams)
        theirs = residual(problem, _peer(problem, x, lams, tol), lams)
    ratio = times["scikit-learn"] / times["optviz"]
    print(f"{LAMBDAS} λ of the lasso, {ROWS} rows, {FEATURES} features (residual as a share of max|G(0)|)")
    print(f"  optviz        {1e3 * times['optviz']:8.2f} ms  residual {ours:.1e}")
    print(f"  scikit-learn  {1e3 * times['scikit-learn']:8.2f} ms  residual {theirs:.1e}, tol {tol:g}")
    print(f"  ratio         {ratio:8.2f}  (at least {LEAST})")


def residual(problem: Problem, theta: np.ndarray, lams: np.ndarray) -> float:
    """The worst violation of the lasso's optimality conditions, from X itself."""
    gradient = -2.0 / problem.samples * (problem.y - theta @ problem.x.T) @ problem.x
    inside = np.maximum(np.abs(gradient) - lams[:, None], 0.0)
    miss = np.where(theta != 0.0, np.abs(gradient + lams[:, None] * np.sign(theta)), inside)
    return float(miss.max()) / problem.steepest


def _data() -> tuple[np.ndarray, np.ndarray]:
    draws = np.random.default_rng(0)
    raw = draws.standard_normal((ROWS, FEATURES))
    weights = draws.standard_normal(FEATURES) * (draws.random(FEATURES) < 0.3)
    return raw, raw @ weights + 3.0 * draws.standard_normal(ROWS)


def _peer(problem: Problem, x: np.ndarray, lams: np.ndarray, tol: float) -> np.ndarray:
    from sklearn.linear_model import lasso_path

    _, coefficients, _ = lasso_path(x, problem.y, alphas=lams / 2.0, tol=tol, max_iter=100_000)
    return coefficients.T


def _tolerance(problem: Problem, x: np.ndarray, lams: np.ndarray) -> float:
    for tol in TOLERANCES:
        if residual(problem, _peer(problem, x, lams, tol), lams) <= EXACT:
            return tol
    return TOLERANCES[-1]
