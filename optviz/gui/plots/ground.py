"""What everything in a view stands on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from optviz.gui.plots.projection import Projection
from optviz.scene.style import Style

Grid = tuple[tuple[float, ...], tuple[float, ...]]


@dataclass(frozen=True)
class Look:
    """How everything in a panel looks; ``ratio`` is the device's pixel ratio."""

    style: Style
    font: QFont
    ratio: float


@dataclass(frozen=True)
class Ground:
    """Everything that drawing depends on apart from the layers; ``grid`` has lines in pixels, for x and for y."""

    projection: Projection
    look: Look
    grid: Grid
