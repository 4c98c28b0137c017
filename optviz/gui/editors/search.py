"""A list that one searches by typing: headings, titles, and a line on each entry."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from optviz.gui.editors.search_entry import HEADING, SUMMARY, VALUE, EntryDelegate

WIDTH, HEIGHT = 420, 440


class SearchList(QWidget):
    """``picked(row)`` on a click or Enter. Up and Down go through what is found, Escape is left to whoever shows it."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.view = QLineEdit(self), QListView(self)
        hint = QCoreApplication.translate("Editors", "Type to search")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._filter)
        self.view.setModel(QStandardItemModel(self))
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.clicked.connect(self._pick)
        self.view.entered.connect(self._hover)
        self.setFocusProxy(self.line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(6, 6, 6, 6)
        rows.setSpacing(6)
        rows.addWidget(self.line)
        rows.addWidget(self.view, 1)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def begin(self, model: QStandardItemModel, row: int) -> None:
        """Shows all of the entries, the one at ``row`` chosen."""
        if self.view.model() is not model:
            self.view.setModel(model)
        self.line.clear()
        self._filter("")
        if row >= 0:
            self.view.setCurrentIndex(model.index(row, 0))
            self.view.scrollTo(model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        self.line.setFocus()

    def found(self) -> list[int]:
        """The rows of the entries that match and can be chosen."""
        model = self.view.model()
        enabled = Qt.ItemFlag.ItemIsEnabled
        return [
            row
            for row in range(model.rowCount())
            if not self.view.isRowHidden(row) and model.index(row, 0).flags() & enabled
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            ways = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
            if event.key() in ways:
                self._move(ways[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _move(self, by: int) -> None:
        found, here = self.found(), self.view.currentIndex().row()
        if not found:
            return
        place = found.index(here) + by if here in found else 0
        self.view.setCurrentIndex(self.view.model().index(found[min(max(place, 0), len(found) - 1)], 0))

    def _filter(self, text: str) -> None:
        """Entries whose title, name or line has every word; a heading where an entry below it is left."""
        model = self.view.model()
        words, heading = text.casefold().split(), -1
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data(HEADING):
                heading = row
                self.view.setRowHidden(row, True)
                continue
            parts = (index.data(Qt.ItemDataRole.DisplayRole), index.data(VALUE), index.data(SUMMARY))
            where = " ".join(str(part) for part in parts).casefold()
            fits = all(word in where for word in words)
            self.view.setRowHidden(row, not fits)
            if fits and heading >= 0:
                self.view.setRowHidden(heading, False)
        found = self.found()
        if words and found:
            self.view.setCurrentIndex(model.index(found[0], 0))
            self.view.scrollToTop()

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() in self.found():
            self.picked.emit(index.row())

    def _hover(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.view.setCurrentIndex(index)


class SearchPopup(QFrame):
    """The list in a window of its own, below what asked for it."""

    picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.list = SearchList(self)
        self.list.picked.connect(self._pick)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.addWidget(self.list)

    def open_below(self, owner: QWidget, model: QStandardItemModel, row: int) -> None:
        """Shows it where there is room on the owner's screen."""
        self.resize(self.sizeHint().expandedTo(QSize(owner.width(), 0)))
        at, room = owner.mapToGlobal(owner.rect().bottomLeft()), owner.screen().availableGeometry()
        box = QRect(at, self.size())
        if box.bottom() > room.bottom():
            above = owner.mapToGlobal(owner.rect().topLeft()).y() - box.height()
            box.moveTop(above if above >= room.top() else max(room.top(), room.bottom() - box.height()))
        box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
        self.move(box.topLeft())
        self.list.begin(model, row)
        self.show()
        self.list.line.setFocus()

    def _pick(self, row: int) -> None:
        self.close()
        self.picked.emit(row)
