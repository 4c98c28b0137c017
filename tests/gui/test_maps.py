"""The maps of the descent lab as a user meets them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.labs.descent.lab import DescentLab
from optviz.gui.labs.descent.map_page import MapPage
from optviz.gui.window import MainWindow
from optviz.scenario import BasinMap, Descent, HyperparameterMap, replace
from optviz.scenario.check import checked
from optviz.scenario.page_choice import with_page
from tests.gui.conftest import MakeWindow

HEAD = '{"format": "optviz-scenario", "version": 1, "lab": "descent", "surface": {"name": "himmelblau"}, "steps": 60, '
RUNS = '"runs": [{"optimizer": "sgd", "params": {"lr": 0.01}}], "map": {"kind": "basins", "size": 40}}'


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "map.optviz.json"
    path.write_text(HEAD + RUNS, encoding="utf-8")
    return make_window(str(path))


def lab(window: MainWindow) -> DescentLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, DescentLab)
    return shown


def page(window: MainWindow) -> MapPage:
    shown = lab(window).pages["basins"]
    assert isinstance(shown, MapPage)
    return shown


def scenario_of(window: MainWindow) -> Descent:
    scenario = lab(window).tools.session.scenario
    assert isinstance(scenario, Descent)
    return scenario


def choose(qtbot: QtBot, window: MainWindow, name: str, value: Any) -> None:
    control = window.findChild(QWidget, f"param.descent.{name}")
    assert control is not None
    control.setValue(value)  # type: ignore[attr-defined]
    qtbot.waitUntil(window.idle)


def test_a_scenario_with_a_map_opens_on_it(window: MainWindow) -> None:
    chart = page(window).chart
    assert chart is not None
    assert chart.final
    assert chart.loss.shape == (40, 40)
    assert page(window).stage.isVisible()
    assert "basins" in page(window).stage.panels
    subject = lab(window).subject()
    assert subject is not None
    assert subject.result is chart


def test_race_and_maps_are_chosen_above_the_pictures(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "view.page", "hyperparameters")
    assert isinstance(scenario_of(window).map, HyperparameterMap)
    assert list(page(window).stage.panels) == ["hyperparameters"]
    choose(qtbot, window, "view.page", "race")
    assert scenario_of(window).map is None
    assert not page(window).stage.isVisible()
    choose(qtbot, window, "view.page", "basins")
    choose(qtbot, window, "map.color", "steps")
    assert scenario_of(window).map == BasinMap(size=40, color="steps")


def test_a_page_shown_again_has_the_settings_that_it_had(window: MainWindow, qtbot: QtBot) -> None:
    before = scenario_of(window).map
    choose(qtbot, window, "view.page", "race")
    choose(qtbot, window, "view.page", "hyperparameters")
    choose(qtbot, window, "view.page", "basins")
    assert scenario_of(window).map == before != BasinMap()


def test_nothing_plays_where_there_is_no_time(window: MainWindow, qtbot: QtBot) -> None:
    assert not window._transport.isEnabled()
    choose(qtbot, window, "view.page", "race")
    assert window._transport.isEnabled()
    window.playback.seek(0)
    window.playback.play()
    choose(qtbot, window, "view.page", "family")
    assert not window.playback.playing
    choose(qtbot, window, "view.page", "theory")
    assert window._transport.isEnabled()


def test_other_colours_need_no_other_numbers(window: MainWindow, qtbot: QtBot) -> None:
    before = page(window).chart
    choose(qtbot, window, "map.color", "steps")
    after = page(window).chart
    assert before is not None
    assert after is not None
    assert after.loss is before.loss
    assert page(window).stage.panels["basins"].axes.color_bar is not None


def test_a_map_undone_is_the_race_again(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "view.page", "hyperparameters")
    lab(window).tools.session.undo()
    qtbot.waitUntil(window.idle)
    assert isinstance(scenario_of(window).map, BasinMap)
    assert list(page(window).stage.panels) == ["basins"]


def test_a_click_makes_a_cell_a_run_that_starts_there(window: MainWindow, qtbot: QtBot) -> None:
    page(window).stage.clicked.emit("basins", 2.0, -1.0, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(window.idle)
    _, run = scenario_of(window).runs
    assert run.start == pytest.approx((2.0, -1.0), abs=12.0 / 39 / 2 + 1e-9)
    assert run.params == {"lr": 0.01}


def test_the_readout_tells_the_cell(window: MainWindow) -> None:
    text = page(window)._readout("basins", 2.9, 2.1)
    assert "ends at (3, 2)" in text
    assert page(window)._readout("basins", 60.0, 2.0) == ""


def test_a_map_goes_when_its_run_can_no_longer_have_one(window: MainWindow, qtbot: QtBot) -> None:
    scenario = scenario_of(window)
    lab(window).edit(replace(scenario, runs=()), "")
    qtbot.waitUntil(window.idle)
    assert scenario_of(window).map is None
    assert not page(window).stage.isVisible()


def editor(window: MainWindow, name: str) -> Any:
    return window.findChild(QWidget, f"param.descent.{name}")


@pytest.fixture
def pairs(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    """A map of Momentum's two hyperparameters, and an L-BFGS of which there can be none."""
    path = tmp_path / "pairs.optviz.json"
    runs = '"runs": [{"optimizer": "momentum", "params": {"lr": 0.001}}, {"optimizer": "lbfgs"}, {"optimizer": "adam"}]'
    path.write_text(HEAD + runs + ', "map": {"kind": "hyperparameters", "size": 20}}', encoding="utf-8")
    return make_window(str(path))


