"""Why a step goes the way it does, read off its numbers: sentences in English, translated where they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from optviz.engine.oracle import Oracle
from optviz.engine.path import Path
from optviz.engine.specs import Objective
from optviz.engine.terms.notation import number_text
from optviz.engine.terms.typeset import written
from optviz.text import QT_TRANSLATE_NOOP

STRAIGHT = QT_TRANSLATE_NOOP("Inspector", "It goes straight downhill, {angle}° off −∇f.")
ASIDE = QT_TRANSLATE_NOOP("Inspector", "It goes downhill, but {angle}° off −∇f.")
ACROSS = QT_TRANSLATE_NOOP("Inspector", "It goes uphill, {angle}° off −∇f.")
CARRIED = QT_TRANSLATE_NOOP("Inspector", "Momentum carries it: {share} % of the step is left from earlier gradients.")
AGAINST = QT_TRANSLATE_NOOP("Inspector", "Momentum holds it back: earlier gradients pull the other way.")
UPHILL = QT_TRANSLATE_NOOP("Inspector", "Along {axes} its direction leads uphill.")
UNEVEN = QT_TRANSLATE_NOOP("Inspector", "Along {steep} its rate is {times} times smaller than along {flat}.")
TURNS = QT_TRANSLATE_NOOP("Inspector", "It turns by {turn}° from the step before.")
FLIPPED = QT_TRANSLATE_NOOP(
    "Inspector", "It turns by {turn}° from the step before: the slope along {axes} has changed its sign."
)
TOO_FAR = QT_TRANSLATE_NOOP(
    "Inspector", "It goes {times} times as far as the bottom of the parabola below: it overshoots."
)
FALLS = QT_TRANSLATE_NOOP("Inspector", "The loss falls from {before} to {after}.")
RISES = QT_TRANSLATE_NOOP("Inspector", "The loss rises from {before} to {after}.")
RESTS = QT_TRANSLATE_NOOP("Inspector", "It does not move.")

NEAR_DEGREES, SHARP_DEGREES = 10, 45
NOTABLE_SHARE, NOTABLE_RATIO, OVERSHOOT, MANY = 0.3, 1.5, 1.25, 1000


@dataclass(frozen=True)
class Reason:
    """A sentence with gaps, and what fills them."""

    text: str
    values: Mapping[str, str]

    def told(self, translate: Callable[[str, str], str]) -> str:
        """In the language of ``translate(context, text)``."""
        return translate("Inspector", self.text).format(**self.values)


@dataclass(frozen=True, eq=False)
class Step:
    """What is known of step ``t`` of a path: the gradient ``seen``, the ``update``, and what ``inertia`` adds to it."""

    objective: Objective
    path: Path
    t: int
    seen: np.ndarray
    update: np.ndarray
    inertia: np.ndarray | None


def reasons_of(step: Step) -> tuple[Reason, ...]:
    """From the direction to what came of it."""
    if not np.any(step.update):
        return (Reason(RESTS, {}),)
    with np.errstate(all="ignore"):
        found = [_heading(step), _carried(step), _uneven(step), _turn(step), _overshoot(step), _outcome(step)]
    return tuple(reason for reason in found if reason is not None)


def angle(one: np.ndarray, other: np.ndarray) -> float:
    """Degrees between two directions, 0 to 180; nan where one has none."""
    length = float(np.hypot(*one) * np.hypot(*other))
    if length == 0.0 or not np.isfinite(length):
        return float("nan")
    return float(np.degrees(np.arccos(np.clip(float(one @ other) / length, -1.0, 1.0))))


def _heading(step: Step) -> Reason | None:
    off = angle(-step.seen, step.update)
    if np.isnan(off):
        return None
    text = STRAIGHT if off <= NEAR_DEGREES else ASIDE if off <= 90.0 else ACROSS
    return Reason(text, {"angle": f"{off:.0f}"})


def _carried(step: Step) -> Reason | None:
    """What momentum does to it."""
    if step.inertia is None or not np.any(step.inertia):
        return None
    if step.inertia @ step.update < 0.0:
        return Reason(AGAINST, {})
    rest, carried = np.hypot(*(step.update - step.inertia)), np.hypot(*step.inertia)
    share = carried / (carried + rest)
    return Reason(CARRIED, {"share": f"{100.0 * share:.0f}"}) if share >= NOTABLE_SHARE else None


def _uneven(step: Step) -> Reason | None:
    """How rates that differ turn what is left of it; momentum, which each coordinate remembers for itself, aside."""
    drive = step.update if step.inertia is None else step.update - step.inertia
    if not np.all(step.seen) or not np.any(drive):
        return None
    if np.any(uphill := drive * step.seen > 0.0):
        return Reason(UPHILL, {"axes": _axes(uphill)})
    rates = np.abs(drive / step.seen)
    low, high = float(rates.min()), float(rates.max())
    if low <= 0.0 or high < NOTABLE_RATIO * low:
        return None
    steep = int(np.argmin(rates))
    return Reason(UNEVEN, {"steep": "xy"[steep], "flat": "xy"[1 - steep], "times": _times(high / low)})


def _turn(step: Step) -> Reason | None:
    if step.t < 2:
        return None
    positions, gradient = step.path.positions, step.path.gradient
    turn = angle(positions[step.t - 1] - positions[step.t - 2], step.update)
    if not turn >= SHARP_DEGREES:
        return None
    axes = _axes(gradient[step.t - 1] * gradient[step.t - 2] < 0.0)
    return Reason(FLIPPED if axes else TURNS, {"turn": f"{turn:.0f}", "axes": axes})


def _overshoot(step: Step) -> Reason | None:
    """Against the lowest point along the step of the parabola that f looks like from where it begins."""
    xx, xy, yy = Oracle(step.objective).hessian(step.path.positions[step.t - 1])
    dx, dy = step.update
    bend, slope = xx * dx * dx + 2.0 * xy * dx * dy + yy * dy * dy, step.path.gradient[step.t - 1] @ step.update
    if not (bend > 0.0 and slope < 0.0):
        return None
    times = float(bend / -slope)
    return Reason(TOO_FAR, {"times": _times(times)}) if times >= OVERSHOOT else None


def _outcome(step: Step) -> Reason | None:
    before, after = (float(step.path.loss[row]) for row in (step.t - 1, step.t))
    if before == after:
        return None
    told = next((pair for pair in _pairs(before, after) if pair[0] != pair[1]), _pairs(before, after)[-1])
    return Reason(RISES if after > before else FALLS, {"before": told[0], "after": told[1]})


def _axes(which: np.ndarray) -> str:
    return ", ".join(name for name, chosen in zip("xy", which, strict=True) if chosen)


def _times(ratio: float) -> str:
    return number_text(written(ratio, 2)) if ratio < MANY else f">{MANY}"


def _pairs(one: float, other: float) -> list[tuple[str, str]]:
    """Both with ever more digits."""

    def shown(value: float, digits: int) -> str:
        return number_text(written(value, digits))

    return [(shown(one, digits), shown(other, digits)) for digits in (4, 7, 12, 17)]
