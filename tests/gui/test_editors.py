"""Editors: every kind shows, gives back and announces its values."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui import editors
from optviz.gui.editors import ChoiceEditor, Editor, ListEditor, NumberEditor, Option, SwitchEditor, VectorEditor
from optviz.gui.editors.row import Row
from optviz.params import Param

LR = Param(name="lr", default=1e-3, low=0.0, open_low=True, scale="log", slider=(1e-5, 10.0), doc="The rate.")
ANGLE = Param(name="angle", default=26.56505117707799, low=-360, high=360, slider=(-90, 90), unit="°")
STEPS = Param(name="steps", default=200, kind="int", low=1, high=100_000, scale="log", slider=(1, 10_000))
FLAG = Param(name="flag", default=False, kind="bool")
MODE = Param(name="mode", default="rel", kind="choice", choices=("rel", "abs"))
BETAS = Param(name="betas", default=(0.9, 0.999), kind="vector", size=2, low=0.0, high=1.0, open_high=True)
START = Param(name="start", default=None, kind="vector", size=2, low=-1e12, high=1e12, optional=True)
LAMBDAS = Param(name="lambdas", default=(0.1, 1.0), kind="list", low=0.0)
OWN_RATE = Param(name="lr", default=None, low=0.0, open_low=True, scale="log", slider=(1e-5, 10.0), optional=True)
MAYBE = Param(name="maybe", default=None, kind="bool", optional=True)
ANY_MODE = Param(name="mode", default=None, kind="choice", choices=("rel", "abs"), optional=True)

CASES = [
    (LR, 0.05),
    (LR, 1234.5678901234567),
    (ANGLE, -12.345678901234),
    (STEPS, 77_777),
    (FLAG, True),
    (MODE, "abs"),
    (BETAS, (0.5, 0.123456789012)),
    (START, (1.5, -2.0)),
    (START, None),
    (LAMBDAS, (0.1234567890123, 3.0, 0.0)),
    (LAMBDAS, ()),
    (OWN_RATE, 0.3),
    (OWN_RATE, None),
    (MAYBE, True),
    (ANY_MODE, "rel"),
]


class Log:
    """What an editor has announced."""

    def __init__(self, editor: Editor) -> None:
        self.values: list[Any] = []
        self.commits = 0
        editor.changed.connect(self.values.append)
        editor.committed.connect(self._commit)

    def _commit(self) -> None:
        self.commits += 1


def shown(qtbot: QtBot, param: Param) -> tuple[Any, Log]:
    """The editor of a parameter in a window of its own, and its log."""
    editor = editors.create(param)
    qtbot.addWidget(editor)
    editor.resize(260, editor.sizeHint().height())
    with qtbot.waitActive(editor):
        editor.show()
    return editor, Log(editor)


def type_into(field: QWidget, text: str) -> None:
    """Replaces a field's text, key by key."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text:
        QTest.keyClicks(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)


@pytest.mark.parametrize(("param", "value"), CASES)
def test_a_value_set_as_the_user_does_is_announced_and_given_back(qtbot: QtBot, param: Param, value: Any) -> None:
    editor, log = shown(qtbot, param)
    expected = [] if value == param.default else [value]
    editor.setValue(value)
    assert editor.value() == value
    assert (log.values, log.commits) == (expected, len(expected))


@pytest.mark.parametrize(("param", "value"), CASES)
def test_a_value_shown_is_given_back_without_a_signal(qtbot: QtBot, param: Param, value: Any) -> None:
    editor, log = shown(qtbot, param)
    editor.show_value(value)
    assert editor.value() == value
    assert (log.values, log.commits) == ([], 0)


@pytest.mark.parametrize(("param", "value"), CASES)
def test_a_value_survives_the_focus_coming_and_going(qtbot: QtBot, param: Param, value: Any) -> None:
    editor, log = shown(qtbot, param)
    editor.show_value(value)
    for widget in editor.findChildren(QWidget):
        widget.setFocus()
        widget.clearFocus()
    assert editor.value() == value
    assert (log.values, log.commits) == ([], 0)


@pytest.mark.parametrize("param", [LR, ANGLE, STEPS, FLAG, MODE, BETAS, START, LAMBDAS, OWN_RATE, MAYBE, ANY_MODE])
def test_a_reset_goes_back_to_the_default(qtbot: QtBot, param: Param) -> None:
    editor, log = shown(qtbot, param)
    other = next(value for kind, value in CASES if kind is param and value != param.default)
    editor.show_value(other)
    editor.reset()
    assert editor.value() == param.default
    assert (log.values, log.commits) == ([param.default], 1)


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


def test_typed_numbers_may_lie_beyond_the_slider(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, LR)
    type_into(editor.field, "250")
    assert log.values == []
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert (log.values, log.commits) == ([250.0], 1)
    assert editor.slider.value() == editor.slider.maximum()


