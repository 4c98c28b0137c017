"""The main window: assembles what the other files make."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QVBoxLayout, QWidget

from optviz.engine.crew import Crew
from optviz.export.code import Language, has_script, script
from optviz.gui.about import show_about
from optviz.gui.actions import Actions
from optviz.gui.appearance import Appearance
from optviz.gui.desks import Desks
from optviz.gui.documents import Documents
from optviz.gui.gallery.gallery import Gallery
from optviz.gui.guide.lecture import Lecture
from optviz.gui.guide.presenter import Presenter
from optviz.gui.guide.split import GuideSplit
from optviz.gui.header import Header
from optviz.gui.labs import Lab, LabSpec, Tools
from optviz.gui.lane import WorkerThread
from optviz.gui.messages import MessageBar
from optviz.gui.pages import Pages, lab_specs
from optviz.gui.playback import Playback
from optviz.gui.session import Session
from optviz.gui.settings import Settings
from optviz.gui.status import Status
from optviz.gui.transport import Transport
from optviz.scene.style import Style


class MainWindow(QMainWindow):
    """Session, playback and threads live as long as the window; all that shows texts is built anew for a language."""

    def __init__(self, appearance: Appearance, settings: Settings, desks: Desks, *, gallery: bool = False) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self._appearance, self._settings, self._desks = appearance, settings, desks
        self._quick, self._patient = WorkerThread("quick", self), WorkerThread("patient", self)
        self._crew = Crew()
        self._exporting = WorkerThread("exporting", self), WorkerThread("previews", self)
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

    def idle(self) -> bool:
        """Whether every requested result has been drawn."""
        return all(lab.idle() for lab in self._pages.labs)

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
        leaves = self.showGallery, self._turn_lecture, self._present
        self._actions = Actions(central, self._desks, self._documents, self._settings, language, *leaves)
        exports = self._exports_menu(central)
        self._build_menus(exports, central)
        tools = ((self._actions.undo, "undo-2"), (self._actions.redo, "redo-2"))
        pages = ((self._actions.gallery, "grid-3x3"), (self._actions.lecture, "book-open"))
        self._header = Header(lab_specs(), self._appearance, pages, exports, tools)
        self._pages = Pages(self._build_lab)
        self._guide = GuideSplit(self._pages, self._lecture, language)
        self._transport = Transport(self.playback)
        self._status = Status()
        self._status.cancelled.connect(self._cancel)
        self._header.labs.lab_chosen.connect(self._show_page)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._messages, self._guide, self._transport, self._status):
            column.addWidget(widget, 1 if widget is self._guide else 0)
        self.setCentralWidget(central)
        self._presenter = Presenter(
            self, self._guide, self._lecture, self._appearance, (self._header, self._status), central
        )
        self._guide.presenting.connect(self._presenter.toggle)
        self._presenter.begun.connect(self._tell_keys)
        self._guide.ended.connect(self._presenter.end)
        self._guide.ended.connect(self.showGallery)
        if gallery:
            self.showGallery()
        else:
            self.showLab(self._desks.lab)
        self._show_title()

    def _build_menus(self, exports: QMenu, owner: QWidget) -> None:
        translate = QCoreApplication.translate
        bar = self.menuBar()
        bar.clear()
        bar.addMenu(self._actions.file_menu(exports))
        bar.addMenu(self._actions.edit_menu())
        bar.addMenu(self._actions.play_menu())
        bar.addMenu(self._actions.view_menu(self._appearance, self._reset_views))
        bar.addMenu(self._actions.scenes)
        help_menu = QMenu(translate("Actions", "Help"), owner)
        bar.addMenu(help_menu)
        help_menu.addAction(translate("Actions", "About optviz"), lambda: show_about(self))

    def _exports_menu(self, owner: QWidget) -> QMenu:
        translate = QCoreApplication.translate
        menu = QMenu(translate("Actions", "Export"), owner)
        picture = menu.addAction(translate("Actions", "Picture or film…"), lambda: self._export("png"))
        picture.setShortcut("Ctrl+E")
        menu.addAction(translate("Actions", "Numbers…"), lambda: self._export("csv"))
        menu.addAction(translate("Actions", "Copy as NumPy code"), lambda: self._copy_code("numpy"))
        menu.addAction(translate("Actions", "Copy as PyTorch code"), lambda: self._copy_code("pytorch"))
        return menu

    def _build_lab(self, spec: LabSpec) -> Lab:
        assert spec.create is not None
        desk = self._desks.desk(spec.name)
        tools = Tools(
            desk.session,
            desk.playback,
            self._quick,
            self._patient,
            self._crew,
            self._messages,
            self._appearance.language,
            desk.keep,
        )
        lab = spec.create(tools, self._appearance.style)
        lab.status_changed.connect(partial(self._hear, lab))
        lab.progress.connect(partial(self._hear_progress, lab))
        lab.busy_changed.connect(partial(self._hear_busy, lab))
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
        self._header.labs.show_away(None)
        self._show_controls()

    def _show_controls(self) -> None:
        """Time, status and lecture belong to a lab."""
        lab = self._pages.current_lab()
        self._transport.setVisible(lab is not None)
        self._status.setVisible(lab is not None and not self._presenter.on)
        self._guide.show_lab(lab is not None)
        self._transport.follow(self.playback)
        if lab is not None:
            self._status.show_text(lab.status)
            self._status.show_busy(lab.busy)

    def _hear(self, lab: Lab, text: str) -> None:
        if lab is self._pages.current_lab():
            self._status.show_text(text)

    def _hear_progress(self, lab: Lab, fraction: float) -> None:
        if lab is self._pages.current_lab():
            self._status.show_progress(fraction)

    def _hear_busy(self, lab: Lab, busy: bool) -> None:
        if lab is self._pages.current_lab():
            self._status.show_busy(busy)
        if not busy:
            self._lecture.check()

    def _rebuild(self) -> None:
        self._presenter.end()
        self._cancel()
        self._build(gallery=self._gallery is not None and self._gallery.isVisibleTo(self))

    def _apply_style(self, style: Style) -> None:
        self._messages.apply_style(style)
        self._header.apply_style(style)
        if self._gallery is not None:
            self._gallery.apply_style(style)
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
        self.playback.pause()
        self.playback.seek(0)
        self.playback.play_when_ready()

    def _show_at_rest(self, lab: str) -> None:
        """A page of the lecture waits for whoever plays it: a race at its start, other scenes as a whole picture."""
        self.showLab(lab)
        self.playback.stop()
        if lab == "descent":
            self.playback.seek(0)
        else:
            self.rest()

    def _open_exercise(self, scenario: Any) -> bool:
        return self._documents.open_exercise(scenario)

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

    def _export(self, format: str) -> None:
        """Opens the export dialog on what is shown now; the window stays usable beside it."""
        lab = self._pages.current_lab()
        subject = lab.subject() if lab is not None else None
        if subject is not None:
            from optviz.gui.exporting.dialog import ExportDialog

            dialog = ExportDialog(subject, self._exporting, self._appearance.style, self._appearance.language, self)
            dialog.form.choose_format(format)
            dialog.show()

    def _copy_code(self, language: Language) -> None:
        if not has_script(self.session.scenario):
            text = QCoreApplication.translate("Actions", "There are scripts for the descent lab only")
            self._messages.notice(text)
        elif self._pages.current_lab() is not None:
            QGuiApplication.clipboard().setText(script(self.session.scenario, language))
            self._messages.notice(QCoreApplication.translate("Actions", "Copied as code"))

    def _cancel(self) -> None:
        for lab in self._pages.labs:
            lab.cancel()

    def _restore(self) -> None:
        geometry = self._settings.get("geometry")
        if not isinstance(geometry, QByteArray) or not self.restoreGeometry(geometry):
            self.resize(1280, 800)

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
        self.shut_down()
        event.accept()

    def shut_down(self) -> None:
        """Gives up all work, ends threads and processes; nothing works afterwards."""
        self.playback.pause()
        self._cancel()
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        for thread in (self._quick, self._patient, *self._exporting):
            thread.stop()
        self._crew.close()
