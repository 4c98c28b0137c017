"""Areas, bars, dots, arrows and texts on a panel, and layers that change from frame to frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.gui.plots.panel import PlotPanel
from optviz.gui.plots.stack import CALM
from optviz.scene.layers import Arrows, Axes, Axis, Bars, Curve, Facets, Image, Labels, Layer, Points, Region, Rule
from optviz.scene.style import DARK, LIGHT
from tests.export.everything import everything
from tests.gui.plots_scenes import drag, losses, move, near, picture, surface, trail, walk

LINEAR = Axis(label="x", span=(0.0, 10.0))
LOG = Axis(label="y", span=(1e-3, 10.0), log=True)
RED = "#ff0000"


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[PlotPanel]:
    """A panel on the screen."""
    made = PlotPanel()
    made.resize(640, 480)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def axes(*layers: Layer, x: Axis = LINEAR, y: Axis = LINEAR, **changes: object) -> Axes:
    return replace(Axes(name="a", title="A", x=x, y=y, layers=layers), **changes)


def cloud(step: int) -> Points:
    """Dots that move."""
    at = np.random.default_rng(0).uniform(-0.9, 0.9, (200, 2)) + 0.001 * step
    return Points(key="cloud", points=at, colors=LIGHT.run_color(2), size=5.0)


def playing(step: int) -> Axes:
    """A surface with trails in which dots below them and a bar above them move."""
    bar = Bars(key="bar", boxes=np.array([(-0.9, -0.9, -0.8, -0.9 + 0.01 * step)]), colors=(LIGHT.run_color(3),))
    made = surface(trail(walk(), step + 1))
    *below, line = made.layers
    return replace(made, layers=(*below, cloud(step), line, bar))


def colored(panel: PlotPanel, color: str = RED) -> np.ndarray:
    """Where the view has that colour."""
    inside = panel._parts.inside().toRect()
    part = picture(panel)[inside.top() + 1 : inside.bottom(), inside.left() + 1 : inside.right()]
    return near(part, color)


def settle(qtbot: QtBot, panel: PlotPanel) -> None:
    qtbot.waitUntil(panel.settled, timeout=20_000)


def test_layers_that_change_in_every_frame_are_not_baked(qtbot: QtBot, panel: PlotPanel) -> None:
    for step in range(3):
        panel.show_axes(playing(step), LIGHT)
        settle(qtbot, panel)
    bakes, stroked = panel._parts.canvas.backdrop.bakes, panel._parts.canvas.trails.stroked
    for step in range(3, 3 + CALM // 2):
        panel.show_axes(playing(step), LIGHT)
        settle(qtbot, panel)
    assert panel._parts.canvas.backdrop.bakes == bakes
    assert panel._parts.canvas.trails.stroked == stroked + CALM // 2


def test_a_changing_layer_looks_as_a_baked_one_and_stays_below_what_follows_it(qtbot: QtBot, panel: PlotPanel) -> None:
    for step in range(20):
        panel.show_axes(playing(step), LIGHT)
        settle(qtbot, panel)
    live = picture(panel).astype(int)
    other = PlotPanel()
    qtbot.addWidget(other)
    other.resize(640, 480)
    other.show()
    other.show_axes(playing(19), LIGHT)
    settle(qtbot, other)
    different = np.abs(picture(other).astype(int) - live).max(axis=-1)
    assert (different > 64).mean() < 2e-3


def test_what_has_come_to_rest_is_baked_again(qtbot: QtBot, panel: PlotPanel) -> None:
    for step in range(4):
        panel.show_axes(playing(step), LIGHT)
        settle(qtbot, panel)
    live = panel._parts.canvas._restless.live
    assert live("cloud")
    for _ in range(CALM + 1):
        panel.show_axes(playing(3), LIGHT)
        settle(qtbot, panel)
    assert not live("cloud")


def test_a_layer_that_changes_once_is_baked_once(qtbot: QtBot, panel: PlotPanel) -> None:
    for step in (0, 5):
        panel.show_axes(playing(step), LIGHT)
        settle(qtbot, panel)
    assert not panel._parts.canvas._restless.live("cloud")
    assert not panel._parts.canvas._restless.live("heat")


def test_another_picture_below_strokes_no_trail_again(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(playing(50), LIGHT)
    settle(qtbot, panel)
    stroked = panel._parts.canvas.trails.stroked
    panel.show_axes(replace(playing(50), layers=(cloud(3), *playing(50).layers[4:])), LIGHT)
    settle(qtbot, panel)
    assert panel._parts.canvas.trails.stroked == stroked


def test_a_bar_from_zero_stands_on_the_lower_end_of_a_log_axis(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(axes(Bars(key="b", boxes=np.array([(2.0, 0.0, 8.0, 0.1)]), colors=(RED,)), y=LOG), LIGHT)
    rows = colored(panel).any(axis=1)
    assert rows[-2]
    assert rows.mean() == pytest.approx(0.5, abs=0.02)


def test_an_area_down_to_below_zero_has_no_holes_on_a_log_axis(qtbot: QtBot, panel: PlotPanel) -> None:
    corners = np.array([(0.0, 1.0), (10.0, 1.0), (10.0, -1.0), (5.0, 0.0), (0.0, 1e-9)])
    panel.show_axes(axes(Region(key="r", points=corners, color=RED), y=LOG), LIGHT)
    assert colored(panel).mean() == pytest.approx(0.75, abs=0.02)


def test_an_area_much_larger_than_the_view_fills_it(qtbot: QtBot, panel: PlotPanel) -> None:
    corners = np.array([(-1e12, -1e12), (1e12, -1e12), (np.inf, 1e300), (-1e12, 1e12)])
    panel.show_axes(axes(Region(key="r", points=corners, color=RED, edge="#0000ff")), LIGHT)
    assert colored(panel).mean() > 0.97


def test_dots_have_their_own_colors(qtbot: QtBot, panel: PlotPanel) -> None:
    at = np.array([(2.0, 5.0), (5.0, 5.0), (8.0, np.nan)])
    rgba = np.array([(255, 0, 0, 255), (0, 0, 255, 255), (0, 255, 0, 255)], dtype=np.uint8)
    panel.show_axes(axes(Points(key="p", points=at, colors=rgba, size=8.0)), LIGHT)
    whole = picture(panel)
    for (x, y), color in zip(at[:2].tolist(), ("#ff0000", "#0000ff"), strict=True):
        place = panel.position(x, y).toPoint()
        assert near(whole[place.y() - 1 : place.y() + 1, place.x() - 1 : place.x() + 1], color).all()
    assert not colored(panel, "#00ff00").any()


def test_an_arrow_ends_at_its_head(qtbot: QtBot, panel: PlotPanel) -> None:
    arrow = Arrows(key="a", tails=np.array([(1.0, 5.0)]), heads=np.array([(9.0, 5.0)]), color=RED, width=2.0, size=14.0)
    panel.show_axes(axes(arrow), LIGHT)
    found = colored(panel)
    heights = found.sum(axis=0)
    assert np.flatnonzero(heights).max() == pytest.approx(0.9 * found.shape[1], abs=5.0)
    assert heights[-int(0.1 * found.shape[1]) - 14 :].max() > 2 * np.median(heights[heights > 0])


def test_texts_stand_at_their_points_and_within_the_view(qtbot: QtBot, panel: PlotPanel) -> None:
    labels = Labels(key="l", points=np.array([(0.0, 5.0), (10.0, 0.0)]), texts=("left", "right"), color=RED, bold=True)
    panel.show_axes(axes(labels), LIGHT)
    columns, rows = np.nonzero(colored(panel).any(axis=0))[0], np.nonzero(colored(panel).any(axis=1))[0]
    width, height = colored(panel).shape[1], colored(panel).shape[0]
    assert columns.min() < 12
    assert columns.max() > width - 12
    assert abs(rows.min() - height / 2) < 15
    assert rows.max() > height - 15


def test_texts_with_a_size_grow_with_the_panel_and_with_the_zoom(qtbot: QtBot, panel: PlotPanel) -> None:
    labels = Labels(key="l", points=np.array([(5.0, 5.0)]), texts=("H",), color=RED, bold=True, size=2.0)

    def height() -> int:
        settle(qtbot, panel)
        return int(colored(panel).any(axis=1).sum())

    panel.show_axes(axes(labels), LIGHT)
    small = height()
    assert small == pytest.approx(0.7 * 0.2 * colored(panel).shape[0], rel=0.15)
    panel.resize(640, 900)
    assert height() > 1.7 * small
    panel.resize(640, 480)
    panel._parts.view.zoom(0.5, QPointF(*(size / 2.0 for size in reversed(colored(panel).shape))))
    assert height() > 1.7 * small
    panel._parts.view.zoom(100.0, QPointF(0.0, 0.0))
    assert height() == 0


def test_bare_axes_have_neither_frame_nor_ticks_and_take_all_the_room(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(axes(), LIGHT)
    framed = panel._parts.inside()
    panel.show_axes(axes(bare=True), LIGHT)
    assert panel._parts.inside().contains(framed)
    assert panel._parts.inside().width() > framed.width() + 20.0
    settle(qtbot, panel)
    below = picture(panel)[round(panel._parts.inside().top()) :]
    assert near(below, LIGHT.panel).all()
    panel.show_axes(axes(), LIGHT)
    assert panel._parts.inside() == framed


@pytest.mark.parametrize("x", [False, True])
@pytest.mark.parametrize("y", [False, True])
def test_an_inverted_axis_turns_everything_round(qtbot: QtBot, panel: PlotPanel, x: bool, y: bool) -> None:
    rgba = np.full((2, 2, 4), 255, dtype=np.uint8)
    rgba[0, 0] = (255, 0, 0, 255)
    image = Image(key="i", rgba=rgba, x_span=(2.5, 7.5), y_span=(2.5, 7.5))
    panel.show_axes(axes(image, x=replace(LINEAR, inverted=x), y=replace(LINEAR, inverted=y)), LIGHT)
    at, opposite = panel.position(1.0, 1.0), panel.position(9.0, 9.0)
    assert (at.x() > opposite.x(), at.y() < opposite.y()) == (x, y)
    assert near(picture(panel)[int(at.y()), int(at.x())], RED)
    assert not near(picture(panel)[int(opposite.y()), int(opposite.x())], RED)
    hovered = QSignalSpy(panel.hovered)
    move(panel, at)
    assert hovered.at(0) == pytest.approx([1.0, 1.0], abs=1e-6)
    majors = [text for _, text in panel._parts.left._marks.major]
    assert majors[0] == ("10" if y else "0")


def test_panning_an_inverted_axis_moves_the_picture_with_the_mouse(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(axes(x=replace(LINEAR, inverted=True), y=replace(LOG, inverted=True)), LIGHT)
    there = panel.position(4.0, 0.1)
    drag(panel, there, there + QPointF(60.0, 40.0))
    moved = panel.position(4.0, 0.1) - there
    assert (moved.x(), moved.y()) == pytest.approx((60.0, 40.0), abs=1.0)


def test_an_axis_shows_its_own_ticks(qtbot: QtBot, panel: PlotPanel) -> None:
    names = ((1.0, "first"), (2.0, "second"), (30.0, "far away"))
    panel.show_axes(axes(y=replace(LINEAR, ticks=names)), LIGHT)
    assert [text for _, text in panel._parts.left._marks.major] == ["first", "second"]
    narrow = panel._parts.inside().left()
    panel.show_axes(axes(y=replace(LINEAR, ticks=((1.0, "a much longer name"),))), LIGHT)
    assert panel._parts.inside().left() > narrow + 30.0
    panel.show_axes(axes(y=replace(LINEAR, ticks=((1.0, "a name " * 40),))), LIGHT)
    assert panel._parts.inside().left() < 0.55 * panel.width()


def test_names_below_never_touch(qtbot: QtBot, panel: PlotPanel) -> None:
    names = tuple((float(i), f"feature number {i}") for i in range(11))
    panel.show_axes(axes(x=replace(LINEAR, ticks=names)), LIGHT)
    shown = panel._parts.bottom._marks.major
    assert len(shown) == 11
    assert all("…" in text for _, text in shown)
    panel.resize(240, 300)
    assert 2 <= len(panel._parts.bottom._marks.major) < 11


def test_a_rule_can_be_dragged(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.draggable = frozenset(["cursor"])
    panel.show_axes(losses(41), LIGHT)
    settle(qtbot, panel)
    grabbed, dragged, dropped = QSignalSpy(panel.grabbed), QSignalSpy(panel.dragged), QSignalSpy(panel.dropped)
    move(panel, panel.position(40.0, 1.0) + QPointF(3.0, 0.0))
    assert panel.viewport().cursor().shape() == Qt.CursorShape.SplitHCursor
    spans = panel.spans()
    drag(panel, panel.position(40.0, 1.0), panel.position(60.0, 10.0))
    assert (grabbed.count(), dropped.count()) == (1, 1)
    assert grabbed.at(0) == ["cursor"]
    assert dropped.at(0) == ["cursor", pytest.approx(60.0, abs=0.3), pytest.approx(10.0, rel=0.05)]
    assert dragged.count() >= 2
    assert panel.spans() == spans
    settle(qtbot, panel)
    ((rule, _),) = panel._parts.canvas.rules()
    assert rule.at == pytest.approx(60.0, abs=0.3)
    panel.show_axes(losses(61), LIGHT)
    assert panel._parts.canvas.held.key is None
    move(panel, panel.position(20.0, 1.0))
    assert panel.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_level_rule_is_dragged_upwards_and_one_that_is_not_draggable_stays(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.draggable = frozenset(["level"])
    rules = [Rule(key="level", axis="y", at=5.0, color=RED), Rule(key="fixed", axis="x", at=5.0, color=RED)]
    panel.show_axes(axes(*rules), LIGHT)
    settle(qtbot, panel)
    move(panel, panel.position(2.0, 5.0))
    assert panel.viewport().cursor().shape() == Qt.CursorShape.SplitVCursor
    move(panel, panel.position(5.0, 8.0))
    assert panel.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_legend_keeps_off_areas_and_stays_there_while_they_move(qtbot: QtBot, panel: PlotPanel) -> None:
    def bars(step: int) -> Axes:
        right = np.array([(5.0, 0.0, 10.0, 10.0), (0.0, 0.0, 5.0, 0.1 * step)])
        return axes(Bars(key="b", boxes=right, colors=(RED,)), legend=((RED, "one"), (RED, "two")))

    panel.show_axes(bars(0), LIGHT)
    settle(qtbot, panel)
    (before,) = panel._parts.canvas._corners.boxes()
    assert before[2] < panel._parts.inside().width() / 2
    places = set()
    for step in range(2, 40):
        panel.show_axes(bars(step), LIGHT)
        settle(qtbot, panel)
        places.update(panel._parts.canvas._corners.boxes())
    assert len(places) <= 2


@pytest.mark.parametrize("entries", [12, 40])
def test_a_long_legend_leaves_room_for_the_data(qtbot: QtBot, panel: PlotPanel, entries: int) -> None:
    panel.resize(400, 220)
    curve = Curve(key="c", points=np.array([(0.0, 0.0), (10.0, 10.0)]), color=RED)
    panel.show_axes(axes(curve, legend=tuple((RED, f"run {i}") for i in range(entries))), LIGHT)
    settle(qtbot, panel)
    for _, top, _, bottom in panel._parts.canvas._corners.boxes():
        assert bottom - top <= 0.6 * panel._parts.inside().height()


@pytest.mark.parametrize("style", [LIGHT, DARK])
@pytest.mark.parametrize("size", [(1, 1), (120, 60), (640, 480)])
def test_every_layer_is_painted_at_every_size(qtbot: QtBot, panel: PlotPanel, style: object, size: tuple) -> None:
    panel.resize(*size)
    for step in (0, 1, 2, 3):
        for each in everything(style, step).panels:  # type: ignore[arg-type]
            panel.show_axes(each, style)  # type: ignore[arg-type]
            panel.grab()


def test_later_facets_lie_above_earlier_ones_and_no_seam_shows_between_neighbours(panel: PlotPanel) -> None:
    strip = [[(x, 2.0), (x + 1.0, 2.3), (x + 1.0, 8.3), (x, 8.0)] for x in np.arange(1.0, 8.0)]
    over = [[(3.0, 4.0), (5.0, 4.0), (5.0, 6.0), (3.0, 6.0)]]
    rgba = np.array([(255, 0, 0, 255)] * 7 + [(0, 0, 255, 255)], dtype=np.uint8)
    panel.show_axes(axes(Facets(key="facets", corners=np.array(strip + over), rgba=rgba)), LIGHT)
    blue, red = colored(panel, "#0000ff"), colored(panel)
    assert blue.sum() > 0.9 * 2.0 * 2.0 * blue.size / 100.0
    rows = red[int(0.25 * len(red)) : int(0.35 * len(red))]
    columns = slice(int(0.12 * red.shape[1]), int(0.78 * red.shape[1]))
    assert rows[:, columns].all()


def test_hidden_pieces_of_a_trail_are_faint(panel: PlotPanel) -> None:
    points = np.stack([np.linspace(1.0, 9.0, 81), np.full(81, 5.0)], axis=1)
    behind = trail(points, 81, color=RED, label="", hidden=points[:, 0] > 5.0)
    panel.show_axes(axes(behind), LIGHT)
    left, right = np.array_split(colored(panel), 2, axis=1)
    assert left.sum() > 200
    assert right[:, 10 : right.shape[1] // 2].sum() == 0
    panel.show_axes(axes(replace(behind, hidden=None)), LIGHT)
    assert np.array_split(colored(panel), 2, axis=1)[1].sum() > 200


def test_bare_axes_have_nothing_around_them(panel: PlotPanel) -> None:
    empty = Axis(label="", span=(0.0, 10.0), ticks=())
    panel.show_axes(axes(x=empty, y=empty, bare=True, title=""), LIGHT)
    assert near(picture(panel), LIGHT.panel).all()
