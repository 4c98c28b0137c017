"""The cards of all runs."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.editors import model_of, set_reasons
from optviz.gui.forms.algorithms import OptimizerMenu, optimizer_options, schedule_options, unmet_reasons
from optviz.gui.forms.cards import CardList
from optviz.gui.labs.descent.run_card import RunCard
from optviz.gui.labs.descent.run_place import places
from optviz.scenario import Descent, Run, replace
from optviz.scenario.check_descent import MOST_RUNS
from optviz.scene.style import Style
from optviz.studies.descent import objective_of


class RunList(CardList):
    """Emits all runs as edited; ``optimizer_chosen(index, name)`` is a wish."""

    optimizer_chosen = Signal(int, str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("runs", MOST_RUNS, parent)
        translate = QCoreApplication.translate
        self._style = style
        self._optimizers = model_of(optimizer_options(), self)
        self._schedules = model_of(schedule_options(), self)
        self.add.setObjectName("addRun")
        self.set_words(
            translate("RunCard", "No optimiser yet. Add one and watch where it goes."),
            translate("RunCard", "Add optimiser"),
            OptimizerMenu(self._optimizers, self.add),
        )

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's runs, without a signal."""
        set_reasons(self._optimizers, unmet_reasons(objective_of(scenario.surface).spec))
        cards = self.match(scenario.runs)
        for place, card, run in zip(places(scenario, self._style), cards, scenario.runs, strict=True):
            card.show_run(run, place, self._style)

    def set_status(self, index: int, line: str, kind: str = "") -> None:
        """The line below a run; nothing where there is no such run."""
        if index < len(self.cards):
            self.cards[index].set_status(line, kind)

    def set_rates(self, index: int, curve: np.ndarray) -> None:
        """The learning rates of a run; nothing where there is no such run."""
        if index < len(self.cards):
            self.cards[index].body.chart.show_rates(curve)

    def apply_style(self, style: Style) -> None:
        """The theme whose colours runs get, from the next ``show_scenario`` on."""
        self._style = style

    def new_card(self) -> RunCard:
        """A run's card."""
        card = RunCard(self._optimizers, self._schedules, lambda label: self._judge(card, label), self)
        card.optimizer_chosen.connect(partial(self._choose, card))
        return card

    def copy_of(self, item: Run) -> Run:
        """A duplicate has a label and a colour of its own."""
        return replace(item, label=None, color=None)

    def _judge(self, card: RunCard, label: str) -> str:
        """Why a run cannot have that label."""
        others = (run for other, run in zip(self.cards, self.items, strict=True) if other is not card)
        if any(run.label == label for run in others):
            return QCoreApplication.translate("RunCard", "“{label}” is another run's label").format(label=label)
        return ""

    def _choose(self, card: RunCard, name: str) -> None:
        self.optimizer_chosen.emit(self.cards.index(card), name)
