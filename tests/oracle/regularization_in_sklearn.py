"""Compares the penalties with scikit-learn, by hand: ``python -m tests.oracle.regularization_in_sklearn``."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np

from optviz import catalog
from optviz.engine.regression.problem import Problem, prepare
from optviz.params import resolve

CASES = (("none", {}), ("l1", {}), ("l2", {}), ("elastic_net", {"l1_ratio": 0.2}), ("elastic_net", {"l1_ratio": 0.8}))
BOUND = 1e-6
"""Of the largest coefficient: scikit-learn's coordinate descent stops near there."""


def main() -> int:
    """0 where all agree. The calls are those that the window shows, with all their digits."""
    from sklearn import linear_model
    from sklearn.datasets import load_diabetes

    warnings.simplefilter("ignore")
    bunch = load_diabetes(scaled=False)
    shipped = catalog.datasets()["diabetes"].load(0)
    same = np.array_equal(shipped.x, bunch.data) and np.array_equal(shipped.y, bunch.target)
    print(f"diabetes is scikit-learn's: {same}")
    worst = 0.0
    for problem in _problems(shipped.x, shipped.y):
        for penalty, given in CASES:
            spec = catalog.penalties()[penalty]
            params = resolve(spec.params, given, "", penalty)
            for lam in (0.01 * problem.steepest, 0.2 * problem.steepest):
                lam = float(f"{lam:.3g}")
                ours = spec.solver(problem, **params).at(np.array([lam]))[0]
                call = spec.sklearn(lam, problem.samples, **params)
                theirs = _fitted(eval(call, vars(linear_model)), problem)  # noqa: S307 (our own text)
                gap = float(np.abs(ours - theirs).max() / np.abs(theirs).max(initial=1e-300))
                worst = max(worst, gap)
                print(f"{problem.x.shape} {call}: {gap:.1e}")
    print(f"worst: {worst:.1e}")
    return int(worst > BOUND or not same)


def _fitted(model: Any, problem: Problem) -> np.ndarray:
    if hasattr(model, "max_iter") and hasattr(model, "alpha") and hasattr(model, "selection"):
        model.set_params(tol=1e-13, max_iter=100_000)
    return np.asarray(model.fit(problem.x, problem.y).coef_)


def _problems(x: np.ndarray, y: Any) -> Iterator[Problem]:
    yield prepare(x, y)
    draws = np.random.default_rng(0)
    raw = draws.standard_normal((100, 20))
    yield prepare(raw, raw[:, :5].sum(axis=1) + draws.standard_normal(100), standardize=False)


if __name__ == "__main__":
    sys.exit(main())
