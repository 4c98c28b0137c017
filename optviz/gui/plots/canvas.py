"""The inside of a panel's view: backdrop, markers, trails, heads, texts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from optviz.gui.plots.corners import Corners
from optviz.gui.plots.ground import Grid, Ground, Look
from optviz.gui.plots.guard import guarded
from optviz.gui.plots.held import Held
from optviz.gui.plots.ink import pen, smooth
from optviz.gui.plots.markers import draw_markers
from optviz.gui.plots.moving import Moving
from optviz.gui.plots.occupied import Occupied
from optviz.gui.plots.projection import Projection
from optviz.gui.plots.readout import Readout, draw_readout, draw_spot
from optviz.gui.plots.stack import Restless, Stack
from optviz.gui.plots.trails import Trails
from optviz.scene.layers import Axes, Layer, Markers, Note, Rule, Trail
from optviz.scene.style import LIGHT, Style

GROWN = 4.0
"""A marker under the mouse is so much larger."""


class Canvas(QGraphicsItem):
    """Draws axes' layers; told by the panel what to show and where. ``go_on`` asks for another frame."""

    def __init__(self, parent: QGraphicsItem, viewport: QWidget, go_on: Callable[[], None]) -> None:
        super().__init__(parent)
        self.trails, self.moving, self.held = Trails(), Moving(), Held()
        self._restless = Restless()
        self.backdrop, self._above = Stack(self._restless, opaque=True), Stack(self._restless, opaque=False)
        self.draggable: frozenset[str] = frozenset()
        self.hot: str | None = None
        self.focused = False
        self.waiting = False
        self._projection = Projection((0.0, 1.0), (0.0, 1.0), 1.0, 1.0)
        self._grid: Grid = ((), ())
        self._style: Style = LIGHT
        self._font = QFont()
        self._axes: Axes | None = None
        self._corners, self._occupied = Corners(), Occupied()
        self._readout: Readout | None = None
        self._spot: tuple[float, float] | None = None
        self._viewport, self._go_on = viewport, go_on

    def show_axes(self, axes: Axes) -> None:
        """Takes a new scene; where only trails, heads and rules differ, only their part of the view is painted anew."""
        before, self._axes = self._axes, axes
        held = self.held.key
        self.held.follow(axes)
        self.trails.show([layer for layer in axes.layers if isinstance(layer, Trail)])
        still = self._restless.follow(axes) and before is not None and _texts(before) == _texts(axes)
        if not still or held != self.held.key or self.trails.stale:
            self.refresh()
            return
        changed = self.moving.arrange(axes, self._ground(), self._corners.boxes(), self.held)
        changed = changed.united(self.trails.newest(self._projection)).intersected(self.boundingRect())
        if not changed.isEmpty():
            self.waiting = True
            self.update(changed)
        elif not self.trails.complete:
            self.refresh()

    def dress(self, style: Style, font: QFont) -> None:
        """Takes the colours and the font."""
        self._style, self._font = style, font
        self.refresh()

    def project(self, projection: Projection, grid: Grid) -> None:
        """Takes another view, with the grid's lines in pixels."""
        if (projection, grid) != (self._projection, self._grid):
            self.prepareGeometryChange()
            self._projection, self._grid = projection, grid
            self.refresh()

    def show_readout(self, readout: Readout | None) -> None:
        """A text near a point of the axes, or none."""
        if readout != self._readout:
            self._readout = readout
            self.refresh()

    def show_spot(self, spot: tuple[float, float] | None) -> None:
        """A mark at a point of the axes, or none."""
        if spot != self._spot:
            self._spot = spot
            self.refresh()

    def calm(self) -> None:
        """What has changed from scene to scene will stay as it is now, and is worth baking."""
        self._restless.calm()

    def refresh(self) -> None:
        """Asks for a new frame."""
        self.waiting = True
        self.update()

    def boundingRect(self) -> QRectF:
        """For Qt."""
        return QRectF(0.0, 0.0, self._projection.width, self._projection.height)

    def markers(self) -> list[tuple[Markers, np.ndarray]]:
        """The draggable markers and where they stand."""
        layers = self._axes.layers if self._axes else ()
        own = [layer for layer in layers if isinstance(layer, Markers) and layer.key in self.draggable]
        return [(layer, self.held.points(layer)) for layer in own]

    def rules(self) -> list[tuple[Rule, QLineF]]:
        """The draggable rules that are seen, and where."""
        return [(rule, line) for rule, line in self.moving.rules() if rule.key in self.draggable]

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """For Qt."""
        self.waiting = False
        if self._axes is None:
            return
        ground = self._ground()
        below, above = _split(self._axes.layers, self.draggable)
        if self._axes.legend:
            self._occupied.update(self._axes, ground, self._restless.live)
        self._corners.update(self._axes, ground, self._occupied.data)
        self.moving.arrange(self._axes, ground, self._corners.boxes(), self.held)
        self.trails.paint(ground)
        painter.setClipRect(self.boundingRect())
        smooth(painter)
        self.backdrop.paint(painter, below, ground)
        if not self.trails.empty:
            painter.drawPixmap(QPointF(), self.trails.floor)
        for marker, points in self.markers():
            draw_markers(painter, marker, points, ground, GROWN if marker.key == self.hot else 0.0)
        if not self.trails.empty:
            painter.drawPixmap(QPointF(), self.trails.lines)
        self._above.paint(painter, above, ground)
        self._corners.draw(painter)
        self.moving.draw(painter, self.hot)
        self._draw_frame(painter)
        if self._spot is not None:
            draw_spot(painter, self._spot, ground)
        if self._readout is not None:
            draw_readout(painter, self._readout, ground)
        if not self.trails.complete:
            self._go_on()

    def _ground(self) -> Ground:
        look = Look(self._style, self._font, self._viewport.devicePixelRatioF())
        return Ground(self._projection, look, self._grid)

    def _draw_frame(self, painter: QPainter) -> None:
        """Around bare axes only where the keyboard is."""
        if self._axes is not None and self._axes.bare and not self.focused:
            return
        width = 2.0 if self.focused else 1.0
        painter.setPen(pen(self._style.accent if self.focused else self._style.line, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.boundingRect().adjusted(width / 2, width / 2, -width / 2, -width / 2))


def _split(layers: tuple[Layer, ...], draggable: frozenset[str]) -> tuple[list[Layer], list[Layer]]:
    """The layers below the first trail, and those that follow it and are drawn above all trails."""
    first = next((place for place, layer in enumerate(layers) if isinstance(layer, Trail)), len(layers))
    still = [(place, layer) for place, layer in enumerate(layers) if not isinstance(layer, Trail | Rule | Note)]
    still = [(place, layer) for place, layer in still if not (isinstance(layer, Markers) and layer.key in draggable)]
    return [layer for place, layer in still if place < first], [layer for place, layer in still if place > first]


def _texts(axes: Axes) -> object:
    """What stands in the corners."""
    return axes.legend, [(layer.text, layer.color, layer.corner) for layer in axes.layers if isinstance(layer, Note)]
