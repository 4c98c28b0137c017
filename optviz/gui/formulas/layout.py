"""Notation put together from outlines that are already there: numbers change with every step, their digits do not.

Setting a line anew takes ziamath 10 ms, putting it together a fraction of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtGui import QPainterPath

from optviz.engine.terms.notation import FENCES, Fenced, Fraction, Grid, Notation, Number, Power, Root, Row, Sign, Text
from optviz.gui.formulas.glyphs import typeset
from optviz.gui.formulas.outline import EM, Outline, bar, beside, over, space

ROOM = 0.24 * EM
"""On both sides of a sign."""

AXIS = 0.26 * EM
"""How high fractions lie."""

LINE = 0.055 * EM
RAISED = 0.42 * EM
SMALLER = 0.72
TALL = 1.35 * EM
"""Brackets grow with what is higher than that."""


def pieces(notation: Notation) -> list[Outline]:
    """The notation in parts between which a line may end: each begins with a sign, the first perhaps with none."""
    made: list[Outline] = []
    before: list[Outline] = []
    for part in _flat(notation):
        if isinstance(part, Sign) and before:
            made.append(beside(before))
            before = []
        before.append(compose(part))
    return [*made, beside(before)]


def compose(notation: Notation) -> Outline:
    """The notation as one outline."""
    match notation:
        case Text(latex):
            return typeset(latex)
        case Sign(latex):
            return beside((space(ROOM), typeset(latex), space(ROOM)))
        case Number(text):
            return _number(text)
        case Row(parts):
            return beside(compose(part) for part in parts)
        case Fenced(inside, left, right):
            return _fenced(compose(inside), left, right)
        case Fraction(above, below):
            return _fraction(compose(above), compose(below))
        case Root(inside):
            return _root(compose(inside))
        case Power(base, exponent):
            return _power(compose(base), compose(exponent).scaled(SMALLER))
        case Grid(rows):
            return _grid([[compose(cell) for cell in row] for row in rows])


def glyphs_of(notation: Notation) -> Iterator[str]:
    """The LaTeX of everything that is set by itself, perhaps more than once."""
    match notation:
        case Text(latex) | Sign(latex):
            yield latex
        case Number(text):
            for digit in text.replace("e", ""):
                yield from (digit, f"1{digit}{digit}", f"1{digit}") if digit in "0123456789." else ()
        case Row(parts):
            for part in parts:
                yield from glyphs_of(part)
        case Fenced(inside, left, right):
            yield from (FENCES.get(left, left), FENCES.get(right, right))
            yield from glyphs_of(inside)
        case Fraction(one, other) | Power(one, other):
            yield from glyphs_of(one)
            yield from glyphs_of(other)
        case Root(inside):
            yield from glyphs_of(inside)
        case Grid(rows):
            for row in rows:
                for cell in row:
                    yield from glyphs_of(cell)


def _flat(notation: Notation) -> Iterator[Notation]:
    if isinstance(notation, Row):
        for part in notation.parts:
            yield from _flat(part)
    else:
        yield notation


@lru_cache(maxsize=4096)
def _number(text: str) -> Outline:
    digits, _, power = text.partition("e")
    made = _digits(digits)
    if not power:
        return made
    scale = _power(_digits("10"), _digits(power).scaled(SMALLER))
    return scale if digits == "1" else beside((made, space(0.5 * ROOM), typeset(r"\cdot"), space(0.5 * ROOM), scale))


def _digits(text: str) -> Outline:
    return beside(_digit(character) for character in text)


@lru_cache(maxsize=32)
def _digit(character: str) -> Outline:
    """A figure with the room that it takes among others, the same for all ten; alone its edges are cut off."""
    if character not in "0123456789.":
        return typeset({"−": "{-}", "-": "{-}", "∞": r"\infty"}.get(character, character))
    alone = typeset(character)
    advance = typeset(f"1{character}{character}").width - typeset(f"1{character}").width
    return Outline(alone.path, advance, alone.up, alone.down)


def _fenced(inside: Outline, left: str, right: str) -> Outline:
    ends = [typeset(FENCES.get(end, end)) for end in (left, right)]
    if inside.height > TALL:
        middle = 0.5 * (inside.down - inside.up)
        ends = [_stretched(end, inside.height + 0.1 * EM, middle) for end in ends]
    room = space(0.07 * EM if left == right else 0.0)
    return beside((ends[0], room, inside, room, ends[1]))


def _stretched(end: Outline, height: float, middle: float) -> Outline:
    """A bracket of that height about a middle, a little wider than it was."""
    factor = height / end.height
    grown = end.scaled(min(factor, 1.25), factor)
    return grown.moved(0.0, middle - 0.5 * (grown.down - grown.up))


def _fraction(above: Outline, below: Outline) -> Outline:
    width = max(above.width, below.width) + 0.2 * EM
    gap = 0.16 * EM
    line = bar(width, AXIS + 0.5 * LINE, LINE)
    top = above.moved(0.5 * (width - above.width), -(AXIS + gap + above.down))
    bottom = below.moved(0.5 * (width - below.width), gap + below.up - AXIS)
    whole = over((top, line, bottom))
    return beside((space(0.08 * EM), Outline(whole.path, width, whole.up, whole.down), space(0.08 * EM)))


def _root(inside: Outline) -> Outline:
    """A hook as high as what stands under it."""
    top, bottom = inside.up + 0.16 * EM, max(inside.down, 0.02 * EM)
    height, hook = top + bottom, 0.62 * EM
    path = QPainterPath()
    corners = (
        (0.0, -0.42), (0.16, -0.5), (0.36, -0.09), (0.94, -1.0), (1.0, -1.0), (1.0, -1.0), (0.4, 0.0), (0.32, 0.0),
        (0.12, -0.4), (0.03, -0.36),
    )  # fmt: skip
    for place, (x, y) in enumerate(corners):
        at = x * hook, bottom + y * height
        if place:
            path.lineTo(*at)
        else:
            path.moveTo(*at)
    path.closeSubpath()
    sign = Outline(path, hook, top, bottom)
    roof = bar(inside.width + 0.12 * EM, top, LINE)
    return beside((space(0.1 * EM), sign, over((roof, inside.moved(0.04 * EM, 0.0))), space(0.06 * EM)))


def _power(base: Outline, exponent: Outline) -> Outline:
    raised = max(RAISED, base.up - 0.45 * exponent.up)
    return beside((base, space(0.03 * EM), exponent.moved(0.0, -raised), space(0.04 * EM)))


def _grid(rows: list[list[Outline]]) -> Outline:
    columns = [max(cell.width for cell in column) for column in zip(*rows, strict=True)]
    height, gap = 1.3 * EM, 0.8 * EM
    top = -0.5 * height * (len(rows) - 1) - AXIS + 0.33 * EM
    made = []
    for place, row in enumerate(rows):
        cells = [beside((space(width - cell.width), cell)) for width, cell in zip(columns, row, strict=True)]
        line = beside(piece for cell in cells for piece in (cell, space(gap)))
        made.append(Outline(line.path, line.width - gap, line.up, line.down).moved(0.0, top + place * height))
    return _fenced(over(made), "(", ")")
