"""A formula's text as tokens, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NoReturn, cast

from optviz.errors import InputError

MOST_CHARACTERS = 2000

Kind = Literal["number", "name", "sign", "end"]

TOKEN = re.compile(
    r"(?P<space>[ \t]+)"
    r"|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign>\*\*|[-+*/^(),])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a name, a sign or the end; ``at`` counts characters from 0."""

    kind: Kind
    text: str
    at: int


def wrong(at: int, problem: str) -> NoReturn:
    """Raises ``InputError``: the problem, and the character (counted from 1) where it stands."""
    raise InputError("", f"character {at + 1}: {problem}")


def tokens(text: str) -> Iterator[Token]:
    """The tokens in order, the end last. Raises ``InputError`` at the first character that belongs to none."""
    if len(text) > MOST_CHARACTERS:
        raise InputError("", f"must be at most {MOST_CHARACTERS} characters, got {len(text)}")
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if found is None:
            wrong(at, f"{text[at]!a} has no place in a formula")
        if found.lastgroup != "space":
            yield Token(cast(Kind, found.lastgroup), found.group(), at)
        at = found.end()
    yield Token("end", "", len(text))
