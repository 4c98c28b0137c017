"""The marks of areas, bars, dots, arrows and texts, and panels in columns, in made-up text metrics."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from optviz.export.figure import figure, planned
from optviz.export.layout import look_of
from optviz.export.marks import Circles, Dots, Fill, Line, Panel, Picture, Rect, Sheet, Text, Tiles
from optviz.scene.clip import area_of
from optviz.scene.layers import Arrows, Axes, Axis, Bars, Column, Facets, Image, Labels, Layer, Points, Region, Scene
from optviz.scene.style import LIGHT
from tests.export.build import Monospace, chart, surface
from tests.export.everything import everything, landscape, variances

METRICS = Monospace()
LINEAR = Axis(label="x", span=(0.0, 10.0))
LOG = Axis(label="y", span=(1e-3, 10.0), log=True)


def axes(*layers: Layer, x: Axis = LINEAR, y: Axis = LINEAR, **changes: Any) -> Axes:
    return Axes(name="a", title="A", x=x, y=y, layers=layers, **changes)


def drawn(what: Axes | Scene, size: tuple[float, float] = (800, 600)) -> Sheet:
    scene = Scene(columns=(Column(panels=(what,)),)) if isinstance(what, Axes) else what
    return figure(scene, LIGHT, *size, METRICS)


def kinds(sheet: Sheet, kind: type) -> list:
    return [mark for mark in sheet.marks if isinstance(mark, kind)]


def box_of(sheet: Sheet) -> Rect:
    """The axes' border."""
    return next(mark.rect for mark in kinds(sheet, Panel) if mark.edge)


def boxes(scene: Scene, size: tuple[float, float] = (1280, 900)) -> list[Rect]:
    plan = planned(scene, *size, look_of(LIGHT, METRICS, *size))
    return [frame.box for frame in plan.frames]


def test_a_bar_from_zero_stands_on_the_lower_end_of_a_log_axis() -> None:
    sheet = drawn(axes(Bars(key="b", boxes=np.array([(2.0, 0.0, 4.0, 0.1)]), colors=("#ff0000",)), y=LOG))
    (fill,), box = kinds(sheet, Fill), box_of(sheet)
    assert fill.points[:, 1].max() == pytest.approx(box.bottom)
    assert fill.points[:, 1].min() == pytest.approx(box.bottom - box.height / 2.0)


def test_an_area_down_to_below_zero_has_no_holes_on_a_log_axis() -> None:
    corners = np.array([(0.0, 1.0), (10.0, 1.0), (10.0, -1.0), (5.0, 0.0), (0.0, 1e-9)])
    sheet = drawn(axes(Region(key="r", points=corners, color="#ff0000"), y=LOG))
    (fill,), box = kinds(sheet, Fill), box_of(sheet)
    assert not np.isnan(fill.points).any()
    assert area_of(fill.points) == pytest.approx(box.width * box.height * 3 / 4, rel=1e-6)


def test_bars_of_one_color_are_one_fill_and_each_color_has_its_own() -> None:
    rectangles = np.array([(i, 0.0, i + 1.0, 2.0) for i in range(4)])
    bars = Bars(key="b", boxes=rectangles, colors=("#ff0000",))
    assert len(kinds(drawn(axes(bars)), Fill)) == 1
    colored = replace(bars, colors=("#ff0000", "#ff0000", "#00ff00", "#ff0000"))
    assert [fill.color for fill in kinds(drawn(axes(colored)), Fill)] == ["#ff0000", "#00ff00", "#ff0000"]


def test_dots_outside_are_left_out_with_their_colors() -> None:
    at = np.array([(1.0, 1.0), (50.0, 1.0), (np.nan, 1.0), (2.0, 2.0)])
    rgba = np.arange(16, dtype=np.uint8).reshape(4, 4)
    (dots,) = kinds(drawn(axes(Points(key="p", points=at, colors=rgba))), Dots)
    assert dots.rgba.tolist() == rgba[[0, 3]].tolist()
    (circles,) = kinds(drawn(axes(Points(key="p", points=at, colors="#ff0000"))), Circles)
    assert len(circles.centers) == 2


