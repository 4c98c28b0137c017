"""Every action of the window: its text, its key, what it does; and the menus they stand in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QToolButton, QWidget

from optviz.gui.appearance import TEXT_SCALES, Appearance
from optviz.gui.desks import Desks
from optviz.gui.documents import Documents
from optviz.gui.gallery.entries import entries, part_titles
from optviz.gui.playback import Playback
from optviz.gui.settings import Settings

Key = QKeySequence.StandardKey


class Actions:
    """Makes the actions, which belong to ``owner``, and keeps those whose state follows the session."""

    def __init__(
        self,
        owner: QWidget,
        desks: Desks,
        documents: Documents,
        settings: Settings,
        language: str,
        show_gallery: Callable[[], None],
        show_lecture: Callable[[], None],
        present: Callable[[], None],
    ) -> None:
        self._owner, self._desks, self._documents = owner, desks, documents
        self._settings, self._language = settings, language
        translate = QCoreApplication.translate
        self.open = self._action(translate("Actions", "Open…"), Key.Open, documents.open)
        self.save = self._action(translate("Actions", "Save"), Key.Save, documents.save)
        self.save_as = self._action(translate("Actions", "Save as…"), QKeySequence("Ctrl+Shift+S"), documents.save_as)
        self.quit = self._action(translate("Actions", "Quit"), QKeySequence("Ctrl+Q"), owner.window().close)
        self.undo = self._action(translate("Actions", "Undo"), Key.Undo, self._undo)
        self.redo = self._action(translate("Actions", "Redo"), QKeySequence("Ctrl+Shift+Z"), self._redo)
        self.gallery = self._action(translate("Actions", "Gallery"), QKeySequence("Ctrl+Shift+G"), show_gallery)
        self.gallery.setToolTip(translate("Actions", "All scenes as pictures (Ctrl+Shift+G)"))
        self.gallery.setObjectName("showGallery")
        self.lecture = self._action(translate("Actions", "Lecture"), QKeySequence("Ctrl+Shift+L"), show_lecture)
        self.lecture.setToolTip(translate("Actions", "The lecture, page by page (Ctrl+Shift+L)"))
        self.lecture.setObjectName("showLecture")
        self.present = self._action(translate("Actions", "Present the lecture"), QKeySequence("F5"), present)
        self.scenes = self._scenes_menu()
        self.recent = QMenu(translate("Actions", "Open recent"), owner)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.follow_session()

    def follow_session(self) -> None:
        """Undo and redo are offered when there is something to undo or redo."""
        self.undo.setEnabled(self._desks.session.can_undo)
        self.redo.setEnabled(self._desks.session.can_redo)

    def file_menu(self, exports: QMenu) -> QMenu:
        """Open, save, export, quit."""
        menu = QMenu(QCoreApplication.translate("Actions", "File"), self._owner)
        menu.addAction(self.open)
        menu.addMenu(self.recent)
        menu.addAction(self.save)
        menu.addAction(self.save_as)
        menu.addSeparator()
        menu.addMenu(exports)
        menu.addSeparator()
        menu.addAction(self.quit)
        return menu

    def edit_menu(self) -> QMenu:
        """Undo, redo."""
        menu = QMenu(QCoreApplication.translate("Actions", "Edit"), self._owner)
        menu.addAction(self.undo)
        menu.addAction(self.redo)
        return menu

    def play_menu(self) -> QMenu:
        """The transport by keyboard."""
        translate = QCoreApplication.translate
        menu = QMenu(translate("Actions", "Play"), self._owner)

        def playback() -> Playback:
            return self._desks.playback

        for text, key, action in (
            (translate("Actions", "Play or pause"), Qt.Key.Key_Space, lambda: _press_or_toggle(playback())),
            (translate("Actions", "One step back"), Qt.Key.Key_Comma, lambda: playback().step_by(-1)),
            (translate("Actions", "One step forward"), Qt.Key.Key_Period, lambda: playback().step_by(1)),
            (translate("Actions", "To the start"), QKeySequence("Ctrl+Home"), lambda: playback().seek(0)),
            (translate("Actions", "To the end"), QKeySequence("Ctrl+End"), lambda: playback().seek(playback().length)),
            (translate("Actions", "Loop"), Qt.Key.Key_L, lambda: playback().set_loop(not playback().loop)),
        ):
            menu.addAction(self._action(text, QKeySequence(key), action))
        return menu

    def view_menu(self, appearance: Appearance, reset: Callable[[], None]) -> QMenu:
        """Zoom, text size, full screen."""
        translate = QCoreApplication.translate
        menu = QMenu(translate("Actions", "View"), self._owner)
        menu.addAction(self._action(translate("Actions", "Show everything"), QKeySequence("Ctrl+0"), reset))
        sizes = menu.addMenu(translate("Actions", "Text size"))
        group = QActionGroup(sizes)
        normal, large = translate("Actions", "Normal"), translate("Actions", "Large (lecture hall)")
        texts = dict(zip(TEXT_SCALES, (normal, large), strict=True))
        for name, text in texts.items():
            action = self._action(text, None, partial(appearance.set_text_size, name))
            action.setCheckable(True)
            action.setChecked(appearance.text_size == name)
            group.addAction(action)
            sizes.addAction(action)
        menu.addAction(self._action(translate("Actions", "Full screen"), QKeySequence("F11"), self._toggle_full_screen))
        return menu

    def _scenes_menu(self) -> QMenu:
        menu = QMenu(QCoreApplication.translate("Actions", "Scenes"), self._owner)
        menu.addActions([self.gallery, self.lecture, self.present])
        menu.addSeparator()
        parts = {part: menu.addMenu(title) for part, title in part_titles().items()}
        for entry in entries(self._language):
            parts[entry.part].setToolTipsVisible(True)
            action = parts[entry.part].addAction(entry.title)
            action.setToolTip(entry.text)
            action.triggered.connect(lambda checked=False, name=entry.name: self._documents.open_preset(name))
        return menu

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._settings.recent():
            action = self.recent.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda checked=False, path=path: self._documents.open_path(path))
        if self.recent.isEmpty():
            self.recent.addAction(QCoreApplication.translate("Actions", "Nothing yet")).setEnabled(False)

    def _undo(self) -> None:
        self._desks.session.undo()

    def _redo(self) -> None:
        self._desks.session.redo()

    def _toggle_full_screen(self) -> None:
        window = self._owner.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _action(
        self, text: str, key: QKeySequence | QKeySequence.StandardKey | None, run: Callable[[], object]
    ) -> QAction:
        action = QAction(text, self._owner)
        if key is not None:
            action.setShortcut(key)
        action.triggered.connect(lambda checked=False: run())
        return action


def _press_or_toggle(playback: Playback) -> None:
    """The space bar presses the button that has the keyboard's focus; anywhere else it plays or pauses."""
    button = QApplication.focusWidget()
    if isinstance(button, QToolButton | QPushButton) and button.menu() is not None:
        button.showMenu()
    elif isinstance(button, QAbstractButton):
        button.click()
    else:
        playback.toggle()
