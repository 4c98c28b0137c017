"""The map in the window: computed by the patient thread, coarse first; a click makes a cell a run."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject

from optviz.engine.maps import DIVERGED
from optviz.gui.labs import Tools
from optviz.gui.labs.descent.map_controls import MapControls
from optviz.gui.labs.descent.page import Page
from optviz.gui.lane import Lane
from optviz.gui.workbench.stage import PlotStage
from optviz.scenario import BasinMap, Descent, HyperparameterMap, Run, View, replace
from optviz.scene.descent.maps import map_scene, map_show
from optviz.scene.style import Style
from optviz.scene.words import number
from optviz.studies import maps
from optviz.studies.maps import BasinChart, Chart, at_start, with_hyperparameters

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject


class MapPage(Page):
    """A stage for the scenario's map; the cell that is clicked becomes a run."""

    def __init__(self, tools: Tools, style: Style, parent: QObject) -> None:
        super().__init__(tools, style, parent)
        self.chart: Chart | None = None
        self._wish: Descent | None = None
        self.lane = Lane(tools.patient, partial(maps.compute, crew=tools.crew), self)
        self.widget = self.stage = PlotStage("descent", self._readout)
        self.controls = self._controls = MapControls()
        self.lane.result.connect(self._take)
        self.stage.clicked.connect(self._click)
        self._controls.edited.connect(self.edited)
        self._controls.committed.connect(self.committed)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The map's."""
        return (self.lane,)

    def follow(self, scenario: Descent) -> None:
        """Another scenario: its map is computed where it is another one."""
        self._controls.show_scenario(scenario)
        same = self._wish is not None and _essence(scenario) == _essence(self._wish)
        self._wish = scenario
        if not same:
            self.lane.submit(scenario)
        elif self.chart is not None:
            self._show(self.chart)

    def leave(self) -> None:
        """No map is wanted any more."""
        self.lane.cancel()
        self._wish = self.chart = None

    def draw(self) -> None:
        """The map as far as it is known."""
        if self.chart is not None:
            scene = map_scene(self.chart, self.style_now, QCoreApplication.translate, self.tools.language)
            self.status = scene.footer
            self.stage.show_scene(scene, self.style_now)
            self.drawn.emit()

    def subject(self) -> Subject | None:
        """The map."""
        if self.chart is None:
            return None
        from optviz.gui.exporting.request import Subject

        return Subject(self.chart, map_show, 0)

    def settled(self) -> bool:
        """Whether everything wanted is painted."""
        return self.stage.settled()

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        self.stage.reset_views()

    def _take(self, chart: Chart) -> None:
        if self._wish is not None and _essence(chart.scenario) == _essence(self._wish):
            self._show(chart)

    def _show(self, chart: Chart) -> None:
        """The chart with the colours and the view of today."""
        assert self._wish is not None
        self.chart = dataclasses.replace(chart, scenario=self._wish, chosen=self._wish.map)  # type: ignore[arg-type]
        self.draw()

    def _click(self, name: str, x: float, y: float, modifiers: Any) -> None:
        cell = self._cell(x, y)
        if cell is not None:
            self.add_requested.emit(self._run(*cell))

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
        names = ("x", "y") if isinstance(chart, BasinChart) else (chart.chosen.x, chart.chosen.y)
        lines = [f"{names[0]} {number(float(chart.x[column]))}   {names[1]} {number(float(chart.y[row]))}"]
        if chart.status[row, column] == DIVERGED:
            return "\n".join([*lines, translate("Scene", "diverged")])
        lines.append(translate("DescentLab", "loss {loss}").format(loss=number(float(chart.loss[row, column]))))
        if isinstance(chart, BasinChart):
            end = chart.ends[row, column]
            text = translate("DescentLab", "ends at ({x}, {y})")
            lines.append(text.format(x=number(float(end[0])), y=number(float(end[1]))))
            if chart.steps[row, column] >= 0:
                text = translate("DescentLab", "there after {steps} steps")
                lines.append(text.format(steps=int(chart.steps[row, column])))
        return "\n".join(lines)


def _nearest(values: np.ndarray, at: float, log: bool) -> int | None:
    """The value nearest to a place on its axis; None outside."""
    places = np.log10(values) if log else values
    half = 0.5 * (places[1] - places[0])
    if not places[0] - half <= at <= places[-1] + half:
        return None
    return int(np.argmin(np.abs(places - at)))


def _essence(scenario: Descent) -> Any:
    """What the numbers of the map depend on; its label too."""
    chosen = scenario.map
    assert chosen is not None
    run = replace(scenario.runs[chosen.run], color=None, visible=True)
    plain = replace(chosen, color="minimum") if isinstance(chosen, BasinMap) else chosen
    return replace(scenario, runs=(run,), view=View(), about=None, map=None), plain
