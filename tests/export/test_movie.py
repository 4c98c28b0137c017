"""How a movie runs: frames and the steps that they show."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from optviz.errors import InputError
from optviz.export.movie import HOLD_SHARE, MOST_FRAMES, Film

FILMS = st.builds(
    dict, fps=st.floats(1.0, 120.0), seconds=st.floats(0.1, 60.0), hold=st.floats(0.0, 60.0)
)  # fmt: skip


def film_of(values: dict[str, Any]) -> Film:
    assume(1 <= round(values["fps"] * values["seconds"]) <= MOST_FRAMES)
    return Film(**values)


@given(FILMS, st.integers(0, 100_000))
def test_every_frame_has_a_step_from_the_first_to_the_last_and_none_goes_back(values: Any, length: int) -> None:
    film = film_of(values)
    steps = film.steps(length)
    assert len(steps) == film.frames == round(film.fps * film.seconds)
    assert steps[-1] == length
    assert len(steps) == 1 or steps[0] == 0
    assert all(one <= other for one, other in itertools.pairwise(steps))


@given(FILMS, st.integers(0, 100_000))
def test_steps_are_spread_evenly_until_the_last_frame_is_held(values: Any, length: int) -> None:
    film = film_of(values)
    held = round(min(film.hold, HOLD_SHARE * film.seconds) * film.fps)
    steps = film.steps(length)[: film.frames - held]
    gaps = {other - one for one, other in itertools.pairwise(steps)}
    assert max(gaps, default=0) - min(gaps, default=0) <= 1
    assert steps[-1] == length


def test_the_last_frame_stays_for_the_seconds_asked_for() -> None:
    assert Film(fps=10.0, seconds=8.0, hold=1.0).steps(1000).count(1000) == 11


def test_the_last_frame_stays_for_a_fifth_of_a_short_movie() -> None:
    assert Film(fps=10.0, seconds=2.0, hold=5.0).steps(1000).count(1000) == 5


def test_without_a_hold_the_timeline_is_spread_over_all_frames() -> None:
    assert Film(fps=5.0, seconds=1.0, hold=0.0).steps(8) == (0, 2, 4, 6, 8)


def test_a_movie_of_one_frame_shows_the_last_step() -> None:
    assert Film(fps=1.0, seconds=1.0).steps(7) == (7,)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"fps": 0.5}, "fps: must be from 1 to 120, got 0.5"),
        ({"fps": 121.0}, "fps: must be from 1 to 120"),
        ({"fps": float("nan")}, "fps: must be a finite number"),
        ({"seconds": 0.0}, "seconds: must be from 0.1 to 600, got 0"),
        ({"seconds": 601.0}, "seconds: must be from 0.1 to 600"),
        ({"hold": -1.0}, "hold: must be from 0 to 60, got -1"),
        ({"fps": 120.0, "seconds": 600.0}, "from 1 to 36000 frames"),
        ({"fps": 1.0, "seconds": 0.3}, "from 1 to 36000 frames"),
    ],
)
def test_a_number_out_of_bounds_is_refused_with_the_bounds(changes: dict[str, float], problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        Film(**changes)


def test_a_rate_such_as_that_of_television_is_a_ratio_of_small_numbers() -> None:
    assert (Film(fps=29.97).rate.numerator, Film(fps=29.97).rate.denominator) == (2997, 100)
