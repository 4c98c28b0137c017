"""|θ| against the polynomial's degree, at every λ of the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from optviz.datasets.polynomial import MOST_DEGREE, powers
from optviz.engine.path import read_only
from optviz.engine.regression.problem import Problem, prepare
from optviz.engine.regression.specs import Solver, Tick
from optviz.studies.regularization_course import key_of
from optviz.studies.regularization_data import Cache
from optviz.studies.regularization_model import Model


@dataclass(frozen=True, eq=False)
class Degrees:
    """For ``degrees`` 1 … 20: the largest |θ| without a penalty, ``free`` (20,), and with it, ``penalised`` (L, 20).

    nan where the penalty cannot take so many features.
    """

    degrees: np.ndarray
    free: np.ndarray
    penalised: np.ndarray


@dataclass(frozen=True, eq=False)
class _Ladder:
    """The problems of all degrees, and their solvers under one penalty."""

    model: Model

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        x, y = self.model.material.x, self.model.material.y
        assert x is not None
        standardize = self.model.problem.standardized
        return tuple(prepare(powers(x, d), y, standardize=standardize) for d in range(1, MOST_DEGREE + 1))

    @cached_property
    def solvers(self) -> tuple[Solver | None, ...]:
        spec, params = self.model.spec, self.model.params
        most = spec.most_features(**params)
        usable = len(self.problems) if most is None else most
        return tuple(
            spec.solver(problem, **params) if problem.features <= usable else None for problem in self.problems
        )

    def largest(self, lams: np.ndarray, tick: Tick) -> np.ndarray:
        found = np.full((len(lams), MOST_DEGREE), np.nan)
        for index, solver in enumerate(self.solvers):
            if solver is not None:
                theta = solver.at(lams, partial(_part, tick, index))
                found[:, index] = np.abs(theta).max(axis=1)
        return found


def _part(tick: Tick, done: int, fraction: float) -> None:
    tick((done + fraction) / MOST_DEGREE)


def degrees_known(model: Model, key: bytes, lams: np.ndarray, cache: Cache) -> bool:
    """Whether ``degrees_of`` has its numbers at hand."""
    return _key(model, key, lams) in cache


def degrees_of(
    model: Model, key: bytes, lams: np.ndarray, lam: float, cache: Cache, tick: Tick = lambda fraction: None
) -> Degrees:
    """The same points fitted with every degree, at ``lams`` (kept in the cache) with ``lam`` among them."""
    own = _key(model, key, lams)
    if own not in cache:
        ladder = _Ladder(model)
        cache[own] = ladder, read_only(ladder.largest(lams, tick))
    ladder, penalised = cache[own]
    if lam not in lams:
        row = ladder.largest(np.array([lam]), tick)
        penalised = read_only(np.insert(penalised, int(np.searchsorted(lams, lam)), row, axis=0))
    free = np.array([np.abs(problem.ols).max() for problem in ladder.problems])
    return Degrees(read_only(np.arange(1, MOST_DEGREE + 1)), read_only(free), penalised)


def _key(model: Model, key: bytes, lams: np.ndarray) -> bytes:
    return key_of(b"degrees" + key, model.spec, model.params) + lams.tobytes()
