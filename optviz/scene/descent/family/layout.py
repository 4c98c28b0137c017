"""Where the optimisers of the family tree stand: lanes from left to right, time from top to bottom. Knows no pixels.

All lengths are in units of the picture, ``WIDTH`` × ``HEIGHT`` of them, y downwards; texts scale with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from math import inf

from optviz.engine.specs import GRADIENT_DESCENT
from optviz.scenario.descent import Family
from optviz.scene.descent.family.members import LANES, Member, members

WIDTH, HEIGHT = 1000.0, 645.0

AXIS = 57.0
"""The room of the years on the left."""

HEAD = 44.0
"""The room of the lanes' titles above the first row."""


@dataclass(frozen=True)
class Box:
    """A rectangle, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def x(self) -> float:
        """The middle."""
        return (self.left + self.right) / 2.0

    @property
    def y(self) -> float:
        """The middle."""
        return (self.top + self.bottom) / 2.0

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def grown(self, by: float) -> Box:
        """With a margin."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def touches(self, other: Box) -> bool:
        """Whether they have a point in common."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )


@dataclass(frozen=True)
class Plan:
    """How a family is laid out.

    ``slots`` and ``widths`` are how many stand side by side in each of ``LANES`` and how wide each of them is; ``box``
    their size; ``text`` the sizes of titles and of phrases, ``phrase`` how wide a line of these may be; ``legend``
    where that begins, ``card`` the room for what is told about one of them. A jump of more than ``patience`` years
    begins another row.
    """

    slots: tuple[int, ...]
    widths: tuple[float, ...]
    box: tuple[float, float]
    text: tuple[float, float]
    phrase: float
    legend: tuple[float, float]
    card: Box
    patience: float


PLANS: dict[Family, Plan] = {
    "lecture": Plan(
        slots=(1, 2, 2, 0, 0),
        widths=(208.0, 183.0, 183.0, 0.0, 0.0),
        box=(118.0, 32.0),
        text=(16.0, 12.8),
        phrase=120.0,
        legend=(74.0, 570.0),
        card=Box(640.0, 452.0, 990.0, 634.0),
        patience=15.0,
    ),
    "all": Plan(
        slots=(1, 4, 2, 1, 3),
        widths=(84.0, 84.0, 84.0, 84.0, 84.0),
        box=(73.0, 27.0),
        text=(11.5, 11.5),
        phrase=inf,
        legend=(505.0, 420.0),
        card=Box(748.0, 302.0, 988.0, 540.0),
        patience=inf,
    ),
}


@dataclass(frozen=True)
class Layout:
    """A family laid out: ``boxes`` and ``rows`` by name, ``years`` of each row (first, last), ``lanes`` by place."""

    plan: Plan
    members: tuple[Member, ...]
    boxes: dict[str, Box]
    rows: dict[str, int]
    years: tuple[tuple[int, int], ...]
    lanes: dict[int, Box]

    @property
    def pitch(self) -> float:
        """From row to row."""
        return (HEIGHT - HEAD) / len(self.years)

    def at(self, x: float, y: float) -> str | None:
        """Whose box holds a point."""
        return next((name for name, box in self.boxes.items() if box.holds(x, y)), None)

    def lane_at(self, x: float) -> int:
        """The lane at a place, or the nearest one."""
        return min(self.lanes, key=lambda lane: max(self.lanes[lane].left - x, x - self.lanes[lane].right))

    def member(self, name: str) -> Member:
        """The node of that name."""
        return next(member for member in self.members if member.name == name)

    def beside(self, name: str | None, dx: int, dy: int) -> str:
        """The nearest one to the left (dx = −1), right, above (dy = −1) or below; the same where there is none."""
        if name not in self.boxes:
            return GRADIENT_DESCENT
        here, best, found = self.boxes[name], inf, name
        for other, box in self.boxes.items():
            along = (box.x - here.x) * dx + (box.y - here.y) * dy
            across = abs((box.x - here.x) * dy) + abs((box.y - here.y) * dx)
            if along > 1.0 and along + 2.0 * across < best:
                best, found = along + 2.0 * across, other
        return found


@lru_cache(maxsize=2)
def layout(family: Family) -> Layout:
    """The family laid out."""
    plan, shown = PLANS[family], members(family)
    rows = _rows(shown, plan)
    lanes = _lanes(plan)
    count = max(rows.values()) + 1
    pitch = (HEIGHT - HEAD) / count
    boxes: dict[str, Box] = {}
    for row in range(count):
        middle = HEAD + (row + 0.5) * pitch
        for lane, span in lanes.items():
            here = [member for member in shown if rows[member.name] == row and member.lane == lane]
            places = _places(here, span, lane, plan, boxes)
            for member, x in zip(here, places, strict=True):
                boxes[member.name] = _box(x, middle, plan.box)
    years = [[member.year for member in shown if rows[member.name] == row] for row in range(count)]
    return Layout(plan, shown, boxes, rows, tuple((min(year), max(year)) for year in years), lanes)


def _rows(shown: Sequence[Member], plan: Plan) -> dict[str, int]:
    """In time order; another row where a parent stands in this one, where the lane is full, after many years."""
    rows: dict[str, int] = {}
    row, last = 0, shown[0].year
    taken = [0] * len(LANES)
    for member in shown:
        parents = any(rows[parent.name] == row for parent in member.parents)
        if parents or taken[member.lane] >= plan.slots[member.lane] or member.year - last > plan.patience:
            row, taken = row + 1, [0] * len(LANES)
        rows[member.name] = row
        taken[member.lane] += 1
        last = member.year
    return rows


def _lanes(plan: Plan) -> dict[int, Box]:
    """The lanes that are not empty, evenly apart."""
    used = [lane for lane in range(len(LANES)) if plan.slots[lane]]
    total = sum(plan.slots[lane] * plan.widths[lane] for lane in used)
    gap = (WIDTH - AXIS - total) / len(used)
    lanes, left = {}, AXIS
    for lane in used:
        right = left + plan.slots[lane] * plan.widths[lane]
        lanes[lane] = Box(left, 4.0, right, HEIGHT - 4.0)
        left = right + gap
    return lanes


def _places(here: list[Member], span: Box, lane: int, plan: Plan, boxes: dict[str, Box]) -> list[float]:
    """The middles of those in one row of a lane: as near to their parents as the slots allow; alone, also between."""
    width = plan.widths[lane]
    slots = [span.left + (slot + 0.5) * width for slot in range(plan.slots[lane])]
    if len(here) == 1:
        slots.append(span.x)
    wanted = [_wanted(member, span, boxes) for member in here]
    ways = permutations(sorted(set(slots)), len(here))
    return list(min(ways, key=lambda way: sum(abs(x - want) for x, want in zip(way, wanted, strict=True))))


def _wanted(member: Member, span: Box, boxes: dict[str, Box]) -> float:
    """Where a member would stand: below the middle of its parents in the lane, else in the middle."""
    near = [boxes[parent.name].x for parent in member.parents]
    near = [x for x in near if span.left <= x <= span.right] or [span.x]
    return sum(near) / len(near)


def _box(x: float, y: float, size: tuple[float, float]) -> Box:
    return Box(x - size[0] / 2.0, y - size[1] / 2.0, x + size[0] / 2.0, y + size[1] / 2.0)
