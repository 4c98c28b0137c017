"""Something to try, with a circle that is ticked when it is done, and then what there was to see."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from optviz.gui.icons import icon


class TryRow(QWidget):
    """Shows the text; once it is done, ``then`` as well."""

    def __init__(self, text: str, then: str, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._circle, self._text, self._then = QLabel(), _reading(text), _reading(then)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._circle, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._text, 0, 1)
        grid.addWidget(self._then, 1, 1)
        grid.setColumnStretch(1, 1)
        self.show_done(done)

    def show_done(self, done: bool) -> None:
        """Ticks it, or not."""
        translate = QCoreApplication.translate
        self.done = done
        state = translate("Guide", "done") if done else translate("Guide", "to do")
        self.setAccessibleName(f"{self._text.text()} ({state})")
        self.setAccessibleDescription(self._then.text() if done else "")
        self._then.setVisible(done)
        self._text.setProperty("kind", "done" if done else "")
        self._text.style().unpolish(self._text)
        self._text.style().polish(self._text)
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


def _reading(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", "reading")
    return label
