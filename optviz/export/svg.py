"""A sheet as an SVG file that needs nothing beside it: the heat map is a PNG within, fonts are embedded.

Written here rather than by Qt, whose cosmetic pens other programs draw as blobs.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from optviz.export.marks import Mark, Rect, Sheet, Text
from optviz.export.svg_fonts import FAMILIES, font_faces
from optviz.export.svg_marks import element
from optviz.export.svg_text import caption, contents, escaped, short

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(sheet: Sheet) -> bytes:
    """The sheet as the content of an SVG file, the same for the same sheet."""
    return "\n".join(_lines(sheet)).encode() + b"\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    width, height = short(sheet.width), short(sheet.height)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<svg {NAMESPACES} width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">'
    yield f"<title>{escaped(caption(sheet))}</title>"
    yield f"<desc>{escaped(contents(sheet))}</desc>"
    yield f"<style>{_style(sheet)}</style>"
    yield from _clip_paths(sheet)
    yield (
        f'<g font-family="{FAMILIES[0]}" text-rendering="geometricPrecision" xml:space="preserve"'
        ' stroke-linecap="round" stroke-linejoin="round">'
    )
    for clip, marks in groupby(sheet.marks, key=lambda mark: mark.clip):
        yield from _group(clip, marks)
    yield "</g>"
    yield "</svg>"


def _style(sheet: Sheet) -> str:
    """The fonts. Qt takes a list of families for the name of one, but does not look into ``@media``."""
    families = ",".join(f"'{family}'" for family in FAMILIES)
    faces = "\n".join(font_faces(mark for mark in sheet.marks if isinstance(mark, Text)))
    return f"{faces}\n@media all{{text{{font-family:{families},sans-serif}}}}"


def _clip_paths(sheet: Sheet) -> Iterator[str]:
    """Each rectangle once."""
    for clip in dict.fromkeys(mark.clip for mark in sheet.marks if mark.clip is not None):
        size = f'width="{short(clip.width)}" height="{short(clip.height)}"'
        rect = f'<rect x="{short(clip.left)}" y="{short(clip.top)}" {size}/>'
        yield f'<clipPath id="{_name(clip)}">{rect}</clipPath>'


def _group(clip: Rect | None, marks: Iterator[Mark]) -> Iterator[str]:
    """Neighbours with the same clip."""
    elements = [line for mark in marks for line in element(mark)]
    if clip is not None and elements:
        elements = [f'<g clip-path="url(#{_name(clip)})">', *elements, "</g>"]
    yield from elements


def _name(clip: Rect) -> str:
    """A clip path's id. In a page of many figures equal ids mean equal rectangles."""
    return "clip" + "_".join(short(edge) for edge in (clip.left, clip.top, clip.right, clip.bottom))
