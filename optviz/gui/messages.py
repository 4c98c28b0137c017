"""A bar for messages that do not stop anybody's work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from optviz.gui.icons import IconButton, icon
from optviz.scene.style import Style

NOTICE_MS = 6000


class MessageBar(QFrame):
    """One line above the lab: an error stays until it is closed or answered, a notice goes by itself."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._icon, self._text = QLabel(), QLabel()
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = IconButton("x", QCoreApplication.translate("Messages", "Close"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        for widget in (self._icon, self._text, close):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.apply_style(style)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def error(self, text: str) -> None:
        """Something did not succeed."""
        self._show(text, "triangle-alert")

    def notice(self, text: str) -> None:
        """Something worth knowing."""
        self._show(text, "info")
        self._timer.start(NOTICE_MS)

    def clear(self) -> None:
        """Nothing to say any more."""
        self._timer.stop()
        self.hide()

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self._color = style.text
        self.setStyleSheet(
            f"#messageBar {{ background: {style.warn}; border: none; border-bottom: 1px solid {style.line}; }}"
        )

    def _show(self, text: str, name: str) -> None:
        self._timer.stop()
        self._icon.setPixmap(icon(name, self._color).pixmap(18, 18))
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
