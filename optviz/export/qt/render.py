"""A scenario as a picture or a film: compute, build scenes, paint, write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from optviz.engine.descend import Tick
from optviz.errors import InputError
from optviz.export.figure import figure
from optviz.export.marks import Sheet
from optviz.export.movie import Film
from optviz.export.options import PictureOptions
from optviz.export.qt.application import ensure_application
from optviz.export.qt.metrics import QtMetrics
from optviz.export.qt.movie import MOVIES, check_movie, write_movie
from optviz.export.qt.pdf import pdf
from optviz.export.qt.picture import encoded, painted
from optviz.export.qt.translate import translator
from optviz.export.svg import svg
from optviz.scenario import Scenario
from optviz.scene.layers import Scene
from optviz.scene.parts import without
from optviz.scene.show import Show, show_of
from optviz.scene.style import STYLES
from optviz.studies import compute
from optviz.whole import write_whole

PICTURES: dict[str, Callable[[Sheet, PictureOptions], bytes]] = {
    ".png": lambda sheet, options: encoded(painted(sheet, options.dpi, transparent=options.transparent)),
    ".svg": lambda sheet, options: svg(sheet),
    ".pdf": lambda sheet, options: pdf(sheet),
}


def check_format(out: Path, film: Film) -> None:
    """``InputError`` for what cannot be written, before anything is computed."""
    if out.suffix.lower() in MOVIES:
        check_movie(out, film)
    elif out.suffix.lower() not in PICTURES:
        raise InputError("", f"must end in {', '.join((*PICTURES, *MOVIES))}")


def computed(scenario: Scenario) -> Show:
    """The scenario's results as something that can be drawn, computed here and now."""
    *_, result = compute(scenario)
    return show_of(result)


def write(
    show: Show,
    out: Path,
    options: PictureOptions,
    *,
    step: int | None = None,
    film: Film = Film(),  # noqa: B008 - frozen
    tick: Tick = lambda fraction: None,
) -> None:
    """Draws the show at a step (the one it rests at by default), or as a film, into ``out``, whole or not at all.

    Raises ``InputError`` and ``OSError``, and what ``tick`` raises.
    """
    check_format(out, film)
    if out.suffix.lower() in MOVIES:
        write_movie(
            _scenes(show, options),
            show.length,
            film,
            STYLES[options.theme],
            out,
            options.width,
            options.height,
            dpi=options.dpi,
            text_scale=options.text_scale,
            tick=tick,
        )
        return
    at = show.resting if step is None else step
    if not 0 <= at <= show.length:
        raise InputError("step", f"must be from 0 to {show.length}, the last step, got {at}")
    write_whole(out, PICTURES[out.suffix.lower()](_sheet(show, options, at), options))


def drawn(show: Show, options: PictureOptions, step: int, dpi: float) -> QImage:
    """The picture at a step in another resolution: a preview."""
    return painted(_sheet(show, options, step), dpi, transparent=options.transparent)


def _sheet(show: Show, options: PictureOptions, step: int) -> Sheet:
    ensure_application()
    return figure(
        _scenes(show, options)(step),
        STYLES[options.theme],
        options.width,
        options.height,
        QtMetrics(),
        text_scale=options.text_scale,
        transparent=options.transparent,
    )


def _scenes(show: Show, options: PictureOptions) -> Callable[[int], Scene]:
    style, translate = STYLES[options.theme], translator(options.language)

    def scene_at(step: int) -> Scene:
        return without(show.draw(step, style, translate, options.language), options.left_out)

    return scene_at
