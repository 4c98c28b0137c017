"""Texts in boxes: how wide they are about, where they break, how large they may be. No font is at hand here."""

from __future__ import annotations

from collections.abc import Sequence

NARROW, SLIM, BROAD = "ijlI.,;:|!'’ ", "ftr()[]-²", "mwMW"

BREAK = 1.25
"""A line that ends in a dash counts as so much longer."""


def wide(text: str, size: float) -> float:
    """About the width of a text, rather too much."""
    return size * sum(map(_share, text))


def wrapped(text: str, size: float, width: float) -> tuple[str, ...]:
    """The text in one line where it fits, else in two about as equal as possible, after a dash rather than a blank only
    where that makes them much shorter.
    """
    if wide(text, size) <= width:
        return (text,)
    breaks = [at + 1 for at, letter in enumerate(text[:-1]) if letter in " -–"]
    if not breaks:
        return (text,)

    def widest(at: int) -> float:
        return max(wide(text[:at].rstrip(), size), wide(text[at:], size)) * (1.0 if text[at - 1] == " " else BREAK)

    at = min(breaks, key=widest)
    return text[:at].rstrip(), text[at:]


def fitting(lines: Sequence[str], size: float, width: float) -> float:
    """The size at which all lines are within the width, at most ``size``."""
    return min([size, *(size * width / wide(line, size) for line in lines)])


def folded(text: str, width: float) -> tuple[str, ...]:
    """The text in lines of at most that width, times the size of its letters, broken at blanks."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if wide(longer, 1.0) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _share(letter: str) -> float:
    """A letter's width as a share of the text's size."""
    if ord(letter) >= 0x1100 and not 0x2000 <= ord(letter) < 0x2E80:
        return 0.88
    if letter in NARROW:
        return 0.26
    if letter in SLIM:
        return 0.38
    if letter in BROAD:
        return 0.88
    return 0.68 if letter.isupper() else 0.55
