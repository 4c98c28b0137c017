"""The part of a run's card that folds away: hyperparameters, schedule, own start, label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Editor, Row, TextEditor, VectorEditor
from optviz.gui.labs.descent.form_params import ParamGroup
from optviz.gui.labs.descent.form_section import column, line, text
from optviz.gui.labs.descent.run_options import LABEL, NO_SCHEDULE, SCHEDULE, START, new_schedule
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
        self.schedule = ChoiceEditor(SCHEDULE, self, model=schedules)
        self.formula = text("formula", self)
        self.start = VectorEditor(START, self)
        self.label = TextEditor(LABEL, judge, self)
        rows = column(self)
        for widget in (
            self.params,
            line(self),
            Row(translate("RunCard", "Schedule"), self.schedule, self),
            self.formula,
            self.schedule_params,
            line(self),
            Row(translate("RunCard", "Own start"), self.start, self),
            Row(translate("RunCard", "Label"), self.label, self),
        ):
            rows.addWidget(widget)
        self.params.changed.connect(self._edit_param)
        self.schedule.changed.connect(self._edit_schedule)
        self.schedule_params.changed.connect(self._edit_schedule_param)
        self.start.changed.connect(lambda value: self._edit("start", start=value))
        self.label.changed.connect(lambda value: self._edit("label", label=value))
        for part in (self.params, self.schedule, self.schedule_params, self.start, self.label):
            part.committed.connect(self.committed)

    def show_run(self, run: Run, place: Place) -> None:
        """Shows the run, without a signal."""
        self._run, self._steps = run, place.steps
        self.params.show_params(catalog.optimizers()[run.optimizer].params[1:], run.params)
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
        named: dict[str, Editor] = {"schedule.name": self.schedule, "start": self.start, "label": self.label}
        for key, editor in named.items():
            editor.setObjectName(f"{path}.{key}")

    def _show_schedule(self, run: Run) -> None:
        spec = catalog.schedules()[run.schedule.name] if run.schedule else None
        self.schedule_params.show_params(spec.params if spec else (), run.schedule.params if run.schedule else {})
        self.formula.setVisible(spec is not None)
        self.formula.setText(f"lr(t) = {spec.formula}" if spec else "")
        if "lr" in self.schedule_params.editors:
            own = catalog.optimizers()[run.optimizer].params[0].default
            self.schedule_params.editors["lr"].set_auto(run.params.get("lr", own))

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
