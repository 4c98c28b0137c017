"""The lab with the lecture beside it, or below it where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from optviz.gui.forms.section import discard
from optviz.gui.guide.lecture import Lecture
from optviz.gui.guide.panel import GuidePanel

NARROW = 1160
"""Pixels; in a narrower window, or where large text leaves no room, the lecture is below."""

WIDTH, HEIGHT, SHARE = 340, 204, 0.22
"""Pixels that the lecture has at least, and its share of a wide window."""

PRESENTED = 0.34
"""The lecture's share of a full screen."""


class GuideSplit(QSplitter):
    """Holds ``pages``; the lecture's panel comes and goes. Signals are the panel's."""

    presenting = Signal()
    ended = Signal()

    def __init__(self, pages: QWidget, lecture: Lecture, language: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._pages, self._lecture, self._language = pages, lecture, language
        self.panel: GuidePanel | None = None
        self._in_lab, self._presenting = True, False
        self.addWidget(pages)
        self.setStretchFactor(0, 1)
        lecture.opened.connect(self._follow)
        self._follow(lecture.open)

    def show_lab(self, in_lab: bool) -> None:
        """The lecture stands beside labs only."""
        self._in_lab = in_lab
        if self.panel is not None:
            self.panel.setVisible(in_lab)

    def present(self, on: bool) -> None:
        """More room for the lecture, which is read from afar."""
        self._presenting = on
        if self.panel is not None:
            self.panel.setProperty("presenting", on)
        self._turn(anew=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turns where the window becomes narrow or wide."""
        super().resizeEvent(event)
        self._turn()

    def _follow(self, is_open: bool) -> None:
        if is_open and self.panel is None:
            self.panel = GuidePanel(self._lecture, self._language)
            self.panel.presenting.connect(self.presenting)
            self.panel.ended.connect(self.ended)
            self.addWidget(self.panel)
            self.setStretchFactor(1, 0)
            self._turn(anew=True)
            self.panel.setVisible(self._in_lab)
        elif not is_open and self.panel is not None:
            discard(self.panel)
            self.panel = None

    def _turn(self, *, anew: bool = False) -> None:
        if self.panel is None:
            return
        least_beside = self._pages.minimumSizeHint().width() + self.panel.minimumSizeHint().width()
        below = self.width() < max(NARROW, least_beside)
        orientation = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        if orientation != self.orientation() or anew:
            self.setOrientation(orientation)
            self.panel.lay_out(wide=below)
            whole = self.height() if below else self.width()
            least, share = (HEIGHT, 0.0) if below else (WIDTH, SHARE)
            own = round(whole * PRESENTED) if self._presenting else max(least, round(whole * share))
            self.setSizes([max(1, whole - own), own])
