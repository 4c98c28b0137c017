"""The name under which something is saved."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file_name(
    parent: QWidget, title: str, proposal: Path, kinds: str, suffix: str, accepted: Collection[str]
) -> Path | None:
    """Asks for a file to write; None where the user thinks better of it.

    A name without one of the ``accepted`` suffixes gets ``suffix``. Where the file of that name exists the dialog comes
    again with the whole name, so that nothing is replaced that the user has not been asked about.
    """
    while True:
        name, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
        if not name:
            return None
        path = Path(name)
        if path.suffix.lower() in accepted:
            return path
        path = path.with_name(path.name + suffix)
        if not path.exists():
            return path
        proposal = path
