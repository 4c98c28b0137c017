"""The batches lab's picture: samples and counters, the plane of the two parameters, loss and noise."""

from __future__ import annotations

from optviz.scenario.common import words_of
from optviz.scene.batches.counters import counters_axes
from optviz.scene.batches.data import data_axes
from optviz.scene.batches.glance import Glance
from optviz.scene.batches.loss import loss_axes
from optviz.scene.batches.noise import noise_axes
from optviz.scene.batches.plane import plane_axes
from optviz.scene.batches.words import footer_of
from optviz.scene.layers import Column, Scene
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.studies.batches import Comparison
from optviz.studies.batches_timeline import timeline_of

LEFT, RIGHT = 0.46, 0.54
DATA, NOISE = 0.41, 0.32
COUNTER, COUNTERS = 0.032, 0.17
"""Heights in the left column: the counters grow with the number of batch sizes."""


def show_of(comparison: Comparison) -> Show:
    """A step of the finest walk a step; the others are where they are equally far on the chosen axis."""
    timeline = timeline_of(comparison)

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return scene(Glance(comparison, timeline, min(step, timeline.length)), style, translate, language)

    return Show(draw, timeline.length)


def scene(glance: Glance, style: Style, translate: Translate, language: str) -> Scene:
    """All panels at a step."""
    about, count = glance.comparison.scenario.about, len(glance.comparison.trails)
    title, text = words_of(about, language)
    left = (
        data_axes(glance, style, translate), counters_axes(glance, style, translate),
        noise_axes(glance, style, translate),
    )  # fmt: skip
    right = (plane_axes(glance, style, translate), loss_axes(glance, style, translate))
    return Scene(
        columns=(
            Column(panels=left, share=LEFT, shares=(DATA, COUNTERS + COUNTER * count, NOISE)),
            Column(panels=right, share=RIGHT, shares=(0.56, 0.44)),
        ),
        title=title,
        text=text,
        footer=footer_of(glance, translate),
    )


__all__ = ["Glance", "scene", "show_of"]
