"""Ticks: round values within the span, labels that say which."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz.scene.ticks import bar_ticks, minor_ticks, named_ticks, power, ticks

ANY = st.floats(allow_nan=False, allow_infinity=False)
POSITIVE = st.floats(1e-300, 1e300)
MOST = st.integers(1, 20)


def labels(span: tuple[float, float], most: int, *, log: bool = False) -> list[str]:
    return [label for _, label in ticks(span, log, most)]


@given(ANY, ANY, MOST)
def test_ticks_of_any_linear_span_lie_within_it_and_differ(low: float, high: float, most: int) -> None:
    found = ticks((low, high), False, most)
    values = [value for value, _ in found]
    assert len(found) <= most
    assert all(min(low, high) <= value <= max(low, high) for value in values)
    assert values == sorted(set(values))
    assert len({label for _, label in found}) == len(found)


@given(POSITIVE, POSITIVE, MOST)
def test_ticks_of_any_log_span_lie_within_it_and_differ(low: float, high: float, most: int) -> None:
    found = ticks((low, high), True, most)
    values = [value for value, _ in found]
    assert len(found) <= most
    assert all(min(low, high) <= value <= max(low, high) for value in values)
    assert values == sorted(set(values))
    assert len({label for _, label in found}) == len(found)


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6), st.integers(2, 20))
def test_a_span_of_usual_size_has_at_least_one_tick_and_room_for_more_gives_more(
    low: float, size: float, most: int
) -> None:
    few, many = ticks((low, low + size), False, most), ticks((low, low + size), False, 3 * most)
    assert 1 <= len(few) <= len(many)


@given(POSITIVE, POSITIVE, MOST)
def test_minor_ticks_lie_within_the_span_and_between_the_labelled_ones(low: float, high: float, most: int) -> None:
    minors = minor_ticks((low, high), True, most)
    assert all(min(low, high) <= value <= max(low, high) for value in minors)
    assert not set(minors) & {value for value, _ in ticks((low, high), True, most)}


def test_linear_ticks_are_multiples_of_one_two_or_five() -> None:
    assert labels((-2.0, 2.0), 9) == ["−2.0", "−1.5", "−1.0", "−0.5", "0", "0.5", "1.0", "1.5", "2.0"]
    assert labels((0.0, 150.0), 5) == ["0", "50", "100", "150"]
    assert labels((0.0, 1000.0), 6) == ["0", "200", "400", "600", "800", "1000"]


def test_large_and_small_numbers_share_a_power_of_ten() -> None:
    assert labels((0.0, 6e7), 4) == ["0", "2×10⁷", "4×10⁷", "6×10⁷"]
    assert labels((0.0, 3e-8), 4) == ["0", "1×10⁻⁸", "2×10⁻⁸", "3×10⁻⁸"]


def test_a_narrow_span_far_from_zero_shows_the_digits_that_change() -> None:
    assert labels((1e6, 1e6 + 0.4), 3) == ["1000000.0", "1000000.2", "1000000.4"]


def test_a_log_axis_over_decades_has_powers_of_ten() -> None:
    assert labels((1e-3, 1e2), 10, log=True) == ["10⁻³", "10⁻²", "10⁻¹", "10⁰", "10¹", "10²"]
    assert labels((1e-9, 1e3), 8, log=True) == ["10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰", "10²"]


def test_a_log_axis_within_two_decades_has_their_multiples_too() -> None:
    assert labels((0.3, 40.0), 8, log=True) == ["0.5", "1", "2", "5", "10", "20"]


def test_a_log_axis_within_a_narrow_span_has_the_ticks_of_a_linear_one() -> None:
    assert labels((3.2, 3.4), 5, log=True) == ["3.20", "3.25", "3.30", "3.35", "3.40"]


def test_minor_ticks_subdivide_decades_or_stand_for_the_powers_left_out() -> None:
    assert minor_ticks((1.0, 1000.0), True, 10)[:4] == (2.0, 3.0, 4.0, 5.0)
    assert minor_ticks((1e-9, 1e3), True, 8) == (1e-9, 1e-7, 1e-5, 1e-3, 1e-1, 1e1, 1e3)
    assert minor_ticks((0.0, 1.0), False, 5) == ()


@pytest.mark.parametrize("span", [(1.0, 1.0), (math.nan, 1.0), (-math.inf, 1.0), (-1.7e308, 1.7e308)])
def test_a_span_that_cannot_be_divided_has_no_ticks(span: tuple[float, float]) -> None:
    assert ticks(span, False, 5) == ()


def test_a_log_axis_that_reaches_zero_has_no_ticks() -> None:
    assert ticks((0.0, 1.0), True, 5) == ()
    assert minor_ticks((0.0, 1.0), True, 5) == ()


def test_a_reversed_span_has_the_same_ticks() -> None:
    assert ticks((2.0, -2.0), False, 5) == ticks((-2.0, 2.0), False, 5)


def test_powers_are_written_with_superscripts() -> None:
    assert power(-12) == "10⁻¹²"
    assert power(0) == "10⁰"


def test_a_colour_bar_on_a_curved_scale_has_round_values_at_their_places() -> None:
    found = bar_ticks(lambda share: 1000.0 * share**3, lambda value: (value / 1000.0) ** (1 / 3), 5)
    assert [label for _, label in found] == ["0", "20", "200", "400", "1000"]
    assert [share for share, _ in found] == pytest.approx([(float(label) / 1000.0) ** (1 / 3) for _, label in found])


def test_a_flat_colour_bar_has_no_ticks() -> None:
    assert bar_ticks(lambda share: 3.0, lambda value: 0.0, 5) == ()


NAMES = [(float(i), name) for i, name in enumerate(("median income", "age", "rooms", "population"))]


def cut(text: str, room: float) -> str:
    """At six pixels a letter."""
    return text[: int(room // 6.0)]


def named(length: float, found: list[tuple[float, str]] = NAMES) -> tuple[tuple[float, str], ...]:
    return named_ticks(found, lambda value: value * length, lambda text: 6.0 * len(text), 8.0, cut, 24.0)


def test_names_at_ticks_stay_whole_where_there_is_room() -> None:
    assert named(100.0) == tuple(NAMES)


def test_names_that_would_touch_are_shortened_and_then_left_out() -> None:
    assert [text for _, text in named(50.0)] == ["median ", "age", "rooms", "populat"]
    assert [value for value, _ in named(20.0)] == [0.0, 2.0]
    assert named(1.0) == (NAMES[0],)


def test_numbers_at_ticks_are_never_shortened() -> None:
    layers = [(float(i), str(1000 * i)) for i in range(1, 9)]
    assert [text for _, text in named(20.0, layers)] == ["1000", "3000", "5000", "7000"]
