"""Text broken into lines and shortened to a width."""

from __future__ import annotations

from collections.abc import Callable

Width = Callable[[str], float]
"""The width of a text in the font at hand."""


def wrapped(text: str, limit: float, width: Width) -> list[str]:
    """The text's lines, broken at spaces to fit the limit; a word that is too long alone is broken anywhere."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in (piece for long in paragraph.split() for piece in _pieces(long, limit, width)):
            longer = f"{line} {word}" if line else word
            if line and width(longer) > limit:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def shortened(text: str, limit: float, width: Width) -> str:
    """The text, or as much of its beginning as fits the limit with an ellipsis."""
    text = " ".join(text.split())
    if width(text) <= limit:
        return text
    return _beginning(text, limit, lambda part: width(part.rstrip() + "…")).rstrip() + "…"


def _pieces(word: str, limit: float, width: Width) -> list[str]:
    pieces = []
    while width(word) > limit and len(word) > 1:
        piece = _beginning(word, limit, width) or word[0]
        pieces.append(piece)
        word = word[len(piece) :]
    return [*pieces, word] if word else pieces


def _beginning(text: str, limit: float, width: Width) -> str:
    """The longest beginning that fits."""
    fits, too_long = 0, len(text) + 1
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if width(text[:middle]) <= limit:
            fits = middle
        else:
            too_long = middle
    return text[:fits]
