"""What every discovered schedule must keep."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.specs import ScheduleSpec
from optviz.errors import InputError
from optviz.params import resolve
from optviz.scenario import Named
from optviz.scenario.resolve import resolved
from tests.contract.draws import drawn, edges

SCHEDULES = list(catalog.schedules().values())
LR = 0.25
PUBLIC = json.loads((Path(__file__).parents[1] / "reference" / "public.json").read_text("utf-8"))["schedules"]


def _wave(a: float, b: float, p: float) -> float:
    return b + (a - b) * (1 + math.cos(math.pi * p)) / 2


def _sgdr(t: int, lr: float, T0: int, Tmult: int, eta_min: float) -> float:
    while t >= T0:
        t, T0 = t - T0, T0 * Tmult
    return _wave(lr, eta_min, t / T0)


def _onecycle(
    t: int,
    lr: float,
    max_lr: Any,
    total: int,
    pct_start: float,
    div_factor: float,
    final_div_factor: float,
    anneal: str,
) -> float:
    def between(a: float, b: float, p: float) -> float:
        return _wave(a, b, p) if anneal == "cos" else a + (b - a) * p

    top = max_lr or lr
    i, m = top / div_factor, pct_start * total - 1
    return between(i, top, t / m) if t <= m else between(top, i / final_div_factor, min(1, (t - m) / (total - 1 - m)))


def _cyclic(scale: Callable[[int, int, float], float]) -> Callable[..., float]:
    def rate(t: int, lr: float, base_lr: Any, max_lr: Any, step_size_up: int, gamma: float = 1.0) -> float:
        base, top = base_lr or lr / 10, max_lr or lr
        c = math.floor(1 + t / (2 * step_size_up))
        x = abs(t / step_size_up - 2 * c + 1)
        return base + (top - base) * max(0, 1 - x) * scale(t, c, gamma)

    return rate


def _warmup_cosine(t: int, lr: float, warmup: int, total: int, init: float, end: float) -> float:
    return init + (lr - init) * t / warmup if t < warmup else _wave(lr, end, min(1, (t - warmup) / (total - warmup)))


def _noam(t: int, lr: float, factor: Any, d_model: int, warmup: int) -> float:
    return (factor or lr) * d_model**-0.5 * min((t + 1) ** -0.5, (t + 1) * warmup**-1.5)


def _wsd(t: int, lr: float, warmup: int, total: int, decay: int, shape: str, end: float) -> float:
    if t < total - decay:
        return lr * min(1, t / warmup) if warmup else lr
    p = min(1, (t - total + decay) / decay)
    fall = {"linear": 1 - p, "sqrt": 1 - math.sqrt(p), "cosine": (1 + math.cos(math.pi * p)) / 2}[shape]
    return end + (lr - end) * fall


FORMULAS: dict[str, Callable[..., float]] = {
    "constant": lambda t, lr: lr,
    "time_based": lambda t, lr, k: lr / (1 + k * t),
    "step": lambda t, lr, step_size, gamma: lr * gamma ** (t // step_size),
    "multistep": lambda t, lr, milestones, gamma: lr * gamma ** len([m for m in milestones if m <= t]),
    "exponential": lambda t, lr, gamma: lr * gamma**t,
    "polynomial": lambda t, lr, total, power, end: end + (lr - end) * (1 - min(t, total) / total) ** power,
    "cosine": lambda t, lr, T, eta_min: _wave(lr, eta_min, min(t, T) / T),
    "sgdr": _sgdr,
    "warmup_cosine": _warmup_cosine,
    "onecycle": _onecycle,
    "cyclic_triangular": _cyclic(lambda t, c, gamma: 1.0),
    "cyclic_triangular2": _cyclic(lambda t, c, gamma: 2.0 ** (1 - c)),
    "cyclic_exp_range": _cyclic(lambda t, c, gamma: gamma**t),
    "noam": _noam,
    "inverse_sqrt": lambda t, lr, warmup: lr * (t / warmup if t < warmup else math.sqrt(warmup / t)),
    "wsd": _wsd,
}

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
        if not _go_together(spec, params):
            continue
        rates = _rates(spec, 500, params)
        assert rates.shape == (500,)
        assert rates.dtype == np.float64
        assert np.isfinite(rates).all()
        assert (rates >= 0).all()


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
def test_its_own_rates_are_optional_and_every_default_is_allowed_alone_and_with_the_others(spec: ScheduleSpec) -> None:
    assert any(param.optional and param.default is None for param in spec.params)
    for param in spec.params:
        assert param.check(param.default) == param.default
    spec.check(**{param.name: param.default for param in spec.params})


@every_schedule
def test_rates_are_those_of_the_formula(spec: ScheduleSpec) -> None:
    """Written once more, for one step at a time."""
    rng = np.random.default_rng(4)
    settings = [_defaults(spec), *(drawn(spec.params, rng, leave_out=("lr",)) for _ in range(20))]
    for params in settings:
        if spec.rates is None or not _go_together(spec, params):
            continue
        rates = spec.rates(np.arange(130), LR, **params)
        expected = [FORMULAS[spec.name](t, lr=LR, **params) for t in range(130)]
        np.testing.assert_allclose(rates, expected, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("row", PUBLIC, ids=lambda row: row["schedule"])
def test_rates_are_those_of_the_public_file(row: dict[str, Any]) -> None:
    spec = catalog.schedules()[row["schedule"]]
    given = resolve(spec.params, row["hyperparameters"], "params", spec.name)
    params = {name: value for name, value in given.items() if name != "lr"}
    lr = row["hyperparameters"].get("lr", 123.0)
    if spec.rates is not None:
        rates = spec.rates(np.arange(101), lr, **params)
        for t, expected in row["lr"].items():
            assert rates[int(t)] == pytest.approx(expected, abs=row["tol"])
        return
    assert spec.begin is not None
    assert spec.observe is not None
    state = spec.begin(lr, **params)
    seen = [state.lr]
    for loss in row["losses"]:
        state = spec.observe(state, loss, **params)
        seen.append(state.lr)
    np.testing.assert_allclose(seen, row["lr_all"], rtol=0, atol=row["tol"])


@pytest.mark.parametrize(
    ("name", "params", "problem"),
    [
        ("warmup_cosine", {"warmup": 50, "total": 50}, "warmup: must be below total (50), got 50"),
        ("warmup_cosine", {"warmup": 300}, "warmup: must be below total (200), got 300"),
        ("wsd", {"warmup": 100, "total": 120, "decay": 40}, "decay: must be at most total − warmup (20), got 40"),
        ("wsd", {"decay": 0}, "decay: must be a whole number from 1 to 100000, got 0"),
        ("inverse_sqrt", {"warmup": 0}, "warmup: must be a whole number from 1 to 100000, got 0"),
        ("noam", {"warmup": 0}, "warmup: must be a whole number from 1 to 100000, got 0"),
        ("sgdr", {"Tmult": 0}, "Tmult: must be a whole number from 1 to 100, got 0"),
        ("sgdr", {"T0": 2.5}, "T0: must be a whole number, got 2.5"),
        ("onecycle", {"pct_start": 1.5}, "pct_start: must be from 0 to 1, got 1.5"),
        ("onecycle", {"anneal": "up"}, 'anneal: must be one of cos, linear, got "up"'),
        ("onecycle", {"max_lr": 0.0}, "max_lr: must be greater than 0 and at most 1000000, got 0.0"),
        ("multistep", {"milestones": [10, -1]}, "milestones[1]: must be from 0 to 100000, got -1"),
        ("polynomial", {"total": 0}, "total: must be a whole number from 1 to 100000, got 0"),
    ],
)
def test_parameters_that_break_the_formula_are_refused(name: str, params: dict[str, Any], problem: str) -> None:
    with pytest.raises(InputError) as caught:
        resolved(catalog.schedules(), Named(name=name, params=params), "runs[0].schedule")
    assert str(caught.value) == f"runs[0].schedule.params.{problem}"


def _go_together(spec: ScheduleSpec, params: dict[str, Any]) -> bool:
    try:
        spec.check(**params)
    except InputError:
        return False
    return True


@every_schedule
def test_no_allowed_value_makes_it_raise(spec: ScheduleSpec) -> None:
    with np.errstate(all="ignore"):
        for param in spec.params[1:]:
            for value in edges(param):
                params = {**_defaults(spec), param.name: value}
                if _go_together(spec, params):
                    assert not np.isnan(_rates(spec, 30, params)).any()
