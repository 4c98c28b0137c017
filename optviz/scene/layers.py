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
    ``ended`` marks a walk that broke off at its last point (a divergence).
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
    corner: Literal["top_left", "top_right", "bottom_left", "bottom_right"] = "top_left"


Layer = Image | Contours | Curve | Trail | Markers | Rule | Note


@dataclass(frozen=True, kw_only=True)
class Axis:
    """One axis: its label, and what it shows at first. On a log axis all numbers are the values themselves."""

    label: str
    span: Span
    log: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class ColorBar:
    """The legend of an image's colours: ``rgba`` (256, 4) uint8 from low to high; ticks at shares of its length."""

    label: str
    rgba: np.ndarray
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Axes:
    """One panel: two axes, the layers from back to front, and perhaps a colour bar.

    ``equal`` keeps one unit equally long on both axes. ``legend`` lists (colour, text) pairs.
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


@dataclass(frozen=True, kw_only=True, eq=False)
class Scene:
    """A whole picture: panels side by side, ``shares`` of the width each, under a title and a line or two of text."""

    panels: tuple[Axes, ...]
    shares: tuple[float, ...]
    title: str = ""
    text: str = ""
    footer: str = ""