def test_an_arrow_ends_at_its_head_and_one_without_length_is_left_out() -> None:
    tails, heads = np.array([(1.0, 5.0), (3.0, 3.0)]), np.array([(9.0, 5.0), (3.0, 3.0)])
    sheet = drawn(axes(Arrows(key="a", tails=tails, heads=heads, color="#ff0000", label="down")))
    (point,) = kinds(sheet, Fill)
    (shaft,) = [line for line in kinds(sheet, Line) if line.color == "#ff0000"]
    box = box_of(sheet)
    assert point.points[:, 0].max() == pytest.approx(box.left + 0.9 * box.width)
    assert shaft.points[:, 0].max() < point.points[:, 0].max()
    assert "down" in [text.text for text in kinds(sheet, Text)]


def test_texts_at_data_positions_stay_within_the_axes() -> None:
    at = np.array([(0.0, 0.0), (10.0, 10.0), (5.0, 5.0), (11.0, 5.0)])
    labels = Labels(key="l", points=at, texts=("one label", "another label", "third", "outside"), color="#123456")
    sheet = drawn(axes(labels))
    texts, box = [text for text in kinds(sheet, Text) if text.color == "#123456"], box_of(sheet)
    assert [text.text for text in texts] == ["one label", "another label", "third"]
    for text in texts:
        width, up, down = METRICS.measure(text.text, text.size, text.bold)
        assert text.halo == LIGHT.panel
        assert box.left <= text.x - width / 2 <= text.x + width / 2 <= box.right
        assert box.top <= text.y - 0.7 * up <= text.y + down <= box.bottom + 1.0


def test_texts_with_a_size_grow_with_the_picture() -> None:
    labels = Labels(key="l", points=np.array([(5.0, 5.0)]), texts=("text",), color="#123456", size=1.0)
    for size in ((800, 600), (1600, 1200)):
        sheet = drawn(axes(labels), size)
        (text,) = [text for text in kinds(sheet, Text) if text.color == "#123456"]
        assert text.size == round(box_of(sheet).height / 10.0)


def test_bare_axes_have_neither_frame_nor_ticks_and_take_all_the_room() -> None:
    sheet = drawn(axes(bare=True))
    assert [text.text for text in kinds(sheet, Text)] == ["A"]
    assert not [panel for panel in kinds(sheet, Panel) if panel.edge]
    assert not kinds(sheet, Line)
    (bare,), (framed,) = (boxes(Scene(columns=(Column(panels=(axes(bare=bare),)),))) for bare in (True, False))
    assert bare.left < framed.left
    assert bare.bottom > framed.bottom


def test_an_inverted_axis_turns_everything_round() -> None:
    region = Region(key="r", points=np.array([(0.0, 0.0), (2.0, 0.0), (2.0, 1.0)]), color="#ff0000")
    rgba = np.arange(16, dtype=np.uint8).reshape(2, 2, 4)
    image = Image(key="i", rgba=rgba, x_span=(2.0, 8.0), y_span=(2.0, 8.0))
    x, y = replace(LINEAR, inverted=True), replace(LINEAR, inverted=True)
    plain, turned = (drawn(axes(image, region, x=one, y=other)) for one, other in ((LINEAR, LINEAR), (x, y)))
    one, other = kinds(plain, Fill)[0].points, kinds(turned, Fill)[0].points
    assert one[0, 0] < one[1, 0]
    assert other[0, 0] > other[1, 0]
    assert other[0, 1] < other[2, 1]
    assert np.array_equal(kinds(turned, Picture)[0].rgba, kinds(plain, Picture)[0].rgba[::-1, ::-1])
    numbers = [text for text in kinds(turned, Text) if text.anchor == "middle" and text.text.isdigit()]
    assert min(numbers, key=lambda text: text.x).text == "10"


def test_names_at_the_left_get_the_width_that_they_need_but_not_all_of_it() -> None:
    def left(name: str) -> float:
        return box_of(drawn(axes(y=replace(LINEAR, ticks=((2.0, name), (4.0, "b")))))).left

    assert left("a") < left("a longer name") < left("a name " * 20) < 400.0


def test_names_below_never_touch() -> None:
    names = tuple((float(i), f"feature number {i}") for i in range(11))
    for width in (400, 600, 900, 1800):
        sheet = drawn(axes(x=replace(LINEAR, ticks=names)), (width, 500))
        found = [text for text in kinds(sheet, Text) if text.text.startswith("feat")]
        edges = [(text.x, METRICS.measure(text.text, text.size, False).width / 2) for text in found]
        assert len(found) >= 2
        assert all(b - a > half + other for (a, half), (b, other) in pairwise(edges))


