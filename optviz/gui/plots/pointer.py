"""What the left mouse button does in a view: pans it, drags a marker, or clicks."""

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

    def click(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """A press on empty ground without movement has ended."""


class Pointer:
    """From a press of the left button to its release."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._moved = False
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

    def press(self, at: QPointF) -> None:
        """The button goes down."""
        found = self._surface.marker_at(at)
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
        else:
            self._surface.pan(at - self._last)
        self._last = at

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The button comes up."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if self._key is None:
            if not self._moved:
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

    def forget(self) -> None:
        """The press turned out to be something else (a double click)."""
        self._pressed, self._key, self._moved = None, None, False
