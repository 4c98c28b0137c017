"""What stands above a lab's pictures: which page, and how it is drawn; and the like of one page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from optviz.gui.editors import Editor
from optviz.scenario import replace

SPACING = 4


class ViewEditors(QWidget):
    """Editors of the scenario's ``view`` by name, in a row; ``groups`` of them stand a little apart.

    Emits the scenario as edited: ``edited(scenario, path)``.
    """

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, lab: str, *groups: Mapping[str, Editor]) -> None:
        super().__init__()
        self._scenario: Any = None
        self.editors = {name: editor for group in groups for name, editor in group.items()}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)
        for place, group in enumerate(groups):
            if place:
                self._part()
            for editor in group.values():
                self._row.addWidget(editor)
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

    def _part(self) -> None:
        """Between two groups."""
        self._row.addSpacing(2 * SPACING)


class ViewBar(ViewEditors):
    """A bar with ``left`` editors behind a ``caption`` and ``right`` ones at the other end."""

    def __init__(
        self, lab: str, left: Mapping[str, Editor], right: Mapping[str, Editor] | None = None, caption: str = ""
    ) -> None:
        super().__init__(lab, left, right or {})
        self._row.setContentsMargins(12, 6, 12, 2)
        self._row.setSpacing(-1)  # the style's own
        if caption:
            label = QLabel(caption, self)
            label.setProperty("role", "caption")
            self._row.insertWidget(0, label)

    def _part(self) -> None:
        self._row.addStretch(1)
