"""The mouse on the fair race: exact numbers under it, the rate that it points at."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from optviz.engine.proportions import wilson
from optviz.scene.descent.fair_charts import cost_points, shown_entries, trial_points, tuning_span
from optviz.scene.descent.fair_table import ranked
from optviz.scene.words import number
from optviz.studies.fair import Entry, FairRace

NEAR = 0.04
"""A point is pointed at when it is no farther away than this share of the axes."""


class FairPointer:
    """What to say about places of the panels of a ``race``."""

    def __init__(self) -> None:
        self.race: FairRace | None = None

    def readout(self, name: str, x: float, y: float) -> str:
        """The text beside the pointer; empty for nothing."""
        if self.race is None:
            return ""
        return {"sensitivity": self._tell_trial, "cost": self._tell_cost, "results": self._tell_row}[name](x, y)

    def trial(self, x: float, y: float) -> tuple[int, float] | None:
        """The run (its place) and the rate of the point of a curve that is pointed at."""
        found = self._trial(x, y)
        return None if found is None else (found[0].index, float(found[0].rates[found[1]]))

    def _trial(self, x: float, y: float) -> tuple[Entry, int] | None:
        """The entry and which of its trials."""
        race = self.race
        if race is None or not (x > 0.0 and y > 0.0):
            return None
        wide, high = _decades(*race.chosen.rates), _decades(*tuning_span(race))
        best: tuple[float, Entry, int] | None = None
        for entry in shown_entries(race):
            points = trial_points(race, entry) if entry.untuned is None else np.empty((0, 2))
            away = np.hypot(np.log10(points[:, 0] / x) / wide, np.log10(points[:, 1] / y) / high)
            if not np.isfinite(away).any():
                continue
            index = int(np.nanargmin(away))
            if away[index] <= NEAR and (best is None or away[index] < best[0]):
                best = float(away[index]), entry, index
        return None if best is None else best[1:]

    def _tell_trial(self, x: float, y: float) -> str:
        found, translate = self._trial(x, y), QCoreApplication.translate
        if found is None or self.race is None:
            return ""
        entry, index = found
        text = translate("DescentLab", "{label}, rate {rate}\nfinal loss {loss}").format(
            label=self.race.labels[entry.index],
            rate=number(float(entry.rates[index])),
            loss=number(float(entry.finals[index])),
        )
        told = translate("DescentLab", "the rate picked") if index == entry.picked else ""
        hint = translate("DescentLab", "a click gives the run this rate")
        return "\n".join(line for line in (text, told, hint) if line)

    def _tell_cost(self, x: float, y: float) -> str:
        race = self.race
        if race is None or y <= 0.0:
            return ""
        best: tuple[float, Entry, int] | None = None
        for entry in shown_entries(race):
            points = cost_points(race, entry)
            step = int(np.searchsorted(points[:, 0], x, side="right")) - 1
            if step >= 0:
                away = abs(math.log10(points[step, 1] / y))
                if best is None or away < best[0]:
                    best = away, entry, step
        if best is None:
            return ""
        _, entry, step = best
        return QCoreApplication.translate("DescentLab", "{label}, step {step}\ncost {cost}, loss {loss}").format(
            label=race.labels[entry.index],
            step=step,
            cost=number(race.cost(entry, step)),
            loss=number(float(entry.history.loss[step]), 6),
        )

    def _tell_row(self, x: float, y: float) -> str:
        race, translate = self.race, QCoreApplication.translate
        rows = ranked(race) if race is not None else ()
        if race is None or not 0 <= round(y) < len(rows):
            return ""
        entry = rows[round(y)]
        gradients, values, hessians = entry.history.counts[-1].tolist()
        lines = [
            race.labels[entry.index],
            self._why(entry),
            translate("DescentLab", "{gradients} gradients, {values} values, {hessians} Hessians").format(
                gradients=gradients, values=values, hessians=hessians
            ),
        ]
        if entry.successes is not None:
            low, high = wilson(entry.successes, entry.starts)
            lines.append(
                translate("DescentLab", "solved from {successes} of {starts} starts (95 %: {low} to {high} %)").format(
                    successes=entry.successes, starts=entry.starts, low=f"{100 * low:.0f}", high=f"{100 * high:.0f}"
                )
            )
        return "\n".join(lines)

    def _why(self, entry: Entry) -> str:
        """How its rate came about."""
        translate = QCoreApplication.translate
        if entry.untuned == "no_rate":
            return translate("DescentLab", "has no learning rate: nothing to tune")
        if entry.untuned == "searches":
            return translate("DescentLab", "finds its step length itself: nothing to tune")
        if entry.untuned == "schedule":
            return translate("DescentLab", "its schedule has rates of its own: nothing to tune")
        if entry.rate is None:
            return translate("DescentLab", "diverged with every rate tried")
        text = translate("DescentLab", "rate {rate}, the best of {count}")
        if entry.at_the_end is not None:
            text = translate("DescentLab", "rate {rate}, at the end of those tried: a better one may lie beyond")
        return text.format(rate=number(entry.rate), count=len(entry.rates))


def _decades(low: float, high: float) -> float:
    return math.log10(high / low)
