"""What the mouse buttons do in a view.

Left drags a marker, pans the view, or clicks; middle pans; right zooms each axis by how far it is dragged along it.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

MOVED = 3.0
"""Pixels from which a press is a drag and no longer a click."""


class Surface(Protocol):
    """What a pointer acts on; positions in the view's pixels."""

    def marker_at(self, at: QPointF) -> tuple[str, QPointF] | None:
        """The draggable marker there, and where exactly it stands."""

    def warm(self, key: str | None, held: bool) -> None:
        """Shows that a marker can be taken, or is held; None ends that."""

    def grab(self, key: str) -> None:
        """A marker is about to move."""

    def carry(self, key: str, at: QPointF) -> None:
        """A held marker is there now."""

    def drop(self, key: str, at: QPointF) -> None:
        """A held marker is let go there."""

    def pan(self, by: QPointF) -> None:
        """The view is moved along by so many pixels."""

    def stretch(self, by: QPointF, about: QPointF) -> None:
        """The view is zoomed by a move of so many pixels, ``about`` stays where it is."""

    def click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """A press on empty ground without movement has ended."""


class Pointer:
    """From a press of a button to its release."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._moved = False
        self._button = Qt.MouseButton.NoButton
        self._key: str | None = None
        self._offset = QPointF()
        self._origin = QPointF()

    @property
    def busy(self) -> bool:
        """Whether the button is down."""
        return self._pressed is not None

    @property
    def dragging(self) -> bool:
        """Whether a marker is being moved."""
        return self._key is not None and self._moved

    def press(self, at: QPointF, button: Qt.MouseButton) -> None:
        """A button goes down; while one is down, others do nothing."""
        if self._pressed is not None:
            return
        self._button = button
        found = self._surface.marker_at(at) if button == Qt.MouseButton.LeftButton else None
        self._pressed = self._last = at
        self._moved = False
        self._key = found[0] if found else None
        self._origin = found[1] if found else QPointF()
        self._offset = self._origin - at
        if self._key is not None:
            self._surface.warm(self._key, True)

    def move(self, at: QPointF) -> None:
        """The mouse moves, button down or not."""
        if self._pressed is None:
            found = self._surface.marker_at(at)
            self._surface.warm(found[0] if found else None, False)
            return
        if not self._moved:
            if (at - self._pressed).manhattanLength() < MOVED:
                return
            self._moved = True
            if self._key is not None:
                self._surface.grab(self._key)
        if self._key is not None:
            self._surface.carry(self._key, at + self._offset)
        elif self._button == Qt.MouseButton.RightButton:
            self._surface.stretch(at - self._last, self._pressed)
        else:
            self._surface.pan(at - self._last)
        self._last = at

    def release(self, at: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        """A button comes up."""
        if self._pressed is None or button != self._button:
            return
        pressed, self._pressed = self._pressed, None
        if self._key is None:
            if not self._moved and button == Qt.MouseButton.LeftButton:
                self._surface.click(pressed, modifiers)
        elif self._moved:
            self._surface.drop(self._key, at + self._offset)
        self._key, self._moved = None, False
        self.move(at)

    def cancel(self) -> bool:
        """Puts a held marker back where it came from; whether there was one."""
        if not self.dragging or self._key is None:
            return False
        key, self._key, self._pressed, self._moved = self._key, None, None, False
        self._surface.drop(key, self._origin)
        self._surface.warm(None, False)
        return True
