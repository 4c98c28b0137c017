"""The regularization lab's form: shows a scenario, says how the user wants it changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.forms.form import Form
from optviz.gui.labs.regularization.bar import view_bar
from optviz.gui.labs.regularization.form_data import DataSection
from optviz.gui.labs.regularization.form_penalty import PenaltySection
from optviz.gui.labs.regularization.form_view import SeedSection, ViewSection
from optviz.gui.workbench.view_bar import ViewBar
from optviz.scenario import Regularization
from optviz.scene.style import Style
from optviz.studies.regularization import Result


class RegularizationForm(Form):
    """Holds nothing but the scenario last shown: an edit emits the scenario wanted. ``bar`` stands elsewhere."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("regularizationForm", parent)
        self._shape: tuple[object, ...] = ()
        self.bar = view_bar()
        self.penalty, self.data, self.view, self.seed = (
            PenaltySection(self), DataSection(self), ViewSection(self), SeedSection(self),
        )  # fmt: skip
        self.arrange(self.penalty, self.data, self.view, self.seed)
        for part in self._parts:
            part.edited.connect(self.edited)
            part.committed.connect(self.committed)

    def show_scenario(self, scenario: Regularization) -> None:
        """Shows a scenario in all editors, without a signal."""
        for part in self._parts:
            part.show_scenario(scenario)
        shape = scenario.penalty.name, scenario.data.name, scenario.data.csv, scenario.view.page
        if shape != self._shape:
            self._shape = shape
            self.order_tabs()

    def show_result(self, result: Result) -> None:
        """What only the result knows: the λ of a t, the t of a λ, how far they reach, the plane's features."""
        self.penalty.show_result(result)
        self.view.show_result(result)

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""

    @property
    def _parts(self) -> tuple[ViewBar, PenaltySection, DataSection, ViewSection, SeedSection]:
        return self.bar, self.penalty, self.data, self.view, self.seed
