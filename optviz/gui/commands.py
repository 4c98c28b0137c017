"""The registry of everything that can be done: menus, the palette and the sheet of keys show what is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Key = QKeySequence | QKeySequence.StandardKey | str


@dataclass(frozen=True)
class Command:
    """Something to be done. ``group`` and ``english`` are its heading and name before translation.

    The English ones find it in every language.
    """

    group: str
    english: str
    action: QAction

    @property
    def heading(self) -> str:
        """The group, in the window's language."""
        return QCoreApplication.translate("Actions", self.group)

    @property
    def text(self) -> str:
        """What it is called, in the window's language."""
        return self.action.text()

    @property
    def keys(self) -> list[str]:
        """Its keys, as the user's system writes them."""
        return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in self.action.shortcuts()]


def command(
    group: str,
    english: str,
    run: Callable[[], object],
    keys: Sequence[Key] = (),
    *,
    text: str | None = None,
    tip: str = "",
    owner: QWidget | None = None,
) -> Command:
    """A command that runs ``run``. Group and name are marked for translation in the context ``Actions``.

    ``text`` is for a name that stands in no list of translations (a scene's title, a language's own name).
    """
    action = QAction(QCoreApplication.translate("Actions", english) if text is None else text, owner)
    action.setShortcuts([QKeySequence(key) for key in keys])
    if tip:
        action.setToolTip(tip)
    action.triggered.connect(lambda checked=False: run())
    return Command(group, english, action)


class Commands:
    """Commands in the order in which they were added. With ``owner``'s window their keys work."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._fixed: list[Command] = []
        self._sources: list[Callable[[], Iterable[Command]]] = []

    def add(
        self,
        group: str,
        english: str,
        run: Callable[[], object],
        *keys: Key,
        text: str | None = None,
        tip: str = "",
    ) -> QAction:
        """Another command, as ``command`` makes it."""
        made = command(group, english, run, keys, text=text, tip=tip, owner=self._owner)
        self._fixed.append(made)
        self._owner.addAction(made.action)
        return made.action

    def supply(self, source: Callable[[], Iterable[Command]]) -> None:
        """Commands that come and go: asked for whenever somebody looks."""
        self._sources.append(source)

    def all(self) -> list[Command]:
        """Everything there is at the moment, disabled commands too."""
        return [*self._fixed, *(made for source in self._sources for made in source())]

    def actions(self, group: str) -> list[QAction]:
        """The actions of a group that are always there."""
        return [made.action for made in self._fixed if made.group == group]
