"""Who computes: the window's threads, and processes that help with long work."""

from __future__ import annotations

from PySide6.QtCore import QObject

from optviz.engine.crew import Crew
from optviz.gui.lane import WorkerThread


class Workers(QObject):
    """A ``quick`` thread for what must feel immediate, a ``patient`` one for long work, two for exports; a crew."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.quick, self.patient = WorkerThread("quick", self), WorkerThread("patient", self)
        self.exporting = WorkerThread("exporting", self), WorkerThread("previews", self)
        self.crew = Crew()

    def stop(self) -> None:
        """Ends threads and processes; nothing can be computed afterwards."""
        for thread in (self.quick, self.patient, *self.exporting):
            thread.stop()
        self.crew.close()
