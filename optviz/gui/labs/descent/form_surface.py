"""The form's section on the surface and how it is shown."""

from __future__ import annotations

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Editor, Option, Row, SwitchEditor
from optviz.gui.labs.descent.form_params import ParamGroup
from optviz.gui.labs.descent.form_section import Section
from optviz.params import Param
from optviz.scenario import Descent, Surface
from optviz.text import QT_TRANSLATE_NOOP

replace = msgspec.structs.replace
PATH = "param.descent"

SURFACE = Param(name="surface", kind="choice", choices=tuple(catalog.surfaces()), default="rosenbrock")
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


class SurfaceSection(Section):
    """Emits the scenario as edited: ``edited(scenario, path)``; ``chosen(scenario)`` for another surface."""

    edited = Signal(object, str)
    committed = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("DescentForm", "Surface"), parent)
        self._scenario: Descent | None = None
        self.chooser = ChoiceEditor(SURFACE, self, options=surface_options())
        self.chooser.set_name(translate("DescentForm", "Surface"))
        self.chooser.setObjectName(f"{PATH}.surface.name")
        self.summary, self.formula = text("caption", self), text("formula", self)
        self.formula.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.params = ParamGroup(self)
        self.params.set_path(f"{PATH}.surface.params")
        colors = ChoiceEditor(COLORS, self, options=color_options())
        self.view: dict[str, Editor] = {
            "colors": colors,
            "contours": SwitchEditor(CONTOURS, self),
            "minima": SwitchEditor(MINIMA, self),
        }
        names = {
            "colors": translate("DescentForm", "Colours"),
            "contours": translate("DescentForm", "Contour lines"),
            "minima": translate("DescentForm", "Known minima"),
        }
        for widget in (self.chooser, self.summary, self.formula, self.params):
            self.rows.addWidget(widget)
        for key, editor in self.view.items():
            editor.setObjectName(f"{PATH}.view.{key}")
            self.rows.addWidget(Row(names[key], editor, self))
            editor.changed.connect(partial(self._edit_view, key))
            editor.committed.connect(self.committed)
        self.chooser.changed.connect(self._choose)
        self.params.changed.connect(self._edit_param)
        self.params.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's surface and view, without a signal."""
        self._scenario = scenario
        surface = scenario.surface
        spec = catalog.surfaces()[surface.name or SURFACE.default]
        self.chooser.show_value(spec.name)
        self.summary.setText(QCoreApplication.translate("Surfaces", spec.summary))
        self.formula.setText(breakable(spec.formula))
        self.params.show_params(spec.params, surface.params)
        for key, editor in self.view.items():
            editor.show_value(getattr(scenario.view, key))

    def _choose(self, name: str) -> None:
        if self._scenario is not None:
            self.chosen.emit(replace(self._scenario, surface=Surface(name=name), start=None))

    def _edit_param(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            surface = self._scenario.surface
            surface = replace(surface, params={**surface.params, name: value})
            self.edited.emit(replace(self._scenario, surface=surface), f"surface.params.{name}")

    def _edit_view(self, key: str, value: Any) -> None:
        if self._scenario is not None:
            view = replace(self._scenario.view, **{key: value})
            self.edited.emit(replace(self._scenario, view=view), f"view.{key}")


def text(role: str, parent: QWidget) -> QLabel:
    """A text of any length."""
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def surface_options() -> list[Option]:
    """All surfaces, plain ones first."""
    translate = QCoreApplication.translate
    return [
        Option(spec.name, translate("Surfaces", spec.title), translate("Surfaces", spec.summary))
        for spec in catalog.surfaces().values()
    ]


def color_options() -> list[Option]:
    """The colour scales."""
    translate = QCoreApplication.translate
    return [
        Option("auto", translate("DescentForm", "Automatic")),
        Option("linear", translate("DescentForm", "Linear")),
        Option("log", translate("DescentForm", "Logarithmic")),
    ]


def breakable(formula: str) -> str:
    """The formula with places at which a line may end."""
    for sign in "·=":
        formula = formula.replace(sign, f"{sign}\u200b")
    return formula
