"""The gallery: what it offers, how one gets through it, what a click does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from optviz import presets
from optviz.gui import launch
from optviz.gui.gallery.card import Card
from optviz.gui.gallery.gallery import AT_START, Gallery, wanted_at_start
from optviz.gui.settings import Settings
from optviz.gui.window import MainWindow
from optviz.options import window_options
from optviz.paths import resource
from optviz.scenario import first_scenario, save
from optviz.scenario.common import PARTS, part_of, replace
from optviz.scene.style import STYLES
from tests.gui.conftest import MakeWindow

LARGEST = 40 * 1024


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window("--gallery")


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def gallery(window: MainWindow) -> Gallery:
    found: Gallery = control(window, "gallery")
    return found


def card(window: MainWindow, name: str) -> Card:
    found: Card = control(window, f"gallery.{name}")
    return found


@pytest.mark.parametrize("name", presets.names())
def test_every_preset_has_pictures_of_what_it_shows_now(name: str) -> None:
    manifest = json.loads(resource("thumbnails", "manifest.json").read_text())
    assert manifest[name] == presets.fingerprint(name), "make thumbnails"
    for theme in STYLES:
        path = resource("thumbnails", f"{name}-{theme}.png")
        assert path.stat().st_size <= LARGEST
        with Image.open(path) as picture:
            assert picture.size == (480, 300)


def test_there_are_no_pictures_of_scenes_that_are_gone() -> None:
    names = {path.stem.rsplit("-", 1)[0] for path in resource("thumbnails").glob("*.png")}
    assert names == set(presets.names())


def test_a_fingerprint_follows_what_is_shown_not_what_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = presets.preset("ravine")
    path = tmp_path / "10-ravine.optviz.json"
    monkeypatch.setattr(presets, "resource", lambda _: tmp_path)
    marks = []
    for scene in (scenario, replace(scenario, about=None), replace(scenario, steps=151)):
        save(scene, path)
        marks.append(presets.fingerprint("ravine"))
    assert marks[0] == marks[1] != marks[2]


def test_every_scene_stands_under_its_part_in_the_lectures_order(window: MainWindow) -> None:
    cards = gallery(window).shelves.cards
    assert {card.entry.name for card in cards} == set(presets.names())
    parts = [card.entry.part for card in cards]
    assert parts == sorted(parts, key=PARTS.index)
    assert set(parts) == set(PARTS)
    assert all(card.entry.part == part_of(presets.preset(card.entry.name)) for card in cards)


def test_a_scene_says_its_part_or_belongs_to_that_of_its_lab() -> None:
    assert part_of(presets.preset("starts")) == "initialization"
    assert part_of(first_scenario("descent")) == "optimizers"
    assert part_of(first_scenario("batches")) == "batches"


def test_a_click_opens_the_scene_and_plays_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(card(window, "rates"), Qt.MouseButton.LeftButton)
    assert window.session.scenario == presets.preset("rates")
    assert not gallery(window).isVisible()
    qtbot.waitUntil(lambda: window.playback.playing and window.playback.step > 2)
    window.playback.pause()
    qtbot.waitUntil(window.idle)


def test_a_scene_of_another_lab_opens_there(qtbot: QtBot, window: MainWindow) -> None:
    card(window, "corner").click()
    assert control(window, "labs").value() == "regularization"
    qtbot.waitUntil(window.idle)
    window.playback.pause()


def test_the_arrow_keys_go_through_the_scenes_and_enter_opens_one(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    cards = gallery(window).shelves.cards
    qtbot.waitUntil(cards[0].hasFocus)
    QTest.keyClick(cards[0], Qt.Key.Key_Right)
    assert cards[1].hasFocus()
    assert [card for card in cards if card.focusPolicy() == Qt.FocusPolicy.StrongFocus] == [cards[1]]
    QTest.keyClick(cards[1], Qt.Key.Key_Down)
    below = window.focusWidget()
    assert isinstance(below, Card)
    assert below.y() > cards[1].y()
    assert below.x() == cards[1].x()
    QTest.keyClick(below, Qt.Key.Key_Up)
    assert cards[1].hasFocus()
    QTest.keyClick(cards[1], Qt.Key.Key_End)
    assert cards[-1].hasFocus()
    assert not cards[-1].visibleRegion().isEmpty()
    QTest.keyClick(cards[-1], Qt.Key.Key_Return)
    assert window.session.scenario == presets.preset(cards[-1].entry.name)
    qtbot.waitUntil(window.idle)
    window.playback.pause()


def test_tab_leads_to_one_scene_only_after_all_other_ways_to_begin(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    cards = gallery(window).shelves.cards
    control(window, "gallerySearch").setFocus()
    for name in ("galleryLecture", "galleryEmpty", "galleryOpen", cards[0].objectName(), "galleryAtStart"):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget().objectName() == name
    assert [card.focusPolicy() for card in cards].count(Qt.FocusPolicy.StrongFocus) == 1


def test_what_is_typed_is_searched_for_in_titles_and_lines(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    shelves = gallery(window).shelves
    qtbot.waitUntil(shelves.cards[0].hasFocus)
    QTest.keyClick(shelves.cards[0], "l")
    search = control(window, "gallerySearch")
    qtbot.waitUntil(search.hasFocus)
    QTest.keyClicks(search, "2 circle")
    assert search.text() == "l2 circle"
    names = {card.entry.name for card in shelves.shown}
    assert "circle" in names
    assert "ravine" not in names
    assert not card(window, "ravine").isVisible()
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert window.session.scenario.lab == "regularization"
    qtbot.waitUntil(window.idle)
    window.playback.pause()


def test_a_scene_is_found_in_both_languages(window: MainWindow) -> None:
    for query in ("모멘텀 골짜기", "momentum ravine"):
        control(window, "gallerySearch").setText(query)
        assert card(window, "ravine").isVisible()


def test_a_search_that_finds_nothing_says_so_and_escape_shows_all_again(qtbot: QtBot, window: MainWindow) -> None:
    search = control(window, "gallerySearch")
    search.setText("zzz")
    assert any("No scene" in label.text() for label in gallery(window).findChildren(QLabel) if label.isVisible())
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert gallery(window).shelves.isVisible()
    assert len(gallery(window).shelves.shown) == len(presets.names())


def test_escape_and_a_click_on_the_tab_lead_back_to_the_lab(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(gallery(window), Qt.Key.Key_Escape)
    assert not gallery(window).isVisible()
    assert control(window, "plot.descent.surface").isVisible()
    window.showGallery()
    assert gallery(window).isVisible()
    tabs = control(window, "labs")
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(tabs.currentIndex()).center())
    assert not gallery(window).isVisible()
    qtbot.waitUntil(window.idle)


def test_other_ways_to_begin_are_an_empty_scene_and_the_last_files(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    gallery(window).empty.emit("batches")
    assert window.session.scenario == first_scenario("batches")
    path = tmp_path / "mine.optviz.json"
    save(presets.preset("starts"), path)
    window._settings.add_recent(path)
    window.showGallery()
    buttons = [button for button in gallery(window).findChildren(QWidget) if button.toolTip() == str(path)]
    buttons[0].click()
    assert window.session.path == path
    qtbot.waitUntil(window.idle)
    window.playback.pause()


def test_what_was_changed_before_a_scene_came_can_be_brought_back(qtbot: QtBot, window: MainWindow) -> None:
    window.showLab("descent")
    control(window, "param.descent.seed").setValue(77)
    mine = window.session.scenario
    window.showGallery()
    card(window, "rates").click()
    qtbot.waitUntil(window.idle)
    assert window.session.scenario == presets.preset("rates")
    (answer,) = window._messages.answers
    answer.click()
    qtbot.waitUntil(window.idle)
    assert window.session.scenario == mine
    assert window.session.dirty
    assert window.message() == ""
    window.session.undo()
    window.playback.pause()


def test_a_scene_that_nobody_changed_goes_without_a_word(qtbot: QtBot, window: MainWindow) -> None:
    card(window, "rates").click()
    window.showGallery()
    card(window, "ravine").click()
    qtbot.waitUntil(window.idle)
    assert window.message() == ""
    window.playback.pause()


def test_a_change_of_language_or_theme_leaves_one_in_the_gallery(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "language").setValue("ko")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: gallery(window).isVisible())
    assert card(window, "ravine").entry.title == presets.preset("ravine").about.title["ko"]
    control(window, "language").setValue("en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    light = card(window, "how-large").grab().toImage().pixelColor(60, 60).lightness()
    control(window, "theme").setValue("dark")
    assert card(window, "how-large").grab().toImage().pixelColor(60, 60).lightness() < light


def test_the_gallery_comes_first_where_nothing_is_asked_for_and_it_is_wanted() -> None:
    settings = Settings(remember=False)

    def first(*arguments: str) -> bool:
        return launch.begins_with_gallery(window_options(arguments), settings)

    assert first()
    assert first("--theme", "dark")
    assert not first("preset:ravine")
    assert not first("--lab", "batches")
    assert not first("--screenshot", "out.png")
    assert first("--screenshot", "out.png", "--gallery")
    settings.set(AT_START, False)
    assert not first()
    assert first("--gallery")


def test_whether_it_comes_first_is_remembered(window: MainWindow) -> None:
    control(window, "galleryAtStart").click()
    assert not wanted_at_start(Settings())
    control(window, "galleryAtStart").click()
    assert wanted_at_start(Settings())


def test_a_window_that_is_built_shows_its_lab(make_window: MakeWindow) -> None:
    window = make_window()
    assert window.findChild(QWidget, "gallery") is None
    assert control(window, "plot.descent.surface").isVisible()


def test_the_gallery_computes_nothing_before_a_scene_is_chosen(make_window: MakeWindow) -> None:
    window = make_window("--gallery")
    assert window._pages.labs == []
    assert window.idle()
