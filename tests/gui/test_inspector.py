"""The inspector, its arrows and the view that follows a run, as a user meets them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz.errors import InputError
from optviz.gui.labs.descent.lab import DescentLab
from optviz.gui.labs.descent.race_page import RacePage
from optviz.gui.labs.descent.trail_hit import trail_at
from optviz.gui.window import MainWindow
from optviz.scenario import Descent, Run, View, replace
from optviz.scenario.descent import ARROWS
from optviz.scene.layers import Arrows
from tests.gui.conftest import MakeWindow

SCENARIO = """{"format": "optviz-scenario", "version": 1, "lab": "descent", "steps": 60, "runs": [
 {"optimizer": "adam", "params": {"lr": 0.1}}, {"optimizer": "nag", "params": {"lr": 0.0005}},
 {"optimizer": "sgd", "params": {"lr": 0.5}, "label": "Too fast"}], "view": {"inspector": true}}"""


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "race.optviz.json"
    path.write_text(SCENARIO, encoding="utf-8")
    return make_window(str(path))


def lab(window: MainWindow) -> DescentLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, DescentLab)
    return shown


def page(window: MainWindow) -> RacePage:
    shown = lab(window).pages["race"]
    assert isinstance(shown, RacePage)
    return shown


def view_of(window: MainWindow) -> View:
    scenario = lab(window).tools.session.scenario
    assert isinstance(scenario, Descent)
    return scenario.view


def control(window: MainWindow, name: str) -> Any:
    found = window.findChild(QWidget, f"param.descent.view.{name}")
    assert found is not None
    return found


def choose(qtbot: QtBot, window: MainWindow, name: str, value: Any) -> None:
    control(window, name).setValue(value)
    qtbot.waitUntil(window.idle)


def seek(qtbot: QtBot, window: MainWindow, step: int) -> None:
    lab(window).tools.playback.seek(step)
    qtbot.waitUntil(window.idle)


def arrows(window: MainWindow) -> set[str]:
    layers = page(window).surface.axes.layers
    return {
        layer.key.removeprefix("arrow ") for layer in layers if isinstance(layer, Arrows) and "rim" not in layer.key
    }


def typeset_step(window: MainWindow) -> int:
    sheet = page(window).inspector.view.sheet
    assert sheet is not None
    return sheet.wish.inspection.t


def test_it_shows_the_step_that_leads_on_and_scrubbing_back_shows_earlier_ones(
    window: MainWindow, qtbot: QtBot
) -> None:
    for step, t in ((10, 11), (3, 4), (0, 1), (60, 60)):
        seek(qtbot, window, step)
        assert typeset_step(window) == t
        assert f"Step {t}:" in page(window).inspector.title.text()


def test_it_comes_and_goes_with_its_switch_and_its_key(window: MainWindow, qtbot: QtBot) -> None:
    assert page(window).inspector.isVisible()
    choose(qtbot, window, "inspector", False)
    assert not page(window).inspector.isVisible()
    assert not arrows(window)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: view_of(window).inspector)
    qtbot.waitUntil(window.idle)
    assert page(window).inspector.isVisible()
    assert arrows(window)


def test_another_run_is_chosen_by_its_label(window: MainWindow, qtbot: QtBot) -> None:
    seek(qtbot, window, 5)
    combo = control(window, "run").combo
    assert [combo.itemText(row) for row in range(combo.count())] == ["Adam", "NAG", "Too fast"]
    choose(qtbot, window, "run", 1)
    inspection = page(window).inspector.inspection
    assert inspection is not None
    assert inspection.racer.label == "NAG"
    assert typeset_step(window) == 6


def test_a_run_that_goes_leaves_the_last_one_to_look_at(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "run", 2)
    scenario = lab(window).tools.session.scenario
    lab(window).edit(replace(scenario, runs=scenario.runs[:2]), "")
    qtbot.waitUntil(window.idle)
    inspection = page(window).inspector.inspection
    assert inspection is not None
    assert inspection.racer.label == "NAG"
    assert control(window, "run").value() == 1


def test_a_diverged_run_shows_its_last_finite_step(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "run", 2)
    seek(qtbot, window, 60)
    racer = page(window).race.racers[2]  # type: ignore[union-attr]
    assert racer.path.status == "diverged"
    assert typeset_step(window) == racer.path.steps


@pytest.mark.parametrize(
    ("runs", "text"),
    [((), "Add an optimiser"), ((Run(optimizer="sgd", params={"lr": 1e300}),), "no step")],
)
def test_without_a_step_it_says_what_is_missing(
    window: MainWindow, qtbot: QtBot, runs: tuple[Run, ...], text: str
) -> None:
    lab(window).edit(replace(lab(window).tools.session.scenario, runs=runs), "")
    qtbot.waitUntil(window.idle)
    assert text in page(window).inspector.title.text()
    assert page(window).inspector.view.sheet is None
    assert not arrows(window)


def test_chips_choose_the_arrows_and_only_those_of_the_optimiser_are_offered(window: MainWindow, qtbot: QtBot) -> None:
    seek(qtbot, window, 5)
    chips = control(window, "arrows").chips
    assert [name for name, chip in chips.items() if chip.isVisible()] == ["gradient", "momentum", "update"]
    choose(qtbot, window, "run", 1)
    assert all(chip.isVisible() for chip in chips.values())
    assert arrows(window) == set(ARROWS)
    qtbot.mouseClick(chips["gradient"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.idle)
    assert view_of(window).arrows == ("momentum", "update", "probe")
    assert arrows(window) == {"momentum", "update", "probe"}
    with pytest.raises(InputError):
        control(window, "arrows").setValue(("sideways",))


def test_hovering_a_quantity_tells_every_digit_of_it(window: MainWindow, qtbot: QtBot) -> None:
    seek(qtbot, window, 5)
    view, path = page(window).inspector.view, page(window).race.racers[0].path  # type: ignore[union-attr]
    assert view.sheet is not None
    entry = next(entry for entry in view.sheet.entries if entry.arrow == "update")
    x, y = path.positions[6].tolist()
    told = view.value_at(entry.baseline * view._scale)
    numbers = [float(line.split()[1]) for line in told.split("\n")]
    assert numbers == pytest.approx([x, y], rel=1e-12)
    assert r"\theta_t = \theta_{t-1} - \eta_t" in view.accessibleDescription()


def test_hovering_a_trail_tells_the_runs_exact_numbers_there(window: MainWindow, qtbot: QtBot) -> None:
    seek(qtbot, window, 20)
    here = page(window)
    path = here.race.racers[0].path  # type: ignore[union-attr]
    here.surface.hovered.emit(*path.positions[12].tolist())
    readout = here.surface._parts.canvas._readout
    assert readout is not None
    assert readout[0].startswith("Adam · step 12\n")
    assert f"loss {float(path.loss[12]):.6g}" in readout[0]
    assert readout[1:] == tuple(path.positions[12].tolist())


def test_what_has_not_been_reached_yet_and_what_is_hidden_is_not_hit(window: MainWindow, qtbot: QtBot) -> None:
    here = page(window)
    race = here.race
    assert race is not None
    x, y = race.racers[0].path.positions[40].tolist()
    hit = trail_at(race, here.surface, 60, x, y)
    assert hit is not None
    assert hit[1] == 40
    early = trail_at(race, here.surface, 0, x, y)
    assert early is None or early[1] == 0


def test_a_click_on_a_trail_looks_at_that_run_and_step_and_moves_no_start(window: MainWindow, qtbot: QtBot) -> None:
    seek(qtbot, window, 60)
    here, before = page(window), lab(window).tools.session.scenario.start
    x, y = here.race.racers[1].path.positions[2].tolist()  # type: ignore[union-attr]
    here.surface.clicked.emit(x, y, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(window.idle)
    inspection = here.inspector.inspection
    assert inspection is not None
    step = lab(window).tools.playback.step
    np.testing.assert_allclose(inspection.racer.path.positions[step], (x, y), atol=0.1)
    assert view_of(window).run == inspection.racer.index
    assert lab(window).tools.session.scenario.start == before


def inside(window: MainWindow, point: np.ndarray) -> bool:
    return all(low <= value <= high for value, (low, high) in zip(point, page(window).surface.spans(), strict=True))


def test_a_following_view_keeps_the_run_in_sight_and_its_zoom(window: MainWindow, qtbot: QtBot) -> None:
    panel = page(window).surface
    panel.look_at((-1.6, -1.4), (1.9, 2.1))
    qtbot.waitUntil(window.idle)
    choose(qtbot, window, "follow", True)
    positions = page(window).race.racers[0].path.positions  # type: ignore[union-attr]
    for step in (0, 8, 25, 60, 30):
        seek(qtbot, window, step)
        assert inside(window, positions[step])
    assert [high - low for low, high in panel.spans()] == pytest.approx([0.2, 0.2])


def test_it_stays_where_it_is_while_the_run_is_well_inside(window: MainWindow, qtbot: QtBot) -> None:
    positions = page(window).race.racers[0].path.positions  # type: ignore[union-attr]
    x, y = positions[10].tolist()
    page(window).surface.look_at((x - 2.0, x + 2.0), (y - 2.0, y + 2.0))
    qtbot.waitUntil(window.idle)
    seek(qtbot, window, 10)
    choose(qtbot, window, "follow", True)
    before = page(window).surface.spans()
    for step in (11, 12, 13):
        seek(qtbot, window, step)
    assert page(window).surface.spans() == before


def test_a_pan_by_hand_ends_following_and_a_zoom_does_not(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "follow", True)
    view = page(window).surface._parts.view
    view.zoom(0.5, QPointF(100.0, 100.0))
    qtbot.waitUntil(window.idle)
    assert view_of(window).follow
    view.pan(QPointF(40.0, 0.0))
    qtbot.waitUntil(window.idle)
    assert not view_of(window).follow
    assert control(window, "follow").value() is False


def test_the_exported_picture_has_the_arrows_too(window: MainWindow, qtbot: QtBot) -> None:
    from optviz.scene.style import LIGHT

    seek(qtbot, window, 5)
    subject = lab(window).subject()
    assert subject is not None
    drawn = subject.show(subject.result).draw(5, LIGHT, lambda _, text: text, "en")
    layers = drawn.panels[0].layers
    assert any(isinstance(layer, Arrows) for layer in layers)


def test_a_screenshot_waits_for_the_formulas_of_the_last_step(tmp_path: Path) -> None:
    path, out = tmp_path / "race.optviz.json", tmp_path / "window.png"
    path.write_text(SCENARIO, encoding="utf-8")
    command = [sys.executable, "-m", "optviz", "--screenshot", str(out), "--size", "1024x700", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert out.stat().st_size > 50_000


def test_controls_have_a_row_below_where_the_window_is_too_narrow(window: MainWindow, qtbot: QtBot) -> None:
    bar = lab(window)._bar
    controls, pages = page(window).controls, bar.page
    assert controls is not None
    for width, below in ((1024, True), (1700, False), (1024, True)):
        window.resize(width, 700)
        qtbot.waitUntil(lambda below=below: (controls.y() > pages.y() + pages.height() / 2) == below)
        qtbot.waitUntil(window.idle)
        assert window.width() == width
        assert bar.rect().contains(controls.geometry())


@pytest.mark.parametrize(
    ("optimizer", "marked"),
    [
        ("adam", {"gradient": "g_t", "momentum": r"\Delta\theta_t^{m}", "update": r"\theta_t"}),
        ("sam", {"gradient": r"g^{\theta}_t"}),
    ],
)
def test_a_dot_marks_the_quantity_that_an_arrow_shows(
    window: MainWindow, qtbot: QtBot, optimizer: str, marked: dict[str, str]
) -> None:
    runs = (Run(optimizer=optimizer, params={"lr": 0.001}),)
    lab(window).edit(replace(lab(window).tools.session.scenario, runs=runs), "")
    qtbot.waitUntil(window.idle)
    seek(qtbot, window, 5)
    sheet = page(window).inspector.view.sheet
    assert sheet is not None
    found = {entry.arrow: entry.latex.split(" = ")[0] for entry in sheet.entries if entry.arrow}
    assert found.items() >= marked.items()
