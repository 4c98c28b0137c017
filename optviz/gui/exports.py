"""Saving what is shown: the picture and the numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from optviz.engine.descend import Tick
from optviz.export.data import WRITERS, write_data
from optviz.gui.lane import Lane, WorkerThread
from optviz.gui.messages import MessageBar
from optviz.scene.layers import Scene
from optviz.scene.style import Style
from optviz.whole import write_whole

PICTURE_SIZE = (1280, 800)
PICTURE_DPI = 192


@dataclass(frozen=True, eq=False)
class ExportJob:
    """A file to be written, by a function that the worker calls."""

    out: Path
    write: Callable[[Path], None]


class Exports(QObject):
    """Asks where to, writes in the worker, and says when it is done. Its lane is ``lane``."""

    def __init__(self, thread: WorkerThread, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.messages = messages
        self.lane = Lane(thread, _write, self)
        self.lane.result.connect(self._tell)
        self.lane.failed.connect(self._complain)

    def picture(self, scene: Scene | None, style: Style) -> None:
        """Asks for a .png file and draws the scene into it."""
        translate = QCoreApplication.translate
        title, kind = translate("Exports", "Save picture"), translate("Exports", "Pictures")
        out = self._ask(title, "optviz.png", f"{kind} (*.png)", ".png")
        if scene is not None and out is not None:
            self.lane.submit(ExportJob(out, lambda path: _write_picture(path, scene, style)))

    def data(self, race: Any) -> None:
        """Asks for a .csv, .json or .npz file and writes the numbers into it."""
        translate = QCoreApplication.translate
        title, kind = translate("Exports", "Save data"), translate("Exports", "Data")
        suffixes = " ".join(f"*{suffix}" for suffix in WRITERS)
        out = self._ask(title, "optviz.csv", f"{kind} ({suffixes})", ".csv")
        if race is not None and out is not None:
            self.lane.submit(ExportJob(out, lambda path: write_data(race, path)))

    def _ask(self, title: str, name: str, kinds: str, suffix: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(suffix)

    def _tell(self, out: Path) -> None:
        self.messages.notice(QCoreApplication.translate("Exports", "Wrote {name}").format(name=out))

    def _complain(self, error: Exception) -> None:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        text = QCoreApplication.translate("Exports", "The file could not be written: {reason}")
        self.messages.error(text.format(reason=reason))


def _write(job: ExportJob, tick: Tick) -> Iterator[Path]:
    job.write(job.out)
    yield job.out


def _write_picture(path: Path, scene: Scene, style: Style) -> None:
    from optviz.export.qt.picture import png

    width, height = PICTURE_SIZE
    write_whole(path, png(scene, style, width=width, height=height, dpi=PICTURE_DPI))
