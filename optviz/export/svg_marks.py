"""Marks as elements of an SVG file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator

import numpy as np

from optviz.export.figure_lines import within
from optviz.export.marks import Circles, Dots, Fill, Line, Mark, Panel, Picture, Shapes, Text, Tiles
from optviz.export.simplify import UNSEEN, simplified
from optviz.export.svg_paths import area_data, dot_data, line_data, polygon_data
from optviz.export.svg_picture import cropped, png_of
from optviz.export.svg_text import escaped, short

Values = dict[str, str | float | None]
"""Attributes by name; what is None is not written."""


def element(mark: Mark) -> Iterator[str]:
    """The mark's elements; none where nothing of it shows."""
    match mark:
        case Panel():
            yield from _panel(mark)
        case Line():
            yield from _line(mark)
        case Circles():
            yield from _circles(mark)
        case Shapes():
            yield from _shapes(mark)
        case Fill():
            yield from _fill(mark)
        case Dots():
            yield from _dots(mark)
        case Tiles():
            yield from _tiles(mark)
        case Picture():
            yield from _picture(mark)
        case Text():
            yield from _text(mark)


def _panel(panel: Panel) -> Iterator[str]:
    rect = panel.rect
    place: Values = {"x": rect.left, "y": rect.top, "width": rect.width, "height": rect.height}
    corners: Values = {"rx": panel.radius or None}
    yield f"<rect{_attributes(place | corners | _paint(panel))}/>"


def _line(line: Line) -> Iterator[str]:
    """Cut outside its clip by so little that a program that cannot clip draws hardly more than one that can."""
    points = line.points if line.clip is None or line.dash else within(line.points, line.clip.grown(line.width / 2.0))
    data = line_data(simplified(points, UNSEEN))
    if not data:
        return
    dash = " ".join(short(part) for part in line.dash) or None
    style: Values = {
        "fill": "none", "stroke": line.color, "stroke-width": line.width, "stroke-opacity": _share(line.opacity),
        "stroke-dasharray": dash, "stroke-linecap": "butt" if dash else None, "d": data,
    }  # fmt: skip
    yield f"<path{_attributes(style)}/>"


def _circles(circles: Circles) -> Iterator[str]:
    """As dots of one path where nothing surrounds them, which takes the least room."""
    if circles.fill and not circles.edge:
        width, share = 2.0 * circles.radius, _share(circles.opacity)
        style: Values = {"stroke": circles.fill, "stroke-width": width, "stroke-opacity": share}
        yield f"<path{_attributes(style | {'d': dot_data(circles.centers)})}/>"
        return
    for x, y in circles.centers.tolist():
        yield f"<circle{_attributes({'cx': x, 'cy': y, 'r': circles.radius} | _paint(circles))}/>"


def _shapes(shapes: Shapes) -> Iterator[str]:
    data = polygon_data(shapes.centers, shapes.outline)
    yield f"<path{_attributes(_paint(shapes) | {'d': data})}/>"


def _fill(fill: Fill) -> Iterator[str]:
    data = area_data(fill.points)
    if data:
        yield f"<path{_attributes({'fill': fill.color, 'fill-opacity': _share(fill.opacity), 'd': data})}/>"


def _dots(dots: Dots) -> Iterator[str]:
    """Neighbours of one colour are one path."""
    yield f"<g{_attributes({'stroke-width': 2.0 * dots.radius})}>"
    begins = np.flatnonzero((dots.rgba[1:] != dots.rgba[:-1]).any(axis=1)) + 1
    for centers, colors in zip(np.split(dots.centers, begins), np.split(dots.rgba, begins), strict=True):
        color, opacity = _color(colors[0])
        yield f"<path{_attributes({'stroke': color, 'stroke-opacity': _share(opacity), 'd': dot_data(centers)})}/>"
    yield "</g>"


def _tiles(tiles: Tiles) -> Iterator[str]:
    """Neighbours of one colour are one path."""
    yield f"<g{_attributes({'stroke-width': tiles.seam})}>"
    gap = np.full((len(tiles.corners), 1, 2), np.nan)
    outlines = np.concatenate([tiles.corners, gap], axis=1)
    begins = np.flatnonzero((tiles.rgba[1:] != tiles.rgba[:-1]).any(axis=1)) + 1
    for corners, colors in zip(np.split(outlines, begins), np.split(tiles.rgba, begins), strict=True):
        color, opacity = _color(colors[0])
        edge = color if opacity == 1.0 else None
        style: Values = {"fill": color, "stroke": edge, "fill-opacity": _share(opacity)}
        yield f"<path{_attributes(style | {'d': area_data(corners.reshape(-1, 2))})}/>"
    yield "</g>"


def _color(rgba: np.ndarray) -> tuple[str, float]:
    red, green, blue, alpha = rgba.tolist()
    return f"#{red:02x}{green:02x}{blue:02x}", alpha / 255.0


def _picture(picture: Picture) -> Iterator[str]:
    rgba, rect = cropped(picture)
    if rgba.size:
        place = {"x": rect.left, "y": rect.top, "width": rect.width, "height": rect.height}
        data = f"data:image/png;base64,{b64encode(png_of(rgba)).decode()}"
        yield f"<image{_attributes(place | {'preserveAspectRatio': 'none', 'xlink:href': data})}/>"


def _text(text: Text) -> Iterator[str]:
    if text.angle:
        turned = f"translate({short(text.x)} {short(text.y)})rotate({short(text.angle)})"
        place: Values = {"transform": turned}
    else:
        place = {"x": text.x, "y": text.y}
    style: Values = {
        "font-size": text.size, "font-weight": 600 if text.bold else None, "fill": text.color,
        "text-anchor": None if text.anchor == "start" else text.anchor,
    }  # fmt: skip
    if text.halo is not None:
        rim: Values = {"fill": text.halo, "stroke": text.halo, "stroke-width": text.rim, "aria-hidden": "true"}
        yield f"<text{_attributes(place | style | rim)}>{escaped(text.text)}</text>"
    yield f"<text{_attributes(place | style)}>{escaped(text.text)}</text>"


def _paint(mark: Panel | Circles | Shapes) -> Values:
    """How a closed figure is filled and edged."""
    return {
        "fill": mark.fill or "none",
        "stroke": mark.edge,
        "stroke-width": mark.width if mark.edge else None,
        "stroke-linejoin": "miter" if mark.edge else None,
        "opacity": _share(mark.opacity),
    }


def _share(opacity: float) -> float | None:
    return None if opacity == 1.0 else opacity


def _attributes(values: Values) -> str:
    """What is not None. No text of a user's comes here, so nothing is escaped."""
    shown = {name: value for name, value in values.items() if value is not None}
    return "".join(f' {name}="{value if isinstance(value, str) else short(value)}"' for name, value in shown.items())
