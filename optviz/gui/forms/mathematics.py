"""Formulas in one line of Unicode, set as mathematics for a label."""

from __future__ import annotations

import html
import re

PAIRS = {"(": ")", "[": "]", "{": "}"}
VARIABLE = re.compile(r"(?<![A-Za-zα-ωΑ-Ω])([A-Za-z])(?![A-Za-z(])(?! [a-z]{2})")
BREAKS_AFTER = re.compile(r"([·=])")
BREAKS_BEFORE = re.compile(r"(?<=[^\s(\[^e|−√])([+−(\[])(?=\S)")
ZERO_WIDTH = "\u200b"


def typeset(formula: str) -> str:
    """HTML: powers raised, single letters in italics, and places at which a line may end."""
    parts: list[str] = []
    at = 0
    while at < len(formula):
        sign = formula.find("^", at)
        if sign < 0:
            parts.append(_run(formula[at:]))
            break
        end = _exponent_end(formula, sign + 1)
        inner = formula[sign + 1 : end]
        if inner[:1] in PAIRS and _closing(inner, 0) == len(inner) - 1:
            inner = inner[1:-1]
        parts += [_run(formula[at:sign]), f"<sup>{typeset(inner).replace(ZERO_WIDTH, '')}</sup>"]
        at = end
    return "".join(parts)


def _run(text: str) -> str:
    """A piece without powers."""
    text = BREAKS_AFTER.sub(rf"\1{ZERO_WIDTH}", text)
    text = BREAKS_BEFORE.sub(rf"{ZERO_WIDTH}\1", text)
    return VARIABLE.sub(r"<i>\1</i>", html.escape(text))


def _exponent_end(text: str, at: int) -> int:
    """Where the exponent that begins at ``at`` ends: a bracket, or a sign and a word or number."""
    if at < len(text) and text[at] in PAIRS:
        return _closing(text, at) + 1
    found = re.compile(r"[-−]?(?:[\d.½⅓¼]+|[A-Za-zα-ω_]+(?=\()|[A-Za-zα-ω_]+)").match(text, at)
    end = found.end() if found else min(len(text), at + 1)
    return _closing(text, end) + 1 if end < len(text) and found and found[0][-1].isalpha() and text[end] == "(" else end


def _closing(text: str, at: int) -> int:
    """The place of the bracket that closes the one at ``at``; the last character where none does."""
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] in PAIRS) - (text[place] in PAIRS.values())
        if depth == 0:
            return place
    return len(text) - 1
