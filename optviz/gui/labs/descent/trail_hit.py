"""What lies under the pointer on the surface: a point of a run's trail."""

from __future__ import annotations

import numpy as np

from optviz.gui.plots.panel import PlotPanel
from optviz.studies.descent import Race, Racer

REACH = 9.0
"""Pixels from a trail's point at which the pointer is on it."""


def trail_at(race: Race, panel: PlotPanel, step: int, x: float, y: float) -> tuple[Racer, int] | None:
    """The nearest point of the visible trails up to ``step``, as its run and row; None where none is in reach."""
    best, found = REACH * REACH, None
    (left, right), (bottom, top) = panel.spans()
    corner, far = panel.position(left, bottom), panel.position(right, top)
    scale = np.array([(far.x() - corner.x()) / (right - left), (far.y() - corner.y()) / (top - bottom)])
    for racer in race.racers:
        if not racer.run.visible:
            continue
        away = (racer.path.positions[: step + 1] - (x, y)) * scale
        distance = np.einsum("ij,ij->i", away, away)
        row = int(np.argmin(distance))
        if distance[row] <= best:
            best, found = float(distance[row]), (racer, row)
    return found
