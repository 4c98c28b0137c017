"""Lines with fewer points that look the same."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from optviz.export.simplify import simplified

PIXELS = st.floats(-1e3, 1e3) | st.integers(-3, 3).map(float) | st.just(np.nan)
LINES = st.integers(0, 40).flatmap(lambda count: arrays(float, (count, 2), elements=PIXELS))


def distance(point: np.ndarray, line: np.ndarray) -> float:
    """Of a point to the nearest place on a line."""
    starts, ways = line[:-1], np.diff(line, axis=0)
    square = (ways**2).sum(axis=1)
    share = np.clip(((point - starts) * ways).sum(axis=1) / np.where(square > 0.0, square, 1.0), 0.0, 1.0)
    places = np.concatenate([line, starts + share[:, None] * ways])
    return float(np.nanmin(np.hypot(*(places - point).T)))


@given(LINES)
def test_no_point_is_farther_from_the_shorter_line_than_the_tolerance(points: np.ndarray) -> None:
    short = simplified(points, 0.5)
    for point in points[np.isfinite(points).all(axis=1)]:
        assert distance(point, short) <= 0.5 + 1e-6


@given(LINES)
def test_the_points_that_stay_are_points_of_the_line_in_their_order(points: np.ndarray) -> None:
    rest = iter(points.tolist())
    assert all(any(str(point) == str(other) for other in rest) for point in simplified(points, 0.5).tolist())


@given(LINES)
def test_gaps_stay_where_they_are(points: np.ndarray) -> None:
    def pieces(line: np.ndarray) -> int:
        finite = np.isfinite(line).all(axis=1)
        return int(finite[:1].sum() + (finite[1:] & ~finite[:-1]).sum())

    assert pieces(simplified(points, 0.5)) == pieces(points)


def test_a_straight_line_keeps_its_ends_only() -> None:
    line = np.stack([np.arange(1000.0), np.arange(1000.0)], axis=1)
    assert simplified(line, 0.02).tolist() == [[0.0, 0.0], [999.0, 999.0]]


@pytest.mark.parametrize("turn", [9.0, -9.0])
def test_a_line_that_turns_back_keeps_the_place_where_it_turned(turn: float) -> None:
    line = np.array([(0.0, 0.0), (turn, 0.0), (1.0, 0.0)])
    assert simplified(line, 0.02).tolist() == line.tolist()
