"""How a box in space is seen: parallel projection, so that equal lengths along an axis stay equal.

The box has its base over [−1, 1]² and heights from 0 to 1. Seen from above with azimuth −90 it is the plane itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from optviz.scenario.descent import Camera

TALL = 0.95
"""Heights of 1 are drawn so long, where the base's sides are 2."""

WIDE, HIGH = 1.22, 1.0
"""Half of the picture's width and height: whatever the azimuth, the box and the numbers at it lie within."""

BESIDE, BELOW = 0.24, 0.2
"""Room for numbers on each side, and above and below, in units of the box."""

LEVEL = 1e-3
"""Surfaces that rise less than that are flat."""


@dataclass(frozen=True)
class Sight:
    """A camera's view of the box. ``azimuth`` is the direction of the viewer in the plane, from the x axis."""

    camera: Camera

    @cached_property
    def right(self) -> np.ndarray:
        """(3,), what points to the right in the picture."""
        turn = np.radians(self.camera.azimuth)
        return np.array([-np.sin(turn), np.cos(turn), 0.0])

    @cached_property
    def up(self) -> np.ndarray:
        """(3,), what points upwards in the picture."""
        turn, lift = np.radians([self.camera.azimuth, self.camera.elevation])
        return np.array([-np.sin(lift) * np.cos(turn), -np.sin(lift) * np.sin(turn), np.cos(lift)])

    @cached_property
    def toward(self) -> np.ndarray:
        """(3,), what points to the viewer."""
        turn, lift = np.radians([self.camera.azimuth, self.camera.elevation])
        return np.array([np.cos(lift) * np.cos(turn), np.cos(lift) * np.sin(turn), np.sin(lift)])

    @property
    def rise(self) -> float:
        """How long a height of 1 is drawn."""
        return TALL * self.camera.height

    @cached_property
    def scale(self) -> float:
        """What makes the box fit the picture from every side, times the zoom."""
        lift = np.radians(self.camera.elevation)
        wide = np.sqrt(2.0) + BESIDE
        high = np.sqrt(2.0) * np.sin(lift) + 0.5 * self.rise * np.cos(lift) + BELOW
        return float(min(WIDE / wide, HIGH / high) * self.camera.zoom)

    def __call__(self, box: np.ndarray) -> np.ndarray:
        """Where points (…, 3) of the box lie in the picture (…, 2), y upwards."""
        plane = np.stack([self.right, self.up], axis=1) * self.scale
        plane[2] *= self.rise
        return np.asarray((box - (0.0, 0.0, 0.5)) @ plane)
