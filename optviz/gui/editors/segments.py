"""Editor of a ``choice`` with few entries: buttons side by side, one of them pressed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from optviz.gui.editors.base import Editor
from optviz.gui.editors.choice import Option
from optviz.params import Param


class SegmentsEditor(Editor):
    """All ``options`` in view at once; the arrow keys go from one to the next."""

    def __init__(self, param: Param, options: Iterable[Option], parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[Any, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for option in options:
            button = QPushButton(option.title, self)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(option.summary)
            button.clicked.connect(partial(self._choose, option.value))
            self._group.addButton(button)
            self.buttons[option.value] = button
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._render(self._value)

    def _choose(self, value: Any, _: bool = False) -> None:
        if self._edit(value):
            self.committed.emit()

    def _render(self, value: Any) -> None:
        button = self.buttons.get(value)
        if button is not None:
            button.setChecked(True)
            self.setFocusProxy(button)
