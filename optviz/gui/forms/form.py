"""The frame of a lab's form: sections below each other in a scroll area."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from optviz.gui.forms.focus import order_tabs
from optviz.gui.forms.section import column, line
from optviz.gui.steady_area import SteadyArea

LEAST_WIDTH, WIDTH = 300, 340


class Form(QWidget):
    """Shows ``sections`` from top to bottom, a line between two of them, and scrolls where there is no room."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMinimumWidth(LEAST_WIDTH)

    def arrange(self, *sections: QWidget) -> None:
        """Puts the sections in; once."""
        content = self._content = QFrame()
        content.setProperty("role", "panel")
        rows = column(content, spacing=0)
        for index, section in enumerate(sections):
            if index:
                rows.addWidget(line(content))
            rows.addWidget(section)
        rows.addStretch(1)
        area = self._area = SteadyArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is no stop: it shows the one that is
        area.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def order_tabs(self) -> None:
        """Lets the Tab key go from top to bottom; again wherever editors came or went."""
        order_tabs(self._content)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 640)
