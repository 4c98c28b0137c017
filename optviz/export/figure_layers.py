"""A panel's layers as marks."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from optviz.export.figure_areas import arrow_marks, bar_marks, facet_marks, point_marks, region_marks, text_marks
from optviz.export.figure_lines import within
from optviz.export.figure_symbols import cross_marks, symbol_marks
from optviz.export.layout import Look
from optviz.export.layout_axes import Frame
from optviz.export.marks import Circles, Line, Mark, Picture, Rect
from optviz.scene.clip import parted
from optviz.scene.layers import (
    Arrows,
    Bars,
    Contours,
    Curve,
    Facets,
    Image,
    Labels,
    Layer,
    Markers,
    Points,
    Region,
    Rule,
    Trail,
)
from optviz.scene.style import FAINT, THIN, blended

HALO = 1.25
"""How far a halo stands out beyond its line on each side."""

HEAD = 5.0
"""The radius of a trail's head."""

DASH = (5.0, 4.0)


def layer_marks(layers: tuple[Layer, ...], frame: Frame, look: Look) -> Iterator[Mark]:
    """The layers from back to front, then the heads of all trails, so that no line hides one.

    The halos of all trails lie below the first of them, as in the window: no halo cuts another trail's line.
    """
    trails = [layer for layer in layers if isinstance(layer, Trail)]
    for layer in layers:
        if not isinstance(layer, Trail):
            yield from still_marks(layer, frame, look)
            continue
        if layer is trails[0]:
            for trail in trails:
                yield from halo_marks(trail, reached(trail, frame), _reached_hidden(trail), frame.box, look)
        yield from line_marks(layer, reached(layer, frame), _reached_hidden(layer), frame.box, look)
    for trail in trails:
        yield from head_marks(trail, frame, look)


def reached(trail: Trail, frame: Frame) -> np.ndarray:
    """Pixels (N, 2) of the points that the trail has reached."""
    return frame.pixels(trail.points[: trail.count])


def _reached_hidden(trail: Trail) -> np.ndarray | None:
    return None if trail.hidden is None else trail.hidden[: trail.count]


def still_marks(layer: Layer, frame: Frame, look: Look) -> Iterator[Mark]:
    """The marks of a layer that is no trail."""
    match layer:
        case Image():
            yield from _image(layer, frame)
        case Contours() | Curve():
            yield from _curve(layer, frame, look)
        case Markers():
            yield from symbol_marks(layer, frame, look)
        case Rule():
            yield from _rule(layer, frame, look)
        case Region():
            yield from region_marks(layer, frame, look)
        case Bars():
            yield from bar_marks(layer, frame)
        case Points():
            yield from point_marks(layer, frame, look)
        case Arrows():
            yield from arrow_marks(layer, frame, look)
        case Labels():
            yield from text_marks(layer, frame, look)
        case Facets():
            yield from facet_marks(layer, frame, look)


