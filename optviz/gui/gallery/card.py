"""A scene as a card: its picture, its title, its first line; all its lines while it is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from optviz.gui.gallery.entries import Entry
from optviz.gui.gallery.lines import draw_lines, lines_of
from optviz.gui.icons import icon
from optviz.gui.theme_shades import shades
from optviz.paths import resource
from optviz.scene.style import Style

RATIO = 0.625
"""Height of a picture to its width."""

RADIUS = 10.0
PAD = 12
LINES = 4
"""Lines of text below the picture: the title has one or two of them."""


class Card(QAbstractButton):
    """``clicked()`` by mouse, Enter or space; ``moved(key)`` is the wish to go on with an arrow key."""

    moved = Signal(int)
    focused = Signal()

    def __init__(self, entry: Entry, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry, self._style = entry, style
        self._picture: QPixmap | None = None
        self._told = False
        self.setObjectName(f"gallery.{entry.name}")
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(entry.text)
        self.setText(entry.title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self._style, self._picture = style, None
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The picture, and room for ``LINES``."""
        return round(width * RATIO) + LINES * self.fontMetrics().lineSpacing() + 2 * PAD

    def sizeHint(self) -> QSize:
        """As wide as the picture is drawn at half its size."""
        return QSize(240, self.heightForWidth(240))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, arrows go on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in MOVES:
            self.moved.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes here by keyboard is told all lines, as who points at it is."""
        super().focusInEvent(event)
        self._told = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(whole, RADIUS, RADIUS)
        painter.fillPath(outline, QColor(self._style.raised))
        painter.setClipPath(outline)
        self._draw_picture(painter, QRectF(0, 0, self.width(), self.width() * RATIO))
        if self.underMouse() or (self.hasFocus() and self._told):
            ground = QColor(self._style.raised)
            ground.setAlphaF(0.94)
            painter.fillPath(outline, ground)
            self._draw_words(painter, PAD, self.entry.text, "text")
        else:
            self._draw_words(painter, round(self.width() * RATIO) + PAD * 0.8, self.entry.line, "faint")
        painter.setClipping(False)
        self._draw_outline(painter, outline)

    def _draw_picture(self, painter: QPainter, where: QRectF) -> None:
        picture = self._loaded()
        if picture.isNull():
            painter.fillRect(where, QColor(shades(self._style).tint))
            icon("image", self._style.faint).paint(painter, _middle(where, 28))
        else:
            painter.drawPixmap(where, picture, QRectF(picture.rect()))
        painter.fillRect(QRectF(where.left(), where.bottom() - 1, where.width(), 1), QColor(self._style.line))

    def _draw_words(self, painter: QPainter, top: float, text: str, color: str) -> None:
        """The title, and as much of the text as there is room for below it."""
        width = self.width() - 2.0 * PAD
        bold, small = QFont(self.font()), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(0.9 * small.pointSizeF())
        painter.setPen(QColor(self._style.text))
        below = draw_lines(painter, QPointF(PAD, top), lines_of(self.entry.title, bold, width, 2), bold)
        below += QPointF(0.0, 3.0)
        painter.setPen(QColor(getattr(self._style, color)))
        most = int((self.height() - 0.6 * PAD - below.y()) / QFontMetricsF(small).lineSpacing())
        draw_lines(painter, below, lines_of(text, small, width, max(1, most)), small)

    def _draw_outline(self, painter: QPainter, outline: QPainterPath) -> None:
        focused = self.hasFocus()
        color = self._style.accent if focused or self.underMouse() else self._style.line
        painter.setPen(QPen(QColor(color), 2.0 if focused else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _loaded(self) -> QPixmap:
        """The picture, read when it is first seen."""
        if self._picture is None:
            path = resource("thumbnails", f"{self.entry.name}-{self._style.name}.png")
            self._picture = QPixmap(str(path)) if path.is_file() else QPixmap()
        return self._picture


MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


def _middle(where: QRectF, side: int) -> QRect:
    return QRectF(where.center().x() - side / 2, where.center().y() - side / 2, side, side).toRect()
