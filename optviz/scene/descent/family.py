"""The family tree of optimisers: what each added to those before it, and which of them are in the race."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from optviz.engine.path import read_only
from optviz.scenario import Descent
from optviz.scenario.common import words_of
from optviz.scene.clip import closed
from optviz.scene.descent.family_card import card_layers
from optviz.scene.descent.family_layout import AXIS, HEAD, HEIGHT, WIDTH, Box, Layout, layout
from optviz.scene.descent.family_lines import edge_layers
from optviz.scene.descent.family_members import LANE_PROMISES, LANE_TITLES, LANES, TRY_FIRST, Member
from optviz.scene.descent.family_shapes import rounded_boxes, star
from optviz.scene.descent.family_style import STAR, TINT, color_of_lane, color_of_member, ground_of_lane, ink_on
from optviz.scene.descent.family_text import fitting, wrapped
from optviz.scene.descent.family_words import card_of, count, refusal
from optviz.scene.layers import Anchor, Axes, Axis, Column, Curve, Labels, Layer, Points, Region, Scene
from optviz.scene.show import Show
from optviz.scene.style import Style, blended
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race
from optviz.text import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Family", "What each optimiser added")
TRY = QT_TRANSLATE_NOOP("Family", "Try these three first")
RACING = QT_TRANSLATE_NOOP("Family", "In the race")
UNFIT = QT_TRANSLATE_NOOP("Family", "Not for this surface")

PADDING = 0.04
"""Between a box's sides and its title, as a share of its width."""

CORNER = 7.0

STAR_SIZE = 0.055
"""A star's radius, as a share of a box's width."""


@dataclass(frozen=True)
class Face:
    """How a box looks: its ground, the line around it, its title; ``full`` of a run's colour, or ``dashed`` around."""

    fill: str
    edge: str
    ink: str
    full: bool = False
    dashed: bool = False


def colors_of_runs(scenario: Descent, style: Style) -> dict[str, list[str]]:
    """The colours of the runs of each optimiser that is in the race."""
    found: dict[str, list[str]] = {}
    for index, run in enumerate(scenario.runs):
        found.setdefault(run.optimizer, []).append(run.color or style.run_color(index))
    return found


def family_axes(
    scenario: Descent, style: Style, translate: Translate = untranslated, pointed: str | None = None
) -> Axes:
    """The tree as a picture of its own; the box named ``pointed`` stands out with its lines, and is told of."""
    family = scenario.view.family
    laid, racing = layout(family), colors_of_runs(scenario, style)
    faces = {member.name: _face(member, scenario, racing, style) for member in laid.members}
    colors = {member.name: color_of_member(member, style) for member in laid.members}
    lines, phrases = edge_layers(family, colors, style, translate, pointed)
    layers = [
        *_lanes(laid, style, translate),
        *_years(laid, style),
        *lines,
        *_boxes(laid, faces),
        *_titles(laid, faces, translate),
        *_stars(laid, faces, style),
        *_further_runs(laid, racing, style),
        *_legend(laid, faces, style, translate),
        *_pointed(laid, pointed, style),
        *phrases,
        *_card(laid, pointed, scenario, style, translate),
    ]
    return Axes(
        name="family",
        title=translate("Family", TITLE),
        x=Axis(label="", span=(0.0, WIDTH)),
        y=Axis(label="", span=(0.0, HEIGHT), inverted=True),
        layers=tuple(layers),
        equal=True,
        bare=True,
    )


def family_scene(scenario: Descent, style: Style, translate: Translate = untranslated, language: str = "en") -> Scene:
    """The tree under the scenario's own words."""
    title, text = words_of(scenario.about, language)
    axes = family_axes(scenario, style, translate)
    return Scene(columns=(Column(panels=(axes,)),), title=title, text=text, footer=count(scenario, translate))


