"""The form's section on how the surface is drawn."""

from __future__ import annotations

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.editors import ChoiceEditor, Editor, Option, Row, SwitchEditor
from optviz.gui.labs.descent.form_section import Section
from optviz.params import Param
from optviz.scenario import Descent
from optviz.text import QT_TRANSLATE_NOOP

replace = msgspec.structs.replace
PATH = "param.descent.view"

COLORS = Param(
    name="colors",
    kind="choice",
    choices=("auto", "linear", "log"),
    default="auto",
    doc=QT_TRANSLATE_NOOP("Params", "The scale of the colours. The descent itself never uses logarithms."),
)
CONTOURS = Param(
    name="contours", kind="bool", default=True, doc=QT_TRANSLATE_NOOP("Params", "Lines of equal loss on the surface.")
)
MINIMA = Param(name="minima", kind="bool", default=True, doc=QT_TRANSLATE_NOOP("Params", "Marks at the known minima."))


class ViewSection(Section):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("DescentForm", "View"), parent)
        self._scenario: Descent | None = None
        self.editors: dict[str, Editor] = {
            "colors": ChoiceEditor(COLORS, self, options=color_options()),
            "contours": SwitchEditor(CONTOURS, self),
            "minima": SwitchEditor(MINIMA, self),
        }
        names = {
            "colors": translate("DescentForm", "Colours"),
            "contours": translate("DescentForm", "Contour lines"),
            "minima": translate("DescentForm", "Known minima"),
        }
        for key, editor in self.editors.items():
            editor.setObjectName(f"{PATH}.{key}")
            self.rows.addWidget(Row(names[key], editor, self))
            editor.changed.connect(partial(self._edit, key))
            editor.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's view, without a signal."""
        self._scenario = scenario
        for key, editor in self.editors.items():
            editor.show_value(getattr(scenario.view, key))

    def _edit(self, key: str, value: Any) -> None:
        if self._scenario is not None:
            view = replace(self._scenario.view, **{key: value})
            self.edited.emit(replace(self._scenario, view=view), f"view.{key}")


def color_options() -> list[Option]:
    """The colour scales."""
    translate = QCoreApplication.translate
    return [
        Option("auto", translate("DescentForm", "Automatic")),
        Option("linear", translate("DescentForm", "Linear")),
        Option("log", translate("DescentForm", "Logarithmic")),
    ]
