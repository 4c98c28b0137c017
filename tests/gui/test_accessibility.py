"""The window by keyboard and with a screen reader: every control can be reached and says what it is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from optviz.gui.window import MainWindow

LABS = ("initialization", "regularization", "batches", "descent")


def focusable(root: QWidget) -> Iterator[QWidget]:
    """What the Tab key may reach."""
    for widget in root.findChildren(QWidget):
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isEnabled() and widget.isVisibleTo(root) and widget.focusProxy() is None:
            yield widget


def name(widget: QWidget) -> str:
    """What a screen reader says: a name of its own, a label's, or the text on a button."""
    labels = (label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget)
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or next(labels, "") or own).strip()


def drawn(window: MainWindow) -> bool:
    """Whether the lab in view shows something."""
    lab = window._pages.current_lab()
    return lab is not None and lab.subject() is not None


def pages(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    """Every page of every lab in view, one after the other, drawn."""
    for lab in LABS:
        window.showLab(lab)
        for title, turn in (window._lab_pages() or {"": lambda: None}).items():
            turn()
            qtbot.waitUntil(lambda: drawn(window), timeout=20000)
            yield f"{lab} {title}"
        window._cancel()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_control_says_what_it_is(qtbot: QtBot, window: MainWindow, language: str) -> None:
    window._appearance.set_language(language)
    window._show_help()
    window.resize(1700, 900)
    nameless = set()
    for place in pages(window, qtbot):
        QApplication.processEvents()
        for widget in focusable(window):
            if not name(widget):
                nameless.add((place, type(widget).__name__, widget.objectName()))
    assert nameless == set()


def test_the_tab_key_goes_round_the_window_once_and_back(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    labs = window.findChild(QWidget, "labs")
    assert labs is not None
    labs.setFocus()
    qtbot.waitUntil(labs.hasFocus)
    forward = round_trip(labs, Qt.Key.Key_Tab)
    assert len(forward) == len(set(forward))
    everything = set(focusable(window))
    grouped = {widget for widget in everything if isinstance(widget, QPushButton) and widget.group()}  # arrows go there
    assert everything - grouped <= set(forward)
    places = [place_of(window, widget) for widget in forward]
    assert [place for place, _ in groupby(places)] == ["header", "form", "content", "transport"]
    backward = round_trip(labs, Qt.Key.Key_Backtab)
    assert backward[1:] == forward[:0:-1]


def place_of(window: MainWindow, widget: QWidget) -> str:
    """Which part of the window a control is in."""
    form = window.findChild(QWidget, "descentForm")
    assert form is not None
    parts = {"header": window._header, "form": form, "content": window._pages, "transport": window._transport}
    return next(name for name, part in parts.items() if part.isAncestorOf(widget))


def round_trip(start: QWidget, key: Qt.Key) -> list[QWidget]:
    """What the key reaches, one after the other, until it is back at the start."""
    reached = [start]
    for _ in range(300):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        now = QApplication.focusWidget()
        if now is start or now is None:
            return reached
        reached.append(now)
    raise AssertionError("the key never comes back")


def test_pictures_and_icons_are_sharp_on_a_fine_screen(tmp_path: Path) -> None:
    out = tmp_path / "fine.png"
    command = [sys.executable, "-m", "optviz", "--screenshot", str(out), "--size", "640x480"]
    environment = {"QT_SCALE_FACTOR": "2", "PYTHONPATH": ":".join(sys.path)}
    subprocess.run(command, check=True, env=environment, capture_output=True)
    image = QImage(str(out)).convertToFormat(QImage.Format.Format_Grayscale8)
    assert (image.width(), image.height()) >= (1280, 960)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = pixels[: image.height() // 2 * 2, : image.width() // 2 * 2].astype(float)
    blocks = pixels.reshape(pixels.shape[0] // 2, 2, pixels.shape[1] // 2, 2)
    edges = np.ptp(blocks, axis=(1, 3)) > 20.0
    assert edges[: len(edges) // 6].mean() > 0.01  # an enlarged picture has blocks of one colour: menus, icons …
    assert edges[len(edges) // 3 : len(edges) // 2, edges.shape[1] // 2 :].mean() > 0.01  # … and the plots
