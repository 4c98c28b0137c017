"""A page of the lecture: its words, its formulas, what to try."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from optviz.gui.guide.equation import Equation
from optviz.gui.guide.tries import TryRow
from optviz.lecture import Page
from optviz.lecture.course import text_in


class PageView(QWidget):
    """Words above what to try, or beside it (``lay_out``)."""

    def __init__(
        self, heading: str, page: Page, done: list[bool], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = [
            TryRow(text_in(attempt.text, language), text_in(attempt.then, language), is_done)
            for attempt, is_done in zip(page.tries, done, strict=True)
        ]
        words, tries = QVBoxLayout(), QVBoxLayout()
        for column in (words, tries):
            column.setSpacing(8)
        words.addWidget(_label(heading, "caption"))
        words.addWidget(_label(text_in(page.title, language), "heading"))
        for paragraph in text_in(page.text, language).split("\n"):
            words.addWidget(_label(paragraph, "reading"))
        for formula in page.formulas:
            words.addWidget(Equation(formula, language))
        tries.addWidget(_label(QCoreApplication.translate("Guide", "Try this"), "title"))
        for row in self.rows:
            tries.addWidget(row)
        tries.addStretch(1)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words, self._tries = words, tries
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(16, 12, 16, 12)
        self._columns.setSpacing(16)
        self._columns.addLayout(words)
        self._columns.addLayout(tries, 1)

    def lay_out(self, *, wide: bool) -> None:
        """Side by side where there is more width than height."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._columns.setStretchFactor(self._words, 3 if wide else 0)
        self._columns.setStretchFactor(self._tries, 2 if wide else 1)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
