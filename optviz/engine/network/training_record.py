"""What a training leaves behind: curves, and snapshots of the layers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from optviz.engine.network.training_look import Look
from optviz.engine.network.training_pass import Score
from optviz.engine.path import read_only

CLOSEST = 10
MOST = 60
"""Snapshots are this many iterations apart, or farther where there would be more of them than that."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """What iteration ``iteration`` met: the network before that iteration's step, with that iteration's batch.

    A small network is looked at when someone first asks: all parameters take less memory than all histograms time.
    """

    iteration: int
    take: Callable[[], Look]
    evaluate: Callable[[], Score]

    @property
    def look(self) -> Look:
        """Every layer's histograms and units."""
        return self.take()

    @property
    def held_out(self) -> Score:
        """Loss and accuracy on the samples that do not train."""
        return self.evaluate()


@dataclass(frozen=True, eq=False)
class Record:
    """Iterations ``first`` to ``last``: each batch's ``loss`` and ``accuracy`` before the step, float64, read-only.

    Iteration 0 is the start, over all training samples. ``diverged`` is the iteration that was no longer finite.
    """

    first: int
    loss: np.ndarray
    accuracy: np.ndarray
    snapshots: tuple[Snapshot, ...] = ()
    diverged: int | None = None

    @property
    def last(self) -> int:
        """The last finite iteration."""
        return self.first + len(self.loss) - 1

    @property
    def iteration(self) -> np.ndarray:
        """The iterations' numbers."""
        return np.arange(self.first, self.last + 1)


def record(
    first: int, scores: Sequence[Score], snapshots: Sequence[Snapshot] = (), diverged: int | None = None
) -> Record:
    """The record of these scores."""
    table = read_only(np.array(scores, dtype=float).reshape(len(scores), 2).T.copy())
    return Record(first, table[0], table[1], tuple(snapshots), diverged)


def joined(records: Sequence[Record]) -> Record:
    """Records that follow one another, as one."""
    return Record(
        records[0].first,
        read_only(np.concatenate([part.loss for part in records])),
        read_only(np.concatenate([part.accuracy for part in records])),
        tuple(snapshot for part in records for snapshot in part.snapshots),
        records[-1].diverged,
    )


def spacing(iterations: int) -> int:
    """The distance of two snapshots: 10, 20, 40 … so that a longer training keeps some of a shorter one's."""
    distance = CLOSEST
    while iterations > MOST * distance:
        distance *= 2
    return distance


def is_snapshot(iteration: int, iterations: int) -> bool:
    """Whether a training of that many iterations keeps this one: the first, the last, evenly between."""
    return (iteration - 1) % spacing(iterations) == 0 or iteration == iterations
