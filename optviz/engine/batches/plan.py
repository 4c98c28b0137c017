"""Which samples each step uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from optviz.engine.path import read_only

Sampling = Literal["shuffle", "sequential", "replacement"]

STREAM = 1
"""Told apart from the data's own draws, which have the bare seed."""


@dataclass(frozen=True, eq=False)
class Plan:
    """Step t = 1 … T uses the samples ``order[offsets[t−1]:offsets[t]]``.

    ``order`` (epochs·n,) int32 is the same array for every batch size: all of them see the same samples in the same
    order. ``offsets`` (T+1,) int64 counts the samples used before each step. ``samples`` is n, ``size`` B. An epoch is
    ⌈n/B⌉ steps; its last batch holds what is left over.
    """

    order: np.ndarray
    offsets: np.ndarray
    samples: int
    size: int

    @property
    def steps(self) -> int:
        """T, the number of steps."""
        return len(self.offsets) - 1

    @property
    def per_epoch(self) -> int:
        """⌈n/B⌉, the steps of an epoch."""
        return steps_per_epoch(self.samples, self.size)

    @property
    def last_size(self) -> int:
        """How many samples the last batch of an epoch holds."""
        return self.samples - (self.per_epoch - 1) * self.size

    def members(self, step: int) -> np.ndarray:
        """The samples of step ``step``'s batch, none before the first step."""
        if step < 1:
            return self.order[:0]
        return self.order[self.offsets[step - 1] : self.offsets[step]]

    def seen(self, step: int) -> np.ndarray:
        """The samples used in the epoch of step ``step`` so far, that step's included; one may come up twice."""
        if step < 1:
            return self.order[:0]
        return self.order[self.offsets[(step - 1) // self.per_epoch * self.per_epoch] : self.offsets[step]]


def steps_per_epoch(samples: int, size: int) -> int:
    """⌈n/B⌉."""
    return -(-samples // size)


def order_of(
    samples: int, epochs: int, sampling: Sampling, seed: int, tick: Callable[[float], None] = lambda fraction: None
) -> np.ndarray:
    """The sample of every draw (epochs·n,), int32, read-only.

    ``shuffle`` is a new permutation an epoch, ``sequential`` 0 … n−1 each time, ``replacement`` n independent draws.
    More epochs add to it and leave the earlier ones as they are.
    """
    order = np.empty((epochs, samples), dtype=np.int32)
    for epoch, drawn in enumerate(_epochs(samples, epochs, sampling, seed)):
        tick(epoch / epochs)
        order[epoch] = drawn
    return read_only(order.reshape(-1))


def plan_of(order: np.ndarray, samples: int, size: int) -> Plan:
    """The draws ``order`` in batches of ``size``; no batch reaches into the next epoch."""
    within = np.append(np.arange(0, samples, size)[1:], samples)
    ends = within + samples * np.arange(len(order) // samples)[:, None]
    return Plan(order, read_only(np.append(0, ends)), samples, size)


def _epochs(samples: int, epochs: int, sampling: Sampling, seed: int) -> Iterator[np.ndarray]:
    rng = np.random.default_rng((seed, STREAM))
    for _ in range(epochs):
        if sampling == "sequential":
            yield np.arange(samples)
        elif sampling == "shuffle":
            yield rng.permutation(samples)
        else:
            yield rng.integers(samples, size=samples)
