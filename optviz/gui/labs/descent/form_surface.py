"""The form's section on the surface."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from optviz import catalog
from optviz.engine.formula import DOMAIN
from optviz.gui.editors import ChoiceEditor, Option, Row
from optviz.gui.editors.domain import DomainEditor
from optviz.gui.editors.formula import FormulaEditor
from optviz.gui.forms.params import ParamGroup
from optviz.gui.forms.section import Section, text
from optviz.gui.formulas import FormulaLabel
from optviz.params import Param
from optviz.scenario import Descent, Surface, replace
from optviz.studies.descent import objective_of
from optviz.text import QT_TRANSLATE_NOOP

PATH = "param.descent"

CUSTOM = "formula"
FIRST = Surface(formula="x^2 + 10*sin(y)", domain=((-6.0, 6.0), (-6.0, 6.0)))
"""What a formula is at first."""

SURFACE = Param(name="surface", kind="choice", choices=(*catalog.surfaces(), CUSTOM), default="rosenbrock")
FORMULA = Param(
    name="formula",
    default=FIRST.formula,
    doc=QT_TRANSLATE_NOOP("Params", "The loss as a formula in x and y; powers are written ^ or **."),
)
DOMAIN_PARAM = Param(
    name="domain", default=DOMAIN, doc=QT_TRANSLATE_NOOP("Params", "The part of the plane that is shown.")
)


class SurfaceSection(Section):
    """Emits the scenario as edited: ``edited(scenario, path)``; ``chosen(scenario)`` for another surface.

    Another surface drops the scene's title, which spoke of the one before.
    """

    edited = Signal(object, str)
    committed = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("DescentForm", "Surface"), parent)
        self._scenario: Descent | None = None
        self._own = FIRST
        self.chooser = ChoiceEditor(SURFACE, self, options=surface_options(), searchable=True)
        self.chooser.set_name(translate("DescentForm", "Surface"))
        self.chooser.setObjectName(f"{PATH}.surface.name")
        self.summary, self.formula = text("caption", self), FormulaLabel(self)
        self.typed, self.domain = FormulaEditor(FORMULA, self), DomainEditor(DOMAIN_PARAM, self)
        self.typed.setObjectName(f"{PATH}.surface.formula")
        self.domain.setObjectName(f"{PATH}.surface.domain")
        self.domain_row = Row(translate("DescentForm", "Domain"), self.domain, self)
        self.params = ParamGroup(self)
        self.params.set_path(f"{PATH}.surface.params")
        for widget in (self.chooser, self.summary, self.typed, self.formula, self.domain_row, self.params):
            self.rows.addWidget(widget)
        self.chooser.changed.connect(self._choose)
        self.params.changed.connect(self._edit_param)
        self.typed.changed.connect(lambda value: self._edit_own("formula", value))
        self.domain.changed.connect(lambda value: self._edit_own("domain", value))
        for part in (self.params, self.typed, self.domain):
            part.committed.connect(self.committed)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's surface, without a signal."""
        self._scenario = scenario
        surface, spec = scenario.surface, objective_of(scenario.surface).spec
        own = surface.formula is not None
        self.chooser.show_value(CUSTOM if own else spec.name)
        self.summary.setText(grammar() if own else QCoreApplication.translate("Surfaces", spec.summary))
        self.formula.show_formula(f"f(x, y) = {spec.formula}" if own else spec.formula)
        self.params.show_params(spec.params, surface.params)
        for widget in (self.typed, self.domain_row):
            widget.setVisible(own)
        if own:
            self._own = surface
            self.typed.show_value(surface.formula)
            self.domain.show_value(surface.domain)

    def _choose(self, name: str) -> None:
        if self._scenario is not None:
            surface = self._own if name == CUSTOM else Surface(name=name)
            self.chosen.emit(replace(self._scenario, surface=surface, start=None, about=None))

    def _edit_own(self, key: str, value: Any) -> None:
        if self._scenario is not None:
            before = self._scenario.surface
            own = before if before.formula is not None else self._own
            about = self._scenario.about if before.formula is not None else None
            scenario = replace(self._scenario, surface=replace(own, **{key: value}), about=about)
            self.edited.emit(scenario, f"surface.{key}")

    def _edit_param(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            surface = self._scenario.surface
            surface = replace(surface, params={**surface.params, name: value})
            self.edited.emit(replace(self._scenario, surface=surface), f"surface.params.{name}")


def grammar() -> str:
    """What a formula may say."""
    words = "+ − * / ^, x y pi e, abs sqrt exp log sin cos tan asin acos atan sinh cosh tanh min max"
    return QCoreApplication.translate("DescentForm", "Your own f(x, y): {words}.").format(words=words)


def surface_options() -> list[Option]:
    """All surfaces, plain ones first, and behind them one's own formula."""
    translate = QCoreApplication.translate
    own = Option(
        CUSTOM, translate("DescentForm", "Custom formula…"), translate("DescentForm", "Type a loss of your own.")
    )
    return [
        own,
        *(
            Option(spec.name, translate("Surfaces", spec.title), translate("Surfaces", spec.summary), paper=spec.source)
            for spec in catalog.surfaces().values()
        ),
    ]
