"""An axis in pixels: its ticks, the way from values to pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.export.layout import SMALL, Look
from optviz.export.layout_text import shortened
from optviz.scene.layers import Axis
from optviz.scene.ticks import Tick, minor_ticks, named_ticks, ticks

TICK = 4.0
"""The length of a tick in pixels, times the figure's unit."""

SPARSE = 4.0
"""The least distance of two ticks, in ems."""

NAMED = 3.0
"""A name at a tick keeps at least so many ems, or goes."""

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


def ruler(axis: Axis, start: float, end: float, look: Look, *, upright: bool, widest: float = float("inf")) -> Ruler:
    """The axis between two pixels (of its low and high end, or the other way round where it is inverted).

    It has as many ticks as have room; an axis' own ones are cut to the width ``widest`` where it is ``upright``.
    """
    if axis.inverted:
        start, end = end, start
    if axis.ticks is not None:
        return Ruler(axis, start, end, _named(Ruler(axis, start, end), axis.ticks, look, upright, widest))
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


def _named(bare: Ruler, own: tuple[Tick, ...], look: Look, upright: bool, widest: float) -> tuple[Tick, ...]:
    """The axis' own ticks that lie on it and have room."""
    low, high = min(bare.axis.span), max(bare.axis.span)
    found = [(value, text) for value, text in own if low <= value <= high]

    def width(text: str) -> float:
        return look.measure(text, SMALL).width

    if upright:
        height = look.measure("0", SMALL).height
        found = [(value, shortened(text, widest, width)) for value, text in found]
        return named_ticks(found, bare.pixel, lambda text: height, 0.1 * look.em)
    return named_ticks(
        found, bare.pixel, width, 0.7 * look.em, lambda text, limit: shortened(text, limit, width), NAMED * look.em
    )


def _colliding(found: Ruler, look: Look, *, upright: bool) -> bool:
    """Whether two neighbouring tick labels would touch."""
    if upright:
        sizes, gap = [look.measure("0", SMALL).height] * len(found.ticks), 0.1 * look.em
    else:
        sizes, gap = [look.measure(text, SMALL).width for _, text in found.ticks], 0.7 * look.em
    places = [found.pixel(value) for value, _ in found.ticks]
    return any(abs(places[i + 1] - places[i]) < (sizes[i] + sizes[i + 1]) / 2.0 + gap for i in range(len(places) - 1))
