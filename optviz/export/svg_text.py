"""Numbers and texts as they stand in an SVG file."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from optviz.export.marks import Sheet, Text

UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""What XML forbids or discourages, with tabs and breaks, which one line of text cannot have."""


def short(value: float) -> str:
    """A number with two decimals at most."""
    return f"{round(value, 2) + 0.0:.15g}"


def printable(text: str) -> str:
    """The text with a sign in place of each character that cannot be written."""
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def escaped(text: str) -> str:
    """Text as the content of an element."""
    return escape(printable(text))


def caption(sheet: Sheet) -> str:
    """What the figure is called: the bold lines at its top, else its first text."""
    texts = _texts(sheet)
    title = [text.text for text in texts if text.bold and text.size == _largest(texts)]
    return " ".join(title) or (texts[0].text if texts else "optviz")


def contents(sheet: Sheet) -> str:
    """What else there is to read, without the numbers at ticks."""
    texts = _texts(sheet)
    words = [text.text for text in texts if not (text.bold and text.size == _largest(texts))]
    return "; ".join(dict.fromkeys(word for word in words if any(letter.isalpha() for letter in word)))


def _texts(sheet: Sheet) -> list[Text]:
    return [mark for mark in sheet.marks if isinstance(mark, Text)]


def _largest(texts: list[Text]) -> float:
    return max((text.size for text in texts), default=0.0)
