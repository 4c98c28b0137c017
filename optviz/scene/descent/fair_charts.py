"""Charts of the fair race: the final loss against the rate tried, the loss against what it costs."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.descent.runs import run_color
from optviz.scene.layers import Axes, Axis, Curve, Layer, Markers, Note, Rule, Span
from optviz.scene.style import Style
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import walker_of
from optviz.studies.fair import Entry, FairRace, start_loss
from optviz.text import QT_TRANSLATE_NOOP

SENSITIVITY = QT_TRANSLATE_NOOP("Scene", "Final loss with every rate tried")
COSTS = QT_TRANSLATE_NOOP("Scene", "Loss against cost, tuned")
RATE = QT_TRANSLATE_NOOP("Scene", "rate (○ picked, × diverged, | by hand)")
ABOVE = QT_TRANSLATE_NOOP("Scene", "loss above the lowest")
NOTHING = QT_TRANSLATE_NOOP("Scene", "no run has a rate to tune")
COST = QT_TRANSLATE_NOOP("Scene", "cost in gradients (dashed: the target)")

TUNED_DEPTH, COST_DEPTH = 1e-12, 1e-9
"""The loss axes go down to this share of what the start lies above the lowest value,"""

BELOW = 1e-2
"""or to this share of the target, whichever is lower."""

FLOOR = 3.0
"""What is lower still lies so far above the axis' end, as a factor."""

WORSE = 30.0
"""A loss axis ends at this multiple of it."""

TICK = 0.06
"""The lines at the bottom are so high, as a share of the axis."""

BAND, LINES = 0.16, 4
"""The crosses have this share of the axis above all curves, on so many lines."""


def entry_color(race: FairRace, entry: Entry, style: Style) -> str:
    """The colour of an entry's run."""
    return run_color(race.scenario.runs[entry.index], entry.index, style)


def shown_entries(race: FairRace) -> list[Entry]:
    """The runs that are drawn."""
    return [entry for entry in race.entries if race.scenario.runs[entry.index].visible]


def hand_rate(race: FairRace, entry: Entry) -> float:
    """The rate that the run has in the scenario."""
    run = race.scenario.runs[entry.index]
    return float(walker_of(race.scenario, run, entry.index).hyperparameters["lr"])


def sensitivity_axes(race: FairRace, style: Style, translate: Translate = untranslated) -> Axes:
    """A curve a run: rate against the final loss above the lowest value, both logarithmic, with the rate picked."""
    span = _with_band(tuning_span(race))
    tuned = [entry for entry in shown_entries(race) if entry.untuned is None]
    layers: list[Layer] = [_target(race, style)]
    for entry in tuned:
        layers += _sensitivity(race, entry, span, entry_color(race, entry, style), style)
    if race.entries and not tuned:
        layers.append(Note(key="nothing", text=translate("Scene", NOTHING), color=style.faint))
    low, high = race.chosen.rates
    return Axes(
        name="sensitivity",
        title=translate("Scene", SENSITIVITY),
        x=Axis(label=translate("Scene", RATE), span=(low / 1.3, high * 1.3), log=True),
        y=Axis(label=translate("Scene", ABOVE), span=span, log=True),
        layers=tuple(layers),
        grid=True,
    )


def cost_axes(race: FairRace, style: Style, translate: Translate = untranslated) -> Axes:
    """A curve a run: what it has spent against its loss above the lowest value; a dot where it is at the target."""
    span, layers = cost_span(race), list[Layer]([_target(race, style)])
    for entry in shown_entries(race):
        color = entry_color(race, entry, style)
        layers.append(Curve(key=f"loss{entry.index}", points=cost_points(race, entry), color=color, width=2.0))
        step = race.arrival(entry)
        if step is not None:
            at = cost_points(race, entry)[step : step + 1]
            layers.append(
                Markers(key=f"there{entry.index}", points=at, symbol="circle", color=color, edge=style.halo, size=9.0)
            )
    return Axes(
        name="cost",
        title=translate("Scene", COSTS),
        x=Axis(label=translate("Scene", COST), span=(0.0, 1.02 * race.purse.gradients)),
        y=Axis(label=translate("Scene", ABOVE), span=span, log=True),
        layers=tuple(layers),
        grid=True,
    )


