"""A view that goes along with a run, until the user takes it somewhere else."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from optviz.engine.field import Span
from optviz.gui.plots.panel import PlotPanel

Spans = tuple[Span, Span]

CALM = 0.25
"""The view stays where it is while the run is no nearer to an edge than this share of the view."""

GLIDE_MS = 260


class Follower(QObject):
    """Moves a panel's view when its point comes near an edge: to the middle in one glide, however it was zoomed.

    ``released()``: the user has panned by hand. ``ahead(spans)``: what will be in view on the way there.
    """

    released = Signal()
    ahead = Signal(object)

    def __init__(self, panel: PlotPanel, parent: QObject) -> None:
        super().__init__(parent)
        self.active = False
        self._panel = panel
        self._ours = False
        self._from = self._to = self._centre()
        self._size = self._sizes()
        self._glide = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._glide.valueChanged.connect(self._move)
        panel.moved.connect(self._check)

    def follow(self, point: np.ndarray) -> None:
        """The run is there now."""
        if not (self.active and self._panel.isVisible() and np.isfinite(point).all()):
            return
        self._size = self._sizes()
        centre = self._to if self.gliding() else self._centre()
        if (np.abs(point - centre) <= (0.5 - CALM) * self._size).all():
            return
        self._glide.stop()
        self._from, self._to = self._centre(), np.asarray(point, dtype=float)
        self._panel.clear_readout()
        self.ahead.emit(_around(self._from, self._to, self._size))
        self._glide.start()

    def stop(self) -> None:
        """Stays where it is."""
        self.active = False
        self._glide.stop()

    def gliding(self) -> bool:
        """Whether the view is on its way."""
        return self._glide.state() == QVariantAnimation.State.Running

    def _move(self, share: float) -> None:
        centre = self._from + float(share) * (self._to - self._from)
        half = 0.5 * self._sizes()
        low, high = (centre - half).tolist(), (centre + half).tolist()
        self._ours = True
        self._panel.look_at((low[0], high[0]), (low[1], high[1]))
        self._ours = False

    def _check(self) -> None:
        """A zoom is fine; a pan says that the user wants to see something else."""
        sizes = self._sizes()
        panned = not self._ours and np.allclose(sizes, self._size, rtol=1e-9, atol=0.0)
        self._size = sizes
        if self.active and panned:
            self.stop()
            self.released.emit()

    def _sizes(self) -> np.ndarray:
        return np.array([high - low for low, high in self._panel.spans()])

    def _centre(self) -> np.ndarray:
        return np.array([0.5 * (low + high) for low, high in self._panel.spans()])


def _around(one: np.ndarray, other: np.ndarray, sizes: np.ndarray) -> Spans:
    """The spans that hold the view at both places."""
    low, high = np.minimum(one, other) - 0.5 * sizes, np.maximum(one, other) + 0.5 * sizes
    return (float(low[0]), float(high[0])), (float(low[1]), float(high[1]))
