"""The form's section on what all runs share: start, steps, noise, seed."""

from __future__ import annotations

import random

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz import catalog
from optviz.gui.editors import Editor, NumberEditor, VectorEditor
from optviz.gui.icons import IconButton
from optviz.gui.labs.descent.form_section import Fields
from optviz.scenario import Descent
from optviz.scenario.common import SEED
from optviz.scenario.descent import NOISE, START, STEPS

SEEDS = 10_000
"""The shuffle button stays below this: short numbers are easier to tell each other."""


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
        super().__init__(translate("DescentForm", "Race"), rows, parent)

    def show_scenario(self, scenario: Descent) -> None:
        self.editors["start"].set_auto(catalog.surfaces()[scenario.surface.name or ""].start)
        super().show_scenario(scenario)


class SeedEditor(NumberEditor):
    """A number and a button for another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SEED, parent, slider=False)
        self.shuffle = IconButton("shuffle", QCoreApplication.translate("DescentForm", "Another seed"), self)
        self.shuffle.clicked.connect(self._shuffle)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(1, self.shuffle)

    def _shuffle(self) -> None:
        self.setValue(random.choice([seed for seed in range(SEEDS) if seed != self.value()]))
