"""The form's sections on how the pages are drawn, and on the seed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.editors import ChoiceEditor, Editor, Option, Row, SwitchEditor
from optviz.gui.forms.section import Fields
from optviz.gui.forms.seed import SeedEditor
from optviz.gui.labs.regularization.form_penalty import LAB
from optviz.params import Param
from optviz.scenario import Regularization, replace
from optviz.studies.regularization import Result
from optviz.studies.regularization_pages import plane_names
from optviz.text import QT_TRANSLATE_NOOP

COST = Param(
    name="cost",
    kind="bool",
    default=False,
    doc=QT_TRANSLATE_NOOP("Params", "The penalised cost itself, instead of MSE and constraint."),
)
AXIS = Param(
    name="axis",
    kind="choice",
    choices=("lam", "t"),
    default="lam",
    doc=QT_TRANSLATE_NOOP("Params", "What the coefficients' paths run along."),
)
SIDE = QT_TRANSLATE_NOOP("Params", "A feature of the θ-plane.")


class SideEditor(ChoiceEditor):
    """One of the plane's two features."""

    def __init__(self, name: str) -> None:
        super().__init__(Param(name=name, kind="choice", default="", doc=SIDE), options=[Option("", "")])
        self._names: tuple[str, ...] = ()

    def set_names(self, names: tuple[str, ...]) -> None:
        """The features that there are."""
        if names != self._names:
            self._names = names
            self.combo.clear()
            for name in names:
                self.combo.addItem(name, name)
            self._render(self._value)

    def _checked(self, value: Any) -> Any:
        return value


class ViewSection(Fields):
    """Which plane, which picture, along what."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        axis = [
            Option("lam", translate("RegularizationForm", "λ (logarithmic)")),
            Option("t", translate("RegularizationForm", "t (linear)")),
        ]
        rows: dict[str, tuple[str, Editor]] = {
            "cost": (translate("RegularizationForm", "Penalised cost"), SwitchEditor(COST)),
            "axis": (translate("RegularizationForm", "Paths along"), ChoiceEditor(AXIS, options=axis)),
        }
        super().__init__(translate("DescentForm", "View"), LAB, rows, parent, part="view")
        self.sides = SideEditor("plane[0]"), SideEditor("plane[1]")
        titles = translate("RegularizationForm", "Plane, across"), translate("RegularizationForm", "Plane, up")
        self._side_rows: list[Row] = []
        self._choosable = True
        for index, (side, title) in enumerate(zip(self.sides, titles, strict=True)):
            side.setObjectName(f"param.{LAB}.view.plane[{index}]")
            row = Row(title, side, self)
            self._side_rows.append(row)
            self.rows.insertWidget(index, row)
            side.changed.connect(self._choose)
            side.committed.connect(self.committed)

    def show_scenario(self, scenario: Regularization) -> None:
        """What the page at hand has to do with."""
        page = scenario.view.page
        self.setVisible(page == "plane" or (page == "training" and self._choosable))
        for editor in self.editors.values():
            row = editor.parentWidget()
            if row is not None:
                row.setVisible(page == "plane")
        super().show_scenario(scenario)

    def show_result(self, result: Result) -> None:
        """The features to choose from, and those chosen."""
        names = result.material.names
        self._choosable = len(names) > 2
        for row in self._side_rows:
            row.setVisible(self._choosable)
        page = result.scenario.view.page
        self.setVisible(page == "plane" or (page == "training" and self._choosable))
        for side, name in zip(self.sides, plane_names(result) or ("", ""), strict=True):
            side.set_names(names)
            side.show_value(name)

    def _choose(self, _: object) -> None:
        """Two equal features make no plane: the other one makes room."""
        if self._scenario is None:
            return
        first, second = (side.value() for side in self.sides)
        if first == second:
            names = self.sides[0]._names
            before = self._scenario.view.plane or ("", "")
            spare = next((name for name in (*before, *names) if name and name != first), first)
            first, second = (first, spare) if self.sender() is self.sides[0] else (spare, second)
        view = replace(self._scenario.view, plane=(first, second))
        self.edited.emit(replace(self._scenario, view=view), "view.plane")


class SeedSection(Fields):
    """The seed of made-up data and of the folds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        rows: dict[str, tuple[str, Editor]] = {
            "seed": (QCoreApplication.translate("DescentForm", "Seed"), SeedEditor()),
        }
        super().__init__(QCoreApplication.translate("RegularizationForm", "Samples and folds"), LAB, rows, parent)
