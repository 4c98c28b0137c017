"""The window as a user meets it: edits, undo, files, languages, themes, closing."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.window import MainWindow
from optviz.presets import preset
from optviz.scenario import save
from tests.gui.conftest import MakeWindow


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_the_named_controls_are_there(window: MainWindow) -> None:
    for name in (
        "labs", "plot.descent.surface", "plot.descent.loss", "play", "pause", "stepForward", "stepBack", "timeline",
        "speed", "export", "language", "theme", "status", "param.descent.surface.name", "param.descent.steps",
        "param.descent.runs[0].params.lr", "param.descent.runs[3].optimizer",
    ):  # fmt: skip
        control(window, name)
    assert window.objectName() == "mainWindow"


def test_an_edited_rate_reaches_the_picture_and_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session.scenario
    control(window, "param.descent.runs[0].params.lr").setValue(0.02)
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.runs[0].params["lr"] == 0.02
    window.session.undo()
    qtbot.waitUntil(window.idle)
    assert window.session.scenario == before
    assert control(window, "param.descent.runs[0].params.lr").value() == before.runs[0].params["lr"]


def test_an_optimiser_chosen_gets_a_rate_that_suits(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.descent.runs[0].optimizer").setValue("adagrad")
    qtbot.waitUntil(lambda: window.session.scenario.runs[0].optimizer == "adagrad" and window.idle())
    assert window.session.scenario.runs[0].params["lr"] > 0.01


def test_another_surface_gets_suited_rates_in_one_undoable_step(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session.scenario
    control(window, "param.descent.surface.name").setValue("beale")
    qtbot.waitUntil(lambda: window.session.scenario.surface.name == "beale" and window.idle())
    assert window.session.scenario.start is None
    window.session.undo()
    assert window.session.scenario == before


def test_playing_moves_the_timeline_and_computes_nothing(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("computed while playing")

    monkeypatch.setattr("optviz.studies.descent.walk", refuse)
    monkeypatch.setattr("optviz.studies.descent.sample", refuse)
    control(window, "speed").setValue(10.0)
    control(window, "play").click()
    qtbot.waitUntil(lambda: control(window, "timeline").value() > 20)
    control(window, "pause").click()
    step = control(window, "timeline").value()
    control(window, "stepForward").click()
    assert control(window, "timeline").value() == step + 1
    qtbot.waitUntil(window.idle)


@pytest.mark.parametrize("kind", ["broken", "unusable"])
def test_a_bad_file_dropped_is_told_in_the_bar_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, kind: str
) -> None:
    before = window.session.scenario
    path = tmp_path / "bad.optviz.json"
    head = {"format": "optviz-scenario", "version": 1, "lab": "descent"}
    path.write_text("{" if kind == "broken" else json.dumps({**head, "steps": 0}))
    drop(window, path)
    assert window.session.scenario is before
    assert "bad.optviz.json: " in window.message()
    if kind == "unusable":
        assert "steps: must be a whole number from 1 to 100000, got 0" in window.message()


def test_a_scenario_dropped_is_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "good.optviz.json"
    save(preset("starts"), path)
    drop(window, path)
    assert window.session.scenario == preset("starts")
    assert window.session.path == path
    qtbot.waitUntil(window.idle)


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(100, 100), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def test_the_language_switches_live_and_is_remembered(
    qtbot: QtBot, window: MainWindow, make_window: MakeWindow
) -> None:
    scenario = window.session.scenario
    control(window, "language").setValue("ko")
    qtbot.waitUntil(window.idle)
    assert window.menuBar().actions()[0].text() == "파일"
    assert window.session.scenario is scenario
    control(window, "language").setValue("en")
    qtbot.waitUntil(window.idle)
    assert window.menuBar().actions()[0].text() == "File"


def test_a_change_of_language_leaves_nothing_of_the_old_window_behind(qtbot: QtBot, window: MainWindow) -> None:
    counts = []
    for language in ("ko", "en", "ko", "en"):
        control(window, "language").setValue(language)
        qtbot.waitUntil(window.idle)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(window.findChildren(QObject)))
    assert len(set(counts)) == 1


def test_a_theme_changes_every_plot(qtbot: QtBot, window: MainWindow) -> None:
    plot = control(window, "plot.descent.surface")
    light = plot.grab().toImage().pixelColor(2, 2).lightness()
    control(window, "theme").setValue("dark")
    qtbot.waitUntil(window.idle)
    assert plot.grab().toImage().pixelColor(2, 2).lightness() < light


def test_every_lab_is_shown_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    for name in ("initialization", "regularization", "batches", "descent"):
        window.showLab(name)
        assert control(window, "labs").value() == name
        qtbot.waitUntil(window.idle, timeout=20000)


def test_closing_while_computing_is_quick(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    control(window, "param.descent.steps").setValue(100_000)
    qtbot.waitUntil(lambda: not window.idle())
    window.session.replace(window.session.scenario)
    begun = time.monotonic()
    window.close()
    assert time.monotonic() - begun < 2.0
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("answer", "closes"), [(QMessageBox.StandardButton.Cancel, False), (QMessageBox.StandardButton.Discard, True)]
)
def test_closing_asks_about_unsaved_changes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton, closes: bool
) -> None:
    control(window, "param.descent.seed").setValue(77)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)
    assert window.close() is closes


def test_a_run_that_diverges_at_once_is_shown_with_its_reason(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.descent.runs[0].params.lr").setValue(1e300)
    qtbot.waitUntil(window.idle)
    texts = [label.text() for label in window.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()]
    assert any("diverged at step 1" in text for text in texts if isinstance(text, str))


def test_every_step_of_a_drag_is_one_undo(qtbot: QtBot, window: MainWindow) -> None:
    before = window.session.scenario
    plot = control(window, "plot.descent.surface")
    for x in (-4.0, -3.0, -2.0):
        plot.dragged.emit("start", x, 1.0)
    plot.dropped.emit("start", -1.0, 1.0)
    assert window.session.scenario.start == (-1.0, 1.0)
    window.session.undo()
    assert window.session.scenario == before
    qtbot.waitUntil(window.idle)


def test_shift_and_a_click_add_a_run_from_there(qtbot: QtBot, window: MainWindow) -> None:
    count = len(window.session.scenario.runs)
    plot = control(window, "plot.descent.surface")
    plot.clicked.emit(2.0, -1.0, Qt.KeyboardModifier.ShiftModifier)
    assert window.session.scenario.runs[count].start == (2.0, -1.0)
    qtbot.waitUntil(window.idle)


def test_a_click_on_the_loss_chart_goes_to_that_step(window: MainWindow) -> None:
    control(window, "plot.descent.loss").clicked.emit(41.7, 0.5, Qt.KeyboardModifier.NoModifier)
    assert control(window, "timeline").value() == 42
