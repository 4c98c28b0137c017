"""What the initialization lab says about a place under the pointer, and below its pictures."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from optviz import catalog
from optviz.engine.network.signal import Quantity, Signal
from optviz.scene.initialization.spread import BACKWARD
from optviz.scene.initialization.words import QUANTITIES
from optviz.scene.words import number
from optviz.studies.initialization import Comparison, Seen, measured_rule

Text = str


def status(result: Comparison, step: int) -> str:
    """A line on the network, or on how far things have come."""
    translate, view = QCoreApplication.translate, result.scenario.view
    activation = translate("Activations", result.activation.title)
    if view.page == "rule":
        n = measured_rule(result.scenario.seed).n[step]
        return translate("InitializationLab", "{n} perceptrons feed one").format(n=int(n))
    if view.page == "training" and result.training is not None:
        return translate("InitializationLab", "{activation} · schemes: {schemes} · iteration {step}").format(
            activation=activation, schemes=len(result.seen), step=step
        )
    sizes = ", ".join(map(str, result.sizes[1:])) if len(set(result.sizes[1:])) > 1 else str(result.sizes[-1])
    pattern = translate("InitializationLab", "{activation} · {depth} layers of {width} units · {samples} samples")
    samples = result.seen[0].signal.samples if result.seen else 0
    return pattern.format(activation=activation, depth=result.depth, width=sizes, samples=samples)


def readout(result: Comparison, name: str, x: float, y: float, step: int) -> str:
    """The numbers of the layer, the iteration or the law there."""
    if name in ("forward", "backward"):
        return _spread(result, name, x)
    if name.startswith("scheme"):
        return _ridge(result, int(name.removeprefix("scheme")), y, step)
    if name in ("loss", "accuracy"):
        return _curves(result, name, x)
    if name in ("weights", "inputs"):
        return _rule(result, name, x)
    return ""


def _ridge(result: Comparison, index: int, y: float, step: int) -> str:
    """Statistics of the layer whose row is at y (a ridge rises from its row)."""
    signal, view = _signal(result, index, step), result.scenario.view
    if signal is None or (view.units and view.page == "training"):
        return ""
    layer = math.ceil(y)
    layers = signal.quantities[view.quantity]
    if not 1 <= layer <= len(layers) or not layers.known[layer - 1]:
        return ""
    translate, place = QCoreApplication.translate, layer - 1
    lines = [
        translate("InitializationLab", "layer {layer}: {quantity}").format(
            layer=layer, quantity=translate("Initialization", QUANTITIES[view.quantity])
        ),
        translate("InitializationLab", "mean {mean}   std {std}").format(
            mean=number(float(layers.mean[place])), std=number(float(layers.std[place]))
        ),
        translate("InitializationLab", "from {low} to {high}").format(
            low=number(float(layers.low[place])), high=number(float(layers.high[place]))
        ),
        translate("InitializationLab", "{zeros} % zeros   {saturated} % saturated").format(
            zeros=_percent(layers.zero_fraction[place]), saturated=_percent(signal.saturated_fraction[place])
        ),
    ]
    return "\n".join(lines)


def _signal(result: Comparison, index: int, step: int) -> Signal | None:
    if result.scenario.view.page != "training":
        return result.seen[index].signal if index < len(result.seen) else None
    if result.training is None or index >= len(result.training.curves):
        return None
    snapshot = result.training.curves[index].snapshot_at(step)
    return snapshot.look.signal if snapshot is not None else None


def _spread(result: Comparison, name: str, x: float) -> str:
    """Every scheme's measured and predicted standard deviation in the layer at x."""
    layer = round(x)
    if not 1 <= layer <= result.depth:
        return ""
    chosen: Quantity = result.scenario.view.quantity
    quantity: Quantity = chosen
    if (chosen in BACKWARD) != (name == "backward"):
        quantity = "gradient" if name == "backward" else "activation"
    lines = [QCoreApplication.translate("InitializationLab", "layer {layer}").format(layer=layer)]
    return "\n".join([*lines, *(_line(seen, quantity, layer - 1) for seen in result.seen)])


def _line(seen: Seen, quantity: Quantity, place: int) -> str:
    measured = number(float(seen.signal.quantities[quantity].std[place]))
    theory = math.nan if seen.theory is None else float(getattr(seen.theory, quantity)[place])
    if math.isnan(theory):
        return f"{seen.label}: {measured}"
    pattern = QCoreApplication.translate("InitializationLab", "{label}: {measured} (theory {theory})")
    return pattern.format(label=seen.label, measured=measured, theory=number(theory))


def _curves(result: Comparison, name: str, x: float) -> str:
    if result.training is None:
        return ""
    at = round(x)
    lines = [QCoreApplication.translate("InitializationLab", "iteration {step}").format(step=at)]
    for curve in result.training.curves:
        values = curve.accuracy if name == "accuracy" else curve.loss
        if 0 <= at < len(values):
            lines.append(f"{curve.label}: {number(float(values[at]))}")
    return "\n".join(lines) if len(lines) > 1 else ""


def _rule(result: Comparison, name: str, x: float) -> str:
    if not x > 0.0:
        return ""
    law = measured_rule(result.scenario.seed)
    place = int(abs(law.n - x).argmin())
    lines = [f"n = {int(law.n[place])}"]
    for key in law.std:
        title = catalog.initializers()[key].title if key in catalog.initializers() else key
        std = float(law.std[key][place])
        if name == "weights":
            lines.append(f"{title}: {number(std)}" if key != "normal" else f"1: {number(std)}")
        else:
            measured, predicted = float(law.measured[key][place]), float(law.predicted[key][place])
            label = title if key != "normal" else "1"
            pattern = QCoreApplication.translate("InitializationLab", "{label}: {measured} (theory {theory})")
            lines.append(pattern.format(label=label, measured=number(measured), theory=number(predicted)))
    return "\n".join(lines)


def _percent(share: float) -> str:
    return "–" if math.isnan(share) else number(100.0 * float(share), 3)
