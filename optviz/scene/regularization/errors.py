"""Errors against λ: falling on the training data, U-shaped on others."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.layers import Axes, Axis, Curve, Labels, Layer, Region, Rule, Span
from optviz.scene.regularization.paths import axis_span
from optviz.scene.regularization.words import LAMBDA, MSE
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.studies.regularization import Result
from optviz.studies.regularization_model import Statistics
from optviz.studies.regularization_pages import Pages
from optviz.text import QT_TRANSLATE_NOOP

Fit = Literal["overfitting", "balanced", "underfitting"]

NEAR = 1.1
"""A test error within this factor of the least one is as good."""

TITLE = QT_TRANSLATE_NOOP("Regularization", "MSE against λ")
TRAIN = QT_TRANSLATE_NOOP("Regularization", "training")
TEST = QT_TRANSLATE_NOOP("Regularization", "test (without noise)")
VALIDATED = QT_TRANSLATE_NOOP("Regularization", "cross-validation ± SE")
BEST = QT_TRANSLATE_NOOP("Regularization", "best")
SIMPLE = QT_TRANSLATE_NOOP("Regularization", "1 SE")


def errors_axes(result: Result, pages: Pages, step: int, style: Style, translate: Translate) -> Axes:
    """The panel; ``lam`` is the rule that can be dragged."""
    curve, known = result.curve, result.material.clean is not None
    train, test, cv = style.run_color(1), style.run_color(0), style.run_color(2)
    validated = cv if known else test
    layers: list[Layer] = []
    band = _band(curve)
    if len(band):
        layers.append(Region(key="band", points=band, color=validated, opacity=0.14))
        layers.append(Curve(key="cv", points=_points(curve, "cv_mse"), color=validated, width=2.0, dashed=known))
    if known:
        layers.append(Curve(key="test", points=_points(curve, "test_mse"), color=test, width=2.5))
    layers.append(Curve(key="train", points=_points(curve, "train_mse"), color=train, width=2.5))
    span, log = axis_span(pages.lines, False)
    (low, high), tall = _span(curve)
    at = min(max(float(pages.numbers.lams[step]), span[0]), span[1])
    marks = _marks(result, span, (low, high), tall, style, translate)
    rule = Rule(key="lam", axis="x", at=at, color=style.accent, width=2.0)
    layers += [*marks[::2], rule, *marks[1::2]]
    legend = [(train, translate("Regularization", TRAIN))]
    if known:
        legend.append((test, translate("Regularization", TEST)))
    if len(band):
        legend.append((validated, translate("Regularization", VALIDATED)))
    return Axes(
        name="mse",
        title=translate("Regularization", TITLE),
        x=Axis(label=translate("Regularization", LAMBDA), span=span, log=log),
        y=Axis(label=translate("Regularization", MSE), span=(low, high), log=tall),
        layers=tuple(layers),
        legend=tuple(legend),
        grid=True,
    )


def fit_at(result: Result, pages: Pages, step: int) -> Fit | None:
    """What λ makes of the fit: too free, about right, too stiff; None where no test error is known."""
    errors = pages.numbers.test_mse
    if result.lam_best is None or not np.isfinite(errors).all():
        return None
    least = _valley(errors, int(np.searchsorted(pages.lams, result.lam_best)))
    if errors[step] <= NEAR * errors[least]:
        return "balanced"
    return "overfitting" if step < least else "underfitting"


def _valley(errors: np.ndarray, start: int) -> int:
    """The local minimum downhill from ``start``: a lucky dip elsewhere is none that could be found."""
    place = min(start, len(errors) - 1)
    while True:
        near = range(max(place - 1, 0), min(place + 2, len(errors)))
        best = min(near, key=lambda index: errors[index])
        if errors[best] >= errors[place]:
            return place
        place = best


def _marks(result: Result, span: Span, heights: Span, tall: bool, style: Style, translate: Translate) -> list[Layer]:
    """Where the error is least, and the simplest model that is no worse than a standard error."""
    layers: list[Layer] = []
    low, high = heights
    for place, (key, lam, text) in enumerate((("best", result.lam_best, BEST), ("simple", result.lam_simple, SIMPLE))):
        if lam is None:
            continue
        at = max(lam, span[0])
        share = 0.87 - 0.08 * place
        height = low * (high / low) ** share if tall else low + share * (high - low)
        points = read_only(np.array([(at, height)]))
        layers.append(Rule(key=key, axis="x", at=at, color=style.faint, dashed=True))
        anchor: Literal["start", "end"] = "start" if np.log(at / span[0]) < 0.6 * np.log(span[1] / span[0]) else "end"
        words = f" {translate('Regularization', text)} "
        layers.append(
            Labels(key=f"{key} name", points=points, texts=(words,), color=style.text, anchor=anchor, halo=style.panel)
        )
    return layers


@lru_cache(maxsize=64)
def _points(curve: Statistics, name: str) -> np.ndarray:
    there = curve.lams > 0.0
    return read_only(np.stack([curve.lams[there], getattr(curve, name)[there]], axis=1))


@lru_cache(maxsize=16)
def _band(curve: Statistics) -> np.ndarray:
    there = (curve.lams > 0.0) & np.isfinite(curve.cv_mse) & np.isfinite(curve.cv_error)
    lams, middle, error = curve.lams[there], curve.cv_mse[there], curve.cv_error[there]
    upper = np.stack([lams, middle + error], axis=1)
    lower = np.stack([lams, np.maximum(middle - error, 0.0)], axis=1)
    return read_only(np.concatenate([upper, lower[::-1]])) if len(lams) else np.empty((0, 2))


@lru_cache(maxsize=16)
def _span(curve: Statistics) -> tuple[Span, bool]:
    """What the axis of the errors shows: logarithmic where they differ much; what explodes does not set its scale."""
    there = curve.lams > 0.0
    rows = [getattr(curve, name)[there] for name in ("train_mse", "test_mse", "cv_mse")]
    values = np.concatenate(rows)
    values = values[np.isfinite(values)]
    low, high = float(values.min()), float(values.max())
    end = max(float(row[-1]) for row in rows if np.isfinite(row[-1]))
    high = min(high, 30.0 * end) if end > 0.0 else high
    if low > 0.0 and high > 4.0 * low:
        return (max(low, 1e-8 * high) / 1.5, high * 1.5), True
    room = 0.12 * (high - low) or 0.5 * abs(high) or 1.0
    return (max(low - 2.0 * room, 0.0) if low >= 0.0 else low - room, high + 2.0 * room), False
