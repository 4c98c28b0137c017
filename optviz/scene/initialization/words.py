"""What the pages of the initialization lab say."""

from __future__ import annotations

import math

from optviz.engine.network.outlook import Outlook, Way
from optviz.engine.network.signal import Quantity
from optviz.scene.words import Translate, number
from optviz.text import QT_TRANSLATE_NOOP

QUANTITIES: dict[Quantity, str] = {
    "weight": QT_TRANSLATE_NOOP("Initialization", "weights W"),
    "pre_activation": QT_TRANSLATE_NOOP("Initialization", "pre-activations z"),
    "activation": QT_TRANSLATE_NOOP("Initialization", "activations h"),
    "gradient": QT_TRANSLATE_NOOP("Initialization", "gradients ∂L/∂z"),
    "weight_gradient": QT_TRANSLATE_NOOP("Initialization", "weight gradients ∂L/∂W"),
}
KINDS = {
    "steady": QT_TRANSLATE_NOOP("Initialization", "steady"),
    "vanishing": QT_TRANSLATE_NOOP("Initialization", "vanishing"),
    "exploding": QT_TRANSLATE_NOOP("Initialization", "exploding"),
    "symmetric": QT_TRANSLATE_NOOP("Initialization", "all units equal"),
    "dead": QT_TRANSLATE_NOOP("Initialization", "dead"),
}
LAYER = QT_TRANSLATE_NOOP("Initialization", "layer")
STD_OF = QT_TRANSLATE_NOOP("Initialization", "std of {quantity}")

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
SMALLEST = 1e-5
"""Smaller shares are written as powers of ten."""

LARGEST = 1e5
"""And larger multiples."""

STEADY_NEAR = 0.02
"""A factor this near to 1 is as good as 1."""


def title_of(label: str, outlook: Outlook, translate: Translate) -> str:
    """``He normal · steady``."""
    return f"{label} · {translate('Initialization', KINDS[outlook.kind])}"


def sentences(outlook: Outlook, depth: int, translate: Translate) -> str:
    """What becomes of the signal on its way forward and of the gradient on its way back."""
    if outlook.overflow is not None:
        which = (
            translate("Initialization", "Numbers overflow in layer {layer} on the way forward.")
            if outlook.overflow.direction == "forward"
            else translate("Initialization", "Numbers overflow in layer {layer} on the way back.")
        )
        return which.format(layer=outlook.overflow.layer)
    if outlook.kind == "symmetric":
        return translate("Initialization", "All units of a layer are equal, and their gradients too: they stay so.")
    parts = (
        _sentence(
            outlook.forward,
            translate("Initialization", "The signal keeps its size."),
            translate("Initialization", "The signal shrinks by {percent} % a layer: layer {last} gets {share} of it."),
            translate("Initialization", "The signal grows by {percent} % a layer: layer {last} gets {share} of it."),
            translate("Initialization", "Nothing of the signal reaches layer {last}."),
            depth,
        ),
        _sentence(
            outlook.backward,
            translate("Initialization", "The gradient keeps its size."),
            translate(
                "Initialization", "The gradient shrinks by {percent} % a layer: layer {last} gets {share} of it."
            ),
            translate("Initialization", "The gradient grows by {percent} % a layer: layer {last} gets {share} of it."),
            translate("Initialization", "Nothing of the gradient reaches layer {last}."),
            1,
        ),
    )
    return " ".join(part for part in parts if part)


def _sentence(way: Way, steady: str, shrinks: str, grows: str, nothing: str, last: int) -> str:
    if math.isnan(way.factor):
        return ""
    if way.factor == 0.0:
        return nothing.format(last=last)
    if abs(way.factor - 1.0) < STEADY_NEAR:
        return steady
    text = shrinks if way.factor < 1.0 else grows
    return text.format(percent=number(100.0 * abs(way.factor - 1.0), 2), last=last, share=share_text(way.share))


def share_text(share: float) -> str:
    """``0.1 %`` of what set out, or ``3·10⁻⁸`` of it, or how many times as much: ``40×``, ``3·10⁸×``."""
    if share == 0.0:
        return "0"
    if SMALLEST < share < 2.0:
        return f"{number(100.0 * share, 2)} %"
    if 2.0 <= share < LARGEST:
        return f"{number(share, 2)}×"
    if math.isinf(share):
        return "∞"
    exponent = math.floor(math.log10(share))
    power = f"{number(share / 10.0**exponent, 2)}·10{str(exponent).translate(RAISED)}"
    return f"{power}×" if share > 1.0 else power
