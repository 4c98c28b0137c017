"""A lab's two halves: its form on one side, its content on the other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from optviz.gui.icons import IconButton
from optviz.gui.layout import Layout

CONTENT_WIDTH = 940


class SideForm(QSplitter):
    """Follows the layout; what the user does to the splitter, the layout remembers for all labs.

    ``bar`` stands above the content, beside a button that hides the form; the content goes into ``body``.
    """

    def __init__(self, form: QWidget, bar: QWidget, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._form, self._layout = form, layout
        self._content = QWidget()
        self._button = IconButton("panel-left", QCoreApplication.translate("Layout", "Show or hide the settings (F9)"))
        self._button.setObjectName("toggleForm")
        self._button.clicked.connect(layout.toggle_form)
        self._head, self.body = QHBoxLayout(), QVBoxLayout(self._content)
        self._head.setContentsMargins(6, 0, 6, 0)
        self._head.setSpacing(0)
        self._head.addWidget(self._button, 0, Qt.AlignmentFlag.AlignBottom)
        self._head.addWidget(bar, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._head)
        self.setChildrenCollapsible(False)
        self.addWidget(form)
        self.addWidget(self._content)
        self.splitterMoved.connect(self._remember)
        layout.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        layout, left = self._layout, self._layout.side == "left"
        self._form.setVisible(layout.shown)
        if (self.indexOf(self._form) == 0) != left:
            self.insertWidget(0 if left else 1, self._form)
            self._head.removeWidget(self._button)
            self._head.insertWidget(0 if left else self._head.count(), self._button, 0, Qt.AlignmentFlag.AlignBottom)
        self._button.set_icon_name(f"panel-{layout.side}")
        self.setStretchFactor(self.indexOf(self._form), 0)
        self.setStretchFactor(self.indexOf(self._content), 1)
        whole = max(self.width(), layout.width + 1) if self.isVisible() else layout.width + CONTENT_WIDTH
        sizes = [layout.width, whole - layout.width]
        self.setSizes(sizes if left else sizes[::-1])

    def _remember(self) -> None:
        if self._layout.shown:
            self._layout.set_width(self._form.width())
