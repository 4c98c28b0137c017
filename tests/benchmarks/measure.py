"""Fair timing: contestants take turns, and medians are compared."""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Mapping
from time import perf_counter

TURN = 0.05
"""Seconds that a turn lasts at least."""


def medians(contestants: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Each one's median time of a run in seconds, over ``rounds`` turns after one to warm up.

    They run one after the other within every round, so that a busy moment of the machine strikes them alike. A turn
    lasts about as long for all of them: the quick ones run several times, or they would never get warm.
    """
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for turn in range(rounds + 1):
        for name, run in contestants.items():
            gc.collect()
            taken = _turn(run)
            if turn:
                times[name] += taken
    return {name: statistics.median(taken) for name, taken in times.items()}


def _turn(run: Callable[[], object]) -> list[float]:
    taken: list[float] = []
    while sum(taken) < TURN:
        begin = perf_counter()
        run()
        taken.append(perf_counter() - begin)
    return taken
