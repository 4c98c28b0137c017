"""A result that runs from its first step to its last as a movie file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from optviz.errors import InputError
from optviz.export.gif import check_gif, write_gif
from optviz.export.movie import Film, Frame
from optviz.export.mp4 import load_av, write_mp4
from optviz.export.qt.frames import SceneAt, frames
from optviz.export.qt.picture import USUAL_DPI
from optviz.scene.style import Style
from optviz.whole import write_whole

MOVIES = (".gif", ".mp4")

SAMPLES = 4
"""A GIF's colours are chosen from pictures at its start, at its end, and evenly in between: so many gaps."""


def check_movie(out: Path, film: Film) -> None:
    """``InputError`` for what cannot be written, before anything is computed."""
    suffix = out.suffix.lower()
    if suffix not in MOVIES:
        raise InputError("", f"a movie must end in {', '.join(MOVIES)}")
    if suffix == ".mp4":
        load_av()
    else:
        check_gif(film)


def write_movie(
    scene_at: SceneAt,
    length: int,
    film: Film,
    style: Style,
    out: Path,
    width: int,
    height: int,
    *,
    dpi: float = USUAL_DPI,
    text_scale: float = 1.0,
    tick: Callable[[float], None] = lambda fraction: None,
) -> None:
    """Writes the scenes from step 0 to ``length`` into ``out``, whole or not at all, in the format of its suffix.

    Each is ``width`` × ``height`` at 96 dpi and proportionally larger at more; an MP4 of odd size gets one more row or
    column. ``tick`` hears which share of the frames is done and may raise to give up. Raises ``InputError`` and
    ``OSError``.
    """
    check_movie(out, film)

    def painted(steps: tuple[int, ...]) -> Iterator[Frame]:
        return frames(scene_at, steps, style, width, height, dpi=dpi, text_scale=text_scale)

    def write(file: BinaryIO) -> None:
        steps = film.steps(length)
        if out.suffix.lower() == ".mp4":
            write_mp4(painted(steps), file, film, tick)
        else:
            samples = [steps[i * (len(steps) - 1) // SAMPLES] for i in range(SAMPLES + 1)]
            write_gif(painted(steps), file, film, list(painted(tuple(samples))), tick)

    write_whole(out, write)
