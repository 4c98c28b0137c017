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
    assert scenario_of(window).map == BasinMap(color="steps")


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


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rmsprop", "lion", "adadelta", "rprop", "newton", "prodigy"])
def test_a_first_map_of_hyperparameters_is_one_that_can_be_made(optimizer: str) -> None:
    scenario = checked(Descent(runs=(replace(Descent().runs[0], optimizer=optimizer, params={}),)))
    assert checked(with_page(scenario, "hyperparameters")).map is not None
