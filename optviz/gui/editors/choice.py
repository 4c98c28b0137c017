"""Editor of ``choice``: a combo box over texts that stand for values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.search import SearchPopup
from optviz.gui.editors.search_entry import FLAGS, HEADING, REASON, SUMMARY, VALUE
from optviz.params import Param


@dataclass(frozen=True)
class Option:
    """One entry: its value, how it is called, one line about it, and the heading that it stands under.

    ``paper`` and ``cost`` are for its tooltip.
    """

    value: Any
    title: str
    summary: str = ""
    group: str = ""
    paper: str = ""
    cost: str = ""


def model_of(options: Iterable[Option], parent: QObject | None = None) -> QStandardItemModel:
    """The entries with their headings; may be shared by many combo boxes."""
    model = QStandardItemModel(0, 1, parent)
    group = ""
    for option in options:
        if option.group and option.group != group:
            _append(model, {Qt.ItemDataRole.DisplayRole: option.group, HEADING: True, FLAGS: 0})
        group = option.group
        title, tip = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
        told = "\n".join(filter(None, (option.summary, option.paper, option.cost)))
        _append(model, {title: option.title, tip: told, SUMMARY: option.summary, VALUE: option.value})
    return model


def set_reasons(model: QStandardItemModel, reasons: Mapping[Any, str]) -> None:
    """Lets the entries whose values have a reason not be chosen, and all others be."""
    on = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data(HEADING):
            continue
        reason = reasons.get(index.data(VALUE), "")
        if reason != (index.data(REASON) or ""):
            model.setData(index, reason, REASON)
            model.setData(index, 0 if reason else on.value, FLAGS)


def _append(model: QStandardItemModel, data: Mapping[int, Any]) -> None:
    # No QStandardItem is touched from Python: such a wrapper can crash when the model is deleted (PySide6 6.11).
    row = model.rowCount()
    model.insertRow(row)
    for role, value in data.items():
        model.setData(model.index(row, 0), value, role)


class ComboBox(QComboBox):
    """As wide as the entry at hand needs, its list as wide as all of them; the wheel is the scroll area's."""

    def __init__(self, parent: QWidget | None = None, *, searchable: bool = False) -> None:
        super().__init__(parent)
        self._searchable = searchable
        self.popup: SearchPopup | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(20)
        self._opened = False
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        text = QSize(self.fontMetrics().horizontalAdvance(self.currentText()) + 6, self.fontMetrics().height())
        size = self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, text, self)
        return QSize(size.width(), max(size.height(), self.fontMetrics().height() + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(64, self.sizeHint().width()), self.sizeHint().height())

    def showPopup(self) -> None:
        if self._searchable:
            self._show_search()
            return
        view = self.view()
        if not self._opened:
            self._opened = True
            # Qt's own delegate for combo boxes ignores the stylesheet.
            self.setItemDelegate(QStyledItemDelegate(self))
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + 24))
        super().showPopup()

    def hidePopup(self) -> None:
        if self.popup is not None:
            self.popup.close()
        super().hidePopup()

    def _show_search(self) -> None:
        if self.popup is None:
            self.popup = SearchPopup(self)
            self.popup.picked.connect(self._pick)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        self.popup.open_below(self, model, self.currentIndex())

    def _pick(self, row: int) -> None:
        self.setCurrentIndex(row)
        self.activated.emit(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceEditor(Editor):
    """Chooses one of the parameter's choices; ``options`` says how they are called (else by their names).

    An optional parameter has an entry for None. A ``searchable`` one finds its entries by typing.
    """

    def __init__(
        self,
        param: Param,
        parent: QWidget | None = None,
        *,
        options: Iterable[Option] = (),
        model: QStandardItemModel | None = None,
        searchable: bool = False,
    ) -> None:
        super().__init__(param, parent)
        self.combo = ComboBox(self, searchable=searchable)
        self.combo.setModel(model or model_of(options or _options(param), self))
        self.combo.setToolTip(self.toolTip())
        self.combo.activated.connect(self._choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.set_name(param.name)
        self._render(self._value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.combo.setAccessibleName(name)

    def comfortable_width(self) -> int:
        return self.combo.sizeHint().width()

    def _choose(self, index: int) -> None:
        if self._edit(self.combo.itemData(index, VALUE)):
            self.committed.emit()

    def _render(self, value: Any) -> None:
        rows = range(self.combo.count())
        data = self.combo.itemData
        found = (row for row in rows if not data(row, HEADING) and data(row, VALUE) == value)
        self.combo.setCurrentIndex(next(found, -1))


def _options(param: Param) -> list[Option]:
    kinds = (True, False) if param.kind == "bool" else param.choices
    values = (None, *kinds) if param.optional else kinds
    return [Option(value, words.shown(value)) for value in values]
