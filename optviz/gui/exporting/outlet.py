"""Ways out of the window for what is shown: the export dialog, and scripts on the clipboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from optviz.export.code import Language, has_script, script
from optviz.gui.appearance import Appearance
from optviz.gui.labs import Lab
from optviz.gui.messages import MessageBar
from optviz.gui.workers import Workers


def open_dialog(lab: Lab | None, format: str, workers: Workers, appearance: Appearance, parent: QWidget) -> None:
    """The export dialog on what the lab shows now, if anything; the window stays usable beside it."""
    subject = lab.subject() if lab is not None else None
    if subject is not None:
        from optviz.gui.exporting.dialog import ExportDialog

        dialog = ExportDialog(subject, workers.exporting, appearance.style, appearance.language, parent)
        dialog.form.choose_format(format)
        dialog.show()


def copy_code(scenario: Any, language: Language, messages: MessageBar) -> None:
    """A script that does the same, on the clipboard, and a word about that."""
    if has_script(scenario):
        QGuiApplication.clipboard().setText(script(scenario, language))
        messages.notice(QCoreApplication.translate("Actions", "Copied as code"))
    else:
        messages.notice(QCoreApplication.translate("Actions", "There are scripts for the descent lab only"))
