"""The mouse in a view, in the axes' own units."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.plots.parts import Parts
from optviz.gui.plots.pointer import Pointer

REACH = 12.0
"""A marker can be taken from so many pixels away."""


RULE_REACH = 6.0
"""A rule too, from so many."""


class Hands(QObject):
    """What a pointer does to a panel's parts; positions are pixels of the view, signals carry the axes' numbers."""

    hovered = Signal(float, float)
    left = Signal()
    clicked = Signal(float, float, object)
    grabbed = Signal(str)
    dragged = Signal(str, float, float)
    dropped = Signal(str, float, float)

    def __init__(self, owner: QWidget, parts: Parts) -> None:
        super().__init__(owner)
        self._parts, self._owner = parts, owner
        self._within = False
        self.pointer = Pointer(self)

    def hover(self, at: QPointF, within: bool) -> None:
        """The pointer moves over the panel with no button down."""
        if within:
            self._within = True
            self.pointer.move(at)
            self.hovered.emit(*self.numbers(at))
        else:
            self.leave()

    def leave(self) -> None:
        """The pointer is elsewhere."""
        if self._within and not self.pointer.busy:
            self._within = False
            self.warm(None, False)
            self.left.emit()

    def numbers(self, at: QPointF) -> tuple[float, float]:
        """The axes' numbers at a pixel, moved into the view."""
        seen = self._parts.view.projection()
        return seen.data(min(max(at.x(), 0.0), seen.width), min(max(at.y(), 0.0), seen.height))

    def marker_at(self, at: QPointF) -> tuple[str, QPointF] | None:
        """The nearest draggable marker within reach of a pixel, else the nearest such rule, and where it stands."""
        seen, best = self._parts.view.projection(), REACH
        found: tuple[str, QPointF] | None = None
        for layer, points in self._parts.canvas.markers():
            for x, y in seen(points).tolist():
                away = hypot(x - at.x(), y - at.y())
                if away <= best:
                    best, found = away, (layer.key, QPointF(x, y))
        return found or self._rule_at(at)

    def _rule_at(self, at: QPointF) -> tuple[str, QPointF] | None:
        """The rule's point nearest to a pixel."""
        best, found = RULE_REACH, None
        for rule, line in self._parts.canvas.rules():
            there = QPointF(line.x1(), at.y()) if rule.axis == "x" else QPointF(at.x(), line.y1())
            away = (there - at).manhattanLength()
            if away <= best:
                best, found = away, (rule.key, there)
        return found

    def warm(self, key: str | None, held: bool) -> None:
        """Shows that a marker can be taken, or is held; None ends that."""
        self._owner.setCursor(self._shape(key, held))
        if key != self._parts.canvas.hot:
            self._parts.canvas.hot = key
            self._parts.canvas.refresh()

    def _shape(self, key: str | None, held: bool) -> Qt.CursorShape:
        """A hand for a marker, the way that it moves for a rule."""
        if key is None:
            return Qt.CursorShape.ArrowCursor
        for rule, _ in self._parts.canvas.rules():
            if rule.key == key:
                return Qt.CursorShape.SplitHCursor if rule.axis == "x" else Qt.CursorShape.SplitVCursor
        return Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor

    def grab(self, key: str) -> None:
        """A marker begins to move."""
        self._parts.canvas.show_readout(None)
        self.grabbed.emit(key)

    def carry(self, key: str, at: QPointF) -> None:
        """A held marker is there now; it does not leave the view."""
        self._move(key, at)
        self.dragged.emit(key, *self.numbers(at))

    def drop(self, key: str, at: QPointF) -> None:
        """A held marker is let go there."""
        self._move(key, at)
        self._parts.canvas.held.drop()
        self.dropped.emit(key, *self.numbers(at))

    def pan(self, by: QPointF) -> None:
        """The picture is moved along."""
        self._parts.view.pan(by)

    def stretch(self, by: QPointF, about: QPointF) -> None:
        """The view is zoomed by a mouse that moves so far."""
        self._parts.view.stretch(by, about)

    def click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """A click on empty ground."""
        self.clicked.emit(*self.numbers(at), modifiers)

    def _move(self, key: str, at: QPointF) -> None:
        self._parts.canvas.held.move(key, *self.numbers(at))
        self._parts.canvas.refresh()
