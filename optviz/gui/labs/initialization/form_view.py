"""The form's section on how histograms are drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz.gui.editors import ChoiceEditor, Editor, Option, SwitchEditor
from optviz.gui.forms.section import Fields
from optviz.gui.labs.initialization.form_network import LAB
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

AXES = Param(
    name="axes",
    kind="choice",
    choices=("own", "shared", "layer"),
    default="own",
    doc=QT_TRANSLATE_NOOP("Params", "Which histograms are drawn along the same axis."),
)
COUNTS = Param(
    name="counts",
    kind="choice",
    choices=("linear", "log"),
    default="linear",
    doc=QT_TRANSLATE_NOOP("Params", "The scale of the heights: logarithmic ones show rare values too."),
)
UNITS = Param(
    name="units",
    kind="bool",
    default=False,
    doc=QT_TRANSLATE_NOOP("Params", "Single units in colours: equal units, equal colours (while training)."),
)


class ViewSection(Fields):
    """Axes, counts, single units."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        axes = [
            Option("own", translate("InitializationForm", "One for each scheme")),
            Option("shared", translate("InitializationForm", "One for all schemes")),
            Option("layer", translate("InitializationForm", "One for each layer")),
        ]
        counts = [
            Option("linear", translate("DescentForm", "Linear")),
            Option("log", translate("DescentForm", "Logarithmic")),
        ]
        rows: dict[str, tuple[str, Editor]] = {
            "axes": (translate("InitializationForm", "Axes"), ChoiceEditor(AXES, options=axes)),
            "counts": (translate("InitializationForm", "Counts"), ChoiceEditor(COUNTS, options=counts)),
            "units": (translate("InitializationForm", "Single units"), SwitchEditor(UNITS)),
        }
        super().__init__(translate("DescentForm", "View"), LAB, rows, parent, part="view")

    def show_scenario(self, scenario: Any) -> None:
        """The rule for one unit has no histograms; single units are seen while training."""
        self.setVisible(scenario.view.page != "rule")
        self.editors["units"].setEnabled(scenario.view.page == "training")
        super().show_scenario(scenario)
