"""The legend: in a corner of its axes where it hides nothing, else in rows under all panels."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from optviz.export.figure_areas import area_pixels
from optviz.export.figure_frame import CAP
from optviz.export.figure_labels import chip
from optviz.export.figure_lines import within
from optviz.export.layout import SMALL, Look
from optviz.export.layout_axes import Frame
from optviz.export.layout_text import shortened
from optviz.export.marks import Line, Mark, Rect, Text
from optviz.scene.clip import clipped_polygons
from optviz.scene.layers import Arrows, Bars, Curve, Labels, Layer, Markers, Points, Region, Trail

Entry = tuple[str, str]
"""Colour and text."""

LONGEST = 20.0
"""An entry's most, in ems."""

MOST = 12
"""Longer legends stand under the panels."""

SHARE = 0.2
"""Under the panels a legend takes at most this share of the figure's height."""


@dataclass(frozen=True)
class Legend:
    """Entries in columns of equal width: ``hidden`` more of them had no room."""

    entries: tuple[Entry, ...]
    columns: int
    column: float
    row: float
    hidden: int = 0

    @property
    def width(self) -> float:
        """Of all columns."""
        return self.columns * self.column

    @property
    def height(self) -> float:
        """Of all rows."""
        return math.ceil((len(self.entries) + bool(self.hidden)) / self.columns) * self.row


def corner(frame: Frame, look: Look) -> Rect | None:
    """The corner of the axes in which the legend, in one column, hides none of the data. None if there is none.

    Whole lines count, not only what has been reached, so that it stays in place while a picture moves.
    """
    legend = one_column(frame.axes.legend, look)
    margin, box = 0.8 * look.em, frame.box
    width, height = legend.width + 0.5 * look.em, legend.height + 0.5 * look.em
    if width > 0.5 * box.width or height > 0.6 * box.height or len(frame.axes.legend) > MOST:
        return None
    for right, low in ((True, False), (True, True), (False, True), (False, False)):
        left = box.right - margin - width if right else box.left + margin
        top = box.bottom - margin - height if low else box.top + margin
        rect = Rect(left, top, left + width, top + height)
        wide = rect.grown(0.4 * look.em)
        if not any(_touching(layer, frame, wide) for layer in frame.axes.layers):
            return rect
    return None


def in_corner(frame: Frame, rect: Rect, look: Look) -> Iterator[Mark]:
    """The legend on its chip."""
    yield chip(rect, look)
    yield from _entries(
        one_column(frame.axes.legend, look), rect.left + 0.25 * look.em, rect.top + 0.25 * look.em, look
    )


def one_column(entries: tuple[Entry, ...], look: Look) -> Legend:
    """All entries below each other."""
    return Legend(_short(entries, look), 1, _column(entries, look), _row(look))


def under(entries: tuple[Entry, ...], width: float, height: float, look: Look) -> Legend:
    """The legend of a figure of that size, in as many columns as fit its width."""
    entries, column, row = _short(entries, look), _column(entries, look), _row(look)
    fit = max(1, int(width / column))
    most = fit * max(1, int(SHARE * height / row))
    hidden = max(0, len(entries) - most + 1) if len(entries) > most else 0
    shown = entries[: len(entries) - hidden]
    count = len(shown) + bool(hidden)
    columns = max(1, math.ceil(count / math.ceil(count / fit))) if count else 1
    return Legend(shown, columns, column, row, hidden)


def in_rows(legend: Legend, left: float, top: float, look: Look) -> Iterator[Mark]:
    """The legend with its upper left corner there."""
    yield from _entries(legend, left, top, look)


def _entries(legend: Legend, left: float, top: float, look: Look) -> Iterator[Mark]:
    rows = math.ceil((len(legend.entries) + bool(legend.hidden)) / legend.columns)
    places = [
        (left + (i // rows) * legend.column, top + (i % rows + 0.5) * legend.row)
        for i in range(len(legend.entries) + bool(legend.hidden))
    ]
    for (color, text), (x, y) in zip(legend.entries, places, strict=False):
        yield Line(points=_swatch(x, y, look), color=color, width=3.0 * look.unit)
        yield _text(text, x, y, look)
    if legend.hidden:
        yield _text(f"… +{legend.hidden}", *places[-1], look)


def _swatch(x: float, y: float, look: Look) -> np.ndarray:
    return np.array([(x + 0.4 * look.em, y), (x + 1.6 * look.em, y)])


def _text(text: str, x: float, y: float, look: Look) -> Text:
    baseline = y + CAP * look.size(SMALL)
    return Text(text=text, x=x + 2.1 * look.em, y=baseline, size=look.size(SMALL), color=look.style.text)


def _short(entries: tuple[Entry, ...], look: Look) -> tuple[Entry, ...]:
    return tuple(
        (color, shortened(text, LONGEST * look.em, lambda part: look.measure(part, SMALL).width))
        for color, text in entries
    )


def _column(entries: tuple[Entry, ...], look: Look) -> float:
    widest = max((look.measure(text, SMALL).width for _, text in _short(entries, look)), default=0.0)
    return widest + 3.2 * look.em


def _row(look: Look) -> float:
    return look.measure("X", SMALL).height + 0.3 * look.em


def _touching(layer: Layer, frame: Frame, rect: Rect) -> bool:
    """Whether something of the data lies in the rectangle."""
    match layer:
        case Curve() | Trail():
            return bool(len(within(frame.pixels(layer.points), rect)))
        case Region() | Bars():
            x_span, y_span = (rect.left, rect.right), (rect.top, rect.bottom)
            return bool(len(clipped_polygons(area_pixels(layer, frame), x_span, y_span)))
        case Points() | Markers() | Labels():
            return bool(rect.holds(frame.pixels(layer.points)).any())
        case Arrows():
            ends = np.stack([frame.pixels(layer.tails), frame.pixels(layer.heads)], axis=1)
            return any(len(within(piece, rect)) for piece in ends)
        case _:
            return False
