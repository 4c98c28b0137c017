"""The theory page of the descent lab as a user meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.labs.descent.lab import DescentLab
from optviz.gui.labs.descent.theory_page import TheoryPage
from optviz.gui.window import MainWindow
from optviz.scenario import Descent, Run, Surface, View, encode, replace
from optviz.studies.quadratic_theory import with_example
from tests.gui.conftest import MakeWindow

NOTHING_HELD = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    return opened(make_window, tmp_path, replace(with_example(Descent()), view=View(page="theory", run=1)))


def opened(make_window: MakeWindow, folder: Path, scenario: Descent) -> MainWindow:
    path = folder / "theory.optviz.json"
    path.write_bytes(encode(scenario))
    return make_window(str(path))


def lab(window: MainWindow) -> DescentLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, DescentLab)
    return shown


def page(window: MainWindow) -> TheoryPage:
    shown = lab(window).page
    assert isinstance(shown, TheoryPage)
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


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()
    qtbot.waitUntil(window.idle)


def test_a_scenario_on_the_theory_page_opens_on_it(window: MainWindow) -> None:
    theory = page(window).theory
    assert theory is not None
    assert theory.race.final
    assert set(page(window).stage.panels) == {"plane", "numbers", "forecast", "modes"}
    subject = lab(window).subject()
    assert subject is not None
    assert subject.result is theory.race
    assert subject.show(theory.race).length == 100


def test_the_page_is_chosen_above_the_pictures_and_is_not_computed_before(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window()
    shown = lab(window).pages["theory"]
    assert isinstance(shown, TheoryPage)
    assert shown.theory is None
    choose(qtbot, window, "view.page", "theory")
    assert scenario_of(window).view.page == "theory"
    assert page(window).theory is not None
    choose(qtbot, window, "view.page", "race")
    assert shown.theory is None


def test_dragging_the_ring_sets_rate_and_momentum_in_one_undoable_step(window: MainWindow, qtbot: QtBot) -> None:
    before, stage = scenario_of(window), page(window).stage
    assert stage.panels["plane"].draggable == {"here"}
    for alpha, beta in ((0.02, 0.3), (0.015, 0.4)):
        stage.dragged.emit("plane", "here", alpha, beta)
    stage.dropped.emit("plane", "here", 0.01, 0.5)
    qtbot.waitUntil(window.idle)
    after = scenario_of(window)
    assert after.runs[1].params == pytest.approx({"lr": 0.01, "momentum": 0.5})
    assert after.runs[0] == before.runs[0]
    theory = page(window).theory
    assert theory is not None
    assert theory.closeup is not None
    assert (theory.closeup.forecast.alpha, theory.closeup.forecast.beta) == pytest.approx((0.01, 0.5))
    lab(window).tools.session.undo()
    assert scenario_of(window) == before


def test_a_ring_dragged_off_the_plane_stays_at_what_a_run_can_have(window: MainWindow, qtbot: QtBot) -> None:
    page(window).stage.dropped.emit("plane", "here", -1.0, 1.0)
    qtbot.waitUntil(window.idle)
    params = scenario_of(window).runs[1].params
    assert 0.0 < params["lr"] < 1e-3
    assert params["momentum"] == 0.999


def test_gradient_descent_gets_momentum_by_dragging_it_up(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "view.run", 0)
    page(window).stage.dropped.emit("plane", "here", 0.02, 0.6)
    qtbot.waitUntil(window.idle)
    run = scenario_of(window).runs[0]
    assert (run.optimizer, run.params["momentum"]) == ("sgd", 0.6)


def test_a_click_in_the_plane_sets_the_pair_and_one_in_a_chart_the_step(window: MainWindow, qtbot: QtBot) -> None:
    page(window).stage.clicked.emit("plane", 0.03, 0.7, NOTHING_HELD)
    qtbot.waitUntil(window.idle)
    assert scenario_of(window).runs[1].params == pytest.approx({"lr": 0.03, "momentum": 0.7})
    page(window).stage.clicked.emit("forecast", 33.2, 1.0, NOTHING_HELD)
    assert lab(window).tools.playback.step == 33


def test_another_run_is_looked_at_closely(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "view.run", 2)
    assert scenario_of(window).view.run == 2
    assert page(window).stage.panels["plane"].axes.title.startswith("NAG")


def test_best_gives_the_run_what_theory_recommends(window: MainWindow, qtbot: QtBot) -> None:
    page(window).stage.clicked.emit("plane", 0.01, 0.1, NOTHING_HELD)
    qtbot.waitUntil(window.idle)
    press(qtbot, window, "theoryBest")
    params = scenario_of(window).runs[1].params
    assert (params["lr"], params["momentum"]) == pytest.approx((4.0 / 121.0, (9.0 / 11.0) ** 2))


def test_without_any_theory_an_example_is_offered(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    saddle = Descent(surface=Surface(name="saddle"), runs=(Run(optimizer="sgd"),), view=View(page="theory"))
    window = opened(make_window, tmp_path, saddle)
    assert list(page(window).stage.panels) == ["nothing"]
    press(qtbot, window, "theoryExample")
    assert scenario_of(window).surface.name == "quadratic"
    assert set(page(window).stage.panels) == {"plane", "numbers", "forecast", "modes"}
    lab(window).tools.session.undo()
    qtbot.waitUntil(window.idle)
    assert scenario_of(window) == saddle


def test_the_pointer_tells_exact_numbers(window: MainWindow) -> None:
    tell = page(window)._readout
    assert tell("plane", 0.01, 0.0) == "α 0.01   β 0\nρ 0.99: monotone\n115 steps for a digit of the loss"
    assert tell("plane", 0.03, 0.0) == "α 0.03   β 0\nρ 2: diverging\nthe loss grows 4-fold per step"
    assert tell("forecast", 100.2, 1.0) == "SGD, step 100\nmeasured 0.9541, predicted 0.9541"
    assert tell("modes", 0.0, 1.0) == (
        "Momentum, step 0\nλ 1: measured 4.919, predicted 4.919\nλ 100: measured 0.8944, predicted 0.8944"
    )
    assert tell("modes", 500.0, 1.0) == ""
    assert tell("numbers", 0.5, 0.5) == ""
