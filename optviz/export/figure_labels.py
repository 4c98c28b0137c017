"""Names beside the heads of trails, and notes in corners."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from optviz.export.figure_frame import CAP
from optviz.export.figure_layers import HEAD, reached
from optviz.export.figure_lines import within
from optviz.export.layout import SMALL, Look
from optviz.export.layout_axes import Frame
from optviz.export.layout_text import shortened, wrapped
from optviz.export.marks import Line, Mark, Panel, Rect, Text
from optviz.scene.layers import Arrows, Markers, Note, Trail
from optviz.scene.placement import DIRECT, Spot, placed

OPACITY = 0.86
"""How much a chip hides of what lies behind its text."""

LONGEST = 16.0
"""A label's most, in ems."""


@dataclass(frozen=True)
class Label:
    """A name and where it belongs."""

    key: str
    text: str
    color: str
    at: tuple[float, float]
    size: tuple[float, float]


def label_marks(
    frame: Frame, look: Look, taken: tuple[Rect, ...], previous: Mapping[str, Spot | None]
) -> tuple[list[Mark], dict[str, Spot | None]]:
    """The labels that find a place beside their points, and all places for the next picture."""
    box = frame.box.grown(-2.0 * look.unit)
    labels = list(_labels(frame, box, look))
    spots = placed(
        [label.at for label in labels],
        [label.size for label in labels],
        (box.left, box.top, box.right, box.bottom),
        (HEAD + 4.0) * look.unit,
        [previous.get(label.key) for label in labels],
        [(rect.left, rect.top, rect.right, rect.bottom) for rect in taken],
    )
    leaders: list[Mark] = []
    chips: list[Mark] = []
    for label, spot in zip(labels, spots, strict=True):
        if spot is not None:
            rect = Rect(spot.x, spot.y, spot.x + label.size[0], spot.y + label.size[1])
            leaders += _leader(label, spot, rect, look)
            chips += [chip(rect, look), _centred(label.text, rect, label.color, look)]
    return leaders + chips, {label.key: spot for label, spot in zip(labels, spots, strict=True)}


def note_marks(frame: Frame, look: Look) -> tuple[list[Mark], tuple[Rect, ...]]:
    """Notes in their corners, and what they cover."""
    marks: list[Mark] = []
    taken = []
    for note in frame.axes.layers:
        if isinstance(note, Note) and note.text.strip():
            rect, lines = _note(note, frame.box, look)
            marks += [chip(rect, look), *_lines(lines, rect, note.color, look)]
            taken.append(rect)
    return marks, tuple(taken)


def chip(rect: Rect, look: Look) -> Panel:
    """What makes text readable on any background."""
    return Panel(rect=rect, fill=look.style.panel, radius=0.3 * look.em, opacity=OPACITY)


def _labels(frame: Frame, box: Rect, look: Look) -> Iterator[Label]:
    for layer in frame.axes.layers:
        if isinstance(layer, Trail | Markers | Arrows) and layer.label:
            at = _end_in_sight(layer, frame, box)
            if at is not None:
                text = shortened(layer.label, LONGEST * look.em, lambda part: look.measure(part, SMALL, True).width)
                extent = look.measure(text, SMALL, True)
                size = (extent.width + 0.7 * look.em, extent.height + 0.1 * look.em)
                yield Label(f"{frame.axes.name}.{layer.key}", text, layer.color, at, size)


def _end_in_sight(layer: Trail | Markers | Arrows, frame: Frame, box: Rect) -> tuple[float, float] | None:
    """The newest point of a trail, or where it left the axes; the first marker, the first arrow's head."""
    pixels = frame.pixels(_end(layer))
    if isinstance(layer, Trail) and not box.holds(pixels[-1:]).any():
        pixels = within(reached(layer, frame), box)
    if not len(pixels) or not np.isfinite(pixels[-1]).all():
        return None
    return float(pixels[-1, 0]), float(pixels[-1, 1])


def _end(layer: Trail | Markers | Arrows) -> np.ndarray:
    match layer:
        case Trail():
            return layer.points[layer.count - 1 : layer.count]
        case Arrows():
            return layer.heads[:1]
        case Markers():
            return layer.points[:1]


def _leader(label: Label, spot: Spot, rect: Rect, look: Look) -> Iterator[Mark]:
    """A thin line from a point to a label that does not touch it."""
    if spot.place >= DIRECT:
        (x, y), (low, high) = label.at, (rect.top + 0.3 * look.em, rect.bottom - 0.3 * look.em)
        end = (min(max(x, rect.left), rect.right), min(max(y, low), high))
        yield Line(points=np.array([(x, y), end]), color=label.color, width=look.unit)


def _centred(text: str, rect: Rect, color: str, look: Look) -> Text:
    middle = (rect.top + rect.bottom) / 2.0 + CAP * look.size(SMALL)
    x = (rect.left + rect.right) / 2.0
    return Text(text=text, x=x, y=middle, size=look.size(SMALL), color=color, bold=True, anchor="middle")


def _note(note: Note, box: Rect, look: Look) -> tuple[Rect, list[str]]:
    """The note's rectangle in its corner, and its lines."""
    margin, padding = 0.7 * look.em, 0.45 * look.em
    height = look.measure("X").height
    lines = wrapped(note.text, 0.7 * box.width, lambda part: look.measure(part).width)
    most = max(1, int(0.5 * box.height / height))
    lines = lines if len(lines) <= most else [*lines[: most - 1], "…"]
    width = max(look.measure(line).width for line in lines) + 2.0 * padding
    tall = len(lines) * height + padding
    left = box.left + margin if note.corner.endswith("left") else box.right - margin - width
    top = box.top + margin if note.corner.startswith("top") else box.bottom - margin - tall
    return Rect(left, top, left + width, top + tall), lines


def _lines(lines: list[str], rect: Rect, color: str, look: Look) -> Iterator[Mark]:
    extent = look.measure("X")
    for i, line in enumerate(lines):
        y = rect.top + 0.225 * look.em + i * extent.height + extent.ascent
        yield Text(text=line, x=rect.left + 0.45 * look.em, y=y, size=look.em, color=color)
