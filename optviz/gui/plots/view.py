"""The range that a panel shows: pyqtgraph's view box with limits, and whether the user has moved it."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF, QRectF, Signal

from optviz.gui.plots.projection import Projection, logged
from optviz.scene.layers import Axes, Span

NEAREST = 1e-9
"""The smallest share of the axes' spans that can be zoomed into."""

FARTHEST = 1e4

STRETCH = 1.02
"""A pixel of a stretching mouse shows so many times as much."""

LOG_FARTHEST = 620.0
"""Decades: all that doubles have."""


class View(QObject):
    """Fits the view to axes and moves it for the user. All spans here are in plane units."""

    changed = Signal()
    """Another range or size."""

    moved = Signal()
    """The user, not a scene, has changed the range."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.box = pg.ViewBox(enableMenu=False, defaultPadding=0.0)
        self.box.disableAutoRange()
        self.touched = False
        self._home: tuple[Span, Span] = ((0.0, 1.0), (0.0, 1.0))
        self._logs = (False, False)
        self._inverted = (False, False)
        self.box.sigRangeChanged.connect(self._on_changed)
        self.box.sigResized.connect(self._on_changed)
        self.box.sigRangeChangedManually.connect(self._on_moved)

    def fit(self, axes: Axes) -> None:
        """Shows the axes' spans."""
        self._logs = (axes.x.log, axes.y.log)
        self._inverted = (axes.x.inverted, axes.y.inverted)
        self._home = (logged(axes.x.span, axes.x.log), logged(axes.y.span, axes.y.log))
        (x, y), (x_far, y_far) = self._home, self._logs
        limits = {
            "minXRange": NEAREST * (x[1] - x[0]),
            "minYRange": NEAREST * (y[1] - y[0]),
            "maxXRange": LOG_FARTHEST if x_far else FARTHEST * (x[1] - x[0]),
            "maxYRange": LOG_FARTHEST if y_far else FARTHEST * (y[1] - y[0]),
        }
        self.box.setAspectLocked(axes.equal)
        self.box.setLimits(**dict.fromkeys(limits))
        self.home()
        self.box.setLimits(**limits)

    def home(self) -> None:
        """Back to the spans of the scene."""
        self.touched = False
        self.box.setRange(xRange=self._home[0], yRange=self._home[1], padding=0.0)

    def projection(self) -> Projection:
        """What is visible now."""
        (left, right), (bottom, top) = self.box.viewRange()
        size = self.box.size()
        width, height = max(1.0, size.width()), max(1.0, size.height())
        return Projection((left, right), (bottom, top), width, height, *self._logs, *self._inverted)

    def place(self, rect: QRectF) -> None:
        """Moves and resizes the view box."""
        self.box.setGeometry(rect)

    def pan(self, by: QPointF) -> None:
        """Moves what is shown along by so many pixels."""
        seen = self.projection()
        (x, y), (to_x, to_y) = seen.at(0.0, 0.0), seen.at(by.x(), by.y())
        self.show(_moved(seen.x_span, x - to_x), _moved(seen.y_span, y - to_y))

    def zoom(self, factor: float, about: QPointF, x: bool = True, y: bool = True) -> None:
        """Shows ``factor`` times as much of one axis or both; the point ``about`` (pixels) stays where it is."""
        seen = self.projection()
        x_about, y_about = seen.at(about.x(), about.y())
        self.show(
            _scaled(seen.x_span, x_about, factor) if x else seen.x_span,
            _scaled(seen.y_span, y_about, factor) if y else seen.y_span,
        )

    def stretch(self, by: QPointF, about: QPointF) -> None:
        """Zooms each axis by how far a mouse has moved along it; both alike where their units are equal."""
        x, y = STRETCH ** -by.x(), STRETCH ** by.y()
        if self.box.state["aspectLocked"]:
            self.zoom(y, about)
        else:
            self.zoom(x, about, y=False)
            self.zoom(y, about, x=False)

    def show(self, x: Span, y: Span) -> None:
        """Shows these spans from now on."""
        self.box.setRange(xRange=x, yRange=y, padding=0.0)
        self._on_moved()

    def _on_moved(self, *_: object) -> None:
        self.touched = True
        self.moved.emit()

    def _on_changed(self, *_: object) -> None:
        self.changed.emit()


def _moved(span: Span, by: float) -> Span:
    return span[0] + by, span[1] + by


def _scaled(span: Span, about: float, factor: float) -> Span:
    return about + (span[0] - about) * factor, about + (span[1] - about) * factor
