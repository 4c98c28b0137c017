"""The part of the lecture at hand, on the button that leads to all others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from optviz.gui.icons import icon

LEAST, AROUND = 80, 36
"""Pixels: the width that it may shrink to, and what stands around its text."""


class PartsButton(QPushButton):
    """Shortens its text where there is no room; an arrow says that there are others, and follows the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.setProperty("role", "section")
        self.setIconSize(QSize(16, 16))
        self._redraw()

    def show_title(self, title: str) -> None:
        """Another part."""
        self._title = title
        self.setAccessibleName(title)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrower than its text."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the text as fits."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follows theme and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        text = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - AROUND)
        if text != self.text():
            self.setText(text)

    def _redraw(self) -> None:
        self.setIcon(icon("chevron-down", self.palette().color(QPalette.ColorRole.PlaceholderText).name()))
