"""Lines cut to a rectangle."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from optviz.scene.clip import area_of, clipped, clipped_polygons, closed, corners_of, placeable

SPAN = (0.0, 1.0)
COORDINATE = st.floats(-3, 3).map(lambda value: round(value, 6)) | st.just(float("nan"))
LINES = arrays(float, st.tuples(st.integers(0, 30), st.just(2)), elements=COORDINATE)


def cut(*points: tuple[float, float]) -> list:
    return clipped(np.array(points, dtype=float).reshape(-1, 2), SPAN, SPAN).tolist()


def pieces(line: np.ndarray) -> list[np.ndarray]:
    gaps = np.flatnonzero(np.isnan(line).any(axis=1))
    return [piece[~np.isnan(piece).any(axis=1)] for piece in np.split(line, gaps)]


def length(line: np.ndarray) -> float:
    return float(sum(np.hypot(*np.diff(piece, axis=0).T).sum() for piece in pieces(line)))


@given(LINES)
def test_nothing_is_left_outside_the_rectangle(line: np.ndarray) -> None:
    kept = clipped(line, SPAN, SPAN)
    kept = kept[~np.isnan(kept).any(axis=1)]
    assert ((kept > -1e-9) & (kept < 1.0 + 1e-9)).all()


@given(LINES)
def test_what_is_left_is_as_long_as_what_lies_inside(line: np.ndarray) -> None:
    samples = np.linspace(0.0, 1.0, 2001)[:-1] + 0.5 / 2000
    inside = 0.0
    for start, end in pairwise(line[:, None]):
        along = start + samples[:, None] * (end - start)
        share = ((along >= 0.0) & (along <= 1.0)).all(axis=1).mean()
        inside += float(share * np.nan_to_num(np.hypot(*(end - start)[0])))
    assert abs(length(clipped(line, SPAN, SPAN)) - inside) <= 0.01 * (1 + len(line))


@given(LINES)
def test_cutting_twice_is_cutting_once(line: np.ndarray) -> None:
    once = clipped(line, SPAN, SPAN)
    assert abs(length(clipped(once, (-1e-9, 1 + 1e-9), (-1e-9, 1 + 1e-9))) - length(once)) < 1e-6


def test_a_line_inside_is_returned_itself() -> None:
    line = np.array([(0.1, 0.1), (0.9, 0.5)])
    assert clipped(line, SPAN, SPAN) is line


def test_a_line_outside_vanishes() -> None:
    assert cut((2.0, 0.0), (3.0, 1.0)) == []
    assert cut((5.0, 5.0)) == []
    assert cut() == []


def test_a_line_that_crosses_the_border_ends_there() -> None:
    assert cut((0.5, 0.5), (1.5, 0.5)) == [[0.5, 0.5], [1.0, 0.5]]


def test_a_line_through_the_rectangle_is_cut_on_both_sides() -> None:
    assert cut((-1.0, 0.5), (2.0, 0.5)) == [[0.0, 0.5], [1.0, 0.5]]


def test_a_line_that_comes_back_is_two_parts_with_a_gap_between() -> None:
    first, second, gap, third, fourth = cut((0.5, 0.25), (1.5, 0.25), (0.5, 0.75))
    assert [first, second, third, fourth] == [[0.5, 0.25], [1.0, 0.25], [1.0, 0.5], [0.5, 0.75]]
    assert np.isnan(gap).all()


def test_points_a_trillion_away_are_cut_where_the_line_leaves() -> None:
    (_, (x, y)) = cut((0.5, 0.5), (1e12, 2e12))
    assert abs(x - 0.75) < 1e-6
    assert abs(y - 1.0) < 1e-6


def square(size: float, at: tuple[float, float] = (0.0, 0.0)) -> np.ndarray:
    """A square around a point."""
    corners: np.ndarray = np.array([(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]) * size / 2.0 + at
    return corners


GAP = np.full((1, 2), np.nan)


def test_areas_are_cut_to_the_rectangle_one_by_one() -> None:
    areas = np.concatenate([square(10.0), GAP, square(1.0), GAP, square(1.0, (9.0, 9.0)), GAP, square(2.0, (1.0, 0.0))])
    cut = clipped_polygons(areas, (-1.0, 1.0), (-2.0, 2.0))
    assert np.isnan(cut).any(axis=1).sum() == 2
    assert area_of(cut) == pytest.approx(8.0 + 1.0 + 2.0)
    known = cut[np.isfinite(cut[:, 0])]
    assert np.all(np.abs(known) <= (1.0, 2.0))


@given(st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), min_size=3, max_size=3))
def test_a_cut_triangle_has_the_area_of_the_samples_that_it_holds(corners: list[tuple[float, float]]) -> None:
    triangle = np.array(corners)
    x, y = (axis.ravel() for axis in np.meshgrid(np.linspace(-0.99, 0.99, 100), np.linspace(-0.99, 0.99, 100)))
    sides = [
        (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])
        for a, b in zip(triangle, np.roll(triangle, -1, axis=0), strict=True)
    ]
    held = np.all(np.array(sides) > 0, axis=0) | np.all(np.array(sides) < 0, axis=0)
    cut = clipped_polygons(triangle, (-1.0, 1.0), (-1.0, 1.0))
    assert area_of(cut) == pytest.approx(4.0 * held.mean(), abs=0.12)


def test_an_area_inside_stays_the_same_array() -> None:
    areas = np.concatenate([square(1.0), GAP, square(0.5)])
    assert clipped_polygons(areas, (-1.0, 1.0), (-1.0, 1.0)) is areas


def test_nothing_is_left_of_an_area_outside_or_of_none() -> None:
    assert len(clipped_polygons(square(1.0, (9.0, 9.0)), (-1.0, 1.0), (-1.0, 1.0))) == 0
    assert len(clipped_polygons(np.empty((0, 2)), (-1.0, 1.0), (-1.0, 1.0))) == 0


def test_on_a_log_axis_corners_at_or_below_zero_lie_on_its_floor() -> None:
    corners = np.array([(1.0, 0.0), (2.0, -3.0), (-1.0, 5.0), (np.nan, 1.0), (np.inf, 1.0)])
    placed = placeable(corners, None, 0.1)
    assert placed[:3].tolist() == [[1.0, 0.1], [2.0, 0.1], [-1.0, 5.0]]
    assert np.isnan(placed[3]).all()
    assert np.isfinite(placed[4]).all()
    assert placeable(corners, 0.2, None)[2].tolist() == [0.2, 5.0]


def test_borders_of_areas_end_where_they_begin() -> None:
    line = closed(np.concatenate([square(1.0), GAP, square(2.0)]))
    assert len(line) == 11
    assert line[4].tolist() == line[0].tolist()
    assert line[10].tolist() == line[6].tolist()


def test_boxes_become_closed_rectangles() -> None:
    corners = corners_of(np.array([(0.0, 0.0, 1.0, 2.0), (1.0, 0.0, 3.0, 1.0)]))
    assert area_of(corners) == 4.0
    assert np.isnan(corners).any(axis=1).sum() == 1
