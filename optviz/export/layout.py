"""What all parts of a figure share: colours, sizes of text, the measuring of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from optviz.scene.style import Style

BASE = 13.0
"""The size of plain text in pixels in a figure of the usual size."""

USUAL = (1280.0, 800.0)

GROWTH = 0.6
"""Text grows with a figure's size to this power: more slowly, since a larger figure is also looked at more closely."""

SMALLEST = 9.0


class Extent(NamedTuple):
    """The size of a line of text: how wide, how far above and below the baseline."""

    width: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        """Above and below the baseline together."""
        return self.ascent + self.descent


class TextMetrics(Protocol):
    """Measures text in the font that will be used."""

    def measure(self, text: str, size: float, bold: bool) -> Extent:
        """The extent of one line."""


@dataclass(frozen=True)
class Look:
    """How a figure looks: its theme, how text is measured, and its size as multiples of the usual one's.

    ``unit`` is for lines and symbols, ``text_unit`` for text and for the distances around it.
    """

    style: Style
    metrics: TextMetrics
    unit: float = 1.0
    text_unit: float = 1.0

    @property
    def em(self) -> float:
        """The size of plain text; distances are multiples of it."""
        return self.size(1.0)

    def size(self, factor: float) -> float:
        """A size of text: whole pixels, never unreadably small."""
        return max(SMALLEST, float(round(BASE * self.text_unit * factor)))

    def measure(self, text: str, factor: float = 1.0, bold: bool = False) -> Extent:
        """The extent of a line of text."""
        return self.metrics.measure(text, self.size(factor), bold)


def look_of(style: Style, metrics: TextMetrics, width: float, height: float, text_scale: float = 1.0) -> Look:
    """The look of a figure of that size."""
    unit = min(width / USUAL[0], height / USUAL[1]) ** GROWTH
    return Look(style, metrics, unit, unit * text_scale)


TITLE, HEADING, PLAIN, SMALL = 1.55, 1.08, 1.0, 0.88
"""Sizes of the title, of a panel's title, of labels and of ticks, as factors of plain text."""
