"""Writes unsaved edits aside while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from optviz.gui.desks import Desks
from optviz.gui.unsaved.folder import Unsaved, UnsavedFolder

DELAY_MS = 2000
"""An edit is written at most this much later; a drag is not written step by step."""


class Keeper(QObject):
    """Follows all labs; what is saved, undone or replaced is removed at once. ``failed(reason)`` once in a row."""

    failed = Signal(str)

    def __init__(self, desks: Desks, folder: UnsavedFolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desks, self._folder = desks, folder
        self._kept: dict[str, Unsaved] = {}
        self._failing = self._ended = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.write)
        desks.state_changed.connect(self._follow)

    def write(self) -> None:
        """Writes every lab's unsaved edits now. Files of a few hundred bytes: less than a millisecond each."""
        self._timer.stop()
        try:
            for lab in self._desks.dirty:
                session = self._desks.desk(lab).session
                unsaved = Unsaved(session.scenario, session.path)
                if unsaved != self._kept.get(lab):
                    self._folder.write(unsaved)
                    self._kept[lab] = unsaved
        except OSError as error:
            if not self._failing:
                self.failed.emit(error.strerror or str(error))
            self._failing = True
        else:
            self._failing = False

    def forget(self) -> None:
        """The user has saved or given up everything: nothing is kept."""
        self._end()
        self._folder.discard()

    def leave(self) -> None:
        """The program ends without having asked: what is unsaved waits for the next start."""
        if self._ended:
            return
        if not self._desks.dirty:
            self.forget()
            return
        self._end()
        self.write()
        self._folder.release()

    def _follow(self) -> None:
        for lab in [lab for lab in self._kept if lab not in self._desks.dirty]:
            self._folder.remove(lab)
            del self._kept[lab]
        if self._desks.dirty and not self._timer.isActive():
            self._timer.start()

    def _end(self) -> None:
        self._ended = True
        self._timer.stop()
        self._desks.state_changed.disconnect(self._follow)
