"""The mouse on a panel: hovering, clicking, dragging markers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.gui.plots.panel import PlotPanel
from optviz.scene.style import LIGHT
from tests.gui.plots_scenes import LEFT, double_click, drag, losses, move, press, release, surface, trail, walk

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[PlotPanel]:
    """A panel with a surface whose start can be dragged."""
    made = PlotPanel()
    made.resize(640, 480)
    made.draggable = frozenset(["start"])
    made.show_axes(surface(trail(walk(), 50)), LIGHT)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def start_of(panel: PlotPanel) -> tuple[float, float]:
    """Where the start is drawn."""
    ((_, points),) = panel._parts.canvas.markers()
    return float(points[0, 0]), float(points[0, 1])


def test_hovering_tells_the_numbers_below_the_pointer(panel: PlotPanel) -> None:
    hovered = QSignalSpy(panel.hovered)
    move(panel, panel.position(-0.25, 0.75))
    assert hovered.at(0) == pytest.approx([-0.25, 0.75], abs=1e-6)


def test_hovering_a_log_axis_tells_values(panel: PlotPanel) -> None:
    panel.show_axes(losses(10), LIGHT)
    hovered = QSignalSpy(panel.hovered)
    move(panel, panel.position(20.0, 0.05))
    assert hovered.at(0) == pytest.approx([20.0, 0.05], rel=1e-6)


def test_the_axes_are_not_the_view(panel: PlotPanel) -> None:
    hovered, left = QSignalSpy(panel.hovered), QSignalSpy(panel.left)
    move(panel, panel.position(0.0, 0.0))
    move(panel, QPointF(3.0, 200.0))
    move(panel, QPointF(3.0, 210.0))
    assert (hovered.count(), left.count()) == (1, 1)


def test_leaving_the_panel_is_told_once(panel: PlotPanel) -> None:
    left = QSignalSpy(panel.left)
    move(panel, panel.position(0.0, 0.0))
    for _ in range(2):
        QApplication.sendEvent(panel, QEvent(QEvent.Type.Leave))
    assert left.count() == 1


def test_dragging_the_start_tells_where_it_is(panel: PlotPanel) -> None:
    grabbed, dragged, dropped = QSignalSpy(panel.grabbed), QSignalSpy(panel.dragged), QSignalSpy(panel.dropped)
    clicked, spans = QSignalSpy(panel.clicked), panel.spans()
    drag(panel, panel.position(0.5, -0.5), panel.position(-0.3, 0.2))
    assert (grabbed.count(), dragged.count(), dropped.count(), clicked.count()) == (1, 4, 1, 0)
    assert grabbed.at(0) == ["start"]
    assert dragged.at(1) == ["start", pytest.approx(0.1), pytest.approx(-0.15)]
    assert dropped.at(0) == ["start", pytest.approx(-0.3), pytest.approx(0.2)]
    assert panel.spans() == spans


def test_a_marker_is_taken_from_near_and_keeps_its_distance(panel: PlotPanel) -> None:
    dropped, by = QSignalSpy(panel.dropped), QPointF(8.0, -7.0)
    drag(panel, panel.position(0.5, -0.5) + by, panel.position(0.0, 0.0) + by)
    assert dropped.at(0) == ["start", pytest.approx(0.0, abs=1e-9), pytest.approx(0.0, abs=1e-9)]


def test_a_marker_out_of_reach_is_not_taken(panel: PlotPanel) -> None:
    dragged, spans = QSignalSpy(panel.dragged), panel.spans()
    drag(panel, panel.position(0.5, -0.5) + QPointF(13.0, 0.0), panel.position(0.0, 0.0))
    assert dragged.count() == 0
    assert panel.spans() != spans


def test_markers_stay_where_they_are_unless_draggable(panel: PlotPanel) -> None:
    panel.draggable = frozenset()
    dragged = QSignalSpy(panel.dragged)
    drag(panel, panel.position(0.5, -0.5), panel.position(0.0, 0.0))
    assert dragged.count() == 0


def test_the_marker_follows_the_mouse_at_once(panel: PlotPanel) -> None:
    press(panel, panel.position(0.5, -0.5))
    move(panel, panel.position(0.2, 0.4), LEFT)
    assert start_of(panel) == pytest.approx((0.2, 0.4))
    # An answer that is late by a few moves does not pull it back.
    panel.show_axes(surface(start=(0.4, -0.2)), LIGHT)
    assert start_of(panel) == pytest.approx((0.2, 0.4))


def test_a_dropped_marker_waits_for_the_scene(panel: PlotPanel) -> None:
    drag(panel, panel.position(0.5, -0.5), panel.position(0.2, 0.4))
    panel.show_axes(surface(start=(0.5, -0.5)), LIGHT)
    assert start_of(panel) == pytest.approx((0.2, 0.4))
    panel.show_axes(surface(start=(0.2001, 0.4)), LIGHT)
    assert start_of(panel) == (0.2001, 0.4)
    panel.show_axes(surface(start=(0.5, -0.5)), LIGHT)
    assert start_of(panel) == (0.5, -0.5)


def test_a_marker_does_not_leave_the_view(panel: PlotPanel) -> None:
    dropped = QSignalSpy(panel.dropped)
    drag(panel, panel.position(0.5, -0.5), QPointF(5000.0, -5000.0))
    assert dropped.at(0) == ["start", pytest.approx(1.0), pytest.approx(1.0)]


def test_the_view_does_not_jump_while_a_marker_is_held(qtbot: QtBot, panel: PlotPanel) -> None:
    spans = panel.spans()
    press(panel, panel.position(0.5, -0.5))
    move(panel, panel.position(0.9, 0.9), LEFT)
    x = panel.axes.x
    wider = surface(x=type(x)(label="x", span=(-1.0, 3.0)))
    panel.show_axes(wider, LIGHT)
    assert panel.spans() == spans
    release(panel, panel.position(0.9, 0.9))
    panel.show_axes(wider, LIGHT)
    assert panel.spans()[0] == pytest.approx((-1.0, 3.0))


def test_escape_puts_a_held_marker_back(qtbot: QtBot, panel: PlotPanel) -> None:
    dropped = QSignalSpy(panel.dropped)
    press(panel, panel.position(0.5, -0.5))
    move(panel, panel.position(0.0, 0.0), LEFT)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert dropped.at(0) == ["start", pytest.approx(0.5), pytest.approx(-0.5)]
    release(panel, panel.position(0.0, 0.0))
    assert dropped.count() == 1


def test_the_cursor_shows_what_can_be_taken(panel: PlotPanel) -> None:
    shape = Qt.CursorShape
    move(panel, panel.position(0.5, -0.5))
    assert panel.viewport().cursor().shape() == shape.OpenHandCursor
    press(panel, panel.position(0.5, -0.5))
    assert panel.viewport().cursor().shape() == shape.ClosedHandCursor
    release(panel, panel.position(0.5, -0.5))
    assert panel.viewport().cursor().shape() == shape.OpenHandCursor
    move(panel, panel.position(0.0, 0.0))
    assert panel.viewport().cursor().shape() == shape.ArrowCursor


def test_a_click_on_empty_ground_tells_where_and_how(panel: PlotPanel) -> None:
    clicked, at = QSignalSpy(panel.clicked), panel.position(-0.5, 0.5)
    press(panel, at)
    move(panel, at + QPointF(1.0, 0.0), LEFT)
    release(panel, at + QPointF(1.0, 0.0), SHIFT)
    x, y, modifiers = clicked.at(0)
    assert (x, y) == pytest.approx((-0.5, 0.5))
    assert modifiers == SHIFT


def test_neither_a_drag_nor_a_marker_is_a_click(panel: PlotPanel) -> None:
    clicked = QSignalSpy(panel.clicked)
    drag(panel, panel.position(0.0, 0.0), panel.position(0.2, 0.2))
    press(panel, panel.position(0.5, -0.5))
    release(panel, panel.position(0.5, -0.5))
    assert clicked.count() == 0


def test_a_double_click_is_two_clicks_and_keeps_the_view(panel: PlotPanel) -> None:
    drag(panel, panel.position(0.0, 0.0), panel.position(0.2, 0.2))
    spans = panel.spans()
    clicked = QSignalSpy(panel.clicked)
    double_click(panel, panel.position(-0.5, 0.5))
    assert clicked.count() == 2
    assert panel.spans() == spans


def test_the_nearest_of_several_markers_is_taken(panel: PlotPanel) -> None:
    axes = surface(start=(0.0, 0.0))
    own = [type(layer)(**{**vars(layer), "key": "start3", "points": layer.points + 0.03}) for layer in axes.layers
           if layer.key == "start"]  # fmt: skip
    panel.draggable = frozenset(["start", "start3"])
    panel.show_axes(surface(start=(0.0, 0.0), layers=(*axes.layers, *own)), LIGHT)
    grabbed = QSignalSpy(panel.grabbed)
    drag(panel, panel.position(0.025, 0.025), panel.position(0.5, 0.5))
    assert grabbed.at(0) == ["start3"]
