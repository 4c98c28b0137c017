"""Work off the GUI thread: a thread that computes, and lanes on which the latest request wins."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from optviz.engine.descend import Tick
from optviz.errors import Cancelled

Compute = Callable[[Any, Tick], Iterator[Any]]

PATIENCE_MS = 100
"""A running request younger than this is let finish when a newer one comes: cancelling it would freeze a drag."""

REPORT_S = 0.05
"""Time between two progress reports."""

QUIET_S = 0.01
BREATH_S = 0.0005
"""A worker that has been busy for longer than ``QUIET_S`` lets go of the interpreter for this long at each tick."""


@dataclass(frozen=True)
class Job:
    """A request on its way to the worker; ``cancel`` is set when its answer is no longer wanted."""

    compute: Compute
    request: Any
    cancel: threading.Event = field(default_factory=threading.Event)


class Worker(QObject):
    """Lives in the worker thread and runs one job after the other."""

    produced = Signal(object, object)
    progressed = Signal(object, object)
    ended = Signal(object, object)

    @Slot(object)
    def run(self, job: Job) -> None:
        """Emits ``produced(job, result)`` for every result, then ``ended(job, error or None)``."""
        error: Exception | None = None
        try:
            for result in job.compute(job.request, self._tick_of(job)):
                if job.cancel.is_set():
                    break
                self.produced.emit(job, result)
        except Cancelled:
            pass
        except Exception as raised:
            error = raised
        self.ended.emit(job, error)

    def _tick_of(self, job: Job) -> Tick:
        begun = reported = time.monotonic()

        def tick(fraction: float) -> None:
            nonlocal reported
            if job.cancel.is_set():
                raise Cancelled
            now = time.monotonic()
            if now - reported >= REPORT_S:
                reported = now
                self.progressed.emit(job, fraction)
            if now - begun >= QUIET_S:
                time.sleep(BREATH_S)

        return tick


class WorkerThread(QObject):
    """A thread with its worker, begun with the first job. ``stop`` must be called before it is dropped."""

    _requested = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = False
        self._thread = QThread()
        self._thread.setObjectName(name)
        self.worker = Worker()
        self.worker.moveToThread(self._thread)
        self._requested.connect(self.worker.run, Qt.ConnectionType.QueuedConnection)

    def submit(self, job: Job) -> None:
        """The worker runs it after those before it; nobody does after ``stop``."""
        if self._stopped:
            return
        if not self._thread.isRunning():
            self._thread.start()
        self._requested.emit(job)

    def stop(self) -> None:
        """Waits for the job at hand (cancel it first) and ends the thread for good."""
        self._stopped = True
        self._thread.quit()
        self._thread.wait()


class Lane(QObject):
    """Requests of one kind. At most one runs and one waits; a newer one takes the waiting one's place.

    ``result(result)`` gives every result, coarse ones first; ``failed(error)`` an exception in a request that is
    still wanted; ``progress(fraction)`` comes while long work runs; ``busy_changed(bool)`` when the lane starts or
    falls idle.
    """

    result = Signal(object)
    failed = Signal(object)
    progress = Signal(float)
    busy_changed = Signal(bool)

    def __init__(self, thread: WorkerThread, compute: Compute, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread, self._compute = thread, compute
        self._running: Job | None = None
        self._pending: Any = None
        self._begun = 0.0
        self._impatience = QTimer(self)
        self._impatience.setSingleShot(True)
        self._impatience.timeout.connect(self.cancel_running)
        worker = thread.worker
        worker.produced.connect(self._on_produced)
        worker.progressed.connect(self._on_progressed)
        worker.ended.connect(self._on_ended)

    @property
    def busy(self) -> bool:
        """Whether a request runs or waits."""
        return self._running is not None

    def submit(self, request: Any) -> None:
        """Asks for ``request``; answers to older requests are dropped as far as they have not been given."""
        if self._running is None:
            self._start(request)
            return
        self._pending = request
        age = 1000.0 * (time.monotonic() - self._begun)
        if age >= PATIENCE_MS:
            self.cancel_running()
        elif not self._impatience.isActive():
            self._impatience.start(int(PATIENCE_MS - age))

    def cancel(self) -> None:
        """Nobody wants an answer any more."""
        self._pending = None
        self.cancel_running()

    def cancel_running(self) -> None:
        """The request at hand gives up at its next tick; a waiting one follows."""
        if self._running is not None:
            self._running.cancel.set()

    def _start(self, request: Any) -> None:
        was_idle = self._running is None
        self._running = Job(self._compute, request)
        self._begun = time.monotonic()
        self._thread.submit(self._running)
        if was_idle:
            self.busy_changed.emit(True)

    @Slot(object, object)
    def _on_produced(self, job: Job, result: Any) -> None:
        if job is self._running and not job.cancel.is_set():
            self.result.emit(result)

    @Slot(object, object)
    def _on_progressed(self, job: Job, fraction: float) -> None:
        if job is self._running:
            self.progress.emit(fraction)

    @Slot(object, object)
    def _on_ended(self, job: Job, error: Exception | None) -> None:
        if job is not self._running:
            return
        self._impatience.stop()
        pending, self._pending = self._pending, None
        if pending is not None:
            self._start(pending)
        else:
            self._running = None
        if error is not None and not job.cancel.is_set():
            self.failed.emit(error)
        if self._running is None:
            self.busy_changed.emit(False)
