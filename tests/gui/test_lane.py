"""Work off the GUI thread: latest wins, cancellation, progress, errors."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from optviz.engine.descend import Tick
from optviz.errors import InputError
from optviz.gui.lane import Lane, WorkerThread


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[WorkerThread]:
    made = WorkerThread("test")
    yield made
    made.stop()


class Recorder:
    """Runs requests under the test's control and remembers them."""

    def __init__(self) -> None:
        self.begun: list[Any] = []
        self.threads: set[Any] = set()
        self.gate = threading.Event()

    def held(self, request: Any, tick: Tick) -> Iterator[Any]:
        """Waits for the gate, ticking."""
        self.begun.append(request)
        self.threads.add(threading.get_ident())
        while not self.gate.is_set():
            tick(0.5)
            time.sleep(0.001)
        yield request


def test_results_arrive_in_the_gui_thread_and_are_computed_in_another(qtbot: QtBot, thread: WorkerThread) -> None:
    recorder = Recorder()
    recorder.gate.set()
    lane = Lane(thread, recorder.held)
    arrived: list[Any] = []
    lane.result.connect(lambda result: arrived.append((result, QThread.currentThread())))
    lane.submit("a")
    qtbot.waitUntil(lambda: not lane.busy)
    assert arrived == [("a", lane.thread())]
    assert threading.get_ident() not in recorder.threads


def test_of_many_waiting_requests_only_the_latest_is_computed(qtbot: QtBot, thread: WorkerThread) -> None:
    recorder = Recorder()
    lane = Lane(thread, recorder.held)
    results: list[Any] = []
    lane.result.connect(results.append)
    for request in range(10):
        lane.submit(request)
    recorder.gate.set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert recorder.begun == [0, 9]
    assert results == [0, 9]


def test_a_long_request_gives_way_to_a_newer_one(qtbot: QtBot, thread: WorkerThread) -> None:
    recorder = Recorder()
    lane = Lane(thread, recorder.held)
    results: list[Any] = []
    lane.result.connect(results.append)
    lane.submit("old")
    qtbot.waitUntil(lambda: recorder.begun == ["old"])
    lane.submit("new")
    qtbot.waitUntil(lambda: recorder.begun == ["old", "new"])
    recorder.gate.set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert results == ["new"]


def test_cancelling_ends_the_work_without_a_result(qtbot: QtBot, thread: WorkerThread) -> None:
    recorder = Recorder()
    lane = Lane(thread, recorder.held)
    results: list[Any] = []
    lane.result.connect(results.append)
    lane.submit("a")
    lane.submit("b")
    lane.cancel()
    qtbot.waitUntil(lambda: not lane.busy)
    assert results == []


def test_progress_is_reported_while_work_runs(qtbot: QtBot, thread: WorkerThread) -> None:
    recorder = Recorder()
    lane = Lane(thread, recorder.held)
    with qtbot.waitSignal(lane.progress) as signal:
        lane.submit("a")
    assert signal.args == [0.5]
    recorder.gate.set()
    qtbot.waitUntil(lambda: not lane.busy)


def test_an_error_is_told_and_the_lane_goes_on(qtbot: QtBot, thread: WorkerThread) -> None:
    def refuse(request: Any, tick: Tick) -> Iterator[Any]:
        if request == "bad":
            raise InputError("steps", "must be a whole number, got 0.5")
        yield request

    lane = Lane(thread, refuse)
    with qtbot.waitSignal(lane.failed) as failed:
        lane.submit("bad")
    assert isinstance(failed.args[0], InputError)
    with qtbot.waitSignal(lane.result) as result:
        lane.submit("good")
    assert result.args == ["good"]
    qtbot.waitUntil(lambda: not lane.busy)


def test_two_lanes_on_one_thread_do_not_mix_their_results(qtbot: QtBot, thread: WorkerThread) -> None:
    recorder = Recorder()
    recorder.gate.set()
    first, second = Lane(thread, recorder.held), Lane(thread, recorder.held)
    heard: list[Any] = []
    first.result.connect(lambda result: heard.append(("first", result)))
    second.result.connect(lambda result: heard.append(("second", result)))
    first.submit(1)
    second.submit(2)
    qtbot.waitUntil(lambda: not first.busy and not second.busy)
    assert heard == [("first", 1), ("second", 2)]
