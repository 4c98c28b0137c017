"""The form's section on what all runs share: start, steps, noise, seed."""

from __future__ import annotations

import random
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz import catalog
from optviz.gui.editors import Editor, NumberEditor, Row, VectorEditor
from optviz.gui.icons import IconButton
from optviz.gui.labs.descent.form_section import Section
from optviz.scenario import Descent
from optviz.scenario.common import SEED
from optviz.scenario.descent import NOISE, START, STEPS

replace = msgspec.structs.replace
PATH = "param.descent"
SEEDS = 10_000
"""The shuffle button stays below this: short numbers are easier to tell each other."""


class RaceSection(Section):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("DescentForm", "Race"), parent)
        self._scenario: Descent | None = None
        self.editors: dict[str, Editor] = {
            "start": VectorEditor(START, self),
            "steps": NumberEditor(STEPS, self),
            "noise": NumberEditor(NOISE, self),
            "seed": SeedEditor(self),
        }
        names = {
            "start": translate("DescentForm", "Start (x, y)"),
            "steps": translate("DescentForm", "Steps"),
            "noise": translate("DescentForm", "Noise"),
            "seed": translate("DescentForm", "Seed"),
        }
        for key, editor in self.editors.items():
            editor.setObjectName(f"{PATH}.{key}")
            self.rows.addWidget(Row(names[key], editor, self))
            editor.changed.connect(partial(self._edit, key))
            editor.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's race, without a signal."""
        self._scenario = scenario
        self.editors["start"].set_auto(catalog.surfaces()[scenario.surface.name or ""].start)
        for key, editor in self.editors.items():
            editor.show_value(getattr(scenario, key))

    def _edit(self, key: str, value: Any) -> None:
        if self._scenario is not None:
            self.edited.emit(replace(self._scenario, **{key: value}), key)


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
