"""What everything in a view stands on."""

from __future__ import annotations

from dataclasses import dataclass

from optviz.gui.plots.chips import Look
from optviz.gui.plots.projection import Projection

Grid = tuple[tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True)
class Ground:
    """Everything that drawing depends on apart from the layers; ``grid`` has lines in pixels, for x and for y."""

    projection: Projection
    look: Look
    grid: Grid
