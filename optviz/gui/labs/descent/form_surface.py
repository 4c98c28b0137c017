"""The form's section on the surface."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Option
from optviz.gui.labs.descent.form_params import ParamGroup
from optviz.gui.labs.descent.form_section import Section, text
from optviz.params import Param
from optviz.scenario import Descent, Surface, replace

PATH = "param.descent"

SURFACE = Param(name="surface", kind="choice", choices=tuple(catalog.surfaces()), default="rosenbrock")


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
        for widget in (self.chooser, self.summary, self.formula, self.params):
            self.rows.addWidget(widget)
        self.chooser.changed.connect(self._choose)
        self.params.changed.connect(self._edit_param)
        self.params.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's surface, without a signal."""
        self._scenario = scenario
        surface = scenario.surface
        spec = catalog.surfaces()[surface.name or SURFACE.default]
        self.chooser.show_value(spec.name)
        self.summary.setText(QCoreApplication.translate("Surfaces", spec.summary))
        self.formula.setText(breakable(spec.formula))
        self.params.show_params(spec.params, surface.params)

    def _choose(self, name: str) -> None:
        if self._scenario is not None:
            self.chosen.emit(replace(self._scenario, surface=Surface(name=name), start=None))

    def _edit_param(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            surface = self._scenario.surface
            surface = replace(surface, params={**surface.params, name: value})
            self.edited.emit(replace(self._scenario, surface=surface), f"surface.params.{name}")


def surface_options() -> list[Option]:
    """All surfaces, plain ones first."""
    translate = QCoreApplication.translate
    return [
        Option(spec.name, translate("Surfaces", spec.title), translate("Surfaces", spec.summary))
        for spec in catalog.surfaces().values()
    ]


def breakable(formula: str) -> str:
    """The formula with places at which a line may end."""
    for sign in "·=":
        formula = formula.replace(sign, f"{sign}\u200b")
    return formula
