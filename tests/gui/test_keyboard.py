"""The window without a mouse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.editors import SwitchEditor
from optviz.gui.window import MainWindow
from optviz.scenario import load, save
from tests.gui.conftest import MakeWindow


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_the_space_bar_presses_the_button_that_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    editor = control(window, "param.descent.view.contours")
    assert isinstance(editor, SwitchEditor)
    button: QAbstractButton = editor.switch
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not window.session.scenario.view.contours
    assert not window.playback.playing


def test_the_space_bar_plays_after_a_click_on_a_switch(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    switch = control(window, "param.descent.view.contours").switch
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not window.session.scenario.view.contours
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert not window.session.scenario.view.contours
    assert window.playback.playing


def test_a_number_being_typed_is_saved(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "typed.optviz.json"
    save(make_window().session.scenario, path)
    window = make_window(str(path))
    window.activateWindow()
    line = control(window, "param.descent.steps").findChild(QLineEdit)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    QTest.keyClicks(line, "66")
    QTest.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert load(path).steps == 66
    assert not window.session.dirty
    assert line.hasFocus()
