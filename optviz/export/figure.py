"""A scene as a finished figure: title and text, columns of panels, legend, footer. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from optviz.export.figure_frame import backdrop, surround
from optviz.export.figure_labels import label_marks, note_marks
from optviz.export.figure_layers import layer_marks
from optviz.export.figure_legend import Legend, corner, in_corner, in_rows, under
from optviz.export.layout import PLAIN, SMALL, TITLE, Look, TextMetrics, look_of
from optviz.export.layout_axes import Frame
from optviz.export.layout_panels import frames_of
from optviz.export.layout_text import wrapped
from optviz.export.marks import Mark, Panel, Rect, Sheet, Text
from optviz.scene.layers import Scene
from optviz.scene.placement import Spot
from optviz.scene.style import Style

MARGIN = 1.5
"""Around the figure, in ems."""

TEXT_SHARE = 0.25
"""Title and text take at most this share of a figure's height."""


def figure(
    scene: Scene,
    style: Style,
    width: float,
    height: float,
    metrics: TextMetrics,
    *,
    text_scale: float = 1.0,
    transparent: bool = False,
    previous: Mapping[str, Spot | None] | None = None,
) -> Sheet:
    """The scene on a sheet of that size in pixels.

    ``transparent`` leaves out the backgrounds of sheet and axes. ``previous`` are the spots of the sheet before this
    one in a movie: labels stay there while they can.
    """
    look = look_of(style, metrics, width, height, text_scale)
    plan = planned(scene, width, height, look)
    marks: list[Mark] = []
    spots: dict[str, Spot | None] = {}
    if not transparent:
        marks.append(Panel(rect=Rect(0.0, 0.0, width, height), fill=style.panel))
    marks += (*plan.words, *plan.footer)
    for frame, inner in zip(plan.frames, plan.inner, strict=True):
        drawn, placed = _panel(frame, inner, look, filled=not transparent, previous=previous or {})
        marks += drawn
        spots |= placed
    marks += in_rows(plan.legend, (width - plan.legend.width) / 2.0, plan.legend_top, look)
    return Sheet(width=width, height=height, marks=tuple(marks), spots=spots)


@dataclass(frozen=True)
class Plan:
    """Where everything goes: ``inner`` are the legends within panels, ``legend`` has the entries of the others."""

    words: tuple[Mark, ...]
    footer: tuple[Mark, ...]
    frames: tuple[Frame, ...]
    inner: tuple[Rect | None, ...]
    legend: Legend
    legend_top: float


def planned(scene: Scene, width: float, height: float, look: Look) -> Plan:
    """Lays out the scene on a sheet of that size."""
    margin = MARGIN * look.em
    words, top = _header(scene, width, height, look)
    footer, bottom = footer_marks(scene, width, height, look)
    room = Rect(margin, top, width - margin, bottom)
    frames = frames_of(scene, room, look)
    inner = tuple(corner(frame, look) if frame.axes.legend else None for frame in frames)
    entries = [entry for frame, rect in zip(frames, inner, strict=True) if rect is None for entry in frame.axes.legend]
    legend = under(tuple(entries), room.width, height, look)
    if entries:
        room = replace(room, bottom=bottom - legend.height - 0.7 * look.em)
        frames = frames_of(scene, room, look)
        inner = tuple(rect and corner(frame, look) for frame, rect in zip(frames, inner, strict=True))
    return Plan(tuple(words), tuple(footer), frames, inner, legend, bottom - legend.height)


def _panel(
    frame: Frame, inner: Rect | None, look: Look, *, filled: bool, previous: Mapping[str, Spot | None]
) -> tuple[list[Mark], dict[str, Spot | None]]:
    """A panel's marks from back to front."""
    notes, taken = note_marks(frame, look)
    legend = list(in_corner(frame, inner, look)) if inner else []
    labels, spots = label_marks(frame, look, (*taken, inner) if inner else taken, previous)
    marks = [*backdrop(frame, look, filled=filled), *layer_marks(frame.axes.layers, frame, look)]
    return [*marks, *surround(frame, look), *legend, *notes, *labels], spots


def _header(scene: Scene, width: float, height: float, look: Look) -> tuple[list[Mark], float]:
    """Title and text, and where what follows may begin."""
    y, margin = MARGIN * look.em, MARGIN * look.em
    color, room, limit = look.style, width - 2.0 * margin, TEXT_SHARE * height + margin
    marks: list[Mark] = []
    for text, factor, bold, ink in ((scene.title, TITLE, True, color.text), (scene.text, PLAIN, False, color.faint)):
        if text.strip():
            lines, y = _paragraph(text, Rect(margin, y, margin + room, limit), factor, bold, ink, look)
            marks += lines
            y += 0.45 * look.em
    return marks, y + (0.45 * look.em if marks else 0.0)


def _paragraph(text: str, rect: Rect, factor: float, bold: bool, color: str, look: Look) -> tuple[list[Mark], float]:
    """Lines from the rectangle's top as far as they fit (the first always), and where they end."""
    extent = look.measure("X", factor, bold)
    height = 1.08 * extent.height
    lines = wrapped(text, rect.width, lambda part: look.measure(part, factor, bold).width)
    most = max(1, int((rect.bottom - rect.top) / height))
    shown = lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1] + " …"]
    marks: list[Mark] = [
        Text(
            text=line, x=rect.left, y=rect.top + i * height + extent.ascent,
            size=look.size(factor), color=color, bold=bold,
        )
        for i, line in enumerate(shown)
    ]  # fmt: skip
    return marks, rect.top + len(shown) * height


def footer_marks(scene: Scene, width: float, height: float, look: Look) -> tuple[list[Mark], float]:
    """The line at the bottom, and where what precedes it must end."""
    margin = MARGIN * look.em
    if not scene.footer:
        return [], height - margin
    extent = look.measure(scene.footer, SMALL)
    y = height - 0.8 * margin - extent.descent
    color, size = look.style.faint, look.size(SMALL)
    mark = Text(text=scene.footer, x=width - margin, y=y, size=size, color=color, anchor="end")
    return [mark], y - extent.ascent - 0.4 * look.em
