"""A process that works for this one: as seen from here, and its own life."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, Any

from optviz.errors import Cancelled

Tick = Callable[[float], None]
Function = Callable[[Any, Tick], Any]

REPORT_S = 0.03
"""Between two reports of a worker."""

COMMAND = "from optviz.engine.crew_worker import serve; serve()"


class Worker:
    """A process, as seen from here; what it says goes to ``answers``, at its end None."""

    def __init__(self, process: subprocess.Popen[bytes], answers: SimpleQueue[tuple[Worker, Any]]) -> None:
        self.alive = True
        self._process, self._answers = process, answers
        self._thread = threading.Thread(target=self._listen, name="crew", daemon=True)
        self._thread.start()

    def send(self, message: tuple[int, Function | None, Any]) -> None:
        """A number, a function and its piece; or, without a function, that all before the number is given up."""
        assert self._process.stdin is not None
        with suppress(OSError):  # it has ended: its listener says so
            pickle.dump(message, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()

    def close(self) -> None:
        """Ends the process, whatever it does, and the thread that listens to it."""
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


def started(answers: SimpleQueue[tuple[Worker, Any]]) -> Worker | None:
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
    return Worker(process, answers)


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
