"""Panel ``plane``: the full loss over the two parameters, a trail a batch size, and the noise that moves them."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.batches.walk import Walk, burn_in
from optviz.engine.field import Field
from optviz.engine.path import read_only
from optviz.scene.batches.glance import Glance
from optviz.scene.batches.gradients import gradient_layers, gradient_legend
from optviz.scene.batches.stationary import stationary_layers
from optviz.scene.batches.words import label_of
from optviz.scene.layers import Axes, Axis, ColorBar, Contours, Image, Layer, Markers, Note, Trail
from optviz.scene.style import Style, colored, heat_table
from optviz.scene.ticks import bar_ticks
from optviz.scene.words import Translate
from optviz.studies.batches import Comparison
from optviz.studies.batches_surface import field_of
from optviz.text import QT_TRANSLATE_NOOP

FEW_STEPS = 60
"""Up to this many steps every point of a trail gets a dot."""

TITLE = QT_TRANSLATE_NOOP("Batches", "The parameters: all samples' loss, a trail for each batch size")
AVERAGE = QT_TRANSLATE_NOOP("Batches", "{label}, averaged")
SEPARABLE = QT_TRANSLATE_NOOP("Batches", "A line parts the classes: the loss falls for ever.")


def plane_axes(glance: Glance, style: Style, translate: Translate) -> Axes:
    """The panel."""
    comparison, view = glance.comparison, glance.comparison.scenario.view
    field = surface_of(comparison)
    layers: list[Layer] = [
        _heat(field, style),
        Contours(key="contours", points=field.contours, color=style.contour, opacity=0.4),
    ]
    optimum = comparison.optimum
    if optimum is not None:
        layers.append(
            Markers(key="minima", points=_row(optimum), symbol="star", color=style.minimum, edge=style.halo, size=13.0)
        )
    layers.append(
        Markers(
            key="start",
            points=_row(np.array(comparison.scenario.start)),
            symbol="ring",
            color=style.text,
            edge=style.halo,
            size=13.0,
        )
    )
    layers += _trails(glance, style, translate)
    if view.stationary:
        layers += stationary_layers(glance, style, translate)
    layers += gradient_layers(glance, style)
    if optimum is None:
        layers.append(Note(key="separable", text=translate("Batches", SEPARABLE), color=style.text))
    return Axes(
        name="plane",
        title=translate("Batches", TITLE),
        x=Axis(label=_label(comparison, 0, translate), span=comparison.spans[0]),
        y=Axis(label=_label(comparison, 1, translate), span=comparison.spans[1]),
        layers=tuple(layers),
        legend=gradient_legend(glance, style, translate),
        color_bar=_color_bar(field, style, translate("Scene", "loss")),
    )


def surface_of(comparison: Comparison) -> Field:
    """The full loss over what is shown, computed here and now where the study was not asked for it."""
    if comparison.surface is not None:
        return comparison.surface
    return _computed(comparison)


@lru_cache(maxsize=2)
def _computed(comparison: Comparison) -> Field:
    return field_of(comparison.problem, comparison.spans, comparison.scenario.view.colors)


@lru_cache(maxsize=4)
def _heat(field: Field, style: Style) -> Image:
    return Image(key="heat", rgba=colored(field.shade(field.z), style), x_span=field.x_span, y_span=field.y_span)


@lru_cache(maxsize=4)
def _color_bar(field: Field, style: Style, label: str) -> ColorBar:
    shade = field.shade
    marks = bar_ticks(lambda share: float(shade.value(share)), lambda value: float(shade(value)), 5)
    return ColorBar(label=label, rgba=heat_table(style), ticks=marks)


def _trails(glance: Glance, style: Style, translate: Translate) -> list[Layer]:
    """The chosen one last, and with it its averaged weights."""
    comparison, layers = glance.comparison, list[Layer]()
    order = sorted(range(len(comparison.trails)), key=lambda index: index == glance.chosen)
    for index in order:
        trail = comparison.trails[index]
        layers.append(
            Trail(
                key=f"trail{index}",
                points=trail.walk.theta,
                count=int(glance.rows[index]) + 1,
                color=style.run_color(index),
                halo=style.halo,
                width=1.0 if trail.walk.steps > 20 * FEW_STEPS else 2.0,
                dots=trail.walk.steps <= FEW_STEPS,
                label=label_of(trail.size, translate),
                ended=trail.walk.status == "diverged",
            )
        )
    if comparison.scenario.view.average:
        layers += _average(glance, style, translate)
    return layers


def _average(glance: Glance, style: Style, translate: Translate) -> list[Layer]:
    """The averaged weights of the chosen trail, once there are some: before, they are the walk itself."""
    walk, begin = glance.trail.walk, burn_in(glance.trail.walk.plan, glance.comparison.scenario.average_after)
    if glance.row < begin:
        return []
    trail = Trail(
        key="average",
        points=_averaged(walk, begin),
        count=glance.row + 1 - begin,
        color=style.text,
        halo=style.halo,
        width=2.0,
        label=translate("Batches", AVERAGE).format(label=label_of(glance.trail.size, translate)),
    )
    return [trail]


@lru_cache(maxsize=8)
def _averaged(walk: Walk, begin: int) -> np.ndarray:
    """The same array at every step: what is painted of it needs no comparing."""
    return walk.average[begin:]


def _label(comparison: Comparison, place: int, translate: Translate) -> str:
    names = ("θ₀", "θ₁")
    if comparison.problem.task == "classification" and comparison.scenario.data.csv is None:
        return f"{names[place]} ({'x₁' if place == 0 else 'x₂'})"
    if comparison.problem.task == "regression":
        what = translate("Batches", "intercept") if place == 0 else translate("Batches", "slope")
        return f"{names[place]} ({what})"
    return names[place]


def _row(point: np.ndarray) -> np.ndarray:
    return read_only(np.asarray(point, dtype=float).reshape(1, 2))
