"""A figure as a flat list of primitive marks in pixels, y downwards: what every file format writes.

Marks are painted in order. Lengths are device-independent pixels (1/96 inch); nothing lies far outside its clip.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from optviz.scene.layers import Anchor
from optviz.scene.placement import Spot

__all__ = [
    "Anchor",
    "Circles",
    "Dots",
    "Fill",
    "Line",
    "Mark",
    "Panel",
    "Picture",
    "Rect",
    "Shapes",
    "Sheet",
    "Text",
    "Tiles",
]


@dataclass(frozen=True)
class Rect:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def grown(self, by: float) -> Rect:
        """The rectangle with every edge moved outwards."""
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, points: np.ndarray) -> np.ndarray:
        """Which of the points (N, 2) lie inside or on an edge."""
        x, y = points[:, 0], points[:, 1]
        inside: np.ndarray = (x >= self.left) & (x <= self.right) & (y >= self.top) & (y <= self.bottom)
        return inside


@dataclass(frozen=True, kw_only=True, eq=False)
class Panel:
    """A filled and perhaps outlined rectangle."""

    rect: Rect
    fill: str | None = None
    edge: str | None = None
    width: float = 1.0
    radius: float = 0.0
    opacity: float = 1.0
    clip: Rect | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Line:
    """A line through ``points`` (N, 2), interrupted by rows of nan, with round ends and joins.

    ``dash``: lengths of dashes and gaps; empty for an unbroken line.
    """

    points: np.ndarray
    color: str
    width: float
    opacity: float = 1.0
    dash: tuple[float, ...] = ()
    clip: Rect | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Circles:
    """Equal circles around ``centers`` (N, 2)."""

    centers: np.ndarray
    radius: float
    fill: str | None = None
    edge: str | None = None
    width: float = 1.0
    opacity: float = 1.0
    clip: Rect | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Shapes:
    """The polygon ``outline`` (K, 2) around each of ``centers`` (N, 2)."""

    centers: np.ndarray
    outline: np.ndarray
    fill: str | None = None
    edge: str | None = None
    width: float = 1.0
    opacity: float = 1.0
    clip: Rect | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Fill:
    """Closed polygons ``points`` (N, 2), a row of nan between two, filled as one: nothing shows where they meet."""

    points: np.ndarray
    color: str
    opacity: float = 1.0
    clip: Rect | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Dots:
    """Equal dots around ``centers`` (N, 2), each in its own colour ``rgba`` (N, 4) uint8."""

    centers: np.ndarray
    rgba: np.ndarray
    radius: float
    clip: Rect | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Tiles:
    """Quadrilaterals ``corners`` (N, 4, 2) in the colours ``rgba`` (N, 4) uint8, from back to front.

    Opaque ones have an edge of ``seam`` pixels in their own colour, which closes the gap to the next.
    """

    corners: np.ndarray
    rgba: np.ndarray
    seam: float
    clip: Rect | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Picture:
    """``rgba`` (rows, columns, 4) uint8, top row first, stretched smoothly over ``rect``."""

    rgba: np.ndarray
    rect: Rect
    clip: Rect | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Text:
    """One line of text whose baseline begins, is centred or ends at (x, y), turned by ``angle`` degrees clockwise.

    A rim of the colour ``halo``, ``rim`` pixels wide, surrounds its letters.
    """

    text: str
    x: float
    y: float
    size: float
    color: str
    bold: bool = False
    anchor: Anchor = "start"
    angle: float = 0.0
    clip: Rect | None = None
    halo: str | None = None
    rim: float = 0.0


Mark = Panel | Line | Circles | Shapes | Fill | Dots | Tiles | Picture | Text


@dataclass(frozen=True, kw_only=True, eq=False)
class Sheet:
    """A finished figure; ``spots`` are the places of the labels, for the next picture of a movie to keep."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    spots: Mapping[str, Spot | None] = field(default_factory=dict)
