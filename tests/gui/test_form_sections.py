"""The form's sections: what they add to the plain editors, the focus, folding."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.test_form import RICH, Host

replace = msgspec.structs.replace


def test_an_empty_start_shows_the_surfaces_own(qtbot: QtBot) -> None:
    host = Host(qtbot, replace(RICH, start=None))
    assert [field.placeholderText() for field in host.editor("start").fields] == ["4", "3"]
    assert [field.placeholderText() for field in host.editor("runs[0].start").fields] == ["4", "3"]


def test_shuffling_gives_another_seed(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    host.form.race.editors["seed"].shuffle.click()  # type: ignore[attr-defined]
    assert host.scenario.seed != RICH.seed
    assert host.edits[-1][1] == "seed"


def test_half_typed_text_and_its_caret_stay_when_something_else_changes(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    with qtbot.waitActive(host.form):
        QWidget.show(host.form)
    field = host.editor("runs[0].params.lr").field
    field.setFocus()
    field.setText("0.75")
    field.setCursorPosition(2)
    host.form.show_scenario(replace(RICH, noise=3.0))
    assert (field.text(), field.cursorPosition(), field.hasFocus()) == ("0.75", 2, True)


def test_sections_fold(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    QWidget.show(host.form)
    header = host.form.race.findChild(QPushButton)
    assert host.editor("steps").isVisible()
    QTest.mouseClick(header, Qt.MouseButton.LeftButton)
    assert not host.editor("steps").isVisible()


def test_the_tab_key_follows_the_eye(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    host.form.show_scenario(replace(RICH, runs=RICH.runs[::-1]))
    order, widget = [], host.editor("surface.name").combo
    while widget not in order:
        order.append(widget)
        widget = widget.nextInFocusChain()
    paths = (
        "surface.params.kappa", "steps", "seed", "runs[0].optimizer", "runs[0].params.lr",
        "runs[0].params.eps", "runs[0].schedule.name", "runs[0].start", "runs[1].optimizer", "runs[1].params.lr",
        "runs[1].schedule.name", "runs[1].schedule.params.gamma", "runs[1].label", "runs[2].params.lr",
    )  # fmt: skip
    places = []
    for path in paths:
        focus = host.editor(path).focusProxy()
        places.append(order.index(focus))
    assert places == sorted(places)
    add = order.index(host.form.runs.add)
    assert places[-1] < add < order.index(host.editor("view.colors").focusProxy())
