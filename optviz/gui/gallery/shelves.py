"""Cards under headings, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from optviz.gui.gallery.card import Card
from optviz.gui.gallery.entries import Entry, part_titles
from optviz.scenario.common import PARTS
from optviz.scene.style import Style

LEAST, GAP, EDGE = 224, 16, 32
"""Pixels: a card's least width, what is between two cards, and around all of them."""

MOST_COLUMNS = 6


class Shelves(QScrollArea):
    """``chosen(name)`` on a click or Enter; arrow keys go through what is shown, and up from it: ``left_above()``."""

    chosen = Signal(str)
    left_above = Signal()

    def __init__(self, entries: Sequence[Entry], style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = QWidget()
        self.setWidget(self._ground)
        for area in (self.viewport(), self._ground):
            area.setAutoFillBackground(False)
        self._headings = {part: _heading(title, self._ground) for part, title in part_titles().items()}
        self.cards = [self._new_card(entry, style) for entry in entries]
        self.shown = list(self.cards)
        self._mark(self.cards[0])

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        for card in self.cards:
            card.apply_style(style)

    def search(self, query: str) -> int:
        """Shows what answers to a query; how many there are."""
        self.shown = [card for card in self.cards if card.entry.answers(query)]
        for card in self.cards:
            card.setVisible(card in self.shown)
        if self.shown:
            self._mark(self.shown[0])
        self._arrange()
        return len(self.shown)

    def focus_first(self) -> None:
        """Gives the focus to the card that had it last, or else to the first."""
        marked = [card for card in self.shown if card.focusPolicy() == Qt.FocusPolicy.StrongFocus]
        for card in (marked or self.shown)[:1]:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs larger cards."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _new_card(self, entry: Entry, style: Style) -> Card:
        card = Card(entry, style, self._ground)
        card.clicked.connect(lambda: self.chosen.emit(entry.name))
        card.moved.connect(lambda key: self._move(card, key))
        card.focused.connect(lambda: self._keep(card))
        return card

    def _arrange(self) -> None:
        width = self.viewport().width()
        columns = min(max(1, (width - 2 * EDGE + GAP) // (LEAST + GAP)), MOST_COLUMNS)
        side = (width - 2 * EDGE - (columns - 1) * GAP) // columns
        y = 4
        for part in PARTS:
            heading, cards = self._headings[part], [card for card in self.shown if card.entry.part == part]
            heading.setVisible(bool(cards))
            if not cards:
                continue
            heading.setGeometry(EDGE, y, width - 2 * EDGE, heading.sizeHint().height())
            y = heading.geometry().bottom() + GAP // 2
            height = cards[0].heightForWidth(side)
            for index, card in enumerate(cards):
                row, column = divmod(index, columns)
                card.setGeometry(EDGE + column * (side + GAP), y + row * (height + GAP), side, height)
            y = cards[-1].geometry().bottom() + 2 * GAP
        self._ground.resize(width, max(y, 1))

    def _move(self, card: Card, key: int) -> None:
        target = self._beside(card, key)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Up:
            self.left_above.emit()

    def _beside(self, card: Card, key: int) -> Card | None:
        """The card that an arrow key leads to."""
        place = self.shown.index(card)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return self.shown[0 if key == Qt.Key.Key_Home else -1]
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            other = place + (1 if key == Qt.Key.Key_Right else -1)
            return self.shown[other] if 0 <= other < len(self.shown) else None
        return self._in_next_row(card.geometry(), down=key == Qt.Key.Key_Down)

    def _in_next_row(self, at: QRect, *, down: bool) -> Card | None:
        tops = {other.y() for other in self.shown if (other.y() > at.y() if down else other.y() < at.y())}
        if not tops:
            return None
        top = min(tops) if down else max(tops)
        row = [other for other in self.shown if other.y() == top]
        return min(row, key=lambda other: abs(other.x() - at.x()))

    def _keep(self, card: Card) -> None:
        self._mark(card)
        self.ensureWidgetVisible(card, 0, 2 * GAP + self._headings[card.entry.part].height())

    def _mark(self, card: Card) -> None:
        """Tab leads to this one of all cards."""
        for other in self.cards:
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is card else Qt.FocusPolicy.ClickFocus)


def _heading(title: str, parent: QWidget) -> QLabel:
    label = QLabel(title, parent)
    label.setProperty("role", "heading")
    return label
