"""When each batch size is where: what is drawn at a step of the timeline is a fair comparison on the chosen axis."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from optviz.engine.batches.progress import Progress, planned, progress, rows_at
from optviz.engine.batches.walk import Walk
from optviz.engine.path import read_only
from optviz.studies.batches import Comparison


@dataclass(frozen=True, eq=False)
class Timeline:
    """``at`` (L+1,) is the place on the axis at each step, ``rows`` (L+1, K) the row of each of the K walks there.

    The steps are those of the finest walk (the one with the most), until no walk goes on; a walk that has ended stays
    at its last row.
    """

    kind: Progress
    at: np.ndarray
    rows: np.ndarray

    @property
    def length(self) -> int:
        """L, the last step."""
        return len(self.at) - 1

    def step_at(self, x: float) -> int:
        """The step nearest to a place on the axis."""
        return int(np.abs(self.at - x).argmin())


def timeline_of(comparison: Comparison) -> Timeline:
    """The comparison's timeline on the axis that its view names; that of a first answer is as long as the whole one."""
    scenario, walks = comparison.scenario, tuple(trail.walk for trail in comparison.trails)
    return _timeline(walks, scenario.view.axis, scenario.step_cost, comparison.final)


@lru_cache(maxsize=4)
def _timeline(walks: tuple[Walk, ...], kind: Progress, step_cost: float, final: bool) -> Timeline:
    finest = max((walk.plan for walk in walks), key=lambda plan: plan.steps)
    at = planned(finest, kind, step_cost)
    if final:
        furthest = max(float(progress(walk, kind, step_cost)[-1]) for walk in walks)
        at = at[: max(2, int(np.searchsorted(at, furthest * (1.0 + 1e-12), side="right")))]
    rows = np.stack([rows_at(walk, kind, step_cost, at) for walk in walks], axis=1)
    return Timeline(kind, read_only(at), read_only(rows))
