"""What is pointed at in the family tree, told on a card in the picture's free room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.descent.family.layout import Box
from optviz.scene.descent.family.shapes import rounded_boxes
from optviz.scene.descent.family.text import folded
from optviz.scene.descent.family.words import Card
from optviz.scene.layers import Labels, Layer, Region
from optviz.scene.style import Style

PADDING, LEAD, APART = 10.0, 1.25, 0.35
"""Around the text; from line to line, and between two paragraphs besides, times the size of the letters."""

SMALLER = 0.92
"""Text is tried so much smaller again and again until it fits."""

HEADING = 1.3
"""The title's letters are so much larger."""


@dataclass(frozen=True)
class Paragraph:
    """Lines of one look; ``size`` is that of their letters."""

    lines: tuple[str, ...]
    color: str
    size: float
    bold: bool = False

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * LEAD * self.size


def card_layers(card: Card, room: Box, size: float, color: str, style: Style) -> Iterator[Layer]:
    """The card at the foot of the room, its title in that colour."""
    paragraphs = _paragraphs(card, room, size, color, style)
    while _height(paragraphs, size) > room.bottom - room.top:
        size *= SMALLER
        paragraphs = _paragraphs(card, room, size, color, style)
    box = Box(room.left, room.bottom - _height(paragraphs, size), room.right, room.bottom)
    yield Region(key="card", points=rounded_boxes([box], PADDING), color=style.raised, edge=style.line, width=1.2)
    top = box.top + PADDING
    for index, paragraph in enumerate(paragraphs):
        ys = [top + (place + 0.5) * LEAD * paragraph.size for place in range(len(paragraph.lines))]
        yield Labels(
            key=f"card{index}",
            points=read_only(np.array([(box.left + PADDING, y) for y in ys])),
            texts=paragraph.lines,
            color=paragraph.color,
            anchor="start",
            bold=paragraph.bold,
            halo=style.raised,
            size=paragraph.size,
        )
        top += paragraph.height + APART * size


def _paragraphs(card: Card, room: Box, size: float, color: str, style: Style) -> list[Paragraph]:
    width = room.right - room.left - 2.0 * PADDING
    plain = [
        (card.source, style.faint),
        (card.summary, style.text),
        (card.formula, style.text),
        *((since, style.accent) for since in card.since),
        (card.advice, style.faint),
    ]
    title = Paragraph(folded(card.title, width / (HEADING * size)), color, HEADING * size, bold=True)
    return [title, *(Paragraph(folded(text, width / size), ink, size) for text, ink in plain)]


def _height(paragraphs: Sequence[Paragraph], size: float) -> float:
    return 2.0 * PADDING + sum(paragraph.height for paragraph in paragraphs) + (len(paragraphs) - 1) * APART * size
