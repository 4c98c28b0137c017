"""The maps of the descent lab from above: basins of starts, losses over two hyperparameters."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from optviz.engine.field import Shade
from optviz.engine.maps import DIVERGED
from optviz.engine.path import read_only
from optviz.scenario import Descent, HyperparameterMap
from optviz.scenario.common import words_of
from optviz.scene.descent.runs import run_color
from optviz.scene.descent.surface import LOSS, ring, start_marks
from optviz.scene.layers import Axes, Axis, ColorBar, Column, Contours, Image, Layer, Markers, Scene, Span
from optviz.scene.show import Show
from optviz.scene.style import Style, blended, colored, heat_table, rgba_of
from optviz.scene.ticks import bar_ticks, ticks
from optviz.scene.words import Translate, number, untranslated
from optviz.studies.descent import start_of, walker_of
from optviz.studies.maps import BasinChart, Chart, HyperparameterChart
from optviz.text import QT_TRANSLATE_NOOP

BASINS = QT_TRANSLATE_NOOP("Scene", "{label} from every start: the minimum it ends in")
ARRIVALS = QT_TRANSLATE_NOOP("Scene", "{label} from every start: steps until it is at its minimum")
LOSSES = QT_TRANSLATE_NOOP("Scene", "{label} with every {x} and {y}: the loss after {steps} steps")
MINIMUM = QT_TRANSLATE_NOOP("Scene", "minimum ({x}, {y})")
OTHERS = QT_TRANSLATE_NOOP("Scene", "other minima ({count})")
ELSEWHERE = QT_TRANSLATE_NOOP("Scene", "not at a minimum")
GONE = QT_TRANSLATE_NOOP("Scene", "diverged")
STEPS = QT_TRANSLATE_NOOP("Scene", "steps")
CELLS = QT_TRANSLATE_NOOP("Scene", "{size} × {size} starts, {steps} steps each")
LOWEST = QT_TRANSLATE_NOOP("Scene", "lowest loss {loss} at {x} = {at_x}, {y} = {at_y}")
NOTHING = QT_TRANSLATE_NOOP("Scene", "all diverged")

NAMED = 10
"""Minima that have a colour and a line of the legend of their own."""

PALE = 0.35
"""How far a basin's colour is on its way to the panel's: marks stand out from it."""

SPREAD = 50.0
"""From this ratio of losses on their colours are logarithmic."""

DEEPEST = 1e-16
"""A log scale of losses goes down to this share of the highest."""

TICKS = 6

OWN = "own"
"""The key of the ring at the map's run in a map of hyperparameters."""

OTHER = 10.0
"""Across, of the rings of other runs."""


def map_show(chart: Chart) -> Show:
    """A map for an export: it has one picture."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return map_scene(chart, style, translate, language)

    return Show(draw, 0)


def map_scene(chart: Chart, style: Style, translate: Translate = untranslated, language: str = "en") -> Scene:
    """The whole picture of a map."""
    about = chart.scenario.about
    title, text = words_of(about, language)
    panel = basin_axes if isinstance(chart, BasinChart) else loss_map_axes
    footer = _cells if isinstance(chart, BasinChart) else _lowest
    return Scene(
        columns=(Column(panels=(panel(chart, style, translate),)),),  # type: ignore[arg-type]
        title=title,
        text=text,
        footer=footer(chart, translate),  # type: ignore[arg-type]
    )


def basin_axes(chart: BasinChart, style: Style, translate: Translate = untranslated) -> Axes:
    """Every start coloured by its minimum, or by the steps until it is there; lines, minima and starts above it."""
    by_minimum = chart.chosen.color == "minimum"
    shade = _steps_shade(chart)
    rgba = _basin_rgba(chart, style) if by_minimum else _shaded(chart, chart.steps, shade, style)
    x_span, y_span = (float(chart.x[0]), float(chart.x[-1])), (float(chart.y[0]), float(chart.y[-1]))
    title = translate("Scene", BASINS if by_minimum else ARRIVALS)
    return Axes(
        name="basins",
        title=title.format(label=chart.label),
        x=Axis(label="x", span=x_span),
        y=Axis(label="y", span=y_span),
        layers=(
            Image(key="map", rgba=rgba, x_span=x_span, y_span=y_span, sharp=True),
            *_surface_marks(chart, style),
            *start_marks(chart.scenario, style, OTHER),
        ),
        color_bar=None if by_minimum else _bar(shade, translate("Scene", STEPS), style),
        legend=(*(_minima_legend(chart, style, translate) if by_minimum else ()), *_rest(chart, style, translate)),
    )


def loss_map_axes(chart: HyperparameterChart, style: Style, translate: Translate = untranslated) -> Axes:
    """The final loss over two hyperparameters; a star at the lowest, a ring at the run's own."""
    chosen, shade = chart.chosen, _loss_shade(chart)
    x_span, y_span = _places(chosen.x_range, chosen.log_x), _places(chosen.y_range, chosen.log_y)
    image = Image(key="map", rgba=_shaded(chart, chart.loss, shade, style), x_span=x_span, y_span=y_span, sharp=True)
    title = translate("Scene", LOSSES).format(label=chart.label, x=chosen.x, y=chosen.y, steps=chart.scenario.steps)
    return Axes(
        name="hyperparameters",
        title=title,
        x=_axis(chosen.x, chosen.x_range, chosen.log_x),
        y=_axis(chosen.y, chosen.y_range, chosen.log_y),
        layers=(image, *_pair_marks(chart, style)),
        color_bar=_bar(shade, translate("Scene", LOSS), style),
        legend=_rest(chart, style, translate),
    )


