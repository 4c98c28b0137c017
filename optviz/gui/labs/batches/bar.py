"""What stands above the pictures: the loss chart's two axes."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QCoreApplication

from optviz.engine.batches.progress import Progress
from optviz.gui.editors import Option, SegmentsEditor
from optviz.gui.workbench.view_bar import ViewBar
from optviz.params import Param
from optviz.scenario.batches import LossScale

AXIS = Param(name="axis", kind="choice", choices=get_args(Progress), default="epochs")
LOSS = Param(name="loss", kind="choice", choices=get_args(LossScale), default="loss")


def view_bar() -> ViewBar:
    """What is compared at equal what, and as which loss."""
    return ViewBar(
        "batches",
        {"axis": SegmentsEditor(AXIS, axis_options())},
        {"loss": SegmentsEditor(LOSS, loss_options())},
        caption=QCoreApplication.translate("BatchesForm", "Compare at equal"),
    )


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
