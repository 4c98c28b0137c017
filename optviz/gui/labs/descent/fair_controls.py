"""What stands beside the pages' names for a fair race."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget


class FairControls(QWidget):
    """A button that gives every run the rate picked for it: ``wanted()``."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.use = QPushButton(translate("DescentLab", "Use these rates"), self)
        self.use.setObjectName("useRates")
        self.use.setToolTip(translate("DescentLab", "Gives every run the rate picked for it, so that all race tuned"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.use)
        self.use.clicked.connect(self.wanted)
        self.offer(False)

    def offer(self, there: bool) -> None:
        """Whether there are rates that differ from those set."""
        self.use.setEnabled(there)
