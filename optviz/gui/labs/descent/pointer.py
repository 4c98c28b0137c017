"""The mouse on both plots: exact numbers under it, starts dragged and set, steps chosen."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Qt

from optviz.gui.playback import Playback
from optviz.gui.plots.panel import PlotPanel
from optviz.gui.session import Session
from optviz.scenario import Descent, replace
from optviz.scene.words import number
from optviz.studies.descent import Race, Racer

NEAR = 10.0
"""Pixels from a mark at which the pointer is on it."""

FINENESS = 1000
"""A start set with the mouse is rounded to about this share of the view."""


class SurfacePointer(QObject):
    """On the surface: hover tells x, y and the loss; a ring is dragged; a click sets the common start.

    Shift and a click add another run of the last optimiser from there.
    """

    def __init__(
        self, panel: PlotPanel, edit: Callable[[Descent, str], None], session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.race: Race | None = None
        self._panel, self._edit, self._session = panel, edit, session
        panel.hovered.connect(self._hover)
        panel.left.connect(panel.clear_readout)
        panel.dragged.connect(self.move)
        panel.dropped.connect(self.drop)
        panel.clicked.connect(self.click)

    def text_at(self, x: float, y: float) -> str:
        """What there is to say about a point; nothing before the first race."""
        if self.race is None:
            return ""
        value = float(self.race.objective.value(float(x), float(y)))
        translate = QCoreApplication.translate
        shown = number(value) if not math.isnan(value) else translate("DescentLab", "undefined here")
        shown = "∞" if math.isinf(value) else shown
        text = f"x {number(x)}   y {number(y)}\n" + translate("DescentLab", "loss {loss}")
        if known := self._known_at(x, y):
            text = f"{known}\n{text}"
        return text.format(loss=shown)

    def _hover(self, x: float, y: float) -> None:
        if text := self.text_at(x, y):
            self._panel.set_readout(text, x, y)

    def _known_at(self, x: float, y: float) -> str:
        """What is marked at that place, if anything."""
        assert self.race is not None
        translate, objective = QCoreApplication.translate, self.race.objective
        if not self.race.scenario.view.minima:
            return ""
        here = self._panel.position(x, y)
        kinds = (
            (objective.minima(), translate("DescentLab", "known minimum")),
            (objective.saddles(), translate("DescentLab", "saddle point")),
        )
        for places, name in kinds:
            if any((self._panel.position(*place) - here).manhattanLength() <= NEAR for place in places):
                return name
        return ""

    def drop(self, key: str, x: float, y: float) -> None:
        """A start is let go at a point."""
        self.move(key, x, y)
        self._session.commit()

    def click(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """The common start goes there; with Shift another run starts there."""
        scenario = self._session.scenario
        if modifiers & Qt.KeyboardModifier.ShiftModifier and scenario.runs:
            run = replace(scenario.runs[-1], start=self._rounded(x, y), label=None, color=None)
            self._edit(replace(scenario, runs=(*scenario.runs, run)), "")
        else:
            self.move("start", x, y)
        self._session.commit()

    def move(self, key: str, x: float, y: float) -> None:
        """A start is dragged to a point."""
        scenario, start = self._session.scenario, self._rounded(x, y)
        place = key.removeprefix("start")
        if place:
            runs = list(scenario.runs)
            runs[int(place)] = replace(runs[int(place)], start=start)
            self._edit(replace(scenario, runs=tuple(runs)), f"drag {key}")
        else:
            self._edit(replace(scenario, start=start), f"drag {key}")

    def _rounded(self, x: float, y: float) -> tuple[float, float]:
        (left, right), (bottom, top) = self._panel.spans()
        return _rounded(x, right - left), _rounded(y, top - bottom)


class ChartPointer(QObject):
    """On a chart against the step: hover tells the step and the nearest run's number; a click goes to that step.

    ``curve(racer)`` (N, 2) is what the chart shows of a run: a row a step, from step 0 on.
    """

    def __init__(
        self, panel: PlotPanel, curve: Callable[[Racer], np.ndarray], playback: Playback, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.race: Race | None = None
        self._panel, self._curve, self._playback = panel, curve, playback
        panel.hovered.connect(self._hover)
        panel.left.connect(panel.clear_readout)
        panel.clicked.connect(self._click)

    def _hover(self, x: float, y: float) -> None:
        step = round(x)
        nearest = self._nearest(step, y)
        if nearest is None:
            self._panel.clear_readout()
            return
        value = float(self._curve(nearest)[step, 1])
        text = QCoreApplication.translate("DescentLab", "step {step}\n{label}: {loss}")
        self._panel.set_readout(text.format(step=step, label=nearest.label, loss=number(value, 6)), step, value)

    def _nearest(self, step: int, y: float) -> Racer | None:
        racers = self.race.racers if self.race is not None else ()
        reached = [
            racer
            for racer in racers
            if racer.run.visible
            and 0 <= step < len(self._curve(racer))
            and math.isfinite(float(self._curve(racer)[step, 1]))
        ]
        return min(reached, key=lambda racer: _distance(float(self._curve(racer)[step, 1]), y), default=None)

    def _click(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        self._playback.pause()
        self._playback.seek(round(x))


def _distance(loss: float, y: float) -> float:
    """How far apart two losses look: by their ratio where both are positive."""
    if loss > 0.0 and y > 0.0:
        return abs(math.log(loss / y))
    return abs(loss - y)


def _rounded(value: float, span: float) -> float:
    return round(value, max(0, math.ceil(math.log10(FINENESS / span))))
