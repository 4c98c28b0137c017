"""What is drawn of a map."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz.engine.maps import DIVERGED
from optviz.scenario import BasinMap, Descent, HyperparameterMap, Run, Surface, View, replace
from optviz.scene.descent.maps import basin_color, diverged_color, map_scene
from optviz.scene.layers import Axes, Contours, Image, Markers
from optviz.scene.show import show_of
from optviz.scene.style import DARK, LIGHT, Style
from optviz.studies import compute

BASINS = Descent(
    surface=Surface(name="himmelblau"),
    steps=100,
    runs=(Run(optimizer="sgd", params={"lr": 0.01}),),
    map=BasinMap(size=24),
)
PAIRS = Descent(
    surface=Surface(name="rosenbrock"),
    steps=100,
    runs=(Run(optimizer="momentum", params={"lr": 0.001}),),
    map=HyperparameterMap(size=16),
)


def chart_of(scenario: Descent) -> Any:
    *_, chart = compute(scenario)
    return chart


def axes_of(scenario: Descent, style: Style = LIGHT) -> Axes:
    (axes,) = map_scene(chart_of(scenario), style).panels
    return axes


def layer(axes: Axes, key: str) -> Any:
    return next(layer for layer in axes.layers if layer.key == key)


def color(rgba: np.ndarray) -> str:
    return "#" + "".join(f"{part:02x}" for part in rgba[:3].tolist())


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_every_cell_has_its_minimums_colour_and_the_legend_says_which(style: Style) -> None:
    chart, axes = chart_of(BASINS), axes_of(BASINS, style)
    image: Image = layer(axes, "map")
    assert image.rgba.shape == (24, 24, 4)
    assert image.sharp  # between two minima there is no third
    assert (image.x_span, image.y_span) == ((-6.0, 6.0), (-6.0, 6.0))
    assert set(chart.minimum.ravel().tolist()) >= {0, 1, 2, 3}
    for minimum, status, rgba in zip(
        chart.minimum.ravel(), chart.status.ravel(), image.rgba.reshape(-1, 4), strict=True
    ):
        expected = diverged_color(style) if status == DIVERGED else basin_color(style, minimum)
        assert minimum < 0 or color(rgba) == expected
    assert axes.legend[:4] == tuple(
        (basin_color(style, index), text)
        for index, text in enumerate(
            ["minimum (3, 2)", "minimum (−2.81, 3.13)", "minimum (−3.78, −3.28)", "minimum (3.58, −1.85)"]
        )
    )
    assert axes.color_bar is None


def test_a_map_of_steps_has_a_colour_bar_and_fewer_steps_nearer_to_a_minimum() -> None:
    scenario = replace(BASINS, map=BasinMap(size=25, color="steps"))
    chart, axes = chart_of(scenario), axes_of(scenario)
    assert axes.color_bar is not None
    assert axes.color_bar.label == "steps"
    near = chart.steps[np.argmin(np.abs(chart.y - 2.0)), np.argmin(np.abs(chart.x - 3.0))]
    assert 0 <= near < np.median(chart.steps[chart.steps >= 0])


def test_contours_and_minima_are_drawn_as_the_view_wants() -> None:
    assert isinstance(layer(axes_of(BASINS), "contours"), Contours)
    assert isinstance(layer(axes_of(BASINS), "minima"), Markers)
    plain = axes_of(replace(BASINS, view=View(contours=False, minima=False)))
    assert [part.key for part in plain.layers] == ["map", "start"]


def test_a_log_axis_is_even_in_exponents_and_says_the_values() -> None:
    axes = axes_of(PAIRS)
    assert axes.x.span == pytest.approx((-4.0, 0.0))
    assert axes.x.ticks == ((-4.0, "10⁻⁴"), (-3.0, "10⁻³"), (-2.0, "10⁻²"), (-1.0, "10⁻¹"), (0.0, "10⁰"))
    assert (axes.x.label, axes.y.label) == ("lr", "momentum")
    assert axes.y.span == (0.0, 0.99)
    assert axes.y.ticks is None


def test_the_star_stands_at_the_lowest_loss_and_the_ring_at_the_runs_own_values() -> None:
    chart, axes = chart_of(PAIRS), axes_of(PAIRS)
    row, column = np.unravel_index(np.nanargmin(chart.loss), chart.loss.shape)
    np.testing.assert_allclose(layer(axes, "lowest").points, [[np.log10(chart.x[column]), chart.y[row]]])
    np.testing.assert_allclose(layer(axes, "own").points, [[-3.0, 0.9]])
    footer = map_scene(chart, LIGHT).footer
    assert footer.startswith("lowest loss ")
    assert " at lr = " in footer


def test_diverged_cells_have_their_own_colour_and_a_line_in_the_legend() -> None:
    chart, axes = chart_of(PAIRS), axes_of(PAIRS)
    gone = chart.status == DIVERGED
    assert gone.any()
    assert {color(rgba) for rgba in layer(axes, "map").rgba[gone]} == {diverged_color(LIGHT)}
    assert axes.legend == ((diverged_color(LIGHT), "diverged"),)


def test_a_map_where_all_diverge_is_drawn_too() -> None:
    wild = replace(PAIRS, map=HyperparameterMap(size=4, x_range=(0.5, 1.0)))
    assert map_scene(chart_of(wild), LIGHT).footer == "all diverged"
    wild = replace(BASINS, runs=(Run(optimizer="sgd", params={"lr": 9.0}),), map=BasinMap(size=4, color="steps"))
    (axes,) = map_scene(chart_of(wild), LIGHT).panels
    assert axes.legend == ((diverged_color(LIGHT), "diverged"),)


def test_a_map_has_one_picture() -> None:
    show = show_of(chart_of(PAIRS))
    assert show.length == show.resting == 0
    assert [axes.name for axes in show.draw(0, DARK, lambda context, text: text, "en").panels] == ["hyperparameters"]
