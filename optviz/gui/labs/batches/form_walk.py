"""The form's sections on the walk: start, epochs, sampling; the optimiser and its schedule."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz import catalog
from optviz.engine.batches.plan import steps_per_epoch
from optviz.engine.batches.trace import walks
from optviz.gui.editors import ChoiceEditor, Editor, NumberEditor, Option, Row, VectorEditor
from optviz.gui.forms.algorithms import (
    NO_SCHEDULE,
    OPTIMIZER,
    SCHEDULE,
    new_schedule,
    optimizer_options,
    schedule_options,
)
from optviz.gui.forms.params import ParamGroup
from optviz.gui.forms.section import Fields
from optviz.gui.forms.seed import SeedEditor
from optviz.gui.labs.batches.form_data import LAB
from optviz.scenario import Batches, replace
from optviz.scenario.batches import AVERAGE_AFTER, EPOCHS, SAMPLING, START, STEP_COST

FIRST_LR = {"direction": 0.05}
ADAPTIVE_LR = 0.1
"""Of an optimiser that was just chosen, unless its own default is larger: a comparison is short."""


class WalkSection(Fields):
    """What all batch sizes share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        rows: dict[str, tuple[str, Editor]] = {
            "epochs": (translate("BatchesForm", "Epochs"), NumberEditor(EPOCHS)),
            "start": (translate("BatchesForm", "Start (θ₀, θ₁)"), VectorEditor(START)),
            "sampling": (translate("BatchesForm", "Sampling"), ChoiceEditor(SAMPLING, options=sampling_options())),
            "average_after": (translate("BatchesForm", "Average after"), NumberEditor(AVERAGE_AFTER)),
            "step_cost": (translate("BatchesForm", "Cost of a step"), NumberEditor(STEP_COST)),
            "seed": (translate("DescentForm", "Seed"), SeedEditor()),
        }
        super().__init__(translate("BatchesForm", "Walk"), LAB, rows, parent)


class OptimizerSection(Fields):
    """How a step follows from a batch's gradient, and how the rate changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        offered = [option for option in optimizer_options() if walks(catalog.optimizers()[option.value])]
        self.params = ParamGroup()
        self.schedule = ChoiceEditor(SCHEDULE, options=schedule_options())
        self.decay = ParamGroup()
        rows: dict[str, tuple[str, Editor]] = {
            "optimizer": (translate("RunCard", "Optimiser"), ChoiceEditor(OPTIMIZER, options=offered)),
        }
        super().__init__(translate("RunCard", "Optimiser"), LAB, rows, parent)
        self.params.set_path(f"param.{LAB}.params")
        self.schedule.setObjectName(f"param.{LAB}.schedule.name")
        self.decay.set_path(f"param.{LAB}.schedule.params")
        self.rows.addWidget(self.params)
        self.rows.addWidget(Row(translate("RunCard", "Schedule"), self.schedule, self))
        self.rows.addWidget(self.decay)
        self.params.changed.connect(self._edit_param)
        self.schedule.changed.connect(self._choose_schedule)
        self.decay.changed.connect(self._edit_decay)
        for part in (self.params, self.schedule, self.decay):
            part.committed.connect(self.committed)

    def show_scenario(self, scenario: Batches) -> None:
        """The parameters of the optimiser and of the schedule at hand."""
        super().show_scenario(scenario)
        self.params.show_params(catalog.optimizers()[scenario.optimizer].params, scenario.params)
        self.schedule.setEnabled(catalog.optimizers()[scenario.optimizer].takes_schedule)
        named = scenario.schedule
        self.schedule.show_value(NO_SCHEDULE if named is None else named.name)
        if named is None:
            self.decay.show_params((), {})
        else:
            self.decay.show_params(catalog.schedules()[named.name].params, named.params)

    def _edit(self, key: str, value: Any) -> None:
        """Another optimiser has its own parameters; its rate suits a short comparison."""
        if self._scenario is not None:
            spec = catalog.optimizers()[value]
            schedule = self._scenario.schedule if spec.takes_schedule else None
            params = {"lr": first_lr(value)} if spec.takes_schedule else {}
            self.edited.emit(replace(self._scenario, optimizer=value, params=params, schedule=schedule), key)

    def _edit_param(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            params = {**self._scenario.params, name: value}
            self.edited.emit(replace(self._scenario, params=params), f"params.{name}")

    def _choose_schedule(self, name: str) -> None:
        if self._scenario is not None:
            schedule = new_schedule(name, closer_steps(self._scenario))
            self.edited.emit(replace(self._scenario, schedule=schedule), "schedule.name")

    def _edit_decay(self, name: str, value: Any) -> None:
        if self._scenario is not None and self._scenario.schedule is not None:
            named = self._scenario.schedule
            schedule = replace(named, params={**named.params, name: value})
            self.edited.emit(replace(self._scenario, schedule=schedule), f"schedule.params.{name}")


def first_lr(name: str) -> float:
    """The rate that an optimiser begins with."""
    spec = catalog.optimizers()[name]
    own = next(float(param.default) for param in spec.params if param.name == "lr")
    return max(own, FIRST_LR.get(spec.group, ADAPTIVE_LR))


def closer_steps(scenario: Batches) -> int:
    """How many steps the batch size that is looked at closely takes (of a file about as many)."""
    size = min(scenario.batch_sizes) if scenario.view.size is None else scenario.view.size
    return scenario.epochs * steps_per_epoch(scenario.data.samples, size)


def sampling_options() -> list[Option]:
    """The orders in which samples come."""
    translate = QCoreApplication.translate
    return [
        Option(
            "shuffle",
            translate("BatchesForm", "Shuffled each epoch"),
            translate("BatchesForm", "Every sample once per epoch, in a new order each time"),
        ),
        Option(
            "sequential",
            translate("BatchesForm", "Always in order"),
            translate("BatchesForm", "Every sample once per epoch, in the order of the data"),
        ),
        Option(
            "replacement",
            translate("BatchesForm", "With replacement"),
            translate("BatchesForm", "Each draw from all samples: some come up twice in an epoch, others not at all"),
        ),
    ]
