"""The strip at the bottom: what is shown, and the work under way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

LATE_MS = 300
"""Work shorter than this shows no progress bar."""


class Status(QWidget):
    """A line of text; for long work a progress bar with a button to give it up."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self._text = QLabel()
        self._text.setObjectName("status")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("Status", "Progress"))
        self._cancel = QPushButton(translate("Status", "Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE_MS)
        self._late.timeout.connect(lambda: self._show_work(True))
        self._show_work(False)

    def show_text(self, text: str) -> None:
        """The line of text."""
        self._text.setText(text)

    def show_busy(self, busy: bool) -> None:
        """Work has begun or ended."""
        if busy:
            self._bar.setValue(0)
            self._late.start()
        else:
            self._late.stop()
            self._show_work(False)

    def show_progress(self, fraction: float) -> None:
        """How much of it is done."""
        self._bar.setValue(round(100.0 * fraction))

    def _show_work(self, shown: bool) -> None:
        self._bar.setVisible(shown)
        self._cancel.setVisible(shown)
