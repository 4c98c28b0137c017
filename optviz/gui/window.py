"""The main window: assembles what the other files make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget

from optviz.export.code import Language
from optviz.gui.about.dialog import AboutDialog
from optviz.gui.actions import Actions, Deeds
from optviz.gui.appearance import Appearance
from optviz.gui.desks import Desks
from optviz.gui.documents import Documents
from optviz.gui.exporting.outlet import copy_code, open_dialog
from optviz.gui.foreground import Foreground
from optviz.gui.gallery.gallery import Gallery
from optviz.gui.guide.lecture import Lecture
from optviz.gui.guide.presenter import Presenter
from optviz.gui.guide.split import GuideSplit
from optviz.gui.header import Header
from optviz.gui.help.panel import HelpPanel
from optviz.gui.help.split import HelpSplit
from optviz.gui.key_sheet import show_keys
from optviz.gui.labs import Lab, LabSpec, Tools
from optviz.gui.layout import Layout
from optviz.gui.menus import Menus
from optviz.gui.messages import MessageBar
from optviz.gui.pages import Pages, lab_specs
from optviz.gui.palette.palette import Palette
from optviz.gui.playback import Playback
from optviz.gui.session import Session
from optviz.gui.settings import Settings
from optviz.gui.status import Status
from optviz.gui.tab_ring import go_on
from optviz.gui.transport import Transport
from optviz.gui.unsaved.guard import Guard
from optviz.gui.workers import Workers
from optviz.scene.style import Style


class MainWindow(QMainWindow):
    """Session, playback and threads live as long as the window; all that shows texts is built anew for a language."""

    def __init__(self, appearance: Appearance, settings: Settings, desks: Desks, *, gallery: bool = False) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self._appearance, self._settings, self._desks = appearance, settings, desks
        self._workers = Workers(self)
        self._layout = Layout(settings, self)
        self._guard: Guard | None = None
        self._gallery: Gallery | None = None
        self._lecture = Lecture(desks, settings, self._open_exercise, self._result_of, self)
        self._build(gallery)
        appearance.style_changed.connect(self._apply_style)
        appearance.language_changed.connect(self._rebuild)
        desks.state_changed.connect(self._follow_session)
        self._restore()

    @property
    def session(self) -> Session:
        """The document in view."""
        return self._desks.session

    @property
    def playback(self) -> Playback:
        """The timeline in view."""
        return self._desks.playback

    def showLab(self, name: str) -> None:
        """Shows a lab by its name."""
        self._header.labs.setValue(name)
        self._show_page(name)

    def showGallery(self) -> None:
        """Shows all scenes to choose from."""
        if self._gallery is None:
            self._gallery = self._build_gallery()
        self.playback.pause()
        self._gallery.show_lecture(begun=self._lecture.begun)
        self._pages.show_instead(self._gallery)
        self._header.labs.show_away(self._desks.lab)
        self._show_controls()

    def showLecture(self, name: str = "", *, present: bool = False) -> None:
        """Shows the lecture at a page (``optimizers/adam``), or where it was left; full screen, perhaps.

        Raises ``InputError`` where there is no such page.
        """
        if name:
            self._lecture.go(self._lecture.course.place(name))
        else:
            self._lecture.start()
        if present:
            self._presenter.begin()

    def guard_unsaved(self, root: Path) -> None:
        """Keeps unsaved edits in a folder below ``root`` from now on, and offers those of runs that crashed."""
        self._guard = Guard(root, self._desks, lab_specs(), self)
        self._guard.keeper.failed.connect(self._tell_unkept)
        self._guard.offer(self._messages, self._documents)

    def idle(self) -> bool:
        """Whether every requested result has been drawn."""
        return all(lab.idle() for lab in self._pages.labs)

    def play(self) -> None:
        """Plays as soon as there is something to play in the lab in view."""
        lab = self._pages.current_lab()
        if lab is not None and lab.timed:
            self.playback.play_when_ready()

    def rest(self) -> None:
        """Goes to the step that a picture of the lab in view shows."""
        lab = self._pages.current_lab()
        if lab is not None:
            self.playback.seek(lab.resting())

    def message(self) -> str:
        """What the message bar says; empty where it says nothing."""
        return self._messages.text

    def _build(self, gallery: bool = False) -> None:
        """Everything that shows texts; it belongs to the central widget and goes with it.

        The gallery is in view at first, or else a lab.
        """
        style, central = self._appearance.style, QWidget(self)
        self._messages = MessageBar(style)
        self._documents = Documents(self._desks, self._settings, self._messages, central)
        self._documents.opened.connect(self._play_from_start)
        self._documents.turned.connect(self._show_at_rest)
        self._documents.asking.connect(self.showLab)
        self._gallery = None
        language = self._appearance.language
        self._actions = Actions(
            central, self._desks, self._documents, self._settings, self._appearance, lab_specs(), self._deeds()
        )
        menus = Menus(central, self._actions)
        self._build_menus(menus)
        tools = ((self._actions.undo, "undo-2"), (self._actions.redo, "redo-2"))
        pages = ((self._actions.gallery, "grid-3x3"), (self._actions.lecture, "book-open"))
        self._header = Header(lab_specs(), self._appearance, pages, menus.exports, tools)
        self._pages = Pages(self._build_lab)
        self._guide = GuideSplit(self._pages, self._lecture, language)
        self._help = HelpPanel(language, style)
        self._help.scene_wanted.connect(self._documents.open_preset)
        self._middle = HelpSplit(self._guide, self._help, self._layout)
        self._transport = Transport(self.playback)
        self._status = Status()
        self._status.cancelled.connect(self._cancel)
        self._foreground = Foreground(self._pages, self._transport, self._status, central)
        self._foreground.settled.connect(self._lecture.check)
        self._header.labs.lab_chosen.connect(self._show_page)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self._messages, self._middle, self._transport, self._status):
            column.addWidget(part, 1 if part is self._middle else 0)
        self.setCentralWidget(central)
        self._palette = Palette(self._actions.commands.all, central)
        self._presenter = Presenter(
            self, self._guide, self._lecture, self._appearance, (self._header, self._status), central
        )
        self._guide.presenting.connect(self._presenter.toggle)
        self._presenter.begun.connect(self._help.dismiss)
        self._presenter.begun.connect(self._tell_keys)
        self._guide.ended.connect(self._presenter.end)
        self._guide.ended.connect(self.showGallery)
        if gallery:
            self.showGallery()
        else:
            self.showLab(self._desks.lab)
        self._show_title()
        if self._guard is not None:
            self._guard.offer(self._messages, self._documents)

    def _build_menus(self, menus: Menus) -> None:
        bar = self.menuBar()
        bar.clear()
        for menu in menus.bar():
            bar.addMenu(menu)

    def _deeds(self) -> Deeds:
        return Deeds(
            show_lab=self.showLab,
            pages=self._lab_pages,
            reset_views=self._reset_views,
            toggle_form=self._layout.toggle_form,
            move_form=self._layout.move_form,
            reset_layout=self._reset_layout,
            export=self._export,
            copy_code=self._copy_code,
            show_help=self._show_help,
            show_palette=self._show_palette,
            show_keys=self._show_keys,
            show_about=self._show_about,
            show_gallery=self.showGallery,
            show_lecture=self._turn_lecture,
            present=self._present,
        )

    def _lab_pages(self) -> Mapping[str, Callable[[], object]]:
        lab = self._pages.current_lab()
        return lab.page_choices() if lab is not None else {}

    def _build_lab(self, spec: LabSpec) -> Lab:
        desk = self._desks.desk(spec.name)
        tools = Tools(
            desk.session,
            desk.playback,
            self._workers.quick,
            self._workers.patient,
            self._workers.crew,
            self._messages,
            self._appearance.language,
            self._layout,
            desk.keep,
        )
        lab = spec.create(tools, self._appearance.style)
        self._foreground.take_in(lab)
        return lab

    def _build_gallery(self) -> Gallery:
        gallery = Gallery(lab_specs(), self._settings, self._appearance.language, self._appearance.style)
        gallery.chosen.connect(self._documents.open_preset)
        gallery.empty.connect(self._documents.open_empty)
        gallery.opening.connect(self._documents.open)
        gallery.file_chosen.connect(self._documents.open_path)
        gallery.lecture.connect(self._lecture.start)
        gallery.left.connect(self._leave_gallery)
        return gallery

    def _leave_gallery(self) -> None:
        self.showLab(self._desks.lab)

    def _show_page(self, name: str) -> None:
        self._desks.show(name)
        self._pages.show_lab(name)
        self._help.show_lab(name)
        self._header.labs.show_away(None)
        self._show_controls()

    def _show_controls(self) -> None:
        """Time, status and lecture belong to a lab."""
        lab = self._pages.current_lab()
        self._transport.setVisible(lab is not None)
        self._status.setVisible(lab is not None and not self._presenter.on)
        self._guide.show_lab(lab is not None)
        self._transport.follow(self.playback)
        self._foreground.show()

    def _rebuild(self) -> None:
        helping = self._middle.helping
        self._presenter.end()
        self._cancel()
        self._build(gallery=self._gallery is not None and self._gallery.isVisibleTo(self))
        if helping:
            self._middle.open()

    def _apply_style(self, style: Style) -> None:
        self._messages.apply_style(style)
        self._header.apply_style(style)
        if self._gallery is not None:
            self._gallery.apply_style(style)
        self._actions.follow_appearance()
        self._help.apply_style(style)
        for lab in self._pages.labs:
            lab.apply_style(style)

    def _follow_session(self) -> None:
        self._actions.follow_session()
        self._show_title()

    def _show_title(self) -> None:
        path = self.session.path
        self.setWindowTitle(f"{path.name if path else 'optviz'}[*]" + (" — optviz" if path else ""))
        self.setWindowModified(self.session.dirty)

    def _play_from_start(self, lab: str) -> None:
        self.showLab(lab)
        self._pages.setFocus(Qt.FocusReason.OtherFocusReason)  # not on whatever comes first, with a frame around it
        self.playback.pause()
        self.playback.seek(0)
        self.play()

    def _show_at_rest(self, lab: str) -> None:
        """A page of the lecture waits for whoever plays it."""
        self.showLab(lab)
        self.playback.stop()
        current = self._pages.current_lab()
        if current is not None:
            self.playback.seek(current.waiting())

    def _open_exercise(self, scenario: Any) -> None:
        self._documents.open_exercise(scenario)

    def _result_of(self, name: str) -> Any:
        """What a lab has computed, once it is done."""
        lab = self._pages.lab(name)
        return None if lab is None or lab.busy else lab.result

    def _turn_lecture(self) -> None:
        """Opens the lecture, or closes it where it is in view."""
        if self._lecture.open and self._pages.current_lab() is not None:
            self._lecture.close()
        else:
            self._lecture.start()

    def _tell_keys(self) -> None:
        text = QCoreApplication.translate(
            "Guide", "Page Up and Page Down turn the pages · Esc or F5 ends the full screen"
        )
        self._messages.notice(text)

    def _present(self) -> None:
        self._presenter.toggle()

    def _reset_views(self) -> None:
        lab = self._pages.current_lab()
        if lab is not None:
            lab.reset_views()

    def _show_help(self) -> None:
        self._middle.toggle()

    def _show_palette(self) -> None:
        self._palette.open()

    def _reset_layout(self) -> None:
        self._layout.reset()
        self._middle.show_width()
        for lab in self._pages.labs:
            lab.reset_layout()

    def _show_keys(self) -> None:
        show_keys(self._actions.commands, self)

    def _show_about(self) -> None:
        AboutDialog(self._appearance.style, self).show()

    def _export(self, format: str) -> None:
        open_dialog(self._pages.current_lab(), format, self._workers, self._appearance, self)

    def _copy_code(self, language: Language) -> None:
        if self._pages.current_lab() is not None:
            copy_code(self.session.scenario, language, self._messages)

    def _tell_unkept(self, reason: str) -> None:
        text = QCoreApplication.translate("Recovery", "Unsaved work cannot be kept for the case of a crash: {reason}")
        self._messages.error(text.format(reason=reason))

    def _cancel(self) -> None:
        for lab in self._pages.labs:
            lab.cancel()

    def _restore(self) -> None:
        geometry = self._settings.get("geometry")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(1280, 800)

    def focusNextPrevChild(self, next: bool) -> bool:
        """As the eye goes."""
        return go_on(self.centralWidget() or self, next)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens the file."""
        event.acceptProposedAction()
        self._documents.open_path(Path(event.mimeData().urls()[0].toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about unsaved changes, remembers the window, ends the threads."""
        if not self._documents.may_leave_all():
            event.ignore()
            return
        self._settings.set("geometry", self.saveGeometry())
        if self._guard is not None:
            self._guard.forget()
        self.shut_down()
        event.accept()

    def shut_down(self) -> None:
        """Gives up all work, ends threads and processes; nothing works afterwards."""
        if self._guard is not None:
            self._guard.leave()
            self._guard = None
        self.playback.pause()
        self._cancel()
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        self._workers.stop()
