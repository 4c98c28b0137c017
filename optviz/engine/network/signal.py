"""A signal through a deep network, forward and back, and what is left of it in each layer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from optviz.engine.network.products import product
from optviz.engine.network.seeds import generator
from optviz.engine.network.specs import ActivationSpec
from optviz.engine.network.statistics import Layers, Summary, stacked, summarise
from optviz.engine.network.weights import Scheme, to_unit_variance
from optviz.engine.path import read_only

Tick = Callable[[float], None]
Quantity = Literal["weight", "pre_activation", "activation", "gradient", "weight_gradient"]
QUANTITIES: tuple[Quantity, ...] = ("weight", "pre_activation", "activation", "gradient", "weight_gradient")

SATURATED = 0.01
"""A slope below this share of the activation's steepest counts as saturated."""


@dataclass(frozen=True)
class Overflow:
    """The first layer, from 1, whose numbers are not finite, on the way ``forward`` or ``backward``."""

    direction: Literal["forward", "backward"]
    layer: int


@dataclass(frozen=True, eq=False)
class Signal:
    """What is kept of each quantity; ``saturated_fraction`` (L,) is each layer's share of slopes |φ′(z)| near 0.

    ``sizes`` are the inputs' and the layers' widths. Where numbers overflow, ``overflow`` says where; the layers that
    the signal reached before keep theirs.
    """

    sizes: tuple[int, ...]
    samples: int
    quantities: Mapping[Quantity, Layers]
    saturated_fraction: np.ndarray
    overflow: Overflow | None = None

    @property
    def depth(self) -> int:
        """L, the number of layers."""
        return len(self.sizes) - 1


@dataclass
class _Notes:
    """Summaries by quantity and layer, filled in on the way."""

    depth: int
    rows: dict[Quantity, list[Summary | None]]
    saturated: np.ndarray
    overflow: Overflow | None = None

    @classmethod
    def empty(cls, depth: int) -> _Notes:
        return cls(depth, {name: [None] * depth for name in QUANTITIES}, np.full(depth, np.nan))

    def keep(self, quantity: Quantity, place: int, values: np.ndarray) -> bool:
        """Notes an array down; whether all of it is finite."""
        self.rows[quantity][place] = summarise(values)
        return self.rows[quantity][place] is not None


@dataclass
class _Trace:
    """What the way back needs of each layer: weights, inputs h₍l₋₁₎, slopes φ′(z)."""

    weights: list[np.ndarray]
    inputs: list[np.ndarray]
    slopes: list[np.ndarray]


def propagate(
    scheme: Scheme,
    activation: ActivationSpec,
    sizes: Sequence[int],
    x: np.ndarray,
    seed: int,
    tick: Tick = lambda fraction: None,
) -> Signal:
    """Sends ``x`` (N, inputs) forward and a N(0, 1) signal back through freshly drawn weights, in float64.

    Forward, layer l computes z = h·Wᵀ and h = φ(z), without bias. Backward, ∂L/∂h after the last layer is an
    independent N(0, 1) number for every sample and unit; ``gradient`` is ∂L/∂z = ∂L/∂h·φ′(z) and ``weight_gradient``
    ∂L/∂W = Σ over samples of (∂L/∂z)·hᵀ, as automatic differentiation gives them for that ∂L/∂h (a sum, no mean).
    ``tick`` may raise to give up.
    """
    depth = len(sizes) - 1
    notes = _Notes.empty(depth)
    with np.errstate(all="ignore"):
        trace = _forward(scheme, activation, sizes, x, seed, notes, tick)
        if notes.overflow is None:
            _backward(trace, seed, notes, tick)
    layers = {name: stacked(rows) for name, rows in notes.rows.items()}
    return Signal(tuple(sizes), len(x), layers, read_only(notes.saturated), notes.overflow)


def _forward(
    scheme: Scheme,
    activation: ActivationSpec,
    sizes: Sequence[int],
    x: np.ndarray,
    seed: int,
    notes: _Notes,
    tick: Tick,
) -> _Trace:
    trace, h = _Trace([], [], []), x
    for place, (fan_in, fan_out) in enumerate(pairwise(sizes)):

        def breathe(done: float = place / notes.depth) -> None:
            tick(0.4 * done)

        breathe()
        weights = scheme.draw(seed, place + 1, fan_out, fan_in)
        breathe()
        z = product(h, weights.T, breathe)
        if scheme.spec.adjusts:
            to_unit_variance(weights, z)
        trace.weights.append(weights)
        trace.inputs.append(h)
        h = activation.value(z)
        breathe()
        fine = notes.keep("weight", place, weights) and notes.keep("pre_activation", place, z)
        breathe()
        if not (fine and notes.keep("activation", place, h)):
            notes.overflow = Overflow("forward", place + 1)
            break
        trace.slopes.append(activation.derivative(z, h))
        notes.saturated[place] = _saturated(trace.slopes[-1], activation.steepest)
    return trace


def _backward(trace: _Trace, seed: int, notes: _Notes, tick: Tick) -> None:
    upstream = generator(seed, "signal").standard_normal(trace.slopes[-1].shape)
    for place in reversed(range(notes.depth)):

        def breathe(left: float = (place + 1) / notes.depth) -> None:
            tick(1.0 - 0.6 * left)

        gradient = upstream * trace.slopes[place]
        breathe()
        fine = notes.keep("gradient", place, gradient)
        breathe()
        into_weights = product(gradient.T, trace.inputs[place], breathe)
        if not (fine and notes.keep("weight_gradient", place, into_weights)):
            notes.overflow = Overflow("backward", place + 1)
            break
        if place:
            upstream = product(gradient, trace.weights[place], breathe)


def _saturated(slopes: np.ndarray, steepest: float) -> float:
    flat = np.abs(slopes) < SATURATED * steepest
    return float(np.count_nonzero(flat)) / slopes.size
