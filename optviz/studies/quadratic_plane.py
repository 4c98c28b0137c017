"""The α–β plane: what every learning rate and momentum would do on a quadratic with curvatures from μ to L."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from optviz.engine.field import level_lines
from optviz.engine.path import read_only
from optviz.engine.quadratic import borders
from optviz.engine.quadratic.modes import MOTIONS, Method, Motion, contraction, dampened, slowest_motion
from optviz.engine.quadratic.tuning import Tuning, stable_limit, tuning

Place = tuple[float, float]

SIZE = 241
"""Points of the grid along each side."""

REACH: Mapping[Method, float] = {"heavy_ball": 5.0, "nag": 2.4}
"""The plane shows learning rates up to this share of 1/L; stable ones end at 4/L and 2/L."""

BEYOND = 1.08
"""A larger learning rate of the run's own is shown with so much room."""

QUICKEST = 0.05
"""Contractions below this have one colour."""

SPEEDS = (0.12, 0.24, 0.36, 0.48, 0.6, 0.72, 0.84, 0.94)
"""Contour lines, as shares of the logarithm of the best contraction."""

FINENESS, HIGHEST = 1000.0, 0.999
"""Rates set in the plane are rounded to about this share of it, momenta to 0.001, up to this one."""

MOST_PLACES, APART = 4, SIZE // 8
"""Of places for a name; and so many cells lie between two, twice as many side by side."""

WIDEST, FLAT = 0.1, 3.0
"""A region has a name where so large a share of the plane's width lies to either side of it, and a third of it above
and below."""


@dataclass(frozen=True, eq=False)
class Plane:
    """Learning rates ``alpha`` (N,) against momenta ``beta`` (N,), rows of β; all arrays are read-only.

    ``rate`` (N, N) is the contraction of the error per step in the long run, ``motion`` (N, N) the slowest mode's as a
    place in ``MOTIONS``. ``contours`` (K, 2) are lines of equal contraction, ``borders`` (K, 2) the lines between
    motions, ``stable`` (K, 2) the line from which on all diverges. ``names`` are places for the motions' names where
    there is room, the roomiest first. ``best`` is the pair that contracts most.
    """

    method: Method
    low: float
    high: float
    dampening: float
    alpha: np.ndarray
    beta: np.ndarray
    rate: np.ndarray
    motion: np.ndarray
    contours: np.ndarray
    borders: np.ndarray
    stable: np.ndarray
    names: Mapping[Motion, tuple[Place, ...]]
    best: Tuning

    @property
    def fastest(self) -> float:
        """The contraction from which on colours are the same."""
        return max(self.best.rate, QUICKEST)

    def at(self, alpha: float, beta: float) -> tuple[float, Motion]:
        """The contraction and the motion of any pair."""
        acting = dampened(alpha, beta, self.dampening)
        motion = MOTIONS[int(slowest_motion(self.method, acting, beta, self.low, self.high))]
        return float(contraction(self.method, acting, beta, self.low, self.high)), motion

    def nearest(self, alpha: float, beta: float) -> tuple[float, float]:
        """The pair that a run can have nearest to a place of the plane, with few digits."""
        grain = 10.0 ** math.floor(math.log10(self.alpha[-1] / FINENESS))
        alpha = min(max(round(alpha / grain) * grain, grain), float(self.alpha[-1]))
        return float(f"{alpha:.12g}"), min(max(round(beta, 3), 0.0), HIGHEST)

    def speed(self, rate: np.ndarray | float) -> np.ndarray:
        """The logarithm of contractions, as a share of the best's: 0 (none) to 1; the same steps take so much."""
        with np.errstate(divide="ignore"):
            return np.asarray(np.clip(np.log(rate) / np.log(self.fastest), 0.0, 1.0))

    def rate_of(self, speed: float) -> float:
        """The contraction of that speed."""
        return float(self.fastest**speed)


def plane_of(method: Method, low: float, high: float, dampening: float, own: float) -> Plane:
    """The plane for curvatures from ``low`` to ``high``, wide enough for the run's ``own`` learning rate."""
    most = REACH[method] / high / (1.0 - dampening)
    return _plane(method, low, high, dampening, most if own <= most else BEYOND * own)


@lru_cache(maxsize=8)
def _plane(method: Method, low: float, high: float, dampening: float, most: float) -> Plane:
    alpha, beta = np.linspace(0.0, most, SIZE), np.linspace(0.0, 1.0, SIZE)
    across = beta[:, None]
    acting = dampened(alpha, across, dampening)
    rate = contraction(method, acting, across, low, high)
    motion = slowest_motion(method, acting, across, low, high)
    best = tuning(method, low, high)
    between, stable = _borders(method, low, high)
    scale = np.array([1.0 - dampening, 1.0])
    return Plane(
        method=method,
        low=low,
        high=high,
        dampening=dampening,
        alpha=read_only(alpha),
        beta=read_only(beta),
        rate=read_only(rate),
        motion=read_only(motion),
        contours=read_only(level_lines(alpha, beta, rate, max(best.rate, QUICKEST) ** np.array(SPEEDS))),
        borders=read_only(between / scale),
        stable=read_only(stable / scale),
        names=_names(motion, alpha, beta),
        best=Tuning(best.alpha / (1.0 - dampening), best.beta, best.rate),
    )


def _borders(method: Method, low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
    """The lines between motions, and the one where stability ends."""
    # The flattest mode's line is all but upright at small momenta: more points there.
    beta = np.linspace(0.0, 1.0, SIZE) ** 2
    across = borders.alternating_border(method, beta, low, high), borders.swinging_border(method, beta, low, high)
    gap = np.full((1, 2), np.nan)
    between = np.concatenate([np.stack([across[0], beta], axis=1), gap, np.stack([across[1], beta], axis=1)])
    return between, np.stack([stable_limit(method, beta, high), beta], axis=1)


def _names(motion: np.ndarray, alpha: np.ndarray, beta: np.ndarray) -> dict[Motion, tuple[Place, ...]]:
    """The roomiest places of each motion's region, well apart, as far as they are wide enough."""
    found: dict[Motion, tuple[Place, ...]] = {}
    for index, name in enumerate(MOTIONS):
        inside, places = motion == index, list[Place]()
        room = np.minimum(_room(inside), FLAT * _room(inside.T).T)
        while len(places) < MOST_PLACES:
            row, column = (int(at) for at in np.unravel_index(int(room.argmax()), room.shape))
            if room[row, column] < WIDEST * SIZE:
                break
            places.append((float(alpha[column]), float(beta[row])))
            room[max(0, row - APART) : row + APART, max(0, column - 2 * APART) : column + 2 * APART] = 0
        if places:
            found[name] = tuple(places)
    return found


def _room(inside: np.ndarray) -> np.ndarray:
    """For each cell the number of cells to the nearer end of its row's stretch of True."""
    columns = np.arange(inside.shape[1])
    before = np.maximum.accumulate(np.where(inside, -1, columns), axis=1)
    after = np.minimum.accumulate(np.where(inside, inside.shape[1], columns)[:, ::-1], axis=1)[:, ::-1]
    return np.minimum(columns - before, after - columns)