def pair_of(window: MainWindow) -> HyperparameterMap:
    chosen = scenario_of(window).map
    assert isinstance(chosen, HyperparameterMap)
    return chosen


def test_the_form_has_a_section_on_the_map_while_there_is_one(window: MainWindow, qtbot: QtBot) -> None:
    assert editor(window, "map.tolerance").isVisible()
    assert not editor(window, "map.x").isVisible()
    choose(qtbot, window, "view.page", "hyperparameters")
    assert not editor(window, "map.tolerance").isVisible()
    assert editor(window, "map.x").isVisible()
    choose(qtbot, window, "view.page", "race")
    assert not editor(window, "map.size").isVisible()


def test_size_and_tolerance_are_chosen_in_the_form_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "map.size", 50)
    choose(qtbot, window, "map.tolerance", 0.01)
    assert scenario_of(window).map == BasinMap(size=50, tolerance=0.01)
    chart = page(window).chart
    assert chart is not None
    assert chart.loss.shape == (50, 50)
    lab(window).tools.session.undo()
    lab(window).tools.session.undo()
    assert scenario_of(window).map == BasinMap(size=40)


def test_a_run_that_can_have_no_map_says_why_and_cannot_be_chosen(pairs: MainWindow) -> None:
    combo = editor(pairs, "map.run").combo
    model = combo.model()
    assert [model.index(row, 0).data() for row in range(3)] == ["Momentum", "L-BFGS", "Adam"]
    assert [bool(model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled) for row in range(3)] == [
        True,
        False,
        True,
    ]
    assert "one point at a time" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_another_run_is_mapped_over_axes_that_it_has(pairs: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, pairs, "map.run", 2)
    assert (pair_of(pairs).run, pair_of(pairs).x, pair_of(pairs).y) == (2, "lr", "betas[0]")
    assert editor(pairs, "map.y").value() == "betas[0]"
    chart = page(pairs).chart
    assert chart is not None
    assert chart.label == "Adam"


