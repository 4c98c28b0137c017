"""The lecture full screen, for a class: large text, nothing but the lab and the page, the keys of a presenter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from optviz.gui.appearance import Appearance
from optviz.gui.guide.lecture import Lecture
from optviz.gui.guide.split import GuideSplit

NO_LIMIT = 16_777_215
NORMAL_WIDTH, LEAST_SCALE, LARGEST_SCALE = 1200, 1.1, 2.0
"""The width in pixels at which text has its normal size, and how much smaller and larger screens change that."""


class Presenter(QObject):
    """Hides ``extras`` while it is ``on``; belongs to ``owner``, the window's inside."""

    begun = Signal()

    def __init__(
        self,
        window: QMainWindow,
        split: GuideSplit,
        lecture: Lecture,
        appearance: Appearance,
        extras: Sequence[QWidget],
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._window, self._split, self._lecture = window, split, lecture
        self._appearance, self._extras = appearance, extras
        self.on = False
        self._before = window.windowState()
        actions = {"PgDown": partial(lecture.move, 1), "PgUp": partial(lecture.move, -1), "Esc": self.end}
        self._keys = [QShortcut(QKeySequence(key), owner) for key in actions]
        for shortcut, action in zip(self._keys, actions.values(), strict=True):
            shortcut.activated.connect(action)
            shortcut.setEnabled(False)
        lecture.opened.connect(self._follow)

    def toggle(self) -> None:
        """Begins or ends."""
        if self.on:
            self.end()
        else:
            self.begin()

    def begin(self) -> None:
        """Fills the screen with the lecture, where it was left."""
        if not self._lecture.open:
            self._lecture.start()
        self._before = self._window.windowState()
        self._show(True)
        self.begun.emit()
        self._window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        if self._split.panel is not None:
            self._split.panel.setFocus()

    def end(self) -> None:
        """Everything as it was before."""
        if self.on:
            self._window.setWindowState(self._before)
            self._show(False)

    def _show(self, on: bool) -> None:
        self.on = on
        for shortcut in self._keys:
            shortcut.setEnabled(on)
        for widget in self._extras:
            widget.setVisible(not on)
        # Not hidden, or the keys of its actions would not work.
        self._window.menuBar().setMaximumHeight(0 if on else NO_LIMIT)
        self._split.present(on)
        self._appearance.present(self._scale() if on else None)

    def _scale(self) -> float:
        """Of the text: however many pixels the screen has, a line of it is as high for who sits in the last row."""
        width = max(self._window.width(), self._window.screen().availableGeometry().width())
        return min(max(width / NORMAL_WIDTH, LEAST_SCALE), LARGEST_SCALE)

    def _follow(self, is_open: bool) -> None:
        if not is_open:
            self.end()
