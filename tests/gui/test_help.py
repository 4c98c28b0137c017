"""Help for the lab in view, in both languages."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QFont, QKeySequence, QTextBlock, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.gui.help.equations import formulas_of, typeset_formulas
from optviz.gui.help.page import fill, is_formula
from optviz.gui.help.texts import text
from optviz.gui.window import MainWindow
from optviz.paths import resource
from optviz.presets import names, preset
from optviz.scenario.common import LABS
from optviz.scene.style import STYLES, Style

SCENES = re.compile(r"\]\(preset:([^)]+)\)")


def headings(markdown: str) -> list[int]:
    return [len(mark) for mark in re.findall(r"^(#+) ", markdown, re.MULTILINE)]


@pytest.mark.parametrize("lab", LABS)
def test_both_languages_say_the_same_things(lab: str) -> None:
    english, korean = text("en", lab), text("ko", lab)
    assert headings(english) == headings(korean) == [1, 2, 2, 2, 2, 2]
    assert SCENES.findall(english) == SCENES.findall(korean)
    assert english.count("```formula") == korean.count("```formula") > 0


def test_every_page_is_of_a_lab() -> None:
    for language in ("en", "ko"):
        assert {path.stem for path in resource("help", language).iterdir()} == set(LABS)


@pytest.mark.parametrize("lab", LABS)
def test_scenes_to_try_are_there_and_of_the_same_lab(lab: str) -> None:
    scenes = SCENES.findall(text("en", lab))
    assert len(scenes) >= 4
    assert set(scenes) <= set(names())
    assert {preset(name).lab for name in scenes} == {lab}


def blocks(document: QTextDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("lab", LABS)
def test_all_of_a_page_is_in_the_themes_colours(qapp: QApplication, style: Style, lab: str) -> None:
    document = QTextDocument()
    fill(document, text("ko", lab), style, QFont("Pretendard", 10))
    colors, links = set(), set()
    for block in blocks(document):
        parts = block.begin()
        while not parts.atEnd():
            form = parts.fragment().charFormat()
            (links if form.isAnchor() else colors).add(form.foreground().color().name())
            parts += 1
    assert colors == {style.text}
    assert len(links) == 1
    assert links != colors


@pytest.mark.parametrize("lab", LABS)
def test_formulas_become_pictures_and_words_stay(qapp: QApplication, lab: str) -> None:
    document = QTextDocument()
    fill(document, text("ko", lab), STYLES["light"], QFont())
    formulas = formulas_of(document)
    assert formulas
    assert not any("가" <= letter <= "힣" for formula in formulas for letter in formula)
    typeset_formulas(document, QColor("#000000"), QFont(), 1.0)
    assert document.toPlainText().count("\ufffc") == len(formulas)
    assert formulas_of(document) == []


@pytest.mark.parametrize("lab", LABS)
def test_formulas_keep_to_a_column(qapp: QApplication, lab: str) -> None:
    document = QTextDocument()
    fill(document, text("en", lab), STYLES["light"], QFont("Pretendard", 10))
    formulas = [block for block in blocks(document) if is_formula(block)]
    assert formulas
    assert not any("\t" in block.text() for block in blocks(document) if not is_formula(block))
    for block in formulas:
        assert not re.search(r" {4}\S", block.text().partition("the sum")[0].rstrip())
        if "\t" in block.text():
            assert len(block.blockFormat().tabPositions()) == 1


@pytest.mark.parametrize("lab", LABS)
def test_a_narrow_help_scrolls_in_one_direction_only(qtbot: QtBot, window: MainWindow, lab: str) -> None:
    window.showLab(lab)
    window._show_help()
    window._middle.setSizes([2000, window._help.minimumWidth()])
    bar = window._help.view.horizontalScrollBar()
    qtbot.waitUntil(lambda: window._help.view.verticalScrollBar().maximum() > 0)
    assert bar.maximum() == 0


def test_f1_shows_the_help_of_the_lab_in_view(qtbot: QtBot, window: MainWindow) -> None:
    panel = window._help
    assert panel.isHidden()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert panel.isVisible()
    assert panel.view.hasFocus()
    assert panel.view.toPlainText().startswith("Optimisers race")
    window.showLab("batches")
    assert panel.view.toPlainText().startswith("How much data for one step?")
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_the_help_stays_open_in_another_language_and_theme(qtbot: QtBot, window: MainWindow) -> None:
    window._show_help()
    window._appearance.set_language("ko")
    window._appearance.set_theme("dark")
    qtbot.waitUntil(window.idle)
    assert window._help.isVisible()
    assert window._help.view.toPlainText().startswith("최적화 방법의 경주")
    block = window._help.view.document().begin()
    assert block.begin().fragment().charFormat().foreground().color() == QColor(STYLES["dark"].text)


def test_a_scene_in_the_help_is_opened(qtbot: QtBot, window: MainWindow) -> None:
    window._show_help()
    window._help.view.anchorClicked.emit(QUrl("preset:rosenbrock"))
    assert window.session.scenario == preset("rosenbrock")
    assert window._help.view.toPlainText().startswith("Optimisers race")
    qtbot.waitUntil(window.idle)


def test_keys_that_the_help_names_are_those_of_the_window(window: MainWindow) -> None:
    known = {key.toString() for made in window._actions.commands.all() for key in made.action.shortcuts()}
    for lab in LABS:
        for language in ("en", "ko"):
            named = re.findall(r"\*\*(Space|F\d+|Ctrl\+\S|[,.])\*\*", text(language, lab))
            assert named
            assert {QKeySequence(key).toString() for key in named} <= known
