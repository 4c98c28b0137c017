"""What is drawn of a race at a step."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from optviz.scenario import About, Descent, Named, Run, Surface, View
from optviz.scene.descent import color_of, loss_axes, rate_axes, scene, surface_axes
from optviz.scene.layers import Axes, Contours, Curve, Image, Markers, Note, Rule, Trail
from optviz.scene.style import DARK, LIGHT
from optviz.studies.descent import Race, compute, field_of

SCENARIO = Descent(
    surface=Surface(name="rosenbrock"),
    steps=50,
    runs=(Run(optimizer="sgd"), Run(optimizer="momentum", params={"lr": 0.5}, label="Too fast")),
)


def race_of(scenario: Descent) -> Race:
    """The final race."""
    *_, race = compute(scenario)
    return race


def surface(scenario: Descent, step: int = 0, style: Any = LIGHT, **keys: Any) -> Axes:
    """The surface's panel."""
    race = race_of(scenario)
    field = field_of(scenario.surface, race.spans, scenario.view, 40)
    return surface_axes(race, field, step, style, **keys)


def only(axes: Axes, kind: Any, key: str = "") -> list[Any]:
    """The layers of that kind, and of that key if given."""
    return [layer for layer in axes.layers if isinstance(layer, kind) and layer.key.startswith(key)]


@pytest.mark.parametrize(("step", "count"), [(0, 1), (7, 8), (50, 51), (9999, 51)])
def test_a_trail_has_reached_the_start_and_a_point_more_per_step(step: int, count: int) -> None:
    race = race_of(SCENARIO)
    for axes in (surface(SCENARIO, step), loss_axes(race, step, LIGHT)):
        assert only(axes, Trail, "trail0")[0].count == count


def test_a_trail_of_a_diverged_run_stops_at_its_last_point_and_says_so() -> None:
    race = race_of(SCENARIO)
    rows = len(race.racers[1].path.loss)
    assert rows < 50
    calm, wild = only(surface(SCENARIO, 50), Trail)
    assert (calm.ended, wild.ended) == (False, True)
    assert wild.count == rows == len(wild.points)


def test_trails_hold_all_points_of_their_paths_at_every_step() -> None:
    race = race_of(SCENARIO)
    field = field_of(SCENARIO.surface, race.spans, SCENARIO.view, 40)
    at_0, at_9 = (only(surface_axes(race, field, step, LIGHT), Trail)[0] for step in (0, 9))
    assert at_0.points is at_9.points is race.racers[0].path.positions
    curves = [only(loss_axes(race, step, LIGHT), Trail)[0].points for step in (0, 9)]
    assert curves[0] is curves[1]
    np.testing.assert_array_equal(curves[0], np.stack([np.arange(51), race.racers[0].path.loss], axis=1))


def test_only_trails_on_the_surface_carry_labels() -> None:
    assert [trail.label for trail in only(surface(SCENARIO), Trail)] == ["SGD", "Too fast"]
    assert [trail.label for trail in only(loss_axes(race_of(SCENARIO), 0, LIGHT), Trail)] == ["", ""]
    assert [text for _, text in loss_axes(race_of(SCENARIO), 0, LIGHT).legend] == ["SGD", "Too fast"]


@pytest.mark.parametrize(("steps", "dots"), [(400, True), (401, False)])
def test_long_trails_have_no_dots(steps: int, dots: bool) -> None:
    (trail,) = only(surface(replace(SCENARIO, steps=steps, runs=SCENARIO.runs[:1])), Trail)
    assert trail.dots is dots


def test_a_divergence_is_noted_from_its_step_on_with_the_runs_label() -> None:
    last = race_of(SCENARIO).racers[1].path.steps
    assert only(surface(SCENARIO, last - 1), Note) == []
    (note,) = only(surface(SCENARIO, last), Note)
    assert note.text == f"Too fast diverged at step {last + 1}"


def test_every_divergence_has_a_line_of_its_own() -> None:
    wild = tuple(Run(optimizer="sgd", params={"lr": lr}) for lr in (5.0, 7.0))
    (note,) = only(surface(replace(SCENARIO, runs=wild), 50), Note)
    assert [line.split(" diverged")[0] for line in note.text.splitlines()] == ["SGD", "SGD 2"]


def test_a_hidden_run_leaves_no_trace() -> None:
    hidden = replace(SCENARIO, runs=(SCENARIO.runs[0], replace(SCENARIO.runs[1], visible=False, start=(0.0, 0.0))))
    axes = surface(hidden, 50)
    assert len(only(axes, Trail)) == 1
    assert only(axes, Note) == []
    assert [marker.key for marker in only(axes, Markers)] == ["minima", "start"]
    losses = loss_axes(race_of(hidden), 50, LIGHT)
    assert len(losses.legend) == len(only(losses, Curve)) == len(only(losses, Trail)) == 1


