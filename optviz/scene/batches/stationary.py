"""Where SGD with a constant rate settles: the cloud of its last points against what theory predicts."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.batches.noise import ellipse
from optviz.engine.batches.walk import Walk
from optviz.engine.path import read_only
from optviz.scene.batches.glance import Glance
from optviz.scene.layers import Curve, Layer, Note
from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.text import QT_TRANSLATE_NOOP

LEAST_SIZE = 1e-9
"""Samples without noise: nothing strays."""

LEAST_ROWS = 40
"""Fewer points of the second half say nothing about their spread."""

NOTE = QT_TRANSLATE_NOOP("Batches", "around θ*, 2σ: solid theory, dashed measured")
SIZES = QT_TRANSLATE_NOOP("Batches", "σ of θ: theory {theory}, measured {measured}")
THEORY = QT_TRANSLATE_NOOP("Batches", "σ of θ: theory {theory}, not there yet")
REPLACED = QT_TRANSLATE_NOOP("Batches", "shuffled batches stray less than theory's")
UNSETTLED = QT_TRANSLATE_NOOP("Batches", "theory: with this rate it never settles")


def stationary_layers(glance: Glance, style: Style, translate: Translate) -> list[Layer]:
    """The predicted ellipse, the measured one of the second half of the steps so far, and both sizes in words."""
    prediction = glance.trail.prediction
    if prediction is None or prediction.share == 0.0:
        return []
    best = prediction.exact if glance.comparison.problem.task == "regression" else prediction.additive
    if best is not None and _size(best) <= LEAST_SIZE:
        return []
    if best is None:
        return [_note(translate("Batches", UNSETTLED), style)]
    color, found = style.run_color(glance.chosen), spread_so_far(glance.trail.walk, glance.row)
    arrived = found is not None and _within(found[0] - prediction.center, best)
    outline = read_only(ellipse(best, prediction.center))
    layers: list[Layer] = [Curve(key="stationary", points=outline, color=style.text, width=2.0)]
    lines = [translate("Batches", NOTE)]
    theory = number(_size(best), 3)
    if found is None or not arrived:
        lines.append(translate("Batches", THEORY).format(theory=theory))
    else:
        mean, covariance = found
        around = read_only(ellipse(covariance, mean))
        layers.append(Curve(key="settled", points=around, color=color, width=2.0, dashed=True))
        measured = number(_size(covariance), 3)
        lines.append(translate("Batches", SIZES).format(theory=theory, measured=measured))
    if not glance.comparison.replacement:
        lines.append(translate("Batches", REPLACED))
    return [*layers, _note("\n".join(lines), style)]


def spread_so_far(walk: Walk, row: int) -> tuple[np.ndarray, np.ndarray] | None:
    """Mean (2,) and covariance (2, 2) of the walk's points from half way to ``row`` on; None where these are few."""
    first, sums = row // 2, _sums(walk)
    count = row - first
    if count < LEAST_ROWS:
        return None
    a, b, aa, ab, bb = ((sums[row] - sums[first]) / count).tolist()
    covariance = np.array([[max(0.0, aa - a * a), ab - a * b], [ab - a * b, max(0.0, bb - b * b)]])
    return walk.theta[-1] + (a, b), covariance


@lru_cache(maxsize=16)
def _sums(walk: Walk) -> np.ndarray:
    """Running sums (T+1, 5) of θ₀, θ₁ and their products, measured from the last point, so that they stay small."""
    a, b = (walk.theta - walk.theta[-1]).T
    return read_only(np.cumsum(np.stack([a, b, a * a, a * b, b * b], axis=1), axis=0))


def _within(away: np.ndarray, covariance: np.ndarray) -> bool:
    """Whether a mean has come as near as two standard deviations: before, it is the way there that is measured."""
    return float(away @ np.linalg.pinv(covariance) @ away) <= 4.0


def _size(covariance: np.ndarray) -> float:
    """The root of the mean variance of both parameters."""
    return float(np.sqrt(max(0.0, float(np.trace(covariance))) / 2.0))


def _note(text: str, style: Style) -> Note:
    return Note(key="stationary_note", text=text, color=style.text, corner="bottom_left")
