"""Measured and predicted against the step: the loss of all runs, the two modes of one."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.descent.charts import DEEPEST, HIGHEST, step_axis
from optviz.scene.descent.runs import color_of
from optviz.scene.descent.theory_words import MOTION, place_of, reasons_of
from optviz.scene.layers import Axes, Axis, Curve, Layer, Points, Rule, Span
from optviz.scene.style import Style, rgba_of
from optviz.scene.words import Translate, number
from optviz.studies.quadratic_forecast import Forecast
from optviz.studies.quadratic_theory import Theory
from optviz.text import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Theory", "Loss: wide measured, dashed predicted")
NEAR_TITLE = QT_TRANSLATE_NOOP("Theory", "Loss, and its slope near the minimum {place}")
SOME_TITLE = QT_TRANSLATE_NOOP("Theory", "Loss, and its slope near each run's minimum")
ABOVE = QT_TRANSLATE_NOOP("Theory", "loss above the minimum")
SLOPE = QT_TRANSLATE_NOOP("Theory", "thin: f₀·ρ²ᵗ")
NEAR_SLOPE = QT_TRANSLATE_NOOP("Theory", "thin: ρ²ᵗ")
NO_THEORY = QT_TRANSLATE_NOOP("Theory", "{label}: no theory")
MODES_TITLE = QT_TRANSLATE_NOOP("Theory", "The two modes of {label}: {motion}")
ERROR = QT_TRANSLATE_NOOP("Theory", "|error| along an eigenvector")

BELOW, DECADES = 30.0, 1e-6
"""The axis of the modes reaches so far below the lower end of the one that lasts longest, or so far below the top."""

WIDE, PALE = 5.0, 0.35
"""How a measured curve is drawn, so that the predicted one can be seen above it."""


def forecast_axes(theory: Theory, step: int, style: Style, translate: Translate) -> Axes:
    """The loss above the minimum of every run that has a theory, with its prediction and the slope ρ^(2t)."""
    layers, curves, legend = list[Layer](), list[tuple[np.ndarray, str]](), list[tuple[str, str]]()
    for one in theory.forecasts:
        index, color = one.racer.index, color_of(one.racer, style)
        layers.append(Curve(key=f"trend{index}", points=_curve(one, "trend"), color=color, width=1.0, opacity=0.6))
        layers += _pair(str(index), _curve(one, "measured"), _curve(one, "predicted"), color)
        curves.append((_curve(one, "measured"), color))
        legend.append((color, one.racer.label))
    legend += [
        (style.line, translate("Theory", NO_THEORY).format(label=label))
        for _, label, _ in reasons_of(theory, translate)
    ]
    exact = theory.forecasts[0].bowl.exact
    legend.append((style.faint, translate("Theory", SLOPE if exact else NEAR_SLOPE)))
    return Axes(
        name="forecast",
        title=_title(theory, translate),
        x=step_axis(theory.race, translate),
        y=Axis(label=translate("Theory", ABOVE), span=_span([curve for curve, _ in curves]), log=True),
        layers=(*layers, *_now(curves, step, style)),
        legend=tuple(legend),
        grid=True,
    )


def modes_axes(theory: Theory, chosen: Forecast, step: int, style: Style, translate: Translate) -> Axes:
    """The chosen run's error along each eigenvector of the Hessian, measured and predicted."""
    layers, curves, legend = list[Layer](), list[tuple[np.ndarray, str]](), list[tuple[str, str]]()
    for place, color in enumerate(_mode_colors(style)):
        measured, predicted = _mode(chosen, "modes", place), _mode(chosen, "predicted_modes", place)
        layers += _pair(f" mode{place}", measured, predicted, color)
        curves.append((measured, color))
        lam, rate = float(chosen.bowl.lams[place]), chosen.mode_rates[place]
        legend.append((color, f"λ {number(lam, 3)}: ρ {number(rate)}"))
    return Axes(
        name="modes",
        title=translate("Theory", MODES_TITLE).format(
            label=chosen.racer.label, motion=translate("Theory", MOTION[chosen.motion])
        ),
        x=step_axis(theory.race, translate),
        y=Axis(label=translate("Theory", ERROR), span=_slow_span([curve for curve, _ in curves]), log=True),
        layers=(*layers, *_now(curves, step, style)),
        legend=tuple(legend),
        grid=True,
    )


def _mode_colors(style: Style) -> tuple[str, str]:
    """The colours of the flattest and the steepest direction."""
    return style.accent, style.text


def _title(theory: Theory, translate: Translate) -> str:
    """Around which minimum the predictions hold, if not everywhere."""
    if theory.forecasts[0].bowl.exact:
        return translate("Theory", TITLE)
    places = {place_of(one) for one in theory.forecasts}
    if len(places) > 1:
        return translate("Theory", SOME_TITLE)
    return translate("Theory", NEAR_TITLE).format(place=places.pop())


def _pair(name: str, measured: np.ndarray, predicted: np.ndarray | None, color: str) -> list[Layer]:
    layers: list[Layer] = [Curve(key=f"measured{name}", points=measured, color=color, width=WIDE, opacity=PALE)]
    if predicted is not None:
        layers.append(Curve(key=f"predicted{name}", points=predicted, color=color, width=1.5, dashed=True))
    return layers


def _now(curves: list[tuple[np.ndarray, str]], step: int, style: Style) -> list[Layer]:
    """A cursor at the step, and a dot where each curve is then: at its end, if that has come before."""
    dots = [(curve[min(step, len(curve) - 1)], color) for curve, color in curves]
    rgba = np.array([rgba_of(color) for _, color in dots], dtype=np.uint8)
    points = read_only(np.array([at for at, _ in dots]))
    cursor = Rule(key="cursor", axis="x", at=float(step), color=style.faint, dashed=True)
    return [cursor, Points(key="now", points=points, colors=read_only(rgba), size=8.0)]


def _span(curves: list[np.ndarray]) -> Span:
    """What the axis shows: the measured values, no further than a divergence or rounding is worth looking at."""
    starts = [float(curve[0, 1]) for curve in curves if np.isfinite(curve[0, 1])]
    values = np.concatenate([curve[:, 1] for curve in curves])
    values = values[np.isfinite(values)]
    if not values.size:
        return 0.1, 10.0
    high = min(float(values.max()), HIGHEST * max(starts, default=float(values.max())))
    return max(float(values.min()), DEEPEST * high) / 1.5, 1.5 * high


def _slow_span(curves: list[np.ndarray]) -> Span:
    """What lasts longest is seen whole; a mode that is gone at once does not stretch the axis down to rounding."""
    low, high = _span(curves)
    lows = [float(np.nanmin(curve[:, 1])) for curve in curves if np.isfinite(curve[:, 1]).any()]
    return max(low, min(max(lows, default=low) / BELOW, DECADES * high)), high


@lru_cache(maxsize=256)
def _curve(forecast: Forecast, name: str) -> Any:
    values = getattr(forecast, name)
    return None if values is None else _positive(values)


@lru_cache(maxsize=16)
def _mode(forecast: Forecast, name: str, place: int) -> Any:
    values = getattr(forecast, name)
    return None if values is None else _positive(np.abs(values[:, place]))


def _positive(values: np.ndarray) -> np.ndarray:
    """(N, 2), step and value; nan where there is no logarithm."""
    shown = np.where(np.isfinite(values) & (values > 0.0), values, np.nan)
    return read_only(np.stack([np.arange(len(values), dtype=float), shown], axis=1))
