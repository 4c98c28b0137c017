"""The labs: a file or folder each, exporting SPEC."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from optviz.gui.lane import WorkerThread
from optviz.gui.messages import MessageBar
from optviz.gui.playback import Playback
from optviz.gui.session import Session
from optviz.scene.style import Style

if TYPE_CHECKING:
    from optviz.scene.layers import Scene


@dataclass(frozen=True)
class Tools:
    """What a lab works with; ``quick`` is the thread for what must feel immediate, ``patient`` that for long work."""

    session: Session
    playback: Playback
    quick: WorkerThread
    patient: WorkerThread
    messages: MessageBar
    language: str


class Lab(Protocol):
    """What the window expects of a lab's widget."""

    def idle(self) -> bool:
        """Whether everything asked for has been drawn."""

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""

    def scene(self) -> Scene | None:
        """What is shown at the moment, for an export."""

    def reset_views(self) -> None:
        """Shows everything again after zooming."""

    def cancel(self) -> None:
        """Gives up the work at hand."""


@dataclass(frozen=True)
class LabSpec:
    """A lab of the switcher, at its place (``order``) in the lecture.

    English title and promise (one line on what it teaches), marked for translation.
    ``create`` builds its widget; None where the lab does not exist yet.
    """

    name: str
    order: int
    title: str
    promise: str
    create: Callable[[Tools, Style], QWidget] | None
