"""Where the export dialog shows what the file will hold."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

MARGIN = 12


class PreviewPane(QStackedWidget):
    """A picture fitted into the pane, or text."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(360, 240)
        self._picture, self._text = PictureView(), QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.addWidget(self._picture)
        self.addWidget(self._text)

    def scale_for(self, width: int, height: int) -> float:
        """How many screen pixels a pixel of such a picture gets, so that all of it is seen."""
        ratio = self.devicePixelRatioF()
        room = self.width() - 2 * MARGIN, self.height() - 2 * MARGIN
        return max(0.05, ratio * min(1.0, room[0] / width, room[1] / height))

    def show_image(self, image: QImage) -> None:
        """Shows a picture."""
        self._picture.show_image(image)
        self.setCurrentWidget(self._picture)

    def show_text(self, text: str) -> None:
        """Shows a text."""
        if self._text.toPlainText() != text:
            self._text.setPlainText(text)
        self.setCurrentWidget(self._text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture is drawn anew for another size."""
        super().resizeEvent(event)
        if self.isVisible():
            self.resized.emit()


class PictureView(QWidget):
    """Paints a picture in the middle, on squares where it is transparent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()

    def show_image(self, image: QImage) -> None:
        """Another picture."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture with a thin frame."""
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        width, height = self._image.width() / ratio, self._image.height() / ratio
        target = QRectF((self.width() - width) / 2.0, (self.height() - height) / 2.0, width, height)
        painter = QPainter(self)
        if self._image.hasAlphaChannel():
            painter.fillRect(target, Qt.GlobalColor.white)
            painter.fillRect(target, Qt.BrushStyle.Dense6Pattern)
        painter.drawImage(target, self._image)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(target)
        painter.end()
