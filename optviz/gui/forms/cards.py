"""A form's list of things of one kind, a card each: added, duplicated, moved, removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from optviz.gui.forms.section import column, discard, text
from optviz.gui.icons import icon


class Card(QFrame):
    """Shows one item. Emits it as edited: ``edited(item, path)``; ``asked(what)`` is a wish: ``duplicate``,
    ``remove``, ``up``, ``down``.
    """

    edited = Signal(object, str)
    committed = Signal()
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")

    def show_status(self, label: QLabel, line: str, kind: str) -> None:
        """A line on the item in ``label``; ``kind`` (``good``, ``bad`` or empty) colours it, empty text hides it."""
        label.setText(line)
        label.setVisible(bool(line))
        if label.property("kind") != kind:
            label.setProperty("kind", kind)
            label.style().unpolish(label)
            label.style().polish(label)

    def menu_at(self, index: int, count: int, most: int) -> QMenu:
        """What can be done with the item as a whole, at its place among ``count``, of which there may be ``most``."""
        translate = QCoreApplication.translate
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries = {
            "duplicate": ("copy", translate("RunCard", "Duplicate"), count < most),
            "up": ("chevron-up", translate("RunCard", "Move up"), index > 0),
            "down": ("chevron-down", translate("RunCard", "Move down"), index + 1 < count),
            "remove": ("trash-2", translate("RunCard", "Remove"), True),
        }
        color = self.palette().windowText().color().name()
        for what, (drawing, title, enabled) in entries.items():
            if what == "remove":
                menu.addSeparator()
            action = menu.addAction(icon(drawing, color), title)
            action.setEnabled(enabled)
            action.setData(what)
            action.triggered.connect(partial(self.asked.emit, what))
        return menu


class CardList(QWidget):
    """Emits all items as edited: ``edited(items, path)``. A card stays with its item when others come, go or move.

    A list says what its cards are (``new_card``), what a duplicate looks like (``copy_of``) and what the menu behind
    its button adds; ``part`` is the scenario's key.
    """

    edited = Signal(object, str)
    committed = Signal()
    add_requested = Signal(str)

    def __init__(self, part: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._most = part, most
        self.items: tuple[Any, ...] = ()
        self.cards: list[Any] = []
        self._empty = text("caption", self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(8, 12, 8, 12)
        self.add = QPushButton(self)
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows = column(self, spacing=8)
        self._rows.addWidget(self._empty)
        self._rows.addWidget(self.add)

    def new_card(self) -> Card:
        """A card that shows nothing yet."""
        raise NotImplementedError

    def copy_of(self, item: Any) -> Any:
        """What a duplicate is at first."""
        return item

    def set_words(self, empty: str, add: str, menu: QMenu) -> None:
        """What stands where there is nothing, and what the button says and offers."""
        self._empty.setText(empty)
        self.add.setText(add)
        menu.triggered.connect(self._add)
        self.add.setMenu(menu)

    def match(self, items: Sequence[Any]) -> list[Any]:
        """The cards of these items, in their order, in place; the caller shows the items in them."""
        cards = self._matched(tuple(items))
        for card in self.cards:
            if card not in cards:
                self._rows.removeWidget(card)
                discard(card)
        self.items, self.cards = tuple(items), cards
        for index, card in enumerate(cards):
            if self._rows.indexOf(card) != index:
                self._rows.insertWidget(index, card)
        self._empty.setVisible(not cards)
        self.add.setEnabled(len(cards) < self._most)
        return cards

    def _matched(self, items: tuple[Any, ...]) -> list[Any]:
        """A card for each item: its own, else one that lost its item, else a new one."""
        free = list(zip(self.items, self.cards, strict=True))
        found: dict[int, Any] = {}
        for index, item in enumerate(items):
            own = next((pair for pair in free if pair[0] is item), None)
            if own is not None:
                free.remove(own)
                found[index] = own[1]
        return [found.get(index) or (free.pop(0)[1] if free else self._connected()) for index in range(len(items))]

    def _connected(self) -> Card:
        card = self.new_card()
        card.edited.connect(partial(self._edit, card))
        card.committed.connect(self.committed)
        card.asked.connect(partial(self._do, card))
        return card

    def _edit(self, card: Card, item: Any, key: str) -> None:
        items, index = list(self.items), self.cards.index(card)
        items[index] = item
        self.edited.emit(tuple(items), f"{self._part}[{index}].{key}")

    def _add(self, action: QAction) -> None:
        self.add_requested.emit(action.data())

    def _do(self, card: Card, what: str, *_: Any) -> None:
        items, index = list(self.items), self.cards.index(card)
        item = items.pop(index)
        if what == "duplicate":
            items[index:index] = [item, self.copy_of(item)]
        elif what in ("up", "down"):
            items.insert(index + (1 if what == "down" else -1), item)
        self.edited.emit(tuple(items), self._part)
        self.committed.emit()
