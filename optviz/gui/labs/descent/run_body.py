"""The part of a run's card that folds away: hyperparameters, schedule, own start, label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Editor, Row, TextEditor, VectorEditor, words
from optviz.gui.forms.algorithms import NO_SCHEDULE, SCHEDULE, new_schedule
from optviz.gui.forms.params import ParamGroup
from optviz.gui.forms.section import column, line
from optviz.gui.formulas import FormulaLabel
from optviz.gui.labs.descent.rate_chart import RateChart
from optviz.gui.labs.descent.run_options import LABEL, START
from optviz.gui.labs.descent.run_place import Place
from optviz.scenario import Run, replace


class RunBody(QWidget):
    """Emits the run as edited: ``edited(run, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, schedules: QStandardItemModel, judge: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self._run: Run | None = None
        self._steps = 1
        self.params, self.schedule_params = ParamGroup(self), ParamGroup(self)
        self.schedule = ChoiceEditor(SCHEDULE, self, model=schedules, searchable=True)
        self.formula = FormulaLabel(self)
        self.chart = RateChart(self)
        self.start = VectorEditor(START, self)
        self.label = TextEditor(LABEL, judge, self)
        rows = column(self)
        for widget in (
            self.params,
            line(self),
            Row(translate("RunCard", "Schedule"), self.schedule, self),
            self.formula,
            self.chart,
            self.schedule_params,
            line(self),
            Row(translate("RunCard", "Own start"), self.start, self),
            Row(translate("RunCard", "Label"), self.label, self),
        ):
            rows.addWidget(widget)
        self.params.changed.connect(self._edit_param)
        self.schedule.changed.connect(self._edit_schedule)
        self.schedule_params.changed.connect(self._edit_schedule_param)
        self.chart.dragged.connect(self._drag)
        self.start.changed.connect(lambda value: self._edit("start", start=value))
        self.label.changed.connect(lambda value: self._edit("label", label=value))
        for part in (self.params, self.schedule, self.chart, self.schedule_params, self.start, self.label):
            part.committed.connect(self.committed)

    def show_run(self, run: Run, place: Place) -> None:
        """Shows the run, without a signal."""
        self._run, self._steps = run, place.steps
        spec = catalog.optimizers()[run.optimizer]
        self.params.show_params(spec.params[1:] if spec.has_rate else spec.params, run.params)
        self._allow_schedule(spec.takes_schedule)
        self.schedule.show_value(run.schedule.name if run.schedule else NO_SCHEDULE)
        self._show_schedule(run)
        self.start.set_auto(place.auto_start)
        self.start.show_value(run.start)
        self.label.set_auto(place.auto_label)
        self.label.show_value(run.label)

    def set_path(self, path: str) -> None:
        """Names the editors."""
        self.params.set_path(f"{path}.params")
        self.schedule_params.set_path(f"{path}.schedule.params")
        self.chart.setObjectName(f"{path.replace('param.', 'plot.', 1)}.schedule")
        named: dict[str, Editor] = {"schedule.name": self.schedule, "start": self.start, "label": self.label}
        for key, editor in named.items():
            editor.setObjectName(f"{path}.{key}")

    def _show_schedule(self, run: Run) -> None:
        spec = catalog.schedules()[run.schedule.name] if run.schedule else None
        self.schedule_params.show_params(spec.params if spec else (), run.schedule.params if run.schedule else {})
        self.formula.setVisible(spec is not None)
        self.formula.show_formula(f"lr(t) = {spec.formula}" if spec else "")
        self.chart.setVisible(spec is not None)
        self.chart.show_schedule(run, self._steps)
        if "lr" in self.schedule_params.editors:
            params = catalog.optimizers()[run.optimizer].params
            own = next((param.default for param in params if param.name == "lr"), None)
            self.schedule_params.editors["lr"].set_auto(run.params.get("lr", own))

    def _allow_schedule(self, allowed: bool) -> None:
        """Without a rate there is nothing to schedule."""
        self.schedule.setEnabled(allowed)
        reason = QCoreApplication.translate("RunCard", "This method finds its own step length and takes no schedule.")
        tip = words.tooltip(SCHEDULE) if allowed else reason
        self.schedule.setToolTip(tip)
        self.schedule.combo.setToolTip(tip)

    def _drag(self, values: dict[str, Any]) -> None:
        """Handles of the chart: a few of the schedule's parameters, or the run's rate."""
        if self._run is None or self._run.schedule is None:
            return
        params = {**self._run.schedule.params, **values}
        key = "+".join(sorted(values))
        self._edit(f"drag schedule.params.{key}", schedule=replace(self._run.schedule, params=params))

    def _edit_param(self, name: str, value: Any) -> None:
        if self._run is not None:
            self._edit(f"params.{name}", params={**self._run.params, name: value})

    def _edit_schedule(self, name: str) -> None:
        self._edit("schedule.name", schedule=new_schedule(name, self._steps))

    def _edit_schedule_param(self, name: str, value: Any) -> None:
        if self._run is None or self._run.schedule is None:
            return
        params = {**self._run.schedule.params, name: value}
        if value is None:
            del params[name]
        self._edit(f"schedule.params.{name}", schedule=replace(self._run.schedule, params=params))

    def _edit(self, key: str, **fields: Any) -> None:
        if self._run is not None:
            self.edited.emit(replace(self._run, **fields), key)
