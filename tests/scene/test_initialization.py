"""The initialization lab's pages as scenes."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import pytest

from optviz.scenario import Initialization, replace
from optviz.scenario.initialization import Data, Network, Scheme, Training, View
from optviz.scene.initialization import show_of
from optviz.scene.initialization.ridges import HEIGHT, layer_ticks
from optviz.scene.initialization.words import share_text
from optviz.scene.layers import Scene
from optviz.scene.style import LIGHT
from optviz.scene.words import untranslated
from optviz.studies.initialization import Comparison, compute, measured_rule
from tests.network import build

HE = Scheme(name="he_normal")
SMALL = Scheme(name="normal", params={"std": 0.01})
Page = Literal["layers", "rule", "training"]


def compared(
    *schemes: Scheme,
    activation: str = "relu",
    width: int = 40,
    depth: int = 3,
    page: Page = "layers",
    training: Training | None = None,
    **view: Any,
) -> Comparison:
    scenario = Initialization(
        network=Network(inputs=width, width=width, depth=depth, activation=activation),
        data=Data(samples=60),
        schemes=schemes or (HE,),
        training=training,
        view=View(page=page, **view),
    )
    *_, result = compute(scenario)
    return result


def drawn(result: Comparison, step: int | None = None) -> Scene:
    shown = show_of(result)
    return shown.draw(shown.length if step is None else step, LIGHT, untranslated, "en")


def panel(scene: Scene, name: str) -> Any:
    return next(axes for axes in scene.panels if axes.name == name)


def layer(axes: Any, key: str) -> Any:
    return next(layer for layer in axes.layers if layer.key == key)


def keys(axes: Any) -> set[str]:
    return {layer.key for layer in axes.layers}


def ridge(axes: Any, number: int) -> tuple[np.ndarray, np.ndarray]:
    """Edges and heights of the bins of a layer's ridge."""
    points = layer(axes, "full").points
    pieces = np.split(points, np.flatnonzero(np.isnan(points[:, 0])))
    outline = next(piece[~np.isnan(piece[:, 0])] for piece in pieces if piece[-1, 1] == number)
    return outline[::2, 0], number - outline[1:-1:2, 1]


def test_a_ridge_is_the_histogram_of_the_weights() -> None:
    edges, heights = ridge(panel(drawn(compared(HE, quantity="weight")), "scheme0"), 2)
    weights = build.scheme("he_normal").draw(0, 2, 40, 40)
    counts = np.histogram(weights, edges)[0]
    assert heights.max() == pytest.approx(HEIGHT)
    # The bins are not those that were counted: what lies in one may be spread over its neighbours, and not farther.
    within = np.abs(np.cumsum(heights) / heights.sum() - np.cumsum(counts) / counts.sum())
    assert within.max() < 0.02


def test_exact_zeros_are_left_out_of_a_ridge_and_told_beside_it() -> None:
    result = compared(HE, quantity="activation")
    axes = panel(drawn(result), "scheme0")
    _, heights = ridge(axes, 1)
    layers = result.seen[0].signal.quantities["activation"]
    assert layers.zero_fraction[0] == pytest.approx(0.5, abs=0.1)
    assert heights[0] < 1.5 * heights[1:4].max()
    assert layer(axes, "shares").texts[0] == f"{100 * layers.zero_fraction[0]:.0f} % are 0"


def test_logarithmic_counts_lift_what_is_rare() -> None:
    linear, log = (
        ridge(panel(drawn(compared(quantity="weight", counts=c)), "scheme0"), 1)[1] for c in ("linear", "log")
    )
    assert log.max() == pytest.approx(linear.max())
    assert np.median(log) > np.median(linear)


def test_shared_axes_are_the_same_for_all_schemes_and_own_ones_are_not() -> None:
    shared = drawn(compared(HE, SMALL, axes="shared"))
    own = drawn(compared(HE, SMALL, axes="own"))
    assert panel(shared, "scheme0").x.span == panel(shared, "scheme1").x.span
    assert panel(own, "scheme0").x.span != panel(own, "scheme1").x.span


def test_layers_in_their_own_std_are_as_wide_as_each_other() -> None:
    axes = panel(drawn(compared(SMALL, quantity="pre_activation", axes="layer", activation="tanh")), "scheme0")
    widths = [np.ptp(ridge(axes, number)[0]) for number in (1, 2, 3)]
    assert max(widths) < 1.5 * min(widths)


def test_the_band_reaches_two_standard_deviations_about_the_theory() -> None:
    result = compared(HE)
    axes, seen = panel(drawn(result), "forward"), result.seen[0]
    assert seen.theory is not None
    assert seen.stray is not None
    theory, spread = seen.theory.activation, np.exp(2.0 * seen.stray.forward)
    np.testing.assert_allclose(layer(axes, "theory0").points[:, 1], theory)
    band = layer(axes, "band0").points
    np.testing.assert_allclose(band[:3], np.stack([[1, 2, 3], theory * spread], axis=1))
    np.testing.assert_allclose(band[3:], np.stack([[3, 2, 1], (theory / spread)[::-1]], axis=1))


