"""Ctrl+C in the terminal ends the window."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

INTERRUPTED = 130


class Interrupts(QObject):
    """Ends the event loop with 130 on an interrupt. Python runs its handlers only between its own instructions, of
    which a resting window has none: the notifier wakes it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        signal.set_wakeup_fd(self._far.fileno())
        signal.signal(signal.SIGINT, _leave)

    def close(self) -> None:
        """Interrupts are Python's again."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self._near.close()
        self._far.close()

    def _drain(self) -> None:
        self._near.recv(64)


def _leave(number: int, frame: FrameType | None) -> None:
    QCoreApplication.exit(INTERRUPTED)
