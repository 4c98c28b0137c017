"""Optimisers and schedules to choose from, with their words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QStandardItemModel
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from optviz import catalog
from optviz.engine.oracle import unmet
from optviz.engine.specs import OptimizerSpec, SurfaceSpec
from optviz.gui.editors import Option
from optviz.gui.editors.search import SearchList
from optviz.gui.editors.search_entry import VALUE
from optviz.params import Param
from optviz.scenario import Named
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


def optimizer_options(*, gradient_only: bool = False) -> list[Option]:
    """All optimisers in the lecture's order, under what they improve; or those that need nothing but a gradient."""
    translate = QCoreApplication.translate
    groups = {
        "direction": translate("RunCard", "Direction"),
        "step_size": translate("RunCard", "Step size"),
        "both": translate("RunCard", "Direction and step size"),
        "sign": translate("RunCard", "Sign of the gradient"),
        "second_order": translate("RunCard", "Second order and line searches"),
        "wrapper": translate("RunCard", "Around another method"),
    }
    offered = [spec for spec in catalog.optimizers().values() if spec.walk_step is None or not gradient_only]
    specs = sorted(offered, key=lambda spec: list(groups).index(spec.group))
    return [
        Option(
            spec.name,
            spec.title,
            translate("Optimizers", spec.summary),
            groups[spec.group],
            paper=spec.source,
            cost=cost(spec),
        )
        for spec in specs
    ]


def cost(spec: OptimizerSpec) -> str:
    """What a step asks of the surface, in words."""
    translate = QCoreApplication.translate
    parts = [
        translate("RunCard", "2 gradients a step")
        if spec.needs[-1:] == ("extra_gradient",) and not spec.name.startswith(("gd_", "cg_", "lbfgs"))
        else translate("RunCard", "1 gradient a step")
    ]
    more = {
        "hessian": translate("RunCard", "1 Hessian"),
        "residuals": translate("RunCard", "the residuals"),
    }
    parts += [more[need] for need in spec.needs if need in more]
    if not spec.takes_schedule and spec.name not in ("newton", "gauss_newton"):
        parts.append(translate("RunCard", "a line search"))
    return " + ".join(parts)


def unmet_reasons(surface: SurfaceSpec) -> dict[str, str]:
    """The optimisers that the surface cannot serve, and why."""
    reason = QCoreApplication.translate("RunCard", "Needs a surface that is a sum of squares.")
    return {name: reason for name, spec in catalog.optimizers().items() if unmet(spec, surface)}


def schedule_options() -> list[Option]:
    """No schedule, and all of them in the lecture's order."""
    translate = QCoreApplication.translate
    none = Option(NO_SCHEDULE, translate("RunCard", "None"), translate("RunCard", "The learning rate stays as it is."))
    specs = catalog.schedules().values()
    return [
        none,
        *(
            Option(
                spec.name, translate("Schedules", spec.title), translate("Schedules", spec.summary), paper=spec.source
            )
            for spec in specs
        ),
    ]


def new_schedule(name: str, steps: int) -> Named | None:
    """The schedule of that name with parameters that suit a race of so many steps."""
    fitting: dict[str, dict[str, Any]] = {
        "cosine": {"T": steps},
        "step": {"step_size": max(1, steps // 4)},
        "multistep": {"milestones": sorted({max(1, steps * share // 4) for share in (1, 2, 3)})},
        "sgdr": {"T0": max(1, steps // 4)},
        "polynomial": {"total": steps},
        "onecycle": {"total": max(2, steps)},
        "warmup_cosine": {"total": max(2, steps), "warmup": steps // 10},
        "wsd": {"total": max(3, steps), "warmup": steps // 10, "decay": max(1, steps // 5)},
        "inverse_sqrt": {"warmup": max(1, steps // 10)},
        "noam": {"warmup": max(1, steps // 10)},
    }
    return None if name == NO_SCHEDULE else Named(name=name, params=fitting.get(name, {}))


class OptimizerMenu(QMenu):
    """All optimisers, each with its line, found by typing; what is triggered has the optimiser's name as its data."""

    def __init__(self, model: QStandardItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.list = SearchList(self)
        self.list.picked.connect(self._pick)
        action = QWidgetAction(self)
        action.setDefaultWidget(self.list)
        self.addAction(action)
        self.aboutToShow.connect(self._begin)

    def pick(self, name: str) -> None:
        """As if the user had chosen the optimiser of that name."""
        action = QAction(name, self)
        action.setData(name)
        self.close()
        self.triggered.emit(action)

    def _begin(self) -> None:
        self.list.begin(self._model, -1)

    def _pick(self, row: int) -> None:
        self.pick(self._model.index(row, 0).data(VALUE))
