"""The descent lab's widget: form, surface, loss chart, and the work behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from optviz.gui.labs import Tools
from optviz.gui.labs.descent.form import DescentForm
from optviz.gui.labs.descent.map_bar import MapBar
from optviz.gui.labs.descent.map_view import MapView
from optviz.gui.labs.descent.pointer import ChartPointer, SurfacePointer
from optviz.gui.labs.descent.words import outcome, status_line
from optviz.gui.labs.descent.work import FieldAnswer, FieldWish, RateAnswer, RateWish, Spans, Work
from optviz.gui.plots.panel import PlotPanel
from optviz.gui.workbench.form_lab import FormLab
from optviz.scenario import Descent, Run, Surface, replace
from optviz.scenario.map_choice import with_fitting_map
from optviz.scene.descent import loss_axes, rate_axes, rate_curve, show, surface_axes
from optviz.scene.descent.maps import map_show
from optviz.scene.style import Style
from optviz.studies.descent import Race, spans_of

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject

HALF = 500
"""A share of the charts' height, of 1000."""


class DescentLab(FormLab):
    """Shows the session's scenario; edits go to the session, results come back through the lanes."""

    def __init__(self, tools: Tools, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(tools, style, DescentForm(style), parent)
        self._race: Race | None = None
        self._answer: FieldAnswer | None = None
        self._wish: FieldWish | None = None
        self._home: tuple[Surface, Spans] | None = None
        self._work = Work(tools, self)
        self._bar, self._map = MapBar(), MapView(tools, style, self)
        self._surface, self._loss, self._rates = PlotPanel(), PlotPanel(), PlotPanel()
        self._surface.setObjectName("plot.descent.surface")
        self._loss.setObjectName("plot.descent.loss")
        self._rates.setObjectName("plot.descent.rates")
        self._rates.hide()
        self._arrange()
        self._connect()
        self.begin()

    def idle(self) -> bool:
        """Whether everything asked for has been drawn."""
        race = (self._surface, self._loss, self._rates)
        return not self.busy and self._map.stage.settled() and all(panel.settled() for panel in race)

    def edit(self, scenario: Descent, merge_key: str = "") -> None:
        """An edit; a map that would no longer fit the runs goes with it."""
        super().edit(scenario if merge_key.startswith("map.") else with_fitting_map(scenario), merge_key)
        self._bar.show_scenario(self.tools.session.scenario)

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self.style_now = style
        self.form.apply_style(style)
        self._map.draw(style)
        self._draw()

    def subject(self) -> Subject | None:
        """What is shown at the moment; None before the first result."""
        from optviz.gui.exporting.request import Subject

        if self._map.chart is not None:
            return Subject(self._map.chart, map_show, 0)
        if self._race is None or self._answer is None:
            return None
        field = self._answer.field
        return Subject(self._race, lambda race: show(race, field), self.tools.playback.step)

    def resting(self) -> int:
        """The last step."""
        return self.tools.playback.length

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        self._surface.reset_view()
        self._loss.reset_view()
        self._rates.reset_view()
        self._map.stage.reset_views()
        self._ask_field(spans_of(self.tools.session.scenario))

    def _arrange(self) -> None:
        plots = QSplitter(Qt.Orientation.Horizontal)
        plots.addWidget(self._surface)
        charts = self._charts = QSplitter(Qt.Orientation.Vertical)
        charts.setChildrenCollapsible(False)
        charts.addWidget(self._loss)
        charts.addWidget(self._rates)
        plots.addWidget(charts)
        plots.setStretchFactor(0, 3)
        plots.setStretchFactor(1, 2)
        plots.setSizes([600, 400])
        self._pages = QStackedWidget()
        self._pages.addWidget(plots)
        self._pages.addWidget(self._map.stage)
        self.arrange(self._pages, self._bar)

    def _connect(self) -> None:
        session, playback = self.tools.session, self.tools.playback
        playback.step_changed.connect(self._draw)
        self.form.surface_chosen.connect(self._choose_surface)
        self.form.optimizer_chosen.connect(self._choose_optimizer)
        self.form.add_requested.connect(self._add_run)
        self._work.races.result.connect(self._show_race)
        self._work.fields.result.connect(self._show_field)
        self._work.rates.result.connect(self._take_rates)
        self._work.rates.busy_changed.connect(self._end_wish)
        self._bar.edited.connect(self.edit)
        self._bar.committed.connect(session.commit)
        self._map.picked.connect(self._add_cell)
        self._map.drawn.connect(self._tell)
        for lane in (*self._work.lanes, self._map.lane):
            self.watch(lane)
        self._surface.view_changed.connect(self._ask_field)
        self._surface_pointer = SurfacePointer(self._surface, self.edit, session, self)
        self._loss_pointer = ChartPointer(self._loss, lambda racer: racer.curve, playback, self)
        self._rate_pointer = ChartPointer(self._rates, rate_curve, playback, self)

    def follow_scenario(self, scenario: Descent) -> None:
        """The race is run; the surface is drawn anew where it is another."""
        keys = [f"start{index}" for index, run in enumerate(scenario.runs) if run.start is not None]
        self._surface.draggable = frozenset(["start", *keys])
        self._offer_rates(scenario.view.rates)
        self._bar.show_scenario(scenario)
        self._pages.setCurrentIndex(0 if scenario.map is None else 1)
        self._map.follow(scenario)
        self._work.races.submit(scenario)
        spans = spans_of(scenario)
        home = scenario.surface, spans
        if home != self._home or self._wish is None:
            self._home = home
            self._ask_field(spans)
        elif scenario.view.colors != self._wish.view.colors:
            self._ask_field(self._wish.spans)

    def _offer_rates(self, wanted: bool) -> None:
        """The chart of rates comes with half of the height and goes."""
        if wanted == self._rates.isHidden():
            self._rates.setVisible(wanted)
            self._charts.setSizes([HALF, HALF])

    def _ask_field(self, spans: Spans) -> None:
        scenario = self.tools.session.scenario
        self._wish = FieldWish(scenario.surface, scenario.view, spans)
        self._work.fields.submit(self._wish)

    def _show_race(self, race: Race) -> None:
        self._race = race
        self.tools.playback.set_length(race.steps if race.final else race.scenario.steps)
        self.form.set_statuses([outcome(racer) for racer in race.racers])
        self.form.set_rates([rate_curve(racer) for racer in race.racers])
        self._draw()

    def _show_field(self, answer: FieldAnswer) -> None:
        self._answer = answer
        self._draw()

    def _draw(self, _: int = 0) -> None:
        """Both panels at the current step, when the race and the field belong to the same surface."""
        race, answer = self._race, self._answer
        if race is None or answer is None or answer.wish.surface != race.scenario.surface:
            return
        step, translate = self.tools.playback.step, QCoreApplication.translate
        self._surface_pointer.race = self._loss_pointer.race = self._rate_pointer.race = race
        self._surface.show_axes(surface_axes(race, answer.field, step, self.style_now, translate), self.style_now)
        self._loss.show_axes(loss_axes(race, step, self.style_now, translate), self.style_now)
        if race.scenario.view.rates:
            self._rates.show_axes(rate_axes(race, step, self.style_now, translate), self.style_now)
        self._tell()

    def _tell(self) -> None:
        """The line on what is shown."""
        if self._map.chart is not None:
            self.tell(self._map.status)
        elif self._race is not None:
            self.tell(status_line(self._race, self.tools.playback.step))

    def _add_cell(self, run: Run) -> None:
        """The cell of a map becomes a run."""
        scenario = self.tools.session.scenario
        self.edit(replace(scenario, runs=(*scenario.runs, run)), "")
        self.tools.session.commit()

    def _choose_surface(self, scenario: Descent) -> None:
        """Another surface: the same optimisers, with rates that suit it."""
        self._wish_rates(scenario, tuple(range(len(scenario.runs))))

    def _choose_optimizer(self, index: int, name: str) -> None:
        scenario = self.tools.session.scenario
        runs = list(scenario.runs)
        runs[index] = replace(runs[index], optimizer=name, params={})
        self._wish_rates(replace(scenario, runs=tuple(runs)), (index,))

    def _add_run(self, name: str) -> None:
        scenario = self.tools.session.scenario
        runs = (*scenario.runs, Run(optimizer=name))
        self._wish_rates(replace(scenario, runs=runs), (len(runs) - 1,))

    def _wish_rates(self, scenario: Descent, indices: tuple[int, ...]) -> None:
        self._work.rates.submit(RateWish(self.tools.session.scenario, scenario, indices))

    def _take_rates(self, answer: RateAnswer) -> None:
        if answer.wish.base == self.tools.session.scenario:
            self.edit(answer.scenario, "")
            self.tools.session.commit()

    def _end_wish(self, busy: bool) -> None:
        """Whatever became of a wish for rates, even nothing at all: the form shows the scenario as it is now."""
        if not busy:
            self.form.show_scenario(self.tools.session.scenario)
