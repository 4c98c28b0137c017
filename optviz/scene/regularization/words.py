"""What the pages of the regularization lab say, and their colours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.studies.regularization import Result
from optviz.studies.regularization_pages import Pages
from optviz.text import QT_TRANSLATE_NOOP

PENALTY_COLORS = {"l1": 0, "l2": 1, "elastic_net": 4, "best_subset": 2, "lp": 3}
TITLES = {
    "none": QT_TRANSLATE_NOOP("Regularization", "No penalty"),
    "l1": QT_TRANSLATE_NOOP("Regularization", "L1 (lasso)"),
    "l2": QT_TRANSLATE_NOOP("Regularization", "L2 (ridge)"),
    "elastic_net": QT_TRANSLATE_NOOP("Regularization", "Elastic net"),
}
EXCLUDED = QT_TRANSLATE_NOOP("Regularization", "θ({name}) = 0: {name} is excluded")
ALL_EXCLUDED = QT_TRANSLATE_NOOP("Regularization", "all θ = 0: every feature is excluded")
LAMBDA = QT_TRANSLATE_NOOP("Regularization", "λ, the weight of the penalty")
SIZE = QT_TRANSLATE_NOOP("Regularization", "t, the room that θ has")
MSE = QT_TRANSLATE_NOOP("Regularization", "MSE")
FOOTER = QT_TRANSLATE_NOOP("Regularization", "λ = {lam}, t = {t} · {nonzero} of {count} features · λ_max = {most}")
FREE_FOOTER = QT_TRANSLATE_NOOP("Regularization", "λ changes nothing here · {nonzero} of {count} features")
SMALL = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
STRIKE = "\u0336"


def penalty_color(name: str, style: Style) -> str:
    """A penalty's own colour; grey for none."""
    return style.run_color(PENALTY_COLORS[name]) if name in PENALTY_COLORS else style.faint


def footer_of(result: Result, pages: Pages, step: int, translate: Translate) -> str:
    """``λ = 1, t = 812 · 8 of 10 features · λ_max = 90.32``."""
    numbers, count = pages.numbers, len(result.material.names)
    nonzero = int(numbers.nonzero[step])
    if not result.penalty.uses_lam:
        return translate("Regularization", FREE_FOOTER).format(nonzero=nonzero, count=count)
    most = number(result.lam_max) if np.isfinite(result.lam_max) else "∞"
    return translate("Regularization", FOOTER).format(
        lam=number(float(numbers.lams[step])),
        t=number(float(numbers.radius[step])),
        nonzero=nonzero,
        count=count,
        most=most,
    )


def model_text(intercept: float, theta: np.ndarray, names: Sequence[str], most: int = 12) -> str:
    """``ŷ = 152.1 + 24.8·bmi + 0·age …``: the features in their order; of too many the largest coefficients."""
    shown = np.arange(len(names))
    if len(names) > most:
        shown = np.sort(np.argsort(-np.abs(theta), kind="stable")[:most])
    parts = [f"ŷ = {number(intercept)}"]
    for index in shown.tolist():
        value = float(theta[index])
        parts.append(f"{'−' if value < 0.0 else '+'} {term(abs(value), names[index])}")
    return " ".join(parts) + (" …" if len(names) > most else "")


def term(value: float, name: str) -> str:
    """``24.8·bmi``; an excluded feature's is ``0·age``."""
    return f"{number(value, 3)}·{name}"


def struck(text: str) -> str:
    """The text, struck through."""
    return "".join(letter + STRIKE for letter in text)


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` letters, broken before a sign so that terms stay whole."""
    lines: list[str] = []
    for piece in text.replace(" + ", "\n+ ").replace(" − ", "\n− ").split("\n"):
        if lines and len(lines[-1]) + 1 + len(piece) <= width:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    return lines


def theta_name(index: int) -> str:
    """``θ₁`` for index 0."""
    return "θ" + str(index + 1).translate(SMALL)


def limit_of(values: np.ndarray) -> float:
    """The least 1, 2 or 5 times a power of ten that is not below any |value|; 1 where all are 0."""
    largest = float(np.abs(values[np.isfinite(values)]).max(initial=0.0))
    if largest == 0.0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(largest))
    return float(next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= largest))
