"""The family tree as a user meets it."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz.engine.specs import GRADIENT_DESCENT
from optviz.gui.labs.descent.family_page import FamilyPage
from optviz.gui.labs.descent.lab import DescentLab
from optviz.gui.window import MainWindow
from optviz.scenario import Descent
from optviz.scene.descent.family.layout import layout
from optviz.scene.descent.family.lines import phrase_box
from optviz.scene.descent.family.routes import edges
from optviz.scene.layers import Labels
from optviz.scene.show import show_of
from tests.gui.conftest import MakeWindow
from tests.gui.plots_scenes import move, press, release

TEXT = (
    '{"format": "optviz-scenario", "version": 1, "lab": "descent", "surface": {"name": "eggholder"}, "steps": 20, '
    '"runs": [{"optimizer": "sgd", "params": {"lr": 0.01}}], "view": {"page": "family"}}'
)


@pytest.fixture
def source(tmp_path: Path) -> str:
    path = tmp_path / "family.optviz.json"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def window(make_window: MakeWindow, source: str) -> MainWindow:
    return make_window(source)


def lab(window: MainWindow) -> DescentLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, DescentLab)
    return shown


def page(window: MainWindow) -> FamilyPage:
    shown = lab(window).page
    assert isinstance(shown, FamilyPage)
    return shown


def scenario_of(window: MainWindow) -> Descent:
    scenario = lab(window).tools.session.scenario
    assert isinstance(scenario, Descent)
    return scenario


def racing(window: MainWindow) -> list[str]:
    return [run.optimizer for run in scenario_of(window).runs]


def choose(qtbot: QtBot, window: MainWindow, name: str, value: Any) -> None:
    control = window.findChild(QWidget, f"param.descent.view.{name}")
    assert control is not None
    control.setValue(value)  # type: ignore[attr-defined]
    qtbot.waitUntil(window.idle)


def at(window: MainWindow, name: str) -> QPointF:
    """The middle of a box in its panel."""
    box = layout(scenario_of(window).view.family).boxes[name]
    return page(window).panel.position(box.x, box.y)


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    press(page(window).panel, at(window, name))
    release(page(window).panel, at(window, name))
    qtbot.waitUntil(window.idle)


def texts(window: MainWindow, prefix: str) -> str:
    """What stands in the layers of labels whose keys begin so."""
    layers = [layer for layer in page(window).panel.axes.layers if isinstance(layer, Labels)]
    return "\n".join(text for layer in layers if layer.key.startswith(prefix) for text in layer.texts)


def test_a_click_adds_a_run_with_a_rate_that_suits_the_surface(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "adam")
    assert racing(window) == ["sgd", "adam"]
    rate = scenario_of(window).runs[1].params["lr"]
    assert rate > 0.1  # the eggholder is a thousand wide: the usual 0.001 would stand still
    assert page(window).status.startswith("Adam joins the race · 2 of 38")
    click(qtbot, window, "adam")
    assert racing(window) == ["sgd", "adam", "adam"]
    lab(window).tools.session.undo()
    qtbot.waitUntil(window.idle)
    assert racing(window) == ["sgd", "adam"]
    assert page(window).status.startswith("2 of 38")


def test_a_click_beside_all_boxes_adds_nothing(window: MainWindow, qtbot: QtBot) -> None:
    panel = page(window).panel
    press(panel, panel.position(5.0, 5.0))
    release(panel, panel.position(5.0, 5.0))
    qtbot.waitUntil(window.idle)
    assert racing(window) == ["sgd"]


def test_gradient_descent_itself_adds_sgd(window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, GRADIENT_DESCENT)
    assert racing(window) == ["sgd", "sgd"]


def test_what_does_not_go_with_the_surface_says_why_and_adds_nothing(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "family", "all")
    click(qtbot, window, "gauss_newton")
    assert racing(window) == ["sgd"]
    assert page(window).status == "Gauss–Newton needs a surface that is a sum of squares."


def test_pointing_tells_of_an_optimiser_and_ends_when_the_pointer_leaves(window: MainWindow, qtbot: QtBot) -> None:
    move(page(window).panel, at(window, "nadam"))
    assert page(window).pointed == "nadam"
    card = texts(window, "card")
    assert "Nadam" in card
    assert "Dozat 2016" in card
    assert "since NAG: looks ahead" in card
    assert "looks ahead" in page(window).panel.accessibleDescription()
    move(page(window).panel, page(window).panel.position(5.0, 5.0))
    assert page(window).pointed is None
    assert not texts(window, "card")


def test_the_keyboard_goes_from_box_to_box_and_adds(window: MainWindow, qtbot: QtBot) -> None:
    panel = page(window).panel
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    for key, expected in (
        (Qt.Key.Key_Down, GRADIENT_DESCENT),
        (Qt.Key.Key_Down, "sgd"),
        (Qt.Key.Key_Down, "momentum"),
        (Qt.Key.Key_Down, "nag"),
    ):
        QTest.keyClick(panel, key)
        assert page(window).pointed == expected
    before = panel.spans()
    QTest.keyClick(panel, Qt.Key.Key_Return)
    qtbot.waitUntil(window.idle)
    assert racing(window) == ["sgd", "nag"]
    assert panel.spans() == before
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert page(window).pointed is None
    QTest.keyClick(panel, Qt.Key.Key_Return)
    qtbot.waitUntil(window.idle)
    assert racing(window) == ["sgd", "nag"]


def test_whose_tree_is_chosen_above_it(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "family", "all")
    assert scenario_of(window).view.family == "all"
    assert "Sophia" in texts(window, "name.")
    choose(qtbot, window, "family", "lecture")
    assert "Sophia" not in texts(window, "name.")


def test_the_page_comes_and_goes_and_forgets_what_was_pointed_at(window: MainWindow, qtbot: QtBot) -> None:
    move(page(window).panel, at(window, "adam"))
    choose(qtbot, window, "page", "race")
    assert not lab(window).pages["family"].widget.isVisible()
    choose(qtbot, window, "page", "family")
    assert page(window).widget.isVisible()
    assert page(window).pointed is None


def test_an_export_is_the_tree_with_the_races_data(window: MainWindow) -> None:
    subject = lab(window).subject()
    assert subject is not None
    assert len(subject.result.racers) == 1
    (axes,) = subject.show(subject.result).draw(0, page(window).style_now, lambda context, text: text, "en").panels
    assert axes.name == "family"
    assert show_of(subject.result).length == 0


def test_the_theme_is_followed(window: MainWindow, qtbot: QtBot) -> None:
    before = page(window).panel.axes
    theme = window.findChild(QWidget, "theme")
    theme.setValue("dark")  # type: ignore[union-attr]
    qtbot.waitUntil(window.idle)
    assert page(window).panel.axes is not before
    assert page(window).style_now.name == "dark"


def test_korean_phrases_keep_their_places_too(make_window: MakeWindow, source: str) -> None:
    window = make_window("--lang", "ko", source)
    laid, translate = layout("lecture"), QCoreApplication.translate
    rooms = [phrase_box(laid, edge, translate("Family", edge.adds))[0] for edge in edges("lecture")]
    assert not any(one.touches(other) for one, other in combinations(rooms, 2))
    assert not any(room.touches(box) for room in rooms for box in laid.boxes.values())
    assert page(window).panel.isVisible()
