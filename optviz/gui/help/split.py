"""The labs, and the help beside them when it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from optviz.gui.forms.form import LEAST_WIDTH
from optviz.gui.help.panel import HelpPanel
from optviz.gui.layout import Layout

LEAST_CONTENT, GAPS = 600, 10
"""Beside form and help: what plots need, and what splitters take."""


class HelpSplit(QSplitter):
    """Remembers the help's width. In a narrow window the labs' forms make way while the help is open."""

    def __init__(self, labs: QWidget, panel: HelpPanel, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._labs, self._panel, self._layout = labs, panel, layout
        self.setChildrenCollapsible(False)
        for index, widget in enumerate((labs, panel)):
            self.addWidget(widget)
            self.setStretchFactor(index, 1 - index)
        self.splitterMoved.connect(self._remember)
        panel.closed.connect(self._share_room)
        layout.room_wanted.connect(panel.dismiss)

    @property
    def helping(self) -> bool:
        """Whether the help is open."""
        return not self._panel.isHidden()

    def toggle(self) -> None:
        """The help comes, with the keyboard in it, or goes."""
        if self.helping:
            self._panel.dismiss()
        else:
            self.open()
            self._panel.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open(self) -> None:
        """The help comes."""
        self._layout.crowd(self._crowded())
        self._panel.open()
        self.show_width()

    def show_width(self) -> None:
        """The help as wide as the layout has it."""
        width = self._layout.help_width
        self.setSizes([max(1, self.width() - width), width])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forms come back where there is room again."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        self._layout.crowd(self.helping and self._crowded())

    def _crowded(self) -> bool:
        """Whether there is no room for form, content and help."""
        content = self._labs.minimumSizeHint().width() - (LEAST_WIDTH if self._layout.shown else 0)
        needed = LEAST_WIDTH + max(content, LEAST_CONTENT) + self._panel.minimumWidth() + GAPS
        return self._layout.wanted and needed > self.width()

    def _remember(self) -> None:
        self._layout.set_help_width(self._panel.width())
