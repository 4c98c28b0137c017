"""What the lab in view tells: a line on what it shows, the work under way, whether there is a time to play."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from optviz.gui.labs import Lab
from optviz.gui.pages import Pages
from optviz.gui.status import Status
from optviz.gui.transport import Transport


class Foreground(QObject):
    """Hears all labs of ``pages`` that it was told of; ``status`` and ``transport`` show what the one in view says.

    ``settled()``: a lab has nothing left to compute.
    """

    settled = Signal()

    def __init__(self, pages: Pages, transport: Transport, status: Status, parent: QObject) -> None:
        super().__init__(parent)
        self._pages, self._transport, self._status = pages, transport, status

    def take_in(self, lab: Lab) -> None:
        """One more lab to hear."""
        lab.status_changed.connect(partial(self._hear_status, lab))
        lab.progress.connect(partial(self._hear_progress, lab))
        lab.busy_changed.connect(partial(self._hear_busy, lab))
        lab.timed_changed.connect(partial(self._hear_timed, lab))

    def show(self) -> None:
        """Another lab is in view."""
        lab = self._pages.current_lab()
        if lab is not None:
            self._status.show_text(lab.status)
            self._status.show_busy(lab.busy)
            self._hear_timed(lab, lab.timed)

    def _hear_status(self, lab: Lab, text: str) -> None:
        if lab is self._pages.current_lab():
            self._status.show_text(text)

    def _hear_progress(self, lab: Lab, fraction: float) -> None:
        if lab is self._pages.current_lab():
            self._status.show_progress(fraction)

    def _hear_busy(self, lab: Lab, busy: bool) -> None:
        if lab is self._pages.current_lab():
            self._status.show_busy(busy)
        if not busy:
            self.settled.emit()

    def _hear_timed(self, lab: Lab, timed: bool) -> None:
        if lab is self._pages.current_lab():
            self._transport.offer(timed)
