"""The line edit under all editors in which one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget


class LineEdit(QLineEdit):
    """Text that counts when Enter is pressed or the field is left, and then only if ``problem_with`` finds nothing.

    While it is typed, a text that cannot be used has a red border and says why; leaving the field, or Escape, brings
    the last good one back. ``entered`` carries a new good text.
    """

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._tip = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.textEdited.connect(self._judge)
        self.returnPressed.connect(self._enter)

    def problem_with(self, text: str) -> str:
        """Why a text cannot be used; empty where it can."""
        return ""

    def show_text(self, text: str) -> None:
        """Shows a good text, without a signal."""
        self._shown = text
        self.restore()

    def restore(self) -> None:
        """Shows the last good text again."""
        focused = self.hasFocus()
        self.setText(self._shown)
        if not focused:
            self.setCursorPosition(0)
        self._mark("")

    def refuse(self, text: str, problem: str) -> None:
        """Shows a text that cannot be used, and why."""
        self.setText(text)
        self._mark(problem)

    def is_refused(self) -> bool:
        """Whether the text at hand cannot be used."""
        return bool(self.property("invalid"))

    def set_tip(self, tip: str) -> None:
        """The tooltip while all is well."""
        self._tip = tip
        if not self.is_refused():
            self.setToolTip(tip)

    def event(self, event: QEvent) -> bool:
        # A line edit claims undo and redo even when it has nothing to undo: then they are the window's.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.restore()
            self.selectAll()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._enter()
            self.restore()

    def _judge(self, text: str) -> None:
        problem = self.problem_with(text) if text != self._shown else ""
        self._mark(problem)
        if problem and self.hasFocus():
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), problem, self)

    def _enter(self) -> None:
        text = self.text()
        if text == self._shown:
            return
        problem = self.problem_with(text)
        if problem:
            self._mark(problem)
            return
        self._shown = text
        self.entered.emit(text)
        if self.hasFocus():
            self.selectAll()

    def _mark(self, problem: str) -> None:
        self.setToolTip(problem or self._tip)
        if self.is_refused() != bool(problem):
            if not problem:
                QToolTip.hideText()
            self.setProperty("invalid", bool(problem))
            self.style().unpolish(self)
            self.style().polish(self)
