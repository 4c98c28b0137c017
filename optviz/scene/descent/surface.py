"""The surface from above, and the runs on it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.field import Field
from optviz.engine.path import read_only
from optviz.scene.descent.runs import color_of, trail, visible
from optviz.scene.layers import Axes, Axis, ColorBar, Contours, Curve, Image, Layer, Markers, Note
from optviz.scene.style import Style, colored, heat_table
from optviz.scene.ticks import bar_ticks
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race, start_of
from optviz.text import QT_TRANSLATE_NOOP

LOSS = QT_TRANSLATE_NOOP("Scene", "loss")
DIVERGED = QT_TRANSLATE_NOOP("Scene", "{label} diverged at step {step}")
EMPTY = QT_TRANSLATE_NOOP("Scene", "No runs yet: add an optimiser.")


def surface_axes(race: Race, field: Field, step: int, style: Style, translate: Translate = untranslated) -> Axes:
    """The surface from above: colours, contour lines, known minima and saddles, starts, trails up to ``step``.

    Where it has no finite value it is hatched.
    """
    spec, view = race.objective.spec, race.scenario.view
    layers: list[Layer] = [_heat(field, style)]
    if view.contours:
        layers.append(Contours(key="contours", points=field.contours, color=style.contour, opacity=0.45))
    if len(field.hatching):
        layers.append(Curve(key="hatching", points=field.hatching, color=style.faint, width=1.0, opacity=0.6))
    if view.minima:
        layers += known_marks(race, style)
    layers += start_marks(race, style)
    layers += [trail(racer, racer.path.positions, step, style, label=True) for racer in visible(race)]
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


def start_marks(race: Race, style: Style) -> list[Markers]:
    """Rings: the common start, and those of runs that have their own."""
    common = Markers(
        key="start",
        points=read_only(np.array([start_of(race.scenario)])),
        symbol="ring",
        color=style.text,
        edge=style.halo,
        size=13.0,
    )
    own = [
        Markers(
            key=f"start{racer.index}",
            points=read_only(np.array([racer.run.start])),
            symbol="ring",
            color=color_of(racer, style),
            edge=style.halo,
            size=13.0,
        )
        for racer in visible(race)
        if racer.run.start is not None
    ]
    return [common, *own]


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
