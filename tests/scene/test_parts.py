"""What is left out of a picture is gone, and nothing else."""

from __future__ import annotations

import pytest

from optviz.presets import preset
from optviz.scene.descent import scene
from optviz.scene.layers import Contours, Markers, Scene, Trail
from optviz.scene.parts import PARTS, without
from optviz.scene.style import LIGHT
from optviz.studies.descent import compute, field_of


@pytest.fixture(scope="module")
def whole() -> Scene:
    scenario = preset("ravine")
    *_, race = compute(scenario)
    return scene(race, field_of(scenario.surface, race.spans, scenario.view, 20), 30, LIGHT)


def test_nothing_left_out_is_the_scene_itself(whole: Scene) -> None:
    assert without(whole, ()) is whole


@pytest.mark.parametrize("name", ["surface", "loss"])
def test_a_panel_left_out_gives_its_room_to_the_other(whole: Scene, name: str) -> None:
    left = without(whole, {name})
    assert [axes.name for axes in left.panels] == [axes.name for axes in whole.panels if axes.name != name]
    assert left.shares == (1.0,)


def test_both_panels_left_out_leave_words_only(whole: Scene) -> None:
    left = without(whole, {"surface", "loss"})
    assert (left.panels, left.shares, left.title) == ((), (), whole.title)


def test_each_part_is_there_before_and_gone_after(whole: Scene) -> None:
    def found(scene: Scene) -> dict[str, bool]:
        layers = [layer for axes in scene.panels for layer in axes.layers]
        return {
            "text": bool(scene.title and scene.text),
            "surface": any(axes.name == "surface" for axes in scene.panels),
            "loss": any(axes.name == "loss" for axes in scene.panels),
            "color_bar": any(axes.color_bar for axes in scene.panels),
            "legend": any(axes.legend for axes in scene.panels),
            "labels": any(isinstance(layer, Trail) and layer.label for layer in layers),
            "contours": any(isinstance(layer, Contours) for layer in layers),
            "minima": any(isinstance(layer, Markers) and layer.key == "minima" for layer in layers),
            "footer": bool(scene.footer),
        }

    assert found(whole) == dict.fromkeys(PARTS, True)
    for part in PARTS:
        assert not found(without(whole, {part}))[part]
    assert found(without(whole, {"footer"})) == {**dict.fromkeys(PARTS, True), "footer": False}
