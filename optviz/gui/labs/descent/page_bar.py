"""What stands above the pictures: which page, and that page's own controls."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from optviz.gui.editors import Option, SegmentsEditor
from optviz.params import Param
from optviz.scenario import Descent, replace
from optviz.scenario.descent_fair import Fair
from optviz.scenario.descent_map import Map
from optviz.scenario.map_choice import with_fitting_map
from optviz.scenario.page_choice import Kind, kind_of, with_page

MARGIN = 12


class PageBar(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``. Where it is too narrow, controls have a row below.

    A page that is shown again has the settings that it had.
    """

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, kinds: Iterable[Kind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Descent | None = None
        self._controls: list[QWidget] = []
        self._kept: dict[Kind, tuple[Map | None, Fair | None]] = {}
        options = [option for option in page_options() if option.value in kinds]
        self.page = SegmentsEditor(
            Param(name="page", kind="choice", choices=tuple(option.value for option in options), default="race"),
            options,
            self,
        )
        self.page.setObjectName("param.descent.view.page")
        self._row, self._below = QHBoxLayout(), QHBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 6, MARGIN, 2)
        rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # it knows itself how narrow it may be
        for row in (self._row, self._below):
            rows.addLayout(row)
        self._row.addWidget(self.page)
        self._row.addStretch(1)
        self._below.addStretch(1)
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
        self._kept[kind_of(scenario)] = scenario.map, scenario.fair
        self.page.show_value(kind_of(scenario))
        for other in self._controls:
            other.setVisible(other is controls)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of the two."""
        hint = super().minimumSizeHint()
        widths = [part.minimumSizeHint().width() for part in (self.page, *self._controls) if not part.isHidden()]
        return QSize(max(widths) + 2 * MARGIN, hint.height())

    def _fit(self) -> None:
        """Controls beside the pages' names where there is room, else below them."""
        shown = [controls for controls in self._controls if not controls.isHidden()]
        room = self.width() - 2 * MARGIN - self._row.spacing() - self.page.sizeHint().width()
        for controls in shown:
            row = self._row if controls.sizeHint().width() <= room else self._below
            if row.indexOf(controls) < 0:
                row.addWidget(controls)
                self.updateGeometry()

    def _choose(self, kind: Any) -> None:
        if self._scenario is not None:
            self.edited.emit(self._as_before(with_page(self._scenario, kind), kind), "view.page")

    def _as_before(self, scenario: Descent, kind: Kind) -> Descent:
        """With the map or the fair race that the page had, where it still fits the runs."""
        if kind not in self._kept:
            return scenario
        chosen, fair = self._kept[kind]
        before = with_fitting_map(replace(scenario, map=chosen, fair=fair))
        return before if kind_of(before) == kind else scenario


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