def test_plots_of_a_column_are_equally_wide_and_those_of_a_row_equally_high() -> None:
    wide = chart(y=Axis(label="loss", span=(-100_000.0, 100_000.0)))
    narrow = chart(title="", x=Axis(label="", span=(0.0, 100.0)))
    columns = (Column(panels=(wide, chart()), shares=(2.0, 1.0)), Column(panels=(narrow, chart()), shares=(2.0, 1.0)))
    one, below, beside, last = boxes(Scene(columns=columns))
    assert (one.left, one.right) == (below.left, below.right)
    assert (one.top, one.bottom) == (beside.top, beside.bottom)
    assert (below.top, below.bottom) == (last.top, last.bottom)
    assert one.height > 1.5 * below.height
    assert one.right < beside.left


def test_plots_of_one_panel_and_of_two_share_the_edges_of_their_row() -> None:
    single, upper, lower = boxes(Scene(columns=(Column(panels=(chart(),)), Column(panels=(chart(), chart(title=""))))))
    assert single.top == upper.top
    assert single.bottom == lower.bottom


def test_the_legend_keeps_off_areas_and_bars() -> None:
    entries = (("#ff0000", "one"), ("#00ff00", "two"))
    full = Bars(key="b", boxes=np.array([(0.0, 0.0, 10.0, 10.0)]), colors=("#ff0000",))
    half = Region(key="r", points=np.array([(5.0, 0.0), (10.0, 0.0), (10.0, 10.0), (5.0, 10.0)]), color="#ff0000")

    def inner(layer: Layer, legend: tuple = entries) -> Rect | None:
        scene = Scene(columns=(Column(panels=(axes(layer, legend=legend),)),))
        return planned(scene, 800, 600, look_of(LIGHT, METRICS, 800, 600)).inner[0]

    assert inner(full) is None
    left = inner(half)
    assert left is not None
    assert left.right < 400.0
    assert inner(half, entries * 7) is None


def test_nothing_of_any_layer_lies_far_outside() -> None:
    far = [replace(each, x=replace(each.x, span=(1.1, 1.2))) for each in (landscape(LIGHT, 30), variances(LIGHT, 30))]
    for sheet in (drawn(everything()), *map(drawn, far)):
        for mark in sheet.marks:
            if isinstance(mark, Fill | Line) and mark.clip is not None:
                points = mark.points[np.isfinite(mark.points[:, 0])]
                assert mark.clip.grown(12.0).holds(points).all()


def test_a_panel_that_is_not_there_has_no_frame() -> None:
    assert boxes(Scene(columns=(Column(panels=()), Column(panels=(surface(),))))) != []


def test_facets_outside_are_left_out_and_the_others_keep_their_colors_and_order() -> None:
    square = np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])
    corners = square + np.array([(0.0, 0.0), (50.0, 0.0), (0.5, 0.5)])[:, None]
    rgba = np.array([(255, 0, 0, 255), (0, 255, 0, 255), (0, 0, 255, 90)], dtype=np.uint8)
    (tiles,) = kinds(drawn(axes(Facets(key="facets", corners=corners, rgba=rgba))), Tiles)
    assert tiles.rgba.tolist() == [[255, 0, 0, 255], [0, 0, 255, 90]]
    assert tiles.corners.shape == (2, 4, 2)


def test_bare_axes_fill_their_box_with_equal_units() -> None:
    empty = Axis(label="", span=(-1.0, 1.0), ticks=())
    made = Axes(name="a", title="", x=empty, y=empty, layers=(), equal=True, bare=True)
    look = look_of(LIGHT, METRICS, 800.0, 400.0)
    (frame,) = planned(Scene(columns=(Column(panels=(made,)),)), 800.0, 400.0, look).frames
    (left, top), (right, bottom) = frame.pixels(np.array([(-1.0, 1.0), (1.0, -1.0)]))
    assert right - left == pytest.approx(bottom - top)
    assert frame.box.width > 1.5 * frame.box.height
    assert left + right == pytest.approx(frame.box.left + frame.box.right)
