"""A run has converged only at a minimum, and convergence never ends it."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.engine.descend import walk
from tests.engine.build import custom, go, objective, walker


def test_sgd_on_the_sphere_converges_and_still_takes_all_steps() -> None:
    path = go("sphere", "sgd", steps=300, lr=0.1)
    assert (path.status, path.cause, path.steps) == ("converged", "minimum", 300)
    assert path.reason == "the gradient vanishes at a minimum (row 300)"


def test_a_run_short_of_the_minimum_is_ok() -> None:
    path = go("sphere", "sgd", steps=5, lr=0.1)
    assert (path.status, path.cause) == ("ok", "steps")
    assert path.reason == "all steps taken (row 5)"


def test_a_start_on_the_saddle_has_not_converged() -> None:
    path = go("saddle", "sgd", (0.0, 0.0), lr=0.1)
    assert (path.status, path.cause) == ("ok", "saddle")
    assert path.reason == "the gradient vanishes, but not at a minimum (row 50)"


def test_sgd_that_slides_into_the_saddle_has_not_converged() -> None:
    path = go("saddle", "sgd", (-1.5, 0.0), steps=300, lr=0.1)
    assert np.abs(path.positions[-1]).max() < 1e-12
    assert (path.status, path.cause) == ("ok", "saddle")


def test_a_start_on_a_local_maximum_has_not_converged() -> None:
    path = go("himmelblau", "sgd", (-0.2708445906694, -0.9230385564664), steps=1, lr=1e-6)
    assert np.hypot(*path.gradient[-1]) < 1e-6
    assert (path.status, path.cause) == ("ok", "saddle")


@pytest.mark.parametrize(("start", "end"), [((1.3, 0.1), 0.90532), ((-1.3, 0.1), -0.96758)])
def test_both_wells_count_as_minima(start: tuple[float, float], end: float) -> None:
    path = go("two_wells", "sgd", start, steps=500, lr=0.01)
    assert path.status == "converged"
    assert path.positions[-1] == pytest.approx([end, 0.0], abs=1e-5)


def test_a_local_minimum_that_nobody_listed_counts_as_one() -> None:
    path = go("rastrigin", "sgd", (2.1, -1.1), steps=500, lr=1e-3)
    assert path.status == "converged"
    assert path.positions[-1] == pytest.approx([1.98991, -0.99496], abs=1e-4)


def test_the_tip_of_the_ackley_cusp_counts_as_a_minimum() -> None:
    assert go("ackley", "sgd", (0.0, 0.0)).cause == "minimum"


def test_a_known_minimum_counts_even_where_curvature_says_nothing() -> None:
    quartic = custom(lambda x, y: x**4 + y**4, lambda x, y: (4 * x**3, 4 * y**3), minima=((0.0, 0.0),))
    assert walk(quartic, walker("sgd"), (1e-4, 0.0), 5).cause == "minimum"
    assert walk(quartic, walker("sgd", lr=1e-9), (5e-3, 0.0), 5).cause == "saddle"


def test_a_flat_place_where_curvature_says_nothing_is_no_minimum() -> None:
    flat = custom(lambda x, y: x * 0.0 + y * 0.0, lambda x, y: (x * 0.0, y * 0.0))
    path = walk(flat, walker("sgd"), (0.3, 0.4), 5)
    assert (path.status, path.cause) == ("ok", "saddle")


def test_a_gradient_of_at_most_a_millionth_counts_as_vanished() -> None:
    where = objective("sphere")
    path = walk(where, walker("sgd", lr=0.25), (1.0, 0.0), 60)
    flat = np.hypot(*path.gradient.T) <= 1e-6
    first = int(np.argmax(flat))
    assert walk(where, walker("sgd", lr=0.25), (1.0, 0.0), first).status == "converged"
    assert walk(where, walker("sgd", lr=0.25), (1.0, 0.0), first - 1).status == "ok"
