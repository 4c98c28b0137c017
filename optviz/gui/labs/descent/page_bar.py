"""What stands above the pictures: which page, and that page's own controls."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.gui.editors import Option, SegmentsEditor
from optviz.params import Param
from optviz.scenario import Descent
from optviz.scenario.page_choice import Kind, kind_of, with_page


class PageBar(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, kinds: Iterable[Kind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Descent | None = None
        self._controls: list[QWidget] = []
        options = [option for option in page_options() if option.value in kinds]
        self.page = SegmentsEditor(
            Param(name="page", kind="choice", choices=tuple(option.value for option in options), default="race"),
            options,
            self,
        )
        self.page.setObjectName("param.descent.view.page")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 2)
        self._row.addWidget(self.page)
        self._row.addStretch(1)
        self.page.changed.connect(self._choose)
        self.page.committed.connect(self.committed)

    def add_controls(self, controls: QWidget) -> None:
        """Takes in a page's controls, not yet shown."""
        controls.hide()
        self._controls.append(controls)
        self._row.addWidget(controls)

    def show_scenario(self, scenario: Descent, controls: QWidget | None) -> None:
        """Shows what the scenario is about, and the controls of its page; without a signal."""
        self._scenario = scenario
        self.page.show_value(kind_of(scenario))
        for other in self._controls:
            other.setVisible(other is controls)

    def _choose(self, kind: Any) -> None:
        if self._scenario is not None:
            self.edited.emit(with_page(self._scenario, kind), "view.page")


def page_options() -> list[Option]:
    """All pages."""
    translate = QCoreApplication.translate
    return [
        Option("race", translate("DescentLab", "Race"), translate("DescentLab", "All runs from their starts")),
        Option(
            "fair",
            translate("DescentLab", "Fair race"),
            translate("DescentLab", "All runs from one start, their rates tuned in the open, all evaluations counted"),
        ),
        Option(
            "theory",
            translate("DescentLab", "Theory"),
            translate("DescentLab", "What theory predicts of SGD, Momentum and NAG, over what they do"),
        ),
        Option(
            "basins",
            translate("DescentLab", "Basins"),
            translate("DescentLab", "One run from every start: where it ends"),
        ),
        Option(
            "hyperparameters",
            translate("DescentLab", "Hyperparameters"),
            translate("DescentLab", "One run with every pair of two hyperparameters: how low it gets"),
        ),
        Option(
            "family",
            translate("DescentLab", "Family"),
            translate("DescentLab", "What each optimiser added to those before it; a click adds a run"),
        ),
    ]
