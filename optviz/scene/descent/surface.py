"""The surface from above, and the runs on it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.field import Field
from optviz.engine.path import read_only
from optviz.scenario import Descent
from optviz.scene.descent.runs import run_color, trail, visible
from optviz.scene.descent.step_arrows import step_arrows
from optviz.scene.layers import Axes, Axis, ColorBar, Contours, Curve, Image, Layer, Markers, Note, Span
from optviz.scene.style import Style, colored, heat_table
from optviz.scene.ticks import bar_ticks
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race, start_of
from optviz.text import QT_TRANSLATE_NOOP

LOSS = QT_TRANSLATE_NOOP("Scene", "loss")
DIVERGED = QT_TRANSLATE_NOOP("Scene", "{label} diverged at step {step}")
EMPTY = QT_TRANSLATE_NOOP("Scene", "No runs yet: add an optimiser.")

START = 13.0
"""The size of the ring at a start, in pixels."""


def surface_axes(
    race: Race,
    field: Field,
    step: int,
    style: Style,
    translate: Translate = untranslated,
    seen: tuple[Span, Span] | None = None,
) -> Axes:
    """The surface from above: colours, contour lines, known minima and saddles, starts, trails up to ``step``.

    Where it has no finite value it is hatched. ``seen`` are the spans in view, where these are not the race's.
    """
    spec, view = race.objective.spec, race.scenario.view
    layers: list[Layer] = [_heat(field, style)]
    if view.contours:
        layers.append(Contours(key="contours", points=field.contours, color=style.contour, opacity=0.45))
    if len(field.hatching):
        layers.append(Curve(key="hatching", points=field.hatching, color=style.faint, width=1.0, opacity=0.6))
    if view.minima:
        layers += known_marks(race, style)
    layers += start_marks(race.scenario, style)
    layers += [trail(racer, racer.path.positions, step, style, label=True) for racer in visible(race)]
    layers += step_arrows(race, step, seen or race.spans, style, translate)
    layers += notes(race, step, style, translate)
    return Axes(
        name="surface",
        title=translate("Surfaces", spec.title),
        x=Axis(label="x", span=race.spans[0]),
        y=Axis(label="y", span=race.spans[1]),
        layers=tuple(layers),
        color_bar=_color_bar(field, style, translate("Scene", LOSS)),
    )


@lru_cache(maxsize=4)
def _heat(field: Field, style: Style) -> Image:
    return Image(key="heat", rgba=colored(field.shade(field.z), style), x_span=field.x_span, y_span=field.y_span)


def known_marks(race: Race, style: Style) -> list[Markers]:
    """Stars at the known minima, crosses at the saddles."""
    marks: list[Markers] = []
    stars = ("minima", race.objective.minima(), "star", 14.0)
    crosses = ("saddles", race.objective.saddles(), "cross", 11.0)
    for key, places, symbol, size in (stars, crosses):
        points = read_only(np.array(places, dtype=float).reshape(-1, 2))
        if len(points):
            marks.append(
                Markers(key=key, points=points, symbol=symbol, color=style.minimum, edge=style.halo, size=size)  # type: ignore[arg-type]
            )
    return marks


def start_marks(scenario: Descent, style: Style, other: float = START) -> list[Markers]:
    """Rings: the common start, and those (``other`` pixels across) of visible runs that have their own."""
    own = [
        ring(f"start{index}", run.start, run_color(run, index, style), style, other)
        for index, run in enumerate(scenario.runs)
        if run.visible and run.start is not None
    ]
    return [ring("start", start_of(scenario), style.text, style, START), *own]


def ring(key: str, at: tuple[float, float], color: str, style: Style, size: float) -> Markers:
    """A ring around a place."""
    points = read_only(np.array([at], dtype=float))
    return Markers(key=key, points=points, symbol="ring", color=color, edge=style.halo, size=size)


def notes(race: Race, step: int, style: Style, translate: Translate) -> list[Layer]:
    """What a picture alone would not tell: there is nothing yet, or a run has diverged by now."""
    if not race.racers:
        return [Note(key="note", text=translate("Scene", EMPTY), color=style.text)]
    lines = [
        translate("Scene", DIVERGED).format(label=racer.label, step=racer.path.steps + 1)
        for racer in visible(race)
        if racer.path.status == "diverged" and step >= racer.path.steps
    ]
    return [Note(key="note", text="\n".join(lines), color=style.text)] if lines else []


@lru_cache(maxsize=4)
def _color_bar(field: Field, style: Style, label: str) -> ColorBar:
    shade = field.shade
    marks = bar_ticks(lambda share: float(shade.value(share)), lambda value: float(shade(value)), 6)
    return ColorBar(label=label, rgba=heat_table(style), ticks=marks)