def test_the_signal_reaches_a_layer_a_step_and_the_gradient_comes_back_after_it() -> None:
    result = compared(HE)
    assert show_of(result).length == 6
    for step, there, back in ((1, [1], []), (3, [1, 2, 3], []), (4, [1, 2, 3], [3]), (6, [1, 2, 3], [1, 2, 3])):
        scene = drawn(result, step)
        for name, reached in (("forward", there), ("backward", back)):
            found = panel(scene, name)
            shown = layer(found, "measured0").points[:, 0].tolist() if reached else []
            assert shown == reached
            assert ("measured0" in keys(found)) == bool(reached)


def test_a_scheme_that_explodes_leaves_the_others_on_the_axis() -> None:
    result = compared(HE, Scheme(name="normal", params={"std": 1e6}), depth=30)
    for name in ("forward", "backward"):
        axes = panel(drawn(result), name)
        assert axes.y.log
        assert axes.y.span[0] < 0.5
    assert panel(drawn(result), "forward").y.span[1] < 1e30


def test_a_network_that_overflows_keeps_the_ridges_before() -> None:
    result = compared(Scheme(name="normal", params={"std": 1e6}), depth=100)
    overflow = result.seen[0].outlook.overflow
    assert overflow is not None
    axes = panel(drawn(result), "scheme0")
    rows = layer(axes, "full").points[:, 1]
    # Weights of the layer that overflows are known; its activations are not.
    assert np.nanmax(rows) == overflow.layer - 1


def test_layer_ticks_name_the_first_and_the_last() -> None:
    assert [name for _, name in layer_ticks(4)] == ["1", "2", "3", "4"]
    assert [name for _, name in layer_ticks(100)][0::10] == ["1", "100"]
    assert layer_ticks(3, "out")[-1] == (3.0, "out")


def test_the_rule_shows_the_lectures_numbers_and_what_was_measured() -> None:
    result = compared(page="rule")
    law = measured_rule(0)
    assert (law.n[0], law.n[-1]) == (1, 1000)
    np.testing.assert_allclose(law.std["xavier_lecture"], 1.0 / np.sqrt(law.n))
    np.testing.assert_allclose(law.predicted["normal"], np.sqrt(law.n))
    for measured, predicted in zip(law.measured.values(), law.predicted.values(), strict=True):
        np.testing.assert_allclose(measured, predicted, rtol=0.12)
    scene = drawn(result, 10)
    n = int(law.n[10])
    assert layer(panel(scene, "weights"), "here0").points.tolist() == [[n, pytest.approx(n**-0.5)]]
    assert len(layer(panel(scene, "inputs"), "seen2").points) == 11
    assert layer(panel(scene, "weights"), "note").text.startswith(f"n = {n}: ")


def test_the_rule_measures_what_many_numbers_say() -> None:
    x, w = np.random.default_rng(3).standard_normal((2, 4000, 50))
    law = measured_rule(1)
    place = int(np.abs(law.n - 50).argmin())
    measured = float((x * w / np.sqrt(50.0)).sum(axis=1).std())
    assert law.measured["xavier_lecture"][place] == pytest.approx(measured, rel=0.08)


def trained(**view: Any) -> Comparison:
    plan = Training(dataset="two_moons", params={"lr": 0.1}, batch_size=50, iterations=40)
    return compared(HE, Scheme(name="zeros"), width=8, page="training", training=plan, **view)


def test_a_step_of_the_training_shows_its_newest_snapshot() -> None:
    result = trained(quantity="weight")
    assert result.training is not None
    assert show_of(result).length == 40
    for step, newest in ((0, 1), (10, 1), (11, 11), (39, 31), (40, 40)):
        snapshot = result.training.curves[0].snapshot_at(step)
        assert snapshot is not None
        assert snapshot.iteration == newest
        edges, _ = ridge(panel(drawn(result, step), "scheme0"), 1)
        weights = snapshot.look.signal.quantities["weight"]
        assert abs(edges[0] - weights.low[0]) < 0.1 * (weights.high[0] - weights.low[0])


def test_curves_end_at_the_step_and_the_batches_stay() -> None:
    result = trained()
    axes = panel(drawn(result, 7), "loss")
    assert layer(axes, "trail0").count == 8
    assert len(layer(axes, "batches0").points) == 41
    assert layer(axes, "cursor").at == 7.0


def test_equal_units_have_one_colour() -> None:
    scene = drawn(trained(units=True))
    assert len(set(layer(panel(scene, "scheme1"), "units").colors)) == 1
    assert len(set(layer(panel(scene, "scheme0"), "units").colors)) > 1
    assert layer(panel(scene, "scheme1"), "distinct").texts == ("1 of 8 differ",) * 3


def test_the_page_says_that_there_is_no_training_yet() -> None:
    result = replace_view(compared(), page="training")
    assert layer(panel(drawn(result), "loss"), "note").text == "No training yet."


def replace_view(result: Comparison, **view: Any) -> Comparison:
    scenario = replace(result.scenario, view=replace(result.scenario.view, **view))
    return Comparison(scenario, result.activation, result.seen)


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "0"),
        (0.001, "0.1 %"),
        (3e-8, "3·10⁻⁸"),
        (1.26, "126 %"),
        (40.0, "40×"),
        (3e17, "3·10¹⁷×"),
        (float("inf"), "∞"),
    ],
)
def test_shares_are_written_as_one_reads_them(share: float, text: str) -> None:
    assert share_text(share) == text
