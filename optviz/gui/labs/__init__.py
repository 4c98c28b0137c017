"""The labs: a file or folder each, exporting SPEC."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from optviz.engine.crew import Crew
from optviz.gui.lane import WorkerThread
from optviz.gui.layout import Layout
from optviz.gui.messages import MessageBar
from optviz.gui.playback import Playback
from optviz.gui.session import Session
from optviz.scene.style import Style

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject


@dataclass(frozen=True)
class Tools:
    """What a lab works with; ``quick`` is the thread for what must feel immediate, ``patient`` that for long work, and
    ``crew`` the processes that help it.

    ``keep`` outlives the lab's widget: the next one finds there what this one leaves.
    """

    session: Session
    playback: Playback
    quick: WorkerThread
    patient: WorkerThread
    crew: Crew
    messages: MessageBar
    language: str
    layout: Layout
    keep: dict[str, Any]


class Lab(QWidget):
    """What the window expects of a lab's widget."""

    status = ""
    """What is shown, in a line."""

    result: Any = None
    """What has been computed last, of the scenario that it carries."""

    status_changed = Signal(str)
    """And another line from now on."""

    progress = Signal(float)
    """How much of the work under way is done."""

    busy_changed = Signal(bool)

    timed = True
    """Whether what is shown has a time to play."""

    timed_changed = Signal(bool)

    def set_timed(self, timed: bool) -> None:
        """Something else is shown, with a time to play or without."""
        if timed != self.timed:
            self.timed = timed
            self.timed_changed.emit(timed)

    def tell(self, status: str) -> None:
        """Another status."""
        self.status = status
        self.status_changed.emit(status)

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        raise NotImplementedError

    def idle(self) -> bool:
        """Whether everything asked for has been drawn."""
        raise NotImplementedError

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        raise NotImplementedError

    def subject(self) -> Subject | None:
        """What is shown at the moment, for an export; None before the first result."""
        raise NotImplementedError

    def resting(self) -> int:
        """The step that a picture of the lab shows."""
        raise NotImplementedError

    def waiting(self) -> int:
        """The step at which a page of the lecture waits for whoever plays it."""
        return self.resting()

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        raise NotImplementedError

    def reset_layout(self) -> None:
        """Its parts share the room as in the beginning."""

    def page_choices(self) -> Mapping[str, Callable[[], object]]:
        """What turns to each of its pages, by their titles."""
        return {}

    def cancel(self) -> None:
        """Gives up the work at hand."""
        raise NotImplementedError


@dataclass(frozen=True)
class LabSpec:
    """A lab of the switcher, at its place (``order``) in the lecture.

    English title and promise (one line on what it teaches), marked for translation. ``create`` builds its widget.
    """

    name: str
    order: int
    title: str
    promise: str
    create: Callable[[Tools, Style], Lab]
