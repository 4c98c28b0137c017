"""What every discovered optimiser must keep, on every discovered surface."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.batch import walk_many
from optviz.engine.descend import Walker, walk
from optviz.engine.oracle import unmet
from optviz.engine.path import LIMIT, Path
from optviz.engine.specs import Objective, OptimizerSpec
from tests.contract.draws import drawn, edges

OPTIMIZERS = list(catalog.optimizers().values())
SURFACES = [Objective(spec, {p.name: p.default for p in spec.params}) for spec in catalog.surfaces().values()]
STEPS = 50
SPARSE = 5
"""Each optimiser meets one surface in five, each surface one optimiser in five, another one next to it."""
SIZES = ("lr", "final_lr", "rho")
"""The hyperparameters that a step's size, or the place where it measures, follows."""
SHORT = 10
"""Before random hyperparameters make a walk chaotic, so that it shows rounding."""

every_optimizer = pytest.mark.parametrize("spec", OPTIMIZERS, ids=lambda spec: spec.name)
PAIRS = [
    pytest.param(spec, where, id=f"{spec.name}-{where.spec.name}")
    for number, spec in enumerate(OPTIMIZERS)
    for place, where in enumerate(SURFACES)
    if (number + place) % SPARSE == 0 and unmet(spec, where.spec) is None
]
every_pair = pytest.mark.parametrize(("spec", "where"), PAIRS)
every_first_order_pair = pytest.mark.parametrize(
    ("spec", "where"), [pair for pair in PAIRS if pair.values[0].group != "second_order"]
)


def _defaults(spec: OptimizerSpec) -> dict[str, Any]:
    return {param.name: param.default for param in spec.params}


def _path(spec: OptimizerSpec, where: Objective, start: Any = None, steps: int = STEPS, **changed: Any) -> Path:
    walker = Walker(spec, {**_defaults(spec), **changed})
    return walk(where, walker, start or where.spec.start, steps)


def _starts(where: Objective, count: int) -> np.ndarray:
    low, high = np.array(where.spec.domain).T
    return np.random.default_rng(11).uniform(low, high, (count, 2))


@every_pair
def test_a_walk_leaves_read_only_arrays_with_a_row_per_step(spec: OptimizerSpec, where: Objective) -> None:
    path = _path(spec, where)
    rows = path.steps + 1
    assert rows == STEPS + 1 or path.status == "diverged"
    assert path.positions.shape == path.gradient.shape == (rows, 2)
    assert path.loss.shape == path.lr.shape == (rows,)
    assert tuple(path.state) == spec.state
    assert all(part.shape == (rows, 2) for part in path.state.values())
    assert path.evaluations.shape == (rows, 3)
    assert (np.diff(path.evaluations, axis=0) >= 0).all()
    arrays = (path.positions, path.gradient, path.loss, path.lr, *path.state.values())
    assert not any(array.flags.writeable for array in (*arrays, path.evaluations))
    assert all(array.dtype == np.float64 for array in arrays)


@every_pair
def test_rows_hold_the_start_the_rates_and_the_surfaces_own_numbers(spec: OptimizerSpec, where: Objective) -> None:
    path = _path(spec, where)
    assert tuple(path.positions[0]) == where.spec.start
    assert np.isnan(path.lr[0])
    if spec.takes_schedule:
        np.testing.assert_array_equal(path.lr[1:], _defaults(spec)["lr"])
    np.testing.assert_array_equal(path.loss, where.value(*path.positions.T))
    np.testing.assert_array_equal(path.gradient, np.stack(where.gradient(*path.positions.T), axis=1))


@every_pair
def test_the_same_walk_twice_is_the_same_to_the_last_bit(spec: OptimizerSpec, where: Objective) -> None:
    one, two = _path(spec, where), _path(spec, where)
    for name in ("positions", "loss", "gradient", "lr"):
        np.testing.assert_array_equal(getattr(one, name), getattr(two, name))
    for part in spec.state:
        np.testing.assert_array_equal(one.state[part], two.state[part])


@every_pair
def test_many_descents_at_once_walk_as_each_would_alone(spec: OptimizerSpec, where: Objective) -> None:
    starts = _starts(where, 6)
    many = walk_many(where, spec, _defaults(spec), starts, STEPS)
    for index, start in enumerate(starts):
        _assert_same(many.positions[:, index], spec, where, start, STEPS)


@every_pair
def test_a_grid_of_hyperparameters_walks_as_each_would_alone(spec: OptimizerSpec, where: Objective) -> None:
    rng = np.random.default_rng(5)
    flags = {p.name: bool(rng.integers(2)) for p in spec.params if p.kind == "bool"}
    flags |= {p.name: str(rng.choice(p.choices)) for p in spec.params if p.kind == "choice"}
    rate = {"lr": 10.0 ** rng.uniform(-4, -2)} if spec.has_rate else {}
    rows = [{**drawn(spec.params, rng), **rate, **flags} for _ in range(6)]
    columns = {name: _column([row[name] for row in rows]) for name in rows[0] if name not in flags} | flags
    starts = _starts(where, 6)
    many = walk_many(where, spec, columns, starts, SHORT)
    for index, (start, row) in enumerate(zip(starts, rows, strict=True)):
        _assert_same(many.positions[:, index], spec, where, start, SHORT, **row)


