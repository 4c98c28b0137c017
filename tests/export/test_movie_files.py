"""Movies as files, read back with Pillow and PyAV."""

from __future__ import annotations

import sys
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from optviz.errors import Cancelled, InputError
from optviz.export.gif import FASTEST, delays, write_gif
from optviz.export.movie import Film, Frame
from optviz.export.mp4 import write_mp4
from optviz.export.qt.frames import frames
from optviz.export.qt.movie import check_movie, write_movie
from optviz.scene.style import LIGHT
from tests.export.movie_scenes import LENGTH, flat, running

RED, BLUE, WHITE = (209, 53, 59), (31, 99, 198), (255, 255, 255)
SECOND = Film(fps=10.0, seconds=1.0)


def written(out: Path, film: Film = SECOND, **options: Any) -> Path:
    write_movie(running, LENGTH, film, LIGHT, out, *options.pop("size", (320, 240)), **options)
    return out


def gif_of(made: list[Frame], film: Film) -> BytesIO:
    file = BytesIO()
    write_gif(made, file, film, made[-1:] + made[:1])
    file.seek(0)
    return file


def gif_frames(file: Any) -> tuple[list[np.ndarray], list[int]]:
    """All frames, and how many milliseconds each lasts."""
    with Image.open(file) as movie:
        made, lasting = [], []
        for index in range(movie.n_frames):
            movie.seek(index)
            made.append(np.array(movie.convert("RGB")))
            lasting.append(movie.info["duration"])
    return made, lasting


def mp4_frames(file: Any) -> tuple[list[np.ndarray], Any]:
    """All frames, and rate, duration in seconds, width, height as the file states them."""
    with av.open(file) as movie:
        stream = movie.streams.video[0]
        made = [frame.to_ndarray(format="rgb24") for frame in movie.decode(stream)]
        stated = stream.average_rate, float(stream.duration * stream.time_base), stream.width, stream.height
    return made, stated


def mp4_of(made: list[Frame], film: Film) -> BytesIO:
    file = BytesIO()
    write_mp4(made, file, film)
    file.seek(0)
    return file


@pytest.mark.parametrize("fps", [5.0, 12.5, 29.97])
def test_an_mp4_has_exactly_the_frames_asked_for_at_their_rate(fps: float, tmp_path: Path) -> None:
    film = Film(fps=fps, seconds=1.2)
    made, (rate, duration, width, height) = mp4_frames(str(written(tmp_path / "a.mp4", film)))
    assert len(made) == round(1.2 * fps)
    assert rate == Fraction(str(fps))
    assert duration == pytest.approx(len(made) / fps, abs=1e-3)
    assert (width, height) == (320, 240)


def test_the_last_frame_of_an_mp4_is_the_last_step(tmp_path: Path) -> None:
    made, _ = mp4_frames(str(written(tmp_path / "a.mp4")))
    (last,) = frames(running, [LENGTH], LIGHT, 320, 240)
    assert np.abs(made[-1].astype(int) - last).mean() < 4.0


@pytest.mark.parametrize("color", [RED, BLUE, WHITE])
def test_colours_of_an_mp4_are_those_of_the_frames(color: tuple[int, int, int]) -> None:
    made, _ = mp4_frames(mp4_of([flat(color)] * 3, Film(fps=3.0, seconds=1.0)))
    assert np.abs(made[-1].astype(int) - color).max() <= 4


def test_an_mp4_of_odd_size_gets_a_row_and_a_column_more() -> None:
    made, _ = mp4_frames(mp4_of([flat(WHITE, (33, 47))] * 2, Film(fps=2.0, seconds=1.0)))
    assert made[0].shape == (34, 48, 3)
    assert made[0].min() >= 250


def test_an_mp4_begins_with_its_index(tmp_path: Path) -> None:
    content = written(tmp_path / "a.mp4").read_bytes()
    assert 0 < content.find(b"moov") < content.find(b"mdat")


