"""Page ``fit``: the curve through the points, errors against λ, and how |θ| grows with the degree."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.scenario.common import words_of
from optviz.scene.layers import Axes, Axis, Column, Curve, Layer, Markers, Note, Points, Rule, Scene
from optviz.scene.regularization.errors import errors_axes, fit_at
from optviz.scene.regularization.paths import bars_axes
from optviz.scene.regularization.words import footer_of, penalty_color
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.studies.regularization import Result
from optviz.studies.regularization_degrees import Degrees
from optviz.studies.regularization_pages import Curves, Pages
from optviz.text import QT_TRANSLATE_NOOP

FITS = {
    "overfitting": QT_TRANSLATE_NOOP("Regularization", "overfitting: λ is small, the model follows the noise"),
    "balanced": QT_TRANSLATE_NOOP("Regularization", "about right: the test error is near its least"),
    "underfitting": QT_TRANSLATE_NOOP("Regularization", "underfitting: λ is large, the model misses the shape"),
}
TITLE = QT_TRANSLATE_NOOP("Regularization", "A polynomial of degree {degree} through {count} points")
PENALISED = QT_TRANSLATE_NOOP("Regularization", "with this λ")
FREE = QT_TRANSLATE_NOOP("Regularization", "without penalty")
TRUTH = QT_TRANSLATE_NOOP("Regularization", "sin πx, the truth")
DEGREES = QT_TRANSLATE_NOOP("Regularization", "The higher the degree, the larger |θ|")
DEGREE = QT_TRANSLATE_NOOP("Regularization", "degree")
LARGEST = QT_TRANSLATE_NOOP("Regularization", "largest |θ|")
ONE_INPUT = QT_TRANSLATE_NOOP("Regularization", "Curves need one input, as the polynomial data have.")
WAIT = QT_TRANSLATE_NOOP("Regularization", "Being computed …")


def fit_show(result: Result, pages: Pages) -> Show:
    """A λ a step."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        about = result.scenario.about
        title, text = words_of(about, language)
        columns = _columns(result, pages, step, style, translate)
        footer = footer_of(result, pages, step, translate)
        return Scene(columns=columns, title=title, text=text, footer=footer)

    return Show(draw, len(pages.lams) - 1, pages.here)


def _columns(result: Result, pages: Pages, step: int, style: Style, translate: Translate) -> tuple[Column, ...]:
    errors = errors_axes(result, pages, step, style, translate)
    if pages.curves is None:
        note = Note(key="note", text=_words(result, pages, step, translate, ONE_INPUT), color=style.text)
        alone = Axes(**{**vars(errors), "layers": (*errors.layers, note)})
        bars = bars_axes(result, pages, step, style, translate)
        return Column(panels=(alone,), share=0.58), Column(panels=(bars,), share=0.42)
    degrees = _degrees(result, pages, step, style, translate)
    curve = _curve(result, pages.curves, pages, step, style, translate)
    return Column(panels=(curve,), share=0.52), Column(panels=(errors, degrees), share=0.48, shares=(0.55, 0.45))


def _words(result: Result, pages: Pages, step: int, translate: Translate, more: str = "") -> str:
    fit = fit_at(result, pages, step)
    lines = [translate("Regularization", FITS[fit])] if fit is not None else []
    return "\n".join([*lines, *([translate("Regularization", more)] if more else [])])


def _curve(result: Result, curves: Curves, pages: Pages, step: int, style: Style, translate: Translate) -> Axes:
    color = penalty_color(result.penalty.name, style)
    free, truth = _lines(curves)
    now = read_only(np.stack([curves.x, curves.fits[step]], axis=1))
    layers: list[Layer] = [
        Curve(key="truth", points=truth, color=style.faint, width=1.5, dashed=True),
        Curve(key="free", points=free, color=style.run_color(3), width=1.5),
        Curve(key="fit", points=now, color=color, width=3.0),
        Points(key="points", points=curves.points, colors=style.text, size=7.0),
    ]
    words = _words(result, pages, step, translate)
    if words:
        layers.append(Note(key="note", text=words, color=style.text))
    low, high = float(min(curves.points[:, 1].min(), -1.0)), float(max(curves.points[:, 1].max(), 1.0))
    room = 0.3 * (high - low)
    degree = max(result.material.powers)
    return Axes(
        name="fit",
        title=translate("Regularization", TITLE).format(degree=degree, count=len(curves.points)),
        x=Axis(label="x", span=(-1.05, 1.05)),
        y=Axis(label="y", span=(low - room, high + room)),
        layers=tuple(layers),
        legend=(
            (color, translate("Regularization", PENALISED)),
            (style.run_color(3), translate("Regularization", FREE)),
            (style.faint, translate("Regularization", TRUTH)),
        ),
        grid=True,
    )


@lru_cache(maxsize=8)
def _lines(curves: Curves) -> tuple[np.ndarray, np.ndarray]:
    free, truth = (np.stack([curves.x, values], axis=1) for values in (curves.free, curves.truth))
    return read_only(free), read_only(truth)


def _degrees(result: Result, pages: Pages, step: int, style: Style, translate: Translate) -> Axes:
    """|θ| on a log axis: without a penalty it explodes."""
    degrees, degree = pages.degrees, max(result.material.powers)
    color = penalty_color(result.penalty.name, style)
    layers: list[Layer] = []
    span = (0.5, 2.0)
    if degrees is None:
        layers.append(Note(key="note", text=translate("Regularization", WAIT), color=style.faint))
    else:
        span = _reach(degrees)
        rows = {"free": (degrees.free, style.run_color(3)), "penalised": (degrees.penalised[step], color)}
        layers.append(Rule(key="degree", axis="x", at=float(degree), color=style.faint, dashed=True))
        for key, (values, ink) in rows.items():
            points = read_only(np.stack([degrees.degrees, np.where(values > 0.0, values, np.nan)], axis=1))
            layers += [
                Curve(key=key, points=points, color=ink, width=2.0),
                Markers(key=f"{key} dots", points=points, symbol="circle", color=ink, edge=style.halo, size=6.0),
            ]
    last = 20
    return Axes(
        name="degrees",
        title=translate("Regularization", DEGREES),
        x=Axis(label=translate("Regularization", DEGREE), span=(0.5, last + 0.5)),
        y=Axis(label=translate("Regularization", LARGEST), span=span, log=True),
        layers=tuple(layers),
        legend=(
            (style.run_color(3), translate("Regularization", FREE)),
            (color, translate("Regularization", PENALISED)),
        ),
        grid=True,
    )


@lru_cache(maxsize=8)
def _reach(degrees: Degrees) -> tuple[float, float]:
    """From a little below the smallest that a moderate λ leaves up to the largest without a penalty."""
    top = float(degrees.free.max())
    known = degrees.penalised[degrees.penalised > 0.0]
    low = max(float(known.min()), 1e-2 * float(degrees.free.min())) if known.size else 0.1 * top
    return low / 1.5, 3.0 * top


def numbers_at(curves: Curves, step: int, x: float) -> tuple[str, str, str]:
    """The values with this λ, without penalty, and the truth at x."""
    values = (np.interp(x, curves.x, row) for row in (curves.fits[step], curves.free, curves.truth))
    first, second, third = (number(float(value)) for value in values)
    return first, second, third
