"""The boxes of the family tree: who is in the race, who does not go with the surface, who is to be tried first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from optviz.engine.path import read_only
from optviz.scenario import Descent
from optviz.scene.clip import closed
from optviz.scene.descent.family.layout import Layout
from optviz.scene.descent.family.members import TRY_FIRST, Member
from optviz.scene.descent.family.shapes import CORNER, rounded_boxes, star
from optviz.scene.descent.family.style import STAR, TINT, color_of_member, ink_on
from optviz.scene.descent.family.text import fitting, wrapped
from optviz.scene.descent.family.words import refusal
from optviz.scene.descent.runs import run_color
from optviz.scene.layers import Curve, Labels, Layer, Points, Region
from optviz.scene.style import Style, blended, rgba_of
from optviz.scene.words import Translate

PADDING = 0.06
"""Between a box's sides and its title, as a share of its width."""

LEAD = 1.13
"""From line to line of a title, times the size of its letters."""

STAR_AT, STAR_SIZE = 0.1, 0.055
"""From a box's left side to a star's middle, and the star's radius, as shares of the box's width."""

FIRST_DOT, APART = 10.0, 9.0
"""From a box's left side to the first run's dot, and from dot to dot."""


Racing = Mapping[str, Sequence[str]]
"""The colours of the runs of each optimiser that is in the race."""


@dataclass(frozen=True)
class Face:
    """How a box looks: its ground, the line around it, its title; ``full`` of a run's colour, or ``dashed`` around."""

    fill: str
    edge: str
    ink: str
    full: bool = False
    dashed: bool = False


def colors_of_runs(scenario: Descent, style: Style) -> Racing:
    """Who is in the race, with the colours of their runs."""
    found: dict[str, list[str]] = {}
    for index, run in enumerate(scenario.runs):
        found.setdefault(run.optimizer, []).append(run_color(run, index, style))
    return found


def face_of(member: Member, scenario: Descent, racing: Racing, style: Style) -> Face:
    """Full of the first run's colour, dashed where it cannot walk on the surface, else in the colour of its group."""
    color = color_of_member(member, style)
    if member.name in racing:
        color = racing[member.name][0]
        return Face(color, color, ink_on(color), full=True)
    if refusal(member, scenario):
        return Face(style.panel, blended(color, style.panel, 0.5), blended(style.faint, style.panel, 0.2), dashed=True)
    return Face(blended(style.panel, color, TINT), color, style.text)


def box_layers(
    laid: Layout, faces: Mapping[str, Face], racing: Racing, style: Style, translate: Translate
) -> Iterator[Layer]:
    """All boxes with what stands in them."""
    yield from _grounds(laid, faces)
    yield from _titles(laid, faces, translate)
    yield from _stars(laid, faces, style)
    yield from _further_runs(laid, racing, style)


def ring_layers(laid: Layout, pointed: str | None, style: Style) -> Iterator[Layer]:
    """A ring around the box of that name."""
    if pointed in laid.boxes:
        around = rounded_boxes([laid.boxes[pointed].grown(2.5)], CORNER + 2.5)
        yield Curve(key="pointed", points=closed(around), color=style.accent, width=2.5)


def _grounds(laid: Layout, faces: Mapping[str, Face]) -> Iterator[Layer]:
    """Those that look alike together."""
    for index, face in enumerate(dict.fromkeys(faces.values())):
        boxes = [box for name, box in laid.boxes.items() if faces[name] == face]
        points = rounded_boxes(boxes, CORNER)
        edge = None if face.dashed else face.edge
        yield Region(key=f"boxes{index}", points=points, color=face.fill, edge=edge, width=1.2)
        if face.dashed:
            yield Curve(key=f"border{index}", points=closed(points), color=face.edge, width=1.2, dashed=True)


def _titles(laid: Layout, faces: Mapping[str, Face], translate: Translate) -> Iterator[Layer]:
    width, height = laid.plan.box
    room = (1.0 - 2.0 * PADDING) * width
    for member in laid.members:
        title = member.title if member.spec else translate("Family", member.title)
        lines = wrapped(title, laid.plan.text[0], room)
        size = min(fitting(lines, laid.plan.text[0], room), (height - 4.0) / (LEAD * len(lines)))
        box, face = laid.boxes[member.name], faces[member.name]
        ys = [box.y + (place - (len(lines) - 1) / 2.0) * LEAD * size for place in range(len(lines))]
        yield Labels(
            key=f"name.{member.name}",
            points=read_only(np.array([(box.x, y) for y in ys])),
            texts=lines,
            color=face.ink,
            bold=True,
            halo=face.fill,
            size=size,
        )


def _stars(laid: Layout, faces: Mapping[str, Face], style: Style) -> Iterator[Layer]:
    """In the boxes of the three to try first."""
    width = laid.plan.box[0]
    for name in TRY_FIRST:
        box, face = laid.boxes[name], faces[name]
        points = star(box.left + STAR_AT * width, box.y, STAR_SIZE * width)
        yield Region(key=f"try.{name}", points=points, color=face.ink if face.full else style.runs[STAR])


def _further_runs(laid: Layout, racing: Racing, style: Style) -> Iterator[Layer]:
    """Where an optimiser runs more than once, a dot for each of its runs, as many as have room."""
    dots, colors = [], []
    most = int((laid.plan.box[0] - 2.0 * FIRST_DOT) / APART) + 1
    for name, of_runs in racing.items():
        box = laid.boxes.get(name)
        if box is None or len(of_runs) == 1:
            continue
        for place, color in enumerate(of_runs[:most]):
            dots.append((box.left + FIRST_DOT + APART * place, box.bottom))
            colors.append(rgba_of(color))
    if dots:
        points = read_only(np.array(dots))
        yield Points(key="under", points=points, colors=style.panel, size=10.0)
        yield Points(key="runs", points=points, colors=read_only(np.array(colors, dtype=np.uint8)), size=7.0)
