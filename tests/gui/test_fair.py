"""The fair race of the descent lab as a user meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.labs.descent.fair_page import FairPage
from optviz.gui.labs.descent.lab import DescentLab
from optviz.gui.window import MainWindow
from optviz.scenario import BasinMap, Descent, Fair, replace
from optviz.scene.descent.fair_charts import trial_points
from optviz.studies.fair import FairRace
from tests.gui.conftest import MakeWindow

HEAD = '{"format": "optviz-scenario", "version": 1, "lab": "descent", "surface": {"name": "himmelblau"}, '
RUNS = (
    '"runs": [{"optimizer": "sgd", "params": {"lr": 0.002}}, {"optimizer": "newton"}, {"optimizer": "adam"}], '
    '"fair": {"trials": 13, "budget": 60, "starts": 20}}'
)


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "fair.optviz.json"
    path.write_text(HEAD + RUNS, encoding="utf-8")
    return make_window(str(path))


def lab(window: MainWindow) -> DescentLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, DescentLab)
    return shown


def page(window: MainWindow) -> FairPage:
    shown = lab(window).pages["fair"]
    assert isinstance(shown, FairPage)
    return shown


def result(window: MainWindow) -> FairRace:
    race = page(window).result
    assert race is not None
    return race


def scenario_of(window: MainWindow) -> Descent:
    scenario = lab(window).tools.session.scenario
    assert isinstance(scenario, Descent)
    return scenario


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, f"param.descent.{name}")
    assert found is not None
    return found


def choose(qtbot: QtBot, window: MainWindow, name: str, value: Any) -> None:
    control(window, name).setValue(value)
    qtbot.waitUntil(window.idle)


def use_button(window: MainWindow) -> QPushButton:
    button = window.findChild(QPushButton, "useRates")
    assert button is not None
    return button


def test_a_scenario_with_a_fair_race_opens_on_it_with_all_its_results(window: MainWindow) -> None:
    race = result(window)
    assert race.final
    assert [len(entry.rates) for entry in race.entries] == [13, 0, 13]
    assert set(page(window).stage.panels) == {"sensitivity", "cost", "results"}
    subject = lab(window).subject()
    assert subject is not None
    assert subject.result is race


def test_it_is_a_page_and_its_settings_are_seen_on_it_only(window: MainWindow, qtbot: QtBot) -> None:
    assert control(window, "fair.budget").isVisible()
    choose(qtbot, window, "view.page", "race")
    assert scenario_of(window).fair is None
    assert not control(window, "fair.budget").isVisible()
    assert not page(window).stage.isVisible()
    choose(qtbot, window, "view.page", "basins")
    assert isinstance(scenario_of(window).map, BasinMap)
    choose(qtbot, window, "view.page", "fair")
    assert (scenario_of(window).fair, scenario_of(window).map) == (Fair(), None)
    assert control(window, "fair.budget").isVisible()


def test_every_setting_has_an_editor(window: MainWindow, qtbot: QtBot) -> None:
    for name, value in (
        ("trials", 5), ("rates", (1e-3, 1.0)), ("budget", 40), ("target", 0.5), ("starts", 7), ("value_cost", 1.0),
        ("hessian_cost", 4.0),
    ):  # fmt: skip
        choose(qtbot, window, f"fair.{name}", value)
    fair = scenario_of(window).fair
    assert fair == Fair(trials=5, rates=(1e-3, 1.0), budget=40, target=0.5, starts=7, value_cost=1.0, hessian_cost=4.0)
    race = result(window)
    assert race.target == 0.5
    assert race.entries[0].starts == 7
    np.testing.assert_allclose(race.entries[0].rates, np.geomspace(1e-3, 1.0, 5))


def test_the_rates_picked_are_taken_over_in_one_step_without_racing_anew(window: MainWindow, qtbot: QtBot) -> None:
    before, race = scenario_of(window), result(window)
    qtbot.mouseClick(use_button(window), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.idle)
    after = scenario_of(window)
    assert [run.params.get("lr") for run in after.runs] == [race.entries[0].rate, None, race.entries[2].rate]
    assert result(window).entries is race.entries
    assert not use_button(window).isEnabled()
    lab(window).tools.session.undo()
    qtbot.waitUntil(window.idle)
    assert scenario_of(window) == before
    assert use_button(window).isEnabled()


def test_a_click_on_a_curve_gives_its_run_that_rate(window: MainWindow, qtbot: QtBot) -> None:
    rate = float(result(window).entries[2].rates[4])
    loss = float(result(window).entries[2].finals[4])
    page(window).stage.clicked.emit("sensitivity", rate * 1.01, loss, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(window.idle)
    assert [run.params.get("lr") for run in scenario_of(window).runs] == [0.002, None, pytest.approx(rate)]
    page(window).stage.clicked.emit("results", 0.5, 0.5, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(window.idle)
    assert scenario_of(window).runs[0].params == {"lr": 0.002}


def test_the_mouse_tells_exact_numbers(window: MainWindow) -> None:
    race, readout = result(window), page(window)._pointer.readout
    sgd = race.entries[0]
    assert sgd.rate is not None
    assert sgd.picked is not None
    text = readout("sensitivity", *trial_points(race, sgd)[sgd.picked].tolist())
    assert text.startswith("SGD, rate ")
    assert "the rate picked" in text
    assert readout("sensitivity", 1e-5, 1e-9) == ""
    assert readout("cost", 6.2, float(race.entries[1].history.loss[2])).startswith("Newton, step 2\ncost 6")
    newton = [race.labels[entry.index] for entry in race.ranking()].index("Newton")
    text = readout("results", 0.5, newton + 0.1)
    assert "has no learning rate: nothing to tune" in text
    assert "20 gradients, 0 values, 20 Hessians" in text
    assert "of 20 starts" in text
    assert readout("results", 0.5, 9.0) == ""


def test_looks_and_labels_need_no_new_race(window: MainWindow, qtbot: QtBot) -> None:
    race, scenario = result(window), scenario_of(window)
    runs = (replace(scenario.runs[0], label="mine", color="#112233"), *scenario.runs[1:])
    lab(window).edit(replace(scenario, runs=runs), "")
    qtbot.waitUntil(window.idle)
    assert result(window).entries is race.entries
    assert result(window).labels[0] == "mine"


def test_without_runs_the_page_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    lab(window).edit(replace(scenario_of(window), runs=()), "")
    qtbot.waitUntil(window.idle)
    assert scenario_of(window).fair is not None
    assert [layer.key for layer in page(window).stage.panels["results"].axes.layers] == ["empty"]
    assert not use_button(window).isEnabled()