def test_without_pyav_an_mp4_is_refused_before_anything_is_drawn(monkeypatch: Any, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(InputError, match=r"MP4 needs PyAV: pip install 'optviz\[video\]'"):
        check_movie(tmp_path / "a.mp4", SECOND)
    with pytest.raises(InputError, match="MP4 needs PyAV"):
        written(tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []


@given(st.floats(1.0, FASTEST), st.floats(1.0, 60.0))
def test_the_frames_of_a_gif_last_together_as_long_as_the_film(fps: float, seconds: float) -> None:
    each = delays(Film(fps=fps, seconds=seconds))
    assert sum(each) == round(100.0 * seconds)
    assert max(each) - min(each) <= 1


def test_a_gif_counts_frames_that_are_alike() -> None:
    same = flat(RED)
    film = Film(fps=5.0, seconds=2.0)
    made, lasting = gif_frames(gif_of([same] * 3 + [flat(RED)] * 4 + [flat(BLUE)] * 3, film))
    assert len(made) == 10
    assert sum(lasting) == 2000
    assert [tuple(frame[20, 20]) for frame in made] == [RED] * 7 + [BLUE] * 3


def test_a_gif_of_a_race_has_the_frames_and_the_length_asked_for(tmp_path: Path) -> None:
    film = Film(fps=15.0, seconds=1.4)
    made, lasting = gif_frames(written(tmp_path / "a.gif", film))
    assert len(made) == 21
    assert sum(lasting) == 1400
    for frame, drawn in zip(made, frames(running, film.steps(LENGTH), LIGHT, 320, 240), strict=True):
        assert np.abs(frame.astype(int) - drawn).mean() < 1.5


def test_what_does_not_change_takes_no_room_in_a_gif() -> None:
    random = np.random.default_rng(1).integers(0, 255, (48, 64, 3)).astype(np.uint8)
    sizes = [len(gif_of([random] * count, Film(fps=count, seconds=1.0)).getvalue()) for count in (1, 21)]
    assert sizes[1] - sizes[0] < 20 * 40


def test_colours_of_a_gif_do_not_flicker() -> None:
    ramp = np.linspace(0, 255, 64 * 48 * 3).reshape(48, 64, 3).astype(np.uint8)
    moved = ramp.copy()
    moved[10:20, 10:20] = RED
    made, _ = gif_frames(gif_of([ramp, moved, ramp], Film(fps=3.0, seconds=1.0)))
    assert (made[0] == made[2]).all()
    assert (made[0][30:] == made[1][30:]).all()


@pytest.mark.parametrize("loop", [True, False])
def test_a_gif_begins_again_only_if_asked_to(loop: bool) -> None:
    file = gif_of([flat(RED), flat(BLUE)], Film(fps=2.0, seconds=1.0, loop=loop))
    with Image.open(file) as movie:
        assert movie.info.get("loop") == (0 if loop else None)


def test_a_gif_faster_than_browsers_show_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="fps: must be at most 50 in a GIF, got 60"):
        written(tmp_path / "a.gif", Film(fps=60.0, seconds=1.0))


@pytest.mark.parametrize("suffix", [".mp4", ".gif"])
def test_a_movie_given_up_leaves_the_older_file(suffix: str, tmp_path: Path) -> None:
    def tick(fraction: float) -> None:
        if fraction > 0.5:
            raise Cancelled

    out = tmp_path / f"a{suffix}"
    out.write_bytes(b"older")
    with pytest.raises(Cancelled):
        written(out, tick=tick)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"older"]


@pytest.mark.parametrize("suffix", [".mp4", ".gif"])
def test_progress_grows_with_every_frame_up_to_one(suffix: str, tmp_path: Path) -> None:
    heard: list[float] = []
    written(tmp_path / f"a{suffix}", tick=heard.append)
    assert heard == [pytest.approx(count / 10) for count in range(1, 11)]


@pytest.mark.parametrize("name", ["a.avi", "a"])
def test_another_suffix_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"must end in \.gif, \.mp4"):
        written(tmp_path / name)
