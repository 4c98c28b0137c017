"""The form's section on what all runs share: start, steps, noise, seed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz.gui.editors import Editor, NumberEditor, VectorEditor
from optviz.gui.forms.section import Fields
from optviz.gui.forms.seed import SeedEditor
from optviz.scenario import Descent
from optviz.scenario.descent import NOISE, START, STEPS
from optviz.studies.descent import objective_of


class RaceSection(Fields):
    """Start, steps, noise and seed of all runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        rows: dict[str, tuple[str, Editor]] = {
            "start": (translate("DescentForm", "Start (x, y)"), VectorEditor(START)),
            "steps": (translate("DescentForm", "Steps"), NumberEditor(STEPS)),
            "noise": (translate("DescentForm", "Noise"), NumberEditor(NOISE)),
            "seed": (translate("DescentForm", "Seed"), SeedEditor()),
        }
        super().__init__(translate("DescentForm", "Race"), "descent", rows, parent)

    def show_scenario(self, scenario: Descent) -> None:
        self.editors["start"].set_auto(objective_of(scenario.surface).spec.start)
        super().show_scenario(scenario)
