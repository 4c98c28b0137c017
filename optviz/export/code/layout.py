"""Python text with lines of at most 100 columns: literals, calls, comments."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Sequence
from typing import Any

COLUMNS = 100
TAB = "    "


def literal(value: Any) -> str:
    """A parameter's value as Python reads it."""
    if isinstance(value, float):
        return re.sub(r"e([+-])0", r"e\1", repr(value))
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' * (len(value) == 1)})"
    return quoted(value) if isinstance(value, str) else repr(value)


def quoted(text: str) -> str:
    """A text as a literal, whatever is in it: every character that does not print is spelt out.

    A long one becomes several, one a line, which Python reads as one.
    """
    pieces, start = [], 0
    for end in range(1, len(text) + 1):
        if end == len(text) or width(_quoted(text[start : end + 1])) > COLUMNS - 2 * len(TAB):
            pieces.append(_quoted(text[start:end]))
            start = end
    return "\n".join(pieces) or '""'


def call(head: str, arguments: Sequence[str], *, end: str = "", indent: str = "", columns: int = COLUMNS) -> str:
    """``head(arguments)``, in one line if it fits, else as ruff and black would break it."""
    joined = ", ".join(arguments)
    one = f"{indent}{head}({joined}){end}"
    if _fits(one, columns):
        return one
    inner = f"{indent}{TAB}{joined}"
    if not _fits(inner, columns):
        inner = "\n".join(textwrap.indent(argument, indent + TAB) + "," for argument in arguments)
    return f"{indent}{head}(\n{inner}\n{indent}){end}"


def argument(head: str, arguments: Sequence[str]) -> str:
    """A call as an argument of another one, in a line of its own where it is long: with a comma behind it."""
    return call(head, arguments, end=",", columns=COLUMNS - len(TAB)).removesuffix(",")


def paragraph(text: str) -> str:
    """The text in as many lines as it needs; a word that is longer than a line is cut."""
    return textwrap.fill(text, COLUMNS, subsequent_indent=TAB, break_on_hyphens=False)


def comment(text: str) -> str:
    """The text as one or more lines of comment."""
    return textwrap.fill(text, COLUMNS, initial_indent="# ", subsequent_indent="# ")


def constant(name: str, value: Any, doc: str) -> str:
    """``NAME = value  # doc``, the comment above where it does not fit beside."""
    line = f"{name} = {literal(value)}"
    beside = f"{line}  # {doc}"
    return beside if _fits(beside) else f"{comment(doc)}\n{line}"


def width(text: str) -> int:
    """How many columns an editor needs: Korean characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _fits(text: str, columns: int = COLUMNS) -> bool:
    return "\n" not in text and width(text) <= columns


def _quoted(text: str) -> str:
    plain = repr(text)
    return f'"{plain[1:-1]}"' if plain.startswith("'") and '"' not in plain else plain
