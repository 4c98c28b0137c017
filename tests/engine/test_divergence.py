"""Divergence is a result: the walk ends at its last finite row and says why."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from optviz.engine.descend import BURST, walk
from optviz.engine.path import LIMIT
from tests.engine.build import custom, go, objective, walker


def test_sgd_with_a_rate_beyond_the_limit_ends_at_the_last_row_within_1e12() -> None:
    lr, start = 0.03, np.array([4.0, 3.0])
    matrix = np.eye(2) - lr * np.array([[20.8, -39.6], [-39.6, 80.2]])
    exact = [start]
    while np.abs(exact[-1]).max() <= LIMIT:
        exact.append(matrix @ exact[-1])
    path = go("quadratic", "sgd", (4.0, 3.0), steps=200, lr=lr)
    assert (path.status, path.cause) == ("diverged", "beyond_limit")
    np.testing.assert_allclose(path.positions, exact[:-1], rtol=1e-9)
    assert path.reason == f"the step after this one lies beyond 1e12 (row {len(exact) - 2})"


def test_every_array_of_a_diverged_path_is_finite_and_equally_long() -> None:
    path = go("rosenbrock", "momentum", steps=200, lr=0.5)
    assert path.status == "diverged"
    for array in (path.positions, path.loss, path.gradient, path.lr[1:]):
        assert np.isfinite(array).all()
    assert {len(path.loss), len(path.gradient), len(path.lr), *(len(part) for part in path.state.values())} == {
        len(path.positions)
    }


def test_adabound_with_its_defaults_diverges_on_rosenbrock() -> None:
    path = go("rosenbrock", "adabound", steps=1000)
    assert path.status == "diverged"
    assert 1 < path.steps < 1000


def test_a_run_that_diverges_in_its_first_step_has_the_start_alone() -> None:
    path = go("rosenbrock", "sgd", (-1.5, 2.0), lr=1e200)
    assert (path.status, path.cause, path.steps) == ("diverged", "beyond_limit", 0)
    assert path.positions.tolist() == [[-1.5, 2.0]]
    assert np.isnan(path.lr).tolist() == [True]


def test_a_step_to_infinity_is_called_not_finite() -> None:
    path = go("rosenbrock", "sgd", (-1.5, 2.0), lr=1e307)
    assert (path.status, path.cause, path.steps) == ("diverged", "non_finite", 0)
    assert path.reason == "the step after this one is not a finite number (row 0)"


@pytest.mark.parametrize("coordinate", [0, 1])
def test_either_coordinate_alone_can_diverge(coordinate: int) -> None:
    start = (1e11, 0.0) if coordinate == 0 else (0.0, 1e11)
    path = go("sphere", "sgd", start, lr=3.0, steps=20)
    assert path.cause == "beyond_limit"
    assert np.abs(path.positions[:, coordinate]).max() > 1e11
    assert np.abs(path.positions[:, 1 - coordinate]).max() == 0.0


def test_a_start_beyond_the_limit_of_a_step_still_gives_its_row() -> None:
    assert go("sphere", "sgd", (1e12, 0.0), lr=1.5).steps == 0


def _downhill(value: Any) -> Any:
    """A surface on which SGD with rate 1 walks to x = 0, 1, 2, …"""
    return custom(value, lambda x, y: (x * 0.0 - 1.0, y * 0.0))


def test_rows_from_the_first_loss_that_is_not_finite_are_cut_off() -> None:
    where = _downhill(lambda x, y: np.where(np.asarray(x) < 2.5, -np.asarray(x), np.inf))
    path = walk(where, walker("sgd", lr=1.0), (0.0, 0.0), 10)
    assert path.positions[:, 0].tolist() == [0.0, 1.0, 2.0]
    assert (path.status, path.cause) == ("diverged", "non_finite")
    assert len(path.state["b"]) == len(path.lr) == len(path.gradient) == len(path.loss) == 3


def test_a_loss_that_is_not_finite_at_the_start_leaves_the_start() -> None:
    where = _downhill(lambda x, y: np.full(np.shape(x), np.inf))
    path = walk(where, walker("sgd", lr=1.0), (0.0, 0.0), 10)
    assert (path.status, path.steps, path.loss.tolist()) == ("diverged", 0, [math.inf])


def test_a_gradient_that_is_not_finite_ends_the_walk() -> None:
    where = custom(lambda x, y: x + y, lambda x, y: (np.where(np.asarray(x) < 2.5, -1.0, np.nan), y * 0.0))
    path = walk(where, walker("sgd", lr=1.0), (0.0, 0.0), 10)
    assert path.positions[:, 0].tolist() == [0.0, 1.0, 2.0]
    assert (path.status, path.cause) == ("diverged", "non_finite")


def test_a_division_by_zero_in_a_surface_diverges_instead_of_raising() -> None:
    where = custom(lambda x, y: x * y, lambda x, y: (1.0 / x, y * 0.0))
    path = walk(where, walker("sgd", lr=1.0), (1.0, 0.0), 10)
    assert path.positions[:, 0].tolist() == [1.0]
    assert (path.status, path.cause) == ("diverged", "non_finite")


def test_zero_gradient_over_zero_epsilon_diverges_instead_of_raising() -> None:
    path = walk(objective("sphere"), walker("adam", eps=0.0), (0.0, 0.0), 10)
    assert (path.status, path.cause, path.steps) == ("diverged", "non_finite", 0)


@pytest.mark.parametrize("beta2", [0.0, 1 / 3, 0.5, 0.6])
def test_radam_with_a_short_memory_walks_unrectified(beta2: float) -> None:
    """ρ∞ ≤ 4: the variance is never trusted, and the step is lr·m̂ throughout."""
    path = go("sphere", "radam", (1.0, 1.0), steps=20, lr=0.1, betas=[0.0, beta2])
    np.testing.assert_allclose(path.positions[:, 0], 0.8 ** np.arange(21), rtol=1e-12)


@pytest.mark.parametrize("last", [BURST - 2, BURST - 1, BURST, BURST + 1])
def test_a_walk_may_break_off_anywhere_around_the_end_of_a_burst(last: int) -> None:
    """The rate grows the sphere's x by 1 + 2·lr a step, to just below the limit at row ``last``."""
    growth = (0.99 * LIMIT / 4.0) ** (1.0 / last)
    path = go("sphere", "sgd", steps=2 * BURST, lr=0.5 * (1.0 + growth))
    assert (path.status, path.cause, path.steps) == ("diverged", "beyond_limit", last)
