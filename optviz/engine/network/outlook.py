"""What becomes of a signal, in numbers that a sentence can be made of."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from optviz.engine.network.signal import Overflow, Signal
from optviz.engine.network.statistics import Layers

Kind = Literal["steady", "vanishing", "exploding", "symmetric", "dead"]

FAR = 10.0
"""A signal that has changed by more than this factor over the whole depth has not been kept."""


@dataclass(frozen=True)
class Way:
    """A signal's way through the depth, by standard deviations: ``forward`` layer 1 to L, ``backward`` L to 1.

    ``factor`` is its change per layer (geometric mean), ``share`` what arrives of what set out. Both are nan where
    fewer than two layers have numbers, and for a signal that was 0 from the start; 0 where nothing arrives.
    """

    factor: float
    share: float


@dataclass(frozen=True)
class Outlook:
    """``forward`` is about activations, ``backward`` about ∂L/∂z; ``overflow`` where numbers end, if they do.

    ``kind``: all units of a layer stay ``symmetric``; nothing at all arrives (``dead``); something grows
    (``exploding``) or shrinks (``vanishing``) more than tenfold over the depth; neither (``steady``).
    """

    kind: Kind
    forward: Way
    backward: Way
    overflow: Overflow | None = None


def outlook(signal: Signal) -> Outlook:
    """The outlook of what was measured."""
    forward = _way(signal.quantities["activation"], reverse=False)
    backward = _way(signal.quantities["gradient"], reverse=True)
    return Outlook(_kind(signal, forward, backward), forward, backward, signal.overflow)


def _way(layers: Layers, *, reverse: bool) -> Way:
    stds = layers.std[layers.known]
    stds = stds[::-1] if reverse else stds
    if len(stds) < 2 or stds[0] == 0.0:
        return Way(math.nan, math.nan)
    if stds[-1] == 0.0:
        return Way(0.0, 0.0)
    decades = math.log10(stds[-1]) - math.log10(stds[0])
    return Way(10.0 ** (decades / (len(stds) - 1)), 10.0**decades if decades < 308 else math.inf)


def _kind(signal: Signal, forward: Way, backward: Way) -> Kind:
    weights = signal.quantities["weight"]
    alike = weights.low == weights.high
    if signal.sizes[-1] > 1 and np.all(alike | ~weights.known) and alike.any():
        return "symmetric"
    shares = [way.share for way in (forward, backward) if not math.isnan(way.share)]
    if signal.overflow is not None or any(share > FAR for share in shares):
        return "exploding"
    activations = signal.quantities["activation"]
    if 0.0 in shares or np.all(activations.zero_fraction[activations.known] == 1.0):
        return "dead"
    return "vanishing" if any(share < 1.0 / FAR for share in shares) else "steady"
