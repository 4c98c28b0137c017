"""Everything can be done by keyboard, and is found by typing."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.commands import command
from optviz.gui.key_sheet import KeySheet, columns, of_commands, of_the_mouse
from optviz.gui.palette.entry import runs
from optviz.gui.palette.find import find, shown
from optviz.gui.palette.match import match
from optviz.gui.window import MainWindow
from optviz.presets import preset
from optviz.scenario import save


def asked(query: str, text: str) -> str | None:
    """The letters of the text that the query finds, the others as dots."""
    found = match(query, text)
    return found and "".join(letter if at in found.places else "·" for at, letter in enumerate(text))


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("dark", "Theme Dark", "······Dark"),
        ("drk", "Theme Dark", "······D·rk"),
        ("fs", "View Full screen", "·····F····s·····"),
        ("dark theme", "Theme Dark", "Theme·Dark"),
        ("THE", "Theme Dark", "The·······"),
        ("resume", "Résumé", "Résumé"),
        ("save", "Theme Dark", None),
        ("내보", "파일 내보내기", "···내보··"),
        ("ㄴㅂㄴㄱ", "파일 내보내기", "···내보내기"),
        ("저자", "파일 저장", "···저장"),
        ("잔", "파일 저장", None),
    ],
)
def test_letters_in_order_find_a_text(query: str, text: str, expected: str | None) -> None:
    assert asked(query, text) == expected


def test_letters_side_by_side_fit_better_than_scattered_ones() -> None:
    together, apart = match("dark", "Theme Dark"), match("dark", "Data x rather k")
    assert together is not None
    assert apart is not None
    assert together.score > apart.score


@given(st.text("abcd 가나각ㄱ", max_size=6), st.text("abcd 가나각", max_size=12))
def test_a_match_has_exactly_the_letters_asked_for(query: str, text: str) -> None:
    def subsequence(word: str) -> bool:
        letters: Iterator[str] = iter(text)
        return all(any(asked_for(wanted, letter) for letter in letters) for wanted in word)

    found = match(query, text)
    assert (found is not None) == all(subsequence(word) for word in query.split())
    if found is not None and len(query.split()) == 1:
        assert len(found.places) == len(query.strip())


def asked_for(wanted: str, letter: str) -> bool:
    return wanted == letter or (wanted, letter) in {("가", "각"), ("ㄱ", "가"), ("ㄱ", "각")}


@given(st.text(min_size=1, max_size=12), st.sets(st.integers(0, 20)), st.integers(0, 8))
def test_a_text_is_cut_between_what_was_asked_for_and_the_rest(text: str, places: set[int], offset: int) -> None:
    parts = list(runs(text, places, offset))
    assert "".join(part for part, _ in parts) == text
    assert [bold for part, bold in parts for _ in part] == [at + offset in places for at in range(len(text))]
    assert all(before[1] != after[1] for before, after in itertools.pairwise(parts))


def test_what_is_not_possible_is_not_offered(qapp: QApplication) -> None:
    undo, redo = command("Edit", "Undo", lambda: None), command("Edit", "Redo", lambda: None)
    redo.action.setEnabled(False)
    assert [hit.command for hit in find("", [undo, redo])] == [undo]
    assert find("redo", [undo, redo]) == []


def titles(window: MainWindow) -> list[str]:
    return [shown(hit.command) for hit in window._palette.found()]


def search(qtbot: QtBot, window: MainWindow, query: str) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(window._palette.line.hasFocus)
    window._palette.line.setText(query)


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window._palette.line, key)


def test_a_command_is_typed_and_done(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "dark")
    assert titles(window)[0] == "Theme Dark"
    press(window, Qt.Key.Key_Return)
    assert window._appearance.theme == "dark"
    assert not window._palette.isVisible()
    theme = window.findChild(QWidget, "theme")
    assert theme is not None
    assert theme.value() == "dark"  # type: ignore[attr-defined]


def test_arrows_choose_and_go_round(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "labs")
    assert len(titles(window)) == 4
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        press(window, key)
    press(window, Qt.Key.Key_Return)
    assert window._desks.lab == "regularization"
    qtbot.waitUntil(window.idle)


def test_escape_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    timeline = window.findChild(QWidget, "timeline")
    assert timeline is not None
    timeline.setFocus()
    search(qtbot, window, "dark")
    press(window, Qt.Key.Key_Escape)
    assert not window._palette.isVisible()
    assert timeline.hasFocus()
    assert window._appearance.theme == "light"


def test_a_click_elsewhere_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "")
    timeline = window.findChild(QWidget, "timeline")
    assert timeline is not None
    timeline.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not window._palette.isVisible())
    assert timeline.hasFocus()


def test_letters_typed_into_it_are_no_shortcuts(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "")
    QTest.keyClicks(window._palette.line, "l, ?")
    assert window._palette.line.text() == "l, ?"
    assert not window.playback.loop
    assert not window.playback.playing
    assert window.findChild(KeySheet) is None


def test_nothing_found_is_said(qtbot: QtBot, window: MainWindow) -> None:
    search(qtbot, window, "qqqq")
    assert titles(window) == []
    press(window, Qt.Key.Key_Return)
    assert window._palette.isVisible()
    assert window._palette._nothing.isVisible()


def test_pages_and_recent_files_are_found_too(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "mine.optviz.json"
    save(preset("rosenbrock"), path)
    window._settings.add_recent(path)
    search(qtbot, window, "page basins")
    press(window, Qt.Key.Key_Return)
    assert window.session.scenario.map is not None
    qtbot.waitUntil(window.idle)
    window.session.undo()
    search(qtbot, window, "mine.opt")
    assert titles(window) == ["Open recent mine.optviz.json"]
    press(window, Qt.Key.Key_Return)
    assert window.session.path == path
    qtbot.waitUntil(window.idle)


@pytest.mark.parametrize("query", ["전체 화면", "ㅈㅊㅎㅁ", "full screen"])
def test_korean_finds_by_syllables_initials_and_english_names(qtbot: QtBot, window: MainWindow, query: str) -> None:
    window._appearance.set_language("ko")
    qtbot.waitUntil(window.idle)
    search(qtbot, window, query)
    hit = window._palette.found()[0]
    assert hit.command.text == "전체 화면"
    assert hit.by_english == (query == "full screen")


def test_a_syllable_still_being_composed_is_looked_for(qtbot: QtBot, window: MainWindow) -> None:
    window._appearance.set_language("ko")
    qtbot.waitUntil(window.idle)
    search(qtbot, window, "전")
    QApplication.sendEvent(window._palette.line, QInputMethodEvent("체", []))
    assert window._palette.line.query == "전체"
    assert "전체 화면" in [hit.command.text for hit in window._palette.found()]


def actions_of(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from actions_of(below)
        elif not action.isSeparator():
            yield action


def test_everything_in_the_menus_is_in_the_registry(window: MainWindow) -> None:
    registered = {made.action for made in window._actions.commands.all()}
    shown = {action for entry in window.menuBar().actions() for action in actions_of(entry.menu())}  # type: ignore[arg-type]
    assert shown
    assert {action.text() for action in shown - registered} == set()


def test_no_key_does_two_things(window: MainWindow) -> None:
    keys = [key.toString() for made in window._actions.commands.all() for key in made.action.shortcuts()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("key", "lab"),
    [
        (Qt.Key.Key_1, "initialization"),
        (Qt.Key.Key_2, "regularization"),
        (Qt.Key.Key_3, "batches"),
        (Qt.Key.Key_4, "descent"),
    ],
)
def test_control_and_a_number_show_a_lab(window: MainWindow, key: Qt.Key, lab: str) -> None:
    window.activateWindow()
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window._desks.lab == lab


def test_the_sheet_of_keys_has_every_key_of_the_registry(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Question)
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    texts = {label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")}
    native = QKeySequence.SequenceFormat.NativeText
    for made in window._actions.commands.all():
        for key in made.action.shortcuts():
            assert key.toString(native) in texts
            assert made.text in texts


def test_the_sheets_columns_hold_every_group_once(window: MainWindow) -> None:
    groups = [*of_commands(window._actions.commands.all()), *of_the_mouse()]
    left, right = columns(groups)
    assert left + right == groups
    heights = [sum(len(group.rows) + 2 for group in column) for column in (left, right)]
    assert abs(heights[0] - heights[1]) <= max(len(group.rows) + 2 for group in groups)
