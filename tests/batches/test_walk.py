"""The walk against closed forms and against steps written out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.batches.progress import gradient_time, progress, row_at
from optviz.engine.batches.trace import walks
from optviz.engine.descend import walk as descend
from optviz.errors import Cancelled
from optviz.studies.batches_surface import objective_of
from tests.batches.build import START, blobs, line, problems, slowly, walked, walker

PROBLEMS = problems()


@pytest.mark.parametrize("sampling", ["shuffle", "sequential"])
def test_full_batch_is_the_closed_form_of_gradient_descent(sampling: Any) -> None:
    problem, lr, epochs = line(), 0.1, 60
    path = walked(problem, 1000, epochs, by=walker(lr=lr), sampling=sampling)
    values, axes = np.linalg.eigh(problem.hessian(np.zeros(2)))
    away = axes.T @ (np.array(START) - problem.optimum)
    expected = problem.optimum + ((1.0 - lr * values) ** np.arange(epochs + 1)[:, None] * away) @ axes.T
    np.testing.assert_allclose(path.theta, expected, rtol=0, atol=1e-12)


@pytest.mark.parametrize("name", PROBLEMS)
@pytest.mark.parametrize("size", [1, 2, 10, 50, 103])
@pytest.mark.parametrize("sampling", ["shuffle", "replacement"])
def test_every_batch_size_takes_the_steps_that_are_written_out(name: str, size: int, sampling: Any) -> None:
    problem = PROBLEMS[name]
    path = walked(problem, size, sampling=sampling)
    np.testing.assert_allclose(path.theta, slowly(problem, path, 0.05), rtol=0, atol=1e-12)


@pytest.mark.parametrize("name", PROBLEMS)
@pytest.mark.parametrize("size", [1, 10, 103])
def test_the_record_holds_losses_and_gradients_of_their_rows(name: str, size: int) -> None:
    problem = PROBLEMS[name]
    path = walked(problem, size)
    for row in (0, 1, path.steps // 2, path.steps):
        theta = path.theta[row]
        z = problem.design @ theta
        assert path.loss[row] == pytest.approx(problem.loss_of(z, problem.target).mean(), rel=1e-12)
        assert path.grad_norm[row] == pytest.approx(np.hypot(*problem.sample_gradients(theta).mean(axis=0)), rel=1e-9)
        if row:
            batch = path.plan.members(row)
            before = problem.design[batch] @ path.theta[row - 1]
            expected = problem.loss_of(before, problem.target[batch]).mean()
            assert path.batch_loss[row] == pytest.approx(expected, rel=1e-12)
    assert np.isnan(path.batch_loss[0])
    assert np.isnan(path.lr[0])


@pytest.mark.parametrize("name", PROBLEMS)
def test_batch_gradients_of_an_epoch_average_to_the_full_gradient(name: str) -> None:
    problem = {"regression": line(), "classification": blobs()}[name]
    plan = walked(problem, 50, 1).plan
    feed, (a, b) = problem.feed(plan), START
    gradients = np.array([feed.gradient(row, a, b) for row in feed.rows(0, plan.steps)])
    np.testing.assert_allclose(
        gradients.mean(axis=0), problem.sample_gradients(np.array(START)).mean(axis=0), atol=1e-12
    )


def test_counters_and_axes_say_what_has_been_used() -> None:
    path = walked(line(10), 4, 2)
    assert path.samples_seen.tolist() == [0, 4, 8, 10, 14, 18, 20]
    assert path.epoch.tolist() == [0.0, 0.4, 0.8, 1.0, 1.4, 1.8, 2.0]
    assert progress(path, "iterations", 0.0).tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert gradient_time(path, 3.0).tolist() == [0, 7, 14, 19, 26, 33, 38]
    assert progress(path, "samples", 0.0).tolist() == gradient_time(path, 0.0).tolist()
    assert [row_at(path, "samples", 0.0, x) for x in (-1.0, 0.0, 9.0, 10.0, 99.0)] == [0, 0, 2, 3, 6]


def test_the_average_is_the_mean_of_the_rows_after_the_burn_in() -> None:
    path = walked(line(10), 1, 2, average_after=0.5)
    np.testing.assert_array_equal(path.average[:11], path.theta[:11])
    np.testing.assert_allclose(path.average[-1], path.theta[11:].mean(axis=0), rtol=1e-14)


def test_averaging_lands_nearer_to_the_minimum_than_the_last_point() -> None:
    problem = line()
    path = walked(problem, 1, 5, average_after=0.2)
    away = np.hypot(*(path.theta[2000:] - problem.optimum).T).mean()
    assert np.hypot(*(path.average[-1] - problem.optimum)) < away / 3.0


def test_a_rate_that_diverges_ends_at_the_last_finite_row() -> None:
    path = walked(line(), 1, 5, by=walker(lr=10.0))
    assert path.status == "diverged"
    assert path.nbytes > 0
    assert path.cause == "beyond_limit"
    assert 0 < path.steps < path.plan.steps
    assert np.isfinite(path.loss).all()
    assert len(path.theta) == len(path.average) == len(path.lr) == len(path.batch_loss) == path.steps + 1


def test_a_walk_that_comes_to_rest_is_converged() -> None:
    assert walked(line(20), 20, 500, by=walker(lr=0.3)).status == "converged"
    assert walked(line(20), 1, 5).status == "ok"


@pytest.mark.parametrize("name", PROBLEMS)
@pytest.mark.parametrize("schedule", ["time_based", "cosine", "reduce_on_plateau"])
@pytest.mark.parametrize("optimizer", ["momentum", "adam", "adabound", "novograd"])
def test_optimisers_and_schedules_of_the_descent_lab_walk(name: str, schedule: str, optimizer: str) -> None:
    path = walked(PROBLEMS[name], 10, by=walker(optimizer, schedule))
    assert path.status == "ok"
    assert path.loss[-1] < path.loss[0]


@pytest.mark.parametrize("name", [spec.name for spec in catalog.optimizers().values() if walks(spec)])
def test_a_full_batch_is_the_descent_labs_walk_on_the_full_loss(name: str) -> None:
    problem = line(60)
    by = walker(name)
    path = walked(problem, 60, 20, by=by, sampling="sequential")
    other = descend(objective_of(problem), by, START, 20)
    # A rule that compares values of f may branch on their last bits, which the two add up in another order.
    rows = 8 if "value" in by.optimizer.needs else 21
    np.testing.assert_allclose(path.theta[:rows], other.positions[:rows], rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(path.loss[:rows], other.loss[:rows], rtol=1e-9)


def test_a_schedule_counts_iterations() -> None:
    path = walked(line(100), 10, 2, by=walker(schedule="time_based", lr=0.1))
    np.testing.assert_allclose(path.lr[1:], 0.1 / (1.0 + 0.01 * np.arange(20)), rtol=1e-14)


def test_a_reaction_to_the_loss_sees_the_full_loss_after_every_step() -> None:
    problem = line(100)
    path = walked(problem, 1, 2, by=walker(schedule="reduce_on_plateau", lr=0.2))
    schedule = walker(schedule="reduce_on_plateau")
    state = schedule.schedule.begin(0.2)  # type: ignore[union-attr, misc]
    rates = [state.lr]
    for loss in path.loss[1:-1]:
        state = schedule.schedule.observe(state, loss, **schedule.decay_params())  # type: ignore[union-attr, misc]
        rates.append(state.lr)
    np.testing.assert_allclose(path.lr[1:], rates, rtol=1e-12)
    assert rates[-1] < rates[0]


def test_a_shorter_walk_is_the_beginning_of_the_longer_one() -> None:
    long, short = walked(line(50), 1, 4), walked(line(50), 1, 4, steps=30)
    np.testing.assert_array_equal(short.theta, long.theta[:31])


def test_tick_may_give_up_and_hears_of_progress() -> None:
    heard: list[float] = []
    walked(blobs(), 1, 1, tick=heard.append)
    assert heard == sorted(heard)
    assert 0.0 <= heard[0] <= heard[-1] <= 1.0
    assert len(heard) > 20

    def give_up(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        walked(line(), 1, 1, tick=give_up)


def test_newton_on_the_full_batch_reaches_the_least_squares_solution_at_once() -> None:
    problem = line(60)
    path = walked(problem, 60, 2, by=walker("newton"), sampling="sequential")
    np.testing.assert_allclose(path.theta[1], problem.optimum, atol=1e-12)
    assert np.isnan(path.lr[1])


def test_each_step_of_a_rule_that_asks_for_more_sees_its_own_batch_only() -> None:
    problem = line(40)
    path = walked(problem, 2, 1, by=walker("gd_exact"), sampling="sequential")
    for step in range(1, 4):
        members, w = path.plan.members(step), path.theta[step - 1]
        gradient = problem.sample_gradients(w, members).mean(axis=0)
        moved = path.theta[step] - w
        assert abs(moved[0] * gradient[1] - moved[1] * gradient[0]) < 1e-9 * np.hypot(*moved) * np.hypot(*gradient)
        after = problem.sample_gradients(path.theta[step], members).mean(axis=0)
        assert abs(after @ gradient) < 1e-8 * np.hypot(*gradient) ** 2
