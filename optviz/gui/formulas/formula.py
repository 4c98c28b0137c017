"""A formula in a window."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontInfo, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from optviz.gui.formulas.glyphs import typeset
from optviz.gui.formulas.outline import EM, Outline

LARGER = 1.15
"""Formulas are set a little larger than the text around them."""


class Formula(QWidget):
    """Shows LaTeX in the colour of text and the size of the widget's font; a formula too wide is set smaller."""

    def __init__(self, latex: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline: Outline | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_latex(latex)

    def set_latex(self, latex: str) -> None:
        """Another formula; its LaTeX is what screen readers say."""
        self.setAccessibleName(latex)
        self._outline = typeset(latex) if latex else None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The formula and a pixel around it."""
        if self._outline is None:
            return QSize()
        scale = formula_size(self.font()) / EM
        return QSize(ceil(self._outline.width * scale) + 2, ceil(self._outline.height * scale) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """From the left, on the middle line."""
        if self._outline is None or not self._outline.width:
            return
        size = min(formula_size(self.font()), EM * (self.width() - 2) / self._outline.width)
        scale = size / EM
        top = 0.5 * (self.height() - self._outline.height * scale)
        painter = QPainter(self)
        self._outline.paint(painter, QPointF(1.0, top + self._outline.up * scale), self.palette().text().color(), size)
        painter.end()


def formula_size(font: QFont) -> float:
    """The size of formulas beside text of that font, in pixels."""
    return LARGER * QFontInfo(font).pixelSize()