def basin_color(style: Style, index: int) -> str:
    """The colour of the minimum of that number; one for all that have no line in the legend."""
    return blended(style.runs[index], style.panel, PALE) if 0 <= index < NAMED else style.faint


def diverged_color(style: Style) -> str:
    """The colour of a cell whose descent diverged."""
    return blended(style.runs[0], "#000000", 0.65)


def _basin_rgba(chart: BasinChart, style: Style) -> np.ndarray:
    palette = np.array([rgba_of(basin_color(style, index)) for index in range(NAMED + 1)], dtype=np.uint8)
    rgba = palette[np.minimum(chart.minimum, NAMED)]
    rgba[chart.minimum < 0] = rgba_of(style.line)
    rgba[chart.status == DIVERGED] = rgba_of(diverged_color(style))
    return read_only(rgba)


def _shaded(chart: Chart, values: np.ndarray, shade: Shade, style: Style) -> np.ndarray:
    """The heatmap's colours; others where there is no value."""
    rgba = colored(shade(values), style).copy()
    rgba[values == -1 if isinstance(chart, BasinChart) else ~np.isfinite(values)] = rgba_of(style.line)
    rgba[chart.status == DIVERGED] = rgba_of(diverged_color(style))
    return read_only(rgba)


def _steps_shade(chart: BasinChart) -> Shade:
    counts = chart.steps[chart.steps >= 0]
    return Shade(float(counts.min()), float(max(counts.max(), counts.min() + 1))) if counts.size else Shade(0.0, 1.0)


def _loss_shade(chart: HyperparameterChart) -> Shade:
    """Up to the loss at the start: what ends higher has the highest shade; from a ratio of ``SPREAD`` logarithmic."""
    losses = chart.loss[np.isfinite(chart.loss)]
    if not losses.size:
        return Shade(0.0, 1.0)
    low, high = float(losses.min()), float(losses.max())
    begin = _loss_at_start(chart)
    high = max(min(high, begin), float(np.nextafter(low, np.inf))) if np.isfinite(begin) else high
    hundredth = float(np.quantile(losses, 0.01))
    if low < 0.0 or high <= SPREAD * hundredth:
        return Shade(low, high)
    return Shade(0.0, high, True, max(hundredth / high, DEEPEST))


def _loss_at_start(chart: HyperparameterChart) -> float:
    run = chart.scenario.runs[chart.chosen.run]
    return float(chart.objective.value(*start_of(chart.scenario, run)))


def _bar(shade: Shade, label: str, style: Style) -> ColorBar:
    marks = bar_ticks(lambda share: float(shade.value(share)), lambda value: float(shade(value)), TICKS)
    return ColorBar(label=label, rgba=heat_table(style), ticks=marks)


def _minima_legend(chart: BasinChart, style: Style, translate: Translate) -> tuple[tuple[str, str], ...]:
    """The minima by number, as far as they are ends; the others in one line."""
    reached = np.unique(chart.minimum[chart.minimum >= 0])
    text = translate("Scene", MINIMUM)
    lines = [
        (basin_color(style, index), text.format(x=number(x, 3), y=number(y, 3)))
        for index, (x, y) in enumerate(chart.basins.places[:NAMED])
        if index in reached
    ]
    if more := int((reached >= NAMED).sum()):
        lines.append((basin_color(style, NAMED), translate("Scene", OTHERS).format(count=more)))
    return tuple(lines)


