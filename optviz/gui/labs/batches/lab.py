"""The batches lab's widget."""

from __future__ import annotations

import dataclasses
import math
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz.engine.batches.walk import Walk
from optviz.engine.field import Field
from optviz.gui.cache import RecentCache
from optviz.gui.labs import Tools
from optviz.gui.labs.batches.form import BatchesForm
from optviz.gui.labs.batches.readout import readout
from optviz.gui.workbench.study import StudyLab
from optviz.scenario import Batches, replace
from optviz.scene.batches import Glance
from optviz.scene.batches.words import lead_of
from optviz.scene.style import Style
from optviz.studies import batches as study
from optviz.studies.batches import Comparison
from optviz.studies.batches_timeline import timeline_of

MOST_HELD = 300_000_000
"""Bytes of walks that were looked at before and are kept."""

FINENESS = 1000
"""A start set with the mouse is rounded to about this share of the view."""


class BatchesLab(StudyLab):
    """Batch sizes side by side. The start is dragged or clicked on the plane, a step chosen on the loss chart."""

    def __init__(self, tools: Tools, style: Style, parent: QWidget | None = None) -> None:
        form = BatchesForm(style)
        compute = partial(study.compute, cache=RecentCache(MOST_HELD, weight), pictured=True)
        self._asked: Batches | None = None
        super().__init__(tools, style, form, "batches", compute, bar=form.bar, parent=parent)
        form.noticed.connect(tools.messages.notice)
        form.failed.connect(self.complain)
        self.stage.dragged.connect(self._drag)
        self.stage.dropped.connect(self._drop)
        self.stage.clicked.connect(self._click)
        self.begin()

    def follow_scenario(self, scenario: Batches) -> None:
        """Where only the view is another, the comparison at hand is shown anew."""
        asked = _work(scenario)
        if asked == self._asked and self.result is not None and not self.results.busy:
            self.take(dataclasses.replace(self.result, scenario=scenario))
            return
        self._asked = asked
        self.results.submit(scenario)

    def follow_result(self, result: Comparison) -> None:
        """A file says only now how many samples it has."""
        self.form.sizes.show_samples(result.problem.samples)

    def complain(self, error: Exception) -> None:
        """What could not be computed is asked for again by the next edit, whatever that is."""
        self._asked = None
        super().complain(error)

    def status_of(self, result: Comparison, step: int) -> str:
        """Who is ahead."""
        return lead_of(self._glance(result, step), QCoreApplication.translate)

    def readout(self, name: str, x: float, y: float) -> str:
        """Exact numbers under the pointer."""
        if self.result is None:
            return ""
        return readout(self._glance(self.result, self.tools.playback.step), name, x, y)

    def draw(self, _: int = 0) -> None:
        """The result at the current step; the start can be moved."""
        super().draw(_)
        self.stage.set_draggable("plane", frozenset({"start"}))

    def _glance(self, result: Comparison, step: int) -> Glance:
        timeline = timeline_of(result)
        return Glance(result, timeline, min(step, timeline.length))

    def _drag(self, name: str, key: str, x: float, y: float) -> None:
        if (name, key) == ("plane", "start"):
            self._move_start(x, y)

    def _drop(self, name: str, key: str, x: float, y: float) -> None:
        self._drag(name, key, x, y)
        self.tools.session.commit()

    def _click(self, name: str, x: float, y: float, modifiers: Any) -> None:
        if name == "plane":
            self._move_start(x, y)
            self.tools.session.commit()
        elif name == "loss" and self.result is not None:
            self.tools.playback.pause()
            self.tools.playback.seek(timeline_of(self.result).step_at(x))

    def _move_start(self, x: float, y: float) -> None:
        spans = self.stage.panels["plane"].spans()
        start = tuple(_rounded(value, high - low) for value, (low, high) in zip((x, y), spans, strict=True))
        self.edit(replace(self.tools.session.scenario, start=start), "drag start")


def weight(entry: Any) -> int:
    """What a cache's entry takes, in bytes."""
    if isinstance(entry, Walk):
        return entry.nbytes
    if isinstance(entry, Field):
        return entry.z.nbytes + entry.contours.nbytes
    return int(getattr(entry, "nbytes", 1))


def _work(scenario: Batches) -> Batches:
    """What a comparison depends on: of the view only the surface's colours."""
    return replace(scenario, view=type(scenario.view)(colors=scenario.view.colors), about=None)


def _rounded(value: float, span: float) -> float:
    return round(value, max(0, math.ceil(math.log10(FINENESS / span))))