def test_a_run_keeps_the_colour_of_its_place_when_another_is_hidden() -> None:
    hidden = replace(SCENARIO, runs=(replace(SCENARIO.runs[0], visible=False), SCENARIO.runs[1]))
    (trail,) = only(surface(hidden), Trail)
    assert trail.color == LIGHT.runs[1]


def test_colours_come_from_the_theme_unless_the_run_has_its_own() -> None:
    mine = replace(SCENARIO, runs=(replace(SCENARIO.runs[0], color="#123456"), SCENARIO.runs[1]))
    for style in (LIGHT, DARK):
        trails = only(surface(mine, style=style), Trail)
        assert [trail.color for trail in trails] == ["#123456", style.runs[1]]
        assert {trail.halo for trail in trails} == {style.halo}
        assert [color for color, _ in loss_axes(race_of(mine), 0, style).legend] == ["#123456", style.runs[1]]


def test_twelve_runs_have_twelve_colours_and_the_thirteenth_begins_again() -> None:
    runs = tuple(Run(optimizer="sgd") for _ in range(13))
    colors = [color_of(racer, LIGHT) for racer in race_of(replace(SCENARIO, runs=runs)).racers]
    assert len(set(colors[:12])) == 12
    assert colors[12] == colors[0]


def test_no_runs_invite_to_add_one() -> None:
    empty = replace(SCENARIO, runs=())
    (note,) = only(surface(empty), Note)
    assert note.text == "No runs yet: add an optimiser."
    axes = loss_axes(race_of(empty), 0, LIGHT)
    assert [type(layer) for layer in axes.layers] == [Rule]
    assert (axes.x.span, axes.y.span, axes.y.log) == ((0.0, 1.02), pytest.approx((-0.05, 1.05)), False)


def _loss_axis(**keys: Any) -> Any:
    return loss_axes(race_of(Descent(**keys)), 0, LIGHT).y


def test_losses_over_several_decades_get_a_log_axis() -> None:
    run = (Run(optimizer="sgd", params={"lr": 0.1}),)
    axis = _loss_axis(surface=Surface(name="sphere"), steps=30, runs=run)
    lowest = race_of(Descent(surface=Surface(name="sphere"), steps=30, runs=run)).racers[0].path.loss[-1]
    assert axis.log
    assert axis.span == pytest.approx((lowest / 1.5, 25.0 * 1.5))


def test_losses_of_one_size_get_a_linear_axis() -> None:
    axis = _loss_axis(surface=Surface(name="sphere"), steps=3, runs=(Run(optimizer="sgd", params={"lr": 0.01}),))
    assert not axis.log
    assert 0.0 < axis.span[0] < axis.span[1] < 26.0


def test_losses_below_zero_get_a_linear_axis() -> None:
    axis = _loss_axis(surface=Surface(name="two_wells"), start=(-1.5, 0.5), runs=(Run(optimizer="sgd"),))
    assert not axis.log
    assert axis.span[0] < 0.0


def test_a_loss_of_zero_does_not_stretch_a_log_axis_without_end() -> None:
    runs = tuple(Run(optimizer="sgd", params={"lr": lr}) for lr in (0.5, 0.1))
    axis = _loss_axis(surface=Surface(name="sphere"), steps=30, runs=runs)
    assert axis.log
    assert axis.span[0] > 1e-6


def test_a_diverging_run_does_not_stretch_the_loss_axis() -> None:
    race = race_of(SCENARIO)
    axis = loss_axes(race, 0, LIGHT).y
    assert race.racers[1].path.loss.max() > 1e6
    assert axis.span[1] <= 1.5 * race.racers[0].path.loss[0]


def test_a_run_that_stays_at_the_minimum_has_an_axis_too() -> None:
    axis = _loss_axis(surface=Surface(name="sphere"), start=(0.0, 0.0), runs=(Run(optimizer="sgd"),))
    assert axis.span[0] < 0.0 < axis.span[1]


def test_the_cursor_stands_at_the_step() -> None:
    (rule,) = only(loss_axes(race_of(SCENARIO), 17, LIGHT), Rule)
    assert (rule.axis, rule.at) == ("x", 17.0)


def test_the_view_switches_contours_and_minima() -> None:
    shown, hidden = surface(SCENARIO), surface(replace(SCENARIO, view=View(contours=False, minima=False)))
    assert (len(only(shown, Contours)), len(only(shown, Markers, "minima"))) == (1, 1)
    assert (len(only(hidden, Contours)), len(only(hidden, Markers, "minima"))) == (0, 0)


def test_a_surface_without_minima_marks_none() -> None:
    assert only(surface(replace(SCENARIO, surface=Surface(name="saddle"))), Markers, "minima") == []


