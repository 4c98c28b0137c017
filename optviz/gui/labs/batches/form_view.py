"""The form's section on what is drawn over the plane of the parameters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz.gui.editors import ChoiceEditor, Editor, Option, SwitchEditor
from optviz.gui.forms.section import Fields
from optviz.gui.labs.batches.form_data import LAB
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

GRADIENTS = Param(
    name="gradients",
    kind="bool",
    default=True,
    doc=QT_TRANSLATE_NOOP("Params", "Each sample's gradient as a dot, the batch's and the true one as arrows."),
)
ELLIPSE = Param(
    name="ellipse",
    kind="bool",
    default=True,
    doc=QT_TRANSLATE_NOOP("Params", "Where 86 % of the batch gradients of this size end: two standard deviations."),
)
STATIONARY = Param(
    name="stationary",
    kind="bool",
    default=True,
    doc=QT_TRANSLATE_NOOP("Params", "Where a constant rate keeps straying around the best θ: theory and measured."),
)
AVERAGE = Param(
    name="average",
    kind="bool",
    default=False,
    doc=QT_TRANSLATE_NOOP("Params", "The mean of all weights so far (Polyak): the noise averages out."),
)
COLORS = Param(
    name="colors",
    kind="choice",
    choices=("auto", "linear", "log"),
    default="auto",
    doc=QT_TRANSLATE_NOOP("Params", "The scale of the surface's colours: logarithmic ones show more near the minimum."),
)


class ViewSection(Fields):
    """Switches."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        colors = [
            Option("auto", translate("DescentForm", "Automatic")),
            Option("linear", translate("DescentForm", "Linear")),
            Option("log", translate("DescentForm", "Logarithmic")),
        ]
        rows: dict[str, tuple[str, Editor]] = {
            "gradients": (translate("BatchesForm", "Gradients"), SwitchEditor(GRADIENTS)),
            "ellipse": (translate("BatchesForm", "Noise ellipse"), SwitchEditor(ELLIPSE)),
            "stationary": (translate("BatchesForm", "Where it settles"), SwitchEditor(STATIONARY)),
            "average": (translate("BatchesForm", "Averaged weights"), SwitchEditor(AVERAGE)),
            "colors": (translate("DescentForm", "Colours"), ChoiceEditor(COLORS, options=colors)),
        }
        super().__init__(translate("DescentForm", "View"), LAB, rows, parent, part="view")
