"""The shipped fonts within an SVG file, each cut down to the characters that the file uses."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from optviz.export.marks import Text
from optviz.export.svg_text import printable
from optviz.paths import resource

FAMILIES = ("Pretendard", "Optviz Symbols")
"""Text, and the symbols that the first one lacks."""

FILES = {
    False: ("Pretendard-Regular.ttf", "OptvizSymbols-Regular.ttf"),
    True: ("Pretendard-SemiBold.ttf", "OptvizSymbols-Bold.ttf"),
}
"""By whether text is bold: a file for each family."""


def font_faces(texts: Iterable[Text]) -> Iterator[str]:
    """The ``@font-face`` rules that the texts need, for those of their characters that there are fonts for."""
    used: dict[bool, set[str]] = {False: set(), True: set()}
    for text in texts:
        used[text.bold].update(printable(text.text))
    for bold, characters in used.items():
        missing = characters
        for family, file in zip(FAMILIES, FILES[bold], strict=True):
            path = resource("fonts", file)
            covered = missing & _known(path)
            missing = missing - covered
            if covered:
                yield _face(family, 600 if bold else 400, subset_of(path, "".join(sorted(covered))))


@lru_cache(maxsize=32)
def subset_of(path: Path, characters: str) -> bytes:
    """The font with these characters only, as WOFF; the same for the same characters."""
    from fontTools.subset import Options, Subsetter, load_font, save_font

    options = Options(flavor="woff", hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 13], recalc_timestamp=False)
    font = load_font(str(path), options)
    cutter = Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    content = io.BytesIO()
    save_font(font, content, options)
    font.close()
    return content.getvalue()


@lru_cache(maxsize=4)
def _known(path: Path) -> frozenset[str]:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def _face(family: str, weight: int, woff: bytes) -> str:
    source = f"url(data:font/woff;base64,{b64encode(woff).decode()}) format('woff')"
    return f"@font-face{{font-family:'{family}';font-weight:{weight};src:{source}}}"
