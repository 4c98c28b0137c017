"""What surrounds the data of a panel: background, grid, ticks, labels, colour bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from optviz.export.layout import HEADING, PLAIN, SMALL, Look
from optviz.export.layout_axes import ABOVE, Frame, bar_sizes
from optviz.export.layout_ruler import TICK, Ruler, tick_room
from optviz.export.layout_text import shortened
from optviz.export.marks import Anchor, Line, Mark, Panel, Picture, Rect, Text
from optviz.scene.layers import ColorBar

CAP = 0.36
"""Half the height of capitals and digits, as a share of the size of text: what centres them on a line."""

UPWARDS = -90.0


def backdrop(frame: Frame, look: Look, *, filled: bool) -> Iterator[Mark]:
    """What lies behind the data: the axes' background and grid."""
    if filled:
        yield Panel(rect=frame.box, fill=look.style.panel)
    if frame.axes.grid:
        faint, full = (frame.x.minors, frame.y.minors), (_values(frame.x), _values(frame.y))
        yield from _grid(frame, *faint, look, opacity=0.4)
        yield from _grid(frame, *full, look, opacity=1.0)


def surround(frame: Frame, look: Look) -> Iterator[Mark]:
    """What lies around and above the data: border, ticks with labels, axis labels, title, colour bar."""
    if frame.axes.bare:
        yield from _title(frame, look)
        return
    yield Panel(rect=frame.box, edge=look.style.faint, width=look.unit)
    yield from _ticks(frame, look)
    yield from _tick_labels(frame, look)
    yield from _axis_labels(frame, look)
    yield from _title(frame, look)
    if frame.axes.color_bar is not None:
        yield from _color_bar(frame.axes.color_bar, frame, look)


def _values(ruler: Ruler) -> tuple[float, ...]:
    return tuple(value for value, _ in ruler.ticks)


def _grid(frame: Frame, xs: Iterable[float], ys: Iterable[float], look: Look, *, opacity: float) -> Iterator[Mark]:
    box = frame.box
    upright = [((x, box.top), (x, box.bottom)) for x in map(_sharp, map(frame.x.pixel, xs))]
    level = [((box.left, y), (box.right, y)) for y in map(_sharp, map(frame.y.pixel, ys))]
    yield from _segments(upright + level, look.style.line, look.unit, opacity)


def _ticks(frame: Frame, look: Look) -> Iterator[Mark]:
    box, long, short = frame.box, TICK * look.unit, 0.5 * TICK * look.unit
    marks = []
    for values, size in ((_values(frame.x), long), (frame.x.minors, short)):
        marks += [((x, box.bottom), (x, box.bottom + size)) for x in map(_sharp, map(frame.x.pixel, values))]
    for values, size in ((_values(frame.y), long), (frame.y.minors, short)):
        marks += [((box.left - size, y), (box.left, y)) for y in map(_sharp, map(frame.y.pixel, values))]
    yield from _segments(marks, look.style.faint, look.unit)


def _tick_labels(frame: Frame, look: Look) -> Iterator[Mark]:
    under = frame.box.bottom + tick_room(look) + look.measure("0", SMALL).ascent
    for value, label in frame.x.ticks:
        yield _small(label, frame.x.pixel(value), under, look, "middle")
    beside = frame.box.left - tick_room(look)
    for value, label in frame.y.ticks:
        yield _small(label, beside, frame.y.pixel(value) + CAP * look.size(SMALL), look, "end")


def _axis_labels(frame: Frame, look: Look) -> Iterator[Mark]:
    box, color = frame.box, look.style.text
    if frame.axes.x.label:
        extent = look.measure(frame.axes.x.label)
        under = box.bottom + tick_room(look) + look.measure("0", SMALL).height + 0.25 * look.em + extent.ascent
        text = _fitting(frame.axes.x.label, box.width, PLAIN, look)
        yield Text(text=text, x=(box.left + box.right) / 2.0, y=under, size=look.em, color=color, anchor="middle")
    if frame.axes.y.label:
        across = box.left - frame.left + look.measure(frame.axes.y.label).ascent
        yield _upright(frame.axes.y.label, across, box, look)


def _title(frame: Frame, look: Look) -> Iterator[Mark]:
    if frame.axes.title:
        above = frame.box.top - ABOVE * look.em - look.measure("X", HEADING, True).descent
        text = _fitting(frame.axes.title, frame.box.width, HEADING, look, bold=True)
        size, color = look.size(HEADING), look.style.text
        yield Text(text=text, x=frame.box.left, y=above, size=size, color=color, bold=True)


def _color_bar(bar: ColorBar, frame: Frame, look: Look) -> Iterator[Mark]:
    gap, width, _ = bar_sizes(frame.axes, look)
    left = _sharp(frame.box.right + gap)
    rect = Rect(left, frame.box.top, _sharp(left + width), frame.box.bottom)
    yield Picture(rgba=bar.rgba[::-1, None], rect=rect, clip=rect)
    yield Panel(rect=rect, edge=look.style.faint, width=look.unit)
    height, free = look.measure("0", SMALL).height, np.inf
    marks = []
    for share, label in sorted(bar.ticks):
        y = rect.bottom - share * rect.height
        if y + 0.5 * height > free:
            continue
        free = y - 0.5 * height
        marks.append(((rect.right, _sharp(y)), (rect.right + TICK * look.unit, _sharp(y))))
        yield _small(label, rect.right + tick_room(look), y + CAP * look.size(SMALL), look, "start")
    yield from _segments(marks, look.style.faint, look.unit)
    yield from _bar_label(bar.label, rect, look)


def _bar_label(label: str, bar: Rect, look: Look) -> Iterator[Mark]:
    """Above the bar, where it cannot be taken for the next panel's."""
    if label:
        above = bar.top - ABOVE * look.em - look.measure("X", HEADING, True).descent
        yield Text(text=label, x=bar.left, y=above, size=look.em, color=look.style.text)


def _segments(
    pairs: list[tuple[tuple[float, float], tuple[float, float]]], color: str, width: float, opacity: float = 1.0
) -> Iterator[Mark]:
    if pairs:
        gap = (np.nan, np.nan)
        points = np.array([point for start, end in pairs for point in (start, end, gap)])
        yield Line(points=points[:-1], color=color, width=width, opacity=opacity)


def _small(text: str, x: float, y: float, look: Look, anchor: Anchor) -> Text:
    return Text(text=text, x=x, y=y, size=look.size(SMALL), color=look.style.faint, anchor=anchor)


def _upright(text: str, x: float, box: Rect, look: Look) -> Text:
    text, middle = _fitting(text, box.height, PLAIN, look), (box.top + box.bottom) / 2.0
    return Text(text=text, x=x, y=middle, size=look.em, color=look.style.text, anchor="middle", angle=UPWARDS)


def _fitting(text: str, limit: float, factor: float, look: Look, *, bold: bool = False) -> str:
    return shortened(text, limit, lambda part: look.measure(part, factor, bold).width)


def _sharp(value: float) -> float:
    """The middle of the pixel."""
    return float(np.floor(value)) + 0.5
