"""A row for each parameter of an algorithm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from optviz.gui import editors
from optviz.gui.editors import LONGEST, Editor, Row
from optviz.gui.forms.section import column, discard
from optviz.params import Param


class ParamGroup(QWidget):
    """Editors for the parameters of a surface, an optimiser or a schedule; others when the algorithm changes."""

    changed = Signal(str, object)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None, *, reach: str = LONGEST) -> None:
        super().__init__(parent)
        self._reach = reach
        self.editors: dict[str, Editor] = {}
        self._params: tuple[Param, ...] = ()
        self._rows: list[Row] = []
        self._path = ""
        self._layout = column(self)
        self.hide()

    def show_params(self, params: Sequence[Param], values: Mapping[str, Any]) -> None:
        """Shows these parameters with these values, and the defaults of the others."""
        if tuple(params) != self._params:
            self._build(tuple(params))
        for name, editor in self.editors.items():
            editor.show_value(values.get(name, editor.param.default))

    def set_path(self, path: str) -> None:
        """Names the editors ``<path>.<parameter>``."""
        self._path = path
        for name, editor in self.editors.items():
            editor.setObjectName(f"{path}.{name}")

    def _build(self, params: tuple[Param, ...]) -> None:
        for row in self._rows:
            self._layout.removeWidget(row)
            discard(row)
        self._params = params
        self.editors = {param.name: editors.create(param, self) for param in params}
        self._rows = [Row(name, editor, self, reach=self._reach) for name, editor in self.editors.items()]
        for row, (name, editor) in zip(self._rows, self.editors.items(), strict=True):
            self._layout.addWidget(row)
            row.show()
            editor.changed.connect(partial(self.changed.emit, name))
            editor.committed.connect(self.committed)
        self.set_path(self._path)
        self.setVisible(bool(params))
