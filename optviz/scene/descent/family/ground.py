"""What the boxes of the family tree stand on: lanes with their titles, years, a legend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.clip import closed
from optviz.scene.descent.family.boxes import Face
from optviz.scene.descent.family.layout import AXIS, HEAD, WIDTH, Box, Layout
from optviz.scene.descent.family.members import LANE_PROMISES, LANE_TITLES, LANES
from optviz.scene.descent.family.shapes import CORNER, rounded_boxes, star
from optviz.scene.descent.family.style import STAR, color_of_lane, ground_of_lane
from optviz.scene.descent.family.text import fitting
from optviz.scene.layers import Anchor, Curve, Labels, Layer, Region
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.text import QT_TRANSLATE_NOOP

TRY = QT_TRANSLATE_NOOP("Family", "Try these three first")
RACING = QT_TRANSLATE_NOOP("Family", "In the race")
UNFIT = QT_TRANSLATE_NOOP("Family", "Not for this surface")


def lane_layers(laid: Layout, style: Style, translate: Translate) -> Iterator[Layer]:
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


def year_layers(laid: Layout, style: Style) -> Iterator[Layer]:
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


def legend_layers(laid: Layout, faces: Mapping[str, Face], style: Style, translate: Translate) -> Iterator[Layer]:
    """What stars, filled and dashed boxes mean."""
    left, y = laid.plan.legend
    size, step = laid.plan.text[1], 1.6 * laid.plan.text[1]
    ground = ground_of_lane(laid.lane_at(left), style)
    yield Region(key="legend.star", points=star(left + 8.5, y, 0.55 * size), color=style.runs[STAR])
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
