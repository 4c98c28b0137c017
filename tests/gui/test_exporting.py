"""The export dialog: a preview, every format, errors in its bar."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from optviz.gui.exporting.dialog import ExportDialog
from optviz.gui.exporting.request import FORMATS
from optviz.gui.window import MainWindow
from optviz.scene.style import DARK, LIGHT, Style


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


def test_nothing_done_in_the_dialog_drops_a_copy(qtbot: QtBot, dialog: ExportDialog) -> None:
    QGuiApplication.clipboard().clear()
    dialog._copy_now()
    dialog.resize(dialog.width() + 40, dialog.height() + 40)
    dialog._ask_preview()
    dialog.form._editors["width"].setValue(400)
    dialog.form.choose_format("csv")
    dialog._cancel.click()
    qtbot.waitUntil(dialog.idle)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (320, 240)
    assert dialog._pane.currentWidget() is dialog._pane._text


def test_a_gif_is_offered_no_faster_than_browsers_show_it(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.form._editors["fps"].setValue(60.0)
    assert dialog.form.film().fps == 60.0
    dialog.form.choose_format("gif")
    assert dialog.form._editors["fps"].value() == dialog.form.film().fps == 50.0
    dialog.form._editors["fps"].setValue(55.0)
    assert dialog.form.film().fps == 50.0


def test_an_error_names_the_file_and_goes_when_something_else_is_chosen(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    out = tmp_path / "nowhere" / "a.png"
    dialog.save_to(out)
    qtbot.waitUntil(lambda: bool(dialog.message()))
    assert dialog.message() == f"The file could not be written: {out}: No such file or directory"
    dialog.form.choose_format("svg")
    assert not dialog.message()


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_a_transparent_picture_is_shown_on_backgrounds_of_its_theme(
    qtbot: QtBot, dialog: ExportDialog, style: Style
) -> None:
    dialog.form._editors["theme"].setValue(style.name)
    dialog.form._editors["transparent"].setValue(True)
    qtbot.waitUntil(dialog.idle)
    shown = dialog._pane.grab().toImage()
    corner = (dialog._pane.width() - 320) // 2 + 2, (dialog._pane.height() - 240) // 2 + 2
    colors = {shown.pixelColor(corner[0] + 8 * step, corner[1]).name() for step in range(3)}
    assert colors == {style.panel, style.line}


def test_closing_the_window_ends_an_export_under_way(qtbot: QtBot, window: MainWindow, dialog: ExportDialog) -> None:
    dialog.form.choose_format("gif")
    dialog.form._editors["seconds"].setValue(60.0)
    dialog.save_to(Path("/nonexistent") / "a.gif")
    assert window.close()
