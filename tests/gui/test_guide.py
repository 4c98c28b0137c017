"""The lecture in the window: pages, what is ticked off when, the way on, full screen."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from optviz import presets
from optviz.app import main
from optviz.gui.formulas import Formula, typeset
from optviz.gui.guide.panel import GuidePanel
from optviz.gui.window import MainWindow
from optviz.lecture import Condition, Place, course
from optviz.lecture.conditions import Changed, Counts, Is, Played, Results, Shows
from optviz.lecture.course import scene_of
from tests.gui.conftest import MakeWindow

COURSE = course()
PATIENCE = 60_000
"""Milliseconds; a network is trained on some pages."""


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def panel(window: MainWindow) -> GuidePanel:
    found: GuidePanel = control(window, "guide")
    return found


def ticks(window: MainWindow) -> list[bool]:
    view = panel(window).view
    assert view is not None
    return [row.done for row in view.rows]


def answers(window: MainWindow) -> list[QLabel]:
    """What stands below each of the tries once it is done."""
    page = COURSE.page(window._lecture.place)
    labels = {label.text(): label for label in panel(window).findChildren(QLabel)}
    return [labels[attempt.then["en"]] for attempt in page.tries]


def open_at(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.showLecture(name)
    qtbot.waitUntil(window.idle, timeout=PATIENCE)


def play_until(window: MainWindow, step: int) -> None:
    assert window.playback.length >= step
    window.playback.play()
    window.playback.seek(step)
    window.playback.pause()


def drag(window: MainWindow, panel: str, key: str, x: float, y: float) -> None:
    plot = control(window, panel)
    plot.dragged.emit(key, x, y)
    plot.dropped.emit(key, x, y)


def add_optimiser(window: MainWindow, name: str) -> None:
    control(window, "addRun").menu().triggered.emit(chosen(name))


def chosen(name: str) -> QAction:
    action = QAction()
    action.setData(name)
    return action


SURFACE, PLANE = "plot.descent.surface", "plot.regularization.plane"
SHIFT = Qt.KeyboardModifier.ShiftModifier
BY_HAND: dict[Condition, Callable[[MainWindow], object]] = {
    Changed(path="runs[0].start"): lambda window: drag(window, SURFACE, "start0", 2.0, -1.0),
    Changed(path="start"): lambda window: drag(window, SURFACE, "start", 2.0, -1.0),
    Changed(path="data.optimum"): lambda window: drag(window, PLANE, "optimum", 2.0, 2.0),
    Changed(path="batch_sizes"): lambda window: control(window, "param.batches.batch_sizes[0]").setValue(10),
    Changed(path="surface.formula"): lambda window: control(window, "param.descent.surface.formula").setValue(
        "x**2 + 10*sin(y)"
    ),
    Counts(path="runs", op=">=", value=5): lambda window: [
        control(window, SURFACE).clicked.emit(1.0, place, SHIFT) for place in (1.0, 2.0)
    ],
    Counts(path="batch_sizes", op=">=", value=2): lambda window: control(window, "addBatchSize").click(),
    Is(path="runs[*].optimizer", op="==", value="rmsprop"): lambda window: add_optimiser(window, "rmsprop"),
    Is(path="runs[*].optimizer", op="==", value="nadam"): lambda window: add_optimiser(window, "nadam"),
    Results(path="current.theta[1]", op="!=", value=0.0): lambda window: drag(window, PLANE, "optimum", 3.0, 4.0),
    Results(path="now.nonzero[0]", op="==", value=2): lambda window: control(
        window, "param.regularization.lam"
    ).setValue(45.0),
}
"""What is done in the plots, in lists or in menus."""


def do(window: MainWindow, conditions: tuple[Condition, ...]) -> None:
    """What a user does about them, with the controls that are there."""
    bounds: dict[str, list[Any]] = {}
    for condition in conditions:
        if condition in BY_HAND:
            BY_HAND[condition](window)
        elif isinstance(condition, Played):
            play_until(window, condition.until)
        elif isinstance(condition, Shows):
            control(window, f"param.{window.session.scenario.lab}.view.page").setValue(condition.page)
        elif isinstance(condition, Is):
            bounds.setdefault(condition.path, []).append(
                1.5 * condition.value if condition.op == ">" else condition.value
            )
    for path, values in bounds.items():
        value = values[0] if len(values) == 1 else sum(values) / len(values)
        control(window, f"param.{window.session.scenario.lab}.{path}").setValue(value)


@pytest.mark.parametrize("part", range(len(COURSE.parts)))
def test_everything_to_try_is_ticked_off_when_the_user_does_it_and_not_before(
    qtbot: QtBot, make_window: MakeWindow, part: int
) -> None:
    window = make_window()
    for place in COURSE.places:
        if place.part != part:
            continue
        page = COURSE.page(place)
        trains = getattr(scene_of(page), "training", None) is not None
        open_at(qtbot, window, COURSE.name(place))
        assert window.session.scenario == scene_of(page)
        assert not any(ticks(window)), page.id
        for index, attempt in enumerate(page.tries):
            before = [window._lecture.done(place, other) for other in range(index)]
            assert all(before), (page.id, index)
            if index and not trains:
                control(window, "guideAgain").click()
                qtbot.waitUntil(window.idle, timeout=PATIENCE)
            do(window, attempt.done)
            qtbot.waitUntil(lambda index=index: ticks(window)[index], timeout=PATIENCE)
            qtbot.waitUntil(window.idle, timeout=PATIENCE)
        assert all(ticks(window))
        assert window._lecture.finished(place)


def test_what_was_done_stays_done_when_it_is_undone_and_when_one_comes_back(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window()
    open_at(qtbot, window, "descent/rate")
    control(window, "param.descent.runs[0].params.lr").setValue(0.3)
    assert ticks(window) == [False, True, True]
    assert [bool(answer.isVisible()) for answer in answers(window)] == [False, True, True]
    window.session.undo()
    assert ticks(window) == [False, True, True]
    control(window, "guideNext").click()
    control(window, "guideBack").click()
    qtbot.waitUntil(window.idle, timeout=PATIENCE)
    assert ticks(window) == [False, True, True]
    assert window.session.scenario == scene_of(COURSE.page(COURSE.place("descent/rate")))
    again = make_window()
    open_at(qtbot, again, "descent/rate")
    assert ticks(again) == [False, True, True]
    again._lecture.forget()
    assert ticks(again) == [False, False, False]


def test_the_lecture_goes_on_where_it_was_left(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    control(window, "showLecture").click()
    assert window._lecture.place == Place(0, 0)
    control(window, "guideNext").click()
    qtbot.waitUntil(window.idle, timeout=PATIENCE)
    later = make_window()
    later.showLecture()
    assert later._lecture.place == Place(0, 1)
    qtbot.waitUntil(later.idle, timeout=PATIENCE)


def test_next_and_back_go_through_all_pages_and_end_in_the_gallery(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []
    monkeypatch.setattr(window._lecture, "_open_scene", lambda scene: bool(opened.append(scene)))
    window.showLecture("initialization")
    assert not control(window, "guideBack").isEnabled()
    for place in COURSE.places:
        assert window._lecture.place == place
        labels = [label.text() for label in panel(window).findChildren(QWidget) if hasattr(label, "text")]
        assert COURSE.page(place).title["en"] in labels
        if place != COURSE.places[-1]:
            control(window, "guideNext").click()
    assert len(opened) == len(COURSE.places)
    assert control(window, "guideNext").text() == "To the gallery"
    control(window, "guideNext").click()
    assert control(window, "gallery").isVisible()
    assert not panel(window).isVisible()


def test_a_page_of_another_lab_opens_there_and_does_not_play_by_itself(qtbot: QtBot, window: MainWindow) -> None:
    open_at(qtbot, window, "regularization/lasso")
    assert control(window, "labs").value() == "regularization"
    assert not window.playback.playing
    window.showLecture("descent/step")
    assert window.playback.step == 0
    qtbot.waitUntil(window.idle, timeout=PATIENCE)
    assert not window.playback.playing
    assert not any(ticks(window))


def test_a_page_waits_even_where_the_scene_before_it_was_about_to_play(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("--gallery")
    window.playback.play_when_ready()
    open_at(qtbot, window, "descent/step")
    assert not window.playback.playing
    assert not any(ticks(window))


def test_the_command_line_opens_a_page_and_refuses_what_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "page.png"
    assert main(["--screenshot", str(out), "--lecture", "descent/rate", "--present", "--size", "1400x800"]) == 0
    with Image.open(out) as picture:
        assert picture.size == (1400, 800)
    assert main(["--screenshot", str(out), "--lecture", "descent/nowhere"]) == 2
    assert "optviz: --lecture: must be one of initialization, " in capsys.readouterr().err


def test_exercises_are_left_without_a_word_but_a_users_own_scene_can_be_brought_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    control(window, "param.descent.seed").setValue(77)
    own = window.session.scenario
    window.showLecture("descent/step")
    (answer,) = window._messages.answers
    drag(window, SURFACE, "start", 1.0, 1.0)
    assert ticks(window)[1]
    control(window, "guideNext").click()
    assert not window._desks.dirty
    answer.click()
    assert window.session.scenario == own
    qtbot.waitUntil(window.idle, timeout=PATIENCE)
    window.session.undo()


def test_after_the_lecture_the_scene_is_the_users_own(qtbot: QtBot, window: MainWindow) -> None:
    open_at(qtbot, window, "descent/step")
    drag(window, SURFACE, "start", 1.0, 1.0)
    control(window, "guideClose").click()
    assert window.findChild(QWidget, "guide") is None
    assert window._desks.dirty == []
    control(window, "param.descent.seed").setValue(5)
    assert window._desks.dirty == ["descent"]
    qtbot.waitUntil(window.idle, timeout=PATIENCE)
    window.session.undo()


def test_another_scene_in_its_place_ticks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    open_at(qtbot, window, "optimizers/family")
    window._documents.open_preset("try-these-three")
    assert any(run.optimizer == "rmsprop" for run in window.session.scenario.runs)
    assert not any(ticks(window))
    qtbot.waitUntil(window.idle, timeout=PATIENCE)
    window.playback.pause()


def test_full_screen_shows_the_lab_and_the_page_in_large_text(qtbot: QtBot, window: MainWindow) -> None:
    open_at(qtbot, window, "descent/step")
    before = control(window, "guideNext").font().pointSizeF()
    control(window, "guidePresent").click()
    assert window.isFullScreen()
    assert not control(window, "header").isVisible()
    assert control(window, "guideNext").font().pointSizeF() >= 1.09 * before
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert window._lecture.place == COURSE.place("descent/rate")
    QTest.keyClick(panel(window), Qt.Key.Key_Left)
    assert window._lecture.place == COURSE.place("descent/step")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert control(window, "header").isVisible()
    assert control(window, "guideNext").font().pointSizeF() == before
    assert window.menuBar().maximumHeight() > 1000
    qtbot.waitUntil(window.idle, timeout=PATIENCE)


@pytest.mark.parametrize(("width", "scale"), [(1024, 1.1), (1920, 1.6), (3840, 2.0)])
def test_text_on_a_full_screen_grows_with_the_screen(
    qtbot: QtBot, make_window: MakeWindow, width: int, scale: float
) -> None:
    window = make_window("--size", f"{width}x900")
    before = window.font().pointSizeF()
    window.showLecture("descent/step", present=True)
    assert window.font().pointSizeF() == pytest.approx(scale * before, abs=0.1)
    window._presenter.end()
    qtbot.waitUntil(window.idle, timeout=PATIENCE)


def test_f5_begins_and_ends_and_page_keys_turn_nothing_otherwise(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.isFullScreen()
    assert window._lecture.open
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert not window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert window._lecture.place == Place(0, 0)
    qtbot.waitUntil(window.idle, timeout=PATIENCE)


@pytest.mark.parametrize(("size", "orientation"), [("1280x800", "Horizontal"), ("1024x700", "Vertical")])
def test_in_a_narrow_window_the_page_stands_below_the_lab(
    qtbot: QtBot, make_window: MakeWindow, size: str, orientation: str
) -> None:
    window = make_window("--size", size)
    open_at(qtbot, window, "descent/rate")
    assert window._guide.orientation() == Qt.Orientation[orientation]
    for name in ("guideNext", "guideBack", "guideParts", "guideClose"):
        assert not control(window, name).visibleRegion().isEmpty()


def test_a_change_of_language_leaves_one_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    open_at(qtbot, window, "descent/rate")
    control(window, "param.descent.runs[0].params.lr").setValue(0.15)
    control(window, "language").setValue("ko")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(window.idle, timeout=PATIENCE)
    assert ticks(window) == [False, True, False]
    assert COURSE.parts[1].title["ko"] in control(window, "guideParts").accessibleName()
    assert window.session.scenario.runs[0].params["lr"] == 0.15
    control(window, "language").setValue("en")
    qtbot.waitUntil(window.idle, timeout=PATIENCE)


def test_every_page_is_in_the_menu_of_parts(qtbot: QtBot, window: MainWindow) -> None:
    open_at(qtbot, window, "descent/rate")
    menu = control(window, "guideParts").menu()
    menu.aboutToShow.emit()
    parts = [action.menu() for action in menu.actions() if action.menu() is not None]
    assert [len(part.actions()) for part in parts] == [len(part.pages) for part in COURSE.parts]
    parts[4].actions()[3].trigger()
    assert window._lecture.place == COURSE.place("optimizers/adam")
    qtbot.waitUntil(window.idle, timeout=PATIENCE)


def test_everything_in_the_panel_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    open_at(qtbot, window, "descent/rate")
    assert panel(window).accessibleName()
    for button in panel(window).findChildren(QPushButton):
        assert button.text() or button.accessibleName()
    view = panel(window).view
    assert view is not None
    assert all(re.search(r"\((to do|done)\)$", row.accessibleName()) for row in view.rows)


@pytest.mark.parametrize("latex", [formula.latex for place in COURSE.places for formula in COURSE.page(place).formulas])
def test_every_formula_can_be_typeset(latex: str) -> None:
    assert typeset(latex).width > 0.0


def test_a_formula_is_read_out_as_plain_text(qtbot: QtBot, window: MainWindow) -> None:
    open_at(qtbot, window, "descent/rate")
    assert [formula.accessibleName() for formula in panel(window).findChildren(Formula)] == ["lr < 2/λₘₐₓ"]


def test_the_gallery_leads_to_the_lecture(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window("--gallery")
    button = control(window, "galleryLecture")
    assert button.text() == "Start the lecture"
    button.click()
    assert panel(window).isVisible()
    assert not control(window, "gallery").isVisible()
    window.showGallery()
    assert button.text() == "Go on with the lecture"
    assert not panel(window).isVisible()
    qtbot.waitUntil(window.idle, timeout=PATIENCE)


def test_larger_text_in_the_regularization_lab_rearranges_its_features(qtbot: QtBot, window: MainWindow) -> None:
    window._desks.desk("regularization").session.replace(presets.preset("corner"))
    window.showLab("regularization")
    window._appearance.present(1.6)
    qtbot.waitUntil(window.idle, timeout=PATIENCE)
    window._appearance.present(None)
