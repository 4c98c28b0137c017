"""Formulas written out again: as mathematics and as scripts."""

from __future__ import annotations

import ast
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz.engine.formula import Formula
from optviz.errors import InputError
from optviz.export.code.formula import numpy_text, pytorch_text
from tests.formula.expressions import formulas


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("(1-x)^2+100*(y-x^2)^2", "(1 − x)² + 100·(y − x²)²"),
        ("x**2 + 10*sin(y)", "x² + 10·sin(y)"),
        ("-x^2", "−x²"),
        ("(-x)^2", "(−x)²"),
        ("x-(y-1)", "x − (y − 1)"),
        ("x-y-1", "x − y − 1"),
        ("x/(y*2)", "x/(y·2)"),
        ("x/y*2", "x/y·2"),
        ("x*(-2)", "x·(−2)"),
        ("-2*x", "−2·x"),
        ("2^3^x", "2^3^x"),
        ("(2^3)^x", "(2³)^x"),
        ("x^-1", "x⁻¹"),
        ("x^0.5", "x^0.5"),
        ("x^(1/2)", "x^(1/2)"),
        ("sqrt(x)+sqrt(x+y)+sqrt(abs(x))", "√x + √(x + y) + √|x|"),
        ("abs(x*pi)+log(e)", "|x·π| + ln(e)"),
        ("asin(x)+min(x,y,2)", "arcsin(x) + min(min(x, y), 2)"),
        ("1e-5*x+2.50", "1e−05·x + 2.5"),
    ],
)
def test_a_formula_is_shown_as_mathematics(text: str, shown: str) -> None:
    assert Formula.read(text).text == shown


@given(text=formulas, x=st.floats(-2.0, 2.0), y=st.floats(-2.0, 2.0))
def test_a_script_computes_the_same_numbers(text: str, x: float, y: float) -> None:
    try:
        formula = Formula.read(text)
    except InputError:
        return
    space: dict = {"np": np}
    exec(numpy_text(text), space)  # noqa: S102 - our own text, in a test
    w = np.array([x, y])
    with np.errstate(all="ignore"):
        value, gradient = space["f"](w), space["gradient"](w)
    ours = formula.value(x, y)
    if not math.isfinite(ours):
        return
    assert float(value) == pytest.approx(ours, rel=1e-9, abs=1e-12)
    np.testing.assert_allclose(gradient, formula.gradient(x, y), rtol=1e-8, atol=1e-11)


@given(text=formulas)
def test_scripts_for_both_languages_are_python_in_lines_of_moderate_length(text: str) -> None:
    try:
        Formula.read(text)
    except InputError:
        return
    for script in (numpy_text(text), pytorch_text(text)):
        ast.parse(script)
        assert max(map(len, script.splitlines())) <= 100
    assert "np." not in pytorch_text(text)


def test_parts_that_are_used_twice_are_computed_once() -> None:
    script = numpy_text("exp(sin(x*y))*x")
    assert script.count("sin(") == 2
    assert "t1 = " in script


def test_a_long_sum_becomes_several_lines() -> None:
    script = numpy_text("+".join(["sin(x*y)", "cos(x)"] * 40))
    assert max(map(len, script.splitlines())) <= 120
