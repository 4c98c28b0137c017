"""How quickly the window answers, offscreen: an edit, a frame of a long race, and while a map is computed.

No peer: what counts is one frame of a screen, 16.7 ms, and 50 ms from which on a slider feels stuck.
"""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from optviz.app import build
from optviz.gui.window import MainWindow
from optviz.scenario import BasinMap, Descent, Run, Surface, replace, save
from tests.benchmarks.descents import THEIRS

SIZE = (1280, 800)
EDITS = 30
FRAMES = 40
PLACES = (100, 1000, 10_000)
SIDES = (256, 512)
BEAT_MS = 5
DRAG_MS = 16
MOVES = 60
LEAST_S = 1.0


def twelve(steps: int) -> Descent:
    """Twelve optimisers on Rosenbrock."""
    return Descent(surface=Surface(name="rosenbrock"), steps=steps, runs=tuple(Run(optimizer=name) for name in THEIRS))


@contextmanager
def opened(scenario: Descent) -> Iterator[tuple[QApplication, MainWindow]]:
    """A window on a scenario, at its last step."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "bench.optviz.json")
        save(scenario, path)
        app, window = build(["--lang", "en", "--theme", "light", str(path)])
        window.resize(*SIZE)
        window.show()
        painted(app, window)
        window.rest()
        painted(app, window)
        try:
            yield app, window
        finally:
            window.shut_down()
            window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def painted(app: QApplication, window: MainWindow) -> None:
    """Until everything wanted is on the screen."""
    app.processEvents()
    while not window.idle():
        app.processEvents()


def with_rate(scenario: Descent, index: int, lr: float) -> Descent:
    """Another rate for one of the runs."""
    runs = list(scenario.runs)
    runs[index] = replace(runs[index], params={**runs[index].params, "lr": lr})
    return replace(scenario, runs=tuple(runs))


def edits() -> list[float]:
    """Seconds from each edit of Adam's rate to the picture."""
    taken = []
    with opened(twelve(1000)) as (app, window):
        adam = list(THEIRS).index("adam")
        for index in range(EDITS):
            begin = perf_counter()
            window.session.update(with_rate(window.session.scenario, adam, 1e-3 * 1.05**index), "runs[6].params.lr")
            painted(app, window)
            taken.append(perf_counter() - begin)
    return taken


def frames() -> dict[int, list[float]]:
    """Seconds of each frame from a step on."""
    taken: dict[int, list[float]] = {}
    with opened(twelve(PLACES[-1] + FRAMES)) as (app, window):
        for place in PLACES:
            window.playback.seek(place)
            painted(app, window)
            taken[place] = []
            for step in range(place + 1, place + FRAMES + 1):
                begin = perf_counter()
                window.playback.seek(step)
                painted(app, window)
                taken[place].append(perf_counter() - begin)
    return taken


@dataclass
class Beats:
    """Gaps between two beats of a timer in the event loop."""

    last: float = 0.0
    gaps: list[float] = field(default_factory=list)

    def beat(self) -> None:
        """Now."""
        now = perf_counter()
        self.gaps.append(now - self.last)
        self.last = now


def gaps(side: int, dragged: int | None) -> tuple[float, Beats]:
    """How long a map of the first run takes, and the gaps meanwhile; one run's rate is dragged, if any.

    A side of 0: no map.
    """
    scenario = replace(twelve(500), runs=(Run(optimizer="adam", params={"lr": 0.05}), Run(optimizer="momentum")))
    with opened(scenario) as (app, window):
        window.session.update(replace(window.session.scenario, map=BasinMap(size=64)))
        painted(app, window)
        beats, owner = Beats(), QObject()
        timer, slider = QTimer(owner), QTimer(owner)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(beats.beat)
        moved = 0

        def drag() -> None:
            nonlocal moved
            moved += 1
            if moved <= MOVES and dragged is not None:
                window.session.update(with_rate(window.session.scenario, dragged, 1e-3 * 1.02**moved), "drag")

        slider.timeout.connect(drag)
        beats.last = begin = perf_counter()
        timer.start(BEAT_MS)
        if dragged is not None:
            slider.start(DRAG_MS)
        if side:
            window.session.update(replace(window.session.scenario, map=BasinMap(size=side)))
        while not window.idle() or (dragged is not None and moved < MOVES) or perf_counter() - begin < LEAST_S:
            app.processEvents()
        taken = perf_counter() - begin
        timer.stop()
        slider.stop()
        return taken, beats


def report() -> None:
    """Three tables."""
    print(f"\nthe window, offscreen, {SIZE[0]} × {SIZE[1]}, Python {platform.python_version()}\n")
    _row("", "median", "worst")
    _row(f"an edit of one of {len(THEIRS)} runs, 1000 steps", *_middle_and_worst(edits()))
    for place, taken in frames().items():
        _row(f"a frame after {place} steps, {len(THEIRS)} runs", *_middle_and_worst(taken))
    print(f"\n{'a basin map of 500 Adam steps, meanwhile':<56}{'map':>10}{'largest gap':>14}")
    for side in (0, *SIDES):
        for text, dragged in (("nothing", None), ("another run's rate is dragged", 1), ("its own rate is dragged", 0)):
            seconds, beats = gaps(side, dragged)
            name = f"{f'{side}²' if side else 'no map'}, {text}"
            print(f"{name:<56}{1e3 * seconds:>7.0f} ms{1e3 * max(beats.gaps):>11.1f} ms")


def _middle_and_worst(taken: list[float]) -> tuple[str, str]:
    return f"{1e3 * statistics.median(taken):.1f} ms", f"{1e3 * max(taken):.1f} ms"


def _row(*parts: Any) -> None:
    print(f"{parts[0]:<56}{parts[1]:>10}{parts[2]:>14}")
