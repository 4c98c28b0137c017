"""Standard deviations through the layers: theory drawn over what was measured."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from optviz.engine.network.signal import Quantity
from optviz.engine.path import read_only
from optviz.scene.initialization.ridges import layer_ticks
from optviz.scene.initialization.words import LAYER, QUANTITIES, STD_OF
from optviz.scene.layers import Axes, Axis, Curve, Layer, Markers, Region, Span
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.studies.initialization import Comparison, Seen

BAND = 2.0
"""The band reaches so many standard deviations of a network of this width to each side of the theory."""

FARTHEST = 1e16
"""What has grown or shrunk by more than this factor since it set out is not shown: others need the room."""

BACKWARD: tuple[Quantity, ...] = ("gradient", "weight_gradient")


def spread_axes(
    comparison: Comparison,
    name: str,
    quantity: Quantity,
    title: str,
    reached: np.ndarray,
    style: Style,
    translate: Translate,
    *,
    legend: bool = False,
) -> Axes:
    """The panel: dashed theory with its band, dots at the ``reached`` layers (L,)."""
    layers: list[Layer] = []
    for seen in comparison.seen:
        layers += _scheme(comparison, seen, quantity, reached, style)
    depth, what = comparison.depth, translate("Initialization", QUANTITIES[quantity])
    way = -1 if quantity in BACKWARD else 1
    span, log = _span([seen.signal.quantities[quantity].std[::way] for seen in comparison.seen])
    return Axes(
        name=name,
        title=title,
        x=Axis(label=translate("Initialization", LAYER), span=(0.5, depth + 0.5), ticks=layer_ticks(depth)),
        y=Axis(label=translate("Initialization", STD_OF).format(quantity=what), span=span, log=log),
        layers=tuple(layers),
        legend=tuple((style.run_color(seen.index), seen.label) for seen in comparison.seen) if legend else (),
        grid=True,
    )


def _scheme(comparison: Comparison, seen: Seen, quantity: Quantity, reached: np.ndarray, style: Style) -> list[Layer]:
    color, number = style.run_color(seen.index), np.arange(1.0, comparison.depth + 1.0)
    layers: list[Layer] = []
    if seen.theory is not None:
        theory = np.asarray(getattr(seen.theory, quantity))
        fine = np.isfinite(theory) & (theory > 0.0)
        if fine.any():
            stray = np.exp(BAND * _stray(seen, quantity, comparison.depth))
            band = np.concatenate([_points(number, theory * stray)[fine], _points(number, theory / stray)[fine][::-1]])
            layers.append(Region(key=f"band{seen.index}", points=read_only(band), color=color, opacity=0.14))
            line = _points(number, np.where(fine, theory, np.nan))
            layers.append(Curve(key=f"theory{seen.index}", points=line, color=color, width=1.5, dashed=True))
    measured = seen.signal.quantities[quantity].std
    shown = reached & np.isfinite(measured)
    if shown.any():
        points = _points(number, measured)[shown]
        layers.append(
            Markers(
                key=f"measured{seen.index}",
                points=read_only(points),
                symbol="circle",
                color=color,
                edge=style.halo,
                size=7.0,
            )
        )
    return layers


def _stray(seen: Seen, quantity: Quantity, depth: int) -> np.ndarray:
    """The relative standard deviation of what is predicted, over networks of this width; 0 for the weights."""
    if quantity == "weight" or seen.stray is None:
        return np.zeros(depth)
    return seen.stray.backward if quantity in BACKWARD else seen.stray.forward


def _points(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return read_only(np.stack([x, y], axis=1))


def _span(stds: Sequence[np.ndarray]) -> tuple[Span, bool]:
    """What the axis shows of these, each on its way, logarithmic wherever something is above 0."""
    above = [values[np.isfinite(values) & (values > 0.0)] for values in stds]
    starts = [float(values[0]) for values in above if values.size]
    if not starts:
        return (0.0, 1.0), False
    low = max(min(float(values.min()) for values in above if values.size), min(starts) / FARTHEST)
    high = min(max(float(values.max()) for values in above if values.size), max(starts) * FARTHEST)
    room = max((high / low) ** 0.06, 1.6)
    return (low / room, high * room), True
