"""Arrows on the surface for the step that is looked at closely: gradient, momentum, the step itself, its look ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.terms.notation import number_text
from optviz.engine.terms.typeset import written
from optviz.scenario.descent import ARROWS, Arrow
from optviz.scene.layers import Arrows, Span
from optviz.scene.style import Style, ThemeName
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race, Racer
from optviz.studies.inspection import Inspection, Way, inspect, inspected
from optviz.text import QT_TRANSLATE_NOOP

COLORS: Mapping[ThemeName, Mapping[Arrow, str]] = {
    "light": {"gradient": "#c65300", "momentum": "#005a9c", "update": "#111722", "probe": "#00775a"},
    "dark": {"gradient": "#ff9d4d", "momentum": "#62c4ff", "update": "#ffffff", "probe": "#3be0ae"},
}
"""Told apart by colour-blind eyes as well."""

NAMES: Mapping[Arrow, str] = {
    "gradient": QT_TRANSLATE_NOOP("Scene", "−η∇f"),
    "momentum": QT_TRANSLATE_NOOP("Scene", "momentum"),
    "update": QT_TRANSLATE_NOOP("Scene", "step"),
    "probe": QT_TRANSLATE_NOOP("Scene", "look-ahead"),
}

WIDTHS: Mapping[Arrow, float] = {"gradient": 2.0, "momentum": 2.0, "update": 3.0, "probe": 2.0}

USUAL, SHORT, LONG = 0.08, 0.02, 0.34
"""Shares of the view: a run's usual step is drawn at least that long, any step and at most that long any arrow.

Labels say by how much arrows are longer or shorter than true.
"""

EDGE = 0.03
"""Heads keep this far from the view's edges."""

CLOSE = 0.025
"""Heads that are nearer to each other share a label."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """An arrow as it is drawn: ``factor`` times as long as it is."""

    way: Way
    tail: np.ndarray
    head: np.ndarray
    factor: float


def step_arrows(
    race: Race, step: int, seen: tuple[Span, Span], style: Style, translate: Translate = untranslated
) -> list[Arrows]:
    """The arrows that the view wants of the run that it looks at; ``seen`` are the visible spans of x and y."""
    racer, view = inspected(race), race.scenario.view
    if racer is None or not view.inspector or not racer.run.visible:
        return []
    inspection = inspect(race, racer.index, step)
    if inspection is None:
        return []
    sizes = np.array([seen[0][1] - seen[0][0], seen[1][1] - seen[1][0]])
    wanted = [way for way in inspection.ways if way.name in view.arrows]
    common = _common(inspection, seen, sizes)
    drawn = [_drawn(way, inspection.before, common, seen, sizes) for way in wanted]
    return [layer for at in drawn for layer in _layers(at, _label(at, drawn, sizes, translate), style)]


def offered(inspection: Inspection | None) -> tuple[Arrow, ...]:
    """The arrows that there are for this step, in their order."""
    names = {way.name for way in inspection.ways} if inspection is not None else set()
    return tuple(name for name in ARROWS if name in names)


def _common(inspection: Inspection, seen: tuple[Span, Span], sizes: np.ndarray) -> float:
    """By what all arrows of a step are drawn longer, so that the run's usual steps and this one can be seen."""
    step = float(np.hypot(*(inspection.update / sizes)))
    common = _grown(_usual_step(inspection.racer, *sizes.tolist()), USUAL)
    common *= _grown(common * step, SHORT)
    return common / _round(_excess(inspection.before, common * inspection.update, seen, sizes))


def _drawn(way: Way, before: np.ndarray, common: float, seen: tuple[Span, Span], sizes: np.ndarray) -> Drawn:
    """The arrow, grown about the point ``before`` the step; cut where it is then too long or would leave the view."""
    tail = before + common * (way.tail - before)
    factor = common / _round(_excess(tail, common * (way.head - way.tail), seen, sizes))
    return Drawn(way, read_only(tail), read_only(tail + factor * (way.head - way.tail)), factor)


def _excess(tail: np.ndarray, reach: np.ndarray, seen: tuple[Span, Span], sizes: np.ndarray) -> float:
    """How many times longer an arrow is than it may be, at least 1; close to the view's edge it may leave the view."""
    length = float(np.hypot(*(reach / sizes)))
    low, high = np.array(seen).T
    room = np.where(reach > 0.0, high - EDGE * sizes - tail, tail - low - EDGE * sizes)
    beyond = float(np.max(np.abs(reach) / np.maximum(room, EDGE * sizes)))
    return max(1.0, length / LONG, min(beyond, length / USUAL))


def _grown(length: float, least: float) -> float:
    """By what a length is multiplied to be seen."""
    return _round(least / length) if 0.0 < length < least else 1.0


@lru_cache(maxsize=64)
def _usual_step(racer: Racer, width: float, height: float) -> float:
    """Half of the run's steps are longer: a share of a view of that size."""
    steps = np.diff(racer.path.positions, axis=0) / (width, height)
    return float(np.median(np.hypot(steps[:, 0], steps[:, 1])))


def _round(factor: float) -> float:
    """The next of 1, 2, 5, 10, 20 …"""
    power = 10.0 ** np.floor(np.log10(factor))
    return float(next(nice * power for nice in (1.0, 2.0, 5.0, 10.0) if nice * power >= factor * (1.0 - 1e-9)))


def _label(own: Drawn, drawn: list[Drawn], sizes: np.ndarray, translate: Translate) -> str:
    """Its name and factor; the names of all whose heads are here too, said by the uppermost of them."""
    here = [other for other in reversed(drawn) if float(np.hypot(*((other.head - own.head) / sizes))) < CLOSE]
    if here[0] is not own:
        return ""
    names = [translate("Scene", NAMES[other.way.name]) for other in here]
    factors = [_times(other.factor) for other in here]
    if len(here) > 1 and len(set(factors)) == 1:
        return f"{factors[0]}: {' · '.join(names)}" if factors[0] else " · ".join(names)
    return " · ".join(f"{name} {factor}".rstrip() for name, factor in zip(names, factors, strict=True))


def _times(factor: float) -> str:
    if factor == 1.0:
        return ""
    count = number_text(written(max(factor, 1.0 / factor), 2))
    return f"×{count}" if factor > 1.0 else f"÷{count}"


def _layers(at: Drawn, label: str, style: Style) -> Iterator[Arrows]:
    """The arrow, on a rim that keeps it apart from the surface."""
    name, ends = at.way.name, (at.tail[None], at.head[None])
    width = WIDTHS[name]
    size = 4.0 + 3.0 * width
    yield Arrows(key=f"rim {name}", tails=ends[0], heads=ends[1], color=style.halo, width=width + 2.5, size=size + 2.0)
    yield Arrows(
        key=f"arrow {name}",
        tails=ends[0],
        heads=ends[1],
        color=COLORS[style.name][name],
        width=width,
        size=size,
        label=label,
    )
