"""The layout of figures, in made-up text metrics."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optviz.export.figure import figure
from optviz.export.marks import Circles, Dots, Fill, Line, Mark, Panel, Picture, Rect, Shapes, Sheet, Text
from optviz.scene.layers import Axis, Image, Scene
from optviz.scene.style import LIGHT
from tests.export.build import Monospace, chart, note, scene, surface, trail

METRICS = Monospace()
SIZES = st.tuples(st.integers(480, 2400), st.integers(360, 1600))


def drawn(what: Scene, size: tuple[float, float] = (1280, 800), **options: Any) -> Sheet:
    return figure(what, LIGHT, *size, METRICS, **options)


def kinds(sheet: Sheet, kind: type) -> list:
    return [mark for mark in sheet.marks if isinstance(mark, kind)]


def texts(sheet: Sheet) -> list[str]:
    return [mark.text for mark in kinds(sheet, Text)]


def extent(mark: Mark) -> Rect:
    """What a mark covers, without the width of its line."""
    match mark:
        case Panel() | Picture():
            return mark.rect
        case Text():
            width, up, down = METRICS.measure(mark.text, mark.size, mark.bold)
            before = {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * width
            if mark.angle:
                return Rect(mark.x - up, mark.y - width + before, mark.x + down, mark.y + before)
            return Rect(mark.x - before, mark.y - up, mark.x - before + width, mark.y + down)
        case Line() | Fill():
            low, high = np.nanmin(mark.points, axis=0), np.nanmax(mark.points, axis=0)
        case Circles() | Shapes() | Dots():
            low, high = mark.centers.min(axis=0), mark.centers.max(axis=0)
    return Rect(float(low[0]), float(low[1]), float(high[0]), float(high[1]))


def overlap(one: Rect, other: Rect) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


FAR = st.floats(-1e12, 1e12) | st.floats(-3, 3)


@given(st.lists(st.lists(st.tuples(FAR, FAR), min_size=1, max_size=20), max_size=5), SIZES)
@settings(max_examples=30)
def test_no_mark_lies_outside_its_clip_by_more_than_its_width(trails: list, size: tuple[int, int]) -> None:
    what = scene(surface(*(trail(i, points) for i, points in enumerate(trails))), chart())
    sheet = drawn(what, size)
    page = Rect(0.0, 0.0, *size)
    for mark in sheet.marks:
        width, area = getattr(mark, "width", 0.0), extent(mark)
        room = (mark.clip or page).grown(2.0 * width + 1e-6)
        if isinstance(mark, Picture):
            room = room.grown(100.0)
        corners = np.array([(area.left, area.top), (area.right, area.bottom)])
        assert room.holds(corners).all(), mark


@given(
    SIZES,
    st.tuples(st.floats(-1e6, 1e6), st.floats(1e-4, 1e6)),
    st.tuples(st.floats(-12, 12), st.floats(0.05, 12)),
    st.floats(0.7, 1.5),
)
def test_tick_labels_never_touch(size: tuple[int, int], linear: tuple, logarithmic: tuple, scale: float) -> None:
    x = Axis(label="x", span=(linear[0], linear[0] + linear[1]))
    y = Axis(label="y", span=(10.0 ** logarithmic[0], 10.0 ** sum(logarithmic)), log=True)
    sheet = drawn(scene(chart(x=x, y=y, runs=0), title="", text="", footer=""), size, text_scale=scale)
    small = min(mark.size for mark in kinds(sheet, Text))
    labels = [extent(mark) for mark in kinds(sheet, Text) if mark.size == small and mark.color == LIGHT.faint]
    assert not any(overlap(one, other) for one, other in combinations(labels, 2))


@given(st.lists(st.tuples(st.floats(-2, 2), st.floats(-2, 2)), max_size=12), SIZES)
def test_labels_of_trails_overlap_neither_each_other_nor_notes_nor_the_border(heads: list, size: tuple) -> None:
    trails = [trail(i, [(0.0, 0.0), head]) for i, head in enumerate(heads)]
    sheet = drawn(scene(surface(*trails, note("Something happened\nto this run")), chart(runs=0)), size)
    chips = [mark.rect for mark in kinds(sheet, Panel) if mark.opacity < 1.0]
    box = kinds(sheet, Picture)[0].clip
    assert not any(overlap(one, other) for one, other in combinations(chips, 2))
    assert all(box.holds(np.array([(c.left, c.top), (c.right, c.bottom)])).all() for c in chips)


@pytest.mark.parametrize("size", [(640, 480), (1280, 800), (1920, 1080), (800, 1000)])
@pytest.mark.parametrize("runs", [0, 1, 12, 40])
def test_texts_overlap_nothing_and_stay_on_the_sheet(size: tuple[int, int], runs: int) -> None:
    trails = [trail(i, [(0.0, 0.0), (0.04 * i, 0.1)]) for i in range(runs)]
    sheet = drawn(scene(surface(*trails), chart(runs=runs)), size)
    areas = [extent(mark) for mark in kinds(sheet, Text)]
    page = Rect(0.0, 0.0, *size)
    assert not any(overlap(one, other) for one, other in combinations(areas, 2))
    assert all(page.holds(np.array([(area.left, area.top), (area.right, area.bottom)])).all() for area in areas)


def test_every_run_is_named_in_the_legend() -> None:
    assert {f"run {i}" for i in range(12)} <= set(texts(drawn(scene(chart(runs=12)))))


def test_the_legend_leaves_the_axes_when_lines_fill_every_corner() -> None:
    calm, wild = chart(runs=3), chart(trail(9, [(0, 20), (100, 1e-5), (100, 20), (0, 1e-5)], label=""), runs=3)

    def legend_top(what: Scene) -> tuple[float, float]:
        sheet = drawn(what)
        frame = next(mark.rect for mark in kinds(sheet, Panel) if mark.edge)
        return next(mark.y for mark in kinds(sheet, Text) if mark.text == "run 0"), frame.bottom

    inside, bottom = legend_top(scene(calm))
    assert inside < bottom
    below, bottom = legend_top(scene(wild))
    assert below > bottom


def test_the_legend_stays_where_it_is_while_the_trails_grow() -> None:
    points = [(float(i), 10.0 * 0.8**i) for i in range(50)]
    where = [
        next(mark for mark in kinds(drawn(scene(chart(trail(0, points, count=count)))), Text) if mark.text == "run 0")
        for count in (1, 20, 50)
    ]
    assert len({(mark.x, mark.y) for mark in where}) == 1


def test_a_trail_shows_only_the_points_it_has_reached() -> None:
    points = [(-1.0, -1.0), (0.0, 0.0), (1.0, 1.0)]
    lines = [mark for mark in kinds(drawn(scene(surface(trail(0, points, count=2)))), Line) if mark.clip]
    colored = next(mark for mark in lines if mark.color == LIGHT.run_color(0))
    assert len(colored.points) == 2


def test_a_trail_that_broke_off_ends_in_a_cross_once_it_is_there() -> None:
    def heads(count: int) -> list[Circles]:
        what = scene(surface(trail(0, [(0, 0), (0.5, 0.5), (1, 0)], count=count, ended=True, dots=False)))
        return [mark for mark in kinds(drawn(what), Circles) if mark.fill == LIGHT.run_color(0)]

    assert len(heads(2)) == 1
    assert heads(3) == []


def test_the_label_of_a_run_that_left_stands_where_it_left() -> None:
    sheet = drawn(scene(surface(trail(0, [(0.0, 0.0), (1e12, 1e11)], label="gone"))))
    label = next(mark for mark in kinds(sheet, Text) if mark.text == "gone")
    box = kinds(sheet, Picture)[0].clip
    assert box.right - 100.0 < label.x < box.right


def test_a_long_label_is_shortened() -> None:
    sheet = drawn(scene(surface(trail(0, label="long " * 50)), chart(legend=(("#ff0000", "long " * 50),))))
    assert all(len(text) < 60 for text in texts(sheet))
    assert any(text.endswith("…") for text in texts(sheet))


def test_equal_axes_give_both_directions_the_same_scale() -> None:
    sheet = drawn(scene(surface(equal=True)))
    box = kinds(sheet, Picture)[0].clip
    assert box.width == pytest.approx(box.height, abs=1.0)


def test_the_centres_of_an_images_outermost_pixels_lie_on_the_ends_of_the_axes() -> None:
    picture = kinds(drawn(scene(surface())), Picture)[0]
    pixel = picture.rect.width / picture.rgba.shape[1]
    assert picture.rect.left + pixel / 2.0 == pytest.approx(picture.clip.left)
    assert picture.rect.right - pixel / 2.0 == pytest.approx(picture.clip.right)


def test_an_image_much_larger_than_the_view_is_cropped_to_it() -> None:
    wide = Image(key="heat", rgba=np.zeros((400, 400, 4), np.uint8), x_span=(-200.0, 200.0), y_span=(-200.0, 200.0))
    picture = kinds(drawn(scene(surface(layers=(wide,)))), Picture)[0]
    assert picture.rgba.shape[:2] <= (8, 8)


def test_the_first_row_of_an_image_lies_at_the_bottom() -> None:
    rgba = np.zeros((4, 4, 4), np.uint8)
    rgba[0] = 255
    image = Image(key="heat", rgba=rgba, x_span=(-2.0, 2.0), y_span=(-2.0, 2.0))
    picture = kinds(drawn(scene(surface(layers=(image,)))), Picture)[0]
    assert picture.rgba[-1].min() == 255


def test_a_log_axis_leaves_out_what_is_not_positive() -> None:
    line = [(0.0, 1.0), (10.0, 0.1), (20.0, 0.0), (30.0, -1.0), (40.0, 0.1), (50.0, 0.01)]
    sheet = drawn(scene(chart(trail(0, line, label=""), runs=0)))
    colored = next(mark for mark in kinds(sheet, Line) if mark.color == LIGHT.run_color(0))
    assert np.isnan(colored.points).any(axis=1).sum() == 1
    assert len(colored.points) == 5


def test_title_and_text_wrap_to_the_width() -> None:
    sheet = drawn(scene(title="title " * 60, text="word " * 400), (640, 480))
    assert all(extent(mark).right <= 640.0 for mark in kinds(sheet, Text))
    assert kinds(sheet, Panel)[1].rect.height > 100.0


def test_a_larger_text_scale_makes_all_text_larger() -> None:
    plain, large = (sorted(mark.size for mark in kinds(drawn(scene(), text_scale=s), Text))[-1] for s in (1.0, 1.5))
    assert large == pytest.approx(1.5 * plain, rel=0.05)


def test_a_transparent_sheet_has_no_background() -> None:
    sheet = drawn(scene(), transparent=True)
    assert not [mark for mark in kinds(sheet, Panel) if mark.fill and mark.opacity == 1.0]


def test_labels_stay_in_place_from_one_picture_of_a_movie_to_the_next() -> None:
    first = drawn(scene(surface(trail(0), trail(1), trail(2)), chart()))
    again = drawn(scene(surface(trail(0), trail(1), trail(2)), chart()), previous=first.spots)
    assert again.spots == first.spots


def test_a_scene_without_panels_is_an_empty_sheet() -> None:
    assert drawn(Scene(columns=())).marks