def _image(image: Image, frame: Frame) -> Iterator[Mark]:
    """The pixels that show, each centred on its place, and one more on every side for smooth borders."""
    columns = _shown(image.x_span, image.rgba.shape[1], frame.axes.x.span)
    rows = _shown(image.y_span, image.rgba.shape[0], frame.axes.y.span)
    rgba = image.rgba[rows, columns]
    if rgba.size:
        left, right = (frame.x.pixel(value) for value in _edges(image.x_span, image.rgba.shape[1], columns))
        bottom, top = (frame.y.pixel(value) for value in _edges(image.y_span, image.rgba.shape[0], rows))
        across, down = (1 if left <= right else -1), (1 if bottom <= top else -1)
        rect = Rect(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
        yield Picture(rgba=rgba[::down, ::across], rect=rect, clip=frame.box)


def _shown(span: tuple[float, float], count: int, view: tuple[float, float]) -> slice:
    """The pixels whose centres lie in the view, and one more on each side."""
    centers = np.linspace(*span, count)
    first = int(np.searchsorted(centers, min(view))) - 1
    last = int(np.searchsorted(centers, max(view), side="right"))
    return slice(max(0, first), min(count, last + 1))


def _edges(span: tuple[float, float], count: int, kept: slice) -> tuple[float, float]:
    """From where to where the kept pixels reach, half a pixel beyond their centres."""
    size = (span[1] - span[0]) / max(1, count - 1)
    return span[0] + (kept.start - 0.5) * size, span[0] + (kept.stop - 0.5) * size


def _curve(curve: Contours | Curve, frame: Frame, look: Look) -> Iterator[Mark]:
    width = curve.width * look.unit
    dashed = isinstance(curve, Curve) and curve.dashed
    yield from _line(
        frame.pixels(curve.points), frame.box, curve.color, width, opacity=curve.opacity, dash=_dash(dashed, look)
    )


def halo_marks(
    trail: Trail, pixels: np.ndarray, hidden: np.ndarray | None, box: Rect, look: Look, *, goes_on: bool = False
) -> Iterator[Mark]:
    """What surrounds a trail's line and dots along these pixels; pieces between ``hidden`` ones are drawn faintly here.

    Where it ``goes_on`` from what is painted already, the first of them is the last one there, and has its dot.
    """
    width, radius = _trail_sizes(trail, look)
    pixels, others = parted(pixels, hidden)
    yield from _line(others, box, blended(trail.color, trail.halo, FAINT), THIN * width)
    yield from _line(pixels, box, trail.halo, width + 2.0 * HALO * look.unit)
    dots = _dots(trail, pixels, 2.5 * radius, box, goes_on)
    yield from _circles(dots, radius + 0.8 * look.unit, box, fill=trail.halo)


def line_marks(
    trail: Trail, pixels: np.ndarray, hidden: np.ndarray | None, box: Rect, look: Look, *, goes_on: bool = False
) -> Iterator[Mark]:
    """A trail's line and dots along these pixels, see ``halo_marks``."""
    width, radius = _trail_sizes(trail, look)
    pixels, _ = parted(pixels, hidden)
    yield from _line(pixels, box, trail.color, width)
    yield from _circles(_dots(trail, pixels, 2.5 * radius, box, goes_on), radius, box, fill=trail.color)


def _trail_sizes(trail: Trail, look: Look) -> tuple[float, float]:
    """The width of the line and the radius of a dot."""
    width = trail.width * look.unit
    return width, width / 2.0 + 1.0 * look.unit


def _dots(trail: Trail, pixels: np.ndarray, distance: float, box: Rect, goes_on: bool) -> np.ndarray:
    """The points in the box that lie so far from the one before that a dot can be told from the next."""
    if not trail.dots:
        return pixels[:0]
    apart = np.linalg.norm(np.diff(pixels, axis=0), axis=1) >= distance
    return pixels[np.concatenate([[not goes_on], apart]) & box.holds(pixels)]


def head_marks(trail: Trail, frame: Frame, look: Look) -> Iterator[Mark]:
    """A dot where the trail is now; a cross where it broke off."""
    head = frame.pixels(trail.points[trail.count - 1 : trail.count])
    if not frame.box.holds(head).any():
        return
    if trail.ended and trail.count == len(trail.points):
        yield from cross_marks(head, trail.color, trail.halo, 2.0 * HEAD * look.unit, look)
    else:
        yield Circles(centers=head, radius=HEAD * look.unit, fill=trail.color, edge=trail.halo, width=1.6 * look.unit)


def _rule(rule: Rule, frame: Frame, look: Look) -> Iterator[Mark]:
    box = frame.box
    if rule.axis == "x":
        x = frame.x.pixel(rule.at)
        points = np.array([(x, box.top), (x, box.bottom)])
    else:
        y = frame.y.pixel(rule.at)
        points = np.array([(box.left, y), (box.right, y)])
    yield from _line(points, box, rule.color, rule.width * look.unit, dash=_dash(rule.dashed, look))


def _line(
    pixels: np.ndarray, box: Rect, color: str, width: float, opacity: float = 1.0, dash: tuple[float, ...] = ()
) -> Iterator[Mark]:
    """The visible parts of a line. Cut outside the box, so that the cuts' round ends do not show."""
    points = within(pixels, box.grown(2.0 * width))
    if len(points) > 1:
        yield Line(points=points, color=color, width=width, opacity=opacity, dash=dash, clip=box)


def _circles(centers: np.ndarray, radius: float, box: Rect, fill: str, opacity: float = 1.0) -> Iterator[Mark]:
    if len(centers):
        yield Circles(centers=centers, radius=radius, fill=fill, opacity=opacity, clip=box)


def _dash(dashed: bool, look: Look) -> tuple[float, ...]:
    return tuple(part * look.unit for part in DASH) if dashed else ()
