"""A marker in the user's hand."""

from __future__ import annotations

from time import monotonic

import numpy as np

from optviz.scene.layers import Axes, Markers

PATIENCE = 1.0
"""So many seconds after it was let go a marker waits for a scene that has it there."""

NEAR = 1e-3
"""Within this share of the axes' spans, it is there."""


class Held:
    """The marker under the mouse: it stands where the mouse put it, also after that, until the scene has followed."""

    def __init__(self) -> None:
        self.key: str | None = None
        self._at = (0.0, 0.0)
        self._dropped = 0.0

    def move(self, key: str, x: float, y: float) -> None:
        """Takes the marker to a place."""
        self.key, self._at, self._dropped = key, (x, y), 0.0

    def drop(self) -> None:
        """Lets it go there."""
        self._dropped = monotonic()

    def forget(self) -> None:
        """Back to where the scene has it."""
        self.key = None

    def follow(self, axes: Axes) -> None:
        """A new scene: forgets a marker that was let go once the scene has it there, or has it elsewhere for good."""
        if self.key is None or not self._dropped:
            return
        own = next((layer for layer in axes.layers if isinstance(layer, Markers) and layer.key == self.key), None)
        size = np.array([axes.x.span[1] - axes.x.span[0], axes.y.span[1] - axes.y.span[0]])
        arrived = own is None or bool(np.all(np.abs(own.points[0] - self._at) <= NEAR * np.abs(size)))
        if arrived or monotonic() - self._dropped > PATIENCE:
            self.forget()

    def points(self, layer: Markers) -> np.ndarray:
        """Where the layer's markers stand."""
        return np.array([self._at]) if layer.key == self.key else layer.points