def test_the_other_axis_hyperparameter_swaps_them(pairs: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, pairs, "map.x", "momentum")
    assert (pair_of(pairs).x, pair_of(pairs).y) == ("momentum", "lr")
    assert editor(pairs, "map.log_y").value()
    assert not editor(pairs, "map.log_x").value()


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [(1, "1e-9", "must rise"), (0, "0", "greater than 0"), (0, "-3", "greater than 0"), (1, "x", "must be")],
)
def test_a_bad_range_is_marked_while_it_is_typed_and_changes_nothing(
    pairs: MainWindow, qtbot: QtBot, field: int, text: str, problem: str
) -> None:
    before = scenario_of(pairs)
    end = editor(pairs, "map.x_range").fields[field]
    end.setFocus()
    end.selectAll()
    qtbot.keyClicks(end, text)
    assert end.is_refused()
    assert problem in end.toolTip()
    qtbot.keyClick(end, Qt.Key.Key_Return)
    qtbot.waitUntil(pairs.idle)
    assert scenario_of(pairs) == before


def test_a_good_range_is_mapped(pairs: MainWindow, qtbot: QtBot) -> None:
    end = editor(pairs, "map.x_range").fields[1]
    end.setFocus()
    end.selectAll()
    qtbot.keyClicks(end, "0.5")
    qtbot.keyClick(end, Qt.Key.Key_Return)
    qtbot.waitUntil(pairs.idle)
    assert pair_of(pairs).x_range == (1e-4, 0.5)
    chart = page(pairs).chart
    assert chart is not None
    assert chart.x[-1] == 0.5
    qtbot.keyClick(end, Qt.Key.Key_Up)
    qtbot.waitUntil(pairs.idle)
    assert pair_of(pairs).x_range[1] > 0.5


def test_the_ring_takes_the_run_along_and_leaves_the_map(pairs: MainWindow, qtbot: QtBot) -> None:
    before = page(pairs).chart
    assert before is not None
    assert page(pairs).stage.panels["hyperparameters"].draggable == {"own"}
    page(pairs).stage.dragged.emit("hyperparameters", "own", -2.5, 0.3)
    page(pairs).stage.dropped.emit("hyperparameters", "own", -2.0, 0.5)
    qtbot.waitUntil(pairs.idle)
    assert scenario_of(pairs).runs[0].params == {"lr": 0.01, "momentum": 0.5}
    after = page(pairs).chart
    assert after is not None
    assert after.loss is before.loss
    lab(pairs).tools.session.undo()
    assert scenario_of(pairs).runs[0].params == {"lr": 0.001}


def test_another_optimiser_keeps_the_map_in_view(pairs: MainWindow, qtbot: QtBot) -> None:
    scenario = scenario_of(pairs)
    lab(pairs).edit(replace(scenario, runs=(replace(scenario.runs[0], optimizer="adam", params={}),)), "")
    qtbot.waitUntil(pairs.idle)
    assert (pair_of(pairs).x, pair_of(pairs).y) == ("lr", "betas[0]")
    lab(pairs).tools.session.undo()
    assert pair_of(pairs).y == "momentum"


def test_a_click_says_that_there_is_another_run_and_where(window: MainWindow, qtbot: QtBot) -> None:
    assert "becomes a run" in page(window)._readout("basins", 2.0, -1.0)
    assert "becomes a run" in lab(window).status
    page(window).stage.clicked.emit("basins", 2.0, -1.0, Qt.KeyboardModifier.NoModifier)
    assert lab(window).status.startswith("Added as a run: SGD 2, x ")
    qtbot.waitUntil(window.idle)
    marks = [layer.key for layer in page(window).stage.panels["basins"].axes.layers]
    assert marks[-2:] == ["start", "start1"]
    assert isinstance(scenario_of(window).map, BasinMap)


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rmsprop", "lion", "adadelta", "rprop", "newton", "prodigy"])
def test_a_first_map_of_hyperparameters_is_one_that_can_be_made(optimizer: str) -> None:
    scenario = checked(Descent(runs=(replace(Descent().runs[0], optimizer=optimizer, params={}),)))
    assert checked(with_page(scenario, "hyperparameters")).map is not None
