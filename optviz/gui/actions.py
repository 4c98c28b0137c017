"""Every action of the window: its group, its text, its keys, what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget

from optviz.export.code import Language
from optviz.gui.appearance import TEXT_SCALES, THEMES, Appearance
from optviz.gui.commands import Command, Commands, command
from optviz.gui.desks import Desks
from optviz.gui.documents import Documents
from optviz.gui.gallery.entries import entries
from optviz.gui.i18n import LANGUAGES
from optviz.gui.labs import LabSpec
from optviz.gui.playback import Playback
from optviz.gui.settings import Settings
from optviz.text import QT_TRANSLATE_NOOP

FILE = QT_TRANSLATE_NOOP("Actions", "File")
RECENT = QT_TRANSLATE_NOOP("Actions", "Open recent")
EXPORT = QT_TRANSLATE_NOOP("Actions", "Export")
EDIT = QT_TRANSLATE_NOOP("Actions", "Edit")
PLAY = QT_TRANSLATE_NOOP("Actions", "Play")
LABS = QT_TRANSLATE_NOOP("Actions", "Labs")
PAGE = QT_TRANSLATE_NOOP("Actions", "Page")
VIEW = QT_TRANSLATE_NOOP("Actions", "View")
TEXT_SIZE = QT_TRANSLATE_NOOP("Actions", "Text size")
THEME = QT_TRANSLATE_NOOP("Actions", "Theme")
LANGUAGE = QT_TRANSLATE_NOOP("Actions", "Language")
LEARN = QT_TRANSLATE_NOOP("Actions", "Gallery and lecture")
SCENES = QT_TRANSLATE_NOOP("Actions", "Scenes")
HELP = QT_TRANSLATE_NOOP("Actions", "Help")

THEME_TEXTS = (
    QT_TRANSLATE_NOOP("Actions", "As the system"),
    QT_TRANSLATE_NOOP("Actions", "Light"),
    QT_TRANSLATE_NOOP("Actions", "Dark"),
)
SIZE_TEXTS = QT_TRANSLATE_NOOP("Actions", "Normal"), QT_TRANSLATE_NOOP("Actions", "Large (lecture hall)")
ENGLISH_NAMES = {"ko": "Korean", "en": "English"}

Key = QKeySequence.StandardKey


@dataclass(frozen=True)
class Deeds:
    """What the window does itself. ``pages`` are those of the lab in view: what turns to each, by its title."""

    show_lab: Callable[[str], None]
    pages: Callable[[], Mapping[str, Callable[[], object]]]
    reset_views: Callable[[], None]
    toggle_form: Callable[[], None]
    move_form: Callable[[], None]
    reset_layout: Callable[[], None]
    export: Callable[[str], None]
    copy_code: Callable[[Language], None]
    show_help: Callable[[], None]
    show_palette: Callable[[], None]
    show_keys: Callable[[], None]
    show_about: Callable[[], None]
    show_gallery: Callable[[], None]
    show_lecture: Callable[[], None]
    present: Callable[[], None]


class Actions:
    """Fills the registry, and keeps those actions whose state follows the session or the appearance."""

    def __init__(
        self,
        owner: QWidget,
        desks: Desks,
        documents: Documents,
        settings: Settings,
        appearance: Appearance,
        labs: tuple[LabSpec, ...],
        deeds: Deeds,
    ) -> None:
        self._owner, self._desks, self._documents = owner, desks, documents
        self._settings, self._appearance, self._deeds = settings, appearance, deeds
        self.commands = Commands(owner)
        self._add_labs(labs)
        self.commands.supply(self._pages)
        self._add_files()
        self.undo = self.commands.add(EDIT, QT_TRANSLATE_NOOP("Actions", "Undo"), self._undo, Key.Undo)
        self.redo = self.commands.add(EDIT, QT_TRANSLATE_NOOP("Actions", "Redo"), self._redo, "Ctrl+Shift+Z")
        self._add_playing()
        self._add_views()
        self._themes = self._choices(THEME, dict(zip(THEMES, THEME_TEXTS, strict=True)), appearance.set_theme)
        self._sizes = self._choices(
            TEXT_SIZE, dict(zip(TEXT_SCALES, SIZE_TEXTS, strict=True)), appearance.set_text_size
        )
        self._add_languages()
        self._add_lecture()
        self._add_scenes()
        self._add_help()
        self.follow_session()
        self.follow_appearance()

    def follow_session(self) -> None:
        """Undo and redo are offered when there is something to undo or redo."""
        self.undo.setEnabled(self._desks.session.can_undo)
        self.redo.setEnabled(self._desks.session.can_redo)

    def follow_appearance(self) -> None:
        """The theme and the size of now are marked."""
        self._themes[self._appearance.theme].setChecked(True)
        self._sizes[self._appearance.text_size].setChecked(True)

    def recent(self) -> Iterator[Command]:
        """Files opened or saved last."""
        for path in self._settings.recent():
            run = partial(self._documents.open_path, path)
            yield command(RECENT, path.name, run, text=path.name, tip=str(path))

    def _add_labs(self, labs: tuple[LabSpec, ...]) -> None:
        for number, spec in enumerate(labs, 1):
            run = partial(self._deeds.show_lab, spec.name)
            translate = QCoreApplication.translate
            text, tip = translate("Labs", spec.title), translate("Labs", spec.promise)
            self.commands.add(LABS, spec.title, run, f"Ctrl+{number}", text=text, tip=tip)

    def _pages(self) -> Iterator[Command]:
        for title, run in self._deeds.pages().items():
            yield command(PAGE, title, run, text=title)

    def _add_files(self) -> None:
        add, documents, deeds = self.commands.add, self._documents, self._deeds
        self.open = add(FILE, QT_TRANSLATE_NOOP("Actions", "Open…"), documents.open, Key.Open)
        self.commands.supply(self.recent)
        self.save = add(FILE, QT_TRANSLATE_NOOP("Actions", "Save"), documents.save, Key.Save)
        self.save_as = add(FILE, QT_TRANSLATE_NOOP("Actions", "Save as…"), documents.save_as, "Ctrl+Shift+S")
        add(EXPORT, QT_TRANSLATE_NOOP("Actions", "Picture or film…"), partial(deeds.export, "png"), "Ctrl+E")
        add(EXPORT, QT_TRANSLATE_NOOP("Actions", "Numbers…"), partial(deeds.export, "csv"), "Ctrl+Shift+E")
        add(EXPORT, QT_TRANSLATE_NOOP("Actions", "Copy as NumPy code"), partial(deeds.copy_code, "numpy"))
        add(EXPORT, QT_TRANSLATE_NOOP("Actions", "Copy as PyTorch code"), partial(deeds.copy_code, "pytorch"))
        self.quit = add(FILE, QT_TRANSLATE_NOOP("Actions", "Quit"), self._owner.window().close, "Ctrl+Q")

    def _add_playing(self) -> None:
        """The transport by keyboard."""
        add = self.commands.add

        def playback() -> Playback:
            return self._desks.playback

        def toggle() -> None:
            _press_or_toggle(playback())

        add(PLAY, QT_TRANSLATE_NOOP("Actions", "Play or pause"), toggle, "Space")
        add(PLAY, QT_TRANSLATE_NOOP("Actions", "One step back"), lambda: playback().step_by(-1), ",")
        add(PLAY, QT_TRANSLATE_NOOP("Actions", "One step forward"), lambda: playback().step_by(1), ".")
        add(PLAY, QT_TRANSLATE_NOOP("Actions", "To the start"), lambda: playback().seek(0), "Ctrl+Home")
        end, loop = QT_TRANSLATE_NOOP("Actions", "To the end"), QT_TRANSLATE_NOOP("Actions", "Loop")
        add(PLAY, end, lambda: playback().seek(playback().length), "Ctrl+End")
        add(PLAY, loop, lambda: playback().set_loop(not playback().loop), "L")

    def _add_views(self) -> None:
        add, deeds = self.commands.add, self._deeds
        add(VIEW, QT_TRANSLATE_NOOP("Actions", "Show everything"), deeds.reset_views, "Ctrl+0")
        add(VIEW, QT_TRANSLATE_NOOP("Actions", "Show or hide the settings"), deeds.toggle_form, "F9", "Ctrl+B")
        add(VIEW, QT_TRANSLATE_NOOP("Actions", "Settings on the other side"), deeds.move_form)
        add(VIEW, QT_TRANSLATE_NOOP("Actions", "Reset layout"), deeds.reset_layout)
        add(VIEW, QT_TRANSLATE_NOOP("Actions", "Full screen"), self._toggle_full_screen, "F11")

    def _add_languages(self) -> None:
        run, now = self._appearance.set_language, self._appearance.language
        for name, own in LANGUAGES.items():
            action = self.commands.add(LANGUAGE, ENGLISH_NAMES[name], partial(run, name), text=own)
            action.setCheckable(True)
            action.setChecked(name == now)

    def _add_lecture(self) -> None:
        add, deeds = self.commands.add, self._deeds
        self.gallery = add(LEARN, QT_TRANSLATE_NOOP("Actions", "Gallery"), deeds.show_gallery, "Ctrl+Shift+G")
        self.gallery.setObjectName("showGallery")
        self.lecture = add(LEARN, QT_TRANSLATE_NOOP("Actions", "Lecture"), deeds.show_lecture, "Ctrl+Shift+L")
        self.lecture.setObjectName("showLecture")
        add(LEARN, QT_TRANSLATE_NOOP("Actions", "Present the lecture"), deeds.present, "F5")
        translate = QCoreApplication.translate
        self.gallery.setToolTip(translate("Actions", "All scenes as pictures (Ctrl+Shift+G)"))
        self.lecture.setToolTip(translate("Actions", "The lecture, page by page (Ctrl+Shift+L)"))

    def _add_scenes(self) -> None:
        """Each with its part of the lecture as its data."""
        english = {entry.name: f"{entry.title} ({entry.name})" for entry in entries("en")}
        for entry in entries(self._appearance.language):
            run = partial(self._documents.open_preset, entry.name)
            action = self.commands.add(SCENES, english[entry.name], run, text=entry.title, tip=entry.text)
            action.setData(entry.part)

    def _add_help(self) -> None:
        add, deeds = self.commands.add, self._deeds
        add(HELP, QT_TRANSLATE_NOOP("Actions", "Help for this lab"), deeds.show_help, "F1")
        add(HELP, QT_TRANSLATE_NOOP("Actions", "All commands…"), deeds.show_palette, "Ctrl+Shift+P", "Ctrl+K")
        add(HELP, QT_TRANSLATE_NOOP("Actions", "Keys and mouse"), deeds.show_keys, "Ctrl+/", "?")
        add(HELP, QT_TRANSLATE_NOOP("Actions", "About optviz"), deeds.show_about)

    def _choices(self, group: str, texts: Mapping[str, str], choose: Callable[[str], None]) -> dict[str, QAction]:
        """One of several, marked."""
        together, made = QActionGroup(self._owner), {}
        for name, text in texts.items():
            action = made[name] = self.commands.add(group, text, partial(choose, name))
            action.setCheckable(True)
            together.addAction(action)
        return made

    def _undo(self) -> None:
        self._desks.session.undo()

    def _redo(self) -> None:
        self._desks.session.redo()

    def _toggle_full_screen(self) -> None:
        window = self._owner.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _press_or_toggle(playback: Playback) -> None:
    """The space bar presses the button that has the keyboard's focus; anywhere else it plays or pauses."""
    button = QApplication.focusWidget()
    if isinstance(button, QToolButton | QPushButton) and button.menu() is not None:
        button.showMenu()
    elif isinstance(button, QAbstractButton):
        button.click()
    else:
        playback.toggle()
