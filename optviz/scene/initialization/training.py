"""Page ``training``: the same network from each scheme; loss and accuracy, and the layers over time."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.initialization.layers import columns_of, header_of
from optviz.scene.initialization.ridges import Ridges, ridges_axes, span_of
from optviz.scene.initialization.units import units_axes
from optviz.scene.layers import Axes, Axis, Column, Curve, Layer, Note, Rule, Scene, Span, Trail
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.studies.initialization import Comparison
from optviz.studies.training import Curve as Learning
from optviz.studies.training import TrainingResult
from optviz.text import QT_TRANSLATE_NOOP

CURVES_SHARE = 0.38
HIGHEST = 20.0
"""The loss axis shows at most this multiple of the losses at the start."""

ITERATION = QT_TRANSLATE_NOOP("Initialization", "iteration")
LOSS = QT_TRANSLATE_NOOP("Initialization", "loss (cross-entropy)")
ACCURACY = QT_TRANSLATE_NOOP("Initialization", "accuracy")
FOOTER = QT_TRANSLATE_NOOP("Initialization", "iteration {step} of {steps} · thin: each batch · thick: moving average")
DIVERGED = QT_TRANSLATE_NOOP("Initialization", "{label} diverged at iteration {step}")
OUT = QT_TRANSLATE_NOOP("Initialization", "out")
EMPTY = QT_TRANSLATE_NOOP("Initialization", "No training yet.")


def training_show(comparison: Comparison) -> Show:
    """An iteration a step."""
    training = comparison.training

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        title, text = header_of(comparison.scenario, language)
        if training is None:
            return Scene(columns=(Column(panels=(_empty(style, translate),)),), title=title, text=text)
        curves = (
            _curve_axes(comparison, training, step, style, translate, accuracy=False),
            _curve_axes(comparison, training, step, style, translate, accuracy=True),
        )
        panels = _layer_panels(comparison, training, step, style, translate)
        columns = (Column(panels=curves, share=CURVES_SHARE), *columns_of(panels, 1.0 - CURVES_SHARE))
        total = training.scenario.training.iterations if training.scenario.training else training.iteration
        footer = translate("Initialization", FOOTER).format(step=step, steps=total)
        return Scene(columns=columns, title=title, text=text, footer=footer)

    return Show(draw, training.iteration if training is not None else 0)


def _curve_axes(
    comparison: Comparison, training: TrainingResult, step: int, style: Style, translate: Translate, *, accuracy: bool
) -> Axes:
    layers: list[Layer] = []
    for curve in training.curves:
        points = _points(curve, accuracy, smooth=False)
        layers.append(
            Curve(
                key=f"batches{curve.index}", points=points, color=style.run_color(curve.index), width=1.0, opacity=0.22
            )
        )
    for curve in training.curves:
        layers.append(_trail(curve, step, style, accuracy))
    layers.append(Rule(key="cursor", axis="x", at=float(step), color=style.faint, dashed=True))
    if not accuracy:
        layers += _notes(training, step, style, translate)
    plan = training.scenario.training
    total = plan.iterations if plan is not None else training.iteration
    span, log = ((0.0, 1.02), False) if accuracy else _loss_span(training)
    return Axes(
        name="accuracy" if accuracy else "loss",
        title=translate("Initialization", "Accuracy on each batch")
        if accuracy
        else translate("Initialization", "Loss while training"),
        x=Axis(label=translate("Initialization", ITERATION), span=(0.0, 1.02 * max(1, total))),
        y=Axis(label=translate("Initialization", ACCURACY if accuracy else LOSS), span=span, log=log),
        layers=tuple(layers),
        legend=() if accuracy else tuple((style.run_color(c.index), c.label) for c in training.curves),
        grid=True,
    )


def _trail(curve: Learning, step: int, style: Style, accuracy: bool) -> Trail:
    points = _points(curve, accuracy, smooth=True)
    return Trail(
        key=f"trail{curve.index}",
        points=points,
        count=min(step, len(points) - 1) + 1,
        color=style.run_color(curve.index),
        halo=style.halo,
        ended=curve.diverged is not None,
    )


@lru_cache(maxsize=64)
def _points(curve: Learning, accuracy: bool, smooth: bool) -> np.ndarray:
    if smooth:
        values = curve.smooth_accuracy() if accuracy else curve.smooth_loss()
    else:
        values = curve.accuracy if accuracy else curve.loss
    return read_only(np.stack([curve.iteration.astype(float), values], axis=1))


def _loss_span(training: TrainingResult) -> tuple[Span, bool]:
    """What the loss axis shows; a scheme that diverges does not blow it up."""
    starts = [float(curve.loss[0]) for curve in training.curves if len(curve.loss) and np.isfinite(curve.loss[0])]
    losses = np.concatenate([curve.smooth_loss() for curve in training.curves]) if training.curves else np.empty(0)
    losses = losses[np.isfinite(losses) & (losses > 0.0)]
    if not losses.size:
        return (0.0, 1.0), False
    high = min(float(losses.max()), HIGHEST * min(starts, default=1.0))
    low = max(float(losses.min()), 1e-6)
    if high > 8.0 * low:
        return (low / 1.5, high * 1.5), True
    return (0.0, 1.1 * high), False


def _notes(training: TrainingResult, step: int, style: Style, translate: Translate) -> list[Layer]:
    lines = [
        translate("Initialization", DIVERGED).format(label=curve.label, step=curve.diverged)
        for curve in training.curves
        if curve.diverged is not None and step >= curve.diverged - 1
    ]
    return [Note(key="note", text="\n".join(lines), color=style.text, corner="bottom_left")] if lines else []


def _layer_panels(
    comparison: Comparison, training: TrainingResult, step: int, style: Style, translate: Translate
) -> list[Axes]:
    """Each scheme's layers as the newest snapshot has them."""
    view, panels = comparison.scenario.view, []
    snapshots = [curve.snapshot_at(step) for curve in training.curves]
    known = [snapshot.look.signal.quantities[view.quantity] for snapshot in snapshots if snapshot is not None]
    span = span_of(known) if view.axes == "shared" and known else None
    for curve, snapshot in zip(training.curves, snapshots, strict=True):
        if snapshot is None:
            continue
        label = curve.label
        held_out = translate("Initialization", "{label} · held-out {percent} %").format(
            label=label, percent=number(100.0 * snapshot.held_out.accuracy, 3)
        )
        color, name = style.run_color(curve.index), f"scheme{curve.index}"
        if view.units:
            panels.append(units_axes(name, held_out, snapshot.look.units, style, translate))
        else:
            reached = np.ones(snapshot.look.signal.depth, dtype=bool)
            ridges = Ridges(
                name, held_out, color, snapshot.look.signal, view, reached, span, translate("Initialization", OUT)
            )
            panels.append(ridges_axes(ridges, style, translate))
    return panels


def _empty(style: Style, translate: Translate) -> Axes:
    note = Note(key="note", text=translate("Initialization", EMPTY), color=style.text)
    return Axes(
        name="loss",
        title=translate("Initialization", "Loss while training"),
        x=Axis(label=translate("Initialization", ITERATION), span=(0.0, 1.0)),
        y=Axis(label=translate("Initialization", LOSS), span=(0.0, 1.0)),
        layers=(note,),
    )
