"""How a command looks in the palette."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from optviz.gui.palette.find import GAP, Hit

HIT = Qt.ItemDataRole.UserRole + 1
PADDING, MARGIN, SPACE = 6.0, 10.0, 8.0

Index = QModelIndex | QPersistentModelIndex
Run = tuple[str, bool]
"""Letters in a row, and whether they were asked for."""


class EntryDelegate(QStyledItemDelegate):
    """Heading, text (letters asked for in bold), the English name where only that was found; keys on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, round(option.fontMetrics.height() + 2 * PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(HIT)
        palette, chosen = option.palette, bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole
        strong = palette.color(role.HighlightedText if chosen else role.Text)
        faint = strong if chosen else palette.color(role.PlaceholderText)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.Highlight))
            painter.drawRoundedRect(box, 4, 4)
        line = box.adjusted(MARGIN, 0.0, -MARGIN, 0.0)
        line.setRight(self._paint_keys(painter, line, hit, faint, option.font) - SPACE)
        heading = len(hit.command.heading) + len(GAP)
        parts = (
            (runs(hit.command.heading, hit.places, 0), faint),
            (runs(hit.command.text, hit.places, heading), strong),
            (((hit.command.english, False),) if hit.by_english else (), faint),
        )
        for part, color in parts:
            line.setLeft(_paint_runs(painter, line, part, color, option.font) + SPACE)
        painter.restore()

    def _paint_keys(self, painter: QPainter, line: QRectF, hit: Hit, color: QColor, font: QFont) -> float:
        """From the right; the place where they begin."""
        keys = hit.command.keys
        text = keys[0] if keys else ""
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return line.right() - QFontMetricsF(font).horizontalAdvance(text)


def runs(text: str, places: Iterable[int], offset: int) -> Iterator[Run]:
    """The text cut where letters that were asked for begin or end; ``offset`` is the place of its first letter."""
    asked = frozenset(places)
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or (at + offset in asked) != (begin + offset in asked):
            yield text[begin:at], begin + offset in asked
            begin = at


def _paint_runs(painter: QPainter, line: QRectF, parts: Iterable[Run], color: QColor, font: QFont) -> float:
    """From the left; the place where they end."""
    left = line.left()
    painter.setPen(color)
    for text, bold in parts:
        own = QFont(font)
        own.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        painter.setFont(own)
        metrics = QFontMetricsF(own)
        room = max(0.0, line.right() - left)
        fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        box = QRectF(left, line.top(), room, line.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
        left += metrics.horizontalAdvance(fitting)
    return left
