"""The form's section on the training."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Editor, NumberEditor
from optviz.gui.forms.algorithms import OPTIMIZER, optimizer_options
from optviz.gui.forms.params import ParamGroup
from optviz.gui.forms.section import Fields, text
from optviz.gui.labs.initialization.form_network import LAB, LABELLED, data_options
from optviz.params import Param
from optviz.scenario import Initialization, replace
from optviz.scenario.initialization import BATCH_SIZE, ITERATIONS, Training

DATASET = Param(name="dataset", kind="choice", choices=LABELLED, default="digits")

FIRST_LR = 0.1
"""Of a training that nobody has set up: SGD's own default hardly moves a network."""


def first_training(scenario: Initialization) -> Training:
    """A training to begin with, on the data that go in if these can be trained on."""
    dataset = scenario.data.name if scenario.data.name in LABELLED else LABELLED[0]
    return Training(dataset=dataset, params={"lr": FIRST_LR})


class TrainingSection(Fields):
    """What is trained, how, and for how long; pause, go on, begin again."""

    pause_wanted = Signal()
    restart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        rows: dict[str, tuple[str, Editor]] = {
            "dataset": (translate("InitializationForm", "Data"), ChoiceEditor(DATASET, options=data_options(LABELLED))),
            "batch_size": (translate("InitializationForm", "Batch size"), NumberEditor(BATCH_SIZE)),
            "iterations": (translate("InitializationForm", "Iterations"), NumberEditor(ITERATIONS)),
            "optimizer": (
                translate("RunCard", "Optimiser"),
                ChoiceEditor(OPTIMIZER, options=optimizer_options(gradient_only=True)),
            ),
        }
        super().__init__(translate("InitializationForm", "Training"), LAB, rows, parent, part="training")
        self.params = ParamGroup(self)
        self.params.set_path(f"param.{LAB}.training.params")
        self.pause = QPushButton(self)
        self.restart = QPushButton(translate("InitializationForm", "Begin again"), self)
        self.progress = text("caption", self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.pause, 1)
        buttons.addWidget(self.restart, 1)
        self.rows.addWidget(self.params)
        self.rows.addLayout(buttons)
        self.rows.addWidget(self.progress)
        self.params.changed.connect(self._edit_param)
        self.params.committed.connect(self.committed)
        self.pause.clicked.connect(self.pause_wanted)
        self.restart.clicked.connect(self.restart_wanted)
        self.show_state(0, 0, paused=False)

    def show_scenario(self, scenario: Initialization) -> None:
        """Seen on its page only. The rate shown is the one that holds last."""
        plan = scenario.training or first_training(scenario)
        self.setVisible(scenario.view.page == "training")
        super().show_scenario(replace(scenario, training=plan))
        rates = {"lr": plan.rates[-1][1]} if plan.rates else {}
        self.params.show_params(catalog.optimizers()[plan.optimizer].params, {**plan.params, **rates})

    def show_state(self, iteration: int, iterations: int, *, paused: bool) -> None:
        """How far the training has come."""
        translate = QCoreApplication.translate
        going_on = translate("InitializationForm", "Continue") if paused else translate("InitializationForm", "Pause")
        self.pause.setText(going_on)
        self.pause.setEnabled(iteration < iterations)
        pattern = translate("InitializationForm", "Iteration {iteration} of {iterations}")
        self.progress.setText(pattern.format(iteration=iteration, iterations=iterations))

    def _edit(self, key: str, value: Any) -> None:
        """Another optimiser has its own defaults; inputs that are a data set follow the one trained on."""
        if self._scenario is None:
            return
        plan = self._scenario.training
        fields: dict[str, Any] = {key: value}
        if key == "optimizer":
            fields |= {"params": {}, "rates": ()}
        scenario = replace(self._scenario, training=replace(plan, **fields))
        if key == "dataset" and scenario.data.name in LABELLED:
            scenario = replace(scenario, data=replace(scenario.data, name=value))
        self.edited.emit(scenario, f"training.{key}")

    def _edit_param(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            plan = self._scenario.training
            plan = replace(plan, params={**plan.params, name: value})
            self.edited.emit(replace(self._scenario, training=plan), f"training.params.{name}")
