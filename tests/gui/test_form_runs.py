"""The form's cards of runs."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from optviz.scenario import Descent, Named, Run
from optviz.scenario.check_descent import MOST_RUNS
from tests.gui.test_form import RICH, Host, assert_shows

replace = msgspec.structs.replace


def choose(menu: QMenu, data: Any) -> None:
    """Triggers a menu's entry."""
    next(action for action in menu.actions() if action.data() == data).trigger()


def optimizers(scenario: Descent) -> list[str]:
    """The scenario's optimisers in order."""
    return [run.optimizer for run in scenario.runs]


def test_removing_a_run_renumbers_those_behind_it(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    card = host.form.runs.cards[2]
    card.chevron.setChecked(True)
    choose(host.form.runs.cards[1].menu(), "remove")
    assert optimizers(host.scenario) == ["adam", "adagrad"]
    assert_shows(host, host.scenario)
    assert not any(path.startswith("param.descent.runs[2]") for path in host.paths())
    assert host.form.runs.cards[1] is card
    assert card.chevron.isChecked()
    assert host.commits == 1


@pytest.mark.parametrize(
    ("index", "what", "order"),
    [
        (0, "down", ["sgd", "adam", "adagrad"]),
        (2, "up", ["adam", "adagrad", "sgd"]),
        (1, "duplicate", ["adam", "sgd", "sgd", "adagrad"]),
        (0, "remove", ["sgd", "adagrad"]),
    ],
)
def test_a_cards_menu_moves_copies_and_removes(qtbot: QtBot, index: int, what: str, order: list[str]) -> None:
    host = Host(qtbot, RICH)
    choose(host.form.runs.cards[index].menu(), what)
    assert optimizers(host.scenario) == order
    assert_shows(host, host.scenario)


def test_a_copy_takes_neither_label_nor_colour(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    choose(host.form.runs.cards[1].menu(), "duplicate")
    assert host.scenario.runs[1] == RICH.runs[1]
    assert host.scenario.runs[2] == replace(RICH.runs[1], label=None, color=None)


def test_the_ends_of_the_list_cannot_be_moved_beyond(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    enabled = {
        index: {action.data(): action.isEnabled() for action in host.form.runs.cards[index].menu().actions()}
        for index in (0, 2)
    }
    assert (enabled[0]["up"], enabled[0]["down"]) == (False, True)
    assert (enabled[2]["up"], enabled[2]["down"]) == (True, False)


def test_another_optimizer_is_a_wish(qtbot: QtBot) -> None:
    host, wishes = Host(qtbot, RICH), []
    host.form.optimizer_chosen.connect(lambda index, name: wishes.append((index, name)))
    host.editor("runs[1].optimizer").setValue("rmsprop")
    assert (wishes, host.edits) == ([(1, "rmsprop")], [])
    host.form.show_scenario(RICH)
    assert host.editor("runs[1].optimizer").value() == "sgd"


def test_hyperparameters_follow_the_optimizer(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    run = replace(RICH.runs[1], optimizer="adadelta", params={})
    scenario = replace(RICH, runs=(RICH.runs[0], run, RICH.runs[2]))
    host.form.show_scenario(scenario)
    assert_shows(host, scenario)
    assert host.editor("runs[1].params.lr").value() == 1.0
    assert "param.descent.runs[1].params.momentum" not in host.paths()


def test_what_is_half_typed_goes_with_its_field(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    with qtbot.waitActive(host.form):
        QWidget.show(host.form)
    host.form.runs.cards[1].chevron.setChecked(True)
    field = host.editor("runs[1].params.momentum").field
    field.setFocus()
    QTest.keyClicks(field, "5")
    assert field.hasFocus()
    host.form.show_scenario(replace(RICH, runs=(RICH.runs[0], replace(RICH.runs[1], optimizer="adam"), RICH.runs[2])))
    host.form.show_scenario(replace(RICH, runs=()))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert (host.edits, host.commits) == ([], 0)


def test_the_menu_asks_for_another_run(qtbot: QtBot) -> None:
    host, wishes = Host(qtbot, RICH), []
    host.form.add_requested.connect(wishes.append)
    host.form.runs.add.menu().pick("nadam")  # type: ignore[attr-defined]
    assert (wishes, host.edits) == (["nadam"], [])


def test_the_number_of_runs_is_bounded(qtbot: QtBot) -> None:
    host = Host(qtbot, replace(RICH, runs=tuple(Run(optimizer="sgd") for _ in range(MOST_RUNS))))
    assert not host.form.runs.add.isEnabled()
    actions = host.form.runs.cards[0].menu().actions()
    assert not next(action for action in actions if action.data() == "duplicate").isEnabled()


def test_an_empty_race_says_what_to_do(qtbot: QtBot) -> None:
    host = Host(qtbot, replace(RICH, runs=()))
    QWidget.show(host.form)
    assert host.form.runs._empty.isVisible()
    host.form.show_scenario(RICH)
    assert not host.form.runs._empty.isVisible()


@pytest.mark.parametrize(
    ("name", "params"),
    [("cosine", {"T": 321}), ("step", {"step_size": 80}), ("exponential", {}), ("none", None)],
)
def test_a_chosen_schedule_fits_the_length_of_the_race(qtbot: QtBot, name: str, params: dict[str, Any] | None) -> None:
    host = Host(qtbot, replace(RICH, runs=(Run(optimizer="sgd", schedule=Named(name="time_based")),)))
    host.editor("runs[0].schedule.name").setValue(name)
    expected = None if params is None else Named(name=name, params=params)
    assert host.scenario.runs[0].schedule == expected
    assert_shows(host, host.scenario)


def test_an_emptied_rate_of_a_schedule_is_the_runs_own_again(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    assert host.editor("runs[1].schedule.params.lr").field.placeholderText() == "0.001"
    host.editor("runs[1].schedule.params.lr").setValue(0.5)
    host.editor("runs[1].schedule.params.lr").setValue(None)
    assert host.scenario.runs[1].schedule == RICH.runs[1].schedule


def test_a_label_that_another_run_has_is_refused(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    editor = host.editor("runs[0].label")
    editor.setValue("stairs")
    assert (editor.value(), host.edits) == (None, [])
    assert "stairs" in editor.line.toolTip()
    host.editor("runs[1].label").setValue("stairs")
    assert host.edits == []


def test_a_run_without_a_label_shows_the_one_it_gets(qtbot: QtBot) -> None:
    host = Host(qtbot, replace(RICH, runs=(Run(optimizer="sgd"), Run(optimizer="sgd"))))
    cards = host.form.runs.cards
    assert [card.name.accessibleName() for card in cards] == ["", "SGD 2"]
    assert host.editor("runs[1].label").line.placeholderText() == "SGD 2"
