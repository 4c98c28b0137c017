"""The surface in space as a user meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.labs.descent.lab import DescentLab
from optviz.gui.labs.descent.race_page import RacePage
from optviz.gui.labs.descent.relief_hands import ANGLE, STEP, raised, turned, zoomed
from optviz.gui.labs.descent.relief_panel import ReliefPanel
from optviz.gui.window import MainWindow
from optviz.scenario import Camera, Descent
from optviz.scene.descent.relief import COARSE, FINE
from optviz.scene.layers import Facets, Trail
from optviz.scene.mesh import mesh_of
from optviz.scene.sight import Sight
from optviz.scene.style import LIGHT
from optviz.scene.words import untranslated
from tests.gui.conftest import MakeWindow
from tests.gui.plots_scenes import drag, move, press, release, turn_wheel

HEAD = '{"format": "optviz-scenario", "version": 1, "lab": "descent", "surface": {"name": "himmelblau"}, "steps": 60, '
RUNS = '"runs": [{"optimizer": "sgd", "params": {"lr": 0.01}}], "view": {"space": "both"}}'


@pytest.fixture
def window(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "relief.optviz.json"
    path.write_text(HEAD + RUNS, encoding="utf-8")
    return make_window(str(path))


def lab(window: MainWindow) -> DescentLab:
    shown = window._pages.current_lab()
    assert isinstance(shown, DescentLab)
    return shown


def page(window: MainWindow) -> RacePage:
    shown = lab(window).page
    assert isinstance(shown, RacePage)
    return shown


def panel(window: MainWindow) -> ReliefPanel:
    return page(window).relief.panel


def scenario_of(window: MainWindow) -> Descent:
    scenario = lab(window).tools.session.scenario
    assert isinstance(scenario, Descent)
    return scenario


def camera_of(window: MainWindow) -> Camera:
    return scenario_of(window).view.camera


def middle(window: MainWindow) -> QPointF:
    return QPointF(panel(window).rect().center())


def facets(window: MainWindow) -> int:
    (layer,) = (layer for layer in panel(window).axes.layers if isinstance(layer, Facets))
    return len(layer.corners)


def choose(qtbot: QtBot, window: MainWindow, name: str, value: Any) -> None:
    control = window.findChild(QWidget, f"param.descent.{name}")
    assert control is not None
    control.setValue(value)  # type: ignore[attr-defined]
    qtbot.waitUntil(window.idle)


def over(window: MainWindow, x: float, y: float) -> QPointF:
    """Where on the panel a point of the surface is."""
    answer = page(window)._answer
    assert answer is not None
    box = mesh_of(answer.field, FINE.size).box(np.array([(x, y)]))
    return panel(window).position(*Sight(panel(window).camera)(box)[0].tolist())


def test_the_surface_is_seen_from_above_in_space_or_both(window: MainWindow, qtbot: QtBot) -> None:
    above, space = page(window).surface, panel(window)
    assert (above.isVisible(), space.isVisible()) == (True, True)
    choose(qtbot, window, "view.space", "relief")
    assert (above.isVisible(), space.isVisible()) == (False, True)
    choose(qtbot, window, "view.space", "plane")
    assert (above.isVisible(), space.isVisible()) == (True, False)


def test_a_drag_turns_the_surface_and_is_one_edit(window: MainWindow, qtbot: QtBot) -> None:
    at = middle(window)
    drag(panel(window), at, at + QPointF(40.0, 20.0))
    qtbot.waitUntil(window.idle)
    assert camera_of(window) == Camera(azimuth=-60.0 - 40.0 * STEP, elevation=35.0 + 20.0 * STEP)
    assert panel(window).camera == camera_of(window)
    lab(window).tools.session.undo()
    qtbot.waitUntil(window.idle)
    assert camera_of(window) == Camera()
    assert panel(window).camera == Camera()
    assert not lab(window).tools.session.can_undo


def test_while_it_is_turned_nothing_is_edited_and_it_is_drawn_coarser(window: MainWindow, qtbot: QtBot) -> None:
    at = middle(window)
    press(panel(window), at)
    move(panel(window), at + QPointF(30.0, 0.0), Qt.MouseButton.LeftButton)
    assert facets(window) == (COARSE.size - 1) ** 2
    assert panel(window).camera.azimuth == -60.0 - 30.0 * STEP
    assert camera_of(window) == Camera()
    qtbot.waitUntil(lambda: facets(window) == (FINE.size - 1) ** 2)
    assert camera_of(window) == Camera()
    release(panel(window), at + QPointF(30.0, 0.0))
    qtbot.waitUntil(window.idle)
    assert camera_of(window).azimuth == -60.0 - 30.0 * STEP


def test_the_wheel_zooms_and_turns_of_it_in_a_row_are_one_edit(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        turn_wheel(panel(window), middle(window), 1)
    qtbot.waitUntil(window.idle)
    assert camera_of(window).zoom > 1.3
    lab(window).tools.session.undo()
    assert camera_of(window) == Camera()


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Right, turned(Camera(), -ANGLE, 0.0)),
        (Qt.Key.Key_Down, turned(Camera(), 0.0, ANGLE)),
        (Qt.Key.Key_Plus, zoomed(Camera(), 1.12)),
        (Qt.Key.Key_PageUp, raised(Camera(), 1.12)),
    ],
)
def test_keys_move_the_camera(window: MainWindow, qtbot: QtBot, key: Qt.Key, expected: Camera) -> None:
    QTest.keyClick(panel(window), key)
    qtbot.waitUntil(window.idle)
    assert camera_of(window) == expected != Camera()
    QTest.keyClick(panel(window), Qt.Key.Key_Home)
    qtbot.waitUntil(window.idle)
    assert camera_of(window) == Camera()


def test_showing_everything_again_turns_the_surface_back_only_where_it_is_seen(
    window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(panel(window), Qt.Key.Key_Right)
    qtbot.waitUntil(window.idle)
    moved = camera_of(window)
    choose(qtbot, window, "view.space", "plane")
    lab(window).reset_views()
    qtbot.waitUntil(window.idle)
    assert camera_of(window) == moved != Camera()
    choose(qtbot, window, "view.space", "both")
    lab(window).reset_views()
    qtbot.waitUntil(window.idle)
    assert camera_of(window) == Camera()


def test_a_camera_stays_within_its_bounds() -> None:
    assert turned(Camera(), 0.0, 900.0).elevation == 90.0
    assert turned(Camera(), 0.0, -900.0).elevation == 0.0
    assert turned(Camera(azimuth=170.0), 20.0, 0.0).azimuth == -170.0
    assert turned(Camera(azimuth=-170.0), -20.0, 0.0).azimuth == 170.0
    assert zoomed(Camera(), 1e9).zoom == 20.0
    assert raised(Camera(), 1e9).height == 10.0
    assert raised(Camera(height=0.02), 0.5).height == 0.0
    assert raised(Camera(height=0.0), 2.0).height > 0.0


def test_the_height_is_in_the_form_too(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "view.camera.height", 2.0)
    assert camera_of(window) == Camera(height=2.0)
    qtbot.waitUntil(lambda: panel(window).camera == Camera(height=2.0))


def test_what_is_pointed_at_in_one_view_is_marked_in_the_other(window: MainWindow, qtbot: QtBot) -> None:
    move(panel(window), over(window, 1.0, -0.5))
    shown = page(window).surface._parts.canvas
    assert shown._spot == pytest.approx((1.0, -0.5), abs=0.1)
    readout = panel(window)._parts.canvas._readout
    assert readout is not None
    assert "loss" in readout[0]
    panel(window)._hands.leave()
    assert shown._spot is None
    move(page(window).surface, page(window).surface.position(1.0, -0.5))
    spot = panel(window)._parts.canvas._spot
    assert spot is not None
    there = panel(window).position(*spot) - over(window, 1.0, -0.5)
    assert there.manhattanLength() < 3.0
    page(window).surface._hands.leave()
    assert panel(window)._parts.canvas._spot is None


def test_a_click_on_the_surface_sets_the_start_and_one_beside_it_does_not(window: MainWindow, qtbot: QtBot) -> None:
    at = over(window, 1.0, -0.5)
    press(panel(window), at)
    release(panel(window), at)
    qtbot.waitUntil(window.idle)
    assert scenario_of(window).start == pytest.approx((1.0, -0.5), abs=0.1)
    before = scenario_of(window)
    press(panel(window), QPointF(12.0, panel(window).height() - 12.0))
    release(panel(window), QPointF(12.0, panel(window).height() - 12.0))
    assert scenario_of(window) == before


def test_the_start_is_dragged_over_the_surface(window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, window, "start", (0.0, -1.0))
    drag(panel(window), over(window, 0.0, -1.0), over(window, -1.0, 0.5))
    qtbot.waitUntil(window.idle)
    assert scenario_of(window).start == pytest.approx((-1.0, 0.5), abs=0.15)
    assert camera_of(window) == Camera()


def test_zooming_the_plane_shows_the_same_part_in_space(window: MainWindow, qtbot: QtBot) -> None:
    turn_wheel(page(window).surface, page(window).surface.position(3.0, 2.0), 6)
    qtbot.waitUntil(window.idle)
    answer = page(window)._answer
    assert answer is not None
    assert answer.field.x_span[1] - answer.field.x_span[0] < 4.0
    move(panel(window), over(window, 3.0, 2.0))
    assert page(window).surface._parts.canvas._spot == pytest.approx((3.0, 2.0), abs=0.1)


def test_playing_only_adds_to_trails(window: MainWindow, qtbot: QtBot) -> None:
    playback = lab(window).tools.playback
    playback.seek(5)
    qtbot.waitUntil(window.idle)
    (before,) = (layer for layer in panel(window).axes.layers if isinstance(layer, Trail))
    bakes = panel(window)._parts.canvas.backdrop.bakes
    for step in range(6, 30):
        playback.seek(step)
        qtbot.waitUntil(window.idle)
    (after,) = (layer for layer in panel(window).axes.layers if isinstance(layer, Trail))
    assert after.points is before.points
    assert panel(window)._parts.canvas.backdrop.bakes == bakes


def test_a_surface_that_was_turned_is_baked_at_once_when_it_rests(window: MainWindow, qtbot: QtBot) -> None:
    at = middle(window)
    drag(panel(window), at, at + QPointF(40.0, 20.0))
    qtbot.waitUntil(window.idle)
    canvas = panel(window)._parts.canvas
    assert not any(canvas._restless.live(layer.key) for layer in panel(window).axes.layers)
    bakes = canvas.backdrop.bakes
    move(panel(window), at)
    qtbot.waitUntil(window.idle)
    assert canvas.backdrop.bakes == bakes


def test_an_export_has_the_panel_as_it_was_left(window: MainWindow, qtbot: QtBot) -> None:
    at = middle(window)
    drag(panel(window), at, at + QPointF(40.0, 20.0))
    qtbot.waitUntil(window.idle)
    subject = lab(window).subject()
    assert subject is not None
    made = subject.show(subject.result).draw(60, LIGHT, untranslated, "en")
    assert [axes.name for axes in made.panels] == ["surface", "relief", "loss"]
    (own,) = (layer for layer in panel(window).axes.layers if isinstance(layer, Facets))
    (exported,) = (layer for layer in made.panels[1].layers if isinstance(layer, Facets))
    np.testing.assert_array_equal(own.corners, exported.corners)
