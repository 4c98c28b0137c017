"""Sliders' positions, arrow keys' steps, and numbers as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz.gui.editors import words
from optviz.gui.editors.scale import Scale, nice, scale_of, stepped
from optviz.params import Param

LR = Param(name="lr", default=1e-3, low=0.0, open_low=True, scale="log", slider=(1e-5, 10.0))
FRACTION = Param(name="momentum", default=0.9, low=0.0, high=1.0, open_high=True)
COUNT = Param(name="steps", default=200, kind="int", low=1, high=100_000, scale="log", slider=(1, 10_000))
SCALES = [scale_of(LR), scale_of(FRACTION), scale_of(COUNT), Scale(0.0, 10.0, log=True), Scale(-1.5, 1.5, step=0.002)]


@pytest.mark.parametrize("scale", SCALES)
def test_positions_go_from_end_to_end_without_a_step_back(scale: Scale) -> None:
    values = [scale.value(position) for position in range(scale.steps + 1)]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (scale.low, scale.high)


@pytest.mark.parametrize("scale", SCALES)
def test_a_value_stands_where_the_slider_gave_it(scale: Scale) -> None:
    for position in range(scale.steps + 1):
        value = scale.value(position)
        assert scale.value(scale.position(value)) == pytest.approx(value, rel=0.06)


def test_zero_is_at_the_very_end_of_a_log_slider() -> None:
    scale = Scale(0.0, 10.0, log=True)
    assert scale.value(0) == 0.0
    assert scale.value(1) == pytest.approx(1e-5)
    assert scale.position(0.0) == 0
    assert scale.position(1e-9) == 1


def test_sliders_give_numbers_one_would_write() -> None:
    scale = scale_of(LR)
    assert scale is not None
    assert all(len(words.short(scale.value(position))) <= 7 for position in range(scale.steps + 1))
    assert isinstance(scale_of(COUNT).value(50), int)  # type: ignore[union-attr]


def test_an_open_bound_is_out_of_the_sliders_reach() -> None:
    scale = scale_of(FRACTION)
    assert scale is not None
    assert (scale.low, scale.high) == (0.0, 0.999)


def test_there_is_no_slider_without_a_finite_range() -> None:
    assert scale_of(Param(name="x", default=0.0)) is None


@given(st.floats(1e-12, 1e12))
def test_an_arrow_key_and_its_opposite_come_back(value: float) -> None:
    assert stepped(LR, stepped(LR, value, 1), -1) == pytest.approx(value, rel=0.01)


def test_whole_numbers_always_move() -> None:
    assert [stepped(COUNT, value, 1) for value in (1, 2, 10, 200)] == [2, 3, 11, 220]
    assert [stepped(COUNT, value, -1) for value in (2, 3, 11)] == [1, 2, 10]


def test_steps_up_from_zero_begin_at_the_sliders_least() -> None:
    assert stepped(Param(name="eps", default=0.0, low=0.0, scale="log", slider=(0.0, 1.0)), 0.0, 1) > 0.0


@pytest.mark.parametrize(("span", "step"), [(0.001, 0.001), (0.00099, 0.0005), (0.18, 0.1), (2.1, 2.0), (0.03, 0.02)])
def test_nice_steps_are_one_two_or_five(span: float, step: float) -> None:
    assert nice(span) == step


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.05, "0.05"),
        (1e-8, "1e-8"),
        (26.56505117707799, "26.5651"),
        (100.0, "100"),
        (1e6, "1e6"),
        (0.00012345, "1.2345e-4"),
        (0.0001, "0.0001"),
        (-0.5, "-0.5"),
        (123456789, "123456789"),
        (0.1 + 0.2, "0.3"),
        (0.0, "0"),
    ],
)
def test_numbers_are_written_short(value: float, text: str) -> None:
    assert words.short(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_written_numbers_read_back_to_six_digits(value: float) -> None:
    assert words.read(words.short(value)) == pytest.approx(value, rel=1e-5, abs=1e-320)


@pytest.mark.parametrize("text", ["1_000", "x", "", "1,5"])
def test_what_is_no_number_stays_text(text: str) -> None:
    assert words.read(text) == text


@pytest.mark.parametrize("param", [LR, FRACTION, COUNT, Param(name="x", default=0.0, high=3.0)])
def test_bounds_are_worded_as_error_messages_word_them(param: Param) -> None:
    assert words.bound(param) == param.range_text()
