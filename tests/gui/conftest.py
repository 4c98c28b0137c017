"""A window for the tests, shut down afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.app import build
from optviz.gui.window import MainWindow

MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot) -> Iterator[MakeWindow]:
    """Builds, shows and waits for windows; they end with the test."""
    made: list[MainWindow] = []

    def make(*arguments: str) -> MainWindow:
        _, window = build(["optviz", "--lang", "en", "--theme", "light", *arguments])
        made.append(window)
        window.show()
        qtbot.waitUntil(window.idle)
        return window

    yield make
    for window in made:
        window.shut_down()
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window on the first scene."""
    return make_window()
