"""A rectangle of the panel that paints itself, beside the view."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from optviz.gui.plots.guard import guarded
from optviz.gui.plots.ink import smooth
from optviz.scene.style import LIGHT, Style


class Patch(QGraphicsItem):
    """Something with a place, a style and a font; a subclass draws from its own top left corner."""

    def __init__(self) -> None:
        super().__init__()
        self.style: Style = LIGHT
        self.font = QFont()
        self._rect = QRectF()

    def dress(self, style: Style, font: QFont) -> None:
        """Takes the colours and the font."""
        self.style, self.font = style, font
        self.update()

    def place(self, rect: QRectF) -> None:
        """Moves and resizes it."""
        self.prepareGeometryChange()
        self._rect = QRectF(0.0, 0.0, max(0.0, rect.width()), max(0.0, rect.height()))
        self.setPos(rect.topLeft())

    def boundingRect(self) -> QRectF:
        """For Qt."""
        return self._rect

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """For Qt."""
        smooth(painter)
        self.draw(painter, self._rect)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paints it; ``rect`` starts at (0, 0)."""
        raise NotImplementedError
