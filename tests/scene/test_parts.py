"""What is left out of a picture is gone, and nothing else."""

from __future__ import annotations

import pytest

from optviz.presets import preset
from optviz.scene.descent import scene
from optviz.scene.layers import Axes, Axis, Column, Contours, Markers, Scene, Trail
from optviz.scene.parts import COMMON, panels_of, parts_of, without
from optviz.scene.style import LIGHT
from optviz.studies.descent import compute, field_of

PARTS = ("text", "surface", "loss", *COMMON[1:])


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
    assert [column.share for column in left.columns] == [1.0]


def test_both_panels_left_out_leave_words_only(whole: Scene) -> None:
    left = without(whole, {"surface", "loss"})
    assert (left.panels, left.columns, left.title) == ((), (), whole.title)


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


def test_parts_are_what_a_scene_of_the_lab_has(whole: Scene) -> None:
    assert parts_of(whole) == PARTS
    assert panels_of(whole) == ("surface", "loss")


def test_a_panel_of_any_name_leaves_its_height_to_the_others_of_its_column() -> None:
    def axes(name: str) -> Axes:
        return Axes(name=name, title="", x=Axis(label="", span=(0, 1)), y=Axis(label="", span=(0, 1)), layers=())

    scene = Scene(
        columns=(
            Column(panels=(axes("paths"), axes("loss"), axes("weights")), share=0.5, shares=(2.0, 1.0, 1.0)),
            Column(panels=(axes("surface"),), share=0.25),
            Column(panels=(axes("noise"),), share=0.25),
        )
    )
    left = without(scene, {"loss", "noise"})
    assert panels_of(left) == ("paths", "weights", "surface")
    assert [column.share for column in left.columns] == pytest.approx([2 / 3, 1 / 3])
    assert left.columns[0].heights == pytest.approx([2 / 3, 1 / 3])
    assert without(scene, {"paths", "loss", "weights"}).columns[0].panels[0].name == "surface"
