"""The descent lab's form: shows a scenario, says how the user wants it changed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.forms.form import Form
from optviz.gui.forms.section import Section
from optviz.gui.labs.descent.form_fair import FairSection
from optviz.gui.labs.descent.form_race import RaceSection
from optviz.gui.labs.descent.form_surface import SurfaceSection
from optviz.gui.labs.descent.form_view import ViewSection
from optviz.gui.labs.descent.run_list import RunList
from optviz.scenario import Descent, Run, replace
from optviz.scene.style import Style


class DescentForm(Form):
    """Holds nothing but the scenario last shown: an edit emits the scenario wanted; whoever hears it calls
    ``show_scenario``.

    ``edited(scenario, merge_key)``: edits with one key in a row are one step until ``committed()``.
    ``surface_chosen(scenario)`` (another surface, its own start, default parameters), ``optimizer_chosen(index, name)``
    and ``add_requested(name)`` are wishes: nothing is edited until the answer is shown.
    """

    edited = Signal(object, str)
    committed = Signal()
    surface_chosen = Signal(object)
    optimizer_chosen = Signal(int, str)
    add_requested = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("descentForm", parent)
        self._scenario: Descent | None = None
        self._shape: tuple[object, ...] = ()
        self.fair, self.surface, self.race, self.view = (
            FairSection(self), SurfaceSection(self), RaceSection(self), ViewSection(self),
        )  # fmt: skip
        self.runs = RunList(style, self)
        self._runs_section = Section(QCoreApplication.translate("DescentForm", "Runs"), self)
        self._runs_section.rows.addWidget(self.runs)
        self.arrange(self.fair, self.surface, self.race, self._runs_section, self.view)
        self._connect()

    def show_scenario(self, scenario: Descent) -> None:
        """Shows a scenario in all editors, without a signal."""
        self._scenario = scenario
        self.fair.show_scenario(scenario)
        self.surface.show_scenario(scenario)
        self.race.show_scenario(scenario)
        self.view.show_scenario(scenario)
        self.runs.show_scenario(scenario)
        count = len(scenario.runs)
        title = QCoreApplication.translate("DescentForm", "Runs")
        self._runs_section.set_title(f"{title}  {count}" if count else title)
        self._order_tabs(scenario)

    def set_statuses(self, statuses: Sequence[tuple[str, str]]) -> None:
        """A line below each run: (text, kind); the kind, ``ok``, ``converged`` or ``diverged``, colours it."""
        for index, (text, kind) in enumerate(statuses):
            self.runs.set_status(index, text, kind)

    def set_rates(self, curves: Sequence[np.ndarray]) -> None:
        """The learning rates that each run has used: (N, 2), step and rate."""
        for index, curve in enumerate(curves):
            self.runs.set_rates(index, curve)

    def apply_style(self, style: Style) -> None:
        """Follows the theme: the colours of runs that have none of their own."""
        self.runs.apply_style(style)
        if self._scenario is not None:
            self.runs.show_scenario(self._scenario)

    def _connect(self) -> None:
        for section in (self.fair, self.surface, self.race, self.view):
            section.edited.connect(self.edited)
            section.committed.connect(self.committed)
        self.surface.chosen.connect(self.surface_chosen)
        self.runs.edited.connect(self._edit_runs)
        self.runs.committed.connect(self.committed)
        self.runs.optimizer_chosen.connect(self.optimizer_chosen)
        self.runs.add_requested.connect(self.add_requested)

    def _order_tabs(self, scenario: Descent) -> None:
        """Anew, where there are other editors than before."""
        choices = [(run.optimizer, run.schedule and run.schedule.name) for run in scenario.runs]
        shape = (scenario.surface.name, scenario.fair is None, *map(id, self.runs.cards), *choices)
        if shape != self._shape:
            self._shape = shape
            self.order_tabs()

    def _edit_runs(self, runs: tuple[Run, ...], key: str) -> None:
        if self._scenario is not None:
            self.edited.emit(replace(self._scenario, runs=runs), key)
