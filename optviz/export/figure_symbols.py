"""Symbols at points as marks."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from optviz.export.layout import Look
from optviz.export.layout_axes import Frame
from optviz.export.marks import Circles, Line, Mark, Shapes
from optviz.scene.layers import Markers


def symbol_marks(markers: Markers, frame: Frame, look: Look) -> Iterator[Mark]:
    """Whole symbols at those points that lie within the axes."""
    pixels = frame.pixels(markers.points)
    centers, size = pixels[frame.box.holds(pixels)], markers.size * look.unit
    if not len(centers):
        return
    if markers.symbol == "cross":
        yield from cross_marks(centers, markers.color, markers.edge, size, look)
    elif markers.symbol == "ring":
        radius, width = 0.42 * size, 0.16 * size
        yield Circles(centers=centers, radius=radius, edge=markers.edge, width=width + 2.5 * look.unit)
        yield Circles(centers=centers, radius=radius, edge=markers.color, width=width)
    elif markers.symbol == "circle":
        radius, width = size / 2.0, 1.3 * look.unit
        yield Circles(centers=centers, radius=radius, fill=markers.color, edge=markers.edge, width=width)
    else:
        outline = OUTLINES[markers.symbol] * (size / 2.0)
        yield Shapes(centers=centers, outline=outline, fill=markers.color, edge=markers.edge, width=1.3 * look.unit)


def cross_marks(centers: np.ndarray, color: str, edge: str, size: float, look: Look) -> Iterator[Mark]:
    """Two strokes through each centre."""
    arm = 0.38 * size
    strokes = np.array([(-arm, -arm), (arm, arm), (np.nan, np.nan), (-arm, arm), (arm, -arm), (np.nan, np.nan)])
    points = (centers[:, None] + strokes).reshape(-1, 2)[:-1]
    yield Line(points=points, color=edge, width=5.0 * look.unit)
    yield Line(points=points, color=color, width=2.4 * look.unit)


def _star() -> np.ndarray:
    """Five points, the first one upwards."""
    angles = np.pi * (np.arange(10) / 5.0 - 0.5)
    radii = np.where(np.arange(10) % 2 == 0, 1.0, 0.42)
    return np.stack([radii * np.cos(angles), radii * np.sin(angles)], axis=1)


OUTLINES = {"star": _star(), "square": np.array([(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)])}
"""Symbols of size 2 around the origin."""
