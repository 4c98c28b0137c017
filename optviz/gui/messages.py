"""A bar for messages that do not stop anybody's work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from optviz.gui.icons import IconButton, icon
from optviz.scene.style import Style

NOTICE_MS = 6000


@dataclass(frozen=True)
class Message:
    """A text, its icon, and what the user may answer."""

    text: str
    icon: str
    answers: Mapping[str, Callable[[], None]] = field(default_factory=dict)


class MessageBar(QFrame):
    """One line above the lab: an error stays until it is closed or answered, a notice goes by itself.

    A question stays too, and comes back after whatever else had to be said meanwhile.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._shown: Message | None = None
        self._question: Message | None = None
        self._icon, self._text = QLabel(), QLabel()
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.answers: list[QPushButton] = []
        close = IconButton("x", QCoreApplication.translate("Messages", "Close"))
        close.clicked.connect(self._close)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 8, 6)
        for widget in (self._icon, self._text, close):
            self._row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.apply_style(style)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return self._shown.text if self._shown else ""

    def error(self, text: str) -> None:
        """Something did not succeed."""
        self._show(Message(text, "triangle-alert"))

    def notice(self, text: str) -> None:
        """Something worth knowing."""
        self._show(Message(text, "info"))
        self._timer.start(NOTICE_MS)

    def ask(self, text: str, answers: Mapping[str, Callable[[], None]]) -> None:
        """A question that can wait; each answer is a button, and the first the one to expect."""
        self._question = Message(text, "circle-help", answers)
        self._show(self._question)

    def clear(self) -> None:
        """Nothing to say any more; an open question is asked again."""
        self._show(self._question)

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self._color = style.text
        self.setStyleSheet(
            f"#messageBar {{ background: {style.warn}; border: none; border-bottom: 1px solid {style.line}; }}"
        )
        if self._shown is not None:
            self._icon.setPixmap(self._picture(self._shown))

    def _show(self, message: Message | None) -> None:
        self._timer.stop()
        self._shown = message
        self._show_answers(message.answers if message else {})
        self.setVisible(message is not None)
        if message is not None:
            self._icon.setPixmap(self._picture(message))
            self._text.setText(message.text)
            self.setAccessibleName(message.text)

    def _show_answers(self, answers: Mapping[str, Callable[[], None]]) -> None:
        for button in self.answers:
            button.hide()
            button.deleteLater()
        self.answers = []
        for text, action in answers.items():
            button = QPushButton(text, self)
            button.clicked.connect(partial(self._answer, action))
            self._row.insertWidget(self._row.count() - 1, button)
            self.answers.append(button)

    def _picture(self, message: Message) -> QPixmap:
        return icon(message.icon, self._color).pixmap(18, 18)

    def _answer(self, action: Callable[[], None], _: bool = False) -> None:
        self._question = None
        self.clear()
        action()

    def _close(self) -> None:
        if self._shown is self._question:
            self._question = None
        self.clear()
