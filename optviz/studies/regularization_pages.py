"""What the regularization lab's pages play over λ: every number at every λ of the timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import replace as changed
from functools import partial
from types import MappingProxyType

import numpy as np

from optviz import catalog
from optviz.datasets.polynomial import truth
from optviz.engine.path import read_only
from optviz.engine.regression.descents import Trail, Training, descents, safe_rate
from optviz.engine.regression.lasso import LassoSolver
from optviz.engine.regression.plane import Bowl, bowl, levels
from optviz.engine.regression.specs import Tick
from optviz.engine.regression.two import penalised
from optviz.errors import InputError, shown
from optviz.scenario.common import replace
from optviz.studies.regularization import BESIDE, Result
from optviz.studies.regularization_course import Course, Lines, course_of, key_of, lines_of, model_of, with_row
from optviz.studies.regularization_data import Cache, Material, design, material_of
from optviz.studies.regularization_degrees import Degrees, degrees_known, degrees_of
from optviz.studies.regularization_fit import FINE
from optviz.studies.regularization_model import Model, Statistics

GRID = 121
STEPS = 300
PACE = 0.03
"""Adam's learning rate as a share of the plane's size."""

WIDE = 2.2
"""The penalised cost is sampled over so many times what the plane has to show."""


@dataclass(frozen=True, eq=False)
class Learning:
    """Four descents at the scenario's λ, ``trails``; where those of ``l1`` and ``l2`` belong, and their costs there."""

    trails: Mapping[str, Trail]
    ends: Mapping[str, np.ndarray]
    least: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Duo:
    """Two features' plane. ``courses`` are θ along the timeline under the penalties' names, the current one's as "".

    ``path`` (M, 2) has the exact kinks of the current penalty's solutions; ``levels`` are the MSEs of the contours;
    ``reach`` is how far from 0 there is something to see. ``alone`` is false where the data have other features, which
    are left out here. ``ground`` holds x, y (G,), MSE and P (G, G) for the picture of the penalised cost.
    """

    names: tuple[str, str]
    alone: bool
    model: Model
    bowl: Bowl
    courses: Mapping[str, Course]
    models: Mapping[str, Model]
    path: np.ndarray
    levels: tuple[float, ...]
    reach: float
    ground: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray] | None = None
    training: Learning | None = None


@dataclass(frozen=True, eq=False)
class Curves:
    """The polynomial's curves over ``x`` (401,): one a λ ``fits`` (L, 401), ``free`` of a penalty, the ``truth``."""

    points: np.ndarray
    x: np.ndarray
    fits: np.ndarray
    free: np.ndarray
    truth: np.ndarray


@dataclass(frozen=True, eq=False)
class Pages:
    """``lams`` (L,) rise from 0; ``here`` is the scenario's own. ``numbers`` and the rows of all else belong to them.

    What the page at hand does not show is None or empty. ``complete`` is false as long as ``degrees`` are to come.
    """

    lams: np.ndarray
    here: int
    numbers: Statistics
    lines: Lines
    courses: Mapping[str, Course]
    models: Mapping[str, Model]
    duo: Duo | None = None
    curves: Curves | None = None
    degrees: Degrees | None = None
    complete: bool = True


def pages_of(result: Result, cache: Cache | None = None, tick: Tick = lambda fraction: None) -> Pages:
    """Everything that the scenario's page shows of a result. Raises ``InputError`` for a plane of unknown features."""
    *_, last = growing_pages(result, {} if cache is None else cache, tick)
    return last


def growing_pages(result: Result, cache: Cache, tick: Tick = lambda fraction: None) -> Iterator[Pages]:
    """The same, first without what takes long."""
    scenario, model = result.scenario, result.model
    key, _ = material_of(scenario, cache)
    page, grid = scenario.view.page, result.curve.lams
    known = result.lam in grid
    numbers = result.curve if known else with_row(result.curve, result.now)
    own = key_of(b"lines" + key, model.spec, model.params)
    if own not in cache:
        cache[own] = lines_of(model, result.curve)
    pages = Pages(
        lams=numbers.lams,
        here=int(np.searchsorted(numbers.lams, result.lam)),
        numbers=numbers,
        lines=cache[own],
        courses=MappingProxyType({}),
        models=MappingProxyType({}),
    )
    compared = page == "compare"
    if page in ("plane", "training") or (compared and len(result.material.names) == 2):
        pages = changed(pages, duo=_duo(result, grid, cache, tick))
    elif compared:
        courses, models = _beside(result, result.material, key, grid, cache, tick)
        pages = changed(pages, courses=courses, models=models)
    elif result.material.x is not None:
        pages = changed(pages, curves=_curves(result, pages))
        if not model.spec.quick and not degrees_known(model, key, grid, cache):
            yield changed(pages, complete=False)
        pages = changed(pages, degrees=degrees_of(model, key, grid, result.lam, cache, tick))
    yield pages


def _beside(
    result: Result, material: Material, key: bytes, grid: np.ndarray, cache: Cache, tick: Tick
) -> tuple[Mapping[str, Course], Mapping[str, Model]]:
    """No penalty, L1, L2 and the elastic net, of which the current one has the current parameters."""
    courses, models = {}, {}
    for index, name in enumerate(BESIDE):
        params = result.model.params if name == result.penalty.name else None
        own, model = model_of(material, key, name, params, cache)
        part = partial(_part, tick, index / len(BESIDE), 1.0 / len(BESIDE))
        courses[name], models[name] = course_of(model, own, grid, result.lam, cache, part), model
    return MappingProxyType(courses), MappingProxyType(models)


