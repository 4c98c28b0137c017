"""Follows the lasso's solution from λ_max down to 0, knot by knot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.regression.factor import Factor
from optviz.engine.regression.specs import Tick

CLOSE = 1e-10
"""Two knots nearer than this share count as one."""

END = 1e-14
"""The path ends below this share of its start."""


@dataclass(frozen=True)
class Event:
    """At ``lam`` the feature ``index`` enters (or leaves) the model."""

    lam: float
    index: int
    enters: bool


@dataclass(frozen=True, eq=False)
class Segment:
    """θ = base − κ·slope from κ = ``high`` downwards (κ = λ/2), with the signs ``sign``; each (p,)."""

    high: float
    base: np.ndarray
    slope: np.ndarray
    sign: np.ndarray


def follow(root: np.ndarray, scores: np.ndarray, tick: Tick, *, exact: bool) -> tuple[list[Segment], list[Event]]:
    """The pieces of the path of min ‖z − Rθ‖²/2 + κΣ|θ|, and its events.

    An inactive feature's correlation c = Rᵀ(z − Rθ) is linear in κ; it enters where |c| overtakes κ. An active
    coefficient leaves where it reaches 0. A column in the span of the active ones never has to enter.
    ``exact`` takes longer and keeps the last digits where columns are nearly dependent.
    """
    moment = root.T @ scores
    size = np.sqrt(np.einsum("ij,ij->j", root, root))
    walk = _Walk(root, Factor(root, scores, exact=exact), scores, size, float(np.abs(moment).max(initial=0.0)))
    if walk.kappa > 0.0:
        walk.enter(int(np.abs(moment).argmax()), moment)
        for _ in range(12 * root.shape[1] + 50):
            tick(1.0 - walk.kappa / walk.start)
            if not walk.advance():
                break
    return walk.segments, walk.events


class _Walk:
    def __init__(self, root: np.ndarray, factor: Factor, scores: np.ndarray, size: np.ndarray, kappa: float) -> None:
        self.root, self.scores, self.size, self.kappa, self.start = root, scores, size, kappa, kappa
        self.factor = factor
        self.sign = np.zeros(root.shape[1])
        self.open = size > 0.0
        self.segments: list[Segment] = []
        self.events: list[Event] = []

    def enter(self, index: int, correlation: np.ndarray) -> bool:
        """Lets the feature in, unless its column depends on those inside."""
        self.open[index] = False
        sign = 1.0 if correlation[index] >= 0.0 else -1.0
        if not self.factor.add(index, sign):
            return False
        self.sign[index] = sign
        self.events.append(Event(2.0 * self.kappa, index, True))
        return True

    def leave(self, index: int) -> None:
        """Lets the feature go; columns that depended on the active ones may be free again."""
        self.factor.remove(index)
        self.sign[index] = 0.0
        self.open = (self.size > 0.0) & (self.sign == 0.0)
        self.events.append(Event(2.0 * self.kappa, index, False))

    def advance(self) -> bool:
        """One piece, up to the next knot; False at the path's end."""
        active = self.factor.active
        u, v, fitted, lifted = self.factor.line()
        base, slope = np.zeros_like(self.sign), np.zeros_like(self.sign)
        base[active], slope[active] = u, v
        self._keep(Segment(self.kappa, base, slope, self.sign.copy()))
        rest, rate = (self.scores - fitted) @ self.root, lifted @ self.root
        left, leaver = self._next_leaving(active, u, v)
        while True:
            joined, joiner = self._next_entering(rest, rate)
            if max(left, joined) <= END * self.start:
                return False
            if left >= joined:
                self.kappa = min(left, self.kappa)
                self.leave(leaver)
                return True
            kappa, self.kappa = self.kappa, min(joined, self.kappa)
            if self.enter(joiner, rest + joined * rate):
                return True
            self.kappa = kappa

    def _keep(self, segment: Segment) -> None:
        """Pieces of no length, as ties leave them, are replaced by the next."""
        if self.segments and self.segments[-1].high <= segment.high * (1.0 + 1e-15):
            self.segments.pop()
        self.segments.append(segment)

    def _next_leaving(self, active: np.ndarray, u: np.ndarray, v: np.ndarray) -> tuple[float, int]:
        shrinking = v * self.sign[active] < 0.0
        if not shrinking.any():
            return 0.0, -1
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            kappa = np.where(shrinking, u / v, 0.0)
        kappa[kappa > self.kappa * (1.0 + CLOSE)] = self.kappa
        place = int(kappa.argmax())
        return float(kappa[place]), int(active[place])

    def _next_entering(self, rest: np.ndarray, rate: np.ndarray) -> tuple[float, int]:
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            up = np.where(self.open & (rate < 1.0), rest / (1.0 - rate), 0.0)
            down = np.where(self.open & (rate > -1.0), -rest / (1.0 + rate), 0.0)
        kappa = np.maximum(up, down)
        kappa[kappa > self.kappa * (1.0 + CLOSE)] = self.kappa
        place = int(kappa.argmax())
        return float(kappa[place]), place
