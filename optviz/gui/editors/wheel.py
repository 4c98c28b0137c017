"""The mouse wheel over an editor."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent

NOTCH = 120
"""What Qt reports for one notch of a mouse wheel, in eighths of a degree."""


class Wheel:
    """Gathers what a fine wheel or a touch pad turns until it makes a notch."""

    def __init__(self) -> None:
        self._turned = 0

    def turn(self, event: QWheelEvent, focused: bool) -> int:
        """The notches that are full now; without the focus the event is left to the scroll area around."""
        if not focused:
            event.ignore()
            return 0
        self._turned += event.angleDelta().y()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        event.accept()
        return notches
