"""Editor of the seed."""

from __future__ import annotations

import random

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.gui.editors import NumberEditor
from optviz.gui.icons import IconButton
from optviz.scenario.common import SEED

SEEDS = 10_000
"""The shuffle button stays below this: short numbers are easier to tell each other."""


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
