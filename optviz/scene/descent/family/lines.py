"""The lines of the family tree as layers, and the phrases on them: what each child added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import inf

import numpy as np

from optviz.engine.path import read_only
from optviz.scenario.descent import Family
from optviz.scene.descent.family.layout import WIDTH, Box, Layout, layout
from optviz.scene.descent.family.routes import TIP, Edge, edges
from optviz.scene.descent.family.style import ground_of_lane
from optviz.scene.descent.family.text import wide, wrapped
from optviz.scene.layers import Curve, Labels, Layer, Region
from optviz.scene.style import Style, blended
from optviz.scene.words import Translate

BESIDE, ABOVE = 7.0, 15.5
"""From the tip of an arrow to its phrase, and up to the middle of that."""

LEAD = 1.08
"""From line to line of a phrase, times the size of its letters."""

FADED = 0.3
"""How far lines go back into the ground, of the lecture's tree."""

PALE = 0.5
"""And of the whole one."""


def edge_layers(
    family: Family, colors: Mapping[str, str], style: Style, translate: Translate, pointed: str | None
) -> tuple[list[Layer], list[Layer]]:
    """All lines, in the colours of those they come from, below everything; and what stands above everything: phrases.

    The lines from and to the box that is ``pointed`` at stand out. The lecture's tree has its phrases always.
    """
    laid, drawn = layout(family), edges(family)
    near = [edge for edge in drawn if pointed in (edge.parent, edge.child)]
    fade = FADED if family == "lecture" else PALE
    lines: list[Layer] = []
    for name in laid.boxes:
        own = [edge for edge in drawn if edge.parent == name and edge not in near]
        lines += _lines(own, f"from.{name}", blended(colors[name], style.panel, fade), 1.5)
    lines += _lines(near, "near", style.accent, 2.5)
    if family == "lecture":
        return lines, list(_phrases(laid, drawn, near, style, translate))
    return lines, list(_phrases(laid, _apart(laid, near, pointed, translate), near, style, translate))


def phrase_box(laid: Layout, edge: Edge, text: str) -> tuple[Box, tuple[str, ...]]:
    """The room that a phrase takes beside its arrow, and its lines."""
    size = laid.plan.text[1]
    x, y = edge.tip
    lines = wrapped(text, size, min(laid.plan.phrase, _room(laid, edge)))
    width, height = max(wide(line, size) for line in lines), LEAD * size * len(lines)
    left = x + BESIDE if edge.side > 0 else x - BESIDE - width
    left = max(2.0, min(left, WIDTH - 2.0 - width))
    middle = y - ABOVE
    return Box(left, middle - height / 2.0, left + width, middle + height / 2.0), lines


def _room(laid: Layout, edge: Edge) -> float:
    """From a line to the side of its lane, where phrases are to stay in that."""
    lane = laid.lanes[laid.member(edge.child).lane]
    if laid.plan.phrase == inf:
        return inf
    return (lane.right - edge.tip[0] if edge.side > 0 else edge.tip[0] - lane.left) - BESIDE - 1.0


def _lines(own: Iterable[Edge], key: str, color: str, width: float) -> Iterator[Layer]:
    own = list(own)
    if own:
        gap = np.full((1, 2), np.nan)
        shafts = np.concatenate([part for edge in own for part in (_shaft(edge), gap)])[:-1]
        yield Curve(key=f"{key}.lines", points=read_only(shafts), color=color, width=width)
        heads = np.concatenate([part for edge in own for part in (_head(edge), gap)])[:-1]
        yield Region(key=f"{key}.heads", points=read_only(heads), color=color)


def _shaft(edge: Edge) -> np.ndarray:
    """The line, ending within its arrow's point."""
    shaft = edge.points.copy()
    shaft[-1, 1] -= 0.6 * TIP
    return shaft


def _head(edge: Edge) -> np.ndarray:
    x, y = edge.tip
    return np.array([(x, y), (x - 0.5 * TIP, y - TIP), (x + 0.5 * TIP, y - TIP)])


def _apart(laid: Layout, near: list[Edge], pointed: str | None, translate: Translate) -> list[Edge]:
    """Those whose phrases do not touch: what the box itself added first."""
    kept: list[Edge] = []
    taken: list[Box] = []
    for edge in sorted(near, key=lambda edge: edge.child != pointed):
        box, _ = phrase_box(laid, edge, translate("Family", edge.adds))
        if not any(box.grown(2.0).touches(other) for other in taken):
            kept.append(edge)
            taken.append(box)
    return kept


def _phrases(
    laid: Layout, shown: Iterable[Edge], near: list[Edge], style: Style, translate: Translate
) -> Iterator[Layer]:
    size = laid.plan.text[1]
    for edge in shown:
        box, lines = phrase_box(laid, edge, translate("Family", edge.adds))
        x = box.left if edge.side > 0 else box.right
        ys = [box.top + (place + 0.5) * LEAD * size for place in range(len(lines))]
        yield Labels(
            key=f"adds.{edge.parent}.{edge.child}",
            points=read_only(np.array([(x, y) for y in ys])),
            texts=lines,
            color=style.accent if edge in near else style.text,
            anchor="start" if edge.side > 0 else "end",
            bold=edge in near,
            halo=ground_of_lane(laid.lane_at(x), style),
            size=size,
        )
