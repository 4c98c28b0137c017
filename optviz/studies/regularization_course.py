"""A penalty's solutions along λ, as the pages play them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import msgspec
import numpy as np

from optviz import catalog
from optviz.engine.path import read_only
from optviz.engine.regression.lasso import LassoSolver
from optviz.engine.regression.specs import PenaltySpec, Tick
from optviz.params import resolve
from optviz.studies.regularization_data import Cache, Material
from optviz.studies.regularization_model import Model, Statistics

Rows = TypeVar("Rows", "Course", Statistics)


@dataclass(frozen=True, eq=False)
class Course:
    """A row a λ: ``theta`` (L, p); ``intercept``, ``size`` = P(θ), ``train_mse`` (L,)."""

    lams: np.ndarray
    theta: np.ndarray
    intercept: np.ndarray
    size: np.ndarray
    train_mse: np.ndarray


@dataclass(frozen=True, eq=False)
class Lines:
    """The coefficients' paths over M rising λ, the lasso's kinks among them: ``lams``, ``size`` (M,), ``theta`` (M, p).

    ``knots`` (K, 3) are the kinks at which a feature enters or leaves: λ, P(θ), the feature's place; ``enters`` (K,).
    """

    lams: np.ndarray
    size: np.ndarray
    theta: np.ndarray
    knots: np.ndarray
    enters: np.ndarray


def key_of(key: bytes, spec: PenaltySpec, params: Mapping[str, Any]) -> bytes:
    """What a penalty on a material depends on."""
    return key + msgspec.json.encode((spec.name, dict(params)))


def model_of(
    material: Material, key: bytes, name: str, params: Mapping[str, Any] | None, cache: Cache
) -> tuple[bytes, Model]:
    """The model of a penalty (None: with its default parameters) on a material, from the cache, and its key."""
    spec = catalog.penalties()[name]
    chosen = dict(resolve(spec.params, {}, "", name) if params is None else params)
    if "k" in chosen:
        chosen["k"] = min(chosen["k"], len(material.names))
    own = key_of(b"page model" + key, spec, chosen)
    if own not in cache:
        cache[own] = Model(material, spec, chosen)
    return own, cache[own]


def course_of(model: Model, key: bytes, lams: np.ndarray, lam: float, cache: Cache, tick: Tick) -> Course:
    """The solutions at ``lams``, kept in the cache, with the one at ``lam`` among them."""
    own = b"course" + key + lams.tobytes()
    if own not in cache:
        cache[own] = _course(model, lams, tick)
    course: Course = cache[own]
    return course if lam in lams else with_row(course, _course(model, np.array([lam]), tick))


def lines_of(model: Model, curve: Statistics) -> Lines:
    """The paths through the curve's λ and, for the lasso, through every kink."""
    solver, value = model.solver, model.spec.value
    if not isinstance(solver, LassoSolver):
        empty = read_only(np.empty((0, 3)))
        return Lines(curve.lams, curve.radius, curve.theta, empty, read_only(np.empty(0, dtype=bool)))
    lams = np.union1d(curve.lams, solver.lams)
    theta, at = solver.at(lams), np.array([event.lam for event in solver.events])
    size = np.asarray(value(solver.at(at), **model.params)) if len(at) else at
    places = np.array([float(event.index) for event in solver.events])
    return Lines(
        lams=read_only(lams),
        size=read_only(np.asarray(value(theta, **model.params))),
        theta=read_only(theta),
        knots=read_only(np.stack([at, size, places], axis=1)),
        enters=read_only(np.array([event.enters for event in solver.events], dtype=bool)),
    )


def with_row(rows: Rows, row: Rows) -> Rows:
    """Rows with rising λ and one more among them."""
    place = int(np.searchsorted(rows.lams, row.lams[0]))
    names = (field.name for field in fields(rows))
    return replace(
        rows, **{name: read_only(np.insert(getattr(rows, name), place, getattr(row, name), axis=0)) for name in names}
    )


def _course(model: Model, lams: np.ndarray, tick: Tick) -> Course:
    theta, problem = model.solver.at(lams, tick), model.problem
    return Course(
        lams=read_only(lams),
        theta=read_only(theta),
        intercept=read_only(problem.intercept(theta)),
        size=read_only(np.asarray(model.spec.value(theta, **model.params))),
        train_mse=read_only(problem.mse(theta)),
    )
