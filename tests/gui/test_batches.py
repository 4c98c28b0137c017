"""The batches lab as a user meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.labs.batches.lab import BatchesLab
from optviz.gui.labs.batches.sizes import another, fitted
from optviz.gui.window import MainWindow
from tests.gui.conftest import MakeWindow


@pytest.fixture
def window(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "small.optviz.json"
    path.write_text(
        '{"format": "optviz-scenario", "version": 1, "lab": "batches", "data": {"samples": 100},'
        ' "batch_sizes": [1, 20, 100], "epochs": 2}',
        encoding="utf-8",
    )
    return make_window("--lab", "batches", str(path))


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def put(window: MainWindow, path: str, value: Any) -> None:
    control(window, f"param.batches.{path}").setValue(value)


def lab(window: MainWindow) -> BatchesLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, BatchesLab)
    return shown


def test_the_named_controls_are_there(window: MainWindow) -> None:
    for name in (
        "task", "data.samples", "data.noise", "data.x", "data.target", "batch_sizes", "batch_sizes[0]",
        "batch_sizes[2]", "start", "epochs", "optimizer", "params.lr", "schedule.name", "sampling", "seed",
        "average_after", "step_cost", "view.axis", "view.loss", "view.gradients", "view.ellipse", "view.stationary",
        "view.average", "view.colors",
    ):  # fmt: skip
        control(window, f"param.batches.{name}")
    for panel in ("data", "counters", "noise", "plane", "loss"):
        control(window, f"plot.batches.{panel}")


def test_only_the_batch_size_that_changed_is_walked_again(qtbot: QtBot, window: MainWindow) -> None:
    before = lab(window).result.trails
    put(window, "batch_sizes[1]", 25)
    qtbot.waitUntil(window.idle)
    after = lab(window).result.trails
    assert [trail.size for trail in after] == [1, 25, 100]
    assert after[0].walk is before[0].walk
    assert after[1].walk.steps == 8


def test_another_axis_is_shown_without_computing(qtbot: QtBot, window: MainWindow) -> None:
    trails = lab(window).result.trails
    put(window, "view.axis", "time")
    assert lab(window).result.trails is trails
    assert window.playback.length == 200
    assert lab(window).stage.panels["loss"].axes.x.label == "gradient time"


def test_fewer_samples_take_the_batch_sizes_along_in_one_undoable_edit(qtbot: QtBot, window: MainWindow) -> None:
    put(window, "data.samples", 10)
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.batch_sizes == (1, 10)
    assert "10" in lab(window).tools.messages.text
    window.session.undo()
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.batch_sizes == (1, 20, 100)
    put(window, "data.samples", 300)
    assert window.session.scenario.batch_sizes == (1, 20, 300)


def test_batch_sizes_lost_on_the_way_of_a_drag_come_back(window: MainWindow) -> None:
    section = lab(window).form.task
    for samples in (50, 10, 100):
        section._edit("samples", samples)
    assert window.session.scenario.batch_sizes == (1, 20, 100)


def test_sizes_are_added_and_removed(qtbot: QtBot, window: MainWindow) -> None:
    control(window, "addBatchSize").click()
    assert window.session.scenario.batch_sizes == (1, 20, 100, 5)
    sizes = control(window, "param.batches.batch_sizes")
    sizes.rows[1].remove.click()
    assert window.session.scenario.batch_sizes == (1, 100, 5)
    sizes.rows[2].swatch.click()
    assert window.session.scenario.view.size == 5
    sizes.rows[2].remove.click()
    assert window.session.scenario.view.size is None
    qtbot.waitUntil(window.idle)


def test_the_same_size_twice_is_refused_and_the_work_kept(window: MainWindow) -> None:
    put(window, "batch_sizes[1]", 1)
    assert window.session.scenario.batch_sizes == (1, 20, 100)
    assert control(window, "param.batches.batch_sizes[1]").value() == 20
    assert "already" in lab(window).tools.messages.text


def test_epochs_beyond_the_memory_are_refused_before_they_start(window: MainWindow) -> None:
    put(window, "epochs", 100_000)
    assert "MB" in lab(window).tools.messages.text
    assert window.session.scenario.epochs == 2


def test_a_click_on_the_plane_moves_the_start(qtbot: QtBot, window: MainWindow) -> None:
    lab(window).stage.clicked.emit("plane", 0.5, 0.25, None)
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.start == (0.5, 0.25)
    assert lab(window).result.trails[0].walk.theta[0].tolist() == [0.5, 0.25]
    assert "start" in lab(window).stage.panels["plane"].draggable


def test_a_click_on_the_loss_chart_goes_to_that_step(window: MainWindow) -> None:
    lab(window).stage.clicked.emit("loss", 0.5, 1.0, None)
    assert window.playback.step == 50
    assert "At epoch 0.5" in lab(window).status


def test_hovering_tells_exact_numbers(window: MainWindow) -> None:
    shown = lab(window)
    walk = shown.result.trails[0].walk
    assert f"B = 1: {float(walk.loss[-1]):.5g}" in shown.readout("loss", 2.0, 1.0)
    assert "5 iterations an epoch, the last with 20 samples" in shown.readout("counters", 1.0, 1.0)
    assert "B = 20: measured" in shown.readout("noise", 20.0, 1.0)
    assert "θ₀ 1" in shown.readout("plane", 1.0, 2.0)
    x, y = float(shown.result.problem.design[4, 1]), float(shown.result.problem.target[4])
    assert "sample 5" in shown.readout("data", x, y)


def test_an_optimiser_that_does_not_walk_is_not_offered_and_schedules_suit_the_steps(window: MainWindow) -> None:
    combo = control(window, "param.batches.optimizer").combo
    offered = {combo.itemData(row) for row in range(combo.count())}
    assert {"sgd", "adam", "nag"} <= offered
    assert {"newton", "sam", "gd_exact"} <= offered
    assert "gauss_newton" not in offered
    put(window, "schedule.name", "cosine")
    assert window.session.scenario.schedule.params == {"T": 200}
    put(window, "optimizer", "adam")
    assert window.session.scenario.params == {"lr": 0.1}


def test_the_scikit_learn_call_follows_and_its_script_is_copied(window: MainWindow) -> None:
    section = lab(window).form.sklearn
    assert "eta0=0.1" in section.call.text().replace("\u200b", "")
    section.copy.click()
    assert "SGDRegressor" in QGuiApplication.clipboard().text()
    put(window, "optimizer", "adam")
    assert not section.copy.isEnabled()
    assert "plain SGD only" in section.caption.text()


def test_a_file_brings_its_columns_and_its_number_of_samples(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    rows = "".join(f"{i},{(i * 7) % 30},{2 * i}\n" for i in range(30))
    path.write_text("time,load,price\n" + rows, encoding="utf-8")
    lab(window).form.task.use_file(path)
    qtbot.waitUntil(window.idle)
    scenario = window.session.scenario
    assert (scenario.data.x, scenario.data.target, scenario.batch_sizes) == ("time", "price", (1, 20, 30))
    assert lab(window).result.problem.samples == 30
    put(window, "data.target", "prize")
    qtbot.waitUntil(window.idle)
    assert 'did you mean "price"?' in lab(window).tools.messages.text
    assert lab(window).result.problem.samples == 30


def test_a_file_without_numbers_is_told_and_the_work_kept(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("x,y\n", encoding="utf-8")
    lab(window).form.task.use_file(path)
    assert lab(window).tools.messages.text
    assert window.session.scenario.data.csv is None


def test_full_batches_stay_full_and_none_comes_twice() -> None:
    assert fitted((1, 100, 1000), 1000, 50) == (1, 50)
    assert fitted((1, 100, 1000), 1000, 2000) == (1, 100, 2000)


def test_a_size_worth_adding_is_missing_and_round() -> None:
    assert another((5, 1000), 1000) == 1
    assert another((1, 5), 1000) == 1000
    assert another((1, 1000), 1000) in (20, 50)
    assert another((1, 2), 2) is None
