"""The descent lab's widget: form, surface, loss chart, and the work behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from optviz.errors import InputError
from optviz.gui.labs import Lab, Tools
from optviz.gui.labs.descent.caption import Caption
from optviz.gui.labs.descent.form import DescentForm
from optviz.gui.labs.descent.pointer import LossPointer, SurfacePointer
from optviz.gui.labs.descent.words import outcome, status_line
from optviz.gui.labs.descent.work import FieldAnswer, FieldWish, RateAnswer, RateWish, Spans, Work
from optviz.gui.plots.panel import PlotPanel
from optviz.scenario import Descent, Run, Surface, replace
from optviz.scene.descent import loss_axes, surface_axes
from optviz.scene.style import Style
from optviz.studies.descent import Race, spans_of

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject


class DescentLab(Lab):
    """Shows the session's scenario; edits go to the session, results come back through the lanes."""

    def __init__(self, tools: Tools, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._style = tools, style
        self._race: Race | None = None
        self._answer: FieldAnswer | None = None
        self._wish: FieldWish | None = None
        self._home: tuple[Surface, Spans] | None = None
        self._work = Work(tools, self)
        self._form = DescentForm(style)
        self._caption = Caption(tools.language)
        self._surface, self._loss = PlotPanel(), PlotPanel()
        self._surface.setObjectName("plot.descent.surface")
        self._loss.setObjectName("plot.descent.loss")
        self._arrange()
        self._connect()
        self._show_scenario(tools.session.scenario)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._work.busy

    def idle(self) -> bool:
        """Whether everything asked for has been drawn."""
        return not self.busy and self._surface.settled() and self._loss.settled()

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self._style = style
        self._form.apply_style(style)
        self._draw()

    def subject(self) -> Subject | None:
        """What is shown at the moment; None before the first result."""
        if self._race is None or self._answer is None:
            return None
        from optviz.gui.exporting.request import Subject

        return Subject(self._race, self._answer.field, self._tools.playback.step)

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        self._surface.reset_view()
        self._loss.reset_view()
        self._ask_field(spans_of(self._tools.session.scenario))

    def cancel(self) -> None:
        """Gives up the work at hand."""
        self._work.cancel()

    def _arrange(self) -> None:
        plots = QSplitter(Qt.Orientation.Horizontal)
        plots.addWidget(self._surface)
        plots.addWidget(self._loss)
        plots.setStretchFactor(0, 3)
        plots.setStretchFactor(1, 2)
        plots.setSizes([600, 400])
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(plots, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("descentSplitter")
        split.addWidget(self._form)
        split.addWidget(right)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([340, 940])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _connect(self) -> None:
        session, playback = self._tools.session, self._tools.playback
        session.changed.connect(self._show_scenario)
        playback.step_changed.connect(self._draw)
        self._form.edited.connect(self._edit)
        self._form.committed.connect(session.commit)
        self._form.surface_chosen.connect(self._choose_surface)
        self._form.optimizer_chosen.connect(self._choose_optimizer)
        self._form.add_requested.connect(self._add_run)
        self._work.races.result.connect(self._show_race)
        self._work.races.progress.connect(self.progress)
        self._work.fields.result.connect(self._show_field)
        self._work.rates.result.connect(self._take_rates)
        self._work.rates.busy_changed.connect(self._end_wish)
        for lane in self._work.lanes:
            lane.failed.connect(self._complain)
            lane.busy_changed.connect(self._announce_busy)
        self._surface.view_changed.connect(self._ask_field)
        self._surface_pointer = SurfacePointer(self._surface, self._edit, session, self)
        self._loss_pointer = LossPointer(self._loss, playback, self)

    def _show_scenario(self, scenario: Any) -> None:
        if not isinstance(scenario, Descent):
            return
        self._form.show_scenario(scenario)
        self._caption.show_about(scenario.about)
        keys = [f"start{index}" for index, run in enumerate(scenario.runs) if run.start is not None]
        self._surface.draggable = frozenset(["start", *keys])
        self._work.races.submit(scenario)
        spans = spans_of(scenario)
        home = scenario.surface, spans
        if home != self._home or self._wish is None:
            self._home = home
            self._ask_field(spans)
        elif scenario.view.colors != self._wish.view.colors:
            self._ask_field(self._wish.spans)

    def _ask_field(self, spans: Spans) -> None:
        scenario = self._tools.session.scenario
        self._wish = FieldWish(scenario.surface, scenario.view, spans)
        self._work.fields.submit(self._wish)

    def _show_race(self, race: Race) -> None:
        self._race = race
        self._tools.playback.set_length(race.steps if race.final else race.scenario.steps)
        self._form.set_statuses([outcome(racer) for racer in race.racers])
        self._draw()

    def _show_field(self, answer: FieldAnswer) -> None:
        self._answer = answer
        self._draw()

    def _draw(self, _: int = 0) -> None:
        """Both panels at the current step, when the race and the field belong to the same surface."""
        race, answer = self._race, self._answer
        if race is None or answer is None or answer.wish.surface != race.scenario.surface:
            return
        step, translate = self._tools.playback.step, QCoreApplication.translate
        self._surface_pointer.race = self._loss_pointer.race = race
        self._surface.show_axes(surface_axes(race, answer.field, step, self._style, translate), self._style)
        self._loss.show_axes(loss_axes(race, step, self._style, translate), self._style)
        self.status_changed.emit(status_line(race, step))

    def _edit(self, scenario: Descent, merge_key: str) -> None:
        try:
            self._tools.session.update(scenario, merge_key)
        except InputError as error:
            self._complain(error)
            self._form.show_scenario(self._tools.session.scenario)

    def _choose_surface(self, scenario: Descent) -> None:
        """Another surface: the same optimisers, with rates that suit it."""
        self._wish_rates(scenario, tuple(range(len(scenario.runs))))

    def _choose_optimizer(self, index: int, name: str) -> None:
        scenario = self._tools.session.scenario
        runs = list(scenario.runs)
        runs[index] = replace(runs[index], optimizer=name, params={})
        self._wish_rates(replace(scenario, runs=tuple(runs)), (index,))

    def _add_run(self, name: str) -> None:
        scenario = self._tools.session.scenario
        runs = (*scenario.runs, Run(optimizer=name))
        self._wish_rates(replace(scenario, runs=runs), (len(runs) - 1,))

    def _wish_rates(self, scenario: Descent, indices: tuple[int, ...]) -> None:
        self._work.rates.submit(RateWish(self._tools.session.scenario, scenario, indices))

    def _take_rates(self, answer: RateAnswer) -> None:
        if answer.wish.base == self._tools.session.scenario:
            self._edit(answer.scenario, "")
            self._tools.session.commit()

    def _end_wish(self, busy: bool) -> None:
        """Whatever became of a wish for rates, even nothing at all: the form shows the scenario as it is now."""
        if not busy:
            self._form.show_scenario(self._tools.session.scenario)

    def _complain(self, error: Exception) -> None:
        text = str(error)
        if not isinstance(error, InputError):
            unexpected = QCoreApplication.translate("DescentLab", "This could not be computed: {error}")
            text = unexpected.format(error=f"{type(error).__name__}: {error}")
        self._tools.messages.error(text)

    def _announce_busy(self, _: bool) -> None:
        self.busy_changed.emit(self.busy)
