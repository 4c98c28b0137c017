"""What the theory page says: motions, reasons, methods."""

from __future__ import annotations

from collections.abc import Mapping

from optviz.engine.quadratic.modes import Method, Motion
from optviz.scene.words import Translate, number
from optviz.studies.quadratic_forecast import Forecast, Reason
from optviz.studies.quadratic_theory import Theory
from optviz.text import QT_TRANSLATE_NOOP

MOTION: Mapping[Motion, str] = {
    "monotone": QT_TRANSLATE_NOOP("Theory", "monotone"),
    "alternating": QT_TRANSLATE_NOOP("Theory", "alternating"),
    "spiralling": QT_TRANSLATE_NOOP("Theory", "spiralling"),
    "diverging": QT_TRANSLATE_NOOP("Theory", "diverging"),
}

REASON: Mapping[Reason, str] = {
    "optimizer": QT_TRANSLATE_NOOP("Theory", "there is no theory of this optimiser here"),
    "schedule": QT_TRANSLATE_NOOP("Theory", "its learning rate changes"),
    "noise": QT_TRANSLATE_NOOP("Theory", "there is noise on its gradients"),
    "minimum": QT_TRANSLATE_NOOP("Theory", "there is no minimum shaped like a bowl"),
}

GRADIENT_DESCENT = QT_TRANSLATE_NOOP("Theory", "Gradient descent")
HEAVY_BALL = QT_TRANSLATE_NOOP("Theory", "Heavy ball")
NAG = "NAG"
INVITATION = QT_TRANSLATE_NOOP(
    "Theory",
    "Theory speaks of SGD, Momentum and NAG with a constant rate and without noise,\n"
    "exactly on a quadratic surface, in the long run near any minimum that is a bowl.",
)
LINE = QT_TRANSLATE_NOOP("Theory", "{label}: {reason}.")
ADVICE = QT_TRANSLATE_NOOP(
    "Theory", "Choose the surface “Quadratic ravine” and add one of them, or press “Example” above."
)


def name_of(method: Method, translate: Translate) -> str:
    """The name of a method with momentum."""
    return translate("Theory", HEAVY_BALL) if method == "heavy_ball" else NAG


def place_of(forecast: Forecast) -> str:
    """The minimum that the prediction is about."""
    x, y = forecast.bowl.center.tolist()
    return f"({number(x, 3)}, {number(y, 3)})"


def reasons_of(theory: Theory, translate: Translate) -> list[tuple[int, str, str]]:
    """Place and label of the runs that have no theory, and why."""
    return [(racer.index, racer.label, translate("Theory", REASON[reason])) for racer, reason in theory.others]


def invitation(theory: Theory, translate: Translate) -> str:
    """What to do where no run has a theory."""
    why = [
        translate("Theory", LINE).format(label=label, reason=reason)
        for _, label, reason in reasons_of(theory, translate)
    ]
    return "\n".join([*why, *([""] if why else []), translate("Theory", INVITATION), translate("Theory", ADVICE)])
