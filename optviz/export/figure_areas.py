"""Areas, dots, arrows and texts at data positions as marks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import numpy as np

from optviz.export.figure_frame import CAP
from optviz.export.figure_lines import within
from optviz.export.layout import SMALL, Look
from optviz.export.layout_axes import Frame
from optviz.export.marks import Circles, Dots, Fill, Line, Mark, Rect, Text, Tiles
from optviz.scene.arrows import arrow_parts
from optviz.scene.clip import clipped_polygons, closed, corners_of, placeable
from optviz.scene.layers import Arrows, Bars, Facets, Labels, Points, Region

RIM = 3.0
"""The width of the rim around a text, in pixels."""

SEAM = 1.0
"""The width of the edge that closes the seam between two facets."""


def area_pixels(layer: Region | Bars, frame: Frame, rows: slice | None = None) -> np.ndarray:
    """The polygons (N, 2) of the layer in pixels, as far as they lie in the box."""
    points = layer.points if isinstance(layer, Region) else corners_of(layer.boxes[rows or slice(None)])
    box = frame.box
    return clipped_polygons(_pixels(points, frame), (box.left, box.right), (box.top, box.bottom))


def region_marks(region: Region, frame: Frame, look: Look) -> Iterator[Mark]:
    """The area, and the line around it."""
    inside = area_pixels(region, frame)
    if len(inside):
        yield Fill(points=inside, color=region.color, opacity=region.opacity, clip=frame.box)
    if region.edge is not None:
        width = region.width * look.unit
        line = within(closed(_pixels(region.points, frame)), frame.box.grown(2.0 * width))
        if len(line) > 1:
            yield Line(points=line, color=region.edge, width=width, clip=frame.box)


def bar_marks(bars: Bars, frame: Frame) -> Iterator[Mark]:
    """Neighbours of one colour together, so that no seam shows between them."""
    colors = bars.colors if len(bars.colors) == len(bars.boxes) else bars.colors[:1] * len(bars.boxes)
    start = 0
    for color, group in groupby(colors):
        stop = start + len(list(group))
        points = area_pixels(bars, frame, slice(start, stop))
        if len(points):
            yield Fill(points=points, color=color, opacity=bars.opacity, clip=frame.box)
        start = stop


def point_marks(layer: Points, frame: Frame, look: Look) -> Iterator[Mark]:
    """The dots of which something shows."""
    pixels, radius = frame.pixels(layer.points), layer.size / 2.0 * look.unit
    shown = frame.box.grown(radius).holds(pixels)
    if not shown.any():
        return
    if isinstance(layer.colors, str):
        yield Circles(centers=pixels[shown], radius=radius, fill=layer.colors, clip=frame.box)
    else:
        yield Dots(centers=pixels[shown], rgba=layer.colors[shown], radius=radius, clip=frame.box)


def arrow_marks(arrows: Arrows, frame: Frame, look: Look) -> Iterator[Mark]:
    """Shafts, then the triangles at their ends; an arrow that is too short for a shaft is a small triangle."""
    width = arrows.width * look.unit
    tails, heads = frame.pixels(arrows.tails), frame.pixels(arrows.heads)
    shafts, triangles = arrow_parts(tails, heads, arrows.size * look.unit)
    line = within(shafts, frame.box.grown(2.0 * width))
    if len(line) > 1:
        yield Line(points=line, color=arrows.color, width=width, clip=frame.box)
    box = frame.box
    shown = clipped_polygons(triangles, (box.left, box.right), (box.top, box.bottom))
    if len(shown):
        yield Fill(points=shown, color=arrows.color, clip=frame.box)


def text_marks(labels: Labels, frame: Frame, look: Look) -> Iterator[Mark]:
    """The texts whose points lie in the box, moved into it where they would stick out."""
    pixels, box, size = frame.pixels(labels.points), frame.box.grown(-1.5 * look.unit), _letters(labels, frame, look)
    half = look.metrics.measure("X", size, labels.bold).height / 2.0
    for (x, y), text, shown in zip(pixels.tolist(), labels.texts, frame.box.holds(pixels).tolist(), strict=True):
        if shown and text:
            middle = min(max(y + labels.dy * look.unit, box.top + half), box.bottom - half)
            yield Text(
                text=text, x=_moved(x, look.metrics.measure(text, size, labels.bold).width, labels, box),
                y=middle + CAP * size, size=size, color=labels.color, bold=labels.bold, anchor=labels.anchor,
                halo=labels.halo or look.style.panel, rim=RIM * look.unit, clip=frame.box,
            )  # fmt: skip


def _letters(labels: Labels, frame: Frame, look: Look) -> float:
    """The size of the texts' letters in pixels."""
    if labels.size is None:
        return look.size(SMALL)
    return float(max(1, round(abs(frame.y.pixel(labels.size) - frame.y.pixel(0.0)))))


def facet_marks(layer: Facets, frame: Frame, look: Look) -> Iterator[Mark]:
    """The facets of which something shows."""
    corners = frame.pixels(layer.corners.reshape(-1, 2)).reshape(-1, 4, 2)
    box = frame.box
    shown = ((corners.max(axis=1) > (box.left, box.top)) & (corners.min(axis=1) < (box.right, box.bottom))).all(axis=1)
    if shown.any():
        yield Tiles(corners=corners[shown], rgba=layer.rgba[shown], seam=SEAM * look.unit, clip=box)


def _moved(x: float, width: float, labels: Labels, box: Rect) -> float:
    """Where a text of that width is anchored, so that it lies within the box."""
    before = {"start": 0.0, "middle": 0.5, "end": 1.0}[labels.anchor] * width
    left = max(box.left, min(x - before, box.right - width))
    return left + before


def _pixels(points: np.ndarray, frame: Frame) -> np.ndarray:
    x, y = frame.x.axis, frame.y.axis
    return frame.pixels(placeable(points, min(x.span) if x.log else None, min(y.span) if y.log else None))
