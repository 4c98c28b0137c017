"""What every discovered schedule must keep."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.specs import ScheduleSpec
from tests.contract.draws import drawn, edges

SCHEDULES = list(catalog.schedules().values())
LR = 0.25

every_schedule = pytest.mark.parametrize("spec", SCHEDULES, ids=lambda spec: spec.name)


def _defaults(spec: ScheduleSpec) -> dict[str, Any]:
    return {param.name: param.default for param in spec.params if param.name != "lr"}


def _rates(spec: ScheduleSpec, steps: int, params: dict[str, Any]) -> np.ndarray:
    """The rates of ``steps`` steps; for a reactive schedule while the loss never improves."""
    if spec.rates is not None:
        return spec.rates(np.arange(steps), LR, **params)
    assert spec.begin is not None
    assert spec.observe is not None
    state, rates = spec.begin(LR, **params), []
    for _ in range(steps):
        rates.append(state.lr)
        state = spec.observe(state, 1.0, **params)
    return np.array(rates)


@every_schedule
def test_it_is_either_a_formula_of_the_step_or_reacts_to_the_loss(spec: ScheduleSpec) -> None:
    assert (spec.rates is None) == (spec.begin is not None) == (spec.observe is not None)


@every_schedule
def test_rates_are_finite_numbers_from_0_on_one_a_step(spec: ScheduleSpec) -> None:
    rng = np.random.default_rng(1)
    for params in [_defaults(spec), *(drawn(spec.params, rng, leave_out=("lr",)) for _ in range(20))]:
        rates = _rates(spec, 500, params)
        assert rates.shape == (500,)
        assert rates.dtype == np.float64
        assert np.isfinite(rates).all()
        assert (rates >= 0).all()


@every_schedule
def test_the_first_rate_is_the_runs_own(spec: ScheduleSpec) -> None:
    assert _rates(spec, 1, _defaults(spec))[0] == LR


@every_schedule
def test_a_rate_depends_on_its_step_alone_not_on_how_many_are_asked_for(spec: ScheduleSpec) -> None:
    np.testing.assert_array_equal(_rates(spec, 300, _defaults(spec))[:40], _rates(spec, 40, _defaults(spec)))


@every_schedule
def test_rates_grow_in_proportion_to_the_first_where_no_absolute_rate_is_set(spec: ScheduleSpec) -> None:
    if spec.rates is None:
        return
    t, params = np.arange(300), _defaults(spec)
    np.testing.assert_allclose(spec.rates(t, 8 * LR, **params), 8 * spec.rates(t, LR, **params), rtol=1e-12)


@every_schedule
def test_its_own_lr_is_optional_and_every_default_is_allowed(spec: ScheduleSpec) -> None:
    assert (spec.params[0].name, spec.params[0].default, spec.params[0].optional) == ("lr", None, True)
    for param in spec.params:
        assert param.check(param.default) == param.default


@every_schedule
def test_no_allowed_value_makes_it_raise(spec: ScheduleSpec) -> None:
    with np.errstate(all="ignore"):
        for param in spec.params[1:]:
            for value in edges(param):
                rates = _rates(spec, 30, {**_defaults(spec), param.name: value})
                assert not np.isnan(rates).any()
