"""A comparison at one step of its timeline."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from optviz.engine.batches.moment import Moment, moment
from optviz.engine.batches.noise import Stray, stray
from optviz.engine.batches.walk import Walk
from optviz.studies.batches import Comparison, Trail
from optviz.studies.batches_timeline import Timeline


@dataclass(frozen=True, eq=False)
class Glance:
    """What panels share: where each walk stands, and the step of the chosen batch size looked at closely."""

    comparison: Comparison
    timeline: Timeline
    step: int

    @property
    def rows(self) -> np.ndarray:
        """The row of each trail's walk (K,)."""
        return np.asarray(self.timeline.rows[self.step])

    @property
    def at(self) -> float:
        """The place on the chosen axis."""
        return float(self.timeline.at[self.step])

    @cached_property
    def chosen(self) -> int:
        """The trail that is looked at closely: the view's, else that of the smallest batch size."""
        sizes = [trail.size for trail in self.comparison.trails]
        wanted = self.comparison.scenario.view.size
        return sizes.index(wanted if wanted in sizes else min(sizes))

    @property
    def trail(self) -> Trail:
        """The chosen trail."""
        return self.comparison.trails[self.chosen]

    @property
    def row(self) -> int:
        """Where its walk stands."""
        return int(self.rows[self.chosen])

    @cached_property
    def moment(self) -> Moment:
        """The gradients that its step met."""
        return moment(self.comparison.problem, self.trail.walk, self.row, replacement=self.comparison.replacement)

    @property
    def losses(self) -> list[float]:
        """The full loss of each trail's walk here, above the floor."""
        return [
            float(trail.walk.loss[row]) - self.floor
            for trail, row in zip(self.comparison.trails, self.rows, strict=True)
        ]

    @cached_property
    def floor(self) -> float:
        """What is taken off every loss: its minimum where the view asks for it and there is one, else 0."""
        optimum = self.comparison.optimum
        if self.comparison.scenario.view.loss == "loss" or optimum is None:
            return 0.0
        return float(self.comparison.problem.value(*optimum.tolist()))

    def stopped(self, index: int) -> bool:
        """Whether a trail's walk has diverged by now."""
        walk = self.comparison.trails[index].walk
        return walk.status == "diverged" and int(self.rows[index]) >= walk.steps

    @property
    def strays(self) -> tuple[Stray, ...]:
        """How far batches of each size stray, at the point where the chosen walk's epoch began."""
        walk = self.trail.walk
        return _strays(self.comparison, walk, max(0, self.row - 1) // walk.plan.per_epoch)


@lru_cache(maxsize=8)
def _strays(comparison: Comparison, walk: Walk, epoch: int) -> tuple[Stray, ...]:
    gradients = comparison.problem.sample_gradients(walk.theta[epoch * walk.plan.per_epoch])
    return tuple(stray(trail.walk.plan, gradients, replacement=comparison.replacement) for trail in comparison.trails)


def thinned(count: int, most: int) -> np.ndarray:
    """At most ``most`` of the numbers from 0 to count − 1, evenly chosen."""
    return np.arange(count) if count <= most else np.linspace(0, count - 1, most).round().astype(int)
