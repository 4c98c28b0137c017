"""What is drawn of the theory of a race."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz.scenario import About, Descent, Run, Surface, View, replace
from optviz.scene.descent.theory import theory_scene
from optviz.scene.descent.theory_plane import HERE, diverging_color
from optviz.scene.layers import Axes, Curve, Image, Labels, Markers, Note, Points, Scene
from optviz.scene.show import show_of
from optviz.scene.style import DARK, LIGHT, Style
from optviz.studies import compute
from optviz.studies.quadratic_theory import Theory, theory_of, with_example

VIEW = View(page="theory", run=1)
EXAMPLE = replace(with_example(Descent()), view=VIEW)
ROSENBROCK = Descent(
    steps=300,
    runs=(Run(optimizer="adam", params={"lr": 0.1}), Run(optimizer="momentum", params={"lr": 5e-4})),
    view=VIEW,
)


def theory(scenario: Descent = EXAMPLE) -> Theory:
    *_, race = compute(scenario)
    return theory_of(race)


def scene(scenario: Descent = EXAMPLE, step: int = 40, style: Style = LIGHT) -> Scene:
    return theory_scene(theory(scenario), step, style)


def panel(name: str, scenario: Descent = EXAMPLE, step: int = 40, style: Style = LIGHT) -> Axes:
    return next(axes for axes in scene(scenario, step, style).panels if axes.name == name)


def layer(axes: Axes, key: str) -> Any:
    return next(layer for layer in axes.layers if layer.key == key)


def keys(axes: Axes, start: str) -> list[str]:
    return [layer.key for layer in axes.layers if layer.key.startswith(start)]


def test_a_scenario_on_the_theory_page_is_drawn_as_its_theory_at_any_step() -> None:
    *_, race = compute(EXAMPLE)
    show = show_of(race)
    assert show.length == 100
    drawn = show.draw(7, DARK, lambda context, text: text, "en")
    assert [axes.name for axes in drawn.panels] == ["plane", "numbers", "forecast", "modes"]
    assert drawn.footer == "step 7 of 100"


def test_the_scenes_own_words_stand_above_it() -> None:
    about = About(title={"en": "Why momentum works"}, text={"en": "Drag the ring."})
    assert (scene(replace(EXAMPLE, about=about)).title, scene(replace(EXAMPLE, about=about)).text) == (
        "Why momentum works", "Drag the ring.",
    )  # fmt: skip


def test_measured_and_predicted_losses_of_all_runs_lie_over_each_other() -> None:
    axes = panel("forecast")
    assert axes.y.log
    for index in range(3):
        measured, predicted = layer(axes, f"measured{index}"), layer(axes, f"predicted{index}")
        assert isinstance(measured, Curve)
        assert (measured.dashed, predicted.dashed) == (False, True)
        np.testing.assert_allclose(predicted.points, measured.points, rtol=1e-6)
        assert layer(axes, f"trend{index}").points[0, 1] == pytest.approx(measured.points[0, 1])
    assert [text for _, text in axes.legend] == ["SGD", "Momentum", "NAG", "thin: f₀·ρ²ᵗ"]


@pytest.mark.parametrize("name", ["forecast", "modes"])
def test_a_dot_is_where_each_curve_is_at_the_step(name: str) -> None:
    axes = panel(name, step=40)
    dots = layer(axes, "now")
    assert isinstance(dots, Points)
    measured = [layer(axes, key).points for key in keys(axes, "measured")]
    np.testing.assert_array_equal(dots.points, [curve[40] for curve in measured])
    assert layer(axes, "cursor").at == 40.0
    late = layer(panel(name, step=9999), "now")
    np.testing.assert_array_equal(late.points, [curve[-1] for curve in measured])


def test_runs_without_a_theory_are_listed_faintly() -> None:
    axes = panel("forecast", ROSENBROCK)
    assert (LIGHT.line, "Adam: no theory") in axes.legend
    assert keys(axes, "measured") == ["measured1"]


def test_off_a_quadratic_only_the_slope_is_predicted_and_the_title_says_where() -> None:
    axes = panel("forecast", ROSENBROCK)
    assert axes.title == "Loss, and its slope near the minimum (1, 1)"
    assert keys(axes, "predicted") == keys(panel("modes", ROSENBROCK), "predicted") == []
    assert keys(axes, "trend") == ["trend1"]
    assert panel("plane", ROSENBROCK).title == "Heavy ball near (1, 1): ρ(α, β)"


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_the_plane_colours_what_is_quick_like_low_losses_and_what_diverges_in_red(style: Style) -> None:
    closeup = theory().closeup
    assert closeup is not None
    plane = closeup.plane
    image = layer(panel("plane", style=style), "plane")
    assert isinstance(image, Image)
    gone = plane.rate > 1.0 + 1e-9
    assert {_color(rgba) for rgba in image.rgba[gone]} == {diverging_color(style)}
    row, column = np.unravel_index(np.argmin(plane.rate), plane.rate.shape)
    assert _distance(image.rgba[row, column], style.heat[0]) < 12
    assert _distance(image.rgba[0, 0], style.heat[-1]) < 12


def test_the_star_is_at_the_best_pair_the_ring_at_the_runs_and_dots_at_others_of_its_method() -> None:
    axes = panel("plane")
    ring, star = layer(axes, HERE), layer(axes, "best")
    assert isinstance(ring, Markers)
    np.testing.assert_allclose(ring.points, [[4.0 / 121.0, (9.0 / 11.0) ** 2]])
    np.testing.assert_allclose(star.points, ring.points)
    assert (ring.color, ring.label, star.label) == (LIGHT.run_color(1), "Momentum", "")
    assert keys(axes, "other") == ["other0"]
    np.testing.assert_allclose(layer(axes, "other0").points, [[2.0 / 101.0, 0.0]])
    away = replace(EXAMPLE, runs=(Run(optimizer="nag", params={"lr": 0.002, "momentum": 0.1}),))
    assert layer(panel("plane", away), "best").label == "best"


def test_motions_are_named_where_there_is_room() -> None:
    names = layer(panel("plane", replace(EXAMPLE, surface=Surface(name="sphere"))), "names")
    assert isinstance(names, Labels)
    assert set(names.texts) <= {"monotone", "alternating", "spiralling", "diverging"}
    assert {"spiralling", "diverging"} <= set(names.texts)


def test_the_table_tells_the_curvatures_the_best_of_each_method_and_the_runs_own() -> None:
    axes = panel("numbers")
    rows = {key: layer(axes, key).texts for key in keys(axes, "values") + keys(axes, "name")}
    assert layer(axes, "curvatures").texts == ("λₘᵢₙ 1 · λₘₐₓ 100 · κ 100 · 2/λₘₐₓ 0.02",)
    assert rows["name2"] == ("Gradient descent",)
    assert rows["values2"] == ("0.0198", "0", "0.9802", "57.6")
    assert rows["values3"] == ("0.0331", "0.669", "0.8182", "5.74")
    assert rows["values4"] == ("0.0133", "0.793", "0.8847", "9.4")
    assert (rows["name5"], rows["values5"]) == (("predicted",), rows["values3"])
    assert rows["name6"] == ("measured",)
    assert 0.81 < float(rows["values6"][0]) < 0.84


def test_a_run_that_grows_gains_no_digit() -> None:
    wild = replace(EXAMPLE, runs=(Run(optimizer="sgd", params={"lr": 0.03}),))
    axes = panel("numbers", wild)
    assert layer(axes, "values5").texts == ("0.03", "0", "2", "∞")
    spans = [axes.y.span for axes in scene(wild).panels]
    assert np.isfinite(spans).all()


def test_a_mode_that_is_gone_at_once_does_not_stretch_the_axis() -> None:
    gone = replace(EXAMPLE, runs=(Run(optimizer="sgd", params={"lr": 0.01}),))
    axes = panel("modes", gone)
    assert axes.y.span[0] > 1e-8
    assert [text for _, text in axes.legend] == ["λ 1: ρ 0.99", "λ 100: ρ 0"]


@pytest.mark.parametrize(
    ("scenario", "reason"),
    [
        (replace(EXAMPLE, runs=()), "Theory speaks of"),
        (replace(EXAMPLE, surface=Surface(name="saddle")), "SGD: there is no minimum shaped like a bowl."),
        (replace(EXAMPLE, noise=1.0), "NAG: there is noise on its gradients."),
        (replace(EXAMPLE, runs=(Run(optimizer="adam"),)), "Adam: there is no theory of this optimiser here."),
    ],
)
def test_where_there_is_no_theory_the_page_says_why_and_what_to_do(scenario: Descent, reason: str) -> None:
    (axes,) = scene(scenario).panels
    (note,) = axes.layers
    assert isinstance(note, Note)
    assert reason in note.text
    assert "Quadratic ravine" in note.text


def _color(rgba: np.ndarray) -> str:
    return "#" + "".join(f"{part:02x}" for part in rgba[:3].tolist())


def _distance(rgba: np.ndarray, color: str) -> int:
    return max(abs(int(rgba[i]) - int(color[1 + 2 * i : 3 + 2 * i], 16)) for i in range(3))
