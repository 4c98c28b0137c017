"""The command palette: a line to type in and the commands found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from optviz.gui.commands import Command
from optviz.gui.palette.entry import HIT, EntryDelegate
from optviz.gui.palette.find import GAP, Hit, find, shown

WIDTH, ROWS, TOP, SIDE = 600, 12, 48, 24
WAYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS - 1, Qt.Key.Key_PageUp: 1 - ROWS}


class Line(QLineEdit):
    """Knows the syllable that an input method is still composing: a Korean word is found before it is complete."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composed = ""

    @property
    def query(self) -> str:
        """All that has been typed."""
        at = self.cursorPosition()
        return self.text()[:at] + self._composed + self.text()[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composed = event.preeditString()
        super().inputMethodEvent(event)
        self.textChanged.emit(self.text())


class Palette(QFrame):
    """Lies over its parent until a command is chosen, Escape is pressed or the keyboard goes elsewhere."""

    def __init__(self, commands: Callable[[], Iterable[Command]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setProperty("role", "overlay")
        self._commands, self._over = commands, parent
        self._offered: list[Command] = []
        self._before: QWidget | None = None
        translate = QCoreApplication.translate
        hint = translate("Palette", "Type what you want to do")
        self.line, self.view = Line(self), QListView(self)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.view.setModel(QStandardItemModel(self))
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setProperty("role", "overlay")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.entered.connect(self.view.setCurrentIndex)
        self.view.clicked.connect(self._run)
        self._nothing = QLabel(translate("Palette", "Nothing is called like that."))
        self._nothing.setProperty("role", "caption")
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        for widget in (self.line, self.view, self._nothing):
            rows.addWidget(widget)
        self.hide()

    def open(self) -> None:
        """Shows all commands; closes where it was open."""
        if self.isVisible():
            self.dismiss()
            return
        self._before = QApplication.focusWidget()
        self._offered = list(self._commands())
        self.line.clear()
        self._search()
        self.raise_()
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Gives the keyboard back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def found(self) -> list[Hit]:
        """The commands in the list."""
        model = self.view.model()
        return [model.index(row, 0).data(HIT) for row in range(model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self._in_use():
            self._before = None
            self.hide()
        return super().eventFilter(watched, event)

    def _in_use(self) -> bool:
        """The keyboard went to another window or to the line's own menu, not to another control."""
        return QApplication.activePopupWidget() is not None or not self.window().isActiveWindow()

    def _take_key(self, key: Qt.Key) -> bool:
        if key in WAYS:
            self._move(WAYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.view.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        """One row further goes round at the ends."""
        count = self.view.model().rowCount()
        if count:
            row = self.view.currentIndex().row() + by
            row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
            self.view.setCurrentIndex(self.view.model().index(row, 0))

    def _search(self, _: str = "") -> None:
        model = QStandardItemModel(self)
        for hit in find(self.line.query, self._offered):
            item = QStandardItem(shown(hit.command))
            item.setData(hit, HIT)
            item.setToolTip(hit.command.action.toolTip() if hit.command.action.toolTip() != hit.command.text else "")
            item.setData(GAP.join((shown(hit.command), *hit.command.keys)), Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)
        before = self.view.model()
        self.view.setModel(model)
        before.deleteLater()
        self.view.setCurrentIndex(model.index(0, 0))
        self._nothing.setVisible(model.rowCount() == 0)
        self.view.setVisible(model.rowCount() > 0)
        self._place(min(model.rowCount(), ROWS))

    def _place(self, rows: int) -> None:
        """In the middle of the parent's top, as high as what was found."""
        room = self._over.size()
        self.view.setFixedHeight(min(rows * max(1, self.view.sizeHintForRow(0)) + 2, room.height() - 2 * TOP))
        width = min(WIDTH, room.width() - 2 * SIDE)
        self._rows.activate()
        self.setGeometry((room.width() - width) // 2, TOP, width, self._rows.totalMinimumSize().height())

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            action = index.data(HIT).command.action
            self.dismiss()
            action.trigger()
