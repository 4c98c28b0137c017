"""What stands beside the pages' names for the family tree: whose tree it is."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.gui.editors import Option, SegmentsEditor
from optviz.params import Param
from optviz.scenario import Descent, replace
from optviz.scenario.descent import Family

FAMILY = Param(name="family", kind="choice", choices=get_args(Family), default="lecture")


class FamilyControls(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Descent | None = None
        self.family = SegmentsEditor(FAMILY, family_options(), self)
        self.family.setObjectName("param.descent.view.family")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.family)
        self.family.changed.connect(self._choose)
        self.family.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows whose tree the scenario has, without a signal."""
        self._scenario = scenario
        self.family.show_value(scenario.view.family)

    def _choose(self, family: Any) -> None:
        if self._scenario is not None:
            view = replace(self._scenario.view, family=family)
            self.edited.emit(replace(self._scenario, view=view), "view.family")


def family_options() -> list[Option]:
    """Whose tree."""
    translate = QCoreApplication.translate
    return [
        Option(
            "lecture",
            translate("DescentLab", "The lecture’s"),
            translate("DescentLab", "The optimisers of the lecture, with what each added"),
        ),
        Option("all", translate("DescentLab", "All"), translate("DescentLab", "All optimisers; phrases on pointing")),
    ]