@lru_cache(maxsize=32)
def trial_points(race: FairRace, entry: Entry) -> np.ndarray:
    """(K, 2) rates and final losses above the lowest value; nan where the run diverged."""
    return read_only(np.stack([entry.rates, _drawable(race.gap(entry.finals), tuning_span(race))], axis=1))


@lru_cache(maxsize=32)
def cost_points(race: FairRace, entry: Entry) -> np.ndarray:
    """(T+1, 2) what the run with its rate has spent and its loss above the lowest value."""
    spent = race.purse.spent(entry.history.counts).astype(float)
    return read_only(np.stack([spent, _drawable(race.gap(entry.history.loss), cost_span(race))], axis=1))


@lru_cache(maxsize=8)
def tuning_span(race: FairRace) -> Span:
    """What there is to show of final losses."""
    return _gap_span(race, [entry.finals for entry in race.entries], TUNED_DEPTH)


@lru_cache(maxsize=8)
def cost_span(race: FairRace) -> Span:
    """What there is to show of losses on the way."""
    return _gap_span(race, [entry.history.loss for entry in race.entries], COST_DEPTH)


def _gap_span(race: FairRace, losses: list[np.ndarray], depth: float) -> Span:
    """Up to a little above the start, down to the lowest loss, though not to rounding."""
    begin = _begin(race)
    met = race.gap(np.concatenate([*losses, np.array([race.lowest + race.target])]))
    met = met[np.isfinite(met)]
    low = max(float(met.min(initial=race.target)), min(depth * begin, BELOW * race.target))
    return low / FLOOR, WORSE * max(begin, race.target)


def _with_band(span: Span) -> Span:
    """Room for crosses above."""
    return span[0], _share(span, 1.0 / (1.0 - BAND))


def _begin(race: FairRace) -> float:
    """What the start lies above the lowest value; the target where it does not."""
    begin = start_loss(race.scenario, race.objective) - race.lowest
    return begin if np.isfinite(begin) and begin > 0.0 else race.target


def _drawable(gaps: np.ndarray, span: Span) -> np.ndarray:
    """Nothing is below the axis: a loss that is the lowest itself lies just above its lower end."""
    return np.asarray(np.maximum(gaps, FLOOR * span[0]))


def _target(race: FairRace, style: Style) -> Rule:
    return Rule(key="target", axis="y", at=race.target, color=style.faint, dashed=True)


def _sensitivity(race: FairRace, entry: Entry, span: Span, color: str, style: Style) -> list[Layer]:
    points, index = trial_points(race, entry), entry.index
    layers: list[Layer] = [Curve(key=f"trials{index}", points=points, color=color, width=1.8)]
    hand = hand_rate(race, entry)
    if hand > 0.0:
        foot = read_only(np.array([(hand, span[0]), (hand, _share(span, TICK))]))
        layers.append(Curve(key=f"hand{index}", points=foot, color=color, width=2.5))
    gone = entry.rates[np.isnan(points[:, 1])]
    if gone.size:
        at = np.full(gone.size, _share(span, 1.0 - BAND * (0.5 + index % LINES) / LINES))
        crosses = read_only(np.stack([gone, at], axis=1))
        layers.append(
            Markers(key=f"gone{index}", points=crosses, symbol="cross", color=color, edge=style.halo, size=6.0)
        )
    if entry.picked is not None:
        best = points[entry.picked : entry.picked + 1]
        layers.append(
            Markers(key=f"picked{index}", points=best, symbol="ring", color=color, edge=style.halo, size=12.0)
        )
    return layers


def _share(span: Span, share: float) -> float:
    """The value at a share of a log axis."""
    low, high = np.log10(span)
    return float(10.0 ** (low + share * (high - low)))
