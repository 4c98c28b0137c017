"""The layers of a network in training, as one batch meets them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.network.signal import QUANTITIES, SATURATED, Signal
from optviz.engine.network.statistics import Summary, stacked, summarise
from optviz.engine.network.training_batches import Part
from optviz.engine.network.training_layout import Architecture
from optviz.engine.network.training_pass import Breathe, Buffers, Pass, forward, no_breath, there_and_back
from optviz.engine.network.training_symmetry import distinct_units
from optviz.engine.path import read_only

MOST_UNITS = 64


@dataclass(frozen=True, eq=False)
class Units:
    """Of one layer: the first units' activations (at most 64,) for one sample that stays the same over time.

    ``distinct`` counts the units that are not equal to another one, out of ``width``; 1 where all are equal.
    """

    activation: np.ndarray
    width: int
    distinct: int


@dataclass(frozen=True, eq=False)
class Look:
    """All layers at one moment, the softmax layer as the last, whose activation are its probabilities.

    ``signal`` is what is kept of weights, pre-activations, activations, ∂L/∂z and ∂L/∂W with L the batch's mean loss;
    ``units`` has an entry for each hidden layer.
    """

    signal: Signal
    units: tuple[Units, ...]


def look(
    architecture: Architecture, theta: np.ndarray, batch: Part, sample: np.ndarray, breathe: Breathe = no_breath
) -> Look:
    """The layers at the parameters ``theta`` (flat), as ``batch`` meets them; the units with ``sample`` (1, inputs)."""
    with np.errstate(all="ignore"):
        return Look(_signal(architecture, theta, batch, breathe), _units(architecture, theta, sample))


def _signal(architecture: Architecture, theta: np.ndarray, batch: Part, breathe: Breathe) -> Signal:
    def summary(array: np.ndarray) -> Summary | None:
        breathe()
        return summarise(array.astype(np.float64))

    weights, biases = architecture.split(theta)
    buffers = Buffers(architecture, len(batch), theta.dtype)
    there = there_and_back(architecture, theta, batch, buffers, breathe)
    logits = there.h[-1] @ weights[-1].T + biases
    arrays = (
        weights,
        [*there.z, logits],
        [*there.h[1:], _probabilities(logits)],
        there.delta,
        architecture.split(there.gradient)[0],
    )
    layers = {
        name: stacked([summary(array) for array in values]) for name, values in zip(QUANTITIES, arrays, strict=True)
    }
    return Signal(architecture.dims, len(batch), layers, read_only(_saturated(architecture, there)))


def _probabilities(logits: np.ndarray) -> np.ndarray:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _saturated(architecture: Architecture, there: Pass) -> np.ndarray:
    """Each layer's share of slopes near 0; nan for the softmax layer."""
    activation = architecture.activation
    slopes = [activation.derivative(z, h) for z, h in zip(there.z, there.h[1:], strict=True)]
    return np.array([*(np.mean(np.abs(slope) < SATURATED * activation.steepest) for slope in slopes), np.nan])


def _units(architecture: Architecture, theta: np.ndarray, sample: np.ndarray) -> tuple[Units, ...]:
    weights, biases = architecture.split(theta)
    shown = forward(architecture, weights, biases, sample, Buffers(architecture, 1, theta.dtype))[0][1:]
    return tuple(
        Units(read_only(h[0, :MOST_UNITS].copy()), len(weight), distinct_units(weight))
        for weight, h in zip(weights, shown, strict=False)
    )
