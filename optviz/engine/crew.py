"""Other processes that compute pieces of one long work: all cores, and an interpreter that stays free for the window.

Threads do not help: each of NumPy's calls takes the interpreter's lock for a moment, and two threads that meet there
wait longer (some 50 µs) than such a call lasts.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import IO, Any

from optviz.errors import Cancelled

Tick = Callable[[float], None]
Function = Callable[[Any, Tick], Any]

WAIT_S = 0.01
"""Between two calls of ``tick`` while others work."""

REPORT_S = 0.03
"""Between two reports of a worker."""

COMMAND = "from optviz.engine.crew import serve; serve()"
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
        self._workers: list[_Worker] | None = None
        self._answers: SimpleQueue[tuple[_Worker, Any]] = SimpleQueue()
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
            self._workers = [worker for worker in (_started(self._answers) for _ in range(self.size)) if worker]
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

    def _alive(self) -> list[_Worker]:
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
        self.busy: dict[_Worker, int] = {}
        self.results: dict[int, Any] = {}

    @property
    def done(self) -> bool:
        return len(self.results) == len(self._pieces)

    @property
    def missing(self) -> list[int]:
        return [index for index in range(len(self._pieces)) if index not in self.results]

    @property
    def progress(self) -> float:
        return sum(self._shares) / len(self._shares)

    def send_next(self, worker: _Worker) -> None:
        if self._waiting:
            index = self._waiting.pop(0)
            self.busy[worker] = index
            worker.send((self._first + index, self._function, self._pieces[index]))

    def give_up(self, worker: _Worker) -> None:
        if worker in self.busy:
            self._waiting.insert(0, self.busy.pop(worker))

    def take(self, worker: _Worker, number: int, kind: str, value: Any) -> None:
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


class _Worker:
    """A process, as seen from here; what it says goes to ``answers``, at its end None."""

    def __init__(self, process: subprocess.Popen[bytes], answers: SimpleQueue[tuple[_Worker, Any]]) -> None:
        self.alive = True
        self._process, self._answers = process, answers
        self._thread = threading.Thread(target=self._listen, name="crew", daemon=True)
        self._thread.start()

    def send(self, message: tuple[int, Function | None, Any]) -> None:
        assert self._process.stdin is not None
        with suppress(OSError):  # it has ended: its listener says so
            pickle.dump(message, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()

    def close(self) -> None:
        self.alive = False
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with suppress(OSError):  # what was not flushed has nobody to go to
                pipe.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        try:
            while True:
                self._answers.put((self, pickle.load(self._process.stdout)))
        except (EOFError, OSError, pickle.UnpicklingError):
            self._answers.put((self, None))


def _started(answers: SimpleQueue[tuple[_Worker, Any]]) -> _Worker | None:
    """A new worker that finds what this process finds; None where there can be none."""
    if not sys.executable or getattr(sys, "frozen", False):
        return None
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "OPENBLAS_NUM_THREADS": "1"}
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        process = subprocess.Popen(
            [sys.executable, "-c", COMMAND],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env, creationflags=flags,
        )  # fmt: skip
    except OSError:
        return None
    return _Worker(process, answers)


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


def serve() -> None:
    """A worker's life: takes messages from its standard input until that ends, and answers on its standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who asked
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    inbox = _Inbox(sys.stdin.buffer)
    while (message := inbox.next()) is not None:
        number, function, piece = message

        def say(kind: str, value: Any, number: int = number) -> None:
            pickle.dump((number, kind, value), answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()

        try:
            say("done", function(piece, _tick(number, inbox, say)))
        except Cancelled:
            continue
        except Exception as error:
            say("failed", error)


def _tick(number: int, inbox: _Inbox, say: Callable[[str, float], None]) -> Tick:
    reported = time.monotonic()

    def tick(fraction: float) -> None:
        nonlocal reported
        if inbox.given_up > number:
            raise Cancelled
        now = time.monotonic()
        if now - reported >= REPORT_S:
            reported = now
            say("at", fraction)

    return tick


class _Inbox:
    """Messages as they come, also while work is under way: those before ``given_up`` need no answer any more."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self.given_up = 0
        self._pipe = pipe
        self._messages: SimpleQueue[tuple[int, Function, Any] | None] = SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def next(self) -> tuple[int, Function, Any] | None:
        """The next work that is still wanted; None at the end."""
        while (message := self._messages.get()) is not None:
            if message[0] >= self.given_up:
                return message
        return None

    def _read(self) -> None:
        try:
            while True:
                message = pickle.load(self._pipe)
                if message[1] is None:
                    self.given_up = message[0]
                else:
                    self._messages.put(message)
        except (EOFError, OSError):
            self.given_up = sys.maxsize
            self._messages.put(None)
