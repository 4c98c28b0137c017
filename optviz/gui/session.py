"""The document: the scenario being edited, its history and its file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from optviz.gui.history import History
from optviz.scenario import checked, save


class Session(QObject):
    """Holds the current scenario; every edit goes through ``update``, every reader listens to ``changed``.

    ``changed(scenario)`` follows each new current scenario, ``state_changed()`` also a change of file or history.
    """

    changed = Signal(object)
    state_changed = Signal()

    def __init__(self, scenario: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(scenario)
        self.path: Path | None = None
        self.exercise = False
        """Whether this is a page of the lecture, which nobody wants to save."""

    @property
    def scenario(self) -> Any:
        """The current scenario."""
        return self._history.current

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone edit."""
        return self._history.can_redo

    @property
    def dirty(self) -> bool:
        """Whether there are unsaved edits."""
        return self._history.dirty and not self.exercise

    def update(self, scenario: Any, merge_key: str = "") -> None:
        """An edit; raises ``InputError`` and keeps the current scenario where a value is unusable."""
        checked(scenario)
        before = self._history.current
        self._history.update(scenario, merge_key)
        if self._history.current is not before:
            self._announce()

    def commit(self) -> None:
        """The edit under way (a drag, say) is complete."""
        self._history.seal()

    def undo(self) -> None:
        """Back one edit."""
        if self._history.undo():
            self._announce()

    def redo(self) -> None:
        """Forward one edit."""
        if self._history.redo():
            self._announce()

    def replace(self, scenario: Any, path: Path | None = None, *, exercise: bool = False) -> None:
        """Another document: forgets the history."""
        self._history = History(scenario)
        self.path, self.exercise = path, exercise
        self._announce()

    def adopt(self) -> None:
        """An exercise becomes a document like any other, as if it had been opened as it is now."""
        self.exercise = False
        self._history.mark_saved()
        self.state_changed.emit()

    def recover(self, scenario: Any, path: Path | None) -> None:
        """Another document, with edits that its file does not have."""
        self._history = History(scenario)
        self._history.mark_unsaved()
        self.path, self.exercise = path, False
        self._announce()

    def save(self, path: Path) -> None:
        """Writes the scenario; raises ``OSError`` where it cannot be written."""
        save(self.scenario, path)
        self.path, self.exercise = path, False
        self._history.mark_saved()
        self.state_changed.emit()

    def _announce(self) -> None:
        self.changed.emit(self.scenario)
        self.state_changed.emit()
