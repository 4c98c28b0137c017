"""Labels: beside their points, apart from each other, inside the bounds, steady."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from optviz.scene.placement import DIRECT, Box, Spot, placed

BOUNDS = (0.0, 0.0, 600.0, 400.0)
SIZE = (60.0, 16.0)
GAP = 8.0
POINT = st.tuples(st.floats(-50, 650), st.floats(-50, 450))
EXTENT = st.tuples(st.floats(5, 200), st.floats(5, 30))


def box(spot: Spot, size: tuple[float, float]) -> Box:
    return spot.x, spot.y, spot.x + size[0], spot.y + size[1]


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@given(st.lists(st.tuples(POINT, EXTENT), max_size=20), st.booleans())
def test_labels_overlap_neither_each_other_nor_the_bounds(labels: list, again: bool) -> None:
    anchors, sizes = [at for at, _ in labels], [size for _, size in labels]
    spots = placed(anchors, sizes, BOUNDS, GAP)
    if again:
        moved = [(x + 3.0, y - 2.0) for x, y in anchors]
        spots = placed(moved, sizes, BOUNDS, GAP, previous=spots)
    boxes = [box(spot, size) for spot, size in zip(spots, sizes, strict=True) if spot]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
    assert all(
        left >= 0 and top >= 0 and right <= 600 + 1e-9 and bottom <= 400 + 1e-9 for left, top, right, bottom in boxes
    )


@given(st.lists(POINT, max_size=20))
def test_the_same_points_give_the_same_spots(anchors: list) -> None:
    sizes = [SIZE] * len(anchors)
    assert placed(anchors, sizes, BOUNDS, GAP) == placed(anchors, sizes, BOUNDS, GAP)


def test_a_lone_label_stands_to_the_right_of_its_point() -> None:
    (spot,) = placed([(100.0, 100.0)], [SIZE], BOUNDS, GAP)
    assert spot == Spot(108.0, 92.0, 0)


def test_at_the_right_border_a_label_stands_to_the_left() -> None:
    (spot,) = placed([(595.0, 100.0)], [SIZE], BOUNDS, GAP)
    assert spot is not None
    assert spot.x + SIZE[0] == 595.0 - GAP


def test_in_a_corner_a_label_still_finds_a_place() -> None:
    (spot,) = placed([(2.0, 2.0)], [SIZE], BOUNDS, GAP)
    assert spot is not None


def test_a_point_outside_the_bounds_gets_no_label() -> None:
    assert placed([(-1.0, 100.0), (float("nan"), 1.0), (1e15, 5.0)], [SIZE] * 3, BOUNDS, GAP) == (None, None, None)


def test_twelve_labels_of_one_point_all_find_a_place() -> None:
    assert None not in placed([(300.0, 200.0)] * 12, [SIZE] * 12, BOUNDS, GAP)


def test_where_nothing_near_is_free_a_label_is_left_out_and_the_first_ones_win() -> None:
    spots = placed([(300.0, 200.0)] * 40, [SIZE] * 40, BOUNDS, GAP)
    assert spots[0] is not None
    assert None in spots


def test_a_label_covers_no_other_point_if_it_can_avoid_it() -> None:
    first, _ = placed([(100.0, 100.0), (130.0, 101.0)], [SIZE] * 2, BOUNDS, GAP)
    assert first is not None
    left, top, right, bottom = box(first, SIZE)
    assert not (left < 130.0 < right and top < 101.0 < bottom)


def test_labels_keep_clear_of_what_is_taken() -> None:
    taken = (100.0, 80.0, 300.0, 120.0)
    (spot,) = placed([(105.0, 100.0)], [SIZE], BOUNDS, GAP, taken=[taken])
    assert spot is None or not overlap(box(spot, SIZE), taken)


def test_while_points_move_a_little_labels_keep_their_places() -> None:
    anchors = [(300.0, 200.0), (310.0, 204.0), (296.0, 210.0), (305.0, 190.0)]
    spots = placed(anchors, [SIZE] * 4, BOUNDS, GAP)
    for step in range(20):
        anchors = [(x + 0.7, y + (0.5 if (i + step) % 2 else -0.5)) for i, (x, y) in enumerate(anchors)]
        moved = placed(anchors, [SIZE] * 4, BOUNDS, GAP, previous=spots)
        assert [spot and spot.place for spot in moved] == [spot and spot.place for spot in spots]
        spots = moved


def test_a_label_of_a_stack_returns_to_its_point_when_there_is_room() -> None:
    spots = placed([(300.0, 200.0)] * 6, [SIZE] * 6, BOUNDS, GAP)
    last = spots[-1]
    assert last is not None
    assert last.place >= DIRECT
    (alone,) = placed([(300.0, 200.0)], [SIZE], BOUNDS, GAP, previous=[last])
    assert alone is not None
    assert alone.place < DIRECT


def test_a_newcomer_does_not_drive_away_those_who_have_a_place() -> None:
    settled = placed([(300.0, 200.0)], [SIZE], BOUNDS, GAP)
    newcomer, old = placed([(300.0, 200.0)] * 2, [SIZE] * 2, BOUNDS, GAP, previous=[None, *settled])
    assert old == settled[0]
    assert newcomer is not None


def test_nothing_to_place_gives_nothing() -> None:
    assert placed([], [], BOUNDS, GAP) == ()
