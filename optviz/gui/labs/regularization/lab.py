"""The regularization lab's widget."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtWidgets import QWidget

from optviz.engine.descend import Tick
from optviz.gui.cache import RecentCache
from optviz.gui.labs import Tools
from optviz.gui.labs.regularization.form import RegularizationForm
from optviz.gui.labs.regularization.hands import Hands
from optviz.gui.labs.regularization.readout import readout, status
from optviz.gui.workbench.study import StudyLab
from optviz.scenario import Regularization, replace
from optviz.scenario.regularization import View
from optviz.scene.regularization import show
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.studies.regularization import Result, compute
from optviz.studies.regularization_data import Cache
from optviz.studies.regularization_pages import Pages, growing_pages, pages_of

ENTRIES = 120
"""Data, solvers and curves that were looked at before and are kept."""


@dataclass(frozen=True, eq=False)
class Sight:
    """A result and what its page plays."""

    result: Result
    pages: Pages


def sights(scenario: Regularization, tick: Tick, cache: Cache) -> Iterator[Sight]:
    """Coarse first, final last."""
    for result in compute(scenario, tick, cache):
        for pages in growing_pages(result, cache, tick):
            yield Sight(result, pages)


class RegularizationLab(StudyLab):
    """On every page but the training's the timeline is λ's: an edit of λ goes there, playing edits nothing."""

    def __init__(self, tools: Tools, style: Style, parent: QWidget | None = None) -> None:
        form = RegularizationForm(style)
        cache: Cache = RecentCache(ENTRIES, lambda entry: 1)
        self.pages: Pages | None = None
        self._seen: Regularization | None = None
        self._quiet = False
        super().__init__(
            tools, style, form, "regularization", partial(sights, cache=cache), bar=form.bar, parent=parent
        )
        self._hands = Hands(self)
        self.begin()

    def take(self, result: Any) -> None:
        """Another sight: it is shown at its own λ, or where the timeline stands if only the view is another."""
        before, self.pages, self.result = self.pages, result.pages, result.result
        self._show = show(self.result, self.pages)
        self.form.show_result(self.result)
        at = self._step_of(before)
        playback = self.tools.playback
        self._quiet = True
        playback.set_length(self._show.length)
        if at is not None:
            playback.seek(at)
        self._quiet = False
        self.draw()
        self._hands.follow(self.result)

    def draw(self, _: int = 0) -> None:
        """Once, when result and timeline agree."""
        if self._quiet or self.pages is None:
            return
        super().draw()
        if self.result.scenario.view.page == "training":
            self.form.penalty.clear_step()
        else:
            self.form.penalty.show_step(self.pages, min(self.tools.playback.step, len(self.pages.lams) - 1))

    def show_of_result(self, result: Any) -> Show:
        """How a result is drawn; what its page plays is there already for the one that is shown."""
        return show(result, self.pages if result is self.result and self.pages is not None else pages_of(result))

    def status_of(self, result: Any, step: int) -> str:
        """A line on the solution, with scikit-learn's call for it."""
        return status(result, self.pages, step) if self.pages is not None else ""

    def readout(self, name: str, x: float, y: float) -> str:
        """Exact numbers of what is under the pointer."""
        if self.result is None or self.pages is None:
            return ""
        return readout(self.result, self.pages, name, x, y, self.tools.playback.step)

    def _step_of(self, before: Pages | None) -> int | None:
        """Where the timeline is to stand; None where it stands already."""
        assert self.pages is not None
        scenario, playback = self.result.scenario, self.tools.playback
        seen, self._seen = self._seen, scenario
        if scenario.view.page == "training":
            entered = seen is None or seen.about != scenario.about or seen.view.page != "training"
            assert self._show is not None
            return self._show.length if entered and not playback.playing else None
        if seen is None or seen.about != scenario.about:
            playback.pause()
        if seen is None or before is None or seen.view.page == "training" or not playback.playing:
            same = seen is not None and _bare(seen) == _bare(scenario) and seen.view.page != "training"
            return None if same else self.pages.here
        if (seen.lam, seen.t) != (scenario.lam, scenario.t):
            return self.pages.here
        lam = float(before.lams[min(playback.step, len(before.lams) - 1)])
        return int(np.abs(self.pages.lams - lam).argmin())


def _bare(scenario: Regularization) -> Regularization:
    return replace(scenario, view=View(), about=None)
