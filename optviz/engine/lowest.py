"""The lowest value of a surface whose minima nobody has written down: looked for on ever finer grids."""

from __future__ import annotations

import numpy as np

from optviz.engine.specs import Objective

SIZE, ROUNDS = 201, 8
"""Points along each side of the grid over the domain; how often the surroundings of its lowest are looked at again."""

FINER = 21
"""Points along each side of these; they reach a cell to every side, so that each round is ten times finer."""


def lowest_value(objective: Objective) -> float:
    """The lowest value met in the domain; inf where there is none.

    A minimum narrower than a cell of the first grid may be missed.
    """
    (left, right), (bottom, top) = objective.spec.domain
    x, y, value = _lowest(objective, np.linspace(left, right, SIZE), np.linspace(bottom, top, SIZE))
    width, height = (right - left) / (SIZE - 1), (top - bottom) / (SIZE - 1)
    for _ in range(ROUNDS):
        across = np.clip(np.linspace(x - width, x + width, FINER), left, right)
        along = np.clip(np.linspace(y - height, y + height, FINER), bottom, top)
        x, y, value = min((x, y, value), _lowest(objective, across, along), key=lambda found: found[2])
        width, height = 2.0 * width / (FINER - 1), 2.0 * height / (FINER - 1)
    return value


def _lowest(objective: Objective, across: np.ndarray, along: np.ndarray) -> tuple[float, float, float]:
    """The lowest point of a grid, (x, y, value)."""
    x, y = np.meshgrid(across, along)
    with np.errstate(all="ignore"):
        values = np.asarray(objective.value(x, y), dtype=float) + np.zeros(x.shape)
    values = np.where(np.isfinite(values), values, np.inf)
    at = np.unravel_index(int(np.argmin(values)), values.shape)
    return float(x[at]), float(y[at]), float(values[at])
