"""The regularization lab: one λ moves everything."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import msgspec
import numpy as np

from optviz import catalog
from optviz.engine.path import read_only
from optviz.engine.regression.lasso import LassoSolver
from optviz.engine.regression.specs import PenaltySpec, Tick
from optviz.params import resolve
from optviz.scenario.check_regularization import check_count
from optviz.scenario.regularization import Regularization
from optviz.scenario.resolve import resolved
from optviz.studies.regularization_data import Cache, Material, material_of
from optviz.studies.regularization_fit import Fit, fit_of
from optviz.studies.regularization_model import Model, Statistics
from optviz.studies.regularization_plane import Plane, plane_of

BESIDE = ("none", "l1", "l2", "elastic_net")


@dataclass(frozen=True, eq=False)
class Solution:
    """One penalty's solution at the scenario's λ: ``theta`` (p,), ``size`` = P(θ), ``sklearn`` the same as a call."""

    penalty: str
    theta: np.ndarray
    intercept: float
    size: float
    train_mse: float
    sklearn: str


@dataclass(frozen=True, eq=False)
class Result:
    """Everything the lab shows.

    ``lam`` and ``t`` belong to each other: t = P(θ̂(λ)). ``current`` is the penalty's solution, ``ols`` that of
    least squares, ``beside`` those of no penalty, L1, L2 and the elastic net at the same λ. ``curve`` holds all
    numbers on a rising grid of λ from 0 to beyond ``lam_max``; ``rows`` those at the λ that a file is to have.
    ``lam_best`` has the least cross-validated error on the grid, ``lam_simple`` is the largest λ within one
    standard error of it. ``path``
    is the lasso's, with its knots; ``plane`` and ``fit`` are there for two features and for the polynomial. A result
    that is not ``final`` has no cross-validation yet.
    """

    scenario: Regularization
    model: Model
    lam: float
    t: float
    lam_max: float
    current: Solution
    ols: Solution
    beside: Mapping[str, Solution]
    now: Statistics
    curve: Statistics
    rows: Statistics
    lam_best: float | None
    lam_simple: float | None
    path: LassoSolver | None
    plane: Plane | None
    fit: Fit | None
    final: bool = True

    @property
    def material(self) -> Material:
        """The data."""
        return self.model.material

    @property
    def penalty(self) -> PenaltySpec:
        """The penalty's spec."""
        return self.model.spec


def compute(
    scenario: Regularization, tick: Tick = lambda fraction: None, cache: Cache | None = None
) -> Iterator[Result]:
    """The result; where a path takes long, one without cross-validation first. ``tick`` may raise to give up.

    ``cache`` (kept by the caller) holds data, solvers and curves, so that moving λ alone costs a few milliseconds.
    Raises ``InputError`` for a file that cannot be used.
    """
    cache = {} if cache is None else cache
    key, material = material_of(scenario, cache)
    check_count(len(material.names), scenario)
    spec, params = resolved(catalog.penalties(), scenario.penalty, "penalty")
    if scenario.t is not None and "k" in params:
        params["k"] = min(int(scenario.t), len(material.names))
    model = _model(material, key, spec, params, cache)
    curve_key = b"curve" + _model_key(key, spec, params)
    if curve_key not in cache:
        if not spec.quick or len(material.names) > 40:
            coarse = model.statistics(model.grid, lambda fraction: tick(0.2 * fraction), validate=False)
            yield _result(scenario, model, coarse, key, cache, final=False)
        cache[curve_key] = model.statistics(model.grid, lambda fraction: tick(0.2 + 0.8 * fraction))
    yield _result(scenario, model, cache[curve_key], key, cache, final=True)


def whole(result: Result, tick: Tick = lambda fraction: None) -> Result:
    """The result with its cross-validation: itself, or computed where that is missing."""
    if result.final:
        return result
    *_, last = compute(result.scenario, tick)
    return last


def _result(
    scenario: Regularization, model: Model, curve: Statistics, key: bytes, cache: Cache, *, final: bool
) -> Result:
    lam = scenario.lam
    if scenario.t is not None and model.spec.uses_lam:
        lam = model.lam_of(scenario.t)
    now = model.statistics(np.array([lam]), lambda fraction: None, validate=final)
    rows = now
    if scenario.lambdas:
        rows = model.statistics(np.array(scenario.lambdas, dtype=float), lambda fraction: None, validate=final)
    theta = read_only(now.theta[0])
    best, simple = chosen(curve) if final and model.spec.uses_lam else (None, None)
    free = _model(model.material, key, catalog.penalties()["none"], {}, cache)
    return Result(
        scenario=scenario,
        model=model,
        lam=lam,
        t=float(now.radius[0]),
        lam_max=model.solver.lam_max,
        current=_solution(model, lam, theta),
        ols=_solution(free, lam, free.problem.ols),
        beside=MappingProxyType(_beside(model, lam, key, cache)),
        now=now,
        curve=curve,
        rows=rows,
        lam_best=best,
        lam_simple=simple,
        path=model.solver if isinstance(model.solver, LassoSolver) else None,
        plane=plane_of(model, theta, curve.theta) if len(theta) == 2 else None,
        fit=fit_of(model.material, theta),
        final=final,
    )


def chosen(curve: Statistics) -> tuple[float | None, float | None]:
    """The λ with the least cross-validated error (of equals the largest), and the largest within a standard error.

    The one-standard-error rule: Breiman, Friedman, Olshen & Stone 1984, "Classification and regression trees".
    """
    if not np.isfinite(curve.cv_mse).any():
        return None, None
    least = np.nanmin(curve.cv_mse)
    best = int(np.flatnonzero(curve.cv_mse == least)[-1])
    bound = least + (curve.cv_error[best] if np.isfinite(curve.cv_error[best]) else 0.0)
    within = np.flatnonzero(curve.cv_mse <= bound)
    return float(curve.lams[best]), float(curve.lams[within[-1]])


def _beside(model: Model, lam: float, key: bytes, cache: Cache) -> dict[str, Solution]:
    found = {}
    for name in BESIDE:
        spec = catalog.penalties()[name]
        params = model.params if name == model.spec.name else resolve(spec.params, {}, "", name)
        other = _model(model.material, key, spec, params, cache)
        found[name] = _solution(other, lam, other.at(lam))
    return found


def _solution(model: Model, lam: float, theta: np.ndarray) -> Solution:
    problem, row = model.problem, theta[None]
    return Solution(
        penalty=model.spec.name,
        theta=theta,
        intercept=float(problem.intercept(row)[0]),
        size=model.size(theta),
        train_mse=float(problem.mse(row)[0]),
        sklearn=model.spec.sklearn(lam, problem.samples, **model.params),
    )


def _model(material: Material, key: bytes, spec: PenaltySpec, params: Mapping[str, Any], cache: Cache) -> Model:
    own = b"model" + _model_key(key, spec, params)
    if own not in cache:
        cache[own] = Model(material, spec, params)
    model: Model = cache[own]
    return model if model.material is material else dataclasses.replace(model, material=material)


def _model_key(key: bytes, spec: PenaltySpec, params: Mapping[str, Any]) -> bytes:
    return key + msgspec.json.encode((spec.name, params))
