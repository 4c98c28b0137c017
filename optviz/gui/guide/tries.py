"""Something to try, with a circle that is ticked when it is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from optviz.gui.icons import icon


class TryRow(QWidget):
    """Shows the text and whether it is done."""

    def __init__(self, text: str, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._circle, self._text = QLabel(), QLabel(text)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setProperty("role", "reading")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._circle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self._text_only = text
        self.done = done
        self.show_done(done)

    def show_done(self, done: bool) -> None:
        """Ticks it, or not."""
        translate = QCoreApplication.translate
        self.done = done
        state = translate("Guide", "done") if done else translate("Guide", "to do")
        self.setAccessibleName(f"{self._text_only} ({state})")
        self._text.setEnabled(not done)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Follows theme and text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._redraw()

    def _redraw(self) -> None:
        role = QPalette.ColorRole.Accent if self.done else QPalette.ColorRole.PlaceholderText
        drawing = icon("circle-check" if self.done else "circle", self.palette().color(role).name())
        side = round(1.15 * self._text.fontMetrics().height())
        self._circle.setPixmap(drawing.pixmap(QSize(side, side), self.devicePixelRatioF()))
