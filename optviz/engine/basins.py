"""Which minimum each of many descents has ended in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.descend import Tick
from optviz.engine.path import read_only
from optviz.engine.specs import Objective

MOST = 256
"""Minima that are found at most besides the known ones."""

TOLERANCE = 1e-3
"""How near to a minimum counts as there, as a share of the domain's diagonal, where nothing else is asked for."""

NONE = -1
"""The number of a descent's minimum where it ended in none."""


@dataclass(frozen=True, eq=False)
class Basins:
    """``minimum`` (B,): the number of each descent's minimum, or ``NONE``; ``places`` (K, 2) where these lie.

    The first ``known`` of them are the surface's own, reached or not; the others were found, lowest first.
    """

    minimum: np.ndarray
    places: np.ndarray
    known: int

    @property
    def targets(self) -> np.ndarray:
        """(B, 2), the place of each descent's minimum; nan where it ended in none."""
        return np.asarray(np.append(self.places, [[np.nan, np.nan]], axis=0)[self.minimum])


def basins_of(objective: Objective, ends: np.ndarray, radius: float, tick: Tick = lambda fraction: None) -> Basins:
    """Sorts the ends (B, 2) into basins; nan belongs to none.

    An end within ``radius`` of a known minimum, or one whose Newton step leads there, belongs to the nearest. Of the
    others one is at a minimum where f curves upwards and Newton's step H⁻¹∇f, which leads to it, is shorter than
    ``radius``; where these steps lead within ``radius`` of each other there is one minimum.
    """
    known = np.array(objective.minima(), dtype=float).reshape(-1, 2)
    minimum = _nearest(ends, known, radius)
    places, settled = _places(objective, ends, radius)
    there = _nearest(places, known, radius)
    minimum = np.where(settled & (minimum == NONE), there, minimum)
    left = np.flatnonzero(settled & (minimum == NONE))
    found, number = _clusters(places[left], radius, tick)
    order = np.argsort(objective.value(found[:, 0], found[:, 1]) + np.zeros(len(found)), kind="stable")
    rank = np.empty(len(found) + 1, dtype=int)
    rank[order], rank[-1] = np.arange(len(found)), NONE
    ranked = rank[number]
    minimum[left] = np.where(ranked == NONE, NONE, ranked + len(known))
    return Basins(read_only(minimum), read_only(np.concatenate([known, found[order]])), len(known))


def _nearest(ends: np.ndarray, known: np.ndarray, radius: float) -> np.ndarray:
    minimum, best = np.full(len(ends), NONE), np.full(len(ends), radius)
    for index, (x, y) in enumerate(known):
        away = np.hypot(ends[:, 0] - x, ends[:, 1] - y)
        closer = away < best
        minimum[closer], best[closer] = index, away[closer]
    return minimum


def _places(objective: Objective, ends: np.ndarray, radius: float) -> tuple[np.ndarray, np.ndarray]:
    """Where Newton's step leads from each end, and whether a minimum is there."""
    x, y = ends[:, 0], ends[:, 1]
    with np.errstate(all="ignore"):
        gx, gy = objective.gradient(x, y)
        xx, xy, yy = objective.hessian(x, y)
        det = xx * yy - xy * xy
        dx, dy = (yy * gx - xy * gy) / det, (xx * gy - xy * gx) / det
        settled = (np.asarray(xx) > 0.0) & (np.asarray(det) > 0.0) & (np.hypot(dx, dy) <= radius)
    return np.stack([x - dx, y - dy], axis=1), np.asarray(settled)


def _clusters(places: np.ndarray, radius: float, tick: Tick) -> tuple[np.ndarray, np.ndarray]:
    """The centres (K, 2) of the places (N, 2) and each one's centre, −1 beyond ``MOST``: the fullest cells first."""
    number = np.full(len(places), NONE)
    centres: list[np.ndarray] = []
    across, up = np.floor(places / radius).T
    _, cell, count = np.unique(across + 1j * up, return_inverse=True, return_counts=True)
    left = np.argsort(-count[cell.ravel()], kind="stable")
    there = places[left]
    while left.size and len(centres) < MOST:
        tick(1.0)
        same = np.hypot(*(there - there[0]).T) <= radius
        number[left[same]] = len(centres)
        centres.append(np.median(there[same], axis=0))
        left, there = left[~same], there[~same]
    return np.array(centres).reshape(-1, 2), number
