"""Very many descents at once end where single ones do."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine import maps
from optviz.engine.basins import basins_of
from optviz.engine.descend import Walker, gradient_noise, walk
from optviz.engine.maps import DIVERGED, STATUSES, Crowd, arrivals, ends_of
from optviz.errors import Cancelled
from tests.engine.build import custom, objective, walker

STARTS = np.random.default_rng(0).uniform(-3.0, 3.0, (7, 2))
BATCHED = [name for name, spec in catalog.optimizers().items() if spec.batched]


def _agrees(crowd: Crowd, ends: maps.Ends, index: int, single: Walker) -> None:
    path = walk(crowd.objective, single, tuple(crowd.starts[index].tolist()), crowd.steps, crowd.noise)
    assert STATUSES[ends.status[index]] == path.status
    if path.status != "diverged":
        np.testing.assert_allclose(ends.positions[index], path.positions[-1], rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(ends.loss[index], path.loss[-1], rtol=1e-8, atol=1e-20)


@pytest.mark.parametrize("name", BATCHED)
@pytest.mark.parametrize("noise", [0.0, 0.5])
def test_every_start_ends_where_a_single_walk_does(name: str, noise: float) -> None:
    made, where = walker(name), objective("himmelblau")
    crowd = Crowd(where, made, STARTS, 30, gradient_noise(noise, 1, 30))
    ends = ends_of(crowd)
    for index in range(len(STARTS)):
        _agrees(crowd, ends, index, made)


@pytest.mark.parametrize("name", [name for name in BATCHED if catalog.optimizers()[name].has_rate])
def test_a_rate_for_each_descent_gives_what_single_rates_give(name: str) -> None:
    made, rates = walker(name), np.geomspace(1e-4, 1e-1, len(STARTS))
    several = Walker(made.optimizer, {**made.hyperparameters, "lr": rates})
    crowd = Crowd(objective("himmelblau"), several, STARTS, 30)
    ends = ends_of(crowd)
    for index, lr in enumerate(rates.tolist()):
        _agrees(crowd, ends, index, Walker(made.optimizer, {**made.hyperparameters, "lr": lr}))


@pytest.mark.parametrize("name", ["momentum", "adam", "rprop", "adabound"])
def test_the_others_walk_on_when_those_that_diverged_are_left_behind(name: str) -> None:
    made, rates = walker(name), np.geomspace(1e-3, 1e14, 60)
    crowd = Crowd(objective("himmelblau"), Walker(made.optimizer, {**made.hyperparameters, "lr": rates}),
                  np.tile(STARTS[0], (60, 1)), 100)  # fmt: skip
    ends = ends_of(crowd)
    for index, lr in enumerate(rates.tolist()):
        _agrees(crowd, ends, index, Walker(made.optimizer, {**made.hyperparameters, "lr": lr}))


def test_components_of_a_vector_may_differ_between_descents() -> None:
    made, first = walker("adam", lr=0.1), np.linspace(0.0, 0.99, len(STARTS))
    several = Walker(made.optimizer, {**made.hyperparameters, "betas": (first, 0.99)})
    crowd = Crowd(objective("himmelblau"), several, STARTS, 40)
    ends = ends_of(crowd)
    for index, beta in enumerate(first.tolist()):
        _agrees(crowd, ends, index, walker("adam", lr=0.1, betas=(beta, 0.99)))


def test_a_schedule_gives_the_rates() -> None:
    made = walker("adabound", "cosine", {"T": 40}, lr=0.1)
    crowd = Crowd(objective("himmelblau"), made, STARTS, 40)
    ends = ends_of(crowd)
    for index in range(len(STARTS)):
        _agrees(crowd, ends, index, made)


def test_blocks_leave_no_seams(monkeypatch: pytest.MonkeyPatch) -> None:
    rates = np.geomspace(1e-3, 1.0, len(STARTS))
    made = walker("momentum")
    several = Walker(made.optimizer, {**made.hyperparameters, "lr": rates})
    crowd = Crowd(objective("himmelblau"), several, STARTS, 30)
    whole = ends_of(crowd), arrivals(crowd, STARTS * 0.0 + 1.0, 2.0)
    monkeypatch.setattr(maps, "ROWS", 3)
    parts = ends_of(crowd), arrivals(crowd, STARTS * 0.0 + 1.0, 2.0)
    np.testing.assert_array_equal(whole[0].positions, parts[0].positions)
    np.testing.assert_array_equal(whole[0].status, parts[0].status)
    np.testing.assert_array_equal(whole[1], parts[1])


def test_one_that_comes_back_from_beyond_the_limit_has_diverged_all_the_same() -> None:
    bent = custom(lambda x, y: x + y, lambda x, y: (np.where(x > 0, 3.0 * x, 1.2 * x), y * 0.0))
    ends = ends_of(Crowd(bent, walker("sgd", lr=1.0), np.array([[1e12, 1.0], [1.0, 1.0]]), 2))
    assert ends.status[0] == DIVERGED
    assert np.isnan(ends.positions[0]).all()
    assert np.isfinite(ends.positions[1]).all()


def test_an_arrival_is_the_first_step_within_the_radius() -> None:
    """SGD on x² + y² with lr 0.25 halves the distance with every step."""
    starts, target = np.array([[8.0, 0.0], [0.5, 0.0], [8.0, 0.0]]), np.array([[0.0, 0.0], [0.0, 0.0], [np.nan, 0.0]])
    crowd = Crowd(objective("sphere"), walker("sgd", lr=0.25), starts, 10)
    assert np.allclose(ends_of(crowd).positions[0], [8.0 / 2**10, 0.0])
    assert arrivals(crowd, target, 1.0).tolist() == [3, 0, -1]
    assert arrivals(crowd, target, 1e-9).tolist() == [-1, -1, -1]


def test_a_tick_that_raises_ends_the_work_at_once() -> None:
    seen: list[float] = []

    def tick(fraction: float) -> None:
        seen.append(fraction)
        if len(seen) == 3:
            raise Cancelled

    crowd = Crowd(objective("sphere"), walker("sgd"), np.ones((maps.ROWS * 2, 2)), 1000)
    with pytest.raises(Cancelled):
        ends_of(crowd, tick)
    assert seen == [0.0, maps.PULSE / 2000, 2 * maps.PULSE / 2000]


def test_memory_stays_small_however_many_steps() -> None:
    crowd = Crowd(objective("sphere"), walker("adam"), np.ones((20_000, 2)), 100)
    tracemalloc.start()
    try:
        ends_of(crowd)
        assert tracemalloc.get_traced_memory()[1] < 16e6  # all positions would be 32 MB
    finally:
        tracemalloc.stop()


def test_minima_that_nobody_knows_are_found_lowest_first() -> None:
    """f = (x² − 1)² + 0.1·x + y² has two minima near ±1, the left one lower."""

    def gradient(x: Any, y: Any) -> tuple[Any, Any]:
        return 4.0 * x * (x * x - 1.0) + 0.1, 2.0 * y

    spec = custom(lambda x, y: (x * x - 1.0) ** 2 + 0.1 * x + y * y, gradient)
    bowl = maps.Objective(
        type(spec.spec)(**{**vars(spec.spec), "hessian": lambda x, y: (12.0 * x * x - 4.0, 0.0 * x, 2.0 + 0.0 * y)})
    )
    ends = np.array([[0.987, 0.001], [-1.012, 0.0], [0.9874, -0.001], [0.0, 0.0], [np.nan, np.nan], [2.0, 2.0]])
    found = basins_of(bowl, ends, 0.02)
    assert found.known == 0
    assert found.minimum.tolist() == [1, 0, 1, -1, -1, -1]
    np.testing.assert_allclose(gradient(*found.places.T), 0.0, atol=1e-5)  # nearer than the ends are


def test_known_minima_come_first_and_keep_their_numbers() -> None:
    where = objective("himmelblau")
    known = np.array(where.minima())
    found = basins_of(where, known[[3, 1]] + 1e-4, 0.01)
    assert found.minimum.tolist() == [3, 1]
    np.testing.assert_array_equal(found.places, known)


def test_found_minima_are_numbered_after_the_known_ones() -> None:
    """Rastrigin names the lowest of its minima; the four beside it are near ±0.995 on the axes."""
    ends = np.array([[0.995, 0.0], [0.0, 0.0], [0.995, 0.995], [0.9951, 0.0]])
    found = basins_of(objective("rastrigin"), ends, 0.01)
    assert found.known == 1
    assert found.minimum.tolist() == [1, 0, 2, 1]
    np.testing.assert_allclose(found.places, [[0.0, 0.0], [0.99496, 0.0], [0.99496, 0.99496]], atol=1e-4)
    np.testing.assert_array_equal(found.targets, found.places[[1, 0, 2, 1]])


def test_an_end_whose_newton_step_leads_to_a_known_minimum_belongs_to_it() -> None:
    where = objective("himmelblau")
    x, y = where.minima()[0]
    near = basins_of(where, np.array([(x + 0.01003, y), (x, y + 0.009)]), 0.01)
    assert near.minimum.tolist() == [0, 0]
    assert len(near.places) == near.known
