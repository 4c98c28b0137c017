"""The About box tells what optviz is made of."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from optviz import __version__
from optviz.gui.about.components import PACKAGES, as_text, components
from optviz.gui.about.dialog import AboutDialog
from optviz.gui.window import MainWindow
from optviz.scene.style import DARK

ROOT = Path(__file__).parents[2]


def test_every_dependency_of_a_user_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["video"]]
    names = {requirement.split(">")[0].split("[")[0].lower() for requirement in needed}
    assert names <= {package.name.lower() for package in PACKAGES}


def test_every_part_has_a_licence_to_read() -> None:
    parts = components()
    assert len({part.name for part in parts}) == len(parts)
    for part in parts:
        if isinstance(part.text, Path):
            assert part.text.stat().st_size > 100
        else:
            assert part.text.startswith("https://")
    words = as_text(parts)
    assert words.startswith(f"optviz {__version__} (MIT)\n")
    assert f"Qt {qVersion()} (LGPL 3)\n" in words


def test_a_licence_is_shown_in_place_of_the_list_and_back(qtbot: QtBot) -> None:
    dialog = AboutDialog(DARK)
    qtbot.addWidget(dialog)
    assert dialog.view.toPlainText().strip().startswith("optviz")
    dialog.view.anchorClicked.emit(QUrl.fromLocalFile(str(components()[0].text)))
    assert dialog.view.toPlainText().startswith("MIT License")
    assert not dialog.back.isHidden()
    dialog.back.click()
    assert dialog.view.toPlainText().strip().startswith("optviz")
    assert dialog.back.isHidden()


def test_the_versions_can_be_copied(window: MainWindow) -> None:
    window._show_about()
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    copy = dialog.findChild(QPushButton, "aboutCopy")
    assert isinstance(copy, QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == as_text(components())
    assert not dialog.isModal()
