"""The descent lab's widget: form, bar, the page in view, and the work that all pages share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from optviz.gui.labs import Tools
from optviz.gui.labs.descent.fair_page import FairPage
from optviz.gui.labs.descent.family_page import FamilyPage
from optviz.gui.labs.descent.form import DescentForm
from optviz.gui.labs.descent.map_page import MapPage
from optviz.gui.labs.descent.page import Page
from optviz.gui.labs.descent.page_bar import PageBar
from optviz.gui.labs.descent.race_page import RacePage
from optviz.gui.labs.descent.theory_page import TheoryPage
from optviz.gui.labs.descent.words import outcome
from optviz.gui.labs.descent.work import RateAnswer, RateWish, Work
from optviz.gui.workbench.form_lab import FormLab
from optviz.scenario import Descent, Run, replace
from optviz.scenario.map_choice import with_fitting_map, with_same_runs
from optviz.scenario.page_choice import Kind, kind_of
from optviz.scene.descent import rate_curve
from optviz.scene.style import Style
from optviz.studies.descent import Race

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject

PAGES: Mapping[tuple[Kind, ...], Callable[[Tools, Style, QObject], Page]] = {
    ("race",): RacePage,
    ("fair",): FairPage,
    ("basins", "hyperparameters"): MapPage,
    ("theory",): TheoryPage,
    ("family",): FamilyPage,
}
"""What each page is for."""


class DescentLab(FormLab):
    """Shows the session's scenario; edits go to the session, results come back through the lanes."""

    def __init__(self, tools: Tools, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(tools, style, DescentForm(style), parent)
        self._race: Race | None = None
        self._work = Work(tools, self)
        self.pages: dict[Kind, Page] = {}
        for kinds, make in PAGES.items():
            self.pages |= dict.fromkeys(kinds, make(tools, style, self))
        self.page = self.pages["race"]
        self._bar = PageBar(self.pages)
        self._stack = QStackedWidget()
        self.arrange(self._stack, self._bar)
        self._connect()
        self.begin()

    def idle(self) -> bool:
        """Whether everything asked for has been drawn."""
        return not self.busy and self.page.settled()

    def edit(self, scenario: Descent, merge_key: str = "") -> None:
        """An edit; a map that would no longer fit the runs is made to, or goes with it."""
        if not merge_key.startswith("map."):
            scenario = with_fitting_map(with_same_runs(scenario, self.tools.session.scenario))
        super().edit(scenario, merge_key)
        self._bar.show_scenario(self.tools.session.scenario, self.page.controls)

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self.style_now = style
        self.form.apply_style(style)
        for page in self._distinct_pages():
            page.style_now = style
        self.page.draw()

    def subject(self) -> Subject | None:
        """What is shown at the moment; None before the first result."""
        return self.page.subject()

    def resting(self) -> int:
        """The last step."""
        return self.tools.playback.length

    def waiting(self) -> int:
        """The start: a race is to be played."""
        return 0

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        self.page.reset_views()

    def _distinct_pages(self) -> list[Page]:
        return list(dict.fromkeys(self.pages.values()))

    def _connect(self) -> None:
        session = self.tools.session
        self.tools.playback.step_changed.connect(self._draw)
        self.form.surface_chosen.connect(self._choose_surface)
        self.form.optimizer_chosen.connect(self._choose_optimizer)
        self.form.add_requested.connect(self._add_optimizer)
        self._work.races.result.connect(self._take_race)
        self._work.rates.result.connect(self._take_rates)
        self._work.rates.busy_changed.connect(self._end_wish)
        self._bar.edited.connect(self.edit)
        self._bar.committed.connect(session.commit)
        for lane in self._work.lanes:
            self.watch(lane)
        for page in self._distinct_pages():
            self._take_in(page)

    def _take_in(self, page: Page) -> None:
        self._stack.addWidget(page.widget)
        if page.controls is not None:
            self._bar.add_controls(page.controls)
        page.edited.connect(self.edit)
        page.committed.connect(self.tools.session.commit)
        page.add_requested.connect(self._add_run)
        page.optimizer_requested.connect(self._add_optimizer)
        page.drawn.connect(self._tell)
        for lane in page.lanes:
            self.watch(lane)

    def follow_scenario(self, scenario: Descent) -> None:
        """The race is run, and the page of the scenario comes into view."""
        page = self.pages[kind_of(scenario)]
        other = page is not self.page
        if other:
            self.page.leave()
            self.page = page
        self._stack.setCurrentWidget(page.widget)
        self.set_timed(page.timed)
        self._bar.show_scenario(scenario, page.controls)
        page.follow(scenario)
        if other and self._race is not None:
            page.take_race(self._race)
        self._work.races.submit(scenario)

    def _take_race(self, race: Race) -> None:
        self._race = self.result = race
        self.tools.playback.set_length(race.steps if race.final else race.scenario.steps)
        self.form.set_statuses([outcome(racer) for racer in race.racers])
        self.form.set_rates([rate_curve(racer) for racer in race.racers])
        self.page.take_race(race)

    def _draw(self, _: int = 0) -> None:
        self.page.draw()

    def _tell(self) -> None:
        """The line on what is shown."""
        self.tell(self.page.status)

    def _add_run(self, run: Run) -> None:
        """A run as it is: a cell of a map, say."""
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

    def _add_optimizer(self, name: str) -> None:
        """Another run, with a rate that suits the surface."""
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
