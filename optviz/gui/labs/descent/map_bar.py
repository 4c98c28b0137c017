"""What stands above the pictures: the race or one of the maps, and how a basin map is coloured."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.gui.editors import Option, SegmentsEditor
from optviz.params import Param
from optviz.scenario import BasinMap, Descent, replace
from optviz.scenario.descent_map import MapColor
from optviz.scenario.map_choice import Kind, kind_of, with_map

PATH = "param.descent.map"
KIND = Param(name="kind", kind="choice", choices=get_args(Kind), default="race")
COLOR = Param(name="color", kind="choice", choices=get_args(MapColor), default="minimum")


class MapBar(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Descent | None = None
        self.kind = SegmentsEditor(KIND, kind_options(), self)
        self.kind.setObjectName(f"{PATH}.kind")
        self.color = SegmentsEditor(COLOR, color_options(), self)
        self.color.setObjectName(f"{PATH}.color")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 2)
        row.addWidget(self.kind)
        row.addSpacing(16)
        row.addWidget(self.color)
        row.addStretch(1)
        self.kind.changed.connect(self._choose)
        self.color.changed.connect(self._recolor)
        for editor in (self.kind, self.color):
            editor.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows what the scenario is about, without a signal."""
        self._scenario = scenario
        self.kind.show_value(kind_of(scenario))
        basins = scenario.map if isinstance(scenario.map, BasinMap) else None
        self.color.setVisible(basins is not None)
        if basins is not None:
            self.color.show_value(basins.color)

    def _choose(self, kind: Any) -> None:
        if self._scenario is not None:
            self.edited.emit(with_map(self._scenario, kind), "map.kind")

    def _recolor(self, color: Any) -> None:
        if self._scenario is not None and isinstance(self._scenario.map, BasinMap):
            self.edited.emit(replace(self._scenario, map=replace(self._scenario.map, color=color)), "map.color")


def kind_options() -> list[Option]:
    """The race and both maps."""
    translate = QCoreApplication.translate
    return [
        Option("race", translate("DescentLab", "Race"), translate("DescentLab", "All runs from their starts")),
        Option(
            "basins",
            translate("DescentLab", "Basin map"),
            translate("DescentLab", "One run from every start: where it ends"),
        ),
        Option(
            "hyperparameters",
            translate("DescentLab", "Hyperparameter map"),
            translate("DescentLab", "One run with every pair of two hyperparameters: how low it gets"),
        ),
    ]


def color_options() -> list[Option]:
    """What the colours of a basin map say."""
    translate = QCoreApplication.translate
    return [
        Option("minimum", translate("DescentLab", "Minimum"), translate("DescentLab", "Which minimum a start ends in")),
        Option("steps", translate("DescentLab", "Steps"), translate("DescentLab", "How many steps it takes")),
    ]
