"""Other processes that compute pieces of one long work: all cores, and an interpreter that stays free for the window.

Threads hardly help: measured on two cores, two of them were as quick as one with blocks of 8192 rows, slower with
4096, and a quarter quicker with 32,768, which no longer fit the caches. Each of NumPy's calls has to take the
interpreter's lock.
"""

from __future__ import annotations

import os
import pickle
import threading
from collections.abc import Sequence
from queue import Empty, SimpleQueue
from typing import Any

from optviz.engine.crew_worker import Function, Tick, Worker, started

WAIT_S = 0.01
"""Between two calls of ``tick`` while others work."""

MOST = 8


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Crew:
    """Processes, begun with the first work and kept until ``close``. Where there can be none, work is done here.

    ``run`` may be called from any thread; while one call is under way others do their work themselves.
    """

    def __init__(self, size: int | None = None) -> None:
        self.size = min(MOST, cores()) if size is None else size
        self._lock = threading.Lock()
        self._workers: list[Worker] | None = None
        self._answers: SimpleQueue[tuple[Worker, Any]] = SimpleQueue()
        self._number = 0

    def run(self, function: Function, pieces: Sequence[Any], tick: Tick = lambda fraction: None) -> list[Any]:
        """``function(piece, tick)`` of every piece, in their order; both are sent as pickles, as are the answers.

        ``tick`` is called every few milliseconds and may raise to give up: the workers then stop at their next tick.
        """
        if self.size < 2 or len(pieces) < 2 or not _can_travel(function, pieces[0]):
            return _alone(function, pieces, tick)
        if not self._lock.acquire(blocking=False):
            return _alone(function, pieces, tick)
        try:
            return self._run(function, pieces, tick)
        finally:
            self._lock.release()

    def close(self) -> None:
        """Ends the processes."""
        with self._lock:
            for worker in self._workers or ():
                worker.close()
            self._workers = []

    def _run(self, function: Function, pieces: Sequence[Any], tick: Tick) -> list[Any]:
        if self._workers is None:
            self._workers = [worker for worker in (started(self._answers) for _ in range(self.size)) if worker]
        first = self._number
        self._number += len(pieces)
        work = _Work(function, pieces, first)
        try:
            for worker in self._alive():
                work.send_next(worker)
            while not work.done and self._alive():
                tick(work.progress)
                self._hear(work)
        except BaseException:
            for worker in self._alive():
                worker.send((self._number, None, None))
            raise
        for index in work.missing:
            work.results[index] = function(pieces[index], lambda fraction: tick(work.progress))
        return [work.results[index] for index in range(len(pieces))]

    def _alive(self) -> list[Worker]:
        return [worker for worker in self._workers or () if worker.alive]

    def _hear(self, work: _Work) -> None:
        try:
            worker, message = self._answers.get(timeout=WAIT_S)
        except Empty:
            return
        if message is None:
            worker.alive = False
            work.give_up(worker)
            for other in self._alive():
                if other not in work.busy:
                    work.send_next(other)
        else:
            work.take(worker, *message)


class _Work:
    """What is to be done, who does what, and what has come of it."""

    def __init__(self, function: Function, pieces: Sequence[Any], first: int) -> None:
        self._function, self._pieces, self._first = function, pieces, first
        self._waiting = list(range(len(pieces)))
        self._shares = [0.0] * len(pieces)
        self.busy: dict[Worker, int] = {}
        self.results: dict[int, Any] = {}

    @property
    def done(self) -> bool:
        """Whether every answer is there."""
        return len(self.results) == len(self._pieces)

    @property
    def missing(self) -> list[int]:
        """The pieces without an answer."""
        return [index for index in range(len(self._pieces)) if index not in self.results]

    @property
    def progress(self) -> float:
        """How much of all is done."""
        return sum(self._shares) / len(self._shares)

    def send_next(self, worker: Worker) -> None:
        """Gives a worker the next piece that nobody has."""
        if self._waiting:
            index = self._waiting.pop(0)
            self.busy[worker] = index
            worker.send((self._first + index, self._function, self._pieces[index]))

    def give_up(self, worker: Worker) -> None:
        """Takes the piece back from a worker that has ended."""
        if worker in self.busy:
            self._waiting.insert(0, self.busy.pop(worker))

    def take(self, worker: Worker, number: int, kind: str, value: Any) -> None:
        """An answer; those to earlier work are old news."""
        index = number - self._first
        if index < 0:
            return
        if kind == "at":
            self._shares[index] = value
            return
        self.busy.pop(worker, None)
        if kind == "failed":
            raise value
        self.results[index], self._shares[index] = value, 1.0
        self.send_next(worker)


def _can_travel(function: Function, piece: Any) -> bool:
    try:
        pickle.dumps((function, piece), pickle.HIGHEST_PROTOCOL)
    except (AttributeError, TypeError, pickle.PicklingError):
        return False
    return True


def _alone(function: Function, pieces: Sequence[Any], tick: Tick) -> list[Any]:
    def part(fraction: float) -> None:
        tick((len(results) + fraction) / len(pieces))

    results: list[Any] = []
    for piece in pieces:
        results.append(function(piece, part))
    return results