def _rest(chart: Chart, style: Style, translate: Translate) -> tuple[tuple[str, str], ...]:
    """What the other colours mean, where there are any."""
    gone = chart.status == DIVERGED
    lines = []
    if isinstance(chart, BasinChart) and ((chart.minimum < 0) & ~gone).any():
        lines.append((style.line, translate("Scene", ELSEWHERE)))
    if gone.any():
        lines.append((diverged_color(style), translate("Scene", GONE)))
    return tuple(lines)


def _surface_marks(chart: BasinChart, style: Style) -> list[Layer]:
    view, marks = chart.scenario.view, list[Layer]()
    if view.contours:
        points = chart.field.contours
        marks.append(Contours(key="contours", points=points, color=style.contour, opacity=0.35))
    if view.minima and len(chart.basins.places):
        places = chart.basins.places[: max(chart.basins.known, NAMED)]
        marks.append(
            Markers(key="minima", points=places, symbol="star", color=style.minimum, edge=style.halo, size=14.0)
        )
    return marks


def _pair_marks(chart: HyperparameterChart, style: Style) -> list[Layer]:
    """A star at the lowest loss, a ring at the map's run, small ones at others of its kind."""
    chosen, scenario = chart.chosen, chart.scenario
    marks: list[Layer] = []
    for index, run in enumerate(scenario.runs):
        mapped = index == chosen.run
        if run.optimizer != scenario.runs[chosen.run].optimizer or not (mapped or run.visible):
            continue
        at = _pair_place(chosen, _own(scenario, index, chosen.x), _own(scenario, index, chosen.y))
        if at is not None:
            color = run_color(run, index, style)
            key, size = (OWN, 15.0) if mapped else (f"run{index}", OTHER)
            marks.append(ring(key, at, style.text if mapped else color, style, size))
    if (lowest := _lowest_cell(chart)) is not None:
        best = _pair_place(chosen, float(chart.x[lowest[1]]), float(chart.y[lowest[0]]))
        points = read_only(np.array([best]))
        star = Markers(key="lowest", points=points, symbol="star", color=style.minimum, edge=style.halo, size=14.0)
        marks.insert(0, star)
    return marks


def _pair_place(chosen: HyperparameterMap, x: float, y: float) -> tuple[float, float] | None:
    """Where on the map two values are; None where they are beyond it."""
    inside = chosen.x_range[0] <= x <= chosen.x_range[1] and chosen.y_range[0] <= y <= chosen.y_range[1]
    return (_place(x, chosen.log_x), _place(y, chosen.log_y)) if inside else None


def _own(scenario: Descent, index: int, name: str) -> float:
    """A run's own value of a hyperparameter; nan where it has none."""
    base, _, part = name.rstrip("]").partition("[")
    value = walker_of(scenario, scenario.runs[index], index).hyperparameters[base]
    value = value[int(part)] if part else value
    return np.nan if value is None else float(value)


def _lowest_cell(chart: HyperparameterChart) -> tuple[int, int] | None:
    if not np.isfinite(chart.loss).any():
        return None
    row, column = np.unravel_index(int(np.nanargmin(chart.loss)), chart.loss.shape)
    return int(row), int(column)


def _cells(chart: BasinChart, translate: Translate) -> str:
    return translate("Scene", CELLS).format(size=len(chart.x), steps=chart.scenario.steps)


def _lowest(chart: HyperparameterChart, translate: Translate) -> str:
    cell = _lowest_cell(chart)
    if cell is None:
        return translate("Scene", NOTHING)
    at_x, at_y = number(float(chart.x[cell[1]])), number(float(chart.y[cell[0]]))
    return translate("Scene", LOWEST).format(
        loss=number(float(chart.loss[cell])), x=chart.chosen.x, at_x=at_x, y=chart.chosen.y, at_y=at_y
    )


def _axis(name: str, span: Span, log: bool) -> Axis:
    """An image's pixels are evenly spaced, so a log scale is an even one of exponents with the values as ticks."""
    axis = Axis(label=name, span=_places(span, log))
    if not log:
        return axis
    return replace(axis, ticks=tuple((_place(value, True), text) for value, text in ticks(span, True, TICKS)))


def _places(span: Span, log: bool) -> Span:
    return _place(span[0], log), _place(span[1], log)


def _place(value: float, log: bool) -> float:
    return float(np.log10(value)) if log else value
