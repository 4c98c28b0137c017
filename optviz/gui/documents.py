"""Opening, saving and asking: the session's files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from optviz import presets
from optviz.errors import InputError
from optviz.gui.desks import Desks
from optviz.gui.file_name import ask_file_name
from optviz.gui.messages import MessageBar
from optviz.gui.settings import Settings
from optviz.gui.unsaved.folder import Unsaved
from optviz.presets import SUFFIX
from optviz.scenario import first_scenario, load


class Documents(QObject):
    """What File does. Nothing here loses unsaved edits: where another scenario comes, they can be brought back.

    ``opened(lab)``: that lab has another scenario, ``turned(lab)``: a page of the lecture. ``asking(lab)``: a question
    about its scenario follows.
    """

    opened = Signal(str)
    turned = Signal(str)
    asking = Signal(str)

    def __init__(self, desks: Desks, settings: Settings, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._desks, self._settings, self._messages, self._window = desks, settings, messages, window

    def open(self) -> None:
        """Asks for a file and opens it."""
        path = self._desks.session.path
        folder = str(path.parent if path else Path.home())
        title = QCoreApplication.translate("Documents", "Open scenario")
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, self._filter())
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Opens a file; where it is unusable, says why and keeps the scenario being edited."""
        scenario = self._attempt(path.name, lambda: load(path))
        if scenario is not None:
            self._take(scenario, path)
            self._settings.add_recent(path)

    def open_preset(self, name: str) -> None:
        """Opens one of the scenes that come with the program."""
        scenario = self._attempt(name, lambda: presets.preset(name))
        if scenario is not None:
            self._take(scenario, None)

    def open_empty(self, lab: str) -> None:
        """Opens a lab's scenario with all defaults."""
        self._take(first_scenario(lab), None)

    def open_exercise(self, scenario: Any) -> None:
        """Opens a page of the lecture, not yet moving."""
        with self._set_aside(scenario.lab):
            self._desks.desk(scenario.lab).session.replace(scenario, exercise=True)
            self.turned.emit(scenario.lab)

    def recover(self, found: Sequence[Unsaved]) -> bool:
        """Takes back what was not saved, all or nothing; False where the user would rather keep what is there now.

        The last of ``found`` comes into view.
        """
        labs = [unsaved.scenario.lab for unsaved in found]
        if not all(self.may_leave(lab) for lab in labs):
            return False
        for unsaved in found:
            self._desks.desk(unsaved.scenario.lab).session.recover(unsaved.scenario, unsaved.path)
        self.opened.emit(labs[-1])
        return True

    def save(self) -> bool:
        """Saves where the scenario came from, or asks; False where nothing was saved."""
        settle()
        path = self._desks.session.path
        return self.save_as() if path is None else self._save(path)

    def save_as(self) -> bool:
        """Asks for a file and saves."""
        settle()
        translate = QCoreApplication.translate
        name = translate("Documents", "scene")
        proposal = self._desks.session.path or Path.home() / f"{name}{SUFFIX}"
        title = translate("Documents", "Save scenario")
        path = ask_file_name(self._window, title, proposal, self._filter(), SUFFIX, (".json",))
        return path is not None and self._save(path)

    def may_leave_all(self) -> bool:
        """Whether every lab's scenario may be left."""
        settle()
        return all(self.may_leave(lab) for lab in self._desks.dirty)

    def may_leave(self, lab: str) -> bool:
        """Whether a lab's scenario may be left: it is saved, or the user says so."""
        settle()
        if lab not in self._desks.dirty:
            return True
        self.asking.emit(lab)
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

    def _take(self, scenario: Any, path: Path | None) -> None:
        """Another scenario for its lab."""
        with self._set_aside(scenario.lab):
            self._desks.desk(scenario.lab).session.replace(scenario, path)
            self.opened.emit(scenario.lab)

    @contextmanager
    def _set_aside(self, lab: str) -> Iterator[None]:
        """Another scenario comes into a lab: what was not saved of the one before can be brought back."""
        settle()
        session = self._desks.desk(lab).session
        before = Unsaved(session.scenario, session.path) if lab in self._desks.dirty else None
        yield
        if before is not None:
            translate = QCoreApplication.translate
            self._messages.ask(
                translate("Documents", "What you had changed in the scenario before is set aside."),
                {translate("Documents", "Bring it back"): partial(self._bring_back, before)},
            )

    def _bring_back(self, before: Unsaved) -> None:
        lab = before.scenario.lab
        self._desks.desk(lab).session.recover(before.scenario, before.path)
        self.opened.emit(lab)

    def _save(self, path: Path) -> bool:
        session = self._desks.session

        def saved() -> Path:
            session.save(path)
            return path

        if self._attempt(path.name, saved) is None:
            return False
        self._settings.add_recent(path)
        self._messages.notice(QCoreApplication.translate("Documents", "Saved {name}").format(name=path.name))
        return True

    def _attempt(self, name: str, action: Callable[[], Any]) -> Any:
        """What the action gives; None after a failure, which becomes one line in the message bar."""
        try:
            result = action()
        except InputError as error:
            self._messages.error(f"{name}: {error}")
            return None
        except OSError as error:
            self._messages.error(f"{name}: {error.strerror or error}")
            return None
        self._messages.clear()
        return result

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
