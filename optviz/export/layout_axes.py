"""Where a panel's axes lie: their box, its ticks, the way from data to pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from optviz.export.layout import HEADING, SMALL, Look
from optviz.export.layout_ruler import Ruler, ruler, tick_room, widest
from optviz.export.marks import Rect
from optviz.scene.layers import Axes, Span

ABOVE = 0.6
"""Between the box and the title above it, in ems."""

WIDEST = 0.4
"""The names at an upright axis take at most this share of a panel's width."""


@dataclass(frozen=True)
class Frame:
    """A panel's axes laid out: the box that they span, both rulers, and the room on the left of the box."""

    axes: Axes
    box: Rect
    x: Ruler
    y: Ruler
    left: float

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Pixels (N, 2) of points (N, 2)."""
        return np.stack([self.x.pixels(points[:, 0]), self.y.pixels(points[:, 1])], axis=1)


class Room(NamedTuple):
    """What the axes need around their box: for title, ticks, labels and colour bar."""

    left: float
    top: float
    right: float
    bottom: float


def room_of(axes: Axes, rect: Rect, look: Look) -> Room:
    """What the axes need around their box in that rectangle."""
    if axes.bare:
        return Room(0.0, heading_height(axes, look), sum(bar_sizes(axes, look)), 0.0)
    top, bottom = heading_height(axes, look), label_depth(axes.x.label, look)
    y = ruler(axes.y, rect.bottom - bottom, rect.top + top, look, upright=True, widest=WIDEST * rect.width)
    left = tick_room(look) + widest(y.ticks, look) + label_height(axes.y.label, look)
    return Room(left, top, _right_margin(axes, rect, look), bottom)


def framed(axes: Axes, rect: Rect, look: Look, room: Room | None = None) -> Frame:
    """The axes within the panel's rectangle, with that room around them (what they need, if None)."""
    need = room or room_of(axes, rect, look)
    left, top = rect.left + need.left, rect.top + need.top
    right, bottom = max(rect.right - need.right, left + 1.0), max(rect.bottom - need.bottom, top + 1.0)
    box = Rect(_snapped(left), _snapped(top), _snapped(right), _snapped(bottom))
    if axes.equal and not (axes.x.log or axes.y.log):
        if axes.bare:
            axes = _widened(axes, box)
        else:
            box = _equalled(box, axes.x.span, axes.y.span)
    x = ruler(axes.x, box.left, box.right, look, upright=False)
    y = ruler(axes.y, box.bottom, box.top, look, upright=True, widest=WIDEST * rect.width)
    return Frame(axes, box, x, y, need.left)


def heading_height(axes: Axes, look: Look) -> float:
    """The room above the box."""
    return look.measure("X", HEADING, True).height + ABOVE * look.em if axes.title else 0.5 * look.em


def label_height(label: str, look: Look) -> float:
    """The room of an axis label beside the tick labels."""
    return look.measure(label).height + 0.25 * look.em if label else 0.0


def label_depth(label: str, look: Look) -> float:
    """The room below the box."""
    return tick_room(look) + look.measure("0", SMALL).height + label_height(label, look)


def bar_sizes(axes: Axes, look: Look) -> tuple[float, float, float]:
    """From the box to the colour bar, the bar's width, and from the bar to the far side of its tick labels."""
    if axes.color_bar is None:
        return 0.0, 0.0, 0.0
    beside = tick_room(look) + widest(axes.color_bar.ticks, look)
    return 0.9 * look.em, 0.95 * look.em, beside


def _right_margin(axes: Axes, rect: Rect, look: Look) -> float:
    """Room for the colour bar, or for the half of the last tick's label that stands out."""
    if axes.color_bar is not None:
        return sum(bar_sizes(axes, look))
    rough = ruler(axes.x, rect.left + 4.0 * look.em, rect.right, look, upright=False)
    return max(0.6 * look.em, widest(rough.ticks, look) / 2.0)


def _equalled(box: Rect, x_span: Span, y_span: Span) -> Rect:
    """The largest box within ``box``, centred, in which one unit is equally long on both axes."""
    x_size, y_size = abs(x_span[1] - x_span[0]) or 1.0, abs(y_span[1] - y_span[0]) or 1.0
    scale = min(box.width / x_size, box.height / y_size)
    dx, dy = (box.width - scale * x_size) / 2.0, (box.height - scale * y_size) / 2.0
    return Rect(_snapped(box.left + dx), _snapped(box.top + dy), _snapped(box.right - dx), _snapped(box.bottom - dy))


def _widened(axes: Axes, box: Rect) -> Axes:
    """The axes with the smallest spans around their own that fill the box with equally long units."""
    (left, right), (bottom, top) = axes.x.span, axes.y.span
    unit = min(box.width / (right - left), box.height / (top - bottom))
    x, y = (box.width / unit - (right - left)) / 2.0, (box.height / unit - (top - bottom)) / 2.0
    return replace(axes, x=replace(axes.x, span=(left - x, right + x)), y=replace(axes.y, span=(bottom - y, top + y)))


def _snapped(value: float) -> float:
    """The middle of a pixel, where a line of width 1 is sharp."""
    return float(np.floor(value)) + 0.5
