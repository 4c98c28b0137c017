"""The lines of the family tree: from each parent's box to its child's, around all others, with rounded corners."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from optviz.engine.path import read_only
from optviz.scenario.descent import Family
from optviz.scene.descent.family.layout import HEAD, Layout, layout

Point = tuple[float, float]
Way = tuple[Point, ...]

ENTRIES = 20.0
"""The lines into a box end so far apart."""

TRACK = 2.0
"""Lines that run side by side are so far apart."""

CLEAR = 2.5
"""A line keeps so far from boxes that it has nothing to do with."""

RAIL = 5.5
"""Lines that leave a row run about so far below its boxes."""

ASIDE = 60.0
"""No line goes further to a side than this beyond both of its ends."""

ROUND = 6.0
"""The radius of corners, at most."""

CORNER = 7
"""The points of a corner."""

TIP = 7.0
"""The length of an arrow's point."""

BLOCKED, SHARED, CROSSED, BENT = 10_000.0, 120.0, 15.0, 30.0
"""What a line costs besides its length: to run through a box, on another parent's line, across one; a corner."""


@dataclass(frozen=True, eq=False)
class Edge:
    """A line from ``parent`` to ``child``: ``points`` (N, 2), ending at the tip of its arrow; ``adds`` is its phrase.

    ``side`` is the side of the arrow on which the phrase stands: 1 on the right, −1 on the left.
    """

    parent: str
    child: str
    adds: str
    points: np.ndarray
    side: int

    @property
    def tip(self) -> Point:
        """Where it ends."""
        return float(self.points[-1, 0]), float(self.points[-1, 1])


@lru_cache(maxsize=2)
def edges(family: Family) -> tuple[Edge, ...]:
    """All lines of the tree, those to the nearest children first."""
    laid = layout(family)
    wanted = [(parent, member) for member in laid.members for parent in member.parents]
    wanted.sort(key=lambda pair: laid.rows[pair[1].name] - laid.rows[pair[0].name])
    cost, found = _Costs(laid), list[Edge]()
    for parent, member in wanted:
        entry, side = _entry(laid, parent.name, member.name)
        ways = _ways(laid, parent.name, member.name, entry)
        best = min(ways, key=partial(cost, parent=parent.name, child=member.name))
        cost.draw(best, parent.name)
        found.append(Edge(parent.name, member.name, parent.adds, read_only(rounded(best)), side))
    return tuple(found)


def _entry(laid: Layout, parent: str, child: str) -> tuple[float, int]:
    """Where a line enters its child from above, parents from left to right; the side of its phrase."""
    member = laid.member(child)
    order = sorted((p.name for p in member.parents), key=lambda name: laid.boxes[name].x)
    place, count = order.index(parent), len(order)
    apart = min(ENTRIES, 0.5 * laid.plan.box[0] / max(1, count))
    return laid.boxes[child].x + (place - (count - 1) / 2.0) * apart, -1 if count > 1 and place == 0 else 1


def _ways(laid: Layout, parent: str, child: str, entry: float) -> Iterator[Way]:
    """Ways worth trying, all of upright and level pieces."""
    start, end = laid.boxes[parent], laid.boxes[child]
    last = (entry, end.top)
    below, above = _rail(laid, parent, laid.rows[parent]), _rail(laid, parent, laid.rows[child] - 1)
    if start.left < entry < start.right:
        yield (entry, start.bottom), last
    out = (start.x, start.bottom)
    for rail in dict.fromkeys((below, above)):
        yield out, (start.x, rail), (entry, rail), last
    for side in (start.left, start.right):
        if (entry - start.x) * (side - start.x) > 0.0:
            yield (side, start.y), (entry, start.y), last
    near, far = min(start.x, entry) - ASIDE, max(start.x, entry) + ASIDE
    for gutter in _gutters(laid, parent):
        if not near <= gutter <= far:
            continue
        yield out, (start.x, below), (gutter, below), (gutter, above), (entry, above), last
        side = start.right if gutter > start.x else start.left
        if not start.left < gutter < start.right:
            yield (side, start.y), (gutter, start.y), (gutter, above), (entry, above), last