def _column(values: list[Any]) -> Any:
    """One number a run as (B, 1); of a vector each component so."""
    if isinstance(values[0], tuple):
        return tuple(_column(list(part)) for part in zip(*values, strict=True))
    return np.array(values)[:, None]


def _assert_same(
    positions: np.ndarray, spec: OptimizerSpec, where: Objective, start: np.ndarray, steps: int, **changed: Any
) -> None:
    """As far as the walk is not chaotic: a start nudged by an ulp leads to the same points."""
    x, y = start.tolist()
    path = _path(spec, where, (x, y), steps, **changed)
    nudged = _path(spec, where, (float(np.nextafter(x, np.inf)), y), steps, **changed)
    rows = min(path.steps, nudged.steps) + 1
    close = np.isclose(path.positions[:rows], nudged.positions[:rows], rtol=1e-13, atol=1e-13).all(axis=1)
    rows = rows if close.all() else int(np.argmin(close))
    np.testing.assert_allclose(positions[:rows], path.positions[:rows], rtol=1e-12, atol=1e-12)
    if rows > path.steps:
        assert np.isnan(positions[rows:]).all()


@every_optimizer
def test_the_state_before_the_first_step_has_the_parts_that_it_names(spec: OptimizerSpec) -> None:
    others = {name: value for name, value in _defaults(spec).items() if name != "lr"}
    begun = spec.start(np.ones(2), **others)
    assert len(begun) >= len(spec.state) == len(set(spec.state))
    assert len(begun) == len(spec.state) or not spec.elementwise
    if spec.batched:
        for part in spec.start(np.ones((3, 2)), **others)[: len(spec.state)]:
            assert np.shape(part) in ((3, 2), (3, 1))


@every_optimizer
def test_a_vector_may_start_from_a_number_that_stands_for_it(spec: OptimizerSpec) -> None:
    """As the training of a network begins: with the state of 0, in single precision."""
    if not set(spec.needs) <= {"gradient", "norm"}:
        assert spec.walk_step is not None
        return
    others = {name: value for name, value in _defaults(spec).items() if name != "lr"}
    theta = np.array([1.0, -2.0, 0.5, 0.0], dtype=np.float32)
    one, two = spec.start(0.0, **others), spec.start(theta.astype(float), **others)
    w = v = theta
    for t in range(1, 8):
        w, one = spec.step(w, w * 3, one, t, 1e-2, **others)
        v, two = spec.step(v, v * 3, two, t, 1e-2, **others)
        w, v = w.astype(np.float32), v.astype(np.float32)
    np.testing.assert_allclose(w, v, rtol=1e-5)


@every_optimizer
def test_lr_comes_first_and_every_default_is_allowed(spec: OptimizerSpec) -> None:
    assert all(param.name != "lr" for param in spec.params[1:])
    assert spec.has_rate or not spec.takes_schedule
    for param in spec.params:
        assert param.check(param.default) == param.default


@every_optimizer
def test_a_rule_names_its_parameters_as_keywords_so_that_a_walk_can_bind_them(spec: OptimizerSpec) -> None:
    others = {name: value for name, value in _defaults(spec).items() if name != "lr"}
    rule, first = spec.step, ["theta", "grad", "state", "t", "lr"]
    if spec.walk_step is not None:
        rule, first = spec.walk_step, ["w", "state", "t", "lr", "oracle"]
    assert inspect.getfullargspec(rule).args == first
    assert set(inspect.getfullargspec(rule).kwonlyargs) == set(others)


@every_optimizer
def test_only_a_rule_that_asks_an_oracle_needs_more_than_gradient_and_norm(spec: OptimizerSpec) -> None:
    assert spec.needs[0] == "gradient"
    assert (spec.walk_step is None) == (set(spec.needs) <= {"gradient", "norm"})


@every_optimizer
def test_no_allowed_value_makes_a_walk_raise(spec: OptimizerSpec) -> None:
    """Extremes may diverge, and then end within the limits."""
    starts = [(0.0, 0.0), (1e12, -1e12), (1e-320, 1.0)]
    for where in SURFACES[::3]:
        if unmet(spec, where.spec):
            continue
        for param in spec.params:
            for value in edges(param):
                for start in starts:
                    walker = Walker(spec, {**_defaults(spec), param.name: param.check(value)})
                    path = walk(where, walker, start, 3)
                    assert np.abs(path.positions).max() <= LIMIT


@every_first_order_pair
def test_a_small_rate_goes_downhill(spec: OptimizerSpec, where: Objective) -> None:
    small = {name: min(1e-3 * default, 1e-5) for name, default in _defaults(spec).items() if name in SIZES}
    path = _path(spec, where, **small)
    assert path.loss[-1] < path.loss[0]
