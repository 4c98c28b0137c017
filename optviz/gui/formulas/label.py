"""A formula of one line, typeset in as many lines as there is room for."""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

from optviz.engine.terms.notation import Notation
from optviz.engine.terms.reading import is_prose, notation_of
from optviz.gui.formulas.formula import formula_size
from optviz.gui.formulas.gradual import Gradual
from optviz.gui.formulas.layout import pieces
from optviz.gui.formulas.outline import EM, Outline, beside

MARGIN_X, MARGIN_Y = 8.0, 6.0
LEADING = 0.25 * EM

BREAKS_AFTER = re.compile(r"([·=/])")
BREAKS_BEFORE = re.compile(r"(?<=\S)([+−(\[])(?=\S)")
ZERO_WIDTH = "\u200b"
"""Where plain text may end a line."""


class FormulaLabel(QLabel):
    """Shows text like ``√(x² + y²)`` as mathematics, in the colour of text; a sentence as it is.

    It is plain text until all its glyphs are there: they are set one in each turn of the event loop, so that nobody has
    to wait. Screen readers say the text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "formula")
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.formula = ""
        self._notation: Notation | None = None
        self._pieces: list[Outline] = []
        self._gradual = Gradual(self)
        self._gradual.ready.connect(self._compose)

    @property
    def pending(self) -> bool:
        """Whether it is still to be typeset."""
        return self._gradual.pending

    def show_formula(self, text: str) -> None:
        """Another formula."""
        if text == self.formula:
            return
        self.formula = text
        self.setAccessibleName(text)
        self.setText(BREAKS_BEFORE.sub(f"{ZERO_WIDTH}\\1", BREAKS_AFTER.sub(f"\\1{ZERO_WIDTH}", text)))
        self._pieces, self._notation = [], None if not text or is_prose(text) else notation_of(text)
        if self._notation is None:
            self._gradual.stop()
        else:
            self._gradual.begin([self._notation])

    def _compose(self) -> None:
        assert self._notation is not None
        self._pieces = pieces(self._notation)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as it takes."""
        if not self._pieces:
            return super().heightForWidth(width)
        lines, scale = self._lines(width), self._scale(width)
        return ceil(scale * (sum(line.height + LEADING for line in lines) - LEADING) + 2 * MARGIN_Y)

    def sizeHint(self) -> QSize:
        """All in one line."""
        if not self._pieces:
            return super().sizeHint()
        whole = beside(self._pieces)
        scale = formula_size(self.font()) / EM
        return QSize(ceil(whole.width * scale + 2 * MARGIN_X), ceil(whole.height * scale + 2 * MARGIN_Y))

    def minimumSizeHint(self) -> QSize:
        """Little: it is broken into lines, and set smaller where a piece is wider than that."""
        return QSize(80, self.heightForWidth(self.width())) if self._pieces else super().minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, on the label's own ground."""
        if not self._pieces:
            super().paintEvent(event)
            return
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        scale = self._scale(self.width())
        y = MARGIN_Y
        for line in self._lines(self.width()):
            at = QPointF(MARGIN_X, y + line.up * scale)
            line.paint(painter, at, self.palette().text().color(), scale * EM)
            y += scale * (line.height + LEADING)
        painter.end()

    def _scale(self, width: int) -> float:
        """Pixels an outline's unit: as the font has it, or less where the widest piece does not fit."""
        widest = max(piece.width for piece in self._pieces)
        return min(formula_size(self.font()) / EM, max(1.0, width - 2 * MARGIN_X) / max(widest, 1.0))

    def _lines(self, width: int) -> list[Outline]:
        room = (width - 2 * MARGIN_X) / self._scale(width) + 1e-6
        lines: list[list[Outline]] = [[]]
        for piece in self._pieces:
            if lines[-1] and sum(part.width for part in lines[-1]) + piece.width > room:
                lines.append([])
            lines[-1].append(piece)
        return [beside(line) for line in lines]