def _rail(laid: Layout, parent: str, row: int) -> float:
    """The height at which a parent's lines run below a row; each parent of a row has its own."""
    fellows = [name for name in laid.boxes if laid.rows[name] == laid.rows[parent]]
    bottom = HEAD + (row + 0.5) * laid.pitch + laid.plan.box[1] / 2.0
    return bottom + RAIL + (fellows.index(parent) % 3 - 1) * TRACK


def _gutters(laid: Layout, parent: str) -> list[float]:
    """Upright tracks between the slots of all lanes; each parent on its own."""
    track = (list(laid.boxes).index(parent) % 3 - 1) * TRACK
    middles = []
    for lane, span in laid.lanes.items():
        slots, width = laid.plan.slots[lane], laid.plan.widths[lane]
        aside = (width - laid.plan.box[0]) / 4.0
        middles += [span.left + slot * width + side for slot in range(slots + 1) for side in (-aside, 0.0, aside)]
    return [middle + track for middle in middles]


class _Costs:
    """What ways cost, given those that are drawn already."""

    def __init__(self, laid: Layout) -> None:
        self._names = list(laid.boxes)
        self._boxes = np.array([(box.left, box.top, box.right, box.bottom) for box in laid.boxes.values()])
        self._drawn = np.empty((0, 4))
        self._parents = np.empty(0, dtype=object)

    def draw(self, way: Way, parent: str) -> None:
        """From now on that way is taken."""
        pieces = _pieces(way)
        self._drawn = np.concatenate([self._drawn, pieces])
        self._parents = np.concatenate([self._parents, np.full(len(pieces), parent, dtype=object)])

    def __call__(self, way: Way, parent: str, child: str) -> float:
        """The length, and what is in the way."""
        pieces = _pieces(way)
        own = [self._names.index(parent), self._names.index(child)]
        clear = np.full(len(self._boxes), CLEAR)
        clear[own] = -1.0
        blocked = int(_touching(pieces, _grown(self._boxes, clear)).sum())
        others = self._drawn[self._parents != parent]
        touching = _touching(pieces, _grown(others, np.full(len(others), 1.0)))
        alike = _upright(pieces)[:, None] == _upright(others)[None, :]
        shared, crossed = int((touching & alike).sum()), int((touching & ~alike).sum())
        length = float((pieces[:, 2:] - pieces[:, :2]).sum())
        return length + BLOCKED * blocked + SHARED * shared + CROSSED * crossed + BENT * (len(way) - 2)


def _pieces(way: Way) -> np.ndarray:
    """(N, 4): left, top, right, bottom of each piece."""
    points = np.array(way)
    return np.concatenate([np.minimum(points[:-1], points[1:]), np.maximum(points[:-1], points[1:])], axis=1)


def _grown(boxes: np.ndarray, by: np.ndarray) -> np.ndarray:
    return np.asarray(boxes + by[:, None] * np.array([-1.0, -1.0, 1.0, 1.0]))


def _touching(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """(N, M): which rectangles have a point in common."""
    left = np.maximum(some[:, None, :2], others[None, :, :2])
    right = np.minimum(some[:, None, 2:], others[None, :, 2:])
    return np.asarray((left <= right).all(axis=2))


def _upright(pieces: np.ndarray) -> np.ndarray:
    return np.asarray(pieces[:, 0] == pieces[:, 2])


def rounded(way: Way) -> np.ndarray:
    """The way with its corners rounded, (N, 2)."""
    points = [way[0]]
    for before, corner, after in zip(way, way[1:], way[2:], strict=False):
        into, out = _towards(corner, before), _towards(corner, after)
        radius = min(ROUND, 0.5 * _length(corner, before), 0.5 * _length(corner, after))
        start = (corner[0] + radius * into[0], corner[1] + radius * into[1])
        end = (corner[0] + radius * out[0], corner[1] + radius * out[1])
        for share in np.linspace(0.0, 1.0, CORNER).tolist():
            a, b, c = (1.0 - share) ** 2, 2.0 * share * (1.0 - share), share**2
            points.append((a * start[0] + b * corner[0] + c * end[0], a * start[1] + b * corner[1] + c * end[1]))
    return np.array([*points, way[-1]])


def _towards(one: Point, other: Point) -> Point:
    length = _length(one, other) or 1.0
    return (other[0] - one[0]) / length, (other[1] - one[1]) / length


def _length(one: Point, other: Point) -> float:
    return float(np.hypot(other[0] - one[0], other[1] - one[1]))
