"""A scene's title and lines above the plots."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from optviz.scenario import About
from optviz.scenario.common import words_of


class Caption(QWidget):
    """Hidden where the scenario says nothing about itself."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caption")
        self._language = language
        self._title, self._text = QLabel(), QLabel()
        bold = QFont(self.font())
        bold.setPointSizeF(bold.pointSizeF() * 1.25)
        bold.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(bold)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 4)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._text)

    def show_about(self, about: About | None) -> None:
        """Shows the texts in the window's language."""
        title, text = words_of(about, self._language)
        self._title.setText(title)
        self._text.setText(text)
        self.setVisible(bool(title or text))
