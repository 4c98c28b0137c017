"""Editors: every kind shows, gives back and announces its values."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz.gui import editors
from optviz.gui.editors import Editor, NumberEditor, VectorEditor
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