def test_leaving_the_field_enters_what_was_typed(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, STEPS)
    type_into(editor.field, "1e3")
    editor.field.clearFocus()
    assert (log.values, log.commits) == ([1000], 1)
    assert editor.field.text() == "1000"


@pytest.mark.parametrize(
    ("param", "typed", "bound"),
    [
        (LR, "-1", "greater than 0"),
        (LR, "a lot", "a number"),
        (LR, "nan", "a number"),
        (LR, "", "a number"),
        (STEPS, "2.5", "a whole number"),
        (STEPS, "0", "from 1 to 100000"),
        (ANGLE, "361", "from -360 to 360"),
    ],
)
def test_an_unusable_number_names_the_bound_and_keeps_the_last_good_one(
    qtbot: QtBot, param: Param, typed: str, bound: str
) -> None:
    editor, log = shown(qtbot, param)
    type_into(editor.field, typed)
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert editor.field.property("invalid") is True
    assert bound in editor.field.toolTip()
    assert editor.value() == param.default
    editor.field.clearFocus()
    assert editor.field.property("invalid") is False
    assert "must be" not in editor.field.toolTip()
    assert editor.field.text() == editors.words.short(param.default)
    assert (log.values, log.commits) == ([], 0)


def test_a_bad_value_from_outside_is_refused_like_a_typed_one(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, LR)
    editor.setValue(-1)
    assert (editor.value(), log.values) == (1e-3, [])
    assert "must be greater than 0, got -1" in editor.field.toolTip()
    editor.setValue(1e-3)
    assert editor.field.property("invalid") is False


def test_escape_brings_the_last_good_number_back(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, ANGLE)
    type_into(editor.field, "12")
    QTest.keyClick(editor.field, Qt.Key.Key_Escape)
    assert editor.field.text() == "26.5651"
    editor.field.clearFocus()
    assert (editor.value(), log.values) == (26.56505117707799, [])


def test_showing_the_value_at_hand_leaves_half_typed_text_alone(qtbot: QtBot) -> None:
    editor, _ = shown(qtbot, LR)
    type_into(editor.field, "0.0")
    editor.show_value(1e-3)
    assert editor.field.text() == "0.0"
    editor.show_value(0.2)
    assert editor.field.text() == "0.2"


def test_an_emptied_field_is_none_where_that_is_allowed(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, OWN_RATE)
    editor.show_value(0.5)
    type_into(editor.field, "")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert (editor.value(), log.values, log.commits) == (None, [None], 1)
    assert editor.field.placeholderText() == "automatic"


def test_none_shows_what_it_stands_for(qtbot: QtBot) -> None:
    rate, start = shown(qtbot, OWN_RATE)[0], shown(qtbot, START)[0]
    rate.set_auto(0.01)
    start.set_auto((4.0, 3.0))
    assert rate.field.placeholderText() == "0.01"
    assert [field.placeholderText() for field in start.fields] == ["4", "3"]


def test_the_first_number_of_an_automatic_vector_keeps_the_others(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, START)
    editor.set_auto((4.0, 3.0))
    type_into(editor.fields[0], "-1")
    QTest.keyClick(editor.fields[0], Qt.Key.Key_Return)
    assert log.values == [(-1.0, 3.0)]
    type_into(editor.fields[1], "")
    QTest.keyClick(editor.fields[1], Qt.Key.Key_Return)
    assert (log.values[1:], [field.text() for field in editor.fields]) == ([None], ["", ""])


def test_a_list_takes_numbers_apart_by_commas_or_spaces_and_refuses_others(qtbot: QtBot) -> None:
    editor, log = shown(qtbot, LAMBDAS)
    assert isinstance(editor, ListEditor)
    type_into(editor.line, "1, 2  0.25")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert log.values == [(1.0, 2.0, 0.25)]
    type_into(editor.line, "1, -2")
    assert "at least 0" in editor.line.toolTip()
    editor.line.clearFocus()
    assert editor.value() == (1.0, 2.0, 0.25)


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


def test_tooltips_say_what_range_and_default(qtbot: QtBot) -> None:
    tip = NumberEditor(ANGLE).toolTip()
    assert "from -360 to 360 °" in tip
    assert "default: 26.5651°" in tip
    assert "The rate." in NumberEditor(LR).toolTip()


def test_screen_readers_get_the_name(qtbot: QtBot) -> None:
    for param in (LR, STEPS, FLAG, MODE, START, LAMBDAS):
        editor, _ = shown(qtbot, param)
        editor.set_name("A name")
        focus = editor.focusProxy()
        assert focus is not None
        assert focus.accessibleName().startswith("A name")


def test_vectors_of_any_size_have_a_field_each(qtbot: QtBot) -> None:
    editor = VectorEditor(Param(name="v", default=(1.0, 2.0, 3.0), kind="vector", size=3))
    qtbot.addWidget(editor)
    assert [field.text() for field in editor.fields] == ["1", "2", "3"]
