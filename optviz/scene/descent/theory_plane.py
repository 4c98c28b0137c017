"""The α–β plane: every learning rate and momentum, coloured by how much a step contracts the error."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.descent.runs import color_of
from optviz.scene.descent.theory_words import MOTION, name_of, place_of
from optviz.scene.layers import Axes, Axis, ColorBar, Contours, Curve, Image, Labels, Layer, Markers
from optviz.scene.style import Style, blended, colored, heat_table, rgba_of
from optviz.scene.ticks import bar_ticks
from optviz.scene.words import Translate
from optviz.studies.quadratic_forecast import Forecast
from optviz.studies.quadratic_plane import Plane
from optviz.studies.quadratic_theory import Closeup, Theory
from optviz.text import QT_TRANSLATE_NOOP

HERE = "here"
"""The key of the ring that can be moved."""

TITLE = QT_TRANSLATE_NOOP("Theory", "{method}: contraction ρ(α, β)")
NEAR_TITLE = QT_TRANSLATE_NOOP("Theory", "{method} near {place}: ρ(α, β)")
ALPHA = QT_TRANSLATE_NOOP("Theory", "learning rate α")
BETA = QT_TRANSLATE_NOOP("Theory", "momentum β")
BEST = QT_TRANSLATE_NOOP("Theory", "best")

BELOW = -0.025
"""The lower end of the momentum axis, so that a ring at 0 is seen whole."""

STILL = 1.0 + 1e-9
"""Beyond this contraction an error grows; without a learning rate it stays as it is."""

ROOM = 0.3, 0.08
"""A name is not so near to a mark, as shares of the width and of the height."""

NEAR = 0.05
"""Nearer than this share of the axes to the star, the ring's name stands for both."""

TICKS = 6


def plane_axes(theory: Theory, closeup: Closeup, style: Style, translate: Translate) -> Axes:
    """The plane of the chosen run's method: a star at the best pair, a ring at the run's, dots at other runs'."""
    chosen, plane = closeup.forecast, closeup.plane
    span = float(plane.alpha[0]), float(plane.alpha[-1])
    marks = _marks(theory, closeup, style, translate)
    return Axes(
        name="plane",
        title=translate("Theory", TITLE if chosen.bowl.exact else NEAR_TITLE).format(
            method=name_of(plane.method, translate), place=place_of(chosen)
        ),
        x=Axis(label=translate("Theory", ALPHA), span=span),
        y=Axis(label=translate("Theory", BETA), span=(BELOW, 1.0)),
        layers=(
            _image(plane, style),
            Contours(key="contours", points=plane.contours, color=style.contour, opacity=0.4),
            Curve(key="borders", points=plane.borders, color=style.text, width=1.5, opacity=0.7, dashed=True),
            Curve(key="stable", points=plane.stable, color=style.text, width=2.0),
            *_names(plane, marks, style, translate),
            *marks,
        ),
        color_bar=_bar(plane, style),
    )


def diverging_color(style: Style) -> str:
    """The ground of the part where all diverges."""
    return blended(style.panel, style.runs[0], 0.22)


@lru_cache(maxsize=4)
def _image(plane: Plane, style: Style) -> Image:
    """The quickest pairs have the colours of the lowest losses."""
    shade = 1.0 - np.sqrt(plane.speed(plane.rate))
    rgba = colored(shade, style).copy()
    rgba[plane.rate > STILL] = rgba_of(diverging_color(style))
    span = float(plane.alpha[0]), float(plane.alpha[-1])
    return Image(key="plane", rgba=read_only(rgba), x_span=span, y_span=(0.0, 1.0))


@lru_cache(maxsize=4)
def _bar(plane: Plane, style: Style) -> ColorBar:
    def value(share: float) -> float:
        return plane.rate_of((1.0 - share) ** 2)

    def share(rate: float) -> float:
        return 1.0 - float(np.sqrt(plane.speed(rate)))

    return ColorBar(label="ρ", rgba=heat_table(style), ticks=bar_ticks(value, share, TICKS))


def _names(plane: Plane, marks: list[Markers], style: Style, translate: Translate) -> list[Layer]:
    texts = tuple(translate("Theory", MOTION[name]) for name in plane.names)
    if not texts:
        return []
    points = read_only(np.array([_clear(places, marks, plane) for places in plane.names.values()]))
    return [Labels(key="names", points=points, texts=texts, color=style.text, halo=style.halo)]


def _marks(theory: Theory, closeup: Closeup, style: Style, translate: Translate) -> list[Markers]:
    chosen, plane = closeup.forecast, closeup.plane

    def mark(key: str, alpha: float, beta: float, symbol: str, color: str, size: float, label: str) -> Markers:
        at = read_only(np.array([[alpha, beta]]))
        return Markers(key=key, points=at, symbol=symbol, color=color, edge=style.halo, size=size, label=label)  # type: ignore[arg-type]

    others = [
        mark(f"other{one.racer.index}", one.alpha, one.beta, "circle", color_of(one.racer, style), 9.0, one.racer.label)
        for one in theory.forecasts
        if one is not chosen and _in_plane(one, chosen)
    ]
    best = plane.best
    there = np.allclose(
        (chosen.alpha / plane.alpha[-1], chosen.beta), (best.alpha / plane.alpha[-1], best.beta), atol=NEAR
    )
    name = "" if there else translate("Theory", BEST)
    star = mark("best", best.alpha, best.beta, "star", style.minimum, 15.0, name)
    ring = mark(HERE, chosen.alpha, chosen.beta, "ring", color_of(chosen.racer, style), 15.0, chosen.racer.label)
    return [*others, star, ring]


def _clear(places: Sequence[tuple[float, float]], marks: list[Markers], plane: Plane) -> tuple[float, float]:
    """The first of the places that is not near a mark; the first where all are."""
    at = np.concatenate([mark.points for mark in marks]) / (plane.alpha[-1], 1.0)
    for alpha, beta in places:
        away = np.abs(at - (alpha / plane.alpha[-1], beta))
        if not (away < ROOM).all(axis=1).any():
            return alpha, beta
    return places[0]


def _in_plane(other: Forecast, chosen: Forecast) -> bool:
    """Whether the plane is that of another run too."""
    same = (other.method, other.dampening) == (chosen.method, chosen.dampening)
    return same and bool(np.allclose(other.bowl.lams, chosen.bowl.lams, rtol=1e-6))
