"""The race: the surface with the trails, charts against the step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QSplitter

from optviz.gui.labs import Tools
from optviz.gui.labs.descent.following import Follower
from optviz.gui.labs.descent.inspector_pane import InspectorPane
from optviz.gui.labs.descent.page import Page
from optviz.gui.labs.descent.pointer import ChartPointer, SurfacePointer
from optviz.gui.labs.descent.race_controls import race_controls
from optviz.gui.labs.descent.relief_view import ReliefView
from optviz.gui.labs.descent.words import status_line
from optviz.gui.labs.descent.work import FieldAnswer, FieldWish, Spans, field_lane
from optviz.gui.lane import Lane
from optviz.gui.plots.panel import PlotPanel
from optviz.gui.workbench.splits import set_home
from optviz.scenario import Descent, Surface, replace
from optviz.scene.descent import loss_axes, rate_axes, rate_curve, show, surface_axes
from optviz.scene.style import Style
from optviz.studies.descent import Race, spans_of
from optviz.studies.inspection import inspected

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject

HALF, ALL = 500, 1000
"""Shares of the height beside the surface: a chart's, the inspector's."""


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
        self.controls = self._controls = race_controls()
        self._surface_pointer = SurfacePointer(self.surface, self.edited.emit, tools.session, tools.playback, self)
        self.relief = ReliefView(self.surface, self._surface_pointer, self.edited.emit, tools.session, self)
        self.inspector = InspectorPane(tools, self)
        self.inspector.hide()
        self._follower = Follower(self.surface, self)
        self._arrange()
        self._connect()

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The surface's, the inspector's."""
        return (self._fields, self.inspector.lane)

    def follow(self, scenario: Descent) -> None:
        """The surface is drawn anew where it is another."""
        keys = [f"start{index}" for index, run in enumerate(scenario.runs) if run.start is not None]
        self.surface.draggable = frozenset(["start", *keys])
        self.relief.follow(scenario)
        self._offer(scenario)
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
        seen = self.surface.spans() if self.surface.zoomed else None
        self.surface.show_axes(surface_axes(race, answer.field, step, style, translate, seen), style)
        self.relief.show(race, answer.field, step, style)
        self.loss.show_axes(loss_axes(race, step, style, translate), style)
        if race.scenario.view.rates:
            self.rates.show_axes(rate_axes(race, step, style, translate), style)
        if race.scenario.view.inspector:
            self.inspector.show_step(race, step, style)
        if (racer := inspected(race)) is not None:
            self._follower.follow(racer.path.positions[min(step, racer.path.steps)])
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
        parts = (self.surface, self.relief.panel, self.loss, self.rates, self.inspector)
        return all(part.settled() for part in parts) and not self._follower.gliding()

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
        charts.addWidget(self.inspector)
        plots.addWidget(charts)
        plots.setStretchFactor(0, 3)
        plots.setStretchFactor(1, 2)
        set_home(plots, [600, 400])

    def _connect(self) -> None:
        playback = self.tools.playback
        self._fields.result.connect(self._show_field)
        self.surface.view_changed.connect(self._ask_field)
        self._follower.ahead.connect(self._ask_field)
        self._follower.released.connect(self._stop_following)
        for part in (self._controls, self.inspector):
            part.edited.connect(self.edited)
            part.committed.connect(self.committed)
        self._loss_pointer = ChartPointer(self.loss, lambda racer: racer.curve, playback, self)
        self._rate_pointer = ChartPointer(self.rates, rate_curve, playback, self)

    def _offer(self, scenario: Descent) -> None:
        """The chart of rates and the inspector come and go, each with its share of the height."""
        view = scenario.view
        self._controls.show_scenario(scenario)
        self.inspector.show_scenario(scenario)
        if view.rates == self.rates.isHidden() or view.inspector == self.inspector.isHidden():
            self.rates.setVisible(view.rates)
            self.inspector.setVisible(view.inspector)
            set_home(self._charts, [HALF, HALF, ALL if view.inspector else 0])
        if view.follow != self._follower.active:
            self._follower.stop()
            self._follower.active = view.follow

    def _stop_following(self) -> None:
        """The user has taken the view elsewhere."""
        scenario = self.tools.session.scenario
        self.edited.emit(replace(scenario, view=replace(scenario.view, follow=False)), "view.follow")
        self.committed.emit()

    def _ask_field(self, spans: Spans) -> None:
        scenario = self.tools.session.scenario
        self._wish = FieldWish(scenario.surface, scenario.view, spans)
        self._fields.submit(self._wish)

    def _show_field(self, answer: FieldAnswer) -> None:
        self._answer = answer
        self.draw()
