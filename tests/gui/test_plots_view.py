"""What a panel shows of its axes, and how the user moves that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.gui.plots.panel import PlotPanel
from optviz.scene.layers import Axis
from optviz.scene.style import LIGHT
from tests.gui.plots_scenes import drag, losses, surface, trail, turn_wheel, walk

KEY = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[PlotPanel]:
    """A panel with a surface."""
    made = PlotPanel()
    made.resize(640, 480)
    made.show_axes(surface(trail(walk(), 50)), LIGHT)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def flat(panel: PlotPanel) -> list[float]:
    """The visible spans as four numbers."""
    return [end for span in panel.spans() for end in span]


def test_the_axes_spans_are_shown_first(panel: PlotPanel) -> None:
    assert flat(panel) == pytest.approx([-1.0, 1.0, -1.0, 1.0])
    assert not panel.zoomed


def test_spans_of_a_log_axis_are_values(panel: PlotPanel) -> None:
    panel.show_axes(losses(5), LIGHT)
    assert flat(panel) == pytest.approx([0.0, 100.0, 1e-3, 1e3])


def test_a_zoom_is_kept_while_playing(panel: PlotPanel) -> None:
    points = walk()
    turn_wheel(panel, panel.position(0.2, 0.2), 2)
    spans = panel.spans()
    assert panel.zoomed
    for count in range(50, 60):
        panel.show_axes(surface(trail(points, count)), LIGHT)
    assert panel.spans() == spans


@pytest.mark.parametrize(
    "changes",
    [
        {"x": Axis(label="x", span=(-1.0, 2.0))},
        {"y": Axis(label="y", span=(1.0, 10.0), log=True)},
        {"title": "Another surface"},
        {"equal": True},
    ],
)
def test_other_axes_are_shown_whole(panel: PlotPanel, changes: dict[str, object]) -> None:
    turn_wheel(panel, panel.position(0.2, 0.2), 2)
    panel.show_axes(surface(**changes), LIGHT)
    (x_low, x_high), (y_low, y_high) = panel.spans()
    axes = panel.axes
    assert not panel.zoomed
    assert x_low <= axes.x.span[0] + 1e-9
    assert x_high >= axes.x.span[1] - 1e-9
    assert y_low <= axes.y.span[0] + 1e-9
    assert y_high >= axes.y.span[1] - 1e-9


def test_the_wheel_zooms_about_the_pointer(panel: PlotPanel) -> None:
    at = panel.position(0.5, -0.25)
    turn_wheel(panel, at, 1)
    (x_low, x_high), (y_low, y_high) = panel.spans()
    assert x_high - x_low == pytest.approx(2.0 / 1.25)
    assert y_high - y_low == pytest.approx(2.0 / 1.25)
    there = panel.position(0.5, -0.25)
    assert (there.x(), there.y()) == pytest.approx((at.x(), at.y()), abs=1.0)


def test_the_wheel_over_an_axis_zooms_that_axis(panel: PlotPanel) -> None:
    inside = panel._parts.inside()
    turn_wheel(panel, QPointF(inside.left() - 20.0, inside.center().y()), 1)
    assert flat(panel) == pytest.approx([-1.0, 1.0, -0.8, 0.8], abs=0.01)
    turn_wheel(panel, QPointF(inside.center().x(), inside.bottom() + 10.0), 1)
    assert flat(panel) == pytest.approx([-0.8, 0.8, -0.8, 0.8], abs=0.01)


def test_dragging_moves_the_picture_along(panel: PlotPanel) -> None:
    drag(panel, panel.position(0.0, 0.0), panel.position(0.5, 0.25))
    assert flat(panel) == pytest.approx([-1.5, 0.5, -1.25, 0.75], abs=0.02)


def test_zooming_out_of_the_world_and_into_a_point_ends_somewhere(panel: PlotPanel) -> None:
    for notches in (500, -2000):
        turn_wheel(panel, panel.position(0.3, 0.3), notches)
        (x_low, x_high), (y_low, y_high) = panel.spans()
        assert 0.0 < x_high - x_low < 1e5
        assert 0.0 < y_high - y_low < 1e5
        panel.grab()


@pytest.mark.parametrize("log", [False, True])
def test_extreme_spans_are_shown(panel: PlotPanel, log: bool) -> None:
    for span in ((1e-300, 1e300), (1e300, 1.0001e300), (1.0, 1.0 + 1e-15), (1e-307, 1e-306)):
        panel.show_axes(surface(y=Axis(label="y", span=span, log=log)), LIGHT)
        panel.grab()
        turn_wheel(panel, QPointF(300.0, 200.0), -3)
        panel.grab()


def test_home_shows_everything_again(qtbot: QtBot, panel: PlotPanel) -> None:
    at = panel.position(0.2, 0.2)
    turn_wheel(panel, at, 2)
    qtbot.keyClick(panel, KEY.Key_Home)
    assert flat(panel) == pytest.approx([-1.0, 1.0, -1.0, 1.0])
    assert not panel.zoomed


@pytest.mark.parametrize(
    ("key", "spans"),
    [
        (KEY.Key_Right, [-0.8, 1.2, -1.0, 1.0]),
        (KEY.Key_Left, [-1.2, 0.8, -1.0, 1.0]),
        (KEY.Key_Up, [-1.0, 1.0, -0.8, 1.2]),
        (KEY.Key_Down, [-1.0, 1.0, -1.2, 0.8]),
        (KEY.Key_Plus, [-0.8, 0.8, -0.8, 0.8]),
        (KEY.Key_Minus, [-1.25, 1.25, -1.25, 1.25]),
    ],
)
def test_keys_move_the_view(qtbot: QtBot, panel: PlotPanel, key: Qt.Key, spans: list[float]) -> None:
    qtbot.keyClick(panel, key)
    assert flat(panel) == pytest.approx(spans)


def test_its_keys_are_nobody_elses_shortcuts_and_others_pass(panel: PlotPanel) -> None:
    for key, wanted in ((KEY.Key_Left, True), (KEY.Key_Home, True), (KEY.Key_Space, False), (KEY.Key_S, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(panel, event)
        assert event.isAccepted() is wanted
    press = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_S, Qt.KeyboardModifier.NoModifier)
    panel.keyPressEvent(press)
    assert not press.isAccepted()


def test_a_settled_view_is_told_once(qtbot: QtBot, panel: PlotPanel) -> None:
    changed = QSignalSpy(panel.view_changed)
    for _ in range(5):
        turn_wheel(panel, panel.position(0.0, 0.0), 1)
    assert changed.count() == 0
    assert not panel.settled()
    qtbot.waitUntil(lambda: changed.count() == 1)
    qtbot.waitUntil(panel.settled)
    assert changed.at(0)[0] == panel.spans()
    assert changed.count() == 1


def test_a_reset_is_told_and_new_axes_are_not(qtbot: QtBot, panel: PlotPanel) -> None:
    changed = QSignalSpy(panel.view_changed)
    turn_wheel(panel, panel.position(0.0, 0.0), 1)
    qtbot.waitUntil(lambda: changed.count() == 1)
    panel.reset_view()
    qtbot.waitUntil(lambda: changed.count() == 2)
    assert changed.at(1)[0] == panel.spans()
    panel.show_axes(surface(title="Another"), LIGHT)
    qtbot.waitUntil(panel.settled)
    assert changed.count() == 2


def test_equal_axes_have_equal_units_at_any_size(panel: PlotPanel) -> None:
    panel.show_axes(surface(equal=True), LIGHT)
    for size in ((640, 480), (900, 300), (300, 500)):
        panel.resize(*size)
        seen, inside = panel.spans(), panel._parts.inside()
        across, up = (span[1] - span[0] for span in seen)
        assert across / inside.width() == pytest.approx(up / inside.height(), rel=1e-6)
        assert across >= 2.0 - 1e-9
        assert up >= 2.0 - 1e-9


@pytest.mark.parametrize(
    ("button", "spans"),
    [
        (Qt.MouseButton.MiddleButton, [-1.5, 0.5, -1.25, 0.75]),
        (Qt.MouseButton.RightButton, None),
    ],
)
def test_the_other_buttons_pan_and_zoom(panel: PlotPanel, button: Qt.MouseButton, spans: list[float] | None) -> None:
    clicked, none = QSignalSpy(panel.clicked), Qt.MouseButton.NoButton
    begin, end = panel.position(0.0, 0.0), panel.position(0.5, 0.25)

    def send(kind: QEvent.Type, to: QPointF, which: Qt.MouseButton, down: Qt.MouseButton) -> None:
        event = QMouseEvent(kind, to, panel.viewport().mapToGlobal(to), which, down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(panel.viewport(), event)

    send(QEvent.Type.MouseButtonPress, begin, button, button)
    for share in (0.3, 0.6, 1.0):
        send(QEvent.Type.MouseMove, begin + (end - begin) * share, none, button)
    send(QEvent.Type.MouseButtonRelease, end, button, none)
    assert panel.zoomed
    assert clicked.count() == 0
    (x_low, x_high), (y_low, y_high) = panel.spans()
    if spans is None:  # to the right and up: both axes nearer, about the point of the press
        assert x_high - x_low < 1.0
        assert y_high - y_low < 1.9
        at = panel.position(0.0, 0.0)
        assert (at.x(), at.y()) == pytest.approx((begin.x(), begin.y()), abs=6.0)  # the axis may need wider numbers
    else:
        assert flat(panel) == pytest.approx(spans, abs=0.02)


def test_a_wider_number_gives_the_left_axis_more_room_but_never_less_while_moving(panel: PlotPanel) -> None:
    room = panel._parts.inside().left()
    for _ in range(40):
        turn_wheel(panel, panel.position(*[(low + high) / 2 + 0.3 * (high - low) for low, high in panel.spans()]), 1)
        assert panel._parts.inside().left() >= room
        room = panel._parts.inside().left()
    panel.show_axes(replace(panel.axes, title="Another"), LIGHT)
    assert panel._parts.inside().left() < room
