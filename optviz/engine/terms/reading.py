"""Formulas as people write them in one line (``lr·½(1 + cos(π·t/T))``, ``√(x²+y²)``), read as notation.

What is raised or lowered stays so, a root covers its bracket or the next thing, and what stands on both sides of a
slash, up to the next sign, becomes a fraction. Words stay words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from optviz.engine.terms.notation import Fenced, Fraction, Notation, Number, Power, Root, Row, Sign, Text

RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵗᵀᶻᵖ", "0123456789+−ntTzp", strict=True))
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₙₜ", "0123456789ijknt", strict=True))
PARTS = {"½": ("1", "2"), "⅓": ("1", "3"), "¼": ("1", "4")}
SIGNS = {
    "+": "+", "−": "-", "-": "-", "·": r"\cdot", "=": "=", "←": r"\leftarrow", "→": r"\to", "≤": r"\leq", "≥": r"\geq",
    "<": "<", ">": ">", "±": r"\pm", "≈": r"\approx", "∝": r"\propto", "×": r"\times",
}  # fmt: skip
UNARY = ("+", "−", "-", "±")
MARKS = {"Σ": r"\sum", "∇": r"\nabla", "∂": r"\partial", "∞": r"\infty", "…": r"\ldots", "′": "'", "ℓ": r"\ell"}
HATS = {"\u0302": r"\hat", "\u0304": r"\bar", "\u0303": r"\tilde"}
NAMED = ("sin", "cos", "tan", "exp", "ln", "log", "max", "min", "tanh", "sinh", "cosh")
CLOSING = {"(": ")", "[": "]", "{": "}", "|": "|", "⌊": "⌋"}
FENCES = {"⌊": r"\lfloor", "⌋": r"\rfloor", "{": r"\{", "}": r"\}"}
TOKEN = re.compile(r"\s+|\d+(?:\.\d+)?|[A-Za-z]+(?:_?[A-Za-z0-9]+)*|.", re.DOTALL)
STOPS = (",", ";", ":")
ROOM = Text(r"\;")
PRODUCTS = ("xy",)
"""Words that are products of letters."""


PROSE = re.compile(r"[a-z]{2,} [a-z]{1,} [a-z]{2,}|[가-힣]")


def is_prose(text: str) -> bool:
    """Whether it is rather a sentence than a formula."""
    return PROSE.search(text) is not None


def notation_of(text: str) -> Notation:
    """The formula as notation; whatever the text, as much of it as can be told."""
    return _Reader(text).row("")


class _Reader:
    """Goes through the pieces of a text once."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0

    def row(self, closing: str) -> Notation:
        """Up to the bracket that closes, or the end."""
        made: list[Notation] = []
        term: list[Notation] = []
        while (token := self._next) and token != closing:
            if token in SIGNS and (_stripped(term) or token not in UNARY):
                self._at += 1
                made += [*_stripped(term), Sign(SIGNS[token])]
                term = []
            elif token in STOPS:
                self._at += 1
                made += [*_stripped(term), Text(token), ROOM]
                term = []
            elif token == "/" and term:
                self._at += 1
                sign, above = _parted(_stripped(term))
                term = [*sign, Fraction(_bare(_row(above)), _bare(_row(self._factors(closing))))]
            else:
                term.append(self._factor())
        return _row([*made, *_stripped(term)])

    @property
    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _factors(self, closing: str) -> list[Notation]:
        """What belongs together without a sign between."""
        while self._next.isspace():
            self._at += 1
        made: list[Notation] = []
        while (token := self._next) and token not in SIGNS and token != closing and token not in "/,;:)]}⌋":
            if token.isspace():
                break
            made.append(self._factor())
        return made or [ROOM]

    def _factor(self) -> Notation:
        """One thing with all that is raised or lowered beside it."""
        made = self._atom()
        while token := self._next:
            if token in HATS and isinstance(made, Text):
                self._at += 1
                made = Text(f"{HATS[token]}{{{made.latex}}}")
            elif token[0] in LOWERED and isinstance(made, Text):
                made = Text(f"{made.latex}_{{{self._script(LOWERED)}}}")
            elif token[0] in RAISED:
                made = Power(made, notation_of(self._script(RAISED)))
            elif token == "^":
                self._at += 1
                made = Power(made, self._exponent())
            else:
                break
        return made

    def _exponent(self) -> Notation:
        if self._next not in UNARY:
            return _bare(self._factor())
        sign = Text(f"{{{SIGNS[self._next]}}}")
        self._at += 1
        return _row([sign, self._factor()])

    def _script(self, letters: dict[str, str]) -> str:
        """Neighbouring small letters, as large ones."""
        found = ""
        while self._next and self._next in letters:
            found += letters[self._next]
            self._at += 1
        return found

    def _atom(self) -> Notation:
        token = self._next
        self._at += 1
        if not token:
            return ROOM
        if token in CLOSING:
            inside = self.row(CLOSING[token])
            self._at += 1
            return Fenced(inside, FENCES.get(token, token), FENCES.get(CLOSING[token], CLOSING[token]))
        if token == "√":
            return Root(_bare(self._factor())) if self._next else Text(r"\surd")
        if token in UNARY:
            return Text(f"{{{SIGNS[token]}}}")
        if token in PARTS:
            above, below = PARTS[token]
            return Fraction(Number(above), Number(below))
        if token[0].isdigit():
            return Number(token)
        return Text(_word(token))


def _tokens(text: str) -> Iterator[str]:
    for found in TOKEN.findall(text):
        if found in PRODUCTS:
            yield from found
        else:
            yield found


def _word(token: str) -> str:
    """A name, a letter, a mark or room, as LaTeX."""
    if token.isspace():
        return ROOM.latex
    if token in NAMED:
        return rf"\{token} "
    if token[0].isascii() and token[0].isalpha() and len(token) > 1:
        name = token.replace("_", r"\_")
        return rf"\mathrm{{{name}}}"
    if token in "#$%&_":
        return f"\\{token}"
    return MARKS.get(token, token)


def _parted(term: list[Notation]) -> tuple[list[Notation], list[Notation]]:
    """A sign before everything, and what follows it."""
    return (term[:1], term[1:]) if len(term) > 1 and term[0] == Text("{-}") else ([], term)


def _stripped(term: list[Notation]) -> list[Notation]:
    """Without room at its ends."""
    while term and term[0] == ROOM:
        term = term[1:]
    while term and term[-1] == ROOM:
        term = term[:-1]
    return term


def _bare(notation: Notation) -> Notation:
    """Without round brackets: a bar or a root says what belongs together."""
    return notation.inside if isinstance(notation, Fenced) and notation.left == "(" else notation


def _row(parts: list[Notation]) -> Notation:
    return parts[0] if len(parts) == 1 else Row(tuple(parts))
