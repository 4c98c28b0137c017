"""Derivatives of formulas: exact where they exist, 0 on creases."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz.engine.formula import Formula
from tests.formula.expressions import smooth

AT = st.floats(-1.0, 1.0)


def _slope(f, h: float = 1e-3) -> tuple[float, float]:
    """A derivative at 0 by differences of order 6, and how far those of half the spacing are from it."""
    wide, narrow = (
        sum(w * (f(n * s) - f(-n * s)) for n, w in ((1, 3 / 4), (2, -3 / 20), (3, 1 / 60))) / s for s in (h, h / 2)
    )
    return narrow, abs(narrow - wide)


def _assert_slope(ours: float, f, size: float) -> None:
    expected, doubt = _slope(f)
    assert ours == pytest.approx(expected, rel=1e-7, abs=10.0 * doubt + 1e-9 * (1.0 + size))


@given(text=smooth, x=AT, y=AT)
def test_gradient_and_hessian_are_those_of_differences(text: str, x: float, y: float) -> None:
    formula = Formula.read(text)
    value, gradient, hessian = formula.value(x, y), formula.gradient(x, y), formula.hessian(x, y)
    _assert_slope(gradient[0], lambda h: formula.value(x + h, y), abs(value))
    _assert_slope(gradient[1], lambda h: formula.value(x, y + h), abs(value))
    _assert_slope(hessian[0], lambda h: formula.gradient(x + h, y)[0], abs(gradient[0]))
    _assert_slope(hessian[1], lambda h: formula.gradient(x, y + h)[0], abs(gradient[0]))
    _assert_slope(hessian[1], lambda h: formula.gradient(x + h, y)[1], abs(gradient[1]))
    _assert_slope(hessian[2], lambda h: formula.gradient(x, y + h)[1], abs(gradient[1]))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("x^3", lambda x: 3 * x**2, lambda x: 6 * x),
        ("x^100", lambda x: 100 * x**99, lambda x: 9900 * x**98),
        ("x^-2", lambda x: -2 * x**-3, lambda x: 6 * x**-4),
        ("x^2.5", lambda x: 2.5 * x**1.5, lambda x: 3.75 * x**0.5),
        ("sqrt(x)", lambda x: 0.5 * x**-0.5, lambda x: -0.25 * x**-1.5),
        ("exp(2*x)", lambda x: 2 * np.exp(2 * x), lambda x: 4 * np.exp(2 * x)),
        ("log(x)", lambda x: 1 / x, lambda x: -(x**-2)),
        ("tan(x)", lambda x: np.cos(x) ** -2, lambda x: 2 * np.tan(x) * np.cos(x) ** -2),
        ("asin(x)", lambda x: (1 - x * x) ** -0.5, lambda x: x * (1 - x * x) ** -1.5),
        ("acos(x)", lambda x: -((1 - x * x) ** -0.5), lambda x: -x * (1 - x * x) ** -1.5),
        ("atan(x)", lambda x: 1 / (1 + x * x), lambda x: -2 * x / (1 + x * x) ** 2),
        ("sinh(x)", np.cosh, np.sinh),
        ("cosh(x)", np.sinh, np.cosh),
        ("tanh(x)", lambda x: np.cosh(x) ** -2, lambda x: -2 * np.tanh(x) * np.cosh(x) ** -2),
        ("2^x", lambda x: np.log(2) * 2**x, lambda x: np.log(2) ** 2 * 2**x),
        ("x^x", lambda x: x**x * (1 + np.log(x)), lambda x: x**x * ((1 + np.log(x)) ** 2 + 1 / x)),
        ("1/x", lambda x: -(x**-2), lambda x: 2 * x**-3),
        ("abs(x-2)", lambda x: -1 + 0 * x, lambda x: 0 * x),
        ("min(x^2, x)", lambda x: 2 * x, lambda x: 2 + 0 * x),
        ("max(x^2, x)", lambda x: 1 + 0 * x, lambda x: 0 * x),
        ("e^x*pi", lambda x: np.pi * np.exp(x), lambda x: np.pi * np.exp(x)),
    ],
)
def test_derivatives_have_their_closed_forms(text: str, first, second) -> None:
    x = np.linspace(0.1, 0.9, 9)
    formula = Formula.read(text)
    np.testing.assert_allclose(formula.gradient(x, x)[0], first(x), rtol=1e-12, atol=1e-14)
    np.testing.assert_allclose(formula.hessian(x, x)[0], second(x), rtol=1e-12, atol=1e-13)
    np.testing.assert_array_equal([formula.gradient(x, x)[1], *formula.hessian(x, x)[1:]], 0.0)


@pytest.mark.parametrize(
    "text",
    [
        "abs(x) + abs(y)",
        "sqrt(x^2 + y^2)",
        "(x^2 + y^2)^0.5",
        "(x^2 + y^2)^(3/4)",
        "sqrt(abs(x)) + abs(y)^0.5",
        "abs(x)^1.5 + abs(y)^1.2",
        "max(x, -x) + max(-y, y)",
        "-min(x, -x)",
        "abs(x*y)",
        "sqrt(abs(x*y))",
        "asin(cos(x)) + acos(cos(y))",
        "log(1 + abs(x))",
        "exp(-sqrt(x^2 + y^2))",
    ],
)
def test_creases_and_cusps_have_slope_0_and_finite_curvature(text: str) -> None:
    formula = Formula.read(text)
    assert formula.gradient(0.0, 0.0) == (0.0, 0.0)
    assert np.isfinite(formula.hessian(0.0, 0.0)).all()
    zero = np.zeros(2)
    np.testing.assert_array_equal(formula.gradient(zero, zero), 0.0)
    assert np.isfinite(formula.hessian(zero, zero)).all()


def test_where_min_and_max_meet_the_slope_is_the_mean_of_both() -> None:
    assert Formula.read("min(x, 3*x)").gradient(0.0, 1.0) == (2.0, 0.0)
    assert Formula.read("max(x, y)").gradient(1.0, 1.0) == (0.5, 0.5)
    assert Formula.read("max(x, 2)").gradient(3.0, 1.0) == (1.0, 0.0)


def test_a_constant_is_level() -> None:
    formula = Formula.read("2*pi + 1")
    np.testing.assert_array_equal(formula.gradient(np.ones(3), np.ones(3)), 0.0)
    assert formula.hessian(1.0, 2.0) == (0.0, 0.0, 0.0)
