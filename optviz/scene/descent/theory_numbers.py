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

TITLE = QT_TRANSLATE_NOOP("Theory", "Each method at its best, and {label}")
CURVATURES = "λₘᵢₙ {low} · λₘₐₓ {high} · κ {kappa} · 2/λₘₐₓ {limit}"
STEPS = QT_TRANSLATE_NOOP("Theory", "steps/digit")
PREDICTED = QT_TRANSLATE_NOOP("Theory", "predicted")
MEASURED = QT_TRANSLATE_NOOP("Theory", "measured")

LEFT, RIGHT = 0.02, (0.465, 0.59, 0.75, 0.98)
"""Where names begin and columns end, as shares of the width."""

ROWS = 7
DIGITS = 3


def numbers_axes(closeup: Closeup, style: Style, translate: Translate) -> Axes:
    """Curvatures; best rate, momentum, contraction and steps per digit of each method; the run's own, and measured."""
    chosen = closeup.forecast
    bowl = chosen.bowl
    kappa, limit = bowl.high / bowl.low, 2.0 / bowl.high
    curvatures = CURVATURES.format(low=_few(bowl.low), high=_few(bowl.high), kappa=_few(kappa), limit=_few(limit))
    heads = ("", "α", "β", "ρ", translate("Theory", STEPS))
    methods = translate("Theory", GRADIENT_DESCENT), translate("Theory", HEAVY_BALL), NAG
    best = [
        (name, _few(one.alpha), _few(one.beta), *_rates(one.rate))
        for name, one in zip(methods, closeup.best, strict=True)
    ]
    color = color_of(chosen.racer, style)
    own = translate("Theory", PREDICTED), _few(chosen.alpha), _few(chosen.beta), *_rates(chosen.rate)
    found = translate("Theory", MEASURED), "", "", *_rates(chosen.measured_rate)
    rows = [(heads, style.faint), *((row, style.text) for row in best), (own, color), (found, color)]
    band = read_only(np.array([[0.0, ROWS - 2.5, 1.0, ROWS - 0.5]]))
    return Axes(
        name="numbers",
        title=translate("Theory", TITLE).format(label=chosen.racer.label),
        x=Axis(label="", span=(0.0, 1.0), ticks=()),
        y=Axis(label="", span=(-0.6, ROWS - 0.4), ticks=(), inverted=True),
        layers=(
            Bars(key="own", boxes=band, colors=(color,), opacity=0.08),
            _texts("curvatures", [(LEFT, 0, curvatures)], style.text, "start"),
            *(part for row, (cells, ink) in enumerate(rows, 1) for part in _row(row, cells, ink)),
        ),
    )


def _row(row: int, cells: tuple[str, ...], color: str) -> list[Layer]:
    name, *values = cells
    ends = [(right, row, text) for right, text in zip(RIGHT, values, strict=True) if text]
    layers = [_texts(f"values{row}", ends, color, "end")]
    return [_texts(f"name{row}", [(LEFT, row, name)], color, "start"), *layers] if name else [*layers]


def _texts(key: str, cells: list[tuple[float, int, str]], color: str, anchor: Anchor) -> Labels:
    points = read_only(np.array([(x, row) for x, row, _ in cells], dtype=float))
    return Labels(key=key, points=points, texts=tuple(text for *_, text in cells), color=color, anchor=anchor)


def _rates(rate: float | None) -> tuple[str, str]:
    if rate is None:
        return "–", "–"
    steps = steps_per_digit(rate)
    return number(rate), _few(steps) if math.isfinite(steps) else "∞"


def _few(value: float) -> str:
    return number(value, DIGITS)
