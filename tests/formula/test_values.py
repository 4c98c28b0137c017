"""What a formula comes to."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from optviz import catalog
from optviz.engine.formula import Formula
from optviz.engine.formula.program import BLOCK
from optviz.errors import InputError
from tests.formula.expressions import by_python, formulas

POINTS = np.random.default_rng(2).uniform(-2.0, 2.0, (2, 300))

EQUAL = {
    "rosenbrock": "(1-x)^2 + 100*(y-x^2)^2",
    "sphere": "x**2 + y**2",
    "saddle": "x*x - y*y",
    "beale": "(1.5-x+x*y)^2 + (2.25-x+x*y^2)^2 + (2.625-x+x*y^3)^2",
    "himmelblau": "(x^2+y-11)^2 + (x+y^2-7)^2",
    "rastrigin": "20 + x^2 + y^2 - 10*(cos(2*pi*x) + cos(2*pi*y))",
    "ackley": "-20*exp(-0.2*sqrt((x^2+y^2)/2)) - exp((cos(2*pi*x)+cos(2*pi*y))/2) + e + 20",
    "goldstein_price": "(1+(x+y+1)^2*(19-14*x+3*x^2-14*y+6*x*y+3*y^2))"
    "*(30+(2*x-3*y)^2*(18-32*x+12*x^2+48*y-36*x*y+27*y^2))",
    "easom": "-cos(x)*cos(y)*exp(-(x-pi)^2-(y-pi)^2)",
    "bukin6": "100*sqrt(abs(y-0.01*x^2)) + 0.01*abs(x+10)",
    "branin": "(y-5.1*x^2/(4*pi^2)+5*x/pi-6)^2 + 10*(1-1/(8*pi))*cos(x) + 10",
    "eggholder": "-(y+47)*sin(sqrt(abs(x/2+y+47))) - x*sin(sqrt(abs(x-y-47)))",
    "schaffer2": "0.5 + (sin(x^2-y^2)^2-0.5)/(1+0.001*(x^2+y^2))^2",
    "schaffer4": "0.5 + (cos(sin(abs(x^2-y^2)))^2-0.5)/(1+0.001*(x^2+y^2))^2",
    "levi13": "sin(3*pi*x)^2 + (x-1)^2*(1+sin(3*pi*y)^2) + (y-1)^2*(1+sin(2*pi*y)^2)",
    "griewank": "1 + (x^2+y^2)/4000 - cos(x)*cos(y/sqrt(2))",
    "drop_wave": "-(1+cos(12*sqrt(x^2+y^2)))/((x^2+y^2)/2+2)",
    "holder_table": "-abs(sin(x)*cos(y)*exp(abs(1-sqrt(x^2+y^2)/pi)))",
    "michalewicz": "-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20",
    "camel6": "(4-2.1*x^2+x^4/3)*x^2 + x*y + (4*y^2-4)*y^2",
    "camel3": "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
    "mccormick": "sin(x+y) + (x-y)^2 - 1.5*x + 2.5*y + 1",
    "styblinski_tang": "(x^4-16*x^2+5*x + y^4-16*y^2+5*y)/2",
    "booth": "(x+2*y-7)^2 + (2*x+y-5)^2",
    "matyas": "0.26*(x^2+y^2) - 0.48*x*y",
    "monkey_saddle": "x^3 - 3*x*y^2",
    "ravine_abs": "abs(x) + 10*abs(y)",
    "distill": "(1-x)^2 + 20*(3*y-x^2)^2",
    "plateau": "-sin(10*sqrt(x^2+y^2)+0.01)/(10*sqrt(x^2+y^2)+0.01) + 0.01*(10*sqrt(x^2+y^2)+0.01)^2",
    "hills": "x^2+(1.4*y)^2 + 2*exp(-((x-1)^2+(1.4*y)^2)/0.2) + 6*exp(-((x+1)^2+(1.4*y)^2)/0.2)"
    " - 2*exp(-((x-1)^2+(1.4*y+1)^2)/0.2)",
    "two_wells": "x^2+(1.4*y)^2 - 2*exp(-((x-1)^2+(1.4*y)^2)/0.2) - 6*exp(-((x+1)^2+(1.4*y)^2)/0.2)",
}


@given(text=formulas, x=st.floats(-3.0, 3.0), y=st.floats(-3.0, 3.0))
@example(text="-x**2", x=1.5, y=0.0)
@example(text="2**-x", x=1.5, y=0.0)
@example(text="x**y**0.5", x=1.5, y=2.0)
@example(text="-2**2*x", x=1.0, y=2.0)
@example(text="x/y/2*3-1-2", x=1.0, y=2.0)
@example(text="--x-+-y", x=1.0, y=2.0)
@example(text=".5*x+2.*y+1e-3+1E+2", x=1.0, y=2.0)
@example(text="min(x, y, 0.5)-max(1, y, x, 3)", x=1.0, y=2.0)
def test_a_value_is_the_one_that_python_computes(text: str, x: float, y: float) -> None:
    expected = by_python(text, x, y)
    try:
        formula = Formula.read(text)
    except InputError:  # a constant part that is not finite, a large exponent
        return
    assume(expected is not None)
    value = formula.value(x, y)
    assert isinstance(value, float)
    assert value == pytest.approx(expected, rel=1e-9, abs=1e-12)


@given(text=formulas)
def test_floats_and_arrays_of_any_shape_give_the_same_numbers(text: str) -> None:
    try:
        formula = Formula.read(text)
    except InputError:
        return

    def numbers(x: Any, y: Any) -> list[Any]:
        return [formula.value(x, y), *formula.gradient(x, y), *formula.hessian(x, y)]

    at = POINTS[:, :24]
    alone = np.array([numbers(x, y) for x, y in at.T.tolist()]).T
    for many, block, single in zip(numbers(*at), numbers(*at.reshape(2, 4, 6)), alone, strict=True):
        assert many.shape == (24,)
        np.testing.assert_array_equal(many, block.ravel())
        size = np.abs(single[np.isfinite(single)]).max(initial=1.0)
        np.testing.assert_allclose(many, single, rtol=1e-9, atol=1e-11 * size)


@pytest.mark.parametrize("name", [name for name in catalog.surfaces() if name != "quadratic"])
def test_a_surface_typed_as_a_formula_is_that_surface(name: str) -> None:
    """Value, gradient and Hessian, each to 1e-12 of its own size."""
    spec, formula = catalog.surfaces()[name], Formula.read(EQUAL[name])
    params = {param.name: param.default for param in spec.params}
    low, high = np.array(spec.domain).T
    at = np.random.default_rng(1).uniform(low, high, (500, 2)).T
    ours = [formula.value(*at), *formula.gradient(*at), *formula.hessian(*at)]
    theirs = [spec.value(*at, **params), *spec.gradient(*at, **params), *spec.hessian(*at, **params)]
    for one, other in zip(ours, theirs, strict=True):
        size = np.abs(other).max() + 1e-12
        np.testing.assert_allclose(one, np.broadcast_to(other, one.shape), rtol=1e-9, atol=1e-12 * size)


def test_many_points_are_computed_in_blocks_that_meet_without_a_gap() -> None:
    formula = Formula.read("x*sin(y) + min(x, y) + 3")
    x, y = np.random.default_rng(0).uniform(-1, 1, (2, 2, BLOCK + 17))
    np.testing.assert_array_equal(formula.value(x, y), x * np.sin(y) + np.minimum(x, y) + 3)
    np.testing.assert_array_equal(formula.gradient(x, y)[0][1, -1], formula.gradient(x[1, -1:], y[1, -1:])[0][0])


def test_a_coordinate_may_be_one_number_for_many_of_the_other() -> None:
    formula = Formula.read("x + 2*y")
    np.testing.assert_array_equal(formula.value(np.array([1.0, 2.0]), 3.0), [7.0, 8.0])


@pytest.mark.parametrize(
    ("text", "x", "value"),
    [
        ("log(x)", -1.0, math.nan),
        ("log(x)", 0.0, -math.inf),
        ("1/x", 0.0, math.inf),
        ("x/x", 0.0, math.nan),
        ("sqrt(x)", -1.0, math.nan),
        ("x^0.5", -1.0, math.nan),
        ("x^-1", 0.0, math.inf),
        ("exp(x)", 1e4, math.inf),
        ("x^100", 1e100, math.inf),
        ("asin(x)", 2.0, math.nan),
        ("cosh(x)", 1e4, math.inf),
        ("0*log(x)", -1.0, math.nan),
    ],
)
def test_outside_its_domain_a_formula_is_nan_or_inf_and_never_raises(text: str, x: float, value: float) -> None:
    formula = Formula.read(text)
    assert formula.value(x, 0.0) == pytest.approx(value, nan_ok=True)
    np.testing.assert_array_equal(formula.value(np.array([x]), np.array([0.0])), [value])
    formula.gradient(x, 0.0)
    formula.hessian(x, 0.0)


def test_inputs_are_left_as_they_are() -> None:
    x, y = np.ones(5), np.ones(5)
    Formula.read("-(x+y)*x").hessian(x, y)
    assert (x == 1.0).all()
    assert (y == 1.0).all()
