"""The theory in the window: measured and predicted, and the α–β plane in which the run's pair is dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from optviz.gui.labs import Tools
from optviz.gui.labs.descent.page import Page
from optviz.gui.labs.descent.theory_controls import TheoryControls
from optviz.gui.labs.descent.theory_readout import readout
from optviz.gui.labs.descent.words import status_line
from optviz.gui.lane import Lane
from optviz.gui.workbench.stage import PlotStage
from optviz.scenario import Descent
from optviz.scene.descent.theory import theory_scene, theory_show
from optviz.scene.descent.theory_plane import HERE
from optviz.scene.style import Style
from optviz.studies import quadratic_theory
from optviz.studies.descent import Race
from optviz.studies.quadratic_theory import Theory, theory_of, with_pair

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject


class TheoryPage(Page):
    """A stage for the theory of the race; in the plane a drag or a click edits the chosen run, in charts the step."""

    def __init__(self, tools: Tools, style: Style, parent: QObject) -> None:
        super().__init__(tools, style, parent)
        self.theory: Theory | None = None
        self.lane = Lane(tools.quick, quadratic_theory.compute, self)
        self.widget = self.stage = PlotStage("descent", self._readout)
        self.controls = self._controls = TheoryControls()
        self.lane.result.connect(self._take)
        self.stage.clicked.connect(self._click)
        self.stage.dragged.connect(self._drag)
        self.stage.dropped.connect(self._drop)
        self._controls.edited.connect(self.edited)
        self._controls.committed.connect(self.committed)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The theory's."""
        return (self.lane,)

    def follow(self, scenario: Descent) -> None:
        """What the controls edit."""
        self._controls.show_scenario(scenario)

    def leave(self) -> None:
        """No theory is wanted any more."""
        self.lane.cancel()
        self.theory = None

    def take_race(self, race: Race) -> None:
        """Another race: its theory is asked for."""
        self.lane.submit(race)

    def draw(self) -> None:
        """The theory as far as it is known, at the current step."""
        if self.theory is None:
            return
        step = self.tools.playback.step
        scene = theory_scene(self.theory, step, self.style_now, QCoreApplication.translate, self.tools.language)
        self.status = status_line(self.theory.race, step)
        self.stage.show_scene(scene, self.style_now)
        self.stage.set_draggable("plane", frozenset([HERE]))
        self.drawn.emit()

    def subject(self) -> Subject | None:
        """The race, drawn as its theory."""
        if self.theory is None:
            return None
        from optviz.gui.exporting.request import Subject

        return Subject(self.theory.race, lambda race: theory_show(theory_of(race)), self.tools.playback.step)

    def settled(self) -> bool:
        """Whether everything wanted is painted."""
        return self.stage.settled()

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        self.stage.reset_views()

    def _take(self, theory: Theory) -> None:
        self.theory = theory
        self._controls.show_theory(theory)
        self.draw()

    def _click(self, name: str, x: float, y: float, modifiers: Any) -> None:
        if name == "plane":
            self._set_pair(x, y)
            self.committed.emit()
        elif name in ("forecast", "modes"):
            self.tools.playback.pause()
            self.tools.playback.seek(round(x))

    def _drag(self, name: str, key: str, x: float, y: float) -> None:
        self._set_pair(x, y)

    def _drop(self, name: str, key: str, x: float, y: float) -> None:
        self._set_pair(x, y)
        self.committed.emit()

    def _set_pair(self, alpha: float, beta: float) -> None:
        """The chosen run with the pair at a place of the plane."""
        closeup = None if self.theory is None else self.theory.closeup
        if closeup is not None:
            pair = closeup.plane.nearest(alpha, beta)
            self.edited.emit(with_pair(self.tools.session.scenario, closeup.forecast, *pair), "drag theory")

    def _readout(self, name: str, x: float, y: float) -> str:
        return "" if self.theory is None else readout(self.theory, name, x, y, QCoreApplication.translate)
