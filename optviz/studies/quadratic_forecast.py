"""A run of a race, measured and predicted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.quadratic.bowl import Bowl, bowl_near
from optviz.engine.quadratic.modes import MOTIONS, Method, Motion, contraction, dampened, radius, slowest_motion
from optviz.engine.quadratic.walk import components
from optviz.studies.descent import Race, Racer

METHODS: dict[str, Method] = {"sgd": "heavy_ball", "momentum": "heavy_ball", "nag": "nag"}
"""The optimisers that theory speaks of. SGD is the heavy ball, without momentum if it has none."""

Reason = Literal["optimizer", "schedule", "noise", "minimum"]
"""Why there is no theory: of that optimiser, with a rate that changes, with noise, without a minimum that is a bowl."""

ROUNDING = 1e-26
"""A loss above the minimum below this share of the first one is rounding."""

FEWEST = 4
"""A slope through fewer points says nothing."""

SMOOTH = 4
"""For a slope, heights are summed over this share of the points."""


@dataclass(frozen=True, eq=False)
class Forecast:
    """A run and what theory says of it; ``alpha``, ``beta`` and ``dampening`` are its hyperparameters.

    ``bowl`` is the quadratic around the minimum that it ends nearest to (starts, if it diverges). ``measured`` (T+1,)
    is the loss above the minimum, weight decay counted in; ``modes`` (T+1, 2) the error along the eigenvectors.
    ``predicted`` and ``predicted_modes`` are the same from the start alone, None where the surface is no quadratic.
    ``trend`` (T+1,) is what a straight line on a log axis can say: f₀·ρ^(2t), or where f₀ is far from the bowl, with
    the factor that suits the last half of the path. ``rate`` is ρ, the contraction of the error per step in the long
    run, ``motion`` the slowest mode's; ``measured_rate`` what the last half of the path says, None where it is too
    short. Arrays are read-only.
    """

    racer: Racer
    method: Method
    alpha: float
    beta: float
    dampening: float
    bowl: Bowl
    measured: np.ndarray
    modes: np.ndarray
    predicted: np.ndarray | None
    predicted_modes: np.ndarray | None
    trend: np.ndarray
    rate: float
    motion: Motion
    measured_rate: float | None

    @property
    def acting(self) -> float:
        """The learning rate that acts, after dampening."""
        return float(dampened(self.alpha, self.beta, self.dampening))

    @property
    def mode_rates(self) -> tuple[float, float]:
        """The contraction per step in the long run of each mode by itself."""
        low, high = (float(radius(self.method, self.acting, self.beta, lam)) for lam in self.bowl.lams)
        return low, high

    @property
    def plain(self) -> bool:
        """Whether it is gradient descent: SGD without momentum."""
        return self.racer.run.optimizer == "sgd" and self.beta == 0.0


def forecast_of(race: Race, racer: Racer) -> Forecast | Reason:
    """What theory says of the run, or why it says nothing."""
    method = METHODS.get(racer.run.optimizer)
    if method is None:
        return "optimizer"
    if racer.run.schedule is not None:
        return "schedule"
    if race.scenario.noise > 0.0:
        return "noise"
    own, path = racer.walker.hyperparameters, racer.path
    place = path.positions[0] if path.status == "diverged" else path.positions[-1]
    bowl = bowl_near(race.objective, place, float(own["weight_decay"]))
    if bowl is None:
        return "minimum"
    alpha, beta, dampening = float(own["lr"]), float(own["momentum"]), float(own.get("dampening", 0.0))
    acting = float(dampened(alpha, beta, dampening))
    rate = float(contraction(method, acting, beta, bowl.low, bowl.high))
    modes = bowl.components(path.positions)
    foreseen = foreseen_modes = None
    with np.errstate(all="ignore"):
        measured = _height(bowl, racer, modes)
        if bowl.exact:
            foreseen_modes = components(method, alpha, beta, dampening, bowl.lams, modes[0], path.steps)
            foreseen = read_only(bowl.height(foreseen_modes))
    return Forecast(
        racer, method, alpha, beta, dampening, bowl, read_only(measured), read_only(modes), foreseen, foreseen_modes,
        read_only(_trend(measured, rate, bowl.exact)), rate,
        MOTIONS[int(slowest_motion(method, acting, beta, bowl.low, bowl.high))], _slope(measured),
    )  # fmt: skip


def _height(bowl: Bowl, racer: Racer, modes: np.ndarray) -> np.ndarray:
    """The measured loss above the minimum; on a quadratic from the distance, which keeps its digits near 0."""
    if bowl.exact:
        return bowl.height(modes)
    decay = 0.5 * bowl.decay * np.sum(racer.path.positions**2, axis=1)
    return np.asarray(racer.path.loss + decay - bowl.floor)


def _trend(heights: np.ndarray, rate: float, exact: bool) -> np.ndarray:
    """The first height times ρ^(2t), or a multiple of ρ^(2t) that is as high as the last half of the path."""
    steps = np.arange(len(heights), dtype=float)
    with np.errstate(all="ignore"):
        fall = 2.0 * np.log(rate)
        if exact:
            return np.asarray(heights[0] * np.exp(fall * steps))
        late = _late(heights)
        level = np.mean(np.log(heights[late]) - fall * late) if len(late) else np.nan
        return np.asarray(np.exp(level + fall * steps))


def _slope(heights: np.ndarray) -> float | None:
    """The contraction of the error per step: the slope of log √height over the last half of the path.

    Sums over a few steps stand for the heights, so that it hardly matters where in its swing a run ends.
    """
    late = _late(heights)
    width = len(late) // SMOOTH
    if len(late) - width < FEWEST:
        return None
    sums = np.convolve(heights[late] / heights[late].max(), np.ones(width + 1), mode="valid")
    return float(np.exp(0.5 * np.polyfit(np.arange(len(sums)), np.log(sums), 1)[0]))


def _late(heights: np.ndarray) -> np.ndarray:
    """The steps of the last half, before the height is rounding."""
    real = np.isfinite(heights) & (heights > ROUNDING * max(0.0, heights[0]))
    count = len(heights) if real.all() else int(np.argmin(real))
    return np.arange(count // 2, count)
