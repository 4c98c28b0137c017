"""A formula of the lecture under the name of what it is for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from optviz.lecture import Formula
from optviz.lecture.course import text_in


class Equation(QFrame):
    """Shows the formula as plain text."""

    def __init__(self, formula: Formula, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "equation")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(2)
        name = text_in(formula.name, language)
        if name:
            caption = QLabel(name)
            caption.setProperty("role", "caption")
            column.addWidget(caption)
        text = QLabel(formula.text)
        text.setProperty("role", "reading")
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(text)
