"""The vocabulary of scenes. Positions are in the axes' own units, widths and sizes in device-independent pixels.

Every layer has a ``key``, unique within its axes: a painter that meets the same key again updates what it drew.
Colours are ``#rrggbb``. Arrays are read-only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

Span = tuple[float, float]
Symbol = Literal["circle", "star", "cross", "square", "ring"]
Anchor = Literal["start", "middle", "end"]
Corner = Literal["top_left", "top_right", "bottom_left", "bottom_right"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Image:
    """A picture over ``x_span`` × ``y_span``: ``rgba`` (rows, columns, 4) uint8, row 0 at the lowest y.

    The centres of the outermost pixels lie on the spans' ends.
    """

    key: str
    rgba: np.ndarray
    x_span: Span
    y_span: Span


@dataclass(frozen=True, kw_only=True, eq=False)
class Contours:
    """Lines that belong to a surface: ``points`` (N, 2), a row of nan between two lines."""

    key: str
    points: np.ndarray
    color: str
    width: float = 1.0
    opacity: float = 1.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Curve:
    """A line through ``points`` (N, 2), drawn whole; nan interrupts it."""

    key: str
    points: np.ndarray
    color: str
    width: float = 1.5
    opacity: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Trail:
    """A walk through ``points`` (N, 2) of which the first ``count`` have been reached.

    Drawn as a line with a thin ``halo`` around it, a dot on every point if ``dots``, and a head with the ``label``
    beside it. A painter may add the newest pieces to what it drew before as long as ``points`` is the same array.
    ``ended`` marks a walk that broke off at its last point (a divergence). ``hidden`` (N,) is true where a point lies
    behind something: pieces that begin or end there are drawn faintly.
    """

    key: str
    points: np.ndarray
    count: int
    color: str
    halo: str
    width: float = 2.0
    dots: bool = False
    label: str = ""
    ended: bool = False
    hidden: np.ndarray | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Markers:
    """Symbols at ``points`` (N, 2)."""

    key: str
    points: np.ndarray
    symbol: Symbol
    color: str
    edge: str
    size: float = 9.0
    label: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule:
    """A straight line across the axes, at ``at`` on the axis that ``axis`` names."""

    key: str
    axis: Literal["x", "y"]
    at: float
    color: str
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Note:
    """A line or two of text in a corner of the axes."""

    key: str
    text: str
    color: str
    corner: Corner = "top_left"


@dataclass(frozen=True, kw_only=True, eq=False)
class Region:
    """Filled polygons with corners at ``points`` (N, 2), a row of nan between two of them; the last side is implied.

    ``edge`` is the colour of a line of ``width`` around each, None for no line. On a log axis a corner that is not
    positive lies on the lower end of what is shown.
    """

    key: str
    points: np.ndarray
    color: str
    opacity: float = 1.0
    edge: str | None = None
    width: float = 1.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Bars:
    """Rectangles: ``boxes`` (N, 4) with left, bottom, right, top; ``colors`` has one colour for all or one for each.

    On a log axis a side that is not positive lies on the lower end of what is shown.
    """

    key: str
    boxes: np.ndarray
    colors: tuple[str, ...]
    opacity: float = 1.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Points:
    """Many dots at ``points`` (N, 2) of ``size`` pixels across.

    ``colors``: one colour, or rgba (N, 4) uint8. What does not lie on the axes (nan, not positive on a log axis) is
    left out.
    """

    key: str
    points: np.ndarray
    colors: str | np.ndarray
    size: float = 4.0


@dataclass(frozen=True, kw_only=True, eq=False)
class Arrows:
    """Arrows from ``tails`` (N, 2) to ``heads`` (N, 2), whose points are ``size`` pixels long; a label at the first."""

    key: str
    tails: np.ndarray
    heads: np.ndarray
    color: str
    width: float = 1.5
    size: float = 8.0
    label: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Labels:
    """Short ``texts`` at ``points`` (N, 2), vertically centred ``dy`` pixels below them, with a rim of ``halo``.

    ``anchor`` is the part of a text that its point lies at. Without a ``halo`` the rim has the ground's colour.
    A ``size`` is that of the letters in units of the y axis: such texts grow with the picture. None: as small text.
    """

    key: str
    points: np.ndarray
    texts: tuple[str, ...]
    color: str
    anchor: Anchor = "middle"
    dy: float = 0.0
    bold: bool = False
    halo: str | None = None
    size: float | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Facets:
    """Quadrilaterals with ``corners`` (N, 4, 2) in the colours ``rgba`` (N, 4) uint8, from back to front.

    No seam shows between opaque ones.
    """

    key: str
    corners: np.ndarray
    rgba: np.ndarray


Layer = Image | Contours | Curve | Trail | Markers | Rule | Note | Region | Bars | Points | Arrows | Labels | Facets


@dataclass(frozen=True, kw_only=True)
class Axis:
    """One axis: its label, and what it shows at first. On a log axis all numbers are the values themselves.

    ``ticks`` are values and what stands there (names of categories); None for round numbers. An ``inverted`` axis has
    its lowest value on the right, or at the top.
    """

    label: str
    span: Span
    log: bool = False
    ticks: tuple[tuple[float, str], ...] | None = None
    inverted: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class ColorBar:
    """The legend of an image's colours: ``rgba`` (256, 4) uint8 from low to high; ticks at shares of its length."""

    label: str
    rgba: np.ndarray
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Axes:
    """One panel: two axes, the layers from back to front, and perhaps a colour bar.

    ``equal`` keeps one unit equally long on both axes. ``bare`` ones have no border and nothing beside them: what they
    show brings its own axes. ``legend`` lists (colour, text) pairs.
    """

    name: str
    title: str
    x: Axis
    y: Axis
    layers: tuple[Layer, ...]
    equal: bool = False
    color_bar: ColorBar | None = None
    legend: tuple[tuple[str, str], ...] = ()
    grid: bool = False
    bare: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Column:
    """Panels from top to bottom: ``share`` of a scene's width, ``shares`` of the height for each (None: equal ones)."""

    panels: tuple[Axes, ...]
    share: float = 1.0
    shares: tuple[float, ...] | None = None

    @property
    def heights(self) -> tuple[float, ...]:
        """Each panel's share of the column's height; together 1."""
        shares = self.shares or (1.0,) * len(self.panels)
        total = sum(shares) or 1.0
        return tuple(share / total for share in shares)


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """A whole picture: columns of panels side by side under a title and a line or two of text, above a footer."""

    columns: tuple[Column, ...]
    title: str = ""
    text: str = ""
    footer: str = ""

    @property
    def panels(self) -> tuple[Axes, ...]:
        """All panels: columns from left to right, each from top to bottom."""
        return tuple(axes for column in self.columns for axes in column.panels)
