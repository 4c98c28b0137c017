"""Labels beside points that overlap neither each other nor a border: in pictures and, every frame, in the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, y downwards."""

ROWS = 4
"""How many rows above and below its point a label may be moved."""

CLEARANCE = 0.4
"""The distance between two labels, as a share of the gap between a label and its point."""


class Spot(NamedTuple):
    """Where a label goes: its left and top edge, and which of the places around its point that is."""

    x: float
    y: float
    place: int


def _places() -> tuple[np.ndarray, np.ndarray]:
    """The places around a point, best first: left and top edge as shares (K, 2) of a label's size and of the gap."""
    beside = [(0.0, -0.5, 1.0, 0.0), (-1.0, -0.5, -1.0, 0.0)]
    above_and_below = [(-0.5, -1.0, 0.0, -1.0), (-0.5, 0.0, 0.0, 1.0)]
    diagonal = [(0.0, -1.0, 0.7, -0.7), (0.0, 0.0, 0.7, 0.7), (-1.0, -1.0, -0.7, -0.7), (-1.0, 0.0, -0.7, 0.7)]
    stacked = [
        (x, y + row, gap, row * CLEARANCE)
        for distance in range(1, ROWS + 1)
        for x, y, gap, _ in beside
        for row in (-distance, distance)
    ]
    table = np.array(beside + above_and_below + diagonal + stacked)
    return table[:, :2], table[:, 2:]


SIZES, GAPS = _places()

DIRECT = 8
"""Places from here on belong to the stack: their labels no longer touch their point."""


def placed(
    anchors: Sequence[tuple[float, float]],
    sizes: Sequence[tuple[float, float]],
    bounds: Box,
    gap: float,
    previous: Sequence[Spot | None] = (),
    taken: Sequence[Box] = (),
) -> tuple[Spot | None, ...]:
    """A spot for each label of that size (width, height) beside its anchor, or None where nothing near is free.

    Earlier labels choose first. With the ``previous`` answer, labels that had a spot keep their place around the anchor
    as long as it is free, so that nothing flickers while anchors move. ``taken`` boxes are kept clear.
    """
    if not len(anchors):
        return ()
    points, extents = np.array(anchors, dtype=float).T, np.array(sizes, dtype=float).T
    boxes = _boxes(points, extents, gap)
    usable = _inside(points, boxes, bounds)
    clear = usable & ~_covering(boxes, points)
    used, count = _Used(taken, points.shape[1]), len(anchors)
    before = [spot.place if spot else -1 for spot in previous] if len(previous) == count else [-1] * count
    result: list[Spot | None] = [None] * count
    for i in sorted(range(count), key=lambda i: _turn(before[i])):
        box = boxes[:, i]
        free = usable[i] & ~used.meet(box, CLEARANCE * gap)
        place = _chosen(free, clear[i], before[i])
        nearer = free[:DIRECT] & clear[i, :DIRECT]
        if place >= DIRECT and nearer.any():
            place = _closer(nearer & ~used.meet(box[:, :DIRECT], gap), place)
        if place >= 0:
            used.add(box[:, place])
            result[i] = Spot(float(box[0, place]), float(box[1, place]), place)
    return tuple(result)


def _turn(before: int) -> int:
    """Labels that touch their point choose first, then those of a stack, then those that had no spot."""
    return 2 if before < 0 else int(before >= DIRECT)


def _chosen(free: np.ndarray, clear: np.ndarray, before: int) -> int:
    """The place from before; else the first that covers no point; else the first; -1 where none is free."""
    if before >= 0 and free[before]:
        return before
    best = int((free & clear).argmax())
    if not (free[best] and clear[best]):
        best = int(free.argmax())
    return best if free[best] else -1


def _closer(roomy: np.ndarray, place: int) -> int:
    """A place at the point itself instead, if one has more room than it needs: a little less would make it flicker."""
    best = int(roomy.argmax())
    return best if roomy[best] else place


def _boxes(points: np.ndarray, extents: np.ndarray, gap: float) -> np.ndarray:
    """Left, top, −right, −bottom (4, N, K) of every label in every place."""
    corners = points[:, :, None] + SIZES.T[:, None] * extents[:, :, None] + GAPS.T[:, None] * gap
    return np.concatenate([corners, -(corners + extents[:, :, None])])


def _inside(points: np.ndarray, boxes: np.ndarray, bounds: Box) -> np.ndarray:
    """Which places (N, K) lie within the bounds; none of a point outside of them."""
    left, top, right, bottom = bounds
    x, y = points
    within: np.ndarray = (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
    usable: np.ndarray = (
        within[:, None] & (boxes[0] >= left) & (boxes[1] >= top) & (boxes[2] >= -right) & (boxes[3] >= -bottom)
    )
    return usable


def _covering(boxes: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Which places (N, K) cover one of the points."""
    left, top, right, bottom = boxes[..., None]
    x, y = points
    covered: np.ndarray = ((left < x) & (top < y) & (right < -x) & (bottom < -y)).any(axis=2)
    return covered


class _Used:
    """The boxes that are occupied so far, as right, bottom, −left, −top."""

    def __init__(self, taken: Sequence[Box], more: int) -> None:
        self._boxes = np.empty((4, len(taken) + more))
        self._count = 0
        for left, top, right, bottom in taken:
            self.add(np.array([left, top, -right, -bottom]))

    def add(self, box: np.ndarray) -> None:
        left, top, right, bottom = box.tolist()
        self._boxes[:, self._count] = -right, -bottom, -left, -top
        self._count += 1

    def meet(self, boxes: np.ndarray, margin: float) -> np.ndarray:
        """Which of the boxes (4, K) come closer than the margin to one that is used."""
        used = self._boxes[:, : self._count] + margin
        left, top, right, bottom = boxes[..., None]
        met: np.ndarray = ((left < used[0]) & (top < used[1]) & (right < used[2]) & (bottom < used[3])).any(axis=1)
        return met
