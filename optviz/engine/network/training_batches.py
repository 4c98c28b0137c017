"""Which samples train and which are held out, and in what order they come: by the seed alone, for all schemes alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from optviz.engine.network.seeds import generator
from optviz.engine.path import read_only
from optviz.engine.samples import Samples

HELD_OUT = 0.2
MOST_HELD_OUT = 1000


@dataclass(frozen=True, eq=False)
class Part:
    """Samples ``x`` (n, inputs) with their classes ``y`` (n,); read-only."""

    x: np.ndarray
    y: np.ndarray

    def __len__(self) -> int:
        return len(self.y)


def split(samples: Samples, seed: int, dtype: type[np.floating]) -> tuple[Part, Part]:
    """A fifth of the samples, at most 1000, is held out, at least one; the rest trains. ``x`` in this dtype."""
    assert samples.y is not None
    order = generator(seed, "batches").permutation(len(samples.x))
    count = max(1, min(round(HELD_OUT * len(order)), MOST_HELD_OUT))
    return _part(samples, order[count:], dtype), _part(samples, order[:count], dtype)


def _part(samples: Samples, rows: np.ndarray, dtype: type[np.floating]) -> Part:
    assert samples.y is not None
    return Part(read_only(samples.x[rows].astype(dtype)), read_only(samples.y[rows].astype(np.intp)))


def order_of(count: int, seed: int, epoch: int) -> np.ndarray:
    """All training samples once, in the order in which epoch 0, 1 … takes them."""
    return generator(seed, "batches", 1 + epoch).permutation(count)


def batches(count: int, size: int, seed: int, first: int) -> Iterator[np.ndarray]:
    """The samples' numbers of iteration ``first`` (from 1), and of those that follow, without end.

    Every epoch takes each sample once; its last batch may be smaller.
    """
    per_epoch = -(-count // size)
    epoch, done = divmod(first - 1, per_epoch)
    while True:
        order = order_of(count, seed, epoch)
        for batch in range(done, per_epoch):
            yield order[batch * size : (batch + 1) * size]
        epoch, done = epoch + 1, 0
