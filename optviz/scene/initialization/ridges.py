"""Histograms as ridges: a row a layer, layer 1 at the top."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from optviz.engine.network.histogram import rebinned
from optviz.engine.network.signal import Quantity, Signal
from optviz.engine.network.statistics import Layers
from optviz.engine.path import read_only
from optviz.scenario.initialization import View
from optviz.scene.initialization.words import LAYER, QUANTITIES
from optviz.scene.layers import Axes, Axis, Labels, Layer, Region, Rule, Span
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.text import QT_TRANSLATE_NOOP

BINS = 121
HEIGHT = 0.92
"""A ridge rises by this share of the distance of two rows."""

WIDE = 4.5
"""The axis reaches this many standard deviations to each side, where the numbers do."""

MOST_LABELS = 24
"""With more layers than this, shares of zeros and saturated units are not written beside them."""

ZEROS = QT_TRANSLATE_NOOP("Initialization", "{percent} % are 0")
SATURATED = QT_TRANSLATE_NOOP("Initialization", "{percent} % saturated")


@dataclass(frozen=True, eq=False)
class Ridges:
    """One panel of them: whose they are, what was counted, which layers are drawn fully.

    ``span`` is the axis that several panels share, None for its own; ``last`` what the last layer is called.
    """

    name: str
    title: str
    color: str
    signal: Signal
    view: View
    reached: np.ndarray
    span: Span | None = None
    last: str = ""


def ridges_axes(ridges: Ridges, style: Style, translate: Translate) -> Axes:
    """The panel."""
    quantity, layers = ridges.view.quantity, ridges.signal.quantities[ridges.view.quantity]
    depth = len(layers)
    span = (-WIDE, WIDE) if ridges.view.axes == "layer" else ridges.span or span_of([layers])
    drawn: list[Layer] = [Rule(key="zero", axis="x", at=0.0, color=style.line)]
    for key, opacity, chosen in (("faint", 0.18, ~ridges.reached), ("full", 0.75, ridges.reached)):
        points = _polygons(layers, chosen & layers.known, ridges.view, span)
        if len(points):
            drawn.append(Region(key=key, points=points, color=ridges.color, opacity=opacity, edge=ridges.color))
    drawn += _shares(ridges.signal, quantity, span, style, translate)
    label = translate("Initialization", QUANTITIES[quantity])
    if ridges.view.axes == "layer":
        label = translate("Initialization", "{quantity} / their std").format(quantity=label)
    return Axes(
        name=ridges.name,
        title=ridges.title,
        x=Axis(label=label, span=span),
        y=Axis(
            label=translate("Initialization", LAYER),
            span=(0.0, depth + 0.35),
            ticks=layer_ticks(depth, ridges.last),
            inverted=True,
        ),
        layers=tuple(drawn),
    )


def span_of(all_layers: Sequence[Layers]) -> Span:
    """An axis that shows what matters of all layers: some standard deviations about their means."""
    low, high = 0.0, 0.0
    for layers in all_layers:
        known = layers.known
        if known.any():
            mean, std = layers.mean[known], layers.std[known]
            low = min(low, float(np.maximum(layers.low[known], mean - WIDE * std).min()))
            high = max(high, float(np.minimum(layers.high[known], mean + WIDE * std).max()))
    if not high > low:
        return (low - 1.0, high + 1.0)
    margin = 0.04 * (high - low)
    return (low - margin, high + margin)


def layer_ticks(depth: int, last: str = "") -> tuple[tuple[float, str], ...]:
    """Layer numbers: all of a few, round ones of many, the last always (it may be called ``last``)."""
    step = next(step for step in (1, 2, 5, 10, 20, 25) if depth / step <= 12)
    numbers = [1, *(layer for layer in range(step, depth + 1, step) if layer > 1)]
    if depth - numbers[-1] >= step / 2:
        numbers.append(depth)
    names = {layer: str(layer) for layer in numbers} | ({depth: last} if last else {})
    return tuple((float(layer), name) for layer, name in names.items())


def _polygons(layers: Layers, chosen: np.ndarray, view: View, span: Span) -> np.ndarray:
    """Steps over each chosen layer's bins, closed along its row; a row of nan between two."""
    pieces = []
    for layer in np.flatnonzero(chosen) + 1:
        edges, unit = _edges(layers, int(layer), view, span)
        counts = _without_zeros(layers, int(layer), edges)
        heights = np.log1p(counts) if view.counts == "log" else counts
        top = heights.max()
        if top > 0.0:
            pieces += [_steps(edges * unit, layer - HEIGHT * heights / top, float(layer)), np.full((1, 2), np.nan)]
    return read_only(np.concatenate(pieces[:-1])) if pieces else np.empty((0, 2))


def _edges(layers: Layers, layer: int, view: View, span: Span) -> tuple[np.ndarray, float]:
    """The bins in the numbers' own unit, and what a number is multiplied by on the axis."""
    if view.axes != "layer":
        return _edges_through_0(*span), 1.0
    std = float(layers.std[layer - 1]) or max(abs(float(layers.low[layer - 1])), 1.0)
    return _edges_through_0(-WIDE * std, WIDE * std), 1.0 / std


def _edges_through_0(low: float, high: float) -> np.ndarray:
    """Edges at multiples of one width: 0 is one of them, so that no bin mixes both signs."""
    width = (high - low) / BINS
    return width * np.arange(math.floor(low / width), math.ceil(high / width) + 1)


def _without_zeros(layers: Layers, layer: int, edges: np.ndarray) -> np.ndarray:
    """A layer's counts on these edges. Exact zeros would dwarf all others: they are told in words."""
    place = layer - 1
    low, high = float(layers.low[place]), float(layers.high[place])
    zeros = round(float(layers.zero_fraction[place]) * int(layers.counts[place].sum()))
    if not zeros or not high > low:
        return layers.on(edges, layer)
    counts = layers.counts[place].copy()
    counts[min(int(-low * len(counts) / (high - low)), len(counts) - 1)] -= zeros
    return rebinned(counts, low, high, edges)


def _steps(edges: np.ndarray, tops: np.ndarray, floor: float) -> np.ndarray:
    """A staircase's outline (N, 2) without its empty ends."""
    full = np.flatnonzero(tops < floor)
    edges, tops = edges[full[0] : full[-1] + 2], tops[full[0] : full[-1] + 1]
    x = np.repeat(edges, 2)
    y = np.concatenate([[floor], np.repeat(tops, 2), [floor]])
    return np.stack([x, y], axis=1)


def _shares(signal: Signal, quantity: Quantity, span: Span, style: Style, translate: Translate) -> list[Layer]:
    """How many numbers are exactly 0, or sit where the activation is flat, beside each layer that has such."""
    layers = signal.quantities[quantity]
    if len(layers) > MOST_LABELS or quantity in ("weight", "weight_gradient"):
        return []
    texts, rows = [], []
    for place in np.flatnonzero(layers.known):
        zeros, saturated = layers.zero_fraction[place], signal.saturated_fraction[place]
        share, pattern = (zeros, ZEROS) if zeros >= 0.005 else (saturated, SATURATED)
        if share >= 0.005:
            texts.append(translate("Initialization", pattern).format(percent=f"{100.0 * share:.0f}"))
            rows.append(place + 1.0 - 0.32)
    if not texts:
        return []
    right = span[1] - 0.02 * (span[1] - span[0])
    points = read_only(np.array([(right, row) for row in rows]))
    return [Labels(key="shares", points=points, texts=tuple(texts), color=style.faint, anchor="end", halo=style.panel)]
