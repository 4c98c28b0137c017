"""The initialization lab's form: shows a scenario, says how the user wants it changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.forms.form import Form
from optviz.gui.forms.section import Section
from optviz.gui.labs.initialization.bar import PageBar
from optviz.gui.labs.initialization.form_network import DataSection, NetworkSection, SeedSection
from optviz.gui.labs.initialization.form_training import TrainingSection
from optviz.gui.labs.initialization.form_view import ViewSection
from optviz.gui.labs.initialization.scheme_list import SchemeList
from optviz.scenario import Initialization, replace
from optviz.scenario.initialization import Scheme
from optviz.scene.style import Style


class InitializationForm(Form):
    """Holds nothing but the scenario last shown: an edit emits the scenario wanted. ``bar`` stands elsewhere."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("initializationForm", parent)
        translate = QCoreApplication.translate
        self._scenario: Initialization | None = None
        self._shape: tuple[object, ...] = ()
        self.bar = PageBar()
        self.training = TrainingSection(self)
        self.network, self.data, self.view, self.seed = (
            NetworkSection(self), DataSection(self), ViewSection(self), SeedSection(self),
        )  # fmt: skip
        self.schemes = SchemeList(style, self)
        self._schemes = Section(translate("InitializationForm", "Schemes"), self)
        self._schemes.rows.addWidget(self.schemes)
        self.arrange(self.training, self._schemes, self.network, self.data, self.view, self.seed)
        for part in (self.bar, self.training, self.network, self.data, self.view, self.seed):
            part.edited.connect(self.edited)
            part.committed.connect(self.committed)
        self.schemes.edited.connect(self._edit_schemes)
        self.schemes.committed.connect(self.committed)
        self.schemes.add_requested.connect(self._add_scheme)

    def show_scenario(self, scenario: Initialization) -> None:
        """Shows a scenario in all editors, without a signal."""
        self._scenario = scenario
        for part in (self.bar, self.training, self.network, self.data, self.view, self.seed, self.schemes):
            part.show_scenario(scenario)
        optimizer = scenario.training.optimizer if scenario.training else ""
        shape = (*(scheme.name for scheme in scenario.schemes), *map(id, self.schemes.cards), optimizer)
        if shape != self._shape:
            self._shape = shape
            self.order_tabs()

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self.schemes.apply_style(style)
        if self._scenario is not None:
            self.schemes.show_scenario(self._scenario)

    def _edit_schemes(self, schemes: tuple[Scheme, ...], key: str) -> None:
        if self._scenario is not None:
            self.edited.emit(replace(self._scenario, schemes=schemes), key)

    def _add_scheme(self, name: str) -> None:
        if self._scenario is not None:
            schemes = (*self._scenario.schemes, Scheme(name=name))
            self.edited.emit(replace(self._scenario, schemes=schemes), "")
            self.committed.emit()
