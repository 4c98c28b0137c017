"""A marker or a rule in the user's hand."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

import numpy as np

from optviz.scene.layers import Axes, Layer, Markers, Rule

PATIENCE = 1.0
"""So many seconds after it was let go a layer waits for a scene that has it there."""

NEAR = 1e-3
"""Within this share of the axes' spans, it is there."""


class Held:
    """The layer under the mouse: it stands where the mouse put it, also after that, until the scene has followed."""

    def __init__(self) -> None:
        self.key: str | None = None
        self._at = (0.0, 0.0)
        self._dropped = 0.0

    def move(self, key: str, x: float, y: float) -> None:
        """Takes the layer to a place."""
        self.key, self._at, self._dropped = key, (x, y), 0.0

    def drop(self) -> None:
        """Lets it go there."""
        self._dropped = monotonic()

    def forget(self) -> None:
        """Back to where the scene has it."""
        self.key = None

    def follow(self, axes: Axes) -> None:
        """A new scene: forgets a layer that was let go once the scene has it there, or has it elsewhere for good."""
        if self.key is None or not self._dropped:
            return
        own = next((layer for layer in axes.layers if layer.key == self.key), None)
        if own is None or self._arrived(own, axes) or monotonic() - self._dropped > PATIENCE:
            self.forget()

    def points(self, layer: Markers) -> np.ndarray:
        """Where the layer's markers stand."""
        return np.array([self._at]) if layer.key == self.key else layer.points

    def rule(self, layer: Rule) -> Rule:
        """The rule where it stands."""
        if layer.key != self.key:
            return layer
        return replace(layer, at=self._at[0] if layer.axis == "x" else self._at[1])

    def _arrived(self, layer: Layer, axes: Axes) -> bool:
        size = np.abs([axes.x.span[1] - axes.x.span[0], axes.y.span[1] - axes.y.span[0]])
        match layer:
            case Markers():
                return bool(np.all(np.abs(layer.points[0] - self._at) <= NEAR * size))
            case Rule():
                axis = 0 if layer.axis == "x" else 1
                return bool(abs(layer.at - self._at[axis]) <= NEAR * max(size[axis], abs(layer.at)))
            case _:
                return True
