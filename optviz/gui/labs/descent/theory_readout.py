"""Exact numbers below the pointer on the theory page."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from optviz.engine.quadratic.tuning import steps_per_digit
from optviz.scene.descent.theory_words import MOTION
from optviz.scene.words import Translate, number
from optviz.studies.quadratic_forecast import Forecast
from optviz.studies.quadratic_plane import Plane
from optviz.studies.quadratic_theory import Theory
from optviz.text import QT_TRANSLATE_NOOP

DIGIT = QT_TRANSLATE_NOOP("Theory", "{steps} steps for a digit of the loss")
GROWTH = QT_TRANSLATE_NOOP("Theory", "the loss grows {factor}-fold per step")
STEP = QT_TRANSLATE_NOOP("Theory", "{label}, step {step}")
BOTH = QT_TRANSLATE_NOOP("Theory", "measured {measured}, predicted {predicted}")
FOUND = QT_TRANSLATE_NOOP("Theory", "measured {measured}")


def readout(theory: Theory, name: str, x: float, y: float, translate: Translate) -> str:
    """What to say about a place of a panel; empty for nothing."""
    if name == "plane" and theory.closeup is not None:
        return _plane(theory.closeup.plane, x, y, translate)
    if name == "forecast":
        return _forecast(theory, round(x), y, translate)
    if name == "modes" and theory.closeup is not None:
        return _modes(theory.closeup.forecast, round(x), translate)
    return ""


def _plane(plane: Plane, x: float, y: float, translate: Translate) -> str:
    alpha, beta = plane.nearest(x, y)
    rate, motion = plane.at(alpha, beta)
    lines = [
        f"α {number(alpha)}   β {number(beta)}",
        f"ρ {number(rate)}: {translate('Theory', MOTION[motion])}",
    ]
    if rate < 1.0:
        lines.append(translate("Theory", DIGIT).format(steps=number(steps_per_digit(rate), 3)))
    elif rate > 1.0:
        lines.append(translate("Theory", GROWTH).format(factor=number(rate**2, 3)))
    return "\n".join(lines)


def _forecast(theory: Theory, step: int, y: float, translate: Translate) -> str:
    there = [one for one in theory.forecasts if 0 <= step < len(one.measured) and one.measured[step] > 0.0]
    if not there or not y > 0.0:
        return ""
    nearest = min(there, key=lambda one: abs(math.log(float(one.measured[step]) / y)))
    head = translate("Theory", STEP).format(label=nearest.racer.label, step=step)
    return f"{head}\n{_pair(nearest.measured[step], _of(nearest.predicted, step), translate)}"


def _modes(chosen: Forecast, step: int, translate: Translate) -> str:
    if not 0 <= step < len(chosen.modes):
        return ""
    lines = [translate("Theory", STEP).format(label=chosen.racer.label, step=step)]
    foreseen = _of(chosen.predicted_modes, step)
    for place, lam in enumerate(chosen.bowl.lams.tolist()):
        pair = _pair(chosen.modes[step, place], None if foreseen is None else foreseen[place], translate)
        lines.append(f"λ {number(lam)}: {pair}")
    return "\n".join(lines)


def _pair(measured: float, predicted: float | None, translate: Translate) -> str:
    text = translate("Theory", FOUND if predicted is None else BOTH)
    return text.format(
        measured=number(float(measured)), predicted="" if predicted is None else number(float(predicted))
    )


def _of(values: np.ndarray | None, step: int) -> Any:
    return None if values is None else values[step]
