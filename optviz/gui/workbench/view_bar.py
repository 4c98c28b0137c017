"""What stands above a lab's pictures: which page, and how it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from optviz.gui.editors import Editor
from optviz.scenario import replace


class ViewBar(QWidget):
    """Editors of the scenario's ``view`` by name: ``left`` ones behind a ``caption``, ``right`` ones at the other end.

    Emits the scenario as edited: ``edited(scenario, path)``.
    """

    edited = Signal(object, str)
    committed = Signal()

    def __init__(
        self, lab: str, left: Mapping[str, Editor], right: Mapping[str, Editor] | None = None, caption: str = ""
    ) -> None:
        super().__init__()
        self._scenario: Any = None
        self.editors = {**left, **(right or {})}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 2)
        if caption:
            label = QLabel(caption, self)
            label.setProperty("role", "caption")
            row.addWidget(label)
        for editor in left.values():
            row.addWidget(editor)
        row.addStretch(1)
        for editor in (right or {}).values():
            row.addWidget(editor)
        for name, editor in self.editors.items():
            editor.setObjectName(f"param.{lab}.view.{name}")
            editor.changed.connect(partial(self._edit, name))
            editor.committed.connect(self.committed)

    def show_scenario(self, scenario: Any) -> None:
        """Shows the scenario's view, without a signal."""
        self._scenario = scenario
        for name, editor in self.editors.items():
            editor.show_value(getattr(scenario.view, name))

    def with_view(self, name: str, value: Any) -> Any:
        """The scenario with another value in its view."""
        return replace(self._scenario, view=replace(self._scenario.view, **{name: value}))

    def _edit(self, name: str, value: Any) -> None:
        if self._scenario is not None:
            self.edited.emit(self.with_view(name, value), f"view.{name}")
