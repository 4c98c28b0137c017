"""What a formula may not say: refused in a blink, with one line that points at the place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz.engine.formula import Formula
from optviz.errors import InputError

BLINK = 0.05

PROBLEMS = [
    ("", "is empty"),
    (" \t", "is empty"),
    ("x +", "character 4: expected a number, a name or a bracket, got the end"),
    ("x + * y", 'character 5: expected a number, a name or a bracket, got "*"'),
    ("2x", 'character 2: expected an operator before "x"'),
    ("x y", 'character 3: expected an operator before "y"'),
    ("(x + y", 'character 7: expected ")" for the "(" at character 1, got the end'),
    ("x)", 'character 2: ")" belongs to no bracket'),
    ("1, 2", 'character 2: "," belongs to no bracket'),
    ("sin x", 'character 5: expected "(" after sin, got "x"'),
    ("sin()", 'character 5: expected a number, a name or a bracket, got ")"'),
    ("sin(x, y)", "character 1: sin takes 1 number, got 2"),
    ("1 + min(x)", "character 5: min takes 2 numbers or more, got 1"),
    ("sqr(x)", 'character 1: unknown name "sqr"; did you mean "sqrt"?'),
    ("z", "character 1: unknown name \"z\"; known are x, y, pi, e, abs, sqrt, exp, log, sin, cos, tan, asin, acos, "
     "atan, sinh, cosh, tanh, min, max"),
    ("x ? y", "character 3: '?' has no place in a formula"),
    ("x\ny", "character 2: '\\n' has no place in a formula"),
    ("1e999", "character 1: the number 1e999 is too large"),
    ("x + 1/0", "character 6: this part is a constant that is not a finite number (inf)"),
    ("log(0)*x", "character 1: this part is a constant that is not a finite number (-inf)"),
    ("sqrt(1-2)", "character 1: this part is a constant that is not a finite number (nan)"),
    ("exp(710)", "character 1: this part is a constant that is not a finite number (inf)"),
    ("(-8)^(1/3)", "character 5: this part is a constant that is not a finite number (nan)"),
    ("x**101", "character 4: an exponent must be from -100 to 100, got 101"),
    ("x^-100.5", "character 3: an exponent must be from -100 to 100, got -100.5"),
    ("9**9**9**9", "character 7: an exponent must be from -100 to 100, got 3.8742e+08"),
    ("x" * 2001, "must be at most 2000 characters, got 2001"),
    ("+".join("x" * 251), "character 500: must be at most 500 numbers, names and operations, got more"),
    ("(" * 101 + "x" + ")" * 101, "character 101: is nested more than 100 deep"),
]  # fmt: skip

HOSTILE = [
    "__import__('os').system('id')",
    "().__class__",
    "x.real",
    "x[0]",
    "lambda: x",
    "[x for x in y]",
    "{x}",
    "'x'",
    '"x"',
    "f'{x}'",
    "(x := 1)",
    "max(x, key=y)",
    "min(*x)",
    "x if y else 1",
    "x and y",
    "not x",
    "x == y",
    "x < y",
    "x // y",
    "x % y",
    "x @ y",
    "x | y",
    "~x",
    "x; y",
    "x # y",
    "1_000",
    "0x10",
    "1j",
    "True",
    "None",
    "inf",
    "nan",
    "eval(x)",
    "abs",
    "sin.cos",
    "ｘ + ｙ",
    "х + у",  # Cyrillic
    "x × y",
    "x − y",
    "π*x",
    "x²",
    "１+x",
    "٣*x",
    "x\u200b",
    "x\x00",
    "\ud800",
    "9**9**9**9**9**9",
    "((((9^99)^99)^99)^99)*x",
    "-" * 1999 + "x",
    "(" * 1000 + "x" + ")" * 999,
    "sin(" * 400 + "x" + ")" * 400,
    "2**" * 600 + "x",
    "x" * 1_000_000,
    "(" * 1_000_000,
    "9" * 1999,
    "x^" + "9" * 1900,
]


@pytest.mark.parametrize(("text", "problem"), PROBLEMS, ids=range(len(PROBLEMS)))
def test_an_error_points_at_the_character(text: str, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        Formula.read(text)
    assert caught.value.problem == problem


def _seconds(text: str) -> float:
    begin = time.perf_counter()
    with pytest.raises(InputError):
        Formula.read(text)
    return time.perf_counter() - begin


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_refused_in_a_blink_with_one_line(text: str) -> None:
    assert min(_seconds(text) for _ in range(3)) < BLINK
    with pytest.raises(InputError) as caught:
        Formula.read(text)
    assert str(caught.value).isprintable()
    assert str(caught.value).isascii()
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    "text",
    ["x**100", "x^-100", "+".join("x" * 250), "(" * 100 + "x" + ")" * 100, "2**2**2*x", "x ^ y", "pi", " x ", "1e-300"],
)
def test_what_is_just_within_the_limits_is_a_formula(text: str) -> None:
    Formula.read(text).hessian(0.5, 0.5)


PIECES = st.lists(
    st.sampled_from(
        [*"xy()+-*/^,. ", "**", "pi", "e", "sin", "min", "max", "sqrt", "log", "asin", "1", "2.5", "1e3", "0", "abs"]
    ),
    max_size=30,
).map("".join)


@given(text=st.one_of(st.text(max_size=60), PIECES))
def test_any_text_is_a_formula_or_an_input_error(text: str) -> None:
    try:
        formula = Formula.read(text)
    except InputError:
        return
    assert isinstance(formula.value(0.3, -0.7), float)
    assert len(formula.gradient(0.3, -0.7)) == 2
    assert len(formula.hessian(0.0, 0.0)) == 3
    assert formula.text
