"""The form's section on the fair race: what is the same for all runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz.gui.editors import Editor, NumberEditor, VectorEditor
from optviz.gui.forms.section import Fields, text
from optviz.scenario import Descent
from optviz.scenario.descent_fair import BUDGET, HESSIAN_COST, RATES, STARTS, TARGET, TRIALS, VALUE_COST


class FairSection(Fields):
    """Rates, budget, target, random starts and prices; seen on its page only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        rows: dict[str, tuple[str, Editor]] = {
            "trials": (translate("DescentForm", "Rates to try"), NumberEditor(TRIALS)),
            "rates": (translate("DescentForm", "From, to"), VectorEditor(RATES)),
            "budget": (translate("DescentForm", "Budget"), NumberEditor(BUDGET)),
            "target": (translate("DescentForm", "Target"), NumberEditor(TARGET)),
            "starts": (translate("DescentForm", "Random starts"), NumberEditor(STARTS)),
            "value_cost": (translate("DescentForm", "A value costs"), NumberEditor(VALUE_COST)),
            "hessian_cost": (translate("DescentForm", "A Hessian costs"), NumberEditor(HESSIAN_COST)),
        }
        super().__init__(translate("DescentForm", "Fair race"), "descent", rows, parent, part="fair")
        caption = text("caption", self)
        caption.setText(
            translate(
                "DescentForm",
                "Every run begins at the common start, even one with its own, and goes on until the budget is spent, "
                "not for a number of steps.",
            )
        )
        self.rows.addWidget(caption)

    def show_scenario(self, scenario: Descent) -> None:
        """The values of a fair race; without one there is nothing to see."""
        self.setVisible(scenario.fair is not None)
        if scenario.fair is not None:
            super().show_scenario(scenario)
