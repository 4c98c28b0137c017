"""The race as a scene: trails on the surface, loss against step."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.field import Field
from optviz.engine.path import read_only
from optviz.scene.layers import (
    Axes,
    Axis,
    ColorBar,
    Contours,
    Curve,
    Image,
    Layer,
    Markers,
    Note,
    Rule,
    Scene,
    Span,
    Trail,
)
from optviz.scene.show import Show
from optviz.scene.style import Style, colored, heat_table
from optviz.scene.ticks import bar_ticks
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race, Racer, start_of
from optviz.text import QT_TRANSLATE_NOOP

STEP = QT_TRANSLATE_NOOP("Scene", "step")
LOSS = QT_TRANSLATE_NOOP("Scene", "loss")
LOSS_TITLE = QT_TRANSLATE_NOOP("Scene", "Loss against step")
DIVERGED = QT_TRANSLATE_NOOP("Scene", "{label} diverged at step {step}")
EMPTY = QT_TRANSLATE_NOOP("Scene", "No runs yet: add an optimiser.")
COUNTER = QT_TRANSLATE_NOOP("Scene", "step {step} of {steps}")

FEW_STEPS = 400
"""Up to this many steps every point of a trail gets a dot."""

DEEPEST = 1e-16
"""A log axis of losses shows at most this share of the largest one."""

HIGHEST = 1e6
"""A loss axis shows at most this multiple of the losses at the starts."""


def scene(
    race: Race, field: Field, step: int, style: Style, translate: Translate = untranslated, language: str = "en"
) -> Scene:
    """Both panels at a step: what the window shows and what an export draws."""
    about = race.scenario.about
    title, text = about.in_language(language) if about else ("", "")
    return Scene(
        panels=(surface_axes(race, field, step, style, translate), loss_axes(race, step, style, translate)),
        shares=(0.6, 0.4),
        title=title,
        text=text,
        footer=translate("Scene", COUNTER).format(step=min(step, race.steps), steps=race.steps),
    )


def show(race: Race, field: Field) -> Show:
    """The race for an export: it is drawn at any step."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return scene(race, field, step, style, translate, language)

    return Show(draw, race.steps)


def surface_axes(race: Race, field: Field, step: int, style: Style, translate: Translate = untranslated) -> Axes:
    """The surface from above: colours, contour lines, known minima, starts, trails up to ``step``."""
    spec, view = race.objective.spec, race.scenario.view
    layers: list[Layer] = [_heat(field, style)]
    if view.contours:
        layers.append(Contours(key="contours", points=field.contours, color=style.contour, opacity=0.45))
    minima = read_only(np.array(race.objective.minima()).reshape(-1, 2))
    if view.minima and len(minima):
        layers.append(
            Markers(key="minima", points=minima, symbol="star", color=style.minimum, edge=style.halo, size=14.0)
        )
    layers += _starts(race, style)
    layers += [_trail(racer, racer.path.positions, step, style, label=True) for racer in _visible(race)]
    layers += _notes(race, step, style, translate)
    return Axes(
        name="surface",
        title=translate("Surfaces", spec.title),
        x=Axis(label="x", span=race.spans[0]),
        y=Axis(label="y", span=race.spans[1]),
        layers=tuple(layers),
        color_bar=_color_bar(field, style, translate("Scene", LOSS)),
    )


def loss_axes(race: Race, step: int, style: Style, translate: Translate = untranslated) -> Axes:
    """The loss of every run against the step: faint as a whole, full up to ``step``, with a cursor there."""
    racers, (span, log) = _visible(race), _loss_span(race)
    layers: list[Layer] = []
    for racer in racers:
        color = color_of(racer, style)
        layers.append(Curve(key=f"whole{racer.index}", points=racer.curve, color=color, opacity=0.25))
    layers += [_trail(racer, racer.curve, step, style, label=False) for racer in racers]
    layers.append(Rule(key="cursor", axis="x", at=float(step), color=style.faint, dashed=True))
    return Axes(
        name="loss",
        title=translate("Scene", LOSS_TITLE),
        x=Axis(label=translate("Scene", STEP), span=(0.0, 1.02 * max(1, race.steps))),
        y=Axis(label=translate("Scene", LOSS), span=span, log=log),
        layers=tuple(layers),
        legend=tuple((color_of(racer, style), racer.label) for racer in racers),
        grid=True,
    )


def color_of(racer: Racer, style: Style) -> str:
    """A run's own colour, or the theme's for its place."""
    return racer.run.color or style.run_color(racer.index)


@lru_cache(maxsize=4)
def _heat(field: Field, style: Style) -> Image:
    return Image(key="heat", rgba=colored(field.shade(field.z), style), x_span=field.x_span, y_span=field.y_span)


def _visible(race: Race) -> list[Racer]:
    return [racer for racer in race.racers if racer.run.visible]


def _trail(racer: Racer, points: np.ndarray, step: int, style: Style, *, label: bool) -> Trail:
    return Trail(
        key=f"trail{racer.index}",
        points=points,
        count=min(step, racer.path.steps) + 1,
        color=color_of(racer, style),
        halo=style.halo,
        dots=label and racer.path.steps <= FEW_STEPS,
        label=racer.label if label else "",
        ended=racer.path.status == "diverged",
    )


def _starts(race: Race, style: Style) -> list[Layer]:
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
        for racer in _visible(race)
        if racer.run.start is not None
    ]
    return [common, *own]


def _notes(race: Race, step: int, style: Style, translate: Translate) -> list[Layer]:
    """What a picture alone would not tell: there is nothing yet, or a run has diverged by now."""
    if not race.racers:
        return [Note(key="note", text=translate("Scene", EMPTY), color=style.text)]
    lines = [
        translate("Scene", DIVERGED).format(label=racer.label, step=racer.path.steps + 1)
        for racer in _visible(race)
        if racer.path.status == "diverged" and step >= racer.path.steps
    ]
    return [Note(key="note", text="\n".join(lines), color=style.text)] if lines else []


@lru_cache(maxsize=4)
def _color_bar(field: Field, style: Style, label: str) -> ColorBar:
    shade = field.shade
    marks = bar_ticks(lambda share: float(shade.value(share)), lambda value: float(shade(value)), 6)
    return ColorBar(label=label, rgba=heat_table(style), ticks=marks)


@lru_cache(maxsize=4)
def _loss_span(race: Race) -> tuple[Span, bool]:
    """What the loss axis shows, and whether it is logarithmic; a diverging run does not blow it up."""
    racers = _visible(race)
    calm = [racer.path.loss for racer in racers if racer.path.status != "diverged"]
    starts = [racer.path.loss[:1] for racer in racers]
    losses = np.concatenate([*calm, *starts]) if racers else np.array([0.0, 1.0])
    losses = losses[np.isfinite(losses)]
    if not losses.size:
        return (0.0, 1.0), False
    ceiling = HIGHEST * max([1.0, *(abs(float(loss[0])) for loss in starts if np.isfinite(loss[0]))])
    low, high = float(losses.min()), min(float(losses.max()), ceiling)
    positive = losses[losses > 0.0]
    if low >= 0.0 and positive.size and high > 50.0 * float(positive.min()):
        return (max(float(positive.min()), high * DEEPEST) / 1.5, high * 1.5), True
    margin = 0.05 * (high - low) or 0.5 * abs(high) or 1.0
    return (low - margin, high + margin), False
