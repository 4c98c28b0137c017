"""SGDRegressor and SGDClassifier with the settings that the program names, step by step against its own walk.

``python -m pytest tests/oracle/batches_in_sklearn.py``, where scikit-learn is installed.
"""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from optviz.scenario import Batches
from optviz.studies.batches import Comparison, compute
from optviz.studies.batches_sklearn import counterpart, script

linear_model: Any = pytest.importorskip("sklearn.linear_model")

CLOSE = 1e-12
LOGISTIC = 1e-6
"""scikit-learn's logistic slope is rounded to 1 where |z| > 18."""

REGRESSION = Batches(batch_sizes=(1,), epochs=2, seed=3)
CLASSIFICATION = Batches(task="classification", batch_sizes=(1,), epochs=2, seed=3, params={"lr": 0.3})
DECAYING = Batches(task="classification", batch_sizes=(1,), epochs=2, params={"lr": 0.1, "weight_decay": 0.01})
SCENARIOS = {"regression": REGRESSION, "classification": CLASSIFICATION, "decaying": DECAYING}


def _final(scenario: Batches) -> Comparison:
    *_, comparison = compute(scenario)
    return comparison


def _in_order(comparison: Comparison) -> np.ndarray:
    """The samples as they were used, features first; without the column of ones."""
    problem, order = comparison.problem, comparison.trails[0].walk.plan.order
    features = problem.design[:, 1:] if problem.task == "regression" else problem.design
    return np.column_stack([features, problem.target])[order]


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_script_takes_the_same_steps(name: str, tmp_path: Path) -> None:
    scenario = SCENARIOS[name]
    comparison = _final(scenario)
    samples, program = tmp_path / "samples.csv", tmp_path / "walk.py"
    np.savetxt(samples, _in_order(comparison), delimiter=",", fmt="%.17g")
    program.write_text(script(scenario), encoding="utf-8")
    said = subprocess.run([sys.executable, program, samples], capture_output=True, text=True, check=True).stdout
    theirs = np.loadtxt(io.StringIO(said), delimiter=",", skiprows=1)[:, 1:]
    np.testing.assert_allclose(
        comparison.trails[0].walk.theta[1:], theirs, rtol=0, atol=CLOSE if name == "regression" else LOGISTIC
    )
    assert not counterpart(scenario).obstacles


@pytest.mark.parametrize("name", ["regression", "classification"])
@pytest.mark.parametrize("average", [False, True])
def test_one_fit_with_the_named_settings_ends_at_the_same_point(name: str, average: bool) -> None:
    scenario = SCENARIOS[name]
    comparison, twin = _final(scenario), counterpart(scenario, average=average)
    walk, samples = comparison.trails[0].walk, _in_order(comparison)
    # All epochs as one, in our order.
    settings = {**twin.settings, "shuffle": False, "max_iter": 1}
    model = getattr(linear_model, twin.estimator)(**settings)
    a, b = scenario.start
    begin: Any = {"coef_init": [b], "intercept_init": [a]} if name == "regression" else {"coef_init": [[a, b]]}
    model.fit(samples[:, :-1], samples[:, -1], **begin)
    theirs = [*model.intercept_, *model.coef_] if name == "regression" else model.coef_[0]
    ours = walk.average[-1] if average else walk.theta[-1]
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-11 if name == "regression" else LOGISTIC)


def test_sequential_epochs_need_no_help() -> None:
    scenario = Batches(batch_sizes=(1,), epochs=3, sampling="sequential")
    comparison, twin = _final(scenario), counterpart(scenario)
    samples = _in_order(comparison)[: comparison.problem.samples]
    model = linear_model.SGDRegressor(**twin.settings)
    model.fit(samples[:, :-1], samples[:, -1], coef_init=[scenario.start[1]], intercept_init=[scenario.start[0]])
    np.testing.assert_allclose(comparison.trails[0].walk.theta[-1], [*model.intercept_, *model.coef_], atol=CLOSE)
