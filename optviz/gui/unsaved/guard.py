"""Unsaved work from the start of the program to its end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from optviz.gui.desks import Desks
from optviz.gui.documents import Documents
from optviz.gui.labs import LabSpec
from optviz.gui.messages import MessageBar
from optviz.gui.unsaved.folder import UnsavedFolder
from optviz.gui.unsaved.keeper import Keeper
from optviz.gui.unsaved.recovery import Recovery


class Guard:
    """Keeps unsaved edits in a folder below ``root``, and offers those of runs that crashed."""

    def __init__(self, root: Path, desks: Desks, labs: Sequence[LabSpec], parent: QObject) -> None:
        left_behind = list(UnsavedFolder.left_behind(root))
        self.keeper = Keeper(desks, UnsavedFolder.own(root), parent)
        self._recovery = Recovery(left_behind, self.keeper, labs)

    def offer(self, messages: MessageBar, documents: Documents) -> None:
        """Asks what to do with work left behind."""
        self._recovery.offer(messages, documents)

    def forget(self) -> None:
        """The user has saved or given up everything."""
        self.keeper.forget()

    def leave(self) -> None:
        """The program ends; what nobody has decided on waits for the next start."""
        self.keeper.leave()
        self._recovery.leave()
