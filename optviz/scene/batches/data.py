"""Panel ``data``: the samples, those in use lit up, and each batch size's model."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.datasets.blobs import CENTER
from optviz.datasets.line import INTERCEPT, SLOPE
from optviz.engine.batches.problem import Problem
from optviz.engine.path import read_only
from optviz.scenario.batches import Batches
from optviz.scene.batches.glance import Glance, thinned
from optviz.scene.batches.words import label_of
from optviz.scene.layers import Axes, Axis, Curve, Layer, Note, Points, Span
from optviz.scene.style import Style, blended, rgba_of
from optviz.scene.words import Translate
from optviz.studies.batches import Comparison
from optviz.text import QT_TRANSLATE_NOOP

MOST = 1000
"""More samples than these are not drawn: they would be one blot."""

MOST_LIT = 300
"""With so many samples in a batch a part of them is lit."""

FEW_LIT = 30
"""So few of them get a rim."""

CLASSES = (8, 9)
"""The classes' places among the runs' colours: the batch sizes never need them."""

PALER = (0.68, 0.15)
"""How far towards the ground samples pale that this epoch has not used yet, and those that it has."""

BEND = 61
"""Points of a curve that is not straight."""

TITLE = QT_TRANSLATE_NOOP("Batches", "The samples, and what each batch size has learnt")
LIT = QT_TRANSLATE_NOOP("Batches", "{label}: batch of {size} lit, this epoch's samples filled in")
INCOMPLETE = QT_TRANSLATE_NOOP("Batches", "{label}: the epoch's last batch, only {size} are left")
BEFORE = QT_TRANSLATE_NOOP("Batches", "{label}: nothing used yet")
WHOLE = QT_TRANSLATE_NOOP("Batches", "{label}: all {size} samples at once")


def data_axes(glance: Glance, style: Style, translate: Translate) -> Axes:
    """The panel."""
    comparison = glance.comparison
    problem, places = comparison.problem, positions(comparison)
    x_span, y_span = spans_of(places)
    inks = _inks(problem, glance.chosen, style)
    shown = thinned(problem.samples, MOST)
    layers: list[Layer] = [_dots("all", places, shown, inks[0], 3.0)]
    seen = np.zeros(problem.samples, dtype=bool)
    seen[glance.moment.seen] = True
    layers.append(_dots("seen", places, shown[seen[shown]], inks[1], 4.0))
    layers += _models(glance, x_span, style)
    members = glance.moment.members
    lit = members[thinned(len(members), MOST_LIT)]
    if len(lit) <= FEW_LIT:
        layers.append(_dots("rim", places, lit, style.halo, 9.0))
    layers.append(_dots("batch", places, lit, inks[2], 7.0))
    layers.append(Note(key="note", text=_note(glance, translate), color=style.text))
    x_label, y_label = _labels(comparison.scenario)
    return Axes(
        name="data",
        title=translate("Batches", TITLE),
        x=Axis(label=x_label, span=x_span),
        y=Axis(label=y_label, span=y_span),
        layers=tuple(layers),
    )


def positions(comparison: Comparison) -> np.ndarray:
    """Where the samples lie in the panel (n, 2): x and y, both features, or a feature and the class."""
    return _with_target(comparison.problem) if one_feature(comparison.scenario) else comparison.problem.design


@lru_cache(maxsize=4)
def _with_target(problem: Problem) -> np.ndarray:
    return read_only(np.stack([problem.design[:, 1], problem.target], axis=1))


def one_feature(scenario: Batches) -> bool:
    """Whether the panel has x alone on its first axis: the model has an intercept."""
    return scenario.task == "regression" or (scenario.data.csv is not None and "," not in scenario.data.x)


def spans_of(places: np.ndarray) -> tuple[Span, Span]:
    """What the panel shows: all samples, and some room above for what is written there."""
    (left, low), (right, high) = places.min(axis=0).tolist(), places.max(axis=0).tolist()
    across, up = max(right - left, 1e-9), max(high - low, 1e-9)
    return (left - 0.04 * across, right + 0.04 * across), (low - 0.06 * up, high + 0.22 * up)


def model_points(theta: np.ndarray, scenario: Batches, span: Span) -> np.ndarray:
    """A model's line, its class probabilities (with one feature), or the boundary between its classes (N, 2)."""
    a, b = theta.tolist()
    if scenario.task == "regression":
        x = np.array(span)
        return np.stack([x, a + b * x], axis=1)
    if one_feature(scenario):
        x = np.linspace(*span, BEND)
        return np.stack([x, 1.0 / (1.0 + np.exp(-np.clip(a + b * x, -500.0, 500.0)))], axis=1)
    length = float(np.hypot(a, b))
    if length == 0.0:
        return np.empty((0, 2))
    reach = 1e3 * np.array([-b, a]) / length
    return np.stack([-reach, reach])


def truth(scenario: Batches, optimum: np.ndarray | None) -> np.ndarray | None:
    """θ that the samples were made with (for two blobs: its direction), or for a file the best one, if there is one."""
    if scenario.data.csv is not None:
        return optimum
    return np.array((INTERCEPT, SLOPE) if scenario.task == "regression" else CENTER)


def _models(glance: Glance, span: Span, style: Style) -> list[Layer]:
    comparison, layers = glance.comparison, list[Layer]()
    true = truth(comparison.scenario, comparison.optimum)
    if true is not None:
        points = read_only(model_points(true, comparison.scenario, span))
        layers.append(Curve(key="true", points=points, color=style.faint, width=1.5, dashed=True))
    order = sorted(range(len(comparison.trails)), key=lambda index: index == glance.chosen)
    for index in order:
        theta = comparison.trails[index].walk.theta[glance.rows[index]]
        points = read_only(model_points(theta, comparison.scenario, span))
        width = 3.0 if index == glance.chosen else 2.0
        layers.append(Curve(key=f"model{index}", points=points, color=style.run_color(index), width=width))
    return layers


def _dots(key: str, places: np.ndarray, chosen: np.ndarray, ink: str | np.ndarray, size: float) -> Points:
    """The chosen samples in one colour, or each in its own of ``ink`` (n, 4)."""
    return Points(key=key, points=places[chosen], colors=ink if isinstance(ink, str) else ink[chosen], size=size)


@lru_cache(maxsize=8)
def _inks(problem: Problem, chosen: int, style: Style) -> tuple[str | np.ndarray, ...]:
    """Colours of samples not used yet, used in this epoch, and in the batch; with two classes one for each sample."""
    if problem.task == "regression":
        return (*(blended(style.faint, style.panel, share) for share in PALER), style.run_color(chosen))
    which, kinds = problem.target.astype(int), [style.run_color(place) for place in CLASSES]
    rows = ([rgba_of(blended(kind, style.panel, share)) for kind in kinds] for share in (*PALER, 0.0))
    return tuple(read_only(np.array(row, dtype=np.uint8)[which]) for row in rows)


def _note(glance: Glance, translate: Translate) -> str:
    plan, size = glance.trail.walk.plan, len(glance.moment.members)
    pattern = LIT
    if not size:
        pattern = BEFORE
    elif size == plan.samples:
        pattern = WHOLE
    elif size < plan.size:
        pattern = INCOMPLETE
    return translate("Batches", pattern).format(label=label_of(plan.size, translate), size=size)


def _labels(scenario: Batches) -> tuple[str, str]:
    data = scenario.data
    if data.csv is None:
        return ("x", "y") if scenario.task == "regression" else ("x₁", "x₂")
    if one_feature(scenario):
        return data.x, data.target
    first, second = (name.strip() for name in data.x.split(","))
    return first, second
