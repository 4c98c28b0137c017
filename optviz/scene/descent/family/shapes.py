"""The shapes of the family tree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.descent.family.layout import Box

CORNER = 7.0
"""The radius of a box's corners."""


def rounded_boxes(boxes: Sequence[Box], radius: float) -> np.ndarray:
    """The boxes with round corners as polygons (N, 2), rows of nan between them."""
    turn = np.linspace(0.0, np.pi / 2.0, 6)
    pieces = []
    for box in boxes:
        corners = (
            (box.right - radius, box.bottom - radius, 0.0),
            (box.left + radius, box.bottom - radius, np.pi / 2.0),
            (box.left + radius, box.top + radius, np.pi),
            (box.right - radius, box.top + radius, 1.5 * np.pi),
        )
        for x, y, start in corners:
            pieces.append(np.stack([x + radius * np.cos(start + turn), y + radius * np.sin(start + turn)], axis=1))
        pieces.append(np.full((1, 2), np.nan))
    return read_only(np.concatenate(pieces[:-1]))


def star(x: float, y: float, radius: float) -> np.ndarray:
    """A star with five points, the first of them up, as a polygon (10, 2)."""
    turn = np.arange(10) * np.pi / 5.0 - np.pi / 2.0
    reach = radius * np.where(np.arange(10) % 2, 0.45, 1.0)
    return read_only(np.stack([x + reach * np.cos(turn), y + reach * np.sin(turn)], axis=1))
