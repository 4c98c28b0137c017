"""Where a panel's axes lie: their box, its ticks, the way from data to pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.export.layout import HEADING, SMALL, Look
from optviz.export.marks import Rect
from optviz.scene.layers import Axes, Axis, Span
from optviz.scene.ticks import Tick, minor_ticks, ticks

TICK = 4.0
"""The length of a tick in pixels, times the figure's unit."""

SPARSE = 4.0
"""The least distance of two ticks, in ems."""

ABOVE = 0.6
"""Between the box and the title above it, in ems."""

FAR = 1e15
"""No pixel coordinate is larger, so that lines can be cut without overflow."""


@dataclass(frozen=True)
class Ruler:
    """One axis in pixels: ``start`` is the pixel of the span's first value, ``end`` that of its second."""

    axis: Axis
    start: float
    end: float
    ticks: tuple[Tick, ...] = ()
    minors: tuple[float, ...] = ()

    def pixels(self, values: np.ndarray) -> np.ndarray:
        """Pixels of values; nan for what is not finite and, on a log axis, not positive."""
        low, high = self._scaled(np.array(self.axis.span))
        with np.errstate(over="ignore"):
            share = (self._scaled(np.asarray(values, dtype=float)) - low) / ((high - low) or 1.0)
            pixels = np.clip(self.start + share * (self.end - self.start), -FAR, FAR)
        return pixels

    def pixel(self, value: float) -> float:
        """The pixel of one value."""
        return float(self.pixels(np.array([value]))[0])

    def _scaled(self, values: np.ndarray) -> np.ndarray:
        usable = np.isfinite(values) & (values > 0.0) if self.axis.log else np.isfinite(values)
        values = np.where(usable, values, np.nan)
        return np.log10(values) if self.axis.log else values


@dataclass(frozen=True)
class Frame:
    """A panel's axes laid out: the box that they span, and both rulers."""

    axes: Axes
    box: Rect
    x: Ruler
    y: Ruler

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Pixels (N, 2) of points (N, 2)."""
        return np.stack([self.x.pixels(points[:, 0]), self.y.pixels(points[:, 1])], axis=1)


def framed(axes: Axes, rect: Rect, look: Look) -> Frame:
    """The axes within the panel's rectangle, with room for title, ticks, labels and colour bar around them."""
    top = rect.top + heading_height(axes, look)
    bottom = rect.bottom - label_depth(axes.x.label, look)
    y = ruler(axes.y, bottom, top, look, upright=True)
    left = rect.left + tick_room(look) + widest(y.ticks, look) + label_height(axes.y.label, look)
    right = rect.right - _right_margin(axes, rect, look)
    box = Rect(_snapped(left), _snapped(top), _snapped(max(right, left + 1.0)), _snapped(max(bottom, top + 1.0)))
    if axes.equal and not (axes.x.log or axes.y.log):
        box = _equalled(box, axes.x.span, axes.y.span)
    x = ruler(axes.x, box.left, box.right, look, upright=False)
    return Frame(axes, box, x, ruler(axes.y, box.bottom, box.top, look, upright=True))


def ruler(axis: Axis, start: float, end: float, look: Look, *, upright: bool) -> Ruler:
    """The axis between two pixels, with as many ticks as have room."""
    most = max(2, int(abs(end - start) / (SPARSE * look.em)))
    while most:
        found = Ruler(axis, start, end, ticks(axis.span, axis.log, most), minor_ticks(axis.span, axis.log, most))
        if not _colliding(found, look, upright=upright):
            return found
        most -= 1
    return Ruler(axis, start, end)


def tick_room(look: Look) -> float:
    """From the box to a tick's label."""
    return TICK * look.unit + 0.42 * look.em


def widest(labels: tuple[Tick, ...], look: Look) -> float:
    """The width of the widest tick label."""
    return max((look.measure(text, SMALL).width for _, text in labels), default=0.0)


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


def _colliding(found: Ruler, look: Look, *, upright: bool) -> bool:
    """Whether two neighbouring tick labels would touch."""
    if upright:
        sizes, gap = [look.measure("0", SMALL).height] * len(found.ticks), 0.1 * look.em
    else:
        sizes, gap = [look.measure(text, SMALL).width for _, text in found.ticks], 0.7 * look.em
    places = [found.pixel(value) for value, _ in found.ticks]
    return any(abs(places[i + 1] - places[i]) < (sizes[i] + sizes[i + 1]) / 2.0 + gap for i in range(len(places) - 1))


def _equalled(box: Rect, x_span: Span, y_span: Span) -> Rect:
    """The largest box within ``box``, centred, in which one unit is equally long on both axes."""
    x_size, y_size = abs(x_span[1] - x_span[0]) or 1.0, abs(y_span[1] - y_span[0]) or 1.0
    scale = min(box.width / x_size, box.height / y_size)
    dx, dy = (box.width - scale * x_size) / 2.0, (box.height - scale * y_size) / 2.0
    return Rect(_snapped(box.left + dx), _snapped(box.top + dy), _snapped(box.right - dx), _snapped(box.bottom - dy))


def _snapped(value: float) -> float:
    """The middle of a pixel, where a line of width 1 is sharp."""
    return float(np.floor(value)) + 0.5
