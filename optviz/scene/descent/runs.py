"""What both the surface and the charts draw of a run."""

from __future__ import annotations

import numpy as np

from optviz.scenario import Run
from optviz.scene.layers import Trail
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.studies.descent import Race, Racer
from optviz.text import QT_TRANSLATE_NOOP

COUNTER = QT_TRANSLATE_NOOP("Scene", "step {step} of {steps}")

FEW_STEPS = 400
"""Up to this many steps every point of a trail gets a dot."""


def run_color(run: Run, index: int, style: Style) -> str:
    """A run's own colour, or the theme's for its place."""
    return run.color or style.run_color(index)


def color_of(racer: Racer, style: Style) -> str:
    """The colour of a racer's run."""
    return run_color(racer.run, racer.index, style)


def visible(race: Race) -> list[Racer]:
    """The runs that are drawn."""
    return [racer for racer in race.racers if racer.run.visible]


def counter(race: Race, step: int, translate: Translate) -> str:
    """Which step is drawn."""
    return translate("Scene", COUNTER).format(step=min(step, race.steps), steps=race.steps)


def trail(racer: Racer, points: np.ndarray, step: int, style: Style, *, label: bool) -> Trail:
    """A run's walk along ``points``, reached up to ``step``."""
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
