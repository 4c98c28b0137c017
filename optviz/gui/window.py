"""The main window: assembles what the other files make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget

from optviz.export.code import Language, has_script, script
from optviz.gui.about.dialog import AboutDialog
from optviz.gui.actions import Actions, Deeds
from optviz.gui.appearance import Appearance
from optviz.gui.desks import Desks
from optviz.gui.documents import Documents
from optviz.gui.header import Header
from optviz.gui.help.panel import HelpPanel
from optviz.gui.help.split import HelpSplit
from optviz.gui.key_sheet import show_keys
from optviz.gui.labs import Lab, LabSpec, Tools
from optviz.gui.lane import WorkerThread
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
from optviz.scene.style import Style


class MainWindow(QMainWindow):
    """Session, playback and threads live as long as the window; all that shows texts is built anew for a language."""

    def __init__(self, appearance: Appearance, settings: Settings, desks: Desks) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self._appearance, self._settings, self._desks = appearance, settings, desks
        self._quick, self._patient = WorkerThread("quick", self), WorkerThread("patient", self)
        self._exporting = WorkerThread("exporting", self), WorkerThread("previews", self)
        self._layout = Layout(settings, self)
        self._guard: Guard | None = None
        self._build()
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

    def guard_unsaved(self, root: Path) -> None:
        """Keeps unsaved edits in a folder below ``root`` from now on, and offers those of runs that crashed."""
        self._guard = Guard(root, self._desks, lab_specs(), self)
        self._guard.keeper.failed.connect(self._tell_unkept)
        self._guard.offer(self._messages, self._documents)

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

    def _build(self) -> None:
        """Everything that shows texts; it belongs to the central widget and goes with it."""
        style, central = self._appearance.style, QWidget(self)
        self._messages = MessageBar(style)
        self._documents = Documents(self._desks, self._settings, self._messages, central)
        self._documents.opened.connect(self._play_from_start)
        self._documents.asking.connect(self.showLab)
        self._actions = Actions(
            central, self._desks, self._documents, self._settings, self._appearance, lab_specs(), self._deeds()
        )
        menus = Menus(central, self._actions)
        self._build_menus(menus)
        tools = ((self._actions.undo, "undo-2"), (self._actions.redo, "redo-2"))
        self._header = Header(lab_specs(), self._appearance, menus.scenes, menus.exports, tools)
        self._pages = Pages(self._build_lab)
        self._help = HelpPanel(self._appearance.language, style)
        self._help.scene_wanted.connect(self._documents.open_preset)
        self._middle = HelpSplit(self._pages, self._help, self._layout)
        self._transport = Transport(self.playback)
        self._status = Status()
        self._status.cancelled.connect(self._cancel)
        self._header.labs.lab_chosen.connect(self._show_page)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, self._messages, self._middle, self._transport, self._status):
            column.addWidget(part, 1 if part is self._middle else 0)
        self.setCentralWidget(central)
        self._palette = Palette(self._actions.commands.all, central)
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
        )

    def _lab_pages(self) -> Mapping[str, Callable[[], object]]:
        lab = self._pages.current_lab()
        return lab.page_choices() if lab is not None else {}

    def _build_lab(self, spec: LabSpec) -> Lab:
        desk = self._desks.desk(spec.name)
        tools = Tools(
            desk.session,
            desk.playback,
            self._quick,
            self._patient,
            self._messages,
            self._appearance.language,
            self._layout,
            desk.keep,
        )
        lab = spec.create(tools, self._appearance.style)
        lab.status_changed.connect(partial(self._hear, lab))
        lab.progress.connect(partial(self._hear_progress, lab))
        lab.busy_changed.connect(partial(self._hear_busy, lab))
        return lab

    def _show_page(self, name: str) -> None:
        self._desks.show(name)
        self._pages.show_lab(name)
        self._help.show_lab(name)
        lab = self._pages.current_lab()
        self._transport.setVisible(lab is not None)
        self._status.setVisible(lab is not None)
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

    def _rebuild(self) -> None:
        helping = self._middle.helping
        self._cancel()
        self._build()
        if helping:
            self._middle.open()

    def _apply_style(self, style: Style) -> None:
        self._messages.apply_style(style)
        self._header.apply_style(style)
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
        self.playback.pause()
        self.playback.seek(0)
        self.playback.play_when_ready()

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
        """Gives up all work and ends the threads; nothing works afterwards."""
        if self._guard is not None:
            self._guard.leave()
            self._guard = None
        self.playback.pause()
        self._cancel()
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        for thread in (self._quick, self._patient, *self._exporting):
            thread.stop()
