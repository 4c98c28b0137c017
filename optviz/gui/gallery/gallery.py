"""The gallery's page: what a new user sees first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from optviz.gui.forms.section import discard
from optviz.gui.gallery.entries import entries
from optviz.gui.gallery.shelves import EDGE, Shelves
from optviz.gui.labs import LabSpec
from optviz.gui.settings import Settings
from optviz.scene.style import Style

AT_START = "gallery_at_start"
MOST_RECENT = 3


def wanted_at_start(settings: Settings) -> bool:
    """Whether the gallery is what the window begins with."""
    return settings.get(AT_START, True) in (True, "true")


class Gallery(QWidget):
    """Scenes by the lecture's parts, a search, and other ways to begin.

    ``chosen(name)``: a scene; ``empty(lab)``: a lab with its defaults; ``opening()``: a file that is still to be asked
    for, ``file_chosen(path)`` one of the last; ``lecture()``: with the lecture; ``left()``: back to where one was.
    """

    chosen = Signal(str)
    empty = Signal(str)
    opening = Signal()
    file_chosen = Signal(object)
    lecture = Signal()
    left = Signal()

    def __init__(
        self,
        specs: Sequence[LabSpec],
        settings: Settings,
        language: str,
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("gallery")
        self._settings = settings
        self.shelves = Shelves(entries(language), style)
        self.shelves.chosen.connect(self.chosen)
        self.search = self._search_line()
        self.shelves.left_above.connect(self.search.setFocus)
        self._nothing = _nothing_found()
        self._found = QStackedWidget()
        self._found.addWidget(self.shelves)
        self._found.addWidget(self._nothing)
        self._recent, self._recent_files = QHBoxLayout(), list[QWidget]()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(12)
        column.addLayout(self._beginnings(specs))
        column.addSpacing(16)
        column.addWidget(self._found, 1)
        column.addWidget(self._foot())

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self.shelves.apply_style(style)

    def show_lecture(self, *, begun: bool) -> None:
        """Whether there is a page of the lecture to come back to."""
        translate = QCoreApplication.translate
        text = translate("Gallery", "Go on with the lecture") if begun else translate("Gallery", "Start the lecture")
        self._lecture.setText(text)

    def showEvent(self, event: QShowEvent) -> None:
        """The files opened last may be others than before."""
        super().showEvent(event)
        self._show_recent()
        self._order_tabs()
        self.shelves.focus_first()

    def event(self, event: QEvent) -> bool:
        """Letters are typed here, even those that are the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _typed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up the search, then the gallery; whatever is typed is searched for."""
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
            else:
                self.left.emit()
        elif _typed(event):
            self.search.setFocus()
            self.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search to the scenes, Enter opens the first of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.shelves.focus_first()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.shelves.shown:
                self.shelves.shown[0].click()
                return True
        return super().eventFilter(watched, event)

    def _search_line(self) -> QLineEdit:
        hint = QCoreApplication.translate("Gallery", "Search: momentum, lasso, learning rate …")
        line = QLineEdit()
        line.setObjectName("gallerySearch")
        line.setPlaceholderText(hint)
        line.setAccessibleName(QCoreApplication.translate("Gallery", "Search the scenes"))
        line.setClearButtonEnabled(True)
        line.setMinimumWidth(300)
        line.installEventFilter(self)
        line.textChanged.connect(self._search)
        return line

    def _head(self) -> QHBoxLayout:
        translate = QCoreApplication.translate
        title = QLabel(translate("Gallery", "What would you like to see?"))
        title.setProperty("role", "display")
        text = QLabel(translate("Gallery", "A click on a scene plays it. Everything in it can be changed."))
        text.setProperty("role", "caption")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(text)
        row = _row()
        row.addLayout(words)
        row.addStretch(1)
        row.addWidget(self.search, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _beginnings(self, specs: Sequence[LabSpec]) -> QHBoxLayout:
        translate = QCoreApplication.translate
        row = _row()
        self._lecture = QPushButton()
        self._lecture.setObjectName("galleryLecture")
        self._lecture.setProperty("role", "primary")
        self._lecture.clicked.connect(self.lecture)
        row.addWidget(self._lecture)
        empty = self._empty = QPushButton(translate("Gallery", "Start empty"))
        empty.setObjectName("galleryEmpty")
        menu = QMenu(empty)
        for spec in specs:
            action = menu.addAction(translate("Labs", spec.title))
            action.setData(spec.name)
        menu.triggered.connect(self._begin)
        empty.setMenu(menu)
        opening = self._opening = QPushButton(translate("Gallery", "Open file…"))
        opening.setObjectName("galleryOpen")
        opening.clicked.connect(self.opening)
        row.addWidget(empty)
        row.addWidget(opening)
        row.addSpacing(12)
        row.addLayout(self._recent)
        row.addStretch(1)
        return row

    def _foot(self) -> QWidget:
        translate = QCoreApplication.translate
        foot = QWidget()
        foot.setProperty("role", "panel")
        at_start = self._at_start = QCheckBox(translate("Gallery", "Show at start"))
        at_start.setObjectName("galleryAtStart")
        at_start.setChecked(wanted_at_start(self._settings))
        at_start.toggled.connect(lambda on: self._settings.set(AT_START, on))
        keys = QLabel(translate("Gallery", "Arrow keys choose · Enter plays · Esc goes back to the lab"))
        keys.setProperty("role", "caption")
        row = QHBoxLayout(foot)
        row.setContentsMargins(EDGE, 8, EDGE, 8)
        row.addWidget(at_start)
        row.addStretch(1)
        row.addWidget(keys)
        return foot

    def _show_recent(self) -> None:
        """A button for each of the last files."""
        for shown in self._recent_files:
            self._recent.removeWidget(shown)
            discard(shown)
        self._recent_files = self._recent_widgets()
        for shown in self._recent_files:
            self._recent.addWidget(shown)

    def _recent_widgets(self) -> list[QWidget]:
        paths = self._settings.recent()[:MOST_RECENT]
        if not paths:
            return []
        label = QLabel(QCoreApplication.translate("Gallery", "Recent:"))
        label.setProperty("role", "caption")
        return [label, *map(self._recent_button, paths)]

    def _recent_button(self, path: Path) -> QPushButton:
        name = path.name.split(".")[0]
        button = QPushButton(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 160))
        button.setProperty("role", "segment")
        button.setToolTip(str(path))
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.file_chosen.emit(path))
        return button

    def _order_tabs(self) -> None:
        """From the search through all ways to begin to the scenes."""
        others = [self.search, self._lecture, self._empty, self._opening, *self._recent_files]
        for before, after in pairwise([*others, *self.shelves.cards, self._at_start]):
            QWidget.setTabOrder(before, after)

    def _begin(self, action: QAction) -> None:
        self.empty.emit(action.data())

    def _search(self, query: str) -> None:
        found = self.shelves.search(query)
        self._found.setCurrentWidget(self.shelves if found else self._nothing)


def _typed(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    return bool(event.text().strip()) and event.text().isprintable()


def _row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(EDGE, 0, EDGE, 0)
    row.setSpacing(8)
    return row


def _nothing_found() -> QLabel:
    text = QCoreApplication.translate("Gallery", "No scene speaks of that. Esc shows all of them again.")
    label = QLabel(text)
    label.setProperty("role", "caption")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
