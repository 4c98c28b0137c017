"""Editor of the batch sizes: a row each, one of which is looked at closely."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from optviz.errors import InputError
from optviz.gui.editors import Editor, NumberEditor
from optviz.gui.forms.section import column, discard
from optviz.gui.icons import IconButton
from optviz.gui.labs.batches.sizes import another
from optviz.gui.labs.descent.run_color import Swatch
from optviz.params import Param
from optviz.scenario.batches import BATCH_SIZE, MOST_SIZES
from optviz.scene.style import Style

PATH = "param.batches.batch_sizes"
SIZES = Param(name="batch_sizes", kind="list", default=(1, 100, 1000))


class SizeRow(QWidget):
    """A colour (pressed where the size is looked at closely), the size, a button that takes it away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.swatch = Swatch("#808080", self)
        self.swatch.setCheckable(True)
        look = translate("BatchesForm", "Look at the steps of this batch size closely")
        self.swatch.setToolTip(look)
        self.swatch.setAccessibleName(look)
        self.number = NumberEditor(BATCH_SIZE, self)
        self.number.set_name(translate("BatchesForm", "Batch size"))
        self.remove = IconButton("x", translate("BatchesForm", "Remove this batch size"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.swatch)
        row.addWidget(self.number, 1)
        row.addWidget(self.remove)


class SizesEditor(Editor):
    """All sizes; ``looked_at(size)`` is a wish for a closer look."""

    looked_at = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(SIZES, parent)
        self.setObjectName(PATH)
        self._style, self._samples, self._looked = style, 1000, 1
        self.rows: list[SizeRow] = []
        self._column = column(self, spacing=4)
        self.add = QPushButton(QCoreApplication.translate("BatchesForm", "Add batch size"), self)
        self.add.setObjectName("addBatchSize")
        self.add.clicked.connect(self._add)
        self._column.addWidget(self.add)
        self._render(self._value)

    def show_look(self, looked: int, samples: int, style: Style) -> None:
        """Which size is looked at closely, and how many samples there are, without a signal."""
        self._looked, self._samples, self._style = looked, samples, style
        if len(self.rows) == len(self._value):
            self._mark()

    def setValue(self, value: Any) -> None:
        """As if the user had set it; where the scenario refuses it, what it has stays."""
        try:
            good = self._checked(value)
        except InputError as error:
            self._refuse(value, error)
            return
        edited = self._edit(good)
        self._render(self._value)
        if edited:
            self.committed.emit()

    def _checked(self, value: Any) -> Any:
        if not isinstance(value, list | tuple):
            raise InputError(self.param.name, f"must be a list of whole numbers, got {value}")
        if not 1 <= len(value) <= MOST_SIZES:
            raise InputError(self.param.name, f"must have from 1 to {MOST_SIZES} sizes, got {len(value)}")
        return tuple(BATCH_SIZE.check(size, f"{self.param.name}[{index}]") for index, size in enumerate(value))

    def _render(self, value: Any) -> None:
        while len(self.rows) > len(value):
            row = self.rows.pop()
            self._column.removeWidget(row)
            discard(row)
        while len(self.rows) < len(value):
            self._append(len(self.rows))
        for row, size in zip(self.rows, value, strict=True):
            row.number.show_value(size)
        self._mark()

    def _append(self, index: int) -> None:
        row = SizeRow(self)
        row.number.setObjectName(f"{PATH}[{index}]")
        row.number.changed.connect(partial(self._change, index))
        row.number.committed.connect(self.committed)
        row.remove.clicked.connect(partial(self._remove, index))
        row.swatch.clicked.connect(partial(self._look, index))
        self.rows.append(row)
        self._column.insertWidget(index, row)
        row.show()

    def _mark(self) -> None:
        for index, (row, size) in enumerate(zip(self.rows, self._value, strict=True)):
            row.swatch.show_color(self._style.run_color(index), hollow=size != self._looked)
            row.swatch.setChecked(size == self._looked)
            row.remove.setEnabled(len(self.rows) > 1)
        self.add.setEnabled(len(self.rows) < MOST_SIZES and another(self._value, self._samples) is not None)

    def _change(self, index: int, size: int) -> None:
        sizes = list(self._value)
        sizes[index] = size
        self._edit(tuple(sizes))

    def _remove(self, index: int, _: bool = False) -> None:
        self.setValue([size for place, size in enumerate(self._value) if place != index])

    def _add(self, _: bool = False) -> None:
        size = another(self._value, self._samples)
        if size is not None:
            self.setValue([*self._value, size])

    def _look(self, index: int, _: bool = False) -> None:
        self._mark()
        self.looked_at.emit(self._value[index])
