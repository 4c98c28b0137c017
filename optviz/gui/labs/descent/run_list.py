"""The cards of all runs."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from optviz.gui.editors import model_of
from optviz.gui.labs.descent.form_section import column, discard, text
from optviz.gui.labs.descent.run_card import RunCard
from optviz.gui.labs.descent.run_options import OptimizerMenu, optimizer_options, schedule_options
from optviz.gui.labs.descent.run_place import places
from optviz.scenario import Descent, Run, replace
from optviz.scenario.check import MOST_RUNS
from optviz.scene.style import Style


class RunList(QWidget):
    """Emits all runs as edited: ``edited(runs, path)``. A card stays with its run when others come, go or move."""

    edited = Signal(object, str)
    committed = Signal()
    optimizer_chosen = Signal(int, str)
    add_requested = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self._style = style
        self._runs: tuple[Run, ...] = ()
        self.cards: list[RunCard] = []
        self._optimizers = model_of(optimizer_options(), self)
        self._schedules = model_of(schedule_options(), self)
        self._empty = text("caption", self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setText(translate("RunCard", "No optimiser yet. Add one and watch where it goes."))
        self._empty.setContentsMargins(8, 12, 8, 12)
        self.add = QPushButton(translate("RunCard", "Add optimiser"), self)
        self.add.setObjectName("addRun")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        menu = OptimizerMenu(self.add)
        menu.triggered.connect(self._add)
        self.add.setMenu(menu)
        self._rows = column(self, spacing=8)
        self._rows.addWidget(self._empty)
        self._rows.addWidget(self.add)

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's runs, without a signal."""
        cards = self._matched(scenario.runs)
        for card in self.cards:
            if card not in cards:
                self._rows.removeWidget(card)
                discard(card)
        self._runs, self.cards = scenario.runs, cards
        for place, card, run in zip(places(scenario, self._style), cards, scenario.runs, strict=True):
            if self._rows.indexOf(card) != place.index:
                self._rows.insertWidget(place.index, card)
            card.show_run(run, place, self._style)
        self._empty.setVisible(not cards)
        self.add.setEnabled(len(cards) < MOST_RUNS)

    def set_status(self, index: int, line: str, kind: str = "") -> None:
        """The line below a run; nothing where there is no such run."""
        if index < len(self.cards):
            self.cards[index].set_status(line, kind)

    def apply_style(self, style: Style) -> None:
        """The theme whose colours runs get, from the next ``show_scenario`` on."""
        self._style = style

    def _matched(self, runs: tuple[Run, ...]) -> list[RunCard]:
        """A card for each run: its own, else one that lost its run, else a new one."""
        free = list(zip(self._runs, self.cards, strict=True))
        found: dict[int, RunCard] = {}
        for index, run in enumerate(runs):
            own = next((pair for pair in free if pair[0] is run), None)
            if own is not None:
                free.remove(own)
                found[index] = own[1]
        return [found.get(index) or (free.pop(0)[1] if free else self._new_card()) for index in range(len(runs))]

    def _new_card(self) -> RunCard:
        card = RunCard(self._optimizers, self._schedules, lambda label: self._judge(card, label), self)
        card.edited.connect(partial(self._edit, card))
        card.committed.connect(self.committed)
        card.optimizer_chosen.connect(partial(self._choose, card))
        card.asked.connect(partial(self._do, card))
        return card

    def _judge(self, card: RunCard, label: str) -> str:
        """Why a run cannot have that label."""
        others = (run for other, run in zip(self.cards, self._runs, strict=True) if other is not card)
        if any(run.label == label for run in others):
            return QCoreApplication.translate("RunCard", "“{label}” is another run's label").format(label=label)
        return ""

    def _edit(self, card: RunCard, run: Run, key: str) -> None:
        runs, index = list(self._runs), self.cards.index(card)
        runs[index] = run
        self.edited.emit(tuple(runs), f"runs[{index}].{key}")

    def _choose(self, card: RunCard, name: str) -> None:
        self.optimizer_chosen.emit(self.cards.index(card), name)

    def _add(self, action: QAction) -> None:
        self.add_requested.emit(action.data())

    def _do(self, card: RunCard, what: str, *_: Any) -> None:
        runs, index = list(self._runs), self.cards.index(card)
        run = runs.pop(index)
        if what == "duplicate":
            runs[index:index] = [run, replace(run, label=None, color=None)]
        elif what in ("up", "down"):
            runs.insert(index + (1 if what == "down" else -1), run)
        self.edited.emit(tuple(runs), "runs")
        self.committed.emit()
