"""Functions for floats and arrays alike."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from optviz.engine import arithmetic as ar
from optviz.engine.binding import bound

NUMBERS = [0.0, -0.0, 1.0, -1.0, 0.3, 1e-300, 1e300, 708.0, 710.0, -1e4, 1e16, math.inf, -math.inf, math.nan]


@pytest.mark.parametrize("name", ["sqrt", "exp", "sin", "cos"])
@pytest.mark.parametrize("x", NUMBERS)
def test_one_float_gives_what_numpy_gives_and_never_raises(name: str, x: float) -> None:
    with np.errstate(all="ignore"):
        one, many = getattr(ar, name)(x), getattr(ar, name)(np.array([x, x]))
        expected = getattr(np, name)(x)
    assert one == pytest.approx(float(expected), rel=4e-16, nan_ok=True)
    np.testing.assert_allclose(many, [expected, expected], rtol=4e-16)


@pytest.mark.parametrize(("ours", "theirs"), [(ar.maximum, np.maximum), (ar.minimum, np.minimum)])
@pytest.mark.parametrize("a", [1.0, -2.0, math.nan, math.inf])
@pytest.mark.parametrize("b", [1.0, 3.0, math.nan, -math.inf])
def test_the_larger_and_the_smaller_are_numpys_nan_included(
    ours: Callable[..., Any], theirs: Callable[..., Any], a: float, b: float
) -> None:
    np.testing.assert_equal(ours(a, b), float(theirs(a, b)))
    np.testing.assert_equal(ours(np.array([a]), b), theirs(np.array([a]), b))


@pytest.mark.parametrize("condition", [True, False, np.True_, np.False_])
def test_where_with_one_condition_returns_the_chosen_value_itself(condition: Any) -> None:
    a, b = np.zeros(3), 1.0
    assert ar.where(condition, a, b) is (a if condition else b)


def test_where_with_an_array_chooses_place_by_place() -> None:
    assert ar.where(np.array([True, False]), 1.0, 2.0).tolist() == [1.0, 2.0]


def test_dividing_by_zero_gives_zero_on_floats_and_arrays() -> None:
    assert ar.divide(3.0, 0.0) == 0.0
    assert ar.divide(3.0, 2.0) == 1.5
    assert ar.divide(3.0, np.array([0.0, 2.0])).tolist() == [0.0, 1.5]
    assert ar.divide(np.array([3.0, 4.0]), np.array([0.0, 2.0])).tolist() == [0.0, 2.0]


def test_dividing_single_precision_stays_single() -> None:
    single = np.array([0.0, 2.0], dtype=np.float32)
    assert ar.divide(3.0, single).dtype == ar.divide(single, single).dtype == np.float32
    assert ar.divide(np.array([3.0, 4.0]), single).dtype == np.float64


def test_bound_keywords_win_over_defaults_and_leave_the_function_alone() -> None:
    def rule(a: int, *, b: int, c: int = 3) -> tuple[int, int, int]:
        return a, b, c

    assert bound(rule, {"b": 2})(1) == (1, 2, 3)
    assert bound(rule, {"b": 2, "c": 5})(1) == (1, 2, 5)
    assert rule(1, b=7) == (1, 7, 3)


def test_bound_takes_any_callable_and_refuses_what_it_would_refuse() -> None:
    def loose(a: int, b: int, **rest: int) -> tuple[int, int, dict[str, int]]:
        return a, b, rest

    assert bound(loose, {"b": 2, "d": 4})(1) == (1, 2, {"d": 4})
    assert bound(dict, {"x": 1})() == {"x": 1}
    with pytest.raises(TypeError, match="unexpected keyword"):
        bound(lambda *, b: b, {"b": 1, "c": 2})()
