"""The language of terms: what it means, how it is written, what it refuses."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz.engine.terms import term
from optviz.engine.terms.expression import evaluate, parse
from optviz.engine.terms.notation import latex, number_latex, number_text
from optviz.engine.terms.symbols import symbol_table
from optviz.engine.terms.typeset import written
from optviz.engine.terms.values import Worked, worked

NAMES: dict[str, Any] = {"g": np.array([3.0, -4.0]), "lr": 0.5, "t": 3.0, "betas": (0.9, 0.99), "name": "adam"}


def value(text: str) -> Any:
    return evaluate(parse(text), NAMES)


def shown(text: str, coordinate: int = 0) -> tuple[str, str]:
    """Symbols and numbers of a term."""
    one: Worked = worked([term("u", "u_t", text)], NAMES)[0]
    return latex(one.formula(symbol_table([term("g", "g_t", "g")]))), latex(one.numbers(coordinate))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-lr * g", [-1.5, 2.0]),
        ("g ** 2 / 2 - 1", [3.5, 7.0]),
        ("norm(g)", 5.0),
        ("norm1(g)", 7.0),
        ("dot(g, g)", 25.0),
        ("clip(g, -1, 1)", [1.0, -1.0]),
        ("max(g, 0)", [3.0, 0.0]),
        ("by_sign(g, 10, 20, 30)", [30.0, 10.0]),
        ("betas[1]", 0.99),
        ("t % 2 == 1", True),
        ("not (t > 1 and name == 'sgd')", True),
        ("eye(2)", [[2.0, 0.0], [0.0, 2.0]]),
        ("solve(eye(2), g)", [1.5, -2.0]),
    ],
)
def test_values(text: str, expected: Any) -> None:
    np.testing.assert_allclose(value(text), expected)


@pytest.mark.parametrize(
    "text", ["g.real", "[g for g in g]", "lambda: 1", "f'{g}'", "g if t else g", "g[0:1]", "(g, g)", "g @ g", "b'1'"]
)
def test_whatever_else_python_can_say_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        value(text)


@pytest.mark.parametrize("text", ["open('x')", "__import__('os')", "unknown + 1"])
def test_only_known_names_mean_something(text: str) -> None:
    with pytest.raises(KeyError):
        value(text)


@pytest.mark.parametrize(
    ("text", "symbols", "numbers"),
    [
        ("lr * g", r"\eta \, g_t", r"0.5 \cdot 3"),
        ("1 - betas[0] ** t", r"1 - {\beta_1}^{t}", r"1 - {0.9}^{3}"),
        ("lr / (norm(g) + 1)", r"\frac{\eta}{\left\| g_t \right\| + 1}", None),
        ("lr - (g - 1)", r"\eta - \left( g_t - 1 \right)", r"0.5 - \left( 3 - 1 \right)"),
        ("(1 - lr) * g", r"\left( 1 - \eta \right) \, g_t", r"\left( 1 - 0.5 \right) \cdot 3"),
    ],
)
def test_one_text_is_written_with_symbols_and_with_numbers(text: str, symbols: str, numbers: str | None) -> None:
    assert shown(text)[0] == symbols
    if numbers is not None:
        assert shown(text)[1] == numbers


def test_negative_numbers_stand_in_brackets_after_a_sign_only() -> None:
    assert shown("lr * g", 1)[1] == r"0.5 \cdot \left( -4 \right)"
    assert shown("g * lr", 1)[1] == r"\left( -4 \right) \cdot 0.5"
    assert shown("g + lr", 1)[1] == r"-4 + 0.5"


def test_the_first_form_that_holds_is_used_and_a_term_without_one_is_left_out() -> None:
    terms = [
        term("a", "a", "lr if t == 1", "2 * lr if t == 3", "lr * 3"),
        term("b", "b", "a if t > 5"),
        term("c", "c", "a + 1"),
    ]
    assert [(one.term.name, one.value) for one in worked(terms, NAMES)] == [("a", 1.0), ("c", 2.0)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"), (-0.0, "0"), (-155.0, "−155"), (0.05, "0.05"), (1e-8, "1e-8"), (-2.5e-7, "−2.5e−7"),
        (20053.5, "20054"), (1.5e12, "1.5e12"), (float("nan"), "nan"), (float("-inf"), "−∞"),
    ],
)  # fmt: skip
def test_numbers_are_written_short(value: float, text: str) -> None:
    assert written(value).replace("e-", "e−") == text.replace("e-", "e−")


@given(st.floats(-1e300, 1e300))
def test_a_written_number_is_the_number_to_its_digits(number: float) -> None:
    read = float(written(number).replace("−", "-"))
    assert read == pytest.approx(number, rel=6e-4, abs=0.0)
    assert "e" not in number_latex(written(number))


@pytest.mark.parametrize(
    ("text", "shown"), [("0.25", "0.25"), ("1e-8", "10⁻⁸"), ("−2.5e12", "−2.5·10¹²"), ("1.5e−7", "1.5·10⁻⁷")]
)
def test_powers_of_ten_are_raised_in_texts(text: str, shown: str) -> None:
    assert number_text(text) == shown