def family_show(race: Race) -> Show:
    """The tree for an export: one picture."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return family_scene(race.scenario, style, translate, language)

    return Show(draw, 0)


def _face(member: Member, scenario: Descent, racing: dict[str, list[str]], style: Style) -> Face:
    color = color_of_member(member, style)
    if member.name in racing:
        color = racing[member.name][0]
        return Face(color, color, ink_on(color), full=True)
    if refusal(member, scenario):
        return Face(style.panel, blended(color, style.panel, 0.5), blended(style.faint, style.panel, 0.2), dashed=True)
    return Face(blended(style.panel, color, TINT), color, style.text)


def _lanes(laid: Layout, style: Style, translate: Translate) -> Iterator[Layer]:
    """A ground for each lane, its title and, where there is room, what it is about."""
    large = min(laid.plan.widths[0], 120.0) / 120.0
    for lane, box in laid.lanes.items():
        color, ground = color_of_lane(lane, style), ground_of_lane(lane, style)
        yield Region(key=f"lane{lane}", points=rounded_boxes([box], CORNER), color=ground)
        title = " · ".join(translate("Family", LANE_TITLES[group]) for group in LANES[lane])
        promise = LANE_PROMISES.get(LANES[lane][0]) if large == 1.0 else None
        room, top = box.right - box.left - 8.0, box.top + (15.0 if promise else 0.5 * (HEAD - box.top))
        size = fitting([title], 16.0 * large, room)
        yield _label(f"title{lane}", title, box.x, top, size, color, bold=True, halo=ground)
        if promise:
            text = translate("Family", promise)
            yield _label(
                f"promise{lane}", text, box.x, top + 18.0, fitting([text], 12.5, room), style.faint, halo=ground
            )


def _years(laid: Layout, style: Style) -> Iterator[Layer]:
    """When the boxes of each row came about, and a line across."""
    points, texts, lines = [], [], []
    for row, (first, last) in enumerate(laid.years):
        y = HEAD + (row + 0.5) * laid.pitch
        texts.append(_span_of_years(first, last))
        points.append((AXIS - 7.0, y))
        lines += [(AXIS, y), (WIDTH, y), (np.nan, np.nan)]
    yield Curve(key="rows", points=read_only(np.array(lines[:-1])), color=style.line, width=1.0, opacity=0.55)
    size = fitting(texts, 11.5, AXIS - 9.0)
    yield Labels(
        key="years", points=read_only(np.array(points)), texts=tuple(texts), color=style.faint, anchor="end", size=size
    )


def _span_of_years(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"


def _boxes(laid: Layout, faces: dict[str, Face]) -> Iterator[Layer]:
    """Those that look alike together."""
    for index, face in enumerate(dict.fromkeys(faces.values())):
        boxes = [box for name, box in laid.boxes.items() if faces[name] == face]
        points = rounded_boxes(boxes, CORNER)
        edge = None if face.dashed else face.edge
        yield Region(key=f"boxes{index}", points=points, color=face.fill, edge=edge, width=1.2)
        if face.dashed:
            yield Curve(key=f"border{index}", points=closed(points), color=face.edge, width=1.2, dashed=True)


def _titles(laid: Layout, faces: dict[str, Face], translate: Translate) -> Iterator[Layer]:
    width, height = laid.plan.box
    room = (1.0 - 2.0 * PADDING) * width
    for member in laid.members:
        title = member.title if member.spec else translate("Family", member.title)
        lines = wrapped(title, laid.plan.text[0], room)
        size = min(fitting(lines, laid.plan.text[0], room), (height - 3.0) / (1.15 * len(lines)))
        box, face = laid.boxes[member.name], faces[member.name]
        ys = [box.y + (place - (len(lines) - 1) / 2.0) * 1.13 * size for place in range(len(lines))]
        yield Labels(
            key=f"name.{member.name}",
            points=read_only(np.array([(box.x, y) for y in ys])),
            texts=lines,
            color=face.ink,
            bold=True,
            halo=face.fill,
            size=size,
        )


def _stars(laid: Layout, faces: dict[str, Face], style: Style) -> Iterator[Layer]:
    """In the boxes of the three to try first."""
    for name in TRY_FIRST:
        box = laid.boxes[name]
        color = faces[name].ink if faces[name].full else style.runs[STAR]
        yield _star(
            f"try.{name}", box.left + 0.1 * (box.right - box.left), box.y, STAR_SIZE * (box.right - box.left), color
        )


def _star(key: str, x: float, y: float, radius: float, color: str) -> Region:
    return Region(key=key, points=star(x, y, radius), color=color)


def _further_runs(laid: Layout, racing: dict[str, list[str]], style: Style) -> Iterator[Layer]:
    """Where an optimiser runs more than once, a dot for each of its runs."""
    dots, colors = [], []
    for name, of_runs in racing.items():
        box = laid.boxes.get(name)
        if box is None or len(of_runs) == 1:
            continue
        for place, color in enumerate(of_runs):
            dots.append((box.left + 10.0 + 9.0 * place, box.bottom))
            colors.append([*(int(color[i : i + 2], 16) for i in (1, 3, 5)), 255])
    if dots:
        points = read_only(np.array(dots))
        yield Points(key="under", points=points, colors=style.panel, size=10.0)
        yield Points(key="runs", points=points, colors=read_only(np.array(colors, dtype=np.uint8)), size=7.0)


def _legend(laid: Layout, faces: dict[str, Face], style: Style, translate: Translate) -> Iterator[Layer]:
    """What stars, filled and dashed boxes mean."""
    left, y = laid.plan.legend
    size, step = laid.plan.text[1], 1.6 * laid.plan.text[1]
    ground = ground_of_lane(laid.lane_at(left), style)
    yield _star("legend.star", left + 8.5, y, 0.55 * size, style.runs[STAR])
    filled, dashed = (rounded_boxes([_small_box(left, y + place * step)], 3.0) for place in (1, 2))
    yield Region(key="legend.racing", points=filled, color=style.faint)
    entries = [TRY, RACING]
    if any(face.dashed for face in faces.values()):
        entries.append(UNFIT)
        yield Curve(key="legend.unfit", points=closed(dashed), color=style.faint, width=1.2, dashed=True)
    for place, text in enumerate(entries):
        told = translate("Family", text)
        yield _label(f"legend{place}", told, left + 24.0, y + place * step, size, style.faint, "start", halo=ground)


def _small_box(left: float, y: float) -> Box:
    return Box(left, y - 5.0, left + 17.0, y + 5.0)


def _pointed(laid: Layout, pointed: str | None, style: Style) -> Iterator[Layer]:
    if pointed in laid.boxes:
        around = rounded_boxes([laid.boxes[pointed].grown(2.5)], CORNER + 2.5)
        yield Curve(key="pointed", points=closed(around), color=style.accent, width=2.5)


def _card(laid: Layout, pointed: str | None, scenario: Descent, style: Style, translate: Translate) -> Iterator[Layer]:
    if pointed in laid.boxes:
        member = laid.member(pointed)
        card = card_of(member, scenario, translate)
        color = color_of_member(member, style)
        yield from card_layers(card, laid.plan.card, laid.plan.text[1], color, style)


def _label(
    key: str,
    text: str,
    x: float,
    y: float,
    size: float,
    color: str,
    anchor: Anchor = "middle",
    *,
    bold: bool = False,
    halo: str | None = None,
) -> Labels:
    points = read_only(np.array([(x, y)]))
    return Labels(key=key, points=points, texts=(text,), color=color, anchor=anchor, bold=bold, halo=halo, size=size)
