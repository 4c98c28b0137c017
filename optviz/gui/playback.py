"""Time: which step is shown, and whether it moves."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME_MS = 16
WHOLE_S = 10.0
"""At speed 1 a timeline lasts this long …"""
SLOWEST = 12.0
"""… but never moves by less than this many steps a second."""
SPEEDS = (0.1, 10.0)


class Playback(QObject):
    """A position on a timeline from 0 to ``length``; playing moves it, and nothing is computed for that."""

    step_changed = Signal(int)
    length_changed = Signal(int)
    playing_changed = Signal(bool)
    speed_changed = Signal(float)
    loop_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._position, self._length = 0.0, 0
        self._speed, self._loop = 1.0, False
        self._last = 0.0
        self._eager = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._advance)

    @property
    def step(self) -> int:
        """The step shown."""
        return int(self._position)

    @property
    def length(self) -> int:
        """The last step."""
        return self._length

    @property
    def playing(self) -> bool:
        """Whether time moves."""
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """The factor, 0.1 to 10."""
        return self._speed

    @property
    def loop(self) -> bool:
        """Whether the start follows the end."""
        return self._loop

    def play(self) -> None:
        """Starts moving; from the start where the end was reached."""
        if self.playing or self._length == 0:
            return
        if self.step >= self._length:
            self.seek(0)
        self._last = time.monotonic()
        self._timer.start()
        self.playing_changed.emit(True)

    def play_when_ready(self) -> None:
        """Plays as soon as there is something to play."""
        if self._length > 0:
            self.play()
        else:
            self._eager = True

    def pause(self) -> None:
        """Stops moving."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def stop(self) -> None:
        """Stops moving, and does not begin when there is something to play."""
        self._eager = False
        self.pause()

    def toggle(self) -> None:
        """Plays or pauses."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def step_by(self, count: int) -> None:
        """Pauses and moves by a number of steps."""
        self.pause()
        self.seek(self.step + count)

    def seek(self, step: int) -> None:
        """Shows a step."""
        self._move(float(min(max(step, 0), self._length)))

    def set_length(self, length: int) -> None:
        """Another last step; who stood at the end stays there, so that an edit shows its whole effect."""
        if length == self._length:
            return
        at_end = self._length > 0 and self.step >= self._length and not self.playing
        self._length = length
        self.length_changed.emit(length)
        self._move(float(length) if at_end else min(self._position, float(length)), force=True)
        if self._eager and length > 0:
            self._eager = False
            self.play()

    def set_speed(self, speed: float) -> None:
        """Another speed, kept within 0.1 and 10."""
        self._speed = min(max(speed, SPEEDS[0]), SPEEDS[1])
        self.speed_changed.emit(self._speed)

    def set_loop(self, loop: bool) -> None:
        """Whether to begin again at the end."""
        self._loop = loop
        self.loop_changed.emit(loop)

    def _advance(self) -> None:
        now = time.monotonic()
        moved = (now - self._last) * self._speed * max(self._length / WHOLE_S, SLOWEST)
        self._last = now
        position = self._position + moved
        if position < self._length:
            self._move(position)
        elif self._loop:
            self._move(0.0)
        else:
            self._move(float(self._length))
            self.pause()

    def _move(self, position: float, *, force: bool = False) -> None:
        before, self._position = self.step, position
        if force or self.step != before:
            self.step_changed.emit(self.step)