def _part(tick: Tick, start: float, share: float, fraction: float) -> None:
    tick(start + share * fraction)


def _duo(result: Result, grid: np.ndarray, cache: Cache, tick: Tick) -> Duo | None:
    """The plane of the two features that the view names, or of those that matter most; None of a single feature."""
    names = plane_names(result)
    if names is None:
        return None
    scenario, view = result.scenario, result.scenario.view
    pair = replace(scenario, data=replace(scenario.data, features=names))
    key, material = material_of(pair, cache)
    own, model = model_of(material, key, result.penalty.name, result.model.params, cache)
    courses = {"": course_of(model, own, grid, result.lam, cache, tick)}
    models = {"": model}
    if view.page == "compare":
        more, others = _beside(result, material, key, grid, cache, tick)
        courses |= more
        models |= others
    shape, course = bowl(model.problem), courses[""]
    reach = _reach(shape, course)
    return Duo(
        names=names,
        alone=len(result.material.names) == 2,
        model=model,
        bowl=shape,
        courses=MappingProxyType(courses),
        models=MappingProxyType(models),
        path=_path(model, own, course, cache),
        levels=levels(shape, np.zeros(2)),
        reach=reach,
        ground=_ground(model, shape, reach) if view.cost and view.page == "plane" else None,
        training=_training(result, course, shape) if view.page == "training" else None,
    )


def _path(model: Model, key: bytes, course: Course, cache: Cache) -> np.ndarray:
    """The same array for every λ, so that nothing is painted anew."""
    own = b"path" + key
    if own not in cache:
        kinks = model.solver.knots[::-1] if isinstance(model.solver, LassoSolver) else course.theta
        cache[own] = read_only(np.array(kinks))
    path: np.ndarray = cache[own]
    return path


def plane_names(result: Result) -> tuple[str, str] | None:
    """Which two features the plane shows."""
    names, chosen = result.material.names, result.scenario.view.plane
    if chosen is not None:
        for index, name in enumerate(chosen):
            if name not in names:
                raise InputError(f"view.plane[{index}]", f"there is no feature {shown(name)} among {', '.join(names)}")
        return chosen
    if len(names) < 2:
        return None
    problem = result.model.problem
    spread = np.sqrt(np.diag(problem.gram))
    alone = np.abs(problem.moment) / np.where(spread > 0.0, spread, np.inf)
    first, second = sorted(np.argsort(-alone, kind="stable")[:2].tolist())
    return names[first], names[second]


def _ground(model: Model, shape: Bowl, reach: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """MSE and P on a grid about the plane."""
    side = np.linspace(-WIDE * reach, WIDE * reach, GRID)
    places = np.stack(np.meshgrid(side, side), axis=-1)
    penalty = np.asarray(model.spec.value(places, **model.params))
    return read_only(side), read_only(side.copy()), read_only(shape.mse(places)), read_only(penalty)


def _training(result: Result, course: Course, shape: Bowl) -> Learning:
    """Sets out beyond the optimum, across the second axis."""
    lam, reach = result.lam, _reach(shape, course)
    away = shape.optimum * np.array([1.3, -0.6])
    plan = Training(
        matrix=shape.matrix,
        optimum=shape.optimum,
        floor=shape.floor,
        lam=lam,
        start=away if away.any() else np.array([reach, 0.5 * reach]),
        steps=STEPS,
        lr=safe_rate(shape.matrix),
        adam_lr=PACE * reach,
    )
    rules = catalog.optimizers()
    # A decay of 2λ apart from the gradient overshoots 0 where lr·2λ is above 1: AdamW then has a calmer rate.
    with np.errstate(over="ignore", invalid="ignore"):
        trails = dict(descents(plan, rules["adam"], rules["adamw"]))
    calm = min(plan.adam_lr, 0.25 / lam) if lam > 0.0 else plan.adam_lr
    if calm < plan.adam_lr:
        trails["adamw"] = descents(changed(plan, adam_lr=calm), rules["adam"], rules["adamw"])["adamw"]
    (a, h), (_, d) = shape.matrix.tolist()
    c = (float(shape.optimum[0]), float(shape.optimum[1]))
    ends = {
        name: read_only(np.array(penalised(((a, h), (h, d)), c, lam, ratio)))
        for name, ratio in (("l1", 1.0), ("l2", 0.0))
    }
    least = {name: float(plan.cost(ends[name][None], power)[0]) for name, power in (("l1", 1), ("l2", 2))}
    return Learning(MappingProxyType(trails), MappingProxyType(ends), MappingProxyType(least))


def _reach(shape: Bowl, course: Course) -> float:
    return float(max(np.abs(shape.optimum).max(), np.abs(course.theta).max())) or 1.0


def _curves(result: Result, pages: Pages) -> Curves:
    material = result.material
    assert material.x is not None
    x = np.linspace(-1.0, 1.0, FINE)
    rows = np.concatenate([pages.numbers.theta, material.problem.ols[None]])
    values = material.problem.predict(design(x, material.powers), rows)
    return Curves(
        points=read_only(np.stack([material.x, material.y], axis=1)),
        x=read_only(x),
        fits=read_only(values[:-1]),
        free=read_only(values[-1]),
        truth=read_only(truth(x)),
    )
