"""The lasso's whole path: every knot at which a feature enters or leaves, and θ in between."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.regression.homotopy import Event, Segment, follow
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.specs import Tick

ACCURATE = 1e-11
"""The residual, as a share of max|G(0)|, that a path may have before it is followed again with ties broken."""


@dataclass(frozen=True, eq=False)
class LassoSolver:
    """min MSE + λΣ|θ|, exactly: θ(λ) is linear between knots.

    ``lams`` (K+1,) are the ends of the K pieces, falling from λ_max to 0; on piece k θ = ``base[k]`` − (λ/2)·
    ``slope[k]``, with signs ``sign[k]``, each (K, p). ``events`` are the knots. A copy or combination of
    active features stays out: its place among them is a tie.

    Followed from λ_max down (homotopy: LARS with drops). Tibshirani 1996, JRSS B 58, 267–288; Osborne, Presnell &
    Turlach 2000, IMA J. Numer. Anal. 20, 389–403; Efron, Hastie, Johnstone & Tibshirani 2004, Annals of Statistics 32,
    407–499.
    """

    lams: np.ndarray
    base: np.ndarray
    slope: np.ndarray
    sign: np.ndarray
    events: tuple[Event, ...]

    @property
    def lam_max(self) -> float:
        """2·max|Xᵀy|/n."""
        return float(self.lams[0])

    def at(self, lams: np.ndarray, tick: Tick = lambda fraction: None) -> np.ndarray:
        """θ (L, p); what is excluded is exactly 0."""
        theta = np.zeros((len(lams), self.base.shape[1]))
        inside = lams < self.lam_max
        if len(self.base):
            k = self._piece(lams[inside])
            sign = self.sign[k]
            theta[inside] = sign * np.maximum(sign * (self.base[k] - 0.5 * lams[inside, None] * self.slope[k]), 0.0)
        return theta

    def lam_of(self, t: float) -> float:
        """The λ whose solution has Σ|θ| = t: on each piece the sum is linear in λ; 0 where it never grows to t."""
        if not len(self.base) or t >= self._sums[-1]:
            return 0.0
        k = min(max(int(np.searchsorted(self._sums, t, side="right")) - 1, 0), len(self.base) - 1)
        whole, fall = float((self.sign[k] * self.base[k]).sum()), float((self.sign[k] * self.slope[k]).sum())
        lam = 2.0 * (whole - t) / fall if fall > 0.0 else self.lams[k]
        return float(np.clip(lam, self.lams[k + 1], self.lams[k]))

    @cached_property
    def knots(self) -> np.ndarray:
        """θ (K+1, p) at ``lams``."""
        return read_only(self.at(self.lams))

    @cached_property
    def _sums(self) -> np.ndarray:
        """Σ|θ| (K+1,) at ``lams``, which rises."""
        return np.asarray(np.maximum.accumulate(np.abs(self.knots).sum(axis=1)))

    def _piece(self, lams: np.ndarray) -> np.ndarray:
        found = np.searchsorted(-self.lams, -lams, side="left") - 1
        return np.clip(found, 0, len(self.base) - 1)


def lasso(problem: Problem, tick: Tick = lambda fraction: None) -> LassoSolver:
    """The path of a problem. Ties that lead it astray are broken by a change of 1e-13, and it starts anew."""
    return path_of(*problem.triangle, tick)


def path_of(root: np.ndarray, scores: np.ndarray, tick: Tick = lambda fraction: None) -> LassoSolver:
    """The path of min ‖z − Rθ‖² + λΣ|θ| for ``root`` R (r, p) and ``scores`` z (r,).

    Quickly at first, then with all digits, then with ties broken, until the optimality conditions hold on every piece.
    """
    moment = root.T @ scores
    best: tuple[float, LassoSolver] | None = None
    for attempt in range(5):
        shaken = scores if attempt < 2 else scores + _shake(scores, attempt)
        found = _solver(*follow(root, shaken, tick, exact=attempt > 0), root.shape[1])
        residual = _residual(found, root, moment)
        if best is None or residual < best[0]:
            best = residual, found
        if residual <= ACCURATE * np.abs(moment).max(initial=0.0):
            break
    assert best is not None
    return best[1]


def _shake(scores: np.ndarray, attempt: int) -> np.ndarray:
    size = 1e-13 * float(np.abs(scores).max(initial=0.0))
    return size * np.random.default_rng(attempt).standard_normal(len(scores))


def _residual(found: LassoSolver, root: np.ndarray, moment: np.ndarray) -> float:
    """The largest violation of the optimality conditions at the middle of every piece, halved as moments are."""
    lams = 0.5 * (found.lams[:-1] + found.lams[1:])
    theta = found.at(lams)
    rest = moment - (theta @ root.T) @ root
    outside = np.where(theta != 0.0, np.abs(rest - 0.5 * lams[:, None] * np.sign(theta)), 0.0)
    beyond = np.where(theta == 0.0, np.abs(rest) - 0.5 * lams[:, None], 0.0)
    return float(np.maximum(outside, beyond).max(initial=0.0))


def _solver(segments: list[Segment], events: list[Event], p: int) -> LassoSolver:
    lams = [2.0 * segment.high for segment in segments]
    empty = np.zeros((0, p))
    return LassoSolver(
        lams=read_only(np.array([*(lams or [0.0]), 0.0] if lams else [0.0])),
        base=read_only(np.array([segment.base for segment in segments]) if segments else empty),
        slope=read_only(np.array([segment.slope for segment in segments]) if segments else empty),
        sign=read_only(np.array([segment.sign for segment in segments]) if segments else empty),
        events=tuple(events),
    )
