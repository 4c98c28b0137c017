"""The form's section on the penalty, with λ and t."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Option, Row
from optviz.gui.forms.params import ParamGroup
from optviz.gui.forms.section import Fields, text
from optviz.gui.formulas import FormulaLabel
from optviz.gui.labs.regularization.reach import ReachEditor
from optviz.params import Param
from optviz.scenario import Named, Regularization, replace
from optviz.scenario.regularization import LAM, T
from optviz.scene.words import number
from optviz.studies.regularization import Result
from optviz.studies.regularization_pages import Pages
from optviz.text import QT_TRANSLATE_NOOP

LAB = "regularization"
PENALTY = Param(
    name="name",
    kind="choice",
    choices=tuple(catalog.penalties()),
    default="l1",
    doc=QT_TRANSLATE_NOOP("Params", "What is to stay small besides the MSE."),
)
SHARE = 0.1
"""The slider of a λ that has no λ_max ends at this share of the curves' largest."""

TALL = 100.0
"""Where t reaches beyond this multiple of its median, its slider is logarithmic."""

FORMULAS = {
    "none": "J = MSE",
    "l1": "J = MSE + λ·Σ|θ|",
    "l2": "J = MSE + λ·Σθ²",
    "elastic_net": "J = MSE + λ·(ρ·Σ|θ| + (1−ρ)·Σθ²)",
    "best_subset": "min MSE,  ‖θ‖₀ ≤ k",
    "lp": "J = MSE + λ·Σ|θ|ᵖ",
}


class PenaltySection(Fields):
    """The penalty, its parameters, its formula; λ and t move each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        self.lam = ReachEditor(changed(LAM, slider=(0.0, LAM.slider[1] if LAM.slider else 1e3)))
        self.t = ReachEditor(T)
        rows = {"lam": ("λ", self.lam), "t": ("t", self.t)}
        super().__init__(translate("RegularizationForm", "Penalty"), LAB, rows, parent)
        self.name = ChoiceEditor(PENALTY, options=penalty_options())
        self.name.setObjectName(f"param.{LAB}.penalty.name")
        self.params = ParamGroup(self)
        self.params.set_path(f"param.{LAB}.penalty.params")
        self.formula, self.shown = FormulaLabel(self), text("caption", self)
        for place, widget in enumerate(
            (Row(translate("RegularizationForm", "Penalty"), self.name, self), self.params, self.formula)
        ):
            self.rows.insertWidget(place, widget)
        self.rows.addWidget(self.shown)
        self.name.changed.connect(self._choose)
        self.name.committed.connect(self.committed)
        self.params.changed.connect(self._edit_param)
        self.params.committed.connect(self.committed)

    def show_scenario(self, scenario: Regularization) -> None:
        """The λ that belongs to a given t stays as it is until it is known."""
        spec = catalog.penalties()[scenario.penalty.name]
        self._scenario = scenario
        if scenario.t is None or not spec.uses_lam:
            self.lam.show_value(scenario.lam)
        self.t.show_value(scenario.t)
        self.name.show_value(spec.name)
        self.params.show_params(spec.params, scenario.penalty.params)
        self.formula.show_formula(FORMULAS.get(spec.name, spec.formula))
        given = {param.name: scenario.penalty.params.get(param.name, param.default) for param in spec.params}
        self.lam.setEnabled(spec.uses_lam)
        self.t.setEnabled(spec.uses_lam and spec.convex(**given))

    def show_result(self, result: Result) -> None:
        """λ and t as they belong to each other, on sliders that reach as far as these data need."""
        self.lam.set_reach(0.0, _most_lam(result), log=True)
        low, usual, high = _sizes(result)
        self.t.set_reach(0.0 if high <= TALL * usual else low, high, log=high > TALL * usual)
        if result.scenario.t is not None and result.penalty.uses_lam:
            self.lam.show_value(min(result.lam, LAM.high))
        self.t.set_auto(result.t)

    def show_step(self, pages: Pages, step: int) -> None:
        """Which λ is drawn, when it is not the one that is set."""
        if step == pages.here or step >= len(pages.lams):
            self.shown.setText("")
            return
        pattern = QCoreApplication.translate("RegularizationForm", "shown: λ = {lam}, t = {t}")
        lam, t = float(pages.numbers.lams[step]), float(pages.numbers.radius[step])
        self.shown.setText(pattern.format(lam=number(lam), t=number(t)))

    def clear_step(self) -> None:
        """The timeline is not λ's."""
        self.shown.setText("")

    def _edit(self, key: str, value: Any) -> None:
        """λ and t replace each other."""
        if self._scenario is None:
            return
        scenario = replace(self._scenario, lam=value, t=None) if key == "lam" else replace(self._scenario, t=value)
        if key == "t" and value is None:
            scenario = replace(scenario, lam=self.lam.value())
        self.edited.emit(scenario, key)

    def _choose(self, name: str) -> None:
        """Another penalty at the same λ, with its own parameters' defaults; the old t means nothing for it."""
        if self._scenario is not None:
            scenario = replace(self._scenario, penalty=Named(name=name), lam=self.lam.value(), t=None)
            self.edited.emit(scenario, "penalty.name")

    def _edit_param(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            penalty = self._scenario.penalty
            penalty = replace(penalty, params={**penalty.params, name: value})
            scenario = replace(self._scenario, penalty=penalty, lam=self.lam.value(), t=None)
            self.edited.emit(scenario, f"penalty.params.{name}")


def _most_lam(result: Result) -> float:
    """Beyond λ_max; without one, to where little is left."""
    top = float(result.curve.lams[-1])
    return min(top if np.isfinite(result.lam_max) else SHARE * top, LAM.high)


def _sizes(result: Result) -> tuple[float, float, float]:
    """The smallest t above 0, one from the middle, the largest."""
    sizes = result.curve.radius[result.curve.radius > 0.0]
    if not len(sizes):
        return 0.0, 1.0, 1.0
    return float(sizes.min()), float(np.median(sizes)), min(float(sizes.max()), T.high)


def penalty_options() -> list[Option]:
    """All penalties in the lecture's order."""
    translate = QCoreApplication.translate
    specs = catalog.penalties().values()
    return [
        Option(spec.name, translate("Penalties", spec.title), translate("Penalties", spec.summary)) for spec in specs
    ]
