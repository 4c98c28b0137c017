"""A window for the tests, shut down afterwards, and an application that is left as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.app import build
from optviz.gui.window import MainWindow

MakeWindow = Callable[..., MainWindow]

PATIENCE_MS = 30_000
"""A slow machine is no fault: whoever waits without saying how long waits at most so long."""


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(QtBot.waitUntil.__kwdefaults__, "timeout", PATIENCE_MS)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, without a theme again afterwards."""
    font = qapp.font()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)


@pytest.fixture
def make_window(qtbot: QtBot, app: QApplication) -> Iterator[MakeWindow]:
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
        window._appearance._translation.install("en")  # the translator is the application's, which stays
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """A window on the first scene."""
    return make_window()
