"""A scroll area whose contents keep their width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class SteadyArea(QScrollArea):
    """Scrolls upright. Its bar is always there, so that rows do not change their width, and with it their height, when
    it comes and goes; where there is nothing to scroll it is not to be seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._fade)
        self._fade(0, 0)

    def _fade(self, low: int, high: int) -> None:
        bar = self.verticalScrollBar()
        if bar.property("idle") != (low == high):
            bar.setProperty("idle", low == high)
            bar.style().unpolish(bar)
            bar.style().polish(bar)
