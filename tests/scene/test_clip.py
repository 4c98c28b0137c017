"""Lines cut to a rectangle."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from optviz.scene.clip import clipped

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
