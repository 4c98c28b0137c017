"""What stands above the pictures: which page, and how it is drawn."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.gui.editors import Option, SegmentsEditor
from optviz.params import Param
from optviz.scenario import Regularization, replace
from optviz.scenario.regularization import Page

PATH = "param.regularization.view"
PAGE = Param(name="page", kind="choice", choices=get_args(Page), default="plane")


class ViewBar(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Regularization | None = None
        self.page = SegmentsEditor(PAGE, page_options(), self)
        self.page.setObjectName(f"{PATH}.page")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 2)
        row.addWidget(self.page)
        row.addStretch(1)
        self.page.changed.connect(self._edit)
        self.page.committed.connect(self.committed)

    def show_scenario(self, scenario: Regularization) -> None:
        """Shows the scenario's page, without a signal."""
        self._scenario = scenario
        self.page.show_value(scenario.view.page)

    def _edit(self, page: Any) -> None:
        if self._scenario is not None:
            view = replace(self._scenario.view, page=page)
            self.edited.emit(replace(self._scenario, view=view), "view.page")


def page_options() -> list[Option]:
    """The four pages."""
    translate = QCoreApplication.translate
    return [
        Option(
            "plane",
            translate("RegularizationForm", "θ-plane and paths"),
            translate("RegularizationForm", "Where the contours of the MSE touch the constraint, for every λ"),
        ),
        Option(
            "compare",
            translate("RegularizationForm", "Side by side"),
            translate("RegularizationForm", "No penalty, L1, L2 and the elastic net at one λ"),
        ),
        Option(
            "fit",
            translate("RegularizationForm", "Fit and error"),
            translate("RegularizationForm", "Overfitting to the left, underfitting to the right: where is the best λ?"),
        ),
        Option(
            "training",
            translate("RegularizationForm", "While training"),
            translate("RegularizationForm", "Four ways to descend the penalised cost step by step"),
        ),
    ]
