"""A drop-down over named values."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """``value`` and ``setValue`` speak in names; what is shown is each name's text."""

    chosen = Signal(str)

    def __init__(self, texts: Mapping[str, str], value: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for name, text in texts.items():
            self.addItem(text, name)
        self.show_value(value)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.currentIndexChanged.connect(self._announce)

    def value(self) -> str:
        """The name chosen."""
        return str(self.currentData())

    def setValue(self, name: str) -> None:
        """Chooses as a user would."""
        self.setCurrentIndex(self.findData(name))

    def show_value(self, name: str) -> None:
        """Shows a name without announcing it."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(name))
        self.blockSignals(False)

    def _announce(self) -> None:
        self.chosen.emit(self.value())
