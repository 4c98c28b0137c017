"""The map in the window: computed by the patient thread, coarse first; a click makes a cell a run."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject

from optviz.engine.maps import DIVERGED
from optviz.gui.labs import Tools
from optviz.gui.labs.descent.map_controls import MapControls
from optviz.gui.labs.descent.stage_page import StagePage
from optviz.scenario import BasinMap, Descent, HyperparameterMap, Run, replace
from optviz.scenario.check_descent import labels
from optviz.scenario.map_choice import with_pair
from optviz.scene.descent.maps import OWN, map_scene, map_show
from optviz.scene.layers import Span
from optviz.scene.style import Style
from optviz.scene.words import number
from optviz.studies import maps
from optviz.studies.maps import BasinChart, Chart, HyperparameterChart, at_start, restated, with_hyperparameters

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject


class MapPage(StagePage):
    """A stage for the scenario's map; the cell that is clicked becomes a run."""

    timed = False

    def __init__(self, tools: Tools, style: Style, parent: QObject) -> None:
        compute = partial(maps.compute, crew=tools.crew)
        super().__init__(tools, style, parent, tools.patient, compute, self._readout)
        self.chart: Chart | None = None
        self._wish: Descent | None = None
        self.controls = self._controls = MapControls()
        self.lane.result.connect(self._take)
        self.stage.clicked.connect(self._click)
        self.stage.dragged.connect(self._drag)
        self.stage.dropped.connect(self._drop)
        self._controls.edited.connect(self.edited)
        self._controls.committed.connect(self.committed)

    def follow(self, scenario: Descent) -> None:
        """Another scenario: its map is computed where it is another one."""
        self._controls.show_scenario(scenario)
        before, self._wish = self._wish, scenario
        if before is None or maps.essence(scenario) != maps.essence(before):
            self.lane.submit(scenario)
        elif self.chart is not None:
            self._show(self.chart, again=_look(scenario) != _look(before))

    def leave(self) -> None:
        """No map is wanted any more."""
        self.lane.cancel()
        self._wish = self.chart = None

    def draw(self) -> None:
        """The map as far as it is known."""
        if self.chart is not None:
            scene = map_scene(self.chart, self.style_now, QCoreApplication.translate, self.tools.language)
            self.status = f"{scene.footer} · {self._hint()}"
            self.stage.show_scene(scene, self.style_now)
            self.stage.set_draggable("hyperparameters", frozenset([OWN]))
            self.drawn.emit()

    def subject(self) -> Subject | None:
        """The map."""
        if self.chart is None:
            return None
        from optviz.gui.exporting.request import Subject

        return Subject(self.chart, map_show, 0)

    def _take(self, chart: Chart) -> None:
        if self._wish is not None and maps.essence(chart.scenario) == maps.essence(self._wish):
            self._show(chart)

    def _show(self, chart: Chart, again: bool = True) -> None:
        """The chart with the colours and the view of today."""
        assert self._wish is not None
        self.chart = restated(chart, self._wish)
        if again:
            self.draw()

    def _click(self, name: str, x: float, y: float, modifiers: Any) -> None:
        """The cell becomes a run, and the status line says so."""
        cell = self._cell(x, y)
        if cell is None or self.chart is None:
            return
        self.add_requested.emit(self._run(*cell))
        self.status = self._added(*cell)
        self.drawn.emit()

    def _hint(self) -> str:
        translate = QCoreApplication.translate
        if isinstance(self.chart, BasinChart):
            return translate("DescentLab", "click a cell: it becomes a run")
        return translate("DescentLab", "click a cell: it becomes a run; drag the ring: the run follows")

    def _added(self, column: int, row: int) -> str:
        assert self._wish is not None
        name = labels(self._wish.runs)[-1]
        text = QCoreApplication.translate("DescentLab", "Added as a run: {label}, {place}")
        return text.format(label=name, place=self._place_words(column, row))

    def _drag(self, name: str, key: str, x: float, y: float) -> None:
        """The ring of a map of hyperparameters: the run gets the values there, the map stays."""
        chart = self.chart
        if key != OWN or not isinstance(chart, HyperparameterChart) or self._wish is None:
            return
        chosen = chart.chosen
        values = _value(x, chosen.x_range, chosen.log_x), _value(y, chosen.y_range, chosen.log_y)
        self.edited.emit(with_pair(self._wish, values), "drag own")
        text = f"{chosen.x} {number(values[0])}   {chosen.y} {number(values[1])}"
        self.stage.panels[name].set_readout(text, x, y)

    def _drop(self, name: str, key: str, x: float, y: float) -> None:
        self._drag(name, key, x, y)
        self.committed.emit()

    def _run(self, column: int, row: int) -> Run:
        chart = self.chart
        assert chart is not None
        made = at_start if isinstance(chart, BasinChart) else with_hyperparameters
        return made(chart, column, row)  # type: ignore[arg-type]

    def _cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Column and row of the cell at a place of the picture."""
        chart = self.chart
        if chart is None:
            return None
        pair = chart.chosen if isinstance(chart.chosen, HyperparameterMap) else None
        column = _nearest(chart.x, x, pair is not None and pair.log_x)
        row = _nearest(chart.y, y, pair is not None and pair.log_y)
        return None if column is None or row is None else (column, row)

    def _readout(self, name: str, x: float, y: float) -> str:
        cell, chart, translate = self._cell(x, y), self.chart, QCoreApplication.translate
        if cell is None or chart is None:
            return ""
        column, row = cell
        lines, hint = [self._place_words(column, row)], translate("DescentLab", "click: becomes a run")
        if chart.status[row, column] == DIVERGED:
            return "\n".join([*lines, translate("Scene", "diverged"), hint])
        lines.append(translate("DescentLab", "loss {loss}").format(loss=number(float(chart.loss[row, column]))))
        if isinstance(chart, BasinChart):
            end = chart.ends[row, column]
            text = translate("DescentLab", "ends at ({x}, {y})")
            lines.append(text.format(x=number(float(end[0])), y=number(float(end[1]))))
            if chart.steps[row, column] >= 0:
                text = translate("DescentLab", "there after {steps} steps")
                lines.append(text.format(steps=int(chart.steps[row, column])))
        return "\n".join([*lines, hint])

    def _place_words(self, column: int, row: int) -> str:
        """The two numbers that a cell stands for."""
        chart = self.chart
        assert chart is not None
        names = ("x", "y") if isinstance(chart, BasinChart) else (chart.chosen.x, chart.chosen.y)
        return f"{names[0]} {number(float(chart.x[column]))}   {names[1]} {number(float(chart.y[row]))}"


def _nearest(values: np.ndarray, at: float, log: bool) -> int | None:
    """The value nearest to a place on its axis; None outside."""
    places = np.log10(values) if log else values
    half = 0.5 * (places[1] - places[0])
    if not places[0] - half <= at <= places[-1] + half:
        return None
    return int(np.argmin(np.abs(places - at)))


def _value(place: float, span: Span, log: bool) -> float:
    """The number at a place of an axis, in four digits, within the axis' ends."""
    low, high = span
    value = 10.0**place if log else round(place, max(0, 3 - math.floor(math.log10(high - low))))
    return min(max(float(f"{value:.4g}") if log else value, low), high)


def _look(scenario: Descent) -> Any:
    """What the picture of a map depends on besides its numbers: the runs' rings, the view."""
    runs = scenario.runs
    if isinstance(scenario.map, BasinMap):
        runs = tuple(replace(run, params={}) for run in runs)
    return scenario.map, scenario.view, scenario.about, scenario.start, runs
