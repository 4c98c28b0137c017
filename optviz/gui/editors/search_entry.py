"""An entry of a list that is searched: what it holds and how it looks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

VALUE = Qt.ItemDataRole.UserRole
FLAGS = Qt.ItemDataRole.UserRole - 1
"""Where a standard item keeps its flags: 0 is a heading or an entry that cannot be chosen."""

SUMMARY = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2
REASON = Qt.ItemDataRole.UserRole + 3
"""Why an entry cannot be chosen at present."""

PADDING = 5

Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """A title with its line below; of an entry that cannot be chosen, why. Texts are elided, tooltips tell all."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, small = _metrics(option.font)
        if index.data(HEADING):
            return QSize(100, title.height() + 2 * PADDING + 4)
        below = small.height() if _line(index) else 0
        return QSize(100, title.height() + below + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette, enabled = option.palette, bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        chosen = enabled and bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(2, 0, -2, 0)
        painter.save()
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(box, 4, 4)
        faint = palette.color(QPalette.ColorRole.PlaceholderText)
        strong = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        title, small = _metrics(option.font)
        inside = box.adjusted(8, PADDING, -8, -PADDING)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        left = Qt.AlignmentFlag.AlignLeft
        if index.data(HEADING):
            painter.setFont(_small(font))
            painter.setPen(faint)
            painter.drawText(inside.adjusted(-4, 0, 0, 0), left | Qt.AlignmentFlag.AlignBottom, text)
        else:
            painter.setFont(font)
            painter.setPen(strong if enabled else faint)
            top = QRect(inside.left(), inside.top(), inside.width(), title.height())
            painter.drawText(top, left, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, top.width()))
            painter.setFont(_small(option.font))
            painter.setPen(strong if chosen else faint)
            below = top.translated(0, title.height())
            painter.drawText(below, left, small.elidedText(_line(index), Qt.TextElideMode.ElideRight, below.width()))
        painter.restore()


def _line(index: Index) -> str:
    return str(index.data(REASON) or index.data(SUMMARY) or "")


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(0.9 * font.pointSizeF())
    return small


def _metrics(font: QFont) -> tuple[QFontMetrics, QFontMetrics]:
    return QFontMetrics(font), QFontMetrics(_small(font))
