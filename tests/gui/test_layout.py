"""Where the form stands, in every lab, now and at the next start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.icons import IconButton
from optviz.gui.layout import WIDTH, Layout
from optviz.gui.settings import Settings
from optviz.gui.window import MainWindow
from optviz.gui.workbench.side_form import SideForm
from tests.gui.conftest import MakeWindow


def sides(window: MainWindow) -> SideForm:
    lab = window._pages.current_lab()
    assert lab is not None
    found = lab.findChild(SideForm)
    assert isinstance(found, SideForm)
    return found


def form(window: MainWindow) -> QWidget:
    return sides(window)._form


def test_a_key_and_a_button_hide_the_form_of_every_lab(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    for press in (
        lambda: QTest.keyClick(window, Qt.Key.Key_F9),
        lambda: QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier),
    ):
        press()
        assert not form(window).isVisible()
        press()
        assert form(window).isVisible()
    button = sides(window).findChild(IconButton, "toggleForm")
    assert isinstance(button, IconButton)
    button.click()
    assert not form(window).isVisible()
    window.showLab("batches")
    assert not form(window).isVisible()


def test_the_form_moves_to_the_other_side_and_back(window: MainWindow) -> None:
    for place in (1, 0):
        window._layout.move_form()
        assert sides(window).indexOf(form(window)) == place
        window.showLab("batches")
        assert sides(window).indexOf(form(window)) == place
        head = sides(window)._head
        assert head.indexOf(sides(window)._button) == place


def test_all_of_it_is_remembered(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    split = sides(window)
    split.setSizes([410, split.width() - 410])
    split.splitterMoved.emit(410, 1)
    window._layout.move_form()
    width = window._layout.width
    assert abs(width - 410) < 10
    again = make_window()
    assert sides(again).indexOf(form(again)) == 1
    qtbot.waitUntil(lambda: abs(form(again).width() - width) < 4)
    again._layout.toggle_form()
    assert not form(make_window()).isVisible()


def test_a_width_is_the_same_in_another_lab(qtbot: QtBot, window: MainWindow) -> None:
    window.showLab("batches")
    window.showLab("descent")
    split = sides(window)
    split.setSizes([400, split.width() - 400])
    split.splitterMoved.emit(400, 1)
    window.showLab("batches")
    qtbot.waitUntil(lambda: abs(form(window).width() - window._layout.width) < 4)


def test_the_helps_width_is_remembered(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("--size", "1700x900")
    window._show_help()
    split = window._middle
    split.setSizes([split.width() - 320, 320])
    split.splitterMoved.emit(split.width() - 320, 1)
    width = window._help.width()
    assert abs(width - 320) < 10
    again = make_window("--size", "1700x900")
    again._show_help()
    qtbot.waitUntil(lambda: abs(again._help.width() - width) < 4)


def test_reset_brings_everything_back(qtbot: QtBot, window: MainWindow) -> None:
    lab = window._pages.current_lab()
    assert lab is not None
    before = [split.sizes() for split in lab.findChildren(QSplitter)]
    window._layout.move_form()
    window._layout.set_width(450)
    window._layout.toggle_form()
    plots = next(split for split in lab.findChildren(QSplitter) if split.property("homeSizes"))
    plots.setSizes([300, 700])
    window._reset_layout()
    assert form(window).isVisible()
    assert sides(window).indexOf(form(window)) == 0
    assert abs(form(window).width() - WIDTH) < 6

    def near() -> bool:
        now = [split.sizes() for split in lab.findChildren(QSplitter)]
        return all(abs(a - b) < 8 for old, new in zip(before, now, strict=True) for a, b in zip(old, new, strict=True))

    qtbot.waitUntil(near)


def test_in_a_narrow_window_form_and_help_take_turns(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 700)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window._help.isVisible()
    assert not form(window).isVisible()
    assert window.width() == 1024
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window._help.isVisible()
    assert form(window).isVisible()
    QTest.keyClick(window, Qt.Key.Key_F1)
    window.resize(1600, 800)
    qtbot.waitUntil(lambda: form(window).isVisible() and window._help.isVisible())


@pytest.mark.parametrize(("stored", "side", "shown", "width"), [("left", "left", True, 340), ("up", "left", True, 340)])
def test_what_was_stored_may_be_anything(stored: str, side: str, shown: bool, width: int) -> None:
    settings = Settings(remember=False)
    settings.set("form_side", stored)
    settings.set("form_width", "wide")
    layout = Layout(settings)
    assert (layout.side, layout.shown, layout.width) == (side, shown, width)


def test_a_hidden_form_read_from_a_file_is_hidden() -> None:
    settings = Settings(remember=False)
    settings.set("form_shown", "false")
    assert not Layout(settings).shown


LABS = ("initialization", "regularization", "batches", "descent")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_page_of_every_lab_fits_a_window_of_1024_by_700(qtbot: QtBot, window: MainWindow, language: str) -> None:
    window._appearance.set_language(language)
    for lab in LABS:
        window.showLab(lab)
        for turn in [lambda: None, *window._lab_pages().values()]:
            turn()
            QApplication.processEvents()
            hint = window.minimumSizeHint()
            assert hint.width() <= 1024
            assert hint.height() <= 700
