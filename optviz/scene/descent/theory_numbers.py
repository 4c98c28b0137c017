"""What theory promises, in numbers: a table."""

from __future__ import annotations

import math

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.quadratic.tuning import steps_per_digit
from optviz.scene.descent.runs import color_of
from optviz.scene.descent.theory_words import GRADIENT_DESCENT, HEAVY_BALL, NAG
from optviz.scene.layers import Anchor, Axes, Axis, Bars, Labels, Layer
from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.studies.quadratic_theory import Closeup
from optviz.text import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Theory", "What each method can do here at best, and what this run does")
CURVATURES = "λₘᵢₙ = {low} · λₘₐₓ = {high} · κ = {kappa} · 2/λₘₐₓ = {limit}"
STEPS = QT_TRANSLATE_NOOP("Theory", "steps per digit")
NOW = QT_TRANSLATE_NOOP("Theory", "{label}, predicted")
MEASURED = QT_TRANSLATE_NOOP("Theory", "{label}, measured")

LEFT, RIGHT = 0.02, (0.49, 0.62, 0.76, 0.98)
"""Where names begin and columns end, as shares of the width."""

ROWS = 7
DIGITS = 4


def numbers_axes(closeup: Closeup, style: Style, translate: Translate) -> Axes:
    """Curvatures; best rate, momentum, contraction and steps per digit of each method; the run's own, and measured."""
    chosen = closeup.forecast
    bowl = chosen.bowl
    curvatures = CURVATURES.format(
        low=number(bowl.low), high=number(bowl.high), kappa=number(bowl.high / bowl.low), limit=number(2.0 / bowl.high)
    )
    heads = ("", "α", "β", "ρ", translate("Theory", STEPS))
    methods = translate("Theory", GRADIENT_DESCENT), translate("Theory", HEAVY_BALL), NAG
    best = [
        (name, number(one.alpha), number(one.beta), *_rates(one.rate))
        for name, one in zip(methods, closeup.best, strict=True)
    ]
    label, color = chosen.racer.label, color_of(chosen.racer, style)
    own = translate("Theory", NOW).format(label=label), number(chosen.alpha), number(chosen.beta), *_rates(chosen.rate)
    found = translate("Theory", MEASURED).format(label=label), "", "", *_rates(chosen.measured_rate)
    rows = [(heads, style.faint), *((row, style.text) for row in best), (own, color), (found, color)]
    band = read_only(np.array([[0.0, ROWS - 2.5, 1.0, ROWS - 0.5]]))
    return Axes(
        name="numbers",
        title=translate("Theory", TITLE),
        x=Axis(label="", span=(0.0, 1.0), ticks=()),
        y=Axis(label="", span=(-0.6, ROWS - 0.4), ticks=(), inverted=True),
        layers=(
            Bars(key="own", boxes=band, colors=(color,), opacity=0.08),
            _texts("curvatures", [(LEFT, 0, curvatures)], style.text, "start", bold=True),
            *(part for row, (cells, ink) in enumerate(rows, 1) for part in _row(row, cells, ink)),
        ),
    )


def _row(row: int, cells: tuple[str, ...], color: str) -> list[Layer]:
    name, *values = cells
    ends = [(right, row, text) for right, text in zip(RIGHT, values, strict=True) if text]
    layers = [_texts(f"values{row}", ends, color, "end")]
    return [_texts(f"name{row}", [(LEFT, row, name)], color, "start"), *layers] if name else [*layers]


def _texts(key: str, cells: list[tuple[float, int, str]], color: str, anchor: Anchor, *, bold: bool = False) -> Labels:
    points = read_only(np.array([(x, row) for x, row, _ in cells], dtype=float))
    return Labels(
        key=key, points=points, texts=tuple(text for *_, text in cells), color=color, anchor=anchor, bold=bold
    )


def _rates(rate: float | None) -> tuple[str, str]:
    if rate is None:
        return "–", "–"
    steps = steps_per_digit(rate)
    return number(rate, DIGITS), number(steps, 3) if math.isfinite(steps) else "∞"
