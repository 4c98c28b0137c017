"""Offers what an earlier run of the program had not saved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from optviz.gui.documents import Documents
from optviz.gui.labs import LabSpec
from optviz.gui.messages import MessageBar
from optviz.gui.unsaved.folder import UnsavedFolder
from optviz.gui.unsaved.keeper import Keeper


class Recovery:
    """One question a folder, in the message bar. A question that nobody answers is asked again at the next start."""

    def __init__(self, folders: Iterable[UnsavedFolder], keeper: Keeper, labs: Sequence[LabSpec]) -> None:
        self._keeper = keeper
        self._titles = {spec.name: spec.title for spec in labs}
        self._open: list[UnsavedFolder] = []
        for folder in folders:
            if folder.written:
                self._open.append(folder)
            else:
                folder.discard()

    def offer(self, messages: MessageBar, documents: Documents) -> None:
        """Asks about the newest work left; in the language of now."""
        for folder in self._open:
            found = folder.read()
            if found:
                break
        else:
            return
        translate = QCoreApplication.translate

        def recover() -> None:
            if not documents.recover(list(found.values())):
                self.offer(messages, documents)
                return
            self._keeper.write()  # kept anew before the old record goes
            discard()

        def discard() -> None:
            self._open.remove(folder)
            folder.discard()
            self.offer(messages, documents)

        when = QDateTime.fromSecsSinceEpoch(int(folder.written))
        labs = ", ".join(translate("Labs", title) for name, title in self._titles.items() if name in found)
        text = translate("Recovery", "Unsaved work from {when} was found: {labs}.").format(
            when=QLocale().toString(when, QLocale.FormatType.ShortFormat), labs=labs
        )
        answers = {translate("Recovery", "Recover"): recover, translate("Recovery", "Discard"): discard}
        messages.ask(text, answers)

    def leave(self) -> None:
        """What was not answered is nobody's again."""
        for folder in self._open:
            folder.release()
