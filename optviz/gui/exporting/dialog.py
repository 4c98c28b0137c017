"""The export dialog: a preview that is the picture itself, what to include, and Save."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from optviz.errors import InputError
from optviz.export.code import has_script
from optviz.export.qt.picture import USUAL_DPI
from optviz.gui.exporting.preview import PreviewPane
from optviz.gui.exporting.request import ExportRequest, Preview, Subject, export, preview
from optviz.gui.exporting.settings_form import SettingsForm
from optviz.gui.file_name import ask_file_name
from optviz.gui.lane import Lane, WorkerThread
from optviz.gui.messages import MessageBar
from optviz.gui.tab_ring import go_on
from optviz.scene.style import STYLES, Style

FORM_WIDTH = 330


class ExportDialog(QDialog):
    """Exports ``subject``. Files are written in the first of ``threads``, pictures drawn in the second: the window
    stays usable, and so does the dialog.
    """

    def __init__(
        self,
        subject: Subject,
        threads: tuple[WorkerThread, WorkerThread],
        style: Style,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.setObjectName("exportDialog")
        self.setWindowTitle(translate("Export", "Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._subject, self._folder = subject, Path.home()
        writing, drawing = threads
        self._previews, self._copies = Lane(drawing, preview, self), Lane(drawing, preview, self)
        self._writes = Lane(writing, export, self)
        scene = subject.show(subject.result).draw(subject.step, style, translate, language)
        self._form = SettingsForm(style.name, language, scene, scripts=has_script(subject.result.scenario))
        self._pane = PreviewPane()
        self._messages = MessageBar(style)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._copy = QPushButton(translate("Export", "Copy"))
        self._save = QPushButton(translate("Export", "Save…"))
        self._save.setObjectName("exportSave")
        self._save.setDefault(True)
        self._cancel = QPushButton(translate("Export", "Cancel"))
        self._close = QPushButton(translate("Export", "Close"))
        self._arrange()
        self._connect()
        self._show_busy(False)
        self.resize(1080, 680)

    @property
    def form(self) -> SettingsForm:
        """What is chosen."""
        return self._form

    def idle(self) -> bool:
        """Whether nothing is being drawn or written."""
        return not any(lane.busy for lane in self._lanes())

    def message(self) -> str:
        """What the dialog says about the last export."""
        return self._messages.text

    def save_to(self, out: Path) -> None:
        """Writes the file in the worker."""
        self._folder = out.parent
        self._writes.submit(replace(self._request(), out=out))

    def showEvent(self, event: object) -> None:
        """The first preview needs the pane's size."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._ask_preview()

    def done(self, result: int) -> None:
        """Closing gives up what is under way."""
        for lane in self._lanes():
            lane.cancel()
        super().done(result)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Through the form and back."""
        return go_on(self, next)

    def _lanes(self) -> tuple[Lane, ...]:
        return self._previews, self._copies, self._writes

    def _arrange(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self._form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFixedWidth(FORM_WIDTH)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        upper = QHBoxLayout()
        upper.addWidget(self._pane, 1)
        upper.addWidget(scroll)
        lower = QHBoxLayout()
        lower.addWidget(self._bar, 1)
        lower.addStretch(1)
        for button in (self._cancel, self._copy, self._save, self._close):
            button.setAutoDefault(button is self._save)
            lower.addWidget(button)
        whole = QVBoxLayout(self)
        whole.addWidget(self._messages)
        whole.addLayout(upper, 1)
        whole.addLayout(lower)

    def _connect(self) -> None:
        self._form.changed.connect(self._messages.clear)
        self._form.changed.connect(self._ask_preview)
        self._pane.resized.connect(self._ask_preview)
        self._previews.result.connect(self._show_preview)
        self._previews.failed.connect(self._complain)
        self._copies.result.connect(self._put)
        self._copies.failed.connect(self._complain)
        self._writes.result.connect(self._tell)
        self._writes.failed.connect(self._complain)
        self._writes.progress.connect(self._show_progress)
        self._writes.busy_changed.connect(self._show_busy)
        self._save.clicked.connect(self._ask_file)
        self._copy.clicked.connect(self._copy_now)
        self._cancel.clicked.connect(self._writes.cancel)
        self._close.clicked.connect(self.reject)

    def _request(self, scale: float = 1.0) -> ExportRequest:
        return ExportRequest(self._subject, self._form.format, self._form.options(), self._form.film(), scale=scale)

    def _ask_preview(self) -> None:
        self._copy.setVisible(self._form.format.kind != "data")
        options = self._form.options()
        self._previews.submit(self._request(self._pane.scale_for(options.width, options.height)))

    def _show_preview(self, made: Preview) -> None:
        if made.image is not None:
            self._pane.show_image(made.image, STYLES[made.request.options.theme])
        else:
            self._pane.show_text(made.text)

    def _copy_now(self) -> None:
        """The picture in its full size, or the script, onto the clipboard: on a lane that no preview can cut short."""
        self._copies.submit(self._request(self._form.options().dpi / USUAL_DPI))

    def _put(self, made: Preview) -> None:
        clipboard = QGuiApplication.clipboard()
        if made.image is not None:
            clipboard.setImage(QImage(made.image))
        else:
            clipboard.setText(made.text)
        self._messages.notice(QCoreApplication.translate("Export", "Copied"))

    def _ask_file(self) -> None:
        suffix = self._form.format.suffix
        title = QCoreApplication.translate("Export", "Save as")
        path = ask_file_name(self, title, self._folder / f"optviz{suffix}", f"*{suffix}", suffix, (suffix,))
        if path is not None:
            self.save_to(path)

    def _show_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        self._bar.setValue(0)
        self._cancel.setVisible(busy)
        self._save.setEnabled(not busy)

    def _show_progress(self, fraction: float) -> None:
        self._bar.setValue(round(1000.0 * fraction))

    def _tell(self, out: Path) -> None:
        self._messages.notice(QCoreApplication.translate("Export", "Wrote {name}").format(name=out))

    def _complain(self, error: Exception) -> None:
        reason = str(error)
        if isinstance(error, OSError) and error.strerror:
            reason = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
        if isinstance(error, InputError):
            self._messages.error(reason)
        else:
            text = QCoreApplication.translate("Export", "The file could not be written: {reason}")
            self._messages.error(text.format(reason=reason))
