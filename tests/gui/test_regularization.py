"""The regularization lab as a user meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.labs.regularization.lab import RegularizationLab
from optviz.gui.window import MainWindow
from optviz.scene.layers import Rule
from tests.gui.conftest import MakeWindow

LAB = "param.regularization"


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "plain.optviz.json"
    path.write_text('{"format": "optviz-scenario", "version": 1, "lab": "regularization"}', encoding="utf-8")
    return make_window(str(path))


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def lab(window: MainWindow) -> RegularizationLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, RegularizationLab)
    return shown


def edit(qtbot: QtBot, window: MainWindow, name: str, value: Any) -> None:
    control(window, f"{LAB}.{name}").setValue(value)
    qtbot.waitUntil(window.idle)


def rule(window: MainWindow, panel: str = "paths") -> Rule:
    layers = lab(window).stage.panels[panel].axes.layers
    found = next(layer for layer in layers if layer.key == "lam")
    assert isinstance(found, Rule)
    return found


def test_the_named_controls_are_there(window: MainWindow) -> None:
    for name in (
        "lam", "t", "penalty.name", "data.name", "data.csv", "data.target", "data.features", "data.degree",
        "data.samples", "data.noise", "data.optimum", "data.correlation", "standardize", "seed", "view.page",
        "view.cost", "view.axis", "view.plane[0]", "view.plane[1]",
    ):  # fmt: skip
        control(window, f"{LAB}.{name}")
    for panel in ("plane", "paths", "bars"):
        control(window, f"plot.regularization.{panel}")


def test_the_window_opens_at_the_scenarios_lambda(window: MainWindow) -> None:
    pages = lab(window).pages
    assert pages is not None
    assert window.playback.step == pages.here
    assert "λ = 1" in lab(window).status
    assert "Lasso(alpha=0.5)" in lab(window).status


def test_lambda_and_t_move_each_other_and_the_timeline(qtbot: QtBot, window: MainWindow) -> None:
    edit(qtbot, window, "lam", 20.0)
    pages = lab(window).pages
    assert pages is not None
    assert pages.lams[window.playback.step] == 20.0
    assert rule(window).at == 20.0
    t = lab(window).result.t
    assert control(window, f"{LAB}.t").value() is None
    edit(qtbot, window, "lam", 0.5)
    edit(qtbot, window, "t", t)
    assert control(window, f"{LAB}.lam").value() == pytest.approx(20.0, rel=1e-9)
    assert rule(window).at == pytest.approx(20.0, rel=1e-9)
    edit(qtbot, window, "lam", 3.0)
    assert window.session.scenario.t is None


def test_the_sliders_reach_from_0_to_beyond_lambda_max(qtbot: QtBot, window: MainWindow) -> None:
    editor = control(window, f"{LAB}.lam")
    editor.slider.setValue(editor.slider.minimum())
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.lam == 0.0
    assert lab(window).result.now.nonzero[0] == 10
    editor.slider.setValue(editor.slider.maximum())
    qtbot.waitUntil(window.idle)
    assert lab(window).result.now.nonzero[0] == 0


def test_playing_edits_nothing_and_says_what_is_drawn(qtbot: QtBot, window: MainWindow) -> None:
    before, pages = window.session.scenario, lab(window).pages
    assert pages is not None
    window.playback.seek(10)
    assert window.session.scenario is before
    assert rule(window).at == pages.lams[10]
    assert lab(window).form.penalty.shown.text().startswith("shown: λ = ")
    window.playback.seek(pages.here)
    assert lab(window).form.penalty.shown.text() == ""


def test_an_edit_while_it_plays_goes_on_from_there(qtbot: QtBot, window: MainWindow) -> None:
    window.playback.play()
    edit(qtbot, window, "lam", 0.01)
    assert window.playback.playing
    assert window.playback.step < 40
    window.playback.pause()


def test_dragging_the_rule_sets_lambda_and_beyond_the_left_end_0(qtbot: QtBot, window: MainWindow) -> None:
    stage = lab(window).stage
    assert stage.panels["paths"].draggable == {"lam"}
    stage.dragged.emit("paths", "lam", 30.0, 0.0)
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.lam == 30.0
    assert rule(window).at == 30.0
    stage.dropped.emit("paths", "lam", 0.0, 0.0)
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.lam == 0.0
    window.session.undo()
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.lam == 1.0


def test_along_t_the_rule_sets_t(qtbot: QtBot, window: MainWindow) -> None:
    edit(qtbot, window, "view.axis", "t")
    lab(window).stage.dropped.emit("paths", "lam", 40.0, 0.0)
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.t == 40.0
    assert lab(window).result.t == pytest.approx(40.0)
    lab(window).stage.dropped.emit("paths", "lam", 0.0, 0.0)
    qtbot.waitUntil(window.idle)
    assert lab(window).result.now.nonzero[0] == 0


def test_the_optimum_of_made_up_data_is_dragged_until_a_corner_is_hit(qtbot: QtBot, window: MainWindow) -> None:
    assert lab(window).stage.panels["plane"].draggable == frozenset()
    edit(qtbot, window, "data.name", "pair")
    stage = lab(window).stage
    assert stage.panels["plane"].draggable == {"optimum"}
    edit(qtbot, window, "data.correlation", 0.0)
    stage.dropped.emit("plane", "optimum", 3.0, 0.25)
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.data.optimum == (3.0, 0.25)
    np.testing.assert_allclose(lab(window).result.current.theta, [2.5, 0.0], atol=1e-12)


def test_features_are_ticked_and_the_last_one_stays(qtbot: QtBot, window: MainWindow) -> None:
    editor = control(window, f"{LAB}.data.features")
    ticks = {box.text(): box for box in editor.findChildren(QCheckBox)}
    assert "Body mass index" in ticks["bmi"].toolTip()
    for name, tick in ticks.items():
        if name != "bmi":
            tick.click()
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.data.features == ("bmi",)
    ticks["bmi"].click()
    assert ticks["bmi"].isChecked()
    assert window.session.scenario.data.features == ("bmi",)


def test_leaving_out_a_feature_of_the_plane_frees_the_plane(qtbot: QtBot, window: MainWindow) -> None:
    edit(qtbot, window, "view.plane[0]", "age")
    assert window.session.scenario.view.plane == ("age", "s5")
    edit(qtbot, window, "view.plane[1]", "age")
    first, second = window.session.scenario.view.plane
    assert second == "age"
    assert first != "age"
    edit(qtbot, window, "data.features", ["bmi", "bp", "s5"])
    assert window.session.scenario.view.plane is None
    assert lab(window).result.material.names == ("bmi", "bp", "s5")


@pytest.mark.parametrize(("page", "panels"), [
    ("plane", {"plane", "paths", "bars"}),
    ("compare", {"none", "l1", "l2", "elastic_net"}),
    ("fit", {"mse", "bars"}),
    ("training", {"trails", "cost", "weights"}),
])  # fmt: skip
def test_every_page_has_its_panels_and_tells_exact_numbers(
    qtbot: QtBot, window: MainWindow, page: str, panels: set[str]
) -> None:
    edit(qtbot, window, "view.page", page)
    assert set(lab(window).stage.panels) == panels
    for panel in panels:
        assert lab(window).readout(panel, 1.0, 1.0), panel
    assert lab(window).subject() is not None


def test_the_pages_keep_lambda_and_the_training_has_its_own_time(qtbot: QtBot, window: MainWindow) -> None:
    edit(qtbot, window, "lam", 7.5)
    edit(qtbot, window, "view.page", "training")
    assert window.playback.length == window.playback.step == 300
    window.playback.seek(20)
    edit(qtbot, window, "lam", 9.0)
    assert window.playback.step == 20
    edit(qtbot, window, "view.page", "compare")
    pages = lab(window).pages
    assert pages is not None
    assert pages.lams[window.playback.step] == 9.0


def test_readouts_are_exact(window: MainWindow) -> None:
    result = lab(window).result
    assert f"bmi: θ = {result.current.theta[2]:.6g}" in lab(window).readout("bars", 0.0, 3.0)
    assert "Body mass index" in lab(window).readout("bars", 0.0, 3.0)
    assert f"bmi: {result.current.theta[2]:.4g}" in lab(window).readout("paths", 1.0, 0.0)


def test_a_polynomial_has_a_curve_and_a_chart_over_its_degree(qtbot: QtBot, window: MainWindow) -> None:
    edit(qtbot, window, "data.name", "polynomial")
    edit(qtbot, window, "view.page", "fit")
    assert set(lab(window).stage.panels) == {"fit", "mse", "degrees"}
    assert control(window, f"{LAB}.data.degree").value() == 9
    edit(qtbot, window, "data.degree", 4)
    assert lab(window).result.material.names == ("x", "x^2", "x^3", "x^4")
    assert "degree 4" in lab(window).readout("degrees", 4.0, 1.0)
    assert "truth 0" in lab(window).readout("fit", 0.0, 0.0)


def test_a_penalty_without_lambda_switches_its_sliders_off(qtbot: QtBot, window: MainWindow) -> None:
    edit(qtbot, window, "penalty.name", "best_subset")
    assert not control(window, f"{LAB}.lam").isEnabled()
    edit(qtbot, window, "penalty.params.k", 3)
    assert lab(window).result.now.nonzero[0] == 3
    edit(qtbot, window, "penalty.name", "l2")
    assert control(window, f"{LAB}.lam").isEnabled()


def test_a_table_of_ones_own(qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "표.csv"
    rows = [f"{a},{a * a % 7},{2 * a + a % 3}" for a in range(12)]
    path.write_text("\n".join(["키,무게,값", *rows]), encoding="utf-8-sig")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    control(window, f"{LAB}.data.name").setValue("csv")
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.data.target == "값"
    assert lab(window).result.material.names == ("키", "무게")
    edit(qtbot, window, "data.target", "키")
    assert lab(window).result.material.names == ("무게", "값")
    assert isinstance(control(window, f"{LAB}.data.csv"), QPushButton)


def test_giving_up_the_file_dialog_keeps_the_data(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    control(window, f"{LAB}.data.name").setValue("csv")
    assert control(window, f"{LAB}.data.name").value() == "diabetes"
    assert window.session.scenario.data.name == "diabetes"


@pytest.mark.parametrize(("text", "words"), [
    ("a,b\n1,2\n3\n4,5\n", "line 3: must have 2 values"),
    ("a,b\n1,2\nx,3\n4,5\n", 'line 3, column "a": must be a finite number'),
    ("", "is empty"),
    (None, "cannot be read"),
])  # fmt: skip
def test_a_table_that_cannot_be_used_is_told_in_one_line_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, text: str | None, words: str
) -> None:
    path = tmp_path / "table.csv"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    before = lab(window).result
    lab(window).form.data.use_file(str(path))
    qtbot.waitUntil(window.idle)
    message = window._messages.text
    assert words in message
    assert "\n" not in message
    assert lab(window).result is before
    window.session.undo()
    qtbot.waitUntil(window.idle)
    assert window.session.scenario.data.csv is None
    assert window.message() == ""


def test_a_refused_value_is_told_and_the_form_shows_the_old_one(qtbot: QtBot, window: MainWindow) -> None:
    control(window, f"{LAB}.lam").setValue(-1.0)
    assert window.session.scenario.lam == 1.0
    edit(qtbot, window, "data.features", ["bmi", "bp", "s5"])
    edit(qtbot, window, "penalty.name", "lp")
    edit(qtbot, window, "penalty.params.p", 0.5)
    assert "takes at most 2 features, got 3" in window._messages.text
    assert control(window, f"{LAB}.penalty.params.p").value() == 1.5


def test_a_lab_out_of_view_outlives_another_size_of_texts(qtbot: QtBot, window: MainWindow) -> None:
    window.showLab("descent")
    for size in ("large", "normal", "large"):
        window._appearance.set_text_size(size)
        qtbot.waitUntil(window.idle)
    window.showLab("regularization")
