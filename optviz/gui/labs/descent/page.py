"""What the descent lab's pages have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.labs import Tools
from optviz.gui.lane import Lane
from optviz.scenario import Descent
from optviz.scene.style import Style
from optviz.studies.descent import Race

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject


class Page(QObject):
    """One of the pages: its ``widget``, perhaps ``controls`` for the bar above it, and the ``lanes`` of its work.

    ``edited(scenario, merge_key)`` and ``committed()`` are those of a form; ``add_requested(run)`` asks for another
    run, ``optimizer_requested(name)`` for one with a rate that suits the surface; ``drawn()``: what is shown, and with
    it ``status``, is another. Only the page in view is told of scenarios, races and steps; one that comes into view
    again is told the last of each.
    """

    edited = Signal(object, str)
    committed = Signal()
    add_requested = Signal(object)
    optimizer_requested = Signal(str)
    drawn = Signal()

    widget: QWidget
    controls: QWidget | None = None

    timed = True
    """Whether it shows the race at the timeline's step."""

    def __init__(self, tools: Tools, style: Style, parent: QObject) -> None:
        super().__init__(parent)
        self.tools, self.style_now = tools, style
        self.status = ""

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes of its work."""
        return ()

    def follow(self, scenario: Descent) -> None:
        """Another scenario, or this page comes into view."""

    def leave(self) -> None:
        """Another page comes into view."""

    def take_race(self, race: Race) -> None:
        """Another race has been run."""

    def draw(self) -> None:
        """What is known, at the current step and in ``style_now``."""

    def subject(self) -> Subject | None:
        """What an export is about; None before the first result."""
        return None

    def settled(self) -> bool:
        """Whether everything wanted is painted."""
        return True

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
