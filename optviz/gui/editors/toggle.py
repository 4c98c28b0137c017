"""Editor of ``bool`` where there is little room: a button that stays down."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from optviz.gui.editors.base import Editor
from optviz.params import Param


class ToggleEditor(Editor):
    """On or off; ``key`` is the letter that presses it from anywhere in the window."""

    def __init__(self, param: Param, title: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self.button = QPushButton(title, self)
        self.button.setProperty("role", "segment")
        self.button.setCheckable(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setToolTip(f"{self.toolTip()} ({key})" if key else self.toolTip())
        self.button.clicked.connect(self._click)
        if key:
            self.button.setShortcut(key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.button)
        self.set_name(title)
        self._render(self._value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.button.setAccessibleName(name)

    def _click(self, on: bool) -> None:
        if self._edit(on):
            self.committed.emit()

    def _render(self, value: Any) -> None:
        self.button.setChecked(bool(value))
