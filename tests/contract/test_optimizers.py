"""What every discovered optimiser must keep, on every discovered surface."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.batch import walk_many
from optviz.engine.descend import Walker, walk
from optviz.engine.path import LIMIT, Path
from optviz.engine.specs import Objective, OptimizerSpec
from tests.contract.draws import drawn, edges

OPTIMIZERS = list(catalog.optimizers().values())
SURFACES = [Objective(spec, {p.name: p.default for p in spec.params}) for spec in catalog.surfaces().values()]
STEPS = 50
SHORT = 10
"""Before random hyperparameters make a walk chaotic, so that it shows rounding."""

every_optimizer = pytest.mark.parametrize("spec", OPTIMIZERS, ids=lambda spec: spec.name)
every_surface = pytest.mark.parametrize("where", SURFACES, ids=lambda where: where.spec.name)


def _defaults(spec: OptimizerSpec) -> dict[str, Any]:
    return {param.name: param.default for param in spec.params}


def _path(spec: OptimizerSpec, where: Objective, start: Any = None, steps: int = STEPS, **changed: Any) -> Path:
    walker = Walker(spec, {**_defaults(spec), **changed})
    return walk(where, walker, start or where.spec.start, steps)


def _starts(where: Objective, count: int) -> np.ndarray:
    low, high = np.array(where.spec.domain).T
    return np.random.default_rng(11).uniform(low, high, (count, 2))


@every_surface
@every_optimizer
def test_a_walk_leaves_read_only_arrays_with_a_row_per_step(spec: OptimizerSpec, where: Objective) -> None:
    path = _path(spec, where)
    rows = path.steps + 1
    assert rows == STEPS + 1 or path.status == "diverged"
    assert path.positions.shape == path.gradient.shape == (rows, 2)
    assert path.loss.shape == path.lr.shape == (rows,)
    assert tuple(path.state) == spec.state
    assert all(part.shape == (rows, 2) for part in path.state.values())
    arrays = (path.positions, path.gradient, path.loss, path.lr, *path.state.values())
    assert not any(array.flags.writeable for array in arrays)
    assert all(array.dtype == np.float64 for array in arrays)


@every_surface
@every_optimizer
def test_rows_hold_the_start_the_rates_and_the_surfaces_own_numbers(spec: OptimizerSpec, where: Objective) -> None:
    path = _path(spec, where)
    assert tuple(path.positions[0]) == where.spec.start
    np.testing.assert_array_equal(path.lr, [np.nan, *[_defaults(spec)["lr"]] * path.steps])
    np.testing.assert_array_equal(path.loss, where.value(*path.positions.T))
    np.testing.assert_array_equal(path.gradient, np.stack(where.gradient(*path.positions.T), axis=1))


@every_surface
@every_optimizer
def test_the_same_walk_twice_is_the_same_to_the_last_bit(spec: OptimizerSpec, where: Objective) -> None:
    one, two = _path(spec, where), _path(spec, where)
    for name in ("positions", "loss", "gradient", "lr"):
        np.testing.assert_array_equal(getattr(one, name), getattr(two, name))
    for part in spec.state:
        np.testing.assert_array_equal(one.state[part], two.state[part])


@every_surface
@every_optimizer
def test_many_descents_at_once_walk_as_each_would_alone(spec: OptimizerSpec, where: Objective) -> None:
    starts = _starts(where, 6)
    many = walk_many(where, spec, _defaults(spec), starts, STEPS)
    for index, start in enumerate(starts):
        _assert_same(many.positions[:, index], _path(spec, where, tuple(start.tolist())))


@every_surface
@every_optimizer
def test_a_grid_of_hyperparameters_walks_as_each_would_alone(spec: OptimizerSpec, where: Objective) -> None:
    rng = np.random.default_rng(5)
    flags = {p.name: bool(rng.integers(2)) for p in spec.params if p.kind == "bool"}
    rows = [{**drawn(spec.params, rng), "lr": 10.0 ** rng.uniform(-4, -2), **flags} for _ in range(6)]
    columns = {name: _column([row[name] for row in rows]) for name in rows[0]} | flags
    starts = _starts(where, 6)
    many = walk_many(where, spec, columns, starts, SHORT)
    for index, (start, row) in enumerate(zip(starts, rows, strict=True)):
        _assert_same(many.positions[:, index], _path(spec, where, tuple(start.tolist()), SHORT, **row))


def _column(values: list[Any]) -> Any:
    """One number a run as (B, 1); of a vector each component so."""
    if isinstance(values[0], tuple):
        return tuple(_column(list(part)) for part in zip(*values, strict=True))
    return np.array(values)[:, None]


def _assert_same(positions: np.ndarray, path: Path) -> None:
    np.testing.assert_allclose(positions[: path.steps + 1], path.positions, rtol=1e-12, atol=1e-12)
    assert np.isnan(positions[path.steps + 1 :]).all()


@every_optimizer
def test_the_state_before_the_first_step_has_the_parts_that_it_names(spec: OptimizerSpec) -> None:
    others = {name: value for name, value in _defaults(spec).items() if name != "lr"}
    assert len(spec.start(1.0, **others)) == len(spec.state) == len(set(spec.state))
    for part in spec.start(np.ones((3, 2)), **others):
        assert np.shape(part) == (3, 2)


@every_optimizer
def test_lr_comes_first_and_every_default_is_allowed(spec: OptimizerSpec) -> None:
    assert spec.params[0].name == "lr"
    for param in spec.params:
        assert param.check(param.default) == param.default


@every_optimizer
def test_a_rule_names_its_parameters_as_keywords_so_that_a_walk_can_bind_them(spec: OptimizerSpec) -> None:
    others = {name: value for name, value in _defaults(spec).items() if name != "lr"}
    assert inspect.getfullargspec(spec.step).args == ["theta", "grad", "state", "t", "lr"]
    assert set(inspect.getfullargspec(spec.step).kwonlyargs) == set(others)


@every_optimizer
def test_no_allowed_value_makes_a_walk_raise(spec: OptimizerSpec) -> None:
    """Extremes may diverge, and then end within the limits."""
    starts = [(0.0, 0.0), (1e12, -1e12), (1e-320, 1.0)]
    for where in SURFACES[::3]:
        for param in spec.params:
            for value in edges(param):
                for start in starts:
                    walker = Walker(spec, {**_defaults(spec), param.name: value})
                    path = walk(where, walker, start, 3)
                    assert np.abs(path.positions).max() <= LIMIT


@every_surface
@every_optimizer
def test_a_small_rate_goes_downhill(spec: OptimizerSpec, where: Objective) -> None:
    path = _path(spec, where, lr=_defaults(spec)["lr"] * 1e-3)
    assert path.loss[-1] < path.loss[0]
