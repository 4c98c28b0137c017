"""Descents with a budget: the race's walks, cut where the money ends."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz import catalog
from optviz.engine.budget import History, Purse, histories, reached
from optviz.engine.descend import Walker, gradient_noise, walk
from optviz.engine.lowest import lowest_value
from optviz.engine.maps import Crowd
from optviz.engine.proportions import SIGMAS, wilson
from tests.engine.build import objective, walker

PRICES = Purse(60.0, 0.5, 3.0)
ROSENBROCK = objective("rosenbrock")


def crowd_of(walker: Walker, starts: list[tuple[float, float]], noise: float = 0.0, steps: int = 60) -> Crowd:
    return Crowd(ROSENBROCK, walker, np.array(starts), steps, gradient_noise(noise, 3, steps))


def history_of(walker: Walker, purse: Purse = PRICES, start: tuple[float, float] = (-1.2, 1.0)) -> History:
    (history,) = histories(crowd_of(walker, [start]), purse)
    return history


@pytest.mark.parametrize("noise", [0.0, 0.5])
@pytest.mark.parametrize("schedule", [None, "cosine", "reduce_on_plateau"])
@pytest.mark.parametrize("name", list(catalog.optimizers()))
def test_a_history_is_the_races_walk_until_the_budget_is_spent(name: str, schedule: str | None, noise: float) -> None:
    if schedule is not None and not catalog.optimizers()[name].takes_schedule:
        schedule = None
    runner = walker(name, schedule)
    start = (-1.2, 1.0)
    (history,) = histories(crowd_of(runner, [start], noise), PRICES)
    path = walk(ROSENBROCK, runner, start, 60, gradient_noise(noise, 3, 60))
    rows = len(history.loss)
    if path.loss[rows - 1] == 0.0:  # Alone, a walk that stands still knows its gradient; many at once ask again.
        rows = int(np.argmax(path.loss == 0.0))
    np.testing.assert_allclose(history.loss[:rows], path.loss[:rows], rtol=1e-7, atol=1e-12)
    np.testing.assert_array_equal(history.counts[:rows], path.evaluations[:rows])
    assert PRICES.spent(history.counts[-1]) <= PRICES.gradients
    stands = history.loss[rows - 1] == path.loss[-1] and (path.evaluations[rows - 1] == path.evaluations[-1]).all()
    if not history.diverged and len(history.loss) == rows <= path.steps and not stands:
        assert PRICES.spent(path.evaluations[rows]) > PRICES.gradients


@pytest.mark.parametrize(("name", "price"), [("sgd", 1), ("adam", 1), ("sam", 2), ("nag_sutskever", 1), ("newton", 4)])
def test_a_step_costs_what_the_rule_asks_for(name: str, price: int) -> None:
    history = history_of(walker(name))
    assert len(history.loss) - 1 == 60 // price
    assert PRICES.spent(history.counts[-1]) == 60 // price * price


def test_a_line_search_gets_fewer_steps_for_the_same_money() -> None:
    searching, plain = history_of(walker("gd_backtracking")), history_of(walker("sgd"))
    assert len(searching.loss) < len(plain.loss) / 2
    assert searching.counts[-1, 1] > 0


@pytest.mark.parametrize("schedule", [None, "cosine", "reduce_on_plateau"])
@pytest.mark.parametrize("name", ["adam", "sam", "lbfgs_fixed"])
def test_rates_of_a_crowd_are_walked_as_if_alone(name: str, schedule: str | None) -> None:
    rates = np.array([1e-4, 1e-3, 1e-2])
    runner = walker(name, schedule)
    crowd = crowd_of(Walker(runner.optimizer, {**runner.hyperparameters, "lr": rates}, runner.schedule,
                            runner.schedule_params), [(-1.2, 1.0)] * 3)  # fmt: skip
    for rate, history in zip(rates.tolist(), histories(crowd, PRICES), strict=True):
        alone = history_of(walker(name, schedule, lr=rate))
        np.testing.assert_allclose(history.loss, alone.loss, rtol=1e-9)
        np.testing.assert_array_equal(history.counts, alone.counts)


def test_a_rate_that_is_too_high_ends_at_the_last_finite_row() -> None:
    history = history_of(walker("sgd", lr=1.0))
    assert history.diverged
    assert math.isnan(history.final)
    assert np.isfinite(history.loss).all()
    assert len(history.loss) < 12


@pytest.mark.parametrize("name", ["momentum", "adam", "lbfgs", "gd_exact"])
def test_starts_that_reach_a_loss_are_those_whose_histories_do(name: str) -> None:
    starts = np.random.default_rng(1).uniform((-2, -1), (2, 3), (12, 2))
    crowd = crowd_of(walker(name), [tuple(start) for start in starts.tolist()])  # type: ignore[misc]
    lowest = np.array([history.loss.min() for history in histories(crowd, PRICES)])
    goal = float(np.median(lowest))
    np.testing.assert_array_equal(reached(crowd, PRICES, goal), lowest <= goal)


@given(count=st.integers(1, 2000), share=st.floats(0.0, 1.0))
def test_the_interval_holds_the_shares_that_a_test_at_5_percent_would_not_reject(count: int, share: float) -> None:
    """Wilson (1927): the p with (p̂ − p)² = z²·p(1 − p)/n."""
    successes = round(share * count)
    low, high = wilson(successes, count)
    assert 0.0 <= low <= successes / count <= high <= 1.0
    for end in {low, high} - {0.0, 1.0}:
        assert (successes / count - end) ** 2 == pytest.approx(
            SIGMAS**2 * end * (1.0 - end) / count, rel=1e-6, abs=1e-12
        )


def test_intervals_in_tables_are_these() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize("name", ["himmelblau", "rastrigin", "ackley", "beale", "mccormick", "branin", "two_wells"])
def test_the_lowest_value_is_found_where_it_is_known(name: str) -> None:
    where = objective(name)
    known = min(float(where.value(*place)) for place in where.minima())
    assert lowest_value(where) == pytest.approx(known, abs=1e-6)
