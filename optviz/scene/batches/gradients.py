"""The gradients that the chosen batch size's step met: each sample's, the batch's, the true one, and their noise."""

from __future__ import annotations

import numpy as np

from optviz.engine.batches.noise import ellipse
from optviz.engine.path import read_only
from optviz.scene.batches.glance import Glance, thinned
from optviz.scene.layers import Arrows, Layer, Points, Region
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.text import QT_TRANSLATE_NOOP

MOST = 250
"""Dots of single samples' gradients."""

MOST_OWN = 100
"""And of those in the batch."""

CLOUD, LONGEST = 0.13, 0.34
"""Gradients are drawn so large that their cloud's std takes this share of the plane, and the true one at most that."""

BATCH = QT_TRANSLATE_NOOP("Batches", "−gradient of the batch")
TRUE = QT_TRANSLATE_NOOP("Batches", "−gradient of all samples")


def scale_of(glance: Glance) -> float:
    """How long a gradient of length 1 is drawn, in units of the plane."""
    (left, right), (low, high) = glance.comparison.spans
    size, moment = min(right - left, high - low), glance.moment
    cloud = float(np.sqrt(np.trace(moment.covariance)))
    length = float(np.hypot(*moment.full_gradient))
    if not (cloud > 0.0 or length > 0.0) or not np.isfinite(cloud + length):
        return 0.0
    return size / max(cloud / CLOUD, length / LONGEST)


def gradient_layers(glance: Glance, style: Style) -> list[Layer]:
    """All of it points downhill, −∇: the way that a step would go."""
    view, moment, scale = glance.comparison.scenario.view, glance.moment, scale_of(glance)
    if scale == 0.0:
        return []
    color, layers, tip = style.run_color(glance.chosen), list[Layer](), moment.point - scale * moment.full_gradient
    if view.gradients:
        cloud = moment.point - scale * moment.sample_gradients
        shown = thinned(len(cloud), MOST)
        layers.append(Points(key="gradients", points=read_only(cloud[shown]), colors=style.faint, size=3.0))
        own = moment.members[thinned(len(moment.members), MOST_OWN)]
        if 1 < len(moment.members) < len(cloud):
            layers.append(Points(key="own", points=read_only(cloud[own]), colors=color, size=4.0))
    if view.ellipse and np.trace(moment.noise) > 0.0:
        outline = read_only(ellipse(scale**2 * moment.noise, tip))
        layers.append(Region(key="noise", points=outline, color=color, opacity=0.10, edge=color, width=1.5))
    if view.gradients:
        layers.append(_arrow("true", moment.point, tip, style.text))
        if moment.batch_gradient is not None:
            head = moment.point - scale * moment.batch_gradient
            layers.append(_arrow("batch", moment.point, head, color))
    return layers


def gradient_legend(glance: Glance, style: Style, translate: Translate) -> tuple[tuple[str, str], ...]:
    """What the arrows are."""
    if not glance.comparison.scenario.view.gradients:
        return ()
    return (
        (style.run_color(glance.chosen), translate("Batches", BATCH)),
        (style.text, translate("Batches", TRUE)),
    )


def _arrow(key: str, tail: np.ndarray, head: np.ndarray, color: str) -> Arrows:
    return Arrows(
        key=key,
        tails=read_only(tail.reshape(1, 2).copy()),
        heads=read_only(head.reshape(1, 2)),
        color=color,
        width=2.5,
        size=10.0,
    )
