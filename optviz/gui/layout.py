"""Where the labs' forms stand, and how wide the help is: remembered, and the same in every lab."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from optviz.gui.settings import Settings

SIDES = ("left", "right")
WIDTH, HELP_WIDTH = 340, 380


class Layout(QObject):
    """``changed()`` follows every change. ``crowded``: there is no room for a form at present, whatever is wanted.

    ``room_wanted()``: the user would like to see it all the same.
    """

    changed = Signal()
    room_wanted = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        side = settings.get("form_side")
        self.side: str = side if side in SIDES else SIDES[0]
        self.wanted = _truth(settings.get("form_shown", True))
        self.width = _pixels(settings.get("form_width"), WIDTH)
        self.help_width = _pixels(settings.get("help_width"), HELP_WIDTH)
        self.crowded = False

    @property
    def shown(self) -> bool:
        """Whether the form is in view."""
        return self.wanted and not self.crowded

    def toggle_form(self) -> None:
        """Shows the form where it is not to be seen, or hides it."""
        if self.crowded:
            self.room_wanted.emit()
        else:
            self.show_form(not self.wanted)

    def show_form(self, shown: bool) -> None:
        """Shows or hides the form."""
        self.wanted = shown
        self._keep("form_shown", shown)

    def move_form(self) -> None:
        """The form goes to the other side, and is in view there."""
        self.side = SIDES[1 - SIDES.index(self.side)]
        self._settings.set("form_side", self.side)
        self.show_form(True)

    def set_width(self, width: int) -> None:
        """The form's width, in pixels."""
        if width != self.width:
            self.width = width
            self._keep("form_width", width)

    def set_help_width(self, width: int) -> None:
        """The help's width, in pixels."""
        self.help_width = width
        self._settings.set("help_width", width)

    def crowd(self, crowded: bool) -> None:
        """Makes way for something else, for a while."""
        if crowded != self.crowded:
            self.crowded = crowded
            self.changed.emit()

    def reset(self) -> None:
        """As in the beginning."""
        self.side, self.wanted, self.width = SIDES[0], True, WIDTH
        self.set_help_width(HELP_WIDTH)
        self._settings.set("form_side", self.side)
        self._settings.set("form_width", self.width)
        self._keep("form_shown", self.wanted)

    def _keep(self, key: str, value: Any) -> None:
        self._settings.set(key, value)
        self.changed.emit()


def _truth(value: object) -> bool:
    """Settings in files are texts."""
    return str(value).lower() != "false"


def _pixels(value: object, default: int) -> int:
    try:
        return max(1, int(str(value)))
    except ValueError:
        return default
