"""The initialization lab as a user meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.labs.initialization.lab import InitializationLab
from optviz.gui.window import MainWindow
from optviz.scenario import Initialization, save
from optviz.scenario.initialization import Data, Network
from tests.gui.conftest import MakeWindow


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    """A window on a network that costs nothing."""
    small = Initialization(network=Network(inputs=30, width=30, depth=3), data=Data(samples=40))
    save(small, tmp_path / "small.optviz.json")
    return make_window(str(tmp_path / "small.optviz.json"))


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def lab(window: MainWindow) -> InitializationLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, InitializationLab)
    return shown


def test_the_named_controls_are_there(window: MainWindow) -> None:
    for name in (
        "network.inputs", "network.width", "network.depth", "network.activation", "data.name", "data.samples",
        "data.std", "schemes[0].name", "schemes[1].params.std", "training.dataset", "training.optimizer",
        "training.params.lr",
        "training.batch_size", "training.iterations", "view.page", "view.quantity", "seed",
    ):  # fmt: skip
        control(window, f"param.initialization.{name}")
    for panel in ("forward", "backward", "scheme0", "scheme1"):
        control(window, f"plot.initialization.{panel}")


def test_the_std_slider_changes_the_scheme_and_only_that(qtbot: QtBot, window: MainWindow) -> None:
    other = lab(window).result.seen[0].signal
    control(window, "param.initialization.schemes[1].params.std").setValue(0.5)
    qtbot.waitUntil(window.idle)
    seen = lab(window).result.seen
    assert seen[1].signal.quantities["weight"].std[0] == pytest.approx(0.5, rel=0.1)
    assert seen[0].signal is other
    window.session.undo()
    qtbot.waitUntil(window.idle)
    assert lab(window).result.seen[1].signal.quantities["weight"].std[0] == pytest.approx(0.01, rel=0.1)


def test_a_list_of_widths_sets_the_depth(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.initialization.network.width").setValue([20, 10, 5, 4])
    qtbot.waitUntil(window.idle)
    assert lab(window).result.sizes == (30, 20, 10, 5, 4)
    assert control(window, "param.initialization.network.depth").value() == 4
    assert not control(window, "param.initialization.network.depth").isEnabled()


def test_the_recommended_gain_is_offered_and_taken(qtbot: QtBot, window: MainWindow) -> None:
    card = lab(window).form.schemes.cards[0]
    assert "1.667" in card.advice.text()
    card.advice.click()
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.schemes[0].params["gain"] == pytest.approx(5 / 3)
    assert not card.advice.isVisible()


def test_the_cards_say_what_becomes_of_the_signal(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.initialization.network.activation").setValue("relu")
    control(window, "param.initialization.network.depth").setValue(60)
    control(window, "param.initialization.schemes[1].params.std").setValue(1e6)
    qtbot.waitUntil(window.idle)
    cards = lab(window).form.schemes.cards
    assert "overflow in layer" in cards[1].status.text()
    assert "shrinks" in cards[0].status.text()


def test_hovering_a_ridge_tells_its_layers_exact_statistics(window: MainWindow) -> None:
    std = lab(window).result.seen[0].signal.quantities["activation"].std[1]
    assert f"std {std:.4g}" in lab(window).readout("scheme0", 0.0, 1.5)
    assert "theory" in lab(window).readout("forward", 2.0, 1.0)
    assert lab(window).readout("scheme0", 0.0, 9.0) == ""


def test_the_rule_shows_the_lectures_numbers(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.initialization.view.page").setValue("rule")
    qtbot.waitUntil(window.idle)
    control(window, "plot.initialization.inputs")
    assert "Xavier (lecture): 0.1" in lab(window).readout("weights", 100.0, 1.0)
    assert "Xavier (lecture): 0.7071" in lab(window).readout("weights", 2.0, 1.0)


def test_then_train_begins_at_once_and_a_rate_changed_on_the_way_holds_from_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    control(window, "param.initialization.training.iterations").setValue(4000)
    control(window, "param.initialization.view.page").setValue("training")
    trainer = lab(window)._trainer
    qtbot.waitUntil(lambda: trainer.iteration > 0, timeout=10_000)
    lab(window).form.training.pause.click()
    qtbot.waitUntil(window.idle)
    reached = trainer.iteration
    assert 0 < reached < 4000
    assert window.playback.length == reached
    control(window, "param.initialization.training.params.lr").setValue(0.01)
    assert window.session.scenario.training.rates == ((reached + 1, 0.01),)
    assert trainer.iteration == reached
    lab(window).form.training.pause.click()
    qtbot.waitUntil(lambda: trainer.iteration > reached, timeout=10_000)
    assert lab(window).result.training.rate(reached) == 0.1
    assert lab(window).result.training.rate(reached + 1) == 0.01
    lab(window).form.training.pause.click()
    qtbot.waitUntil(window.idle)


def test_zeros_keeps_all_units_equal(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.initialization.schemes[0].name").setValue("zeros")
    control(window, "param.initialization.training.iterations").setValue(30)
    control(window, "param.initialization.view.units").setValue(True)
    control(window, "param.initialization.view.page").setValue("training")
    qtbot.waitUntil(lambda: window.idle() and lab(window)._trainer.iteration == 30, timeout=10_000)
    look = lab(window).result.training.curves[0].snapshots[-1].look
    assert [units.distinct for units in look.units] == [1, 1, 1]
    boxes = lab(window).scene(30).panels[2].layers[0]
    assert len(set(boxes.colors)) == 1


def test_layers_can_be_scrubbed_over_training_time(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.initialization.training.iterations").setValue(60)
    control(window, "param.initialization.view.quantity").setValue("weight")
    control(window, "param.initialization.view.page").setValue("training")
    qtbot.waitUntil(lambda: window.idle() and window.playback.length == 60, timeout=10_000)
    first, last = (lab(window).scene(step).panels[2].layers[-1].points for step in (0, 60))
    assert not np.array_equal(first, last)


def train(qtbot: QtBot, window: MainWindow, iterations: int = 4000) -> None:
    """A training under way."""
    control(window, "param.initialization.training.iterations").setValue(iterations)
    control(window, "param.initialization.view.page").setValue("training")
    qtbot.waitUntil(lambda: lab(window)._trainer.iteration > 5, timeout=10_000)


def test_an_edit_while_it_trains_is_not_taken_for_a_change_of_the_rate(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    control(window, "param.initialization.view.quantity").setValue("gradient")
    control(window, "param.initialization.view.page").setValue("layers")
    view, plan = window.session.scenario.view, window.session.scenario.training
    assert (view.quantity, view.page, plan.rates) == ("gradient", "layers", ())
    assert window.playback.length == 6
    lab(window).cancel()
    qtbot.waitUntil(window.idle)


def test_the_newest_iteration_is_shown_while_it_trains(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window, 60)
    qtbot.waitUntil(lambda: window.idle() and lab(window)._trainer.iteration == 60, timeout=10_000)
    assert window.playback.step == window.playback.length == 60


def test_a_training_of_other_schemes_is_given_up_and_not_shown(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    control(window, "param.initialization.view.page").setValue("layers")
    control(window, "param.initialization.schemes[1].params.std").setValue(0.3)
    qtbot.waitUntil(window.idle)
    assert lab(window).result.training is None
    assert lab(window)._trainer.state is None


def test_a_training_goes_on_while_another_page_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    control(window, "param.initialization.view.page").setValue("layers")
    reached = lab(window)._trainer.iteration
    qtbot.waitUntil(lambda: lab(window)._trainer.iteration > reached, timeout=10_000)
    lab(window).cancel()
    qtbot.waitUntil(window.idle)


def test_a_good_edit_takes_back_what_was_said_about_a_refused_one(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.initialization.view.page").setValue("training")
    control(window, "param.initialization.training.iterations").setValue(10)
    control(window, "param.initialization.training.batch_size").setValue(5000)
    assert "training.batch_size" in window.message()
    assert control(window, "param.initialization.training.batch_size").value() == 64
    control(window, "param.initialization.training.batch_size").setValue(32)
    assert window.message() == ""
    qtbot.waitUntil(window.idle, timeout=10_000)


def test_an_export_waits_for_the_training_unless_it_is_paused(qtbot: QtBot, window: MainWindow) -> None:
    train(qtbot, window)
    assert not lab(window).subject().result.final
    lab(window).form.training.pause.click()
    assert lab(window).subject().result.final
    qtbot.waitUntil(window.idle)
    control(window, "param.initialization.training.iterations").setValue(lab(window)._trainer.iteration)
    lab(window).form.training.pause.click()
    qtbot.waitUntil(window.idle, timeout=10_000)
    assert lab(window).subject().result.final


def test_undoing_a_rate_goes_on_from_where_it_was_changed(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.initialization.training.iterations").setValue(4000)
    control(window, "param.initialization.view.page").setValue("training")
    trainer = lab(window)._trainer
    qtbot.waitUntil(lambda: trainer.iteration > 0, timeout=10_000)
    lab(window).form.training.pause.click()
    qtbot.waitUntil(window.idle)
    reached = trainer.iteration
    control(window, "param.initialization.training.params.lr").setValue(0.01)
    lab(window).form.training.pause.click()
    qtbot.waitUntil(lambda: trainer.iteration > reached, timeout=10_000)
    lab(window).form.training.pause.click()
    qtbot.waitUntil(window.idle)
    window.session.undo()
    assert trainer.iteration == reached
    lab(window).form.training.pause.click()
    qtbot.waitUntil(window.idle)


def test_a_training_survives_another_language(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "param.initialization.training.iterations").setValue(4000)
    control(window, "param.initialization.view.page").setValue("training")
    qtbot.waitUntil(lambda: lab(window)._trainer.iteration > 0, timeout=10_000)
    lab(window).form.training.pause.click()
    qtbot.waitUntil(window.idle)
    reached = lab(window)._trainer.iteration
    control(window, "language").setValue("ko")
    qtbot.waitUntil(window.idle)
    assert lab(window)._trainer.iteration == reached
    assert lab(window)._trainer.paused
    assert window.playback.length == reached
