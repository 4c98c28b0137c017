"""The export dialog: a preview, every format, errors in its bar."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from optviz.gui.exporting.dialog import ExportDialog
from optviz.gui.exporting.request import FORMATS
from optviz.gui.window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    window._export("png")
    made = window.findChild(ExportDialog)
    assert isinstance(made, ExportDialog)
    for name, value in (("width", 320), ("height", 240), ("seconds", 0.5), ("fps", 8.0), ("hold", 0.0)):
        made.form._editors[name].setValue(value)
    qtbot.waitUntil(made.idle)
    return made


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
def test_every_format_has_a_preview_and_becomes_a_file(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, name: str
) -> None:
    dialog.form.choose_format(name)
    qtbot.waitUntil(dialog.idle)
    out = tmp_path / f"a{dialog.form.format.suffix}"
    dialog.save_to(out)
    qtbot.waitUntil(lambda: bool(dialog.message()), timeout=20_000)
    assert dialog.message() == f"Wrote {out}"
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_a_file_that_cannot_be_written_is_told_in_the_bar(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.save_to(tmp_path / "nowhere" / "a.png")
    qtbot.waitUntil(lambda: bool(dialog.message()))
    assert "No such file or directory" in dialog.message()


def test_a_film_of_too_many_pictures_is_shortened(dialog: ExportDialog) -> None:
    dialog.form.choose_format("mp4")
    dialog.form._editors["fps"].setValue(120.0)
    dialog.form._editors["seconds"].setValue(600.0)
    assert dialog.form.film().frames == 36_000


def test_copying_puts_the_picture_on_the_clipboard(qtbot: QtBot, dialog: ExportDialog) -> None:
    QGuiApplication.clipboard().clear()
    dialog._copy_now()
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull())
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (320, 240)


def test_closing_the_window_ends_an_export_under_way(qtbot: QtBot, window: MainWindow, dialog: ExportDialog) -> None:
    dialog.form.choose_format("gif")
    dialog.form._editors["seconds"].setValue(60.0)
    dialog.save_to(Path("/nonexistent") / "a.gif")
    assert window.close()
