"""What is typed into editors counts when it is entered, and only when it is usable."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from optviz.gui import editors
from optviz.gui.editors import ListEditor
from optviz.params import Param
from tests.gui.test_editors import ANGLE, LAMBDAS, LR, OWN_RATE, START, STEPS, shown, type_into


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
