"""The header of a run's card: colour, eye, status."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget, QWidgetAction
from pytestqt.qtbot import QtBot

from optviz.gui.labs.descent.run_color import Swatches
from optviz.scene.style import DARK, LIGHT
from tests.gui.test_form import RICH, Host

replace = msgspec.structs.replace


def test_colours_are_the_themes_unless_given(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    swatches = [card.color.swatch for card in host.form.runs.cards]
    assert [swatch.color for swatch in swatches] == [LIGHT.run_color(0), "#123456", LIGHT.run_color(2)]
    assert [swatch.hollow for swatch in swatches] == [False, False, True]
    host.form.apply_style(DARK)
    assert [swatch.color for swatch in swatches] == [DARK.run_color(0), "#123456", DARK.run_color(2)]


def test_a_colour_is_picked_from_the_themes(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    menu = host.form.runs.cards[0].color.menu()
    palette = menu.actions()[0]
    assert isinstance(palette, QWidgetAction)
    swatches = palette.defaultWidget()
    assert isinstance(swatches, Swatches)
    swatches.picked.emit(LIGHT.runs[5])
    assert host.scenario.runs[0].color == LIGHT.runs[5]
    host.form.runs.cards[0].color.menu().actions()[2].trigger()
    assert host.scenario.runs[0].color is None
    assert host.commits == 2


def test_any_other_colour_comes_from_a_dialog(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    host.form.runs.cards[0].color._take(QColor("#010203"))
    assert host.scenario.runs[0].color == "#010203"


def test_the_eye_hides_and_shows(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    host.form.runs.cards[0].eye.button.click()
    assert host.scenario.runs[0].visible is False
    host.form.runs.cards[0].eye.button.click()
    assert host.scenario.runs[0].visible is True


def test_a_status_stands_below_its_run(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    QWidget.show(host.form)
    host.form.set_statuses(
        [("loss 0.1", "ok"), ("diverged at step 12", "diverged"), ("", "ok"), ("one too many", "ok")]
    )
    lines = [card.status for card in host.form.runs.cards]
    assert [line.isVisible() for line in lines] == [True, True, False]
    assert [line.property("kind") for line in lines] == ["", "bad", ""]
    assert lines[1].text() == "diverged at step 12"
