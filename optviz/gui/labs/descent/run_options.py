"""What a run can choose from: optimisers and schedules with their words."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QMenu, QWidget

from optviz import catalog
from optviz.gui.editors import Option
from optviz.params import Param
from optviz.scenario import Named
from optviz.scenario.descent import START as COMMON_START
from optviz.text import QT_TRANSLATE_NOOP

NO_SCHEDULE = "none"

OPTIMIZER = Param(name="optimizer", kind="choice", choices=tuple(catalog.optimizers()), default="sgd")
SCHEDULE = Param(
    name="schedule",
    kind="choice",
    choices=(NO_SCHEDULE, *catalog.schedules()),
    default=NO_SCHEDULE,
    doc=QT_TRANSLATE_NOOP("Params", "How the learning rate changes from step to step."),
)
START = dataclasses.replace(
    COMMON_START,
    doc=QT_TRANSLATE_NOOP("Params", "Where this run starts (x, y); empty: where all do. Or drag its ring in the plot."),
)
VISIBLE = Param(name="visible", kind="bool", default=True, doc=QT_TRANSLATE_NOOP("Params", "Whether the run is drawn."))
LABEL = Param(
    name="label",
    default=None,
    optional=True,
    doc=QT_TRANSLATE_NOOP("Params", "The run's name in plots and files; empty: the optimiser's."),
)
COLOR = Param(
    name="color", default=None, optional=True, doc=QT_TRANSLATE_NOOP("Params", "The colour of the run's trail.")
)


def optimizer_options() -> list[Option]:
    """All optimisers in the lecture's order, under what they improve."""
    translate = QCoreApplication.translate
    groups = {
        "direction": translate("RunCard", "Direction"),
        "step_size": translate("RunCard", "Step size"),
        "both": translate("RunCard", "Direction and step size"),
    }
    specs = sorted(catalog.optimizers().values(), key=lambda spec: list(groups).index(spec.group))
    return [Option(spec.name, spec.title, translate("Optimizers", spec.summary), groups[spec.group]) for spec in specs]


def schedule_options() -> list[Option]:
    """No schedule, and all of them in the lecture's order."""
    translate = QCoreApplication.translate
    none = Option(NO_SCHEDULE, translate("RunCard", "None"), translate("RunCard", "The learning rate stays as it is."))
    specs = catalog.schedules().values()
    return [
        none,
        *(
            Option(spec.name, translate("Schedules", spec.title), translate("Schedules", spec.summary))
            for spec in specs
        ),
    ]


def new_schedule(name: str, steps: int) -> Named | None:
    """The schedule of that name with parameters that suit a race of so many steps."""
    fitting: dict[str, dict[str, Any]] = {"cosine": {"T": steps}, "step": {"step_size": max(1, steps // 4)}}
    return None if name == NO_SCHEDULE else Named(name=name, params=fitting.get(name, {}))


class OptimizerMenu(QMenu):
    """All optimisers, each with its line; an action's data is the optimiser's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        group = ""
        for option in optimizer_options():
            if option.group != group:
                if group:
                    self.addSeparator()
                group = option.group
                self._heading(group)
            action = QAction(f"{option.title}\t{option.summary}", self)
            action.setData(option.value)
            action.setToolTip(option.summary)
            self.addAction(action)

    def _heading(self, text: str) -> None:
        heading = QAction(text, self)
        heading.setEnabled(False)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        self.addAction(heading)
