"""The form's section on the map in view: of which run, how fine, and over which hyperparameters."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Editor, NumberEditor, Option, Row, SwitchEditor, model_of, set_reasons
from optviz.gui.editors.span import SpanEditor
from optviz.gui.forms.section import Section
from optviz.params import Param
from optviz.scenario import BasinMap, Descent, HyperparameterMap, Run, replace
from optviz.scenario.check_descent import labels
from optviz.scenario.check_map import axis_names
from optviz.scenario.descent_map import NEAR, RUN, SIZE
from optviz.scenario.map_choice import AxisName, axes_of, walkable, with_map_axis, with_map_log, with_map_run
from optviz.text import QT_TRANSLATE_NOOP

AXIS = Param(name="axis", kind="choice", default="lr", choices=("lr",))
SPAN = Param(name="range", default=(0.0, 1.0))
LOG = Param(
    name="log", kind="bool", default=False, doc=QT_TRANSLATE_NOOP("Params", "Equal factors are equally far apart.")
)


class OpenChoice(ChoiceEditor):
    """A choice whose entries come and go."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._offered: list[Option] = []

    def offer(self, options: list[Option], value: Any) -> None:
        """Shows these entries and the chosen one, without a signal."""
        self._value = value
        if options != self._offered:
            self._offered = options
            self.param = dataclasses.replace(self.param, choices=tuple(option.value for option in options))
            self.combo.setModel(model_of(options, self))
        self._render(value)


class MapSection(Section):
    """Seen only while a map is; emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("DescentForm", "Map"), parent)
        self._scenario: Descent | None = None
        self.editors: dict[str, Editor] = {}
        self._rows: dict[str, Row] = {}
        self.run = OpenChoice(dataclasses.replace(RUN, kind="choice", choices=(0,)))  # type: ignore[arg-type]
        self._add("run", translate("DescentForm", "Run"), self.run, self._edit_run)
        self._spans: dict[AxisName, SpanEditor] = {}
        self._axes: dict[AxisName, OpenChoice] = {}
        self._add_axis("x", translate("DescentForm", "x axis"))
        self._add_axis("y", translate("DescentForm", "y axis"))
        self._add("size", translate("DescentForm", "Cells a side"), NumberEditor(SIZE), partial(self._edit_one, "size"))
        self._add(
            "tolerance", translate("DescentForm", "Tolerance"), NumberEditor(NEAR), partial(self._edit_one, "tolerance")
        )

    def show_scenario(self, scenario: Descent) -> None:
        """Shows the scenario's map, without a signal; nothing where it has none."""
        self._scenario, chosen = scenario, scenario.map
        self.setVisible(chosen is not None)
        if chosen is None:
            return
        self.run.offer(run_options(scenario), chosen.run)
        set_reasons(self.run.combo.model(), unwalkable_runs(scenario))  # type: ignore[arg-type]
        self.editors["size"].show_value(chosen.size)
        pair = chosen if isinstance(chosen, HyperparameterMap) else None
        for key, row in self._rows.items():
            row.setVisible(key in ("run", "size") or (key == "tolerance") == (pair is None))
        if isinstance(chosen, BasinMap):
            self.editors["tolerance"].show_value(chosen.tolerance)
        if pair is not None:
            self._show_axes(pair, scenario.runs[pair.run])

    def _show_axes(self, chosen: HyperparameterMap, run: Run) -> None:
        params = axis_names(catalog.optimizers()[run.optimizer])
        options = [Option(name, name, _doc(params[name][0])) for name in axes_of(run)]
        for axis, choice in self._axes.items():
            name, log = getattr(chosen, axis), getattr(chosen, f"log_{axis}")
            choice.offer(options, name)
            param, _ = params[name]
            self._spans[axis].set_axis(dataclasses.replace(param, kind="float", size=None), log)
            self._spans[axis].show_value(getattr(chosen, f"{axis}_range"))
            self.editors[f"log_{axis}"].show_value(log)

    def _add_axis(self, axis: AxisName, title: str) -> None:
        translate = QCoreApplication.translate
        self._axes[axis], self._spans[axis] = OpenChoice(AXIS), SpanEditor(SPAN)
        self._add(axis, title, self._axes[axis], partial(self._edit_axis, axis))
        text = translate("DescentForm", "{axis} from – to").format(axis=axis)
        self._add(f"{axis}_range", text, self._spans[axis], partial(self._edit_one, f"{axis}_range"))
        text = translate("DescentForm", "{axis} logarithmic").format(axis=axis)
        self._add(f"log_{axis}", text, SwitchEditor(LOG), partial(self._edit_log, axis))

    def _add(self, key: str, text: str, editor: Editor, edit: Callable[[Any], None]) -> None:
        editor.setObjectName(f"param.descent.map.{key}")
        editor.changed.connect(edit)
        editor.committed.connect(self.committed)
        self.editors[key], self._rows[key] = editor, Row(text, editor, self)
        self.rows.addWidget(self._rows[key])

    def _edit_run(self, index: int) -> None:
        if self._scenario is not None:
            self.edited.emit(with_map_run(self._scenario, index), "map.run")

    def _edit_axis(self, axis: AxisName, name: str) -> None:
        if self._scenario is not None:
            self.edited.emit(with_map_axis(self._scenario, axis, name), f"map.{axis}")

    def _edit_log(self, axis: AxisName, log: bool) -> None:
        if self._scenario is not None:
            self.edited.emit(with_map_log(self._scenario, axis, log), f"map.log_{axis}")

    def _edit_one(self, key: str, value: Any) -> None:
        if self._scenario is not None and self._scenario.map is not None:
            chosen = replace(self._scenario.map, **{key: value})
            self.edited.emit(replace(self._scenario, map=chosen), f"map.{key}")


def run_options(scenario: Descent) -> list[Option]:
    """The runs by their labels; of one that no map can be of, why."""
    reasons = unwalkable_runs(scenario)
    return [Option(index, label, reasons.get(index, "")) for index, label in enumerate(labels(scenario.runs))]


def unwalkable_runs(scenario: Descent) -> dict[Any, str]:
    """Why there is no map of some runs."""
    return {index: _reason(run) for index, run in enumerate(scenario.runs) if not walkable(run)}


def _reason(run: Run) -> str:
    translate, optimizer = QCoreApplication.translate, catalog.optimizers()[run.optimizer]
    if not optimizer.batched:
        text = translate("DescentForm", "No map: {name} takes one point at a time")
        return text.format(name=optimizer.title)
    assert run.schedule is not None
    text = translate("DescentForm", "No map: {name} answers to the loss of each descent")
    return text.format(name=translate("Schedules", catalog.schedules()[run.schedule.name].title))


def _doc(param: Param) -> str:
    return QCoreApplication.translate("Params", param.doc)
