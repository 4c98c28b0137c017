"""Opening, saving and asking: the session's files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from optviz import presets
from optviz.errors import InputError
from optviz.gui.file_name import ask_file_name
from optviz.gui.messages import MessageBar
from optviz.gui.session import Session
from optviz.gui.settings import Settings
from optviz.presets import SUFFIX


class Documents(QObject):
    """What File does. Nothing here loses unsaved edits without a question."""

    opened = Signal()

    def __init__(self, session: Session, settings: Settings, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._settings, self._messages, self._window = session, settings, messages, window

    def open(self) -> None:
        """Asks for a file and opens it."""
        if not self.may_leave():
            return
        folder = str(self._session.path.parent if self._session.path else Path.home())
        title = QCoreApplication.translate("Documents", "Open scenario")
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, self._filter())
        if name:
            self.open_path(Path(name), ask=False)

    def open_path(self, path: Path, *, ask: bool = True) -> None:
        """Opens a file; where it is unusable, says why and keeps the scenario being edited."""
        if ask and not self.may_leave():
            return
        if self._attempt(path.name, lambda: self._session.open(path)):
            self._settings.add_recent(path)
            self.opened.emit()

    def open_preset(self, name: str) -> None:
        """Opens one of the scenes that come with the program."""
        if self.may_leave() and self._attempt(name, lambda: self._session.replace(presets.preset(name))):
            self.opened.emit()

    def save(self) -> bool:
        """Saves where the scenario came from, or asks; False where nothing was saved."""
        settle()
        if self._session.path is None:
            return self.save_as()
        return self._save(self._session.path)

    def save_as(self) -> bool:
        """Asks for a file and saves."""
        settle()
        translate = QCoreApplication.translate
        name = translate("Documents", "scene")
        proposal = self._session.path or Path.home() / f"{name}{SUFFIX}"
        title = translate("Documents", "Save scenario")
        path = ask_file_name(self._window, title, proposal, self._filter(), SUFFIX, (".json",))
        return path is not None and self._save(path)

    def may_leave(self) -> bool:
        """Whether the scenario may be left: it is saved, or the user says so."""
        settle()
        if not self._session.dirty:
            return True
        translate = QCoreApplication.translate
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            translate("Documents", "Unsaved changes"),
            translate("Documents", "Save the changes to this scenario first?"),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save:
            return self.save()
        return answer == buttons.Discard

    def _save(self, path: Path) -> bool:
        if not self._attempt(path.name, lambda: self._session.save(path)):
            return False
        self._settings.add_recent(path)
        self._messages.notice(QCoreApplication.translate("Documents", "Saved {name}").format(name=path.name))
        return True

    def _attempt(self, name: str, action: Callable[[], None]) -> bool:
        """Does it; a failure becomes one line in the message bar."""
        try:
            action()
        except InputError as error:
            self._messages.error(f"{name}: {error}")
            return False
        except OSError as error:
            self._messages.error(f"{name}: {error.strerror or error}")
            return False
        self._messages.clear()
        return True

    def _filter(self) -> str:
        translate = QCoreApplication.translate
        scenarios, everything = translate("Documents", "Scenarios"), translate("Documents", "All files")
        return f"{scenarios} (*{SUFFIX} *.json);;{everything} (*)"


def settle() -> None:
    """A number still being typed counts from now on, as if the field had been left."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        field.clearFocus()
        field.setFocus()
