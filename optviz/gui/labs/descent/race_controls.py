"""What stands beside the pages' names for the race: the inspector, a view that follows a run, the surface in space."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.gui.editors import ToggleEditor
from optviz.gui.labs.descent.space_controls import SpaceControls
from optviz.params import Param
from optviz.scenario import Descent, replace
from optviz.text import QT_TRANSLATE_NOOP

INSPECTOR = Param(
    name="inspector",
    kind="bool",
    default=False,
    doc=QT_TRANSLATE_NOOP("Params", "One step of one run: its formulas with the numbers put in, its arrows."),
)
FOLLOW = Param(
    name="follow",
    kind="bool",
    default=False,
    doc=QT_TRANSLATE_NOOP("Params", "The view moves along with the run that is looked at."),
)


class RaceControls(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Descent | None = None
        translate = QCoreApplication.translate
        self.inspector = ToggleEditor(INSPECTOR, translate("DescentLab", "Inspector"), "I", self)
        self.follow = ToggleEditor(FOLLOW, translate("DescentLab", "Follow"), "F", self)
        self.space = SpaceControls(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name, editor in (("inspector", self.inspector), ("follow", self.follow)):
            editor.setObjectName(f"param.descent.view.{name}")
            editor.changed.connect(partial(self._edit, name))
            editor.committed.connect(self.committed)
            row.addWidget(editor)
        row.addSpacing(8)
        row.addWidget(self.space)
        self.space.edited.connect(self.edited)
        self.space.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's view, without a signal."""
        self._scenario = scenario
        self.inspector.show_value(scenario.view.inspector)
        self.follow.show_value(scenario.view.follow)
        self.space.show_scenario(scenario)

    def _edit(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            view = replace(self._scenario.view, **{name: value})
            self.edited.emit(replace(self._scenario, view=view), f"view.{name}")
