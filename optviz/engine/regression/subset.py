"""The best subset of k features, by looking at all of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, islice

import numpy as np

from optviz.engine.regression.problem import Problem
from optviz.engine.regression.specs import Tick

MOST_FEATURES = 20
BLOCK = 2048
FINALISTS = 8
"""How many supports are fitted again with all digits."""


@dataclass(frozen=True, eq=False)
class SubsetSolver:
    """min MSE over θ with at most k non-zero coefficients: least squares on every support; λ plays no part.

    Hocking & Leslie 1967, Technometrics 9, 531–540.
    """

    problem: Problem
    k: int
    lam_max: float = math.inf

    def at(self, lams: np.ndarray, tick: Tick = lambda fraction: None) -> np.ndarray:
        """θ (L, p), all rows alike."""
        return np.repeat(self._found(tick)[None], len(lams), axis=0)

    @cached_property
    def theta(self) -> np.ndarray:
        """(p,), the solution."""
        return best_subset(self.problem, self.k)

    def _found(self, tick: Tick) -> np.ndarray:
        if "theta" not in self.__dict__:
            self.__dict__["theta"] = best_subset(self.problem, self.k, tick)
        return self.theta


def best_subset(problem: Problem, k: int, tick: Tick = lambda fraction: None) -> np.ndarray:
    """θ (p,) of the k features with the least residual sum of squares (of equals, the first in order)."""
    useful = np.flatnonzero(problem.x.any(axis=0))
    k = min(k, problem.rank)
    if k == 0:
        return np.zeros(problem.features)
    finalists = _finalists(problem, useful, k, tick)
    fits = [_fit(problem, support) for support in finalists]
    misses = [float(np.sum((problem.scores - problem.root @ theta) ** 2)) for theta in fits]
    return fits[int(np.argmin(misses))]


def _finalists(problem: Problem, useful: np.ndarray, k: int, tick: Tick) -> np.ndarray:
    """(m, k), the supports that explain most: bᵀA_SS⁻¹b is what a support explains."""
    gram, moment = problem.gram, problem.moment
    floor = 1e-13 * np.diag(gram) * np.eye(len(gram))
    kept, gains, done, total = np.zeros((0, k), dtype=int), np.zeros(0), 0, math.comb(len(useful), k)
    for supports in _blocks(useful, k):
        tick(done / total)
        inner = (gram + floor)[supports[:, :, None], supports[:, None, :]]
        outer = moment[supports][:, :, None]
        gain = (outer * np.linalg.solve(inner, outer)).sum(axis=(1, 2))
        kept, gains = np.concatenate([kept, supports]), np.concatenate([gains, gain])
        order = np.argsort(-gains, kind="stable")[:FINALISTS]
        kept, gains, done = kept[order], gains[order], done + len(supports)
    return kept


def _blocks(useful: np.ndarray, k: int) -> Iterator[np.ndarray]:
    supports = combinations(useful.tolist(), k)
    size = max(1, BLOCK // k)
    while block := list(islice(supports, size)):
        yield np.fromiter(chain.from_iterable(block), dtype=int, count=len(block) * k).reshape(-1, k)


def _fit(problem: Problem, support: np.ndarray) -> np.ndarray:
    theta = np.zeros(problem.features)
    theta[support] = np.linalg.lstsq(problem.root[:, support], problem.scores, rcond=None)[0]
    return theta