def test_starts_are_rings_the_common_one_and_each_runs_own() -> None:
    own = replace(SCENARIO, start=(0.5, 0.5), runs=(SCENARIO.runs[0], replace(SCENARIO.runs[0], start=(1.0, 2.0))))
    common, second = only(surface(own), Markers, "start")
    assert (common.points.tolist(), common.color, common.symbol) == ([[0.5, 0.5]], LIGHT.text, "ring")
    assert (second.points.tolist(), second.color, second.key) == ([[1.0, 2.0]], LIGHT.runs[1], "start1")


def test_layers_have_keys_of_their_own_and_the_heatmap_lies_at_the_back() -> None:
    own = replace(SCENARIO, runs=tuple(replace(run, start=(0.0, 0.0)) for run in SCENARIO.runs))
    for axes in (surface(own, 50), loss_axes(race_of(own), 50, LIGHT)):
        assert len({layer.key for layer in axes.layers}) == len(axes.layers)
    assert isinstance(surface(own).layers[0], Image)


def test_a_scene_has_both_panels_a_counter_and_the_scenarios_words() -> None:
    spoken = replace(SCENARIO, about=About(title={"en": "T", "ko": "제"}, text={"en": "B"}))
    race = race_of(spoken)
    field = field_of(spoken.surface, race.spans, spoken.view, 40)
    made = scene(race, field, 7, LIGHT, language="ko")
    assert [axes.name for axes in made.panels] == ["surface", "loss"]
    assert (made.title, made.text, made.footer) == ("제", "B", "step 7 of 50")
    assert scene(race, field, 99, LIGHT).footer == "step 50 of 50"


def test_texts_go_through_the_translation_but_labels_do_not() -> None:
    race = race_of(SCENARIO)
    axes = loss_axes(race, 0, LIGHT, lambda context, text: f"<{text}>")
    assert (axes.title, axes.x.label, axes.y.label) == ("<Loss against step>", "<step>", "<loss>")
    assert axes.legend[0][1] == "SGD"
    assert surface(SCENARIO, translate=lambda context, text: f"<{text}>").title == "<Rosenbrock>"


def test_the_colour_bar_runs_from_the_lowest_to_the_highest_value() -> None:
    bar = surface(replace(SCENARIO, surface=Surface(name="sphere"), view=View(colors="linear"))).color_bar
    assert bar is not None
    assert bar.rgba.shape == (256, 4)
    assert [tick for tick in bar.ticks if tick[0] in (0.0, 1.0)] == [(0.0, "0"), (1.0, "50")]


def test_saddles_are_crosses_that_are_hidden_with_the_minima() -> None:
    saddle = replace(SCENARIO, surface=Surface(name="saddle"))
    (marks,) = only(surface(saddle), Markers, "saddles")
    assert (marks.points.tolist(), marks.symbol) == ([[0.0, 0.0]], "cross")
    assert only(surface(replace(saddle, view=View(minima=False))), Markers, "saddles") == []


def test_where_a_formula_has_no_value_the_surface_is_hatched_in_the_faint_colour() -> None:
    own = Surface(formula="log(x) + y^2", domain=((-1.0, 1.0), (-1.0, 1.0)))
    for style in (LIGHT, DARK):
        (strokes,) = only(surface(replace(SCENARIO, surface=own), style=style), Curve, "hatching")
        assert strokes.color == style.faint
        x = strokes.points[np.isfinite(strokes.points[:, 0]), 0]
        assert x.min() == -1.0
        assert x.max() < 0.1
    assert only(surface(SCENARIO), Curve, "hatching") == []


RATED = replace(
    SCENARIO,
    runs=(
        Run(optimizer="sgd", schedule=Named(name="step", params={"step_size": 10, "gamma": 0.5})),
        Run(optimizer="newton"),
    ),
    view=View(rates=True),
)


def test_the_chart_of_rates_shows_the_rate_of_each_step_and_no_run_without_one() -> None:
    race = race_of(RATED)
    axes = rate_axes(race, 12, LIGHT)
    (trail,) = only(axes, Trail)
    np.testing.assert_array_equal(trail.points[1:, 1], race.racers[0].path.lr[1:])
    assert trail.points[0, 1] == race.racers[0].path.lr[1]
    assert (trail.count, [text for _, text in axes.legend]) == (13, ["SGD"])


def test_rates_are_a_third_panel_where_the_view_wants_it() -> None:
    race = race_of(RATED)
    field = field_of(RATED.surface, race.spans, RATED.view, 40)
    assert [axes.name for axes in scene(race, field, 0, LIGHT).panels] == ["surface", "loss", "rates"]


def test_the_axis_of_a_few_steps_counts_in_whole_ones() -> None:
    axes = loss_axes(race_of(replace(SCENARIO, steps=1)), 0, LIGHT)
    assert axes.x.ticks == ((0.0, "0"), (1.0, "1"))
