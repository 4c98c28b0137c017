"""What stands beside the pages' names for the race: the surface from above, in space, or both."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.gui.editors import Option, SegmentsEditor
from optviz.params import Param
from optviz.scenario import Descent, replace
from optviz.scenario.descent import Space

SPACE = Param(name="space", kind="choice", choices=get_args(Space), default="plane")


class SpaceControls(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Descent | None = None
        self.space = SegmentsEditor(SPACE, space_options(), self)
        self.space.setObjectName("param.descent.view.space")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.space)
        self.space.changed.connect(self._choose)
        self.space.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows how the scenario's surface is seen, without a signal."""
        self._scenario = scenario
        self.space.show_value(scenario.view.space)

    def _choose(self, space: Any) -> None:
        if self._scenario is not None:
            view = replace(self._scenario.view, space=space)
            self.edited.emit(replace(self._scenario, view=view), "view.space")


def space_options() -> list[Option]:
    """How the surface can be seen."""
    translate = QCoreApplication.translate
    return [
        Option("plane", translate("DescentLab", "2D"), translate("DescentLab", "The surface from above")),
        Option("relief", translate("DescentLab", "3D"), turning_help()),
        Option("both", translate("DescentLab", "Both"), translate("DescentLab", "From above, and in space below it")),
    ]


def turning_help() -> str:
    """How the surface in space is turned."""
    return QCoreApplication.translate(
        "DescentLab",
        "The surface in space.\n"
        "Drag, or the arrow keys: turn it.\n"
        "Wheel, + and −: zoom.\n"
        "Ctrl and the wheel, Page Up and Down: how tall it is.\n"
        "Right button: move it.  Home: as at first.",
    )
