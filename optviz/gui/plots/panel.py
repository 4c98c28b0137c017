"""One panel of a scene in the window."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.plots.widget import PanelWidget
from optviz.scene.layers import Axes, Span
from optviz.scene.style import Style

SETTLED_MS = 80
"""The view counts as settled so long after the user's last move."""


class PlotPanel(PanelWidget):
    """Shows axes and everything in them, and reports what the mouse does there in the axes' own units.

    ``draggable`` are the keys of markers and rules that the user may move.
    """

    hovered = Signal(float, float)
    """The pointer is there, no button pressed."""

    left = Signal()
    """The pointer is no longer in the view."""

    clicked = Signal(float, float, object)
    """A click on empty ground, with the keyboard's modifiers."""

    grabbed = Signal(str)
    dragged = Signal(str, float, float)
    dropped = Signal(str, float, float)
    """A marker or a rule begins to move, is there now, is let go there."""

    moved = Signal()
    """The user has zoomed or panned, or ``look_at`` has."""

    view_changed = Signal(object)
    """The user's zoom or pan has settled: the visible spans ((x, x), (y, y))."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._fitted: tuple[object, ...] = ()
        self._announced: tuple[Span, Span] | None = None
        self._settle.timeout.connect(self._announce)
        self._parts.view.moved.connect(self._settle.start)
        self._parts.view.moved.connect(self.moved)
        for name in ("hovered", "left", "clicked", "grabbed", "dragged", "dropped"):
            getattr(self._hands, name).connect(getattr(self, name))

    @property
    def draggable(self) -> frozenset[str]:
        """Keys of the layers of markers and of the rules that the mouse may move."""
        return self._parts.canvas.draggable

    @draggable.setter
    def draggable(self, keys: frozenset[str]) -> None:
        self._parts.canvas.draggable = frozenset(keys)
        self._parts.canvas.refresh()

    @property
    def axes(self) -> Axes:
        """What is shown."""
        return self._parts.axes

    @property
    def zoomed(self) -> bool:
        """Whether the user has moved the view away from the axes' spans."""
        return self._parts.view.touched

    def show_axes(self, axes: Axes, style: Style) -> None:
        """Shows the axes. Cheap where little differs from what is shown: only new segments of trails are painted."""
        if style != self._parts.style:
            self.dress(style)
        fit = _place(axes) != self._fitted and not self._hands.pointer.dragging
        if axes.title and axes.title != self.accessibleName():
            self.setAccessibleName(axes.title)
        self._parts.show_axes(axes, fit)
        if fit:
            self._fitted, self._announced = _place(axes), None
            self._settle.stop()
            if axes.equal:
                self._settle.start()

    def reset_view(self) -> None:
        """Shows the axes' spans again."""
        super().reset_view()
        self._settle.start()

    def look_at(self, x: Span, y: Span) -> None:
        """Shows these spans, as if the user had moved the view there; on linear axes."""
        self._parts.view.show(x, y)

    def spans(self) -> tuple[Span, Span]:
        """What is visible, in the axes' own units."""
        return self._parts.spans()

    def position(self, x: float, y: float) -> QPointF:
        """Where in the widget a point of the axes is."""
        at = self._parts.view.projection()(np.array([[x, y]]))[0]
        return self._parts.inside().topLeft() + QPointF(*at.tolist())

    def set_readout(self, text: str, x: float, y: float) -> None:
        """Shows a text near a point of the axes."""
        self._parts.canvas.show_readout((text, x, y))

    def clear_readout(self) -> None:
        """Hides that text."""
        self._parts.canvas.show_readout(None)

    def set_spot(self, x: float, y: float) -> None:
        """Marks the point of the axes that the pointer is at in another panel."""
        self._parts.canvas.show_spot((x, y))

    def clear_spot(self) -> None:
        """Takes that mark away."""
        self._parts.canvas.show_spot(None)

    def settled(self) -> bool:
        """Whether everything wanted is painted and nothing is about to be announced."""
        canvas = self._parts.canvas
        return not self._settle.isActive() and (not self.isVisible() or (not canvas.waiting and canvas.trails.complete))

    def _announce(self) -> None:
        spans = self.spans()
        if spans != self._announced:
            self._announced = spans
            self.view_changed.emit(spans)


def _place(axes: Axes) -> tuple[object, ...]:
    """What the view depends on: where it differs, the axes are others and are shown whole."""
    x, y = axes.x, axes.y
    return axes.name, axes.title, x.span, y.span, x.log, y.log, x.inverted, y.inverted, axes.equal
