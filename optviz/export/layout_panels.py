"""Where the panels of a scene lie: columns side by side, the plots in them aligned with each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from optviz.export.layout import Look
from optviz.export.layout_axes import Frame, Room, framed, room_of
from optviz.export.marks import Rect
from optviz.scene.layers import Column, Scene

BETWEEN = 1.8
"""Between two columns, in ems."""

ABOVE = 0.9
"""Between two panels of a column, in ems."""


def frames_of(scene: Scene, room: Rect, look: Look) -> tuple[Frame, ...]:
    """The panels in that room: plots of one column are equally wide, panels with a common edge have plots with one."""
    columns = list(_columns(scene, room, BETWEEN * look.em))
    places = [list(_places(column, rect, ABOVE * look.em)) for column, rect in zip(scene.columns, columns, strict=True)]
    rects = [rect for column in places for rect in column]
    needs = [room_of(axes, rect, look) for axes, rect in zip(scene.panels, rects, strict=True)]
    owners = [index for index, column in enumerate(places) for _ in column]
    left = _shared(needs, owners, lambda need: need.left)
    right = _shared(needs, owners, lambda need: need.right)
    top = _shared(needs, [round(rect.top) for rect in rects], lambda need: need.top)
    bottom = _shared(needs, [round(rect.bottom) for rect in rects], lambda need: need.bottom)
    rooms = map(Room, left, top, right, bottom)
    panels = zip(scene.panels, rects, rooms, strict=True)
    return tuple(framed(axes, rect, look, need) for axes, rect, need in panels)


def _columns(scene: Scene, room: Rect, between: float) -> Iterator[Rect]:
    total = sum(column.share for column in scene.columns) or 1.0
    usable, left = max(1.0, room.width - between * (len(scene.columns) - 1)), room.left
    for column in scene.columns:
        right = left + usable * column.share / total
        yield Rect(left, room.top, right, room.bottom)
        left = right + between


def _places(column: Column, rect: Rect, between: float) -> Iterator[Rect]:
    usable, top = max(1.0, rect.height - between * (len(column.panels) - 1)), rect.top
    for share in column.heights:
        bottom = top + usable * share
        yield Rect(rect.left, top, rect.right, bottom)
        top = bottom + between


def _shared(needs: Sequence[Room], groups: Sequence[int], side: Callable[[Room], float]) -> list[float]:
    """For each panel the most that one of its group needs on a side."""
    most: dict[int, float] = {}
    for need, group in zip(needs, groups, strict=True):
        most[group] = max(most.get(group, 0.0), side(need))
    return [most[group] for group in groups]
