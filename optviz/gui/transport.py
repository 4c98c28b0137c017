"""The transport bar: play, pause, step, scrub, speed, loop."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from optviz.gui.icons import IconButton
from optviz.gui.playback import SPEEDS, Playback

ICON = 20


class SpeedSlider(QSlider):
    """Speed 0.1 to 10 on a logarithmic slider; ``value`` and ``setValue`` speak in speeds."""

    speed_changed = Signal(float)
    TICKS = 40

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(-self.TICKS, self.TICKS)
        self.setPageStep(self.TICKS // 4)
        self.valueChanged.connect(self._announce)

    def value(self) -> float:  # type: ignore[override]
        """The speed."""
        return float(f"{10.0 ** (super().value() / self.TICKS):.3g}")

    def setValue(self, speed: float) -> None:
        """Another speed."""
        speed = min(max(speed, SPEEDS[0]), SPEEDS[1])
        super().setValue(round(self.TICKS * math.log10(speed)))

    def _announce(self) -> None:
        self.speed_changed.emit(self.value())


class Transport(QWidget):
    """Shows and moves a ``Playback``, one after the other."""

    def __init__(self, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playback = playback
        translate = QCoreApplication.translate
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        back = _button("stepBack", "step-back", translate("Transport", "One step back (,)"))
        back.clicked.connect(lambda: self._playback.step_by(-1))
        self._play = _button("play", "play", translate("Transport", "Play (Space)"))
        self._play.clicked.connect(self._on_play)
        self._pause = _button("pause", "pause", translate("Transport", "Pause (Space)"))
        self._pause.clicked.connect(self._on_pause)
        forward = _button("stepForward", "step-forward", translate("Transport", "One step forward (.)"))
        forward.clicked.connect(lambda: self._playback.step_by(1))
        self._loop = _button("loop", "repeat", translate("Transport", "Begin again at the end (L)"))
        self._loop.setCheckable(True)
        self._loop.toggled.connect(self._on_loop)
        self._timeline = QSlider(Qt.Orientation.Horizontal)
        self._timeline.setObjectName("timeline")
        self._timeline.setAccessibleName(translate("Transport", "Step"))
        self._timeline.setToolTip(translate("Transport", "Drag to any step"))
        self._timeline.valueChanged.connect(self._scrub)
        self._counter = QLabel()
        self._counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._speed = SpeedSlider()
        self._speed.setObjectName("speed")
        self._speed.setAccessibleName(translate("Transport", "Speed"))
        self._speed.setToolTip(translate("Transport", "Speed, 0.1× to 10×"))
        self._speed.setFixedWidth(96)
        self._speed.speed_changed.connect(self._on_speed)
        self._speed_text = QLabel()
        for widget in (back, self._play, self._pause, forward, self._loop):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self._timeline, 1)
        row.addWidget(self._counter)
        row.addSpacing(12)
        row.addWidget(self._speed)
        row.addWidget(self._speed_text)
        self._attach()

    def offer(self, timed: bool) -> None:
        """Whether there is a time to play; where there is none, nothing plays unseen."""
        self.setEnabled(timed)
        if not timed:
            self._playback.stop()

    def follow(self, playback: Playback) -> None:
        """Another one from now on."""
        if playback is not self._playback:
            for signal, slot in self._pairs():
                signal.disconnect(slot)
            self._playback = playback
            self._attach()

    def _pairs(self) -> tuple[tuple[SignalInstance, Callable[..., None]], ...]:
        playback = self._playback
        return (
            (playback.step_changed, self._show_step),
            (playback.length_changed, self._show_length),
            (playback.playing_changed, self._show_playing),
            (playback.speed_changed, self._show_speed),
            (playback.loop_changed, self._loop.setChecked),
        )

    def _attach(self) -> None:
        for signal, slot in self._pairs():
            signal.connect(slot)
        playback = self._playback
        self._loop.setChecked(playback.loop)
        self._show_length(playback.length)
        self._show_playing(playback.playing)
        self._show_speed(playback.speed)

    def _on_play(self) -> None:
        self._playback.play()

    def _on_pause(self) -> None:
        self._playback.pause()

    def _on_loop(self, on: bool) -> None:
        self._playback.set_loop(on)

    def _on_speed(self, speed: float) -> None:
        self._playback.set_speed(speed)

    def _scrub(self, step: int) -> None:
        if step != self._playback.step:
            self._playback.pause()
            self._playback.seek(step)

    def _show_step(self, step: int) -> None:
        self._timeline.blockSignals(True)
        self._timeline.setValue(step)
        self._timeline.blockSignals(False)
        self._counter.setText(f"{step} / {self._playback.length}")

    def _show_length(self, length: int) -> None:
        self._timeline.blockSignals(True)
        self._timeline.setRange(0, length)
        self._timeline.setPageStep(max(1, length // 20))
        self._timeline.blockSignals(False)
        widest = f"{length} / {length}"
        self._counter.setMinimumWidth(self._counter.fontMetrics().horizontalAdvance(widest.replace("1", "0")) + 8)
        self._timeline.setEnabled(length > 0)
        self._show_step(self._playback.step)

    def _show_playing(self, playing: bool) -> None:
        self._play.setVisible(not playing)
        self._pause.setVisible(playing)

    def _show_speed(self, speed: float) -> None:
        self._speed.blockSignals(True)
        self._speed.setValue(speed)
        self._speed.blockSignals(False)
        self._speed_text.setMinimumWidth(self._speed_text.fontMetrics().horizontalAdvance("10.0×"))
        self._speed_text.setText(f"{speed:.2g}×")


def _button(name: str, picture: str, tip: str) -> IconButton:
    button = IconButton(picture, tip, least=ICON)
    button.setObjectName(name)
    return button
