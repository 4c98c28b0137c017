"""The fair race in the window: computed by the patient thread, a first answer at once; its rates can be taken over."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from optviz import catalog
from optviz.gui.labs import Tools
from optviz.gui.labs.descent.fair_controls import FairControls
from optviz.gui.labs.descent.fair_pointer import FairPointer
from optviz.gui.labs.descent.stage_page import StagePage
from optviz.scenario import Descent, Run, View, replace
from optviz.scene.descent.fair import fair_scene, fair_show
from optviz.scene.style import Style
from optviz.studies import fair
from optviz.studies.fair import FairRace, with_picked_rates, with_rate

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject


class FairPage(StagePage):
    """A stage for the scenario's fair race; a rate that is clicked becomes its run's."""

    timed = False

    def __init__(self, tools: Tools, style: Style, parent: QObject) -> None:
        self._pointer = FairPointer()
        super().__init__(tools, style, parent, tools.patient, fair.compute, self._pointer.readout)
        self.result: FairRace | None = None
        self._wish: Descent | None = None
        self.controls = self._controls = FairControls()
        self.lane.result.connect(self._take)
        self.stage.clicked.connect(self._click)
        self._controls.wanted.connect(self._use_rates)

    def follow(self, scenario: Descent) -> None:
        """Another scenario: the race is run where it is another one."""
        same = self._wish is not None and essence(scenario) == essence(self._wish)
        self._wish = scenario
        if not same:
            self._controls.offer(False)
            self.lane.submit(scenario)
        elif self.result is not None:
            self._show(self.result)

    def leave(self) -> None:
        """No fair race is wanted any more."""
        self.lane.cancel()
        self._wish = self.result = None

    def draw(self) -> None:
        """The race as far as it has been run."""
        if self.result is not None:
            scene = fair_scene(self.result, self.style_now, QCoreApplication.translate, self.tools.language)
            self.status = scene.footer
            self.stage.show_scene(scene, self.style_now)
            self.drawn.emit()

    def subject(self) -> Subject | None:
        """The fair race."""
        if self.result is None:
            return None
        from optviz.gui.exporting.request import Subject

        return Subject(self.result, fair_show, 0)

    def _take(self, race: FairRace) -> None:
        if self._wish is not None and essence(race.scenario) == essence(self._wish):
            self._show(race)

    def _show(self, race: FairRace) -> None:
        """The race with the labels, colours and rates of today."""
        assert self._wish is not None
        self.result = self._pointer.race = dataclasses.replace(race, scenario=self._wish)
        self._controls.offer(race.tuned and with_picked_rates(race, self._wish) != self._wish)
        self.draw()

    def _use_rates(self) -> None:
        if self.result is not None and self._wish is not None:
            self._edit(with_picked_rates(self.result, self._wish))

    def _click(self, name: str, x: float, y: float, modifiers: Any) -> None:
        trial = self._pointer.trial(x, y) if name == "sensitivity" else None
        if trial is not None and self._wish is not None:
            self._edit(with_rate(self._wish, *trial))

    def _edit(self, scenario: Descent) -> None:
        """One step for the undo history."""
        self.edited.emit(scenario, "")
        self.committed.emit()


def essence(scenario: Descent) -> Descent:
    """The scenario without what changes nothing in a fair race: looks, own starts, rates that are tuned anyway."""
    return replace(scenario, view=View(), about=None, steps=1, runs=tuple(_essence_of(run) for run in scenario.runs))


def _essence_of(run: Run) -> Run:
    bare = replace(run, start=None, label=None, color=None, visible=True)
    spec = catalog.optimizers()[run.optimizer]
    if not (spec.has_rate and spec.takes_schedule):
        return bare
    return replace(bare, params={name: value for name, value in run.params.items() if name != "lr"})
