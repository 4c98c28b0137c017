"""What a panel paints, and what it does not paint again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.gui.plots.panel import PlotPanel
from optviz.scene.layers import Axes, Axis, Note
from optviz.scene.style import DARK, LIGHT
from tests.gui.plots_scenes import losses, near, on_screen, picture, surface, trail, walk


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


def settle(qtbot: QtBot, panel: PlotPanel) -> None:
    """Until everything is painted."""
    qtbot.waitUntil(panel.settled, timeout=20_000)


def test_a_step_paints_only_the_newest_points(qtbot: QtBot, panel: PlotPanel) -> None:
    points, trails = walk(), panel._parts.canvas.trails
    panel.show_axes(surface(trail(points, 41)), LIGHT)
    settle(qtbot, panel)
    assert (trails.drawn("trail0"), trails.stroked) == (41, 41)

    panel.show_axes(surface(trail(points, 51)), LIGHT)
    settle(qtbot, panel)
    assert (trails.drawn("trail0"), trails.stroked) == (51, 51)


def test_a_longer_answer_with_the_same_beginning_goes_on(qtbot: QtBot, panel: PlotPanel) -> None:
    points, trails = walk(200), panel._parts.canvas.trails
    panel.show_axes(surface(trail(points[:101].copy(), 101)), LIGHT)
    settle(qtbot, panel)
    panel.show_axes(surface(trail(points, 111)), LIGHT)
    settle(qtbot, panel)
    assert trails.stroked == 111


def test_scrubbing_back_takes_points_away(qtbot: QtBot, panel: PlotPanel) -> None:
    points = np.stack([np.linspace(-0.8, 0.8, 101), np.full(101, 0.4)], axis=1)
    panel.show_axes(surface(trail(points, 101, label="")), LIGHT)
    settle(qtbot, panel)
    whole = near(picture(panel), LIGHT.run_color(0)).sum()
    panel.show_axes(surface(trail(points, 26, label="")), LIGHT)
    settle(qtbot, panel)
    assert panel._parts.canvas.trails.drawn("trail0") == 26
    assert near(picture(panel), LIGHT.run_color(0)).sum() < 0.5 * whole


def test_dragging_what_moves_one_trail_paints_only_that_one_anew(qtbot: QtBot, panel: PlotPanel) -> None:
    others, trails = [trail(walk(seed=index), 101, index) for index in range(1, 4)], panel._parts.canvas.trails
    stroked = []
    for seed in range(10, 14):
        panel.show_axes(surface(*others, trail(walk(seed=seed), 101)), LIGHT)
        settle(qtbot, panel)
        stroked.append(trails.stroked)
    assert np.diff(stroked).tolist() == [404, 101, 101]
    assert near(picture(panel), LIGHT.run_color(0)).any()
    assert near(picture(panel), LIGHT.run_color(3)).any()


def test_a_trail_whose_newest_piece_lies_outside_the_view_lets_the_panel_settle(qtbot: QtBot, panel: PlotPanel) -> None:
    points = np.linspace((-0.5, 0.4), (3.5, 0.4), 81)
    trails = panel._parts.canvas.trails
    for count in (11, 71, 81):
        panel.show_axes(surface(trail(points, count)), LIGHT)
        settle(qtbot, panel)
        assert trails.drawn("trail0") == count


def test_a_removed_trail_is_gone(qtbot: QtBot, panel: PlotPanel) -> None:
    points = walk()
    panel.show_axes(surface(trail(points, 101), trail(walk(seed=1), 101, 1)), LIGHT)
    settle(qtbot, panel)
    panel.show_axes(surface(trail(points, 101)), LIGHT)
    settle(qtbot, panel)
    assert not near(picture(panel), LIGHT.run_color(1)).any()


def test_playing_bakes_nothing_again(qtbot: QtBot, panel: PlotPanel) -> None:
    points = walk()
    panel.show_axes(surface(trail(points, 1)), LIGHT)
    settle(qtbot, panel)
    bakes = panel._parts.canvas.backdrop.bakes
    for count in range(2, 30):
        panel.show_axes(surface(trail(points, count)), LIGHT)
        settle(qtbot, panel)
    assert panel._parts.canvas.backdrop.bakes == bakes


@pytest.mark.parametrize("dots", [False, True])
def test_step_by_step_gives_the_same_picture_as_at_once(qtbot: QtBot, panel: PlotPanel, dots: bool) -> None:
    points = walk(300)
    for count in range(1, 302):
        panel.show_axes(surface(trail(points, count, dots=dots)), LIGHT)
        panel.grab()
    grown = picture(panel).astype(int)
    panel.resize(641, 480)
    panel.resize(640, 480)
    settle(qtbot, panel)
    different = np.abs(picture(panel).astype(int) - grown).max(axis=-1)
    assert (different > 64).mean() < 2e-3


def test_only_what_has_moved_is_painted_anew(qtbot: QtBot, panel: PlotPanel) -> None:
    """Part of the view painted for every frame shows the same as all of it at once."""
    for count in range(1, 60):
        panel.show_axes(losses(count), LIGHT)
        settle(qtbot, panel)
    parts = on_screen(panel)
    panel._parts.canvas.refresh()
    settle(qtbot, panel)
    assert np.array_equal(on_screen(panel), parts)


def test_another_theme_repaints_everything(qtbot: QtBot, panel: PlotPanel) -> None:
    axes = surface(trail(walk(), 101))
    panel.show_axes(axes, LIGHT)
    settle(qtbot, panel)
    bakes = panel._parts.canvas.backdrop.bakes
    panel.show_axes(axes, DARK)
    settle(qtbot, panel)
    assert panel._parts.canvas.backdrop.bakes == bakes + 1
    assert near(picture(panel)[2:3, -3:], DARK.panel).all()


def test_another_font_gives_other_room_to_the_axes(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(surface(), LIGHT)
    height = panel._parts.inside().height()
    font = QFont(panel.font())
    font.setPointSizeF(2.0 * font.pointSizeF())
    panel.setFont(font)
    assert panel._parts.inside().height() < height - 10.0


def test_a_new_size_gives_new_pixmaps(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(surface(trail(walk(), 50)), LIGHT)
    settle(qtbot, panel)
    panel.resize(500, 400)
    settle(qtbot, panel)
    inside, floor = panel._parts.inside(), panel._parts.canvas.trails.others.floor
    assert (floor.width(), floor.height()) == (round(inside.width()), round(inside.height()))


def test_coordinates_far_outside_stay_outside(qtbot: QtBot, panel: PlotPanel) -> None:
    points = np.array([(0.0, 0.0), (1e12, 3e11), (-1e308, 1e308), (0.5, 0.5), (-1e9, 0.5), (np.inf, 0.0), (0.0, 0.3)])
    panel.show_axes(surface(trail(points, len(points), dots=True)), LIGHT)
    settle(qtbot, panel)
    found = near(picture(panel), LIGHT.run_color(0))
    inside = panel._parts.inside().toRect()
    assert found[inside.top() : inside.bottom() + 1, inside.left() : inside.right() + 1].any()
    found[inside.top() : inside.bottom() + 1, inside.left() : inside.right() + 1] = False
    assert not found.any()


def test_very_long_trails_are_painted_in_several_frames(qtbot: QtBot, panel: PlotPanel) -> None:
    points = [np.random.default_rng(index).uniform(-1.0, 1.0, (30_000, 2)) for index in range(4)]
    panel.show_axes(surface(*(trail(p, len(p), index) for index, p in enumerate(points))), LIGHT)
    panel.grab()
    assert not panel.settled()
    settle(qtbot, panel)
    assert all(panel._parts.canvas.trails.drawn(f"trail{index}") == 30_000 for index in range(4))


def test_labels_of_heads_do_not_overlap(qtbot: QtBot, panel: PlotPanel) -> None:
    trails = [trail(np.array([(0.0, 0.0), (0.02 * index, 0.01 * index)]), 2, index) for index in range(12)]
    panel.show_axes(surface(*trails), LIGHT)
    settle(qtbot, panel)
    labels = panel._parts.canvas.moving.heads.labels
    areas = [labels.area(one.key) for one in trails if not labels.area(one.key).isEmpty()]
    assert len(areas) >= 8
    assert not any(one.intersects(other) for i, one in enumerate(areas) for other in areas[i + 1 :])


def test_a_diverged_trail_ends_in_a_cross(qtbot: QtBot, panel: PlotPanel) -> None:
    points = np.array([(-0.5, 0.0), (0.5, 0.5)])
    axes = surface(trail(points, 2, label="", ended=True))
    panel.show_axes(axes, LIGHT)
    settle(qtbot, panel)
    end = panel.position(0.5, 0.5).toPoint()
    arm = near(picture(panel)[end.y() - 5 : end.y() - 2, end.x() - 5 : end.x() - 2], LIGHT.run_color(0))
    panel.show_axes(surface(trail(points, 2, label="")), LIGHT)
    settle(qtbot, panel)
    disc = near(picture(panel)[end.y() - 5 : end.y() - 2, end.x() - 5 : end.x() - 2], LIGHT.run_color(0))
    assert arm.sum() > disc.sum()


def test_the_log_axis_has_powers_of_ten(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(losses(10), LIGHT)
    labels = [text for _, text in panel._parts.left._marks.major]
    assert labels[0] == "10⁻³"
    assert labels[-1] == "10³"
    heights = [at for at, _ in panel._parts.left._marks.major]
    assert np.allclose(np.diff(heights), heights[1] - heights[0])


def test_a_loss_of_zero_lies_below_the_axis(qtbot: QtBot, panel: PlotPanel) -> None:
    axes = losses(3)
    points = np.array([(0.0, 1.0), (50.0, 0.0), (100.0, 1.0)])
    panel.show_axes(replace(axes, layers=(trail(points, 3, label=""),)), LIGHT)
    settle(qtbot, panel)
    pixels = panel._parts.view.projection()(points)
    assert pixels[1, 1] > panel._parts.inside().height()


def test_a_readout_stands_near_its_point_and_goes(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(surface(), LIGHT)
    settle(qtbot, panel)
    before = picture(panel)
    panel.set_readout("x 0.2\nloss 3", 0.2, 0.2)
    changed = np.argwhere((picture(panel) != before).any(axis=-1))
    at = panel.position(0.2, 0.2)
    assert np.abs(changed.mean(axis=0) - (at.y(), at.x())).max() < 80.0
    panel.clear_readout()
    assert np.array_equal(picture(panel), before)


def test_a_readout_stays_inside_in_every_corner(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(surface(), LIGHT)
    settle(qtbot, panel)
    before, inside = picture(panel), panel._parts.inside().toRect()
    for x in (-1.0, 1.0):
        for y in (-1.0, 1.0):
            panel.set_readout("a line of text\nand another one", x, y)
            changed = (picture(panel) != before).any(axis=-1)
            assert changed.sum() > 200
            changed[inside.top() : inside.bottom() + 1, inside.left() : inside.right() + 1] = False
            assert not changed.any()


def test_notes_and_legend_stand_in_corners(qtbot: QtBot, panel: PlotPanel) -> None:
    note = Note(key="note", text="first line\nsecond line", color=LIGHT.text, corner="top_left")
    axes = losses(10)
    panel.show_axes(replace(axes, layers=(*axes.layers, note)), LIGHT)
    settle(qtbot, panel)
    (left, top, *_), legend = panel._parts.canvas._corners.boxes()
    assert (left, top) == (8.0, 8.0)
    # The loss falls from the upper left to the lower right.
    assert legend[0] > 100.0
    assert legend[1] < 100.0


def test_the_accessible_name_is_the_title(qtbot: QtBot, panel: PlotPanel) -> None:
    panel.show_axes(surface(), LIGHT)
    assert panel.accessibleName() == "A surface"


@pytest.mark.parametrize("size", [(1, 1), (30, 20), (120, 60)])
def test_a_tiny_panel_paints_without_complaint(qtbot: QtBot, panel: PlotPanel, size: tuple[int, int]) -> None:
    for axes in (surface(trail(walk(), 50)), losses(20)):
        panel.resize(*size)
        panel.show_axes(axes, LIGHT)
        panel.grab()


def test_axes_with_nothing_in_them_are_shown(qtbot: QtBot, panel: PlotPanel) -> None:
    bare = Axes(name="bare", title="", x=Axis(label="", span=(0.0, 0.0)), y=Axis(label="", span=(5.0, 5.0)), layers=())
    panel.show_axes(bare, LIGHT)
    settle(qtbot, panel)
    (x_low, x_high), (y_low, y_high) = panel.spans()
    assert x_low < 0.0 < x_high
    assert y_low < 5.0 < y_high


def test_an_error_while_painting_is_reported(qtbot: QtBot, panel: PlotPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    with qtbot.captureExceptions() as errors:
        with monkeypatch.context() as patch:
            patch.setattr(panel._parts.canvas.backdrop, "paint", broken)
            panel.show_axes(surface(), LIGHT)
            panel.grab()
        settle(qtbot, panel)
    assert errors[0][0] is RuntimeError


def test_rules_move_with_the_step(qtbot: QtBot, panel: PlotPanel) -> None:
    places = []
    for count in (11, 51, 91):
        panel.show_axes(losses(count), LIGHT)
        settle(qtbot, panel)
        places.append(panel._parts.canvas.moving._rules[0][1].x1())
    wanted = [panel.position(at, 1.0).x() - panel._parts.inside().left() for at in (10.0, 50.0, 90.0)]
    assert np.allclose(places, wanted, atol=1.0)
    assert all(one < other for one, other in pairwise(places))
