"""What stands beside the pages' names for the theory: which run, its best rate and momentum, an example."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from optviz.gui.labs.descent.run_choice import RunChoice
from optviz.scenario import Descent, replace
from optviz.scene.descent.theory_words import reasons_of
from optviz.studies.quadratic_theory import Theory, with_best, with_example


class TheoryControls(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``.

    Runs without a theory cannot be chosen; where none has one, an example is offered instead.
    """

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self._scenario: Descent | None = None
        self._theory: Theory | None = None
        self.run = RunChoice(self)
        self.best = QPushButton(translate("Theory", "Best α and β"), self)
        self.best.setObjectName("theoryBest")
        self.best.setToolTip(translate("Theory", "Gives this run the rate and momentum that theory recommends"))
        self.example = QPushButton(translate("Theory", "Example"), self)
        self.example.setObjectName("theoryExample")
        self.example.setToolTip(
            translate("Theory", "Gradient descent, heavy ball and NAG, each at its best, in a quadratic ravine")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.run, self.best, self.example):
            row.addWidget(widget)
        self.run.changed.connect(self._choose)
        self.run.committed.connect(self.committed)
        self.best.clicked.connect(self._tune)
        self.example.clicked.connect(self._show_example)
        self._offer()

    def show_scenario(self, scenario: Descent) -> None:
        """What an edit starts from."""
        self._scenario = scenario

    def show_theory(self, theory: Theory) -> None:
        """The runs that have a theory, and the chosen one; without a signal."""
        self._theory = theory
        if theory.closeup is not None:
            offered = {racer.index: racer.label for racer in theory.race.racers if racer.run.visible}
            reasons = {index: reason for index, _, reason in reasons_of(theory, QCoreApplication.translate)}
            self.run.show_runs(offered, theory.closeup.forecast.racer.index, reasons)
        self._offer()

    def _offer(self) -> None:
        some = self._theory is not None and self._theory.closeup is not None
        self.run.setVisible(some)
        self.best.setVisible(some)
        self.example.setVisible(not some)

    def _choose(self, index: Any) -> None:
        if self._scenario is not None:
            self.edited.emit(replace(self._scenario, view=replace(self._scenario.view, run=index)), "view.run")

    def _tune(self) -> None:
        if self._scenario is not None and self._theory is not None and self._theory.closeup is not None:
            self._edit_at_once(with_best(self._scenario, self._theory.closeup.forecast))

    def _show_example(self) -> None:
        if self._scenario is not None:
            self._edit_at_once(with_example(self._scenario))

    def _edit_at_once(self, scenario: Descent) -> None:
        self.edited.emit(scenario, "")
        self.committed.emit()
