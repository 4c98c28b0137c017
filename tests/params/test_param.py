"""Checking one parameter: types, bounds, what the error says."""

from __future__ import annotations

import math
from typing import Any

import pytest

from optviz.errors import InputError, join, shown
from optviz.params import Param, resolve

RATE = Param(name="lr", default=0.1, low=0.0, open_low=True)
BETAS = Param(name="betas", default=(0.9, 0.999), kind="vector", size=2, low=0.0, high=1.0, open_high=True)
COUNT = Param(name="steps", default=10, kind="int", low=1, high=100)
FLAG = Param(name="amsgrad", default=False, kind="bool")
MODE = Param(name="mode", default="rel", kind="choice", choices=("rel", "abs"))
LIST = Param(name="milestones", default=(), kind="list", low=0.0)
OWN = Param(name="lr", default=None, optional=True, low=0.0)


@pytest.mark.parametrize(
    ("param", "given", "taken"),
    [
        (RATE, 0.5, 0.5),
        (RATE, 2, 2.0),
        (RATE, 5e-324, 5e-324),
        (BETAS, [0, 0.5], (0.0, 0.5)),
        (BETAS, (0.5, 0.0), (0.5, 0.0)),
        (COUNT, 1, 1),
        (COUNT, 100, 100),
        (COUNT, 3.0, 3),
        (FLAG, True, True),
        (MODE, "abs", "abs"),
        (LIST, [1, 2.5, 3], (1.0, 2.5, 3.0)),
        (LIST, [], ()),
        (OWN, None, None),
        (OWN, 1, 1.0),
    ],
)
def test_an_allowed_value_comes_back_in_the_parameters_own_type(param: Param, given: Any, taken: Any) -> None:
    checked = param.check(given)
    assert checked == taken
    assert type(checked) is type(taken)


@pytest.mark.parametrize(
    ("param", "given", "message"),
    [
        (RATE, 0, "lr: must be greater than 0, got 0"),
        (RATE, -1, "lr: must be greater than 0, got -1"),
        (RATE, "1", 'lr: must be a number, got "1"'),
        (RATE, True, "lr: must be a number, got true"),
        (RATE, None, "lr: must be a number, got null"),
        (RATE, [1], "lr: must be a number, got [1]"),
        (RATE, math.nan, "lr: must be a finite number, got NaN"),
        (RATE, math.inf, "lr: must be a finite number, got Infinity"),
        (BETAS, [0.9, 1], "betas[1]: must be at least 0 and below 1, got 1"),
        (BETAS, [-0.1, 0.5], "betas[0]: must be at least 0 and below 1, got -0.1"),
        (BETAS, [0.9], "betas: must be a list of 2 numbers, got [0.9]"),
        (BETAS, 0.9, "betas: must be a list of 2 numbers, got 0.9"),
        (BETAS, "ab", 'betas: must be a list of 2 numbers, got "ab"'),
        (BETAS, [0.9, False], "betas[1]: must be a number, got false"),
        (COUNT, 0, "steps: must be a whole number from 1 to 100, got 0"),
        (COUNT, 101, "steps: must be a whole number from 1 to 100, got 101"),
        (COUNT, 1.5, "steps: must be a whole number, got 1.5"),
        (COUNT, True, "steps: must be a whole number, got true"),
        (FLAG, 1, "amsgrad: must be true or false, got 1"),
        (FLAG, "yes", 'amsgrad: must be true or false, got "yes"'),
        (MODE, "x", 'mode: must be one of rel, abs, got "x"'),
        (MODE, ["rel"], 'mode: must be one of rel, abs, got ["rel"]'),
        (LIST, 3, "milestones: must be a list of numbers, got 3"),
        (LIST, [1, -2], "milestones[1]: must be at least 0, got -2"),
        (OWN, -1, "lr: must be at least 0, got -1"),
    ],
)
def test_a_refused_value_is_named_with_its_key_and_the_bound(param: Param, given: Any, message: str) -> None:
    with pytest.raises(InputError) as caught:
        param.check(given)
    assert str(caught.value) == message


def test_a_whole_number_just_beyond_its_bound_is_refused_where_floats_cannot_tell() -> None:
    seed = Param(name="seed", default=0, kind="int", low=0, high=2**53)
    assert seed.check(2**53) == 2**53
    with pytest.raises(InputError):
        seed.check(2**53 + 1)


def test_a_number_with_hundreds_of_digits_is_refused_in_one_short_line() -> None:
    with pytest.raises(InputError) as caught:
        COUNT.check(10**400)
    assert len(str(caught.value)) < 120


@pytest.mark.parametrize(
    ("param", "text"),
    [
        (RATE, "greater than 0"),
        (BETAS, "at least 0 and below 1"),
        (COUNT, "from 1 to 100"),
        (Param(name="x", default=0.0, high=3.0), "at most 3"),
        (Param(name="x", default=0.0), ""),
    ],
)
def test_the_range_in_words(param: Param, text: str) -> None:
    assert param.range_text() == text


def test_resolve_fills_in_defaults_and_checks_what_is_given() -> None:
    assert resolve([RATE, BETAS], {"lr": 1}, "p", "adam") == {"lr": 1.0, "betas": (0.9, 0.999)}
    with pytest.raises(InputError, match=r"^p\.lr: must be greater than 0, got 0$"):
        resolve([RATE], {"lr": 0}, "p", "adam")


def test_resolve_refuses_a_parameter_that_the_owner_does_not_have() -> None:
    with pytest.raises(InputError, match=r"^p\.beta: unknown parameter; adam has lr, betas$"):
        resolve([RATE, BETAS], {"beta": 1}, "p", "adam")
    with pytest.raises(InputError, match=r"^p\.x: unknown parameter; sphere has no parameters$"):
        resolve([], {"x": 1}, "p", "sphere")


@pytest.mark.parametrize(
    ("prefix", "key", "path"),
    [("runs", "[0].lr", "runs[0].lr"), ("a", "b", "a.b"), ("", "b", "b"), ("a", "", "a"), ("", "", "")],
)
def test_paths_of_keys_join_with_dots_but_not_before_an_index(prefix: str, key: str, path: str) -> None:
    assert join(prefix, key) == path


def test_an_error_seen_from_outside_has_the_longer_path() -> None:
    outer = InputError("lr", "must be greater than 0, got 0").within("runs[2].params")
    assert (outer.path, str(outer)) == (
        "runs[2].params.lr",
        "runs[2].params.lr: must be greater than 0, got 0",
    )


def test_quoted_values_are_json_of_at_most_60_characters() -> None:
    assert shown({"a": [True, None, "ü"]}) == '{"a": [true, null, "ü"]}'
    assert shown("x" * 100) == '"' + "x" * 56 + "..."
    assert shown(object)[:6] == "<class"
