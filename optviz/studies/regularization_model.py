"""A penalty on a problem: its solutions and all numbers about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.regression import duality
from optviz.engine.regression.problem import Problem
from optviz.engine.regression.specs import PenaltySpec, Solver, Tick
from optviz.studies.regularization_data import Fold, Material

DECADES = 4
PER_DECADE = 40
WIDE_DECADES = 9
WIDE_PER_DECADE = 20


@dataclass(frozen=True, eq=False)
class Statistics:
    """A row for each of L λ; all arrays are read-only.

    ``theta`` (L, p); ``intercept``, ``radius`` = P(θ), ``train_mse``, ``test_mse`` (cross-validation, or the noise-free
    error where the truth is known), ``cv_mse`` and its standard error ``cv_error``, ``nonzero``, ``dof``,
    ``kkt_residual``: (L,). Without cross-validation its numbers are nan.
    """

    lams: np.ndarray
    theta: np.ndarray
    intercept: np.ndarray
    radius: np.ndarray
    train_mse: np.ndarray
    test_mse: np.ndarray
    cv_mse: np.ndarray
    cv_error: np.ndarray
    nonzero: np.ndarray
    dof: np.ndarray
    kkt_residual: np.ndarray


@dataclass(frozen=True, eq=False)
class Model:
    """A penalty with its parameters on the material. The solvers, of the whole and of each fold, are kept."""

    material: Material
    spec: PenaltySpec
    params: Mapping[str, Any]

    @property
    def problem(self) -> Problem:
        """The problem of all rows."""
        return self.material.problem

    @cached_property
    def solver(self) -> Solver:
        """The solver on all rows."""
        return self.spec.solver(self.problem, **self.params)

    @cached_property
    def fold_solvers(self) -> tuple[Solver, ...]:
        """A solver for each fold."""
        return tuple(self.spec.solver(fold.problem, **self.params) for fold in self.material.folds)

    def at(self, lam: float) -> np.ndarray:
        """θ (p,) at one λ."""
        return read_only(self.solver.at(np.array([lam]))[0])

    def size(self, theta: np.ndarray) -> float:
        """P(θ)."""
        return float(self.spec.value(theta, **self.params))

    def lam_of(self, t: float) -> float:
        """The λ whose solution has P(θ) = t; 0 where the constraint does not bind."""
        return duality.lam_of(self.solver, partial(self.spec.value, **self.params), t, self.scale)

    @property
    def scale(self) -> float:
        """A λ at which penalty and fit weigh alike."""
        power = float(self.params.get("p", 1.0 if np.isfinite(self.solver.lam_max) else 2.0))
        largest = float(np.abs(self.problem.ols).max(initial=0.0))
        with np.errstate(over="ignore", divide="ignore"):
            scale = float(self.problem.sigma.max(initial=0.0) ** 2 * np.float64(largest) ** (2.0 - power))
        return scale if 1e-200 < scale < 1e200 else 1.0

    @cached_property
    def grid(self) -> np.ndarray:
        """The λ of the curves, rising, 0 first: up to beyond λ_max, or to where little is left of θ."""
        most = self.solver.lam_max
        if np.isfinite(most) and most > 0.0:
            top = 1.5 * min(most, self.problem.steepest + 1e3 * self.scale)
            low, count = top / 1.5 * 10.0**-DECADES, DECADES * PER_DECADE
        else:
            top = 100.0 * self.scale
            low, count = top * 10.0**-WIDE_DECADES, WIDE_DECADES * WIDE_PER_DECADE
        return read_only(np.concatenate([[0.0], np.geomspace(low, top, count + 1)]))

    def statistics(self, lams: np.ndarray, tick: Tick, *, validate: bool = True) -> Statistics:
        """All numbers at ``lams``; ``validate`` false leaves the cross-validation out."""
        problem, folds = self.problem, len(self.material.folds) if validate else 0
        theta = self.solver.at(lams, lambda fraction: tick(fraction / (folds + 1)))
        cv, error = self._validated(lams, tick) if validate else (np.full(len(lams), np.nan),) * 2
        arrays = {
            "theta": theta,
            "intercept": problem.intercept(theta),
            "radius": np.asarray(self.spec.value(theta, **self.params)),
            "train_mse": problem.mse(theta),
            "test_mse": cv if self.material.clean is None else _missed(problem, *self.material.clean, theta),
            "cv_mse": cv,
            "cv_error": error,
            "nonzero": np.asarray((theta != 0.0).sum(axis=1)),
            "dof": np.asarray(self.spec.dof(problem, theta, lams, **self.params)),
            "kkt_residual": self.spec.kkt(theta, problem.gradient(theta), lams, **self.params),
        }
        return Statistics(lams=lams, **{name: read_only(array) for name, array in arrays.items()})

    def _validated(self, lams: np.ndarray, tick: Tick) -> tuple[np.ndarray, np.ndarray]:
        """The mean of the folds' errors (L,), and its standard error."""
        count = len(self.material.folds)
        errors = []
        for index, (fold, solver) in enumerate(zip(self.material.folds, self.fold_solvers, strict=True), start=1):

            def part(fraction: float, done: int = index) -> None:
                tick((done + fraction) / (count + 1))

            errors.append(_left_out(fold, solver.at(lams, part)))
        missed = np.array(errors)
        spread = missed.std(axis=0, ddof=1) if count > 1 else np.full(len(lams), np.nan)
        return np.asarray(missed.mean(axis=0)), np.asarray(spread / np.sqrt(count))


def _left_out(fold: Fold, theta: np.ndarray) -> np.ndarray:
    return _missed(fold.problem, fold.raw, fold.y, theta)


def _missed(problem: Problem, raw: np.ndarray, y: np.ndarray, theta: np.ndarray) -> np.ndarray:
    """The mean squared error (L,) on raw rows."""
    away = problem.predict(raw, theta) - y
    return np.asarray(np.einsum("ij,ij->i", away, away) / len(y))
