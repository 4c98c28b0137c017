"""Editors under the mouse, the wheel and the arrow keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.editors import ChoiceEditor, NumberEditor, Option, SwitchEditor
from optviz.gui.editors.row import Row
from optviz.params import Param
from tests.gui.test_editors import BETAS, FLAG, LR, MODE, START, STEPS, Log, shown


def test_dragging_a_slider_announces_every_value_and_commits_once(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, LR)
    slider = editor.slider
    middle = slider.rect().center()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for dx in range(5, 50, 5):
        QTest.mouseMove(slider, middle + QPoint(dx, 0))
    assert log.commits == 0
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(45, 0))
    assert len(log.values) > 5
    assert log.values == sorted(log.values)
    assert editor.value() == log.values[-1]
    assert log.commits == 1


def test_a_click_beside_the_handle_takes_it_there(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, STEPS)
    QTest.mouseClick(editor.slider, Qt.MouseButton.LeftButton, pos=QPoint(editor.slider.width() - 1, 8))
    assert editor.value() == 10_000
    assert log.commits == 1


@pytest.mark.parametrize("param", [LR, STEPS])
def test_arrow_keys_go_up_a_tenth_on_a_log_scale_and_commit_when_let_go(qtbot: QtBot, param: Param) -> None:
    editor, log = shown(qtbot, param)
    for widget in (editor.field, editor.slider):
        before, commits = editor.value(), log.commits
        QTest.keyPress(widget, Qt.Key.Key_Up)
        assert log.commits == commits
        QTest.keyRelease(widget, Qt.Key.Key_Up)
        assert editor.value() == pytest.approx(1.1 * before)
        assert log.commits == commits + 1


def test_arrow_keys_stop_at_the_bound(qtbot: QtBot) -> None:
    editor, _ = shown(qtbot, BETAS)
    for _ in range(20):
        QTest.keyClick(editor.fields[0], Qt.Key.Key_Up)
    assert editor.value() == (0.99, 0.999)


def test_a_choice_shows_titles_and_gives_names(qtbot: QtBot) -> None:
    options = [Option("rel", "relative", "of the best", "Group"), Option("abs", "absolute", "", "Group")]
    editor = ChoiceEditor(MODE, options=options)
    qtbot.addWidget(editor)
    log = Log(editor)
    assert editor.combo.currentText() == "relative"
    assert not editor.combo.model().index(0, 0).flags() & Qt.ItemFlag.ItemIsEnabled
    QTest.keyClick(editor.combo, Qt.Key.Key_Down)
    assert (editor.value(), log.values, log.commits) == ("abs", ["abs"], 1)


def test_a_click_turns_a_switch(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, FLAG)
    assert isinstance(editor, SwitchEditor)
    QTest.mouseClick(editor.switch, Qt.MouseButton.LeftButton)
    assert (log.values, log.commits) == ([True], 1)


@pytest.mark.parametrize("param", [LR, STEPS, MODE, BETAS, START])
def test_the_wheel_changes_nothing_without_the_focus(qtbot: QtBot, param: Param) -> None:
    editor, log = shown(qtbot, param)
    editor.clearFocus()
    for widget in editor.findChildren(QWidget):
        if not widget.hasFocus():
            turn(widget)
    assert (editor.value(), log.values) == (param.default, [])


def test_the_wheel_turns_a_focused_field(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, STEPS)
    editor.field.setFocus()
    turn(editor.field)
    assert (log.values, log.commits) == ([220], 1)


def turn(widget: QWidget) -> None:
    """One notch of the mouse wheel over a widget."""
    event = QWheelEvent(
        QPointF(2, 2), widget.mapToGlobal(QPointF(2, 2)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_a_double_click_on_the_name_resets(qtbot: QtBot) -> None:
    editor = NumberEditor(LR)
    row = Row("lr", editor)
    qtbot.addWidget(row)
    editor.show_value(2.0)
    QTest.mouseDClick(row.label, Qt.MouseButton.LeftButton)
    assert editor.value() == 1e-3


def test_a_narrow_row_puts_the_editor_below_its_name(qtbot: QtBot) -> None:
    row = Row("weight_decay", NumberEditor(LR))
    qtbot.addWidget(row)
    row.resize(400, 60)
    row.show()
    assert row.editor.y() < row.label.geometry().bottom()
    assert row.heightForWidth(200) > row.heightForWidth(400)
    row.resize(200, row.heightForWidth(200))
    assert row.editor.y() > row.label.geometry().bottom()
