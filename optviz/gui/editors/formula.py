"""Editor of a formula in x and y: what is typed counts as soon as it is a formula."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from optviz.engine.formula import formula_of
from optviz.errors import InputError
from optviz.gui.editors.base import Editor
from optviz.params import Param

LONGEST = 2000
MOST_LINES = 5
PLACE = re.compile(r"character (\d+): ")
WORD = re.compile(r"[A-Za-z0-9_.]+")
WRONG = "#d1353b"
"""Underlines the wrong character; told from both themes' grounds."""


class FormulaField(QPlainTextEdit):
    """One line of text that wraps, as high as it needs. Enter, Escape and leaving it are announced."""

    done = Signal()
    given_up = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText("x^2 + 10*sin(y)")
        self.document().setDocumentMargin(1)
        self.textChanged.connect(self._fit)

    def mark(self, at: int | None) -> None:
        """Underlines the character, or the word, that begins at that place (from 0), or none."""
        selections = []
        if at is not None:
            cursor = QTextCursor(self.document())
            end = max(0, len(self.toPlainText()) - 1)
            at = min(at, end)
            word = WORD.match(self.toPlainText(), at)
            cursor.setPosition(at)
            cursor.setPosition(word.end() if word else min(at + 1, end + 1), QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            style = QTextCharFormat()
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            style.setUnderlineColor(QColor(WRONG))
            style.setForeground(QColor(WRONG))
            selection.cursor, selection.format = cursor, style
            selections.append(selection)
        self.setExtraSelections(selections)

    def sizeHint(self) -> QSize:
        lines = min(MOST_LINES, max(1, round(self.document().size().height())))
        frame = self.height() - self.viewport().height()
        return QSize(200, lines * self.fontMetrics().lineSpacing() + max(10, frame) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        # As with a line edit: undo is the window's where there is nothing to undo here.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) > LONGEST:
            self.refused.emit(text)
        else:
            self.insertPlainText(" ".join(text.split("\n")).replace("\r", ""))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.done.emit()
            self.given_up.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.sizeHint().height() != self.height():
            self.setFixedHeight(self.sizeHint().height())


class FormulaEditor(Editor):
    """``changed`` carries every formula on the way; a text that is none says below why, and marks the character."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self.field, self.problem = FormulaField(self), QLabel(self)
        self.problem.setProperty("role", "caption")
        self.problem.setProperty("kind", "bad")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.field)
        rows.addWidget(self.problem)
        self.setFocusProxy(self.field)
        self._quiet = False
        self._render(self._value)
        self.field.textChanged.connect(self._type)
        self.field.done.connect(self._settle)
        self.field.given_up.connect(self._restore)
        self.field.refused.connect(self._refuse_pasted)
        self.set_name(QCoreApplication.translate("DescentForm", "Formula f(x, y)"))

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.field.setAccessibleName(name)

    def _checked(self, value: Any) -> Any:
        if not isinstance(value, str):
            raise InputError(self.param.name, "must be a text")
        formula_of(value)
        return value

    def _type(self) -> None:
        if self._quiet:
            return
        text = self.field.toPlainText()
        try:
            good = self._checked(text)
        except InputError as error:
            self._tell(error)
            return
        self._tell(None)
        if self._edit(good):
            self._unsettled = True

    def _restore(self) -> None:
        if self.field.toPlainText() != self._value or self.problem.isVisibleTo(self):
            self._render(self._value)

    def _tell(self, error: InputError | None) -> None:
        problem = error.problem if error is not None else ""
        place = PLACE.match(problem)
        self.field.mark(int(place[1]) - 1 if place else None)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _render(self, value: Any) -> None:
        self._write(value)
        self._tell(None)

    def _write(self, text: str) -> None:
        if self.field.toPlainText() != text:
            self._quiet = True
            self.field.setPlainText(text)
            self._quiet = False

    def _refuse(self, value: Any, error: InputError) -> None:
        self._write(str(value)[: LONGEST + 1])
        self._tell(error)

    def _refuse_pasted(self, text: str) -> None:
        try:
            self._checked(text)
        except InputError as error:
            self._tell(error)
