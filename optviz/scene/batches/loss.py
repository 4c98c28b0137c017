"""Panel ``loss``: the full loss against iterations, epochs, samples or gradient time."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.batches.problem import Problem
from optviz.engine.batches.progress import Progress, progress
from optviz.engine.batches.walk import Walk, burn_in
from optviz.engine.path import read_only
from optviz.scene.batches.glance import Glance, thinned
from optviz.scene.batches.words import AXES, label_of
from optviz.scene.layers import Axes, Axis, Curve, Layer, Rule, Span, Trail
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.text import QT_TRANSLATE_NOOP

AVERAGES = 300
"""Points of the averages' loss."""

MOST_BATCHES = 3000
"""Points of the batches' own losses."""

HIGHEST, DEEPEST = 30.0, 1e-9
"""The axis shows at most this multiple of the loss at the start, and what is above this share of it."""

TITLES: dict[Progress, str] = {
    "iterations": QT_TRANSLATE_NOOP("Batches", "Loss at equal iterations"),
    "epochs": QT_TRANSLATE_NOOP("Batches", "Loss at equal epochs"),
    "samples": QT_TRANSLATE_NOOP("Batches", "Loss at equal samples seen"),
    "time": QT_TRANSLATE_NOOP("Batches", "Loss at equal gradient time"),
}
LOSS = QT_TRANSLATE_NOOP("Batches", "loss of all samples")
EXCESS = QT_TRANSLATE_NOOP("Batches", "loss above its minimum")


def loss_axes(glance: Glance, style: Style, translate: Translate) -> Axes:
    """The panel: faint as a whole, full up to here; the chosen size's own batches faintly behind."""
    comparison, kind = glance.comparison, glance.timeline.kind
    cost, floor = comparison.scenario.step_cost, glance.floor
    layers: list[Layer] = []
    if not floor:
        layers.append(
            Curve(
                key="batches",
                points=_batch_points(glance.trail.walk, kind, cost),
                color=style.run_color(glance.chosen),
                width=1.0,
                opacity=0.16,
            )
        )
        if comparison.optimum is not None:
            lowest = float(comparison.problem.value(*comparison.optimum.tolist()))
            layers.append(Rule(key="lowest", axis="y", at=lowest, color=style.faint, dashed=True))
    for index, trail in enumerate(comparison.trails):
        points = loss_points(trail.walk, kind, cost, floor)
        layers.append(Curve(key=f"whole{index}", points=points, color=style.run_color(index), opacity=0.25))
    layers += _averages(glance, floor, style)
    for index, trail in enumerate(comparison.trails):
        layers.append(
            Trail(
                key=f"trail{index}",
                points=loss_points(trail.walk, kind, cost, floor),
                count=int(glance.rows[index]) + 1,
                color=style.run_color(index),
                halo=style.halo,
                dots=trail.walk.steps <= 60,
                ended=trail.walk.status == "diverged",
            )
        )
    layers.append(Rule(key="cursor", axis="x", at=glance.at, color=style.faint, dashed=True))
    end = float(glance.timeline.at[-1])
    return Axes(
        name="loss",
        title=translate("Batches", TITLES[kind]),
        x=Axis(label=translate("Batches", AXES[kind]), span=(0.0, 1.02 * end)),
        y=Axis(
            label=translate("Batches", EXCESS if floor else LOSS),
            span=_span(tuple(trail.walk for trail in comparison.trails), floor),
            log=True,
        ),
        layers=tuple(layers),
        legend=tuple(
            (style.run_color(index), label_of(trail.size, translate)) for index, trail in enumerate(comparison.trails)
        ),
        grid=True,
    )


@lru_cache(maxsize=32)
def loss_points(walk: Walk, kind: Progress, step_cost: float, floor: float) -> np.ndarray:
    """The chart's points (T+1, 2)."""
    return read_only(np.stack([progress(walk, kind, step_cost), walk.loss - floor], axis=1))


def _averages(glance: Glance, floor: float, style: Style) -> list[Layer]:
    """The loss of the chosen size's averaged weights, where they are shown."""
    comparison = glance.comparison
    if not comparison.scenario.view.average:
        return []
    walk, kind, cost = glance.trail.walk, glance.timeline.kind, comparison.scenario.step_cost
    begin = burn_in(walk.plan, comparison.scenario.average_after)
    points = _average_points(comparison.problem, walk, begin, kind, cost, floor)
    return [Curve(key="average", points=points, color=style.run_color(glance.chosen), width=2.0, dashed=True)]


@lru_cache(maxsize=8)
def _average_points(
    problem: Problem, walk: Walk, begin: int, kind: Progress, step_cost: float, floor: float
) -> np.ndarray:
    """From where the average begins; a walk that has diverged before has none."""
    rows = begin + thinned(max(0, walk.steps + 1 - begin), AVERAGES)
    loss = problem.loss(walk.average[rows]) - floor
    return read_only(np.stack([progress(walk, kind, step_cost)[rows], loss], axis=1))


@lru_cache(maxsize=8)
def _batch_points(walk: Walk, kind: Progress, step_cost: float) -> np.ndarray:
    """Each batch's loss before its step; of very many a part."""
    rows = thinned(walk.steps + 1, MOST_BATCHES)
    return read_only(np.stack([progress(walk, kind, step_cost)[rows], walk.batch_loss[rows]], axis=1))


@lru_cache(maxsize=8)
def _span(walks: tuple[Walk, ...], floor: float) -> Span:
    """What the axis shows; a walk that diverges does not blow it up."""
    losses = np.concatenate([walk.loss for walk in walks]) - floor
    losses = losses[np.isfinite(losses) & (losses > 0.0)]
    start = float(walks[0].loss[0]) - floor
    if not losses.size or not start > 0.0:
        return (0.1, 10.0)
    high = min(float(losses.max()), HIGHEST * start)
    low = max(float(losses.min()), DEEPEST * start)
    room = max((high / low) ** 0.06, 1.15)
    return (low / room, high * room)
