"""The form's section on how the surface is drawn."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz.engine.field import Colors
from optviz.gui.editors import ChoiceEditor, Editor, NumberEditor, Option, SwitchEditor
from optviz.gui.forms.section import Fields
from optviz.params import Param
from optviz.scenario import replace
from optviz.scenario.descent import HEIGHT
from optviz.text import QT_TRANSLATE_NOOP

COLORS = Param(
    name="colors",
    kind="choice",
    choices=get_args(Colors),
    default="auto",
    doc=QT_TRANSLATE_NOOP("Params", "The scale of the colours. The descent itself never uses logarithms."),
)
CONTOURS = Param(
    name="contours", kind="bool", default=True, doc=QT_TRANSLATE_NOOP("Params", "Lines of equal loss on the surface.")
)
MINIMA = Param(
    name="minima",
    kind="bool",
    default=True,
    doc=QT_TRANSLATE_NOOP("Params", "Stars at the known minima, crosses at the saddles."),
)
RATES = Param(
    name="rates",
    kind="bool",
    default=False,
    doc=QT_TRANSLATE_NOOP("Params", "A chart of the learning rates below the loss."),
)


TALLNESS = "camera.height"


class ViewSection(Fields):
    """The scale of the colours, contour lines, known minima, the heights of the surface in space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        rows: dict[str, tuple[str, Editor]] = {
            "colors": (translate("DescentForm", "Colours"), ChoiceEditor(COLORS, options=color_options())),
            "contours": (translate("DescentForm", "Contour lines"), SwitchEditor(CONTOURS)),
            "minima": (translate("DescentForm", "Minima and saddles"), SwitchEditor(MINIMA)),
            "rates": (translate("DescentForm", "Learning rates"), SwitchEditor(RATES)),
            TALLNESS: (translate("DescentForm", "Height in space"), NumberEditor(HEIGHT)),
        }
        super().__init__(translate("DescentForm", "View"), "descent", rows, parent, part="view")

    def value_of(self, fields: Any, key: str) -> Any:
        """The height is the camera's."""
        return fields.camera.height if key == TALLNESS else super().value_of(fields, key)

    def fields_with(self, fields: Any, key: str, value: Any) -> Any:
        """There too."""
        if key == TALLNESS:
            return replace(fields, camera=replace(fields.camera, height=value))
        return super().fields_with(fields, key, value)


def color_options() -> list[Option]:
    """The colour scales."""
    translate = QCoreApplication.translate
    return [
        Option("auto", translate("DescentForm", "Automatic")),
        Option("linear", translate("DescentForm", "Linear")),
        Option("log", translate("DescentForm", "Logarithmic")),
    ]
