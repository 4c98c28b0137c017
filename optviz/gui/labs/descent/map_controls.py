"""What stands beside the pages' names for a map: how a basin map is coloured."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.gui.editors import Option, SegmentsEditor
from optviz.params import Param
from optviz.scenario import BasinMap, Descent, replace
from optviz.scenario.descent_map import MapColor

COLOR = Param(name="color", kind="choice", choices=get_args(MapColor), default="minimum")


class MapControls(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Descent | None = None
        self.color = SegmentsEditor(COLOR, color_options(), self)
        self.color.setObjectName("param.descent.map.color")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.color)
        self.color.changed.connect(self._recolor)
        self.color.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's map, without a signal."""
        self._scenario = scenario
        basins = scenario.map if isinstance(scenario.map, BasinMap) else None
        self.color.setVisible(basins is not None)
        if basins is not None:
            self.color.show_value(basins.color)

    def _recolor(self, color: Any) -> None:
        if self._scenario is not None and isinstance(self._scenario.map, BasinMap):
            self.edited.emit(replace(self._scenario, map=replace(self._scenario.map, color=color)), "map.color")


def color_options() -> list[Option]:
    """What the colours of a basin map say."""
    translate = QCoreApplication.translate
    return [
        Option("minimum", translate("DescentLab", "Minimum"), translate("DescentLab", "Which minimum a start ends in")),
        Option("steps", translate("DescentLab", "Steps"), translate("DescentLab", "How many steps it takes")),
    ]
