"""Schedules inside a run: which rate leads to which row."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.engine.descend import BURST, Walker, gradient_noise, walk
from optviz.errors import Cancelled
from tests.engine.build import objective, walker

START = (-1.5, 2.0)


def test_a_run_without_a_schedule_has_one_rate_and_none_at_the_start() -> None:
    path = walk(objective("rosenbrock"), walker("sgd", lr=1e-3), START, 5)
    np.testing.assert_array_equal(path.lr, [np.nan, *[1e-3] * 5])


@pytest.mark.parametrize(
    ("schedule", "decay", "expected"),
    [
        ("constant", {}, lambda t: 0.001 + 0.0 * t),
        ("time_based", {"k": 0.5}, lambda t: 0.001 / (1 + 0.5 * t)),
        ("step", {"step_size": 3, "gamma": 0.5}, lambda t: 0.001 * 0.5 ** np.floor(t / 3)),
        ("exponential", {"gamma": 0.9}, lambda t: 0.001 * 0.9**t),
        ("cosine", {"T": 8}, lambda t: 0.0005 * (1 + np.cos(np.pi * np.minimum(t, 8) / 8))),
    ],
)
def test_row_t_plus_1_has_the_rate_after_t_completed_steps(schedule: str, decay: dict, expected) -> None:
    path = walk(objective("rosenbrock"), walker("sgd", schedule, decay, lr=1e-3), START, 12)
    assert np.isnan(path.lr[0])
    np.testing.assert_allclose(path.lr[1:], expected(np.arange(12)), rtol=1e-13)


def test_the_recorded_rate_is_the_one_that_made_the_step() -> None:
    path = walk(objective("rosenbrock"), walker("sgd", "exponential", {"gamma": 0.9}, lr=1e-3), START, 30)
    steps = -path.lr[1:, None] * path.gradient[:-1]
    np.testing.assert_allclose(np.diff(path.positions, axis=0), steps, rtol=0, atol=1e-15)


def test_a_schedules_own_rate_stands_in_for_the_runs() -> None:
    own = walk(objective("rosenbrock"), walker("sgd", "exponential", {"lr": 2e-4}, lr=1e-3), START, 10)
    run = walk(objective("rosenbrock"), walker("sgd", "exponential", {}, lr=2e-4), START, 10)
    np.testing.assert_array_equal(own.positions, run.positions)
    assert own.lr[1] == 2e-4


def test_adabound_scales_its_final_rate_with_the_schedule() -> None:
    """At late steps the bounds leave SGD with final_lr·lr_t/lr_0 on the average m of the gradient."""
    decayed = walker("adabound", "step", {"step_size": 40, "gamma": 0.25}, lr=0.01, final_lr=0.05, gamma=1e9)
    path = walk(objective("sphere"), decayed, (1.0, -2.0), 80)
    steps = np.diff(path.positions, axis=0)
    np.testing.assert_allclose(steps[:40], -0.05 * path.state["m"][1:41], rtol=1e-6)
    np.testing.assert_allclose(steps[40:], -0.0125 * path.state["m"][41:], rtol=1e-6)


@pytest.mark.parametrize("name", ["adabound", "amsbound"])
@pytest.mark.parametrize("own", [{}, {"lr": 0.02}])
def test_adabound_measures_the_schedule_against_the_undecayed_rate_even_from_a_warm_up_at_0(
    name: str, own: dict[str, float]
) -> None:
    """With gamma that large both bounds are final_lr·lr_t/lr_0; no step while lr is 0."""
    decay = {"warmup": 4, "total": 40, "init": 0.0, "end": 0.0, **own}
    warmed = walker(name, "warmup_cosine", decay, lr=0.01, final_lr=0.05, gamma=1e9)
    path = walk(objective("sphere"), warmed, (1.0, -2.0), 44)
    final = 0.05 * path.lr[1:] / warmed.first_lr()
    np.testing.assert_allclose(np.diff(path.positions, axis=0), -final[:, None] * path.state["m"][1:], rtol=1e-6)
    assert final[0] == 0.0
    assert final[4] == 0.05
    np.testing.assert_array_equal(path.positions[1], path.positions[0])
    np.testing.assert_array_equal(path.positions[-4:], np.tile(path.positions[-1], (4, 1)))


def test_reduce_on_plateau_answers_to_the_loss_at_each_new_point() -> None:
    decay = {"factor": 0.5, "patience": 2, "cooldown": 3, "threshold": 1e-3}
    noise = gradient_noise(20.0, 1, 150)
    path = walk(objective("sphere"), walker("sgd", "reduce_on_plateau", decay, lr=0.3), (1.0, 2.0), 150, noise)
    lr, best, bad, cool, expected = 0.3, np.inf, 0, 0, [0.3]
    for x, y in path.positions[1:-1]:
        loss = x * x + y * y
        bad = 0 if loss < best * (1 - 1e-3) else bad + 1
        best = min(best, loss) if loss < best * (1 - 1e-3) else best
        if cool > 0:
            cool, bad = cool - 1, 0
        if bad > 2:
            lr, bad, cool = lr * 0.5, 0, 3
        expected.append(lr)
    np.testing.assert_array_equal(path.lr[1:], expected)
    assert len(set(expected)) > 5


def test_reduce_on_plateau_never_sees_the_loss_at_the_start() -> None:
    """At the foot of a rising walk the start would be the best loss; without it the first new point is."""
    decay = {"factor": 0.5, "patience": 0, "threshold": 0.0}
    path = walk(objective("saddle"), walker("sgd", "reduce_on_plateau", decay, lr=1.2), (1.0, 0.0), 3)
    assert path.loss[1] > path.loss[0]
    np.testing.assert_array_equal(path.lr, [np.nan, 1.2, 1.2, 0.6])


@pytest.mark.parametrize("schedule", [None, "cosine", "reduce_on_plateau"])
def test_a_tick_that_raises_ends_the_walk(schedule: str | None) -> None:
    seen: list[float] = []

    def tick(fraction: float) -> None:
        seen.append(fraction)
        if len(seen) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        walk(objective("sphere"), walker("sgd", schedule), START, 10_000, tick=tick)
    assert seen == [BURST * n / 10_000 for n in (1, 2, 3)]


def test_a_walker_knows_the_rate_before_any_decay() -> None:
    assert walker("sgd", lr=0.5).first_lr() == 0.5
    assert walker("sgd", "step", {"lr": 0.25}, lr=0.5).first_lr() == 0.25
    assert "lr" not in walker("sgd", "step", {"lr": 0.25}).decay_params()
    assert isinstance(walker("sgd"), Walker)
