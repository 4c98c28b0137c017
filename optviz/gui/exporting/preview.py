"""Where the export dialog shows what the file will hold."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QBrush, QColor, QFontDatabase, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QWidget

from optviz.scene.style import LIGHT, Style

MARGIN = 12
SQUARE = 8


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

    def show_image(self, image: QImage, style: Style) -> None:
        """Shows a picture of that style."""
        self._picture.show_image(image, style)
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
    """Paints a picture in the middle, on squares of its style's backgrounds where it is transparent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._style = QImage(), LIGHT

    def show_image(self, image: QImage, style: Style) -> None:
        """Another picture."""
        self._image, self._style = image, style
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
            painter.setBrushOrigin(target.topLeft())
            painter.fillRect(target, squares(self._style))
        painter.drawImage(target, self._image)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(target)
        painter.end()


def squares(style: Style) -> QBrush:
    """What editors of pictures show behind a transparent one."""
    tile = QPixmap(2 * SQUARE, 2 * SQUARE)
    tile.fill(QColor(style.panel))
    painter = QPainter(tile)
    for at in (0, SQUARE):
        painter.fillRect(at, at, SQUARE, SQUARE, QColor(style.line))
    painter.end()
    return QBrush(tile)
