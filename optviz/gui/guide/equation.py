"""A formula of the lecture under the name of what it is for."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from optviz import lecture
from optviz.gui.formulas import Formula
from optviz.lecture.course import text_in


class Equation(QFrame):
    """Shows the formula; a screen reader says it as plain text."""

    def __init__(self, formula: lecture.Formula, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "equation")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(4)
        name = text_in(formula.name, language)
        if name:
            caption = QLabel(name)
            caption.setProperty("role", "caption")
            column.addWidget(caption)
        self.formula = Formula(formula.latex)
        self.formula.setProperty("role", "reading")
        self.formula.setAccessibleName(formula.text)
        self.formula.setToolTip(formula.text)
        column.addWidget(self.formula)
