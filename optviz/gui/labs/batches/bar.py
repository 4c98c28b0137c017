"""What stands above the pictures: the loss chart's two axes."""

from __future__ import annotations

from functools import partial
from typing import Any, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from optviz.engine.batches.progress import Progress
from optviz.gui.editors import Option, SegmentsEditor
from optviz.params import Param
from optviz.scenario import Batches, replace
from optviz.scenario.batches import LossScale

PATH = "param.batches.view"
AXIS = Param(name="axis", kind="choice", choices=get_args(Progress), default="epochs")
LOSS = Param(name="loss", kind="choice", choices=get_args(LossScale), default="loss")


class ViewBar(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Batches | None = None
        self.axis = SegmentsEditor(AXIS, axis_options(), self)
        self.loss = SegmentsEditor(LOSS, loss_options(), self)
        self.caption = QLabel(QCoreApplication.translate("BatchesForm", "Compare at equal"), self)
        self.caption.setProperty("role", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 2)
        row.addWidget(self.caption)
        row.addWidget(self.axis)
        row.addStretch(1)
        row.addWidget(self.loss)
        for name, editor in (("axis", self.axis), ("loss", self.loss)):
            editor.setObjectName(f"{PATH}.{name}")
            editor.changed.connect(partial(self._edit, name))
            editor.committed.connect(self.committed)

    def show_scenario(self, scenario: Batches) -> None:
        """Shows the scenario's view, without a signal."""
        self._scenario = scenario
        self.axis.show_value(scenario.view.axis)
        self.loss.show_value(scenario.view.loss)

    def _edit(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            view = replace(self._scenario.view, **{name: value})
            self.edited.emit(replace(self._scenario, view=view), f"view.{name}")


def axis_options() -> list[Option]:
    """What everybody has used up equally much of."""
    translate = QCoreApplication.translate
    return [
        Option(
            "iterations",
            translate("BatchesForm", "Iterations"),
            translate("BatchesForm", "Everybody has taken equally many steps, however large"),
        ),
        Option(
            "epochs",
            translate("BatchesForm", "Epochs"),
            translate("BatchesForm", "Everybody has seen the data equally often"),
        ),
        Option(
            "samples",
            translate("BatchesForm", "Samples"),
            translate("BatchesForm", "Everybody has computed equally many gradients of single samples"),
        ),
        Option(
            "time",
            translate("BatchesForm", "Gradient time"),
            translate("BatchesForm", "As samples, but each step costs something besides: many small steps take longer"),
        ),
    ]


def loss_options() -> list[Option]:
    """What the loss chart shows."""
    translate = QCoreApplication.translate
    return [
        Option("loss", translate("BatchesForm", "Loss"), translate("BatchesForm", "The loss of all samples")),
        Option(
            "excess",
            translate("BatchesForm", "Above minimum"),
            translate("BatchesForm", "How far the loss lies above its minimum: shows where the noise of a batch ends"),
        ),
    ]
