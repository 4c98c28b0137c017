"""What each lab has of its own: the scenario being edited, and a place on its timeline."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from optviz import presets
from optviz.gui.playback import Playback
from optviz.gui.session import Session
from optviz.scenario import first_scenario


@dataclass(frozen=True)
class Desk:
    """A lab's document, its timeline, and what it wants to find again when it is built anew (in another language)."""

    session: Session
    playback: Playback
    keep: dict[str, Any] = field(default_factory=dict)


class Desks(QObject):
    """A desk a lab, made when it is first asked for; one lab is in view.

    ``state_changed()`` follows every change of a session (its scenario, history or file) and of which one is in view.
    """

    state_changed = Signal()

    def __init__(self, scenario: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desks: dict[str, Desk] = {}
        self._add(scenario)
        self.lab: str = scenario.lab

    @property
    def session(self) -> Session:
        """The session in view."""
        return self.desk(self.lab).session

    @property
    def playback(self) -> Playback:
        """The timeline in view."""
        return self.desk(self.lab).playback

    @property
    def dirty(self) -> list[str]:
        """The labs with unsaved edits."""
        return [lab for lab, desk in self._desks.items() if desk.session.dirty]

    @property
    def exercises(self) -> list[str]:
        """The labs that show a page of the lecture."""
        return [lab for lab, desk in self._desks.items() if desk.session.exercise]

    def desk(self, lab: str) -> Desk:
        """A lab's desk; at first with the first scene that there is for it."""
        if lab not in self._desks:
            self._add(presets.first(lab) or first_scenario(lab))
        return self._desks[lab]

    def show(self, lab: str) -> None:
        """Another lab in view; time stands still in the one before."""
        if lab != self.lab:
            self.playback.pause()
            self.lab = lab
            self.state_changed.emit()

    def _add(self, scenario: Any) -> None:
        desk = Desk(Session(scenario, self), Playback(self))
        desk.session.state_changed.connect(self.state_changed)
        self._desks[scenario.lab] = desk
