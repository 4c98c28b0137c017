"""The batches lab's picture, as values."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from optviz.engine.batches.noise import share
from optviz.scenario import Batches
from optviz.scenario.batches import BatchesView, Data
from optviz.scene.batches import Glance, show_of
from optviz.scene.batches.gradients import scale_of
from optviz.scene.batches.stationary import spread_so_far
from optviz.scene.batches.words import lead_of
from optviz.scene.layers import Axes, Scene
from optviz.scene.style import LIGHT
from optviz.scene.words import untranslated
from optviz.studies.batches import Comparison
from optviz.studies.batches_timeline import timeline_of
from tests.batches.build import final

SMALL = Batches(data=Data(samples=90), batch_sizes=(1, 40, 90), epochs=3)


def drawn(comparison: Comparison, step: int) -> Scene:
    return show_of(comparison).draw(step, LIGHT, untranslated, "en")


def panel(comparison: Comparison, step: int, name: str) -> Axes:
    return next(axes for axes in drawn(comparison, step).panels if axes.name == name)


def layer(axes: Axes, key: str) -> Any:
    return next(layer for layer in axes.layers if layer.key == key)


def keys(axes: Axes) -> set[str]:
    return {layer.key for layer in axes.layers}


def glance(comparison: Comparison, step: int) -> Glance:
    return Glance(comparison, timeline_of(comparison), step)


def looking(comparison: Comparison, **view: Any) -> Comparison:
    return final(replace(comparison.scenario, view=BatchesView(**view)))


@pytest.fixture(scope="module")
def small() -> Comparison:
    return final(SMALL)


def test_at_equal_epochs_nobody_is_ahead_of_the_finest_walk_by_more_than_a_step(small: Comparison) -> None:
    timeline = timeline_of(small)
    assert timeline.length == 270
    for index, trail in enumerate(small.trails):
        walk, rows = trail.walk, timeline.rows[:, index]
        assert np.all(walk.epoch[rows] <= timeline.at * (1 + 1e-9))
        later = np.minimum(rows + 1, walk.steps)
        assert np.all((walk.epoch[later] > timeline.at) | (rows == walk.steps))


def test_at_equal_iterations_each_walk_stays_at_its_last_step(small: Comparison) -> None:
    rows = timeline_of(looking(small, axis="iterations")).rows
    assert rows[7].tolist() == [7, 7, 3]
    assert rows[-1].tolist() == [270, 9, 3]


def test_gradient_time_lets_the_large_batch_be_done_first(small: Comparison) -> None:
    timeline = timeline_of(looking(small, axis="time"))
    done = [int(np.argmax(timeline.rows[:, index] == trail.walk.steps)) for index, trail in enumerate(small.trails)]
    assert done[2] < done[1] < done[0] == timeline.length


def test_a_first_answer_has_the_whole_timeline(small: Comparison) -> None:
    from dataclasses import replace as changed

    short = final(replace(SMALL, epochs=1))
    assert timeline_of(changed(small, final=False)).length == timeline_of(small).length
    assert timeline_of(short).length == 90


def test_a_walk_that_diverges_early_does_not_leave_an_empty_timeline() -> None:
    comparison = final(replace(SMALL, params={"lr": 20.0}))
    furthest = max(trail.walk.steps for trail in comparison.trails)
    assert timeline_of(looking(comparison, axis="iterations")).length == furthest
    assert "diverged" in str(layer(panel(comparison, show_of(comparison).length, "counters"), "row0").texts)


def test_the_batch_is_lit_and_the_epoch_filled_in(small: Comparison) -> None:
    comparison = looking(small, size=40)
    axes = panel(comparison, 170, "data")
    step = timeline_of(comparison).rows[170, 1]
    plan = comparison.trails[1].walk.plan
    places = np.stack([comparison.problem.design[:, 1], comparison.problem.target], axis=1)
    assert np.array_equal(layer(axes, "batch").points, places[plan.members(step)])
    assert len(layer(axes, "seen").points) == len(plan.seen(step))


def test_the_last_batch_says_how_many_samples_were_left(small: Comparison) -> None:
    comparison = looking(small, size=40)
    assert layer(panel(comparison, 90, "data"), "note").text == "B = 40: the epoch's last batch, only 10 are left"


def test_counters_tell_iteration_epoch_and_samples(small: Comparison) -> None:
    axes = panel(small, 90, "counters")
    assert [layer(axes, f"row{index}").texts for index in range(3)] == [
        ("90", "1", "90"), ("3", "1", "90"), ("1", "1", "90"),
    ]  # fmt: skip
    assert layer(axes, "epochs").boxes[:, 2].tolist() == [1.0, 1.0, 1.0]


def test_the_batch_gradient_is_drawn_from_where_its_step_set_out(small: Comparison) -> None:
    comparison = looking(small, size=40)
    here, axes = glance(comparison, 100), panel(comparison, 100, "plane")
    walk, row = comparison.trails[1].walk, here.row
    gradient = comparison.problem.sample_gradients(walk.theta[row - 1], walk.plan.members(row)).mean(axis=0)
    arrow = layer(axes, "batch")
    assert arrow.tails[0] == pytest.approx(walk.theta[row - 1])
    assert arrow.heads[0] - arrow.tails[0] == pytest.approx(-scale_of(here) * gradient)
    # A step of plain SGD goes the same way.
    assert walk.theta[row] - walk.theta[row - 1] == pytest.approx(-0.05 * gradient)


def test_the_noise_ellipse_holds_two_standard_deviations_of_the_batch(small: Comparison) -> None:
    comparison = looking(small, size=40)
    here = glance(comparison, 100)
    outline = layer(panel(comparison, 100, "plane"), "noise").points[:-1]
    away = outline - outline.mean(axis=0)
    size = len(here.moment.members)
    gradients = comparison.problem.sample_gradients(here.moment.point)
    cov = np.cov(gradients.T, ddof=0) * share(90, size, replacement=False) * scale_of(here) ** 2
    distance = np.sqrt(np.einsum("ij,jk,ik->i", away, np.linalg.inv(cov), away))
    assert distance == pytest.approx(2.0)


def test_a_full_batch_has_no_noise_ellipse(small: Comparison) -> None:
    assert "noise" not in keys(panel(looking(small, size=90), 200, "plane"))


@pytest.mark.parametrize(
    ("switch", "gone"), [("gradients", "gradients"), ("ellipse", "noise"), ("stationary", "stationary")]
)
def test_a_switch_takes_its_layer_away(small: Comparison, switch: str, gone: str) -> None:
    assert gone in keys(panel(small, 200, "plane"))
    assert gone not in keys(panel(looking(small, **{switch: False}), 200, "plane"))


def test_averaged_weights_are_an_overlay_of_both_charts(small: Comparison) -> None:
    comparison = looking(small, average=True)
    shown = layer(panel(comparison, 50, "plane"), "average")
    assert np.array_equal(shown.points, comparison.trails[0].walk.average)
    assert shown.count == 51
    points = layer(panel(comparison, 50, "loss"), "average").points
    assert points[-1, 1] == pytest.approx(float(comparison.problem.loss(comparison.trails[0].walk.average[-1])))


def test_what_is_not_averaged_yet_is_not_shown_as_an_average(small: Comparison) -> None:
    comparison = final(replace(small.scenario, average_after=0.5, view=BatchesView(average=True)))
    walk = comparison.trails[0].walk
    begin = walk.steps // 2
    before, after = panel(comparison, begin - 1, "plane"), layer(panel(comparison, begin + 9, "plane"), "average")
    assert not [drawn for drawn in before.layers if drawn.key == "average"]
    assert np.array_equal(after.points[: after.count], walk.average[begin : begin + 10])
    lost = layer(panel(comparison, 0, "loss"), "average").points
    assert lost[0, 0] >= walk.epoch[begin]


def test_the_measured_spread_is_that_of_the_second_half(small: Comparison) -> None:
    walk = small.trails[0].walk
    found = spread_so_far(walk, 200)
    assert found is not None
    assert found[0] == pytest.approx(walk.theta[101:201].mean(axis=0))
    assert found[1] == pytest.approx(np.cov(walk.theta[101:201].T, ddof=0))
    assert spread_so_far(walk, 30) is None


def test_measured_strays_follow_theory_within_sampling_error() -> None:
    comparison = final(Batches(data=Data(samples=1000), batch_sizes=(1, 10, 100), epochs=10, sampling="replacement"))
    for found in glance(comparison, 3000).strays:
        # The relative error of a std measured over m batches of two components is about 1/√(4m), tails aside.
        assert abs(found.measured / found.expected - 1.0) < 4.0 / np.sqrt(4.0 * found.batches) + 0.02


def test_who_is_ahead_depends_on_the_axis() -> None:
    comparison = final(replace(SMALL, data=Data(samples=90, noise=2.0), params={"lr": 0.2}, seed=1))
    by_epoch = lead_of(glance(comparison, 30), untranslated)
    steps = looking(comparison, axis="iterations")
    by_iteration = lead_of(glance(steps, 3), untranslated)
    assert by_epoch.startswith("At epoch 0.333 B = 1 is ahead: loss")
    assert "At iteration 3" in by_iteration
    assert min(glance(steps, 3).losses) == pytest.approx(float(by_iteration.split("loss ")[1].split(",")[0]), rel=1e-3)


def test_above_the_minimum_the_floor_is_taken_off(small: Comparison) -> None:
    comparison = looking(small, loss="excess")
    points = layer(panel(comparison, 10, "loss"), "trail2").points
    best = float(comparison.problem.loss(comparison.optimum))
    assert points[:, 1] == pytest.approx(comparison.trails[2].walk.loss - best)
    assert "batches" not in keys(panel(comparison, 10, "loss"))


@pytest.mark.parametrize("axis", ["iterations", "epochs", "samples", "time"])
@pytest.mark.parametrize("task", ["regression", "classification"])
def test_every_step_can_be_drawn(task: Any, axis: Any) -> None:
    comparison = final(replace(SMALL, task=task, view=BatchesView(axis=axis, average=True)))
    length = show_of(comparison).length
    for step in (0, 1, length // 2, length):
        assert [axes.name for axes in drawn(comparison, step).panels] == [
            "data", "counters", "noise", "plane", "loss",
        ]  # fmt: skip


def test_parted_classes_have_no_best_parameters_and_are_drawn() -> None:
    comparison = final(replace(SMALL, task="classification", data=Data(samples=90, noise=0.05)))
    axes = panel(comparison, 100, "plane")
    assert "minima" not in keys(axes)
    assert "falls for ever" in layer(axes, "separable").text


def test_a_walk_that_is_still_on_its_way_has_no_measured_ellipse() -> None:
    slow = final(replace(SMALL, params={"lr": 0.002}))
    assert {"stationary", "settled"} & keys(panel(slow, 200, "plane")) == {"stationary"}
    assert "settled" in keys(panel(final(SMALL), 200, "plane"))
