"""A formula as a surface of the descent lab."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.formula import DOMAIN, Formula, formula_surface
from optviz.errors import InputError
from optviz.scenario import Descent, Run, Surface
from optviz.scenario.check_descent import check
from optviz.studies import descent
from tests.export.code_races import CLOSE, deviation, printed
from tests.formula.test_values import EQUAL

PLAIN = "(1-x)^2 + 100*(y-x^2)^2"


def _race(formula: str, domain: tuple | None = None, **more: object) -> Descent:
    runs = (Run(optimizer="sgd", params={"lr": 1e-3}), Run(optimizer="adam", params={"lr": 0.05}))
    return Descent(surface=Surface(formula=formula, domain=domain), steps=40, runs=runs, **more)


def test_a_formula_races_as_the_surface_that_it_equals() -> None:
    *_, ours = descent.compute(_race(PLAIN, start=(-1.5, 2.0)))
    named = Descent(surface=Surface(name="rosenbrock"), start=(-1.5, 2.0), steps=40, runs=_race(PLAIN).runs)
    *_, theirs = descent.compute(named)
    for one, other in zip(ours.racers, theirs.racers, strict=True):
        np.testing.assert_allclose(one.path.positions, other.path.positions, rtol=1e-12)
        np.testing.assert_allclose(one.path.gradient, other.path.gradient, rtol=1e-9, atol=1e-9)


def test_a_walk_on_a_formula_that_divides_by_zero_diverges() -> None:
    surface = Surface(formula="x**2/(y+3) + y*y")
    still = Run(optimizer="adagrad", params={"eps": 0.0})
    *_, race = descent.compute(Descent(surface=surface, start=(0.0, 1.0), steps=5, runs=(still,)))
    assert race.racers[0].path.cause == "non_finite"


@pytest.mark.parametrize("text", [PLAIN, "log(x) + y^2", "1/x", "sqrt(x*y)", "sqrt(x-100)", "x", "3", "abs(x)+abs(y)"])
def test_a_start_lies_in_the_domain_and_has_a_slope_where_any_point_has_one(text: str) -> None:
    for domain in (DOMAIN, ((-1.0, 3.0), (1e6, 1e6 + 5.0)), ((-1e-3, 1e-3), (0.0, 1e9))):
        spec = formula_surface(text, domain)
        (x_low, x_high), (y_low, y_high) = spec.domain
        x, y = spec.start
        assert x_low < x < x_high
        assert y_low < y < y_high
        if text not in ("3", "sqrt(x-100)"):
            assert np.isfinite(spec.value(x, y))
            assert any(spec.gradient(x, y))


@pytest.mark.parametrize(
    ("surface", "problem"),
    [
        (Surface(formula="x +"), "surface.formula: character 4: expected a number, a name or a bracket, got the end"),
        (Surface(formula="x", name="sphere"), "surface: has a name and a formula; only one of them can be used"),
        (
            Surface(formula="x", params={"a": 1}),
            'surface.params: must be empty: a formula has no parameters, got {"a": 1}',
        ),
        (
            Surface(formula="x", domain=((1.0, 1.0), (0.0, 1.0))),
            "surface.domain[0]: must be [low, high] with low below high, got [1.0, 1.0]",
        ),
        (
            Surface(formula="x", domain=((0.0, 1.0), (1.0, 0.0))),
            "surface.domain[1]: must be [low, high] with low below high, got [1.0, 0.0]",
        ),
        (
            Surface(formula="x", domain=((0.0, 1e13), (0.0, 1.0))),
            "surface.domain[0][1]: must be from -1e12 to 1e12, got 10000000000000.0",
        ),
        (
            Surface(formula="x", domain=((1e9, 1e9 + 1.0), (0.0, 1.0))),
            "surface.domain[0]: is too narrow for its distance from 0, got [1000000000.0, 1000000001.0]",
        ),
    ],
)  # fmt: skip
def test_an_unusable_formula_or_domain_is_refused_with_its_key(surface: Surface, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        check(Descent(surface=surface))
    assert str(caught.value) == problem


def test_a_formula_that_is_nowhere_finite_is_a_surface_without_lines() -> None:
    race = _race("log(-1-x^2)")
    *_, result = descent.compute(race)
    assert {racer.path.status for racer in result.racers} == {"diverged"}
    field = descent.field_of(race.surface, result.spans, race.view, 50)
    assert field.undefined is not None
    assert field.undefined.all()
    assert len(field.hatching)


@pytest.mark.parametrize(
    "text",
    [PLAIN, "sqrt(x^2+y^2) + abs(x-1)*y", "max(x^2, 3*y, 1) + log(20+x)/tanh(y+9)", "5", "exp(-x*x)*asin(y/9)^2"],
)
def test_a_script_of_a_formula_prints_what_optviz_computes(text: str, tmp_path) -> None:
    race = _race(text, ((-3.0, 3.0), (-3.0, 3.0)))
    assert deviation(race, printed(race, "numpy", tmp_path)) < CLOSE


@pytest.mark.parametrize("name", ["rosenbrock", "beale", "ackley", "camel6", "goldstein_price"])
def test_a_formula_costs_at_most_three_times_the_surface_that_it_equals(name: str) -> None:
    """Over 65,536 points, value and gradient, in one run."""
    spec, formula = catalog.surfaces()[name], Formula.read(EQUAL[name])
    params = {param.name: param.default for param in spec.params}
    x, y = np.random.default_rng(0).uniform(-2, 2, (2, 65_536))

    def ours() -> None:
        formula.value(x, y)
        formula.gradient(x, y)

    def theirs() -> None:
        spec.value(x, y, **params)
        spec.gradient(x, y, **params)

    assert min(_seconds(ours) / _seconds(theirs) for _ in range(5)) < 3.0


def _seconds(work: Callable[[], None]) -> float:
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)
