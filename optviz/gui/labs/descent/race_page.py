"""The race: the surface with the trails, charts against the step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QSplitter

from optviz.gui.labs import Tools
from optviz.gui.labs.descent.page import Page
from optviz.gui.labs.descent.pointer import ChartPointer, SurfacePointer
from optviz.gui.labs.descent.relief_view import ReliefView
from optviz.gui.labs.descent.space_controls import SpaceControls
from optviz.gui.labs.descent.words import status_line
from optviz.gui.labs.descent.work import FieldAnswer, FieldWish, Spans, field_lane
from optviz.gui.lane import Lane
from optviz.gui.plots.panel import PlotPanel
from optviz.gui.workbench.splits import set_home
from optviz.scenario import Descent, Surface
from optviz.scene.descent import loss_axes, rate_axes, rate_curve, show, surface_axes
from optviz.scene.style import Style
from optviz.studies.descent import Race, spans_of

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject

HALF = 500
"""A share of the charts' height, of 1000."""


class RacePage(Page):
    """Runs on the surface and in the charts, at the step of the timeline."""

    def __init__(self, tools: Tools, style: Style, parent: QObject) -> None:
        super().__init__(tools, style, parent)
        self.race: Race | None = None
        self._answer: FieldAnswer | None = None
        self._wish: FieldWish | None = None
        self._home: tuple[Surface, Spans] | None = None
        self._fields = field_lane(tools, self)
        self.surface, self.loss, self.rates = PlotPanel(), PlotPanel(), PlotPanel()
        self.surface.setObjectName("plot.descent.surface")
        self.loss.setObjectName("plot.descent.loss")
        self.rates.setObjectName("plot.descent.rates")
        self.rates.hide()
        self.controls = self._controls = SpaceControls()
        self._surface_pointer = SurfacePointer(self.surface, self.edited.emit, tools.session, self)
        self.relief = ReliefView(self.surface, self._surface_pointer, self.edited.emit, tools.session, self)
        self._arrange()
        self._connect()

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The surface's."""
        return (self._fields,)

    def follow(self, scenario: Descent) -> None:
        """The surface is drawn anew where it is another."""
        keys = [f"start{index}" for index, run in enumerate(scenario.runs) if run.start is not None]
        self.surface.draggable = frozenset(["start", *keys])
        self.relief.follow(scenario)
        self._controls.show_scenario(scenario)
        self._offer_rates(scenario.view.rates)
        spans = spans_of(scenario)
        home = scenario.surface, spans
        if home != self._home or self._wish is None:
            self._home = home
            self._ask_field(spans)
        elif scenario.view.colors != self._wish.view.colors:
            self._ask_field(self._wish.spans)

    def take_race(self, race: Race) -> None:
        """Another race."""
        self.race = race
        self.draw()

    def draw(self) -> None:
        """All panels at the current step, when the race and the field belong to the same surface."""
        race, answer = self.race, self._answer
        if race is None or answer is None or answer.wish.surface != race.scenario.surface:
            return
        step, style, translate = self.tools.playback.step, self.style_now, QCoreApplication.translate
        self._surface_pointer.race = self._loss_pointer.race = self._rate_pointer.race = race
        self.surface.show_axes(surface_axes(race, answer.field, step, style, translate), style)
        self.relief.show(race, answer.field, step, style)
        self.loss.show_axes(loss_axes(race, step, style, translate), style)
        if race.scenario.view.rates:
            self.rates.show_axes(rate_axes(race, step, style, translate), style)
        self.status = status_line(race, step)
        self.drawn.emit()

    def subject(self) -> Subject | None:
        """The race at the current step."""
        if self.race is None or self._answer is None:
            return None
        from optviz.gui.exporting.request import Subject

        field = self._answer.field
        return Subject(self.race, lambda race: show(race, field), self.tools.playback.step)

    def settled(self) -> bool:
        """Whether everything wanted is painted."""
        return all(panel.settled() for panel in (self.surface, self.relief.panel, self.loss, self.rates))

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        for panel in (self.surface, self.relief.panel, self.loss, self.rates):
            panel.reset_view()
        self._ask_field(spans_of(self.tools.session.scenario))

    def _arrange(self) -> None:
        plots = self.widget = QSplitter(Qt.Orientation.Horizontal)
        views = QSplitter(Qt.Orientation.Vertical)
        views.setChildrenCollapsible(False)
        views.addWidget(self.surface)
        views.addWidget(self.relief.panel)
        plots.addWidget(views)
        charts = self._charts = QSplitter(Qt.Orientation.Vertical)
        charts.setChildrenCollapsible(False)
        charts.addWidget(self.loss)
        charts.addWidget(self.rates)
        plots.addWidget(charts)
        plots.setStretchFactor(0, 3)
        plots.setStretchFactor(1, 2)
        set_home(plots, [600, 400])

    def _connect(self) -> None:
        playback = self.tools.playback
        self._fields.result.connect(self._show_field)
        self.surface.view_changed.connect(self._ask_field)
        self._controls.edited.connect(self.edited)
        self._controls.committed.connect(self.committed)
        self._loss_pointer = ChartPointer(self.loss, lambda racer: racer.curve, playback, self)
        self._rate_pointer = ChartPointer(self.rates, rate_curve, playback, self)

    def _offer_rates(self, wanted: bool) -> None:
        """The chart of rates comes with half of the height and goes."""
        if wanted == self.rates.isHidden():
            self.rates.setVisible(wanted)
            set_home(self._charts, [HALF, HALF])

    def _ask_field(self, spans: Spans) -> None:
        scenario = self.tools.session.scenario
        self._wish = FieldWish(scenario.surface, scenario.view, spans)
        self._fields.submit(self._wish)

    def _show_field(self, answer: FieldAnswer) -> None:
        self._answer = answer
        self.draw()
