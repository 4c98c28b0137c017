"""Paints the inspector's formulas."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from optviz.gui.formulas.formula import formula_size
from optviz.gui.formulas.outline import EM
from optviz.gui.labs.descent.step_sheet import Sheet
from optviz.scene.descent.step_arrows import COLORS
from optviz.scene.style import LIGHT, Style

MARGIN = 14.0
"""On the left, with room for a dot in an arrow's colour."""

DOT = 3.0
BEYOND = 40.0
"""A line's ink reaches no further from its baseline."""


class StepView(QWidget):
    """Shows a sheet in the palette's colours; ``widened()`` when lines of another length would fit."""

    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self._style: Style = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def room(self) -> float:
        """How long a line may be, for a font of ``EM`` pixels."""
        return max(160.0, (self.width() - MARGIN - 4.0) / self._scale)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Another step."""
        higher = sheet is None or self.sheet is None or sheet.height != self.sheet.height
        self.sheet = sheet
        entries = sheet.entries if sheet is not None else ()
        self.setAccessibleDescription("\n".join(f"{entry.latex}: {entry.value}" for entry in entries))
        if higher:
            self.updateGeometry()
        self.update()

    def apply_style(self, style: Style) -> None:
        """The theme's colours for arrows."""
        if style != self._style:
            self._style = style
            self.update()

    def sizeHint(self) -> QSize:
        height = self.sheet.height if self.sheet is not None else 0.0
        return QSize(200, ceil(height * self._scale) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText
        text, faint = (self.palette().color(role) for role in roles)
        scale, size = self._scale, formula_size(self.font())
        top, bottom = event.rect().top() - BEYOND, event.rect().bottom() + BEYOND
        for ink in self.sheet.inks:
            at = QPointF(MARGIN + ink.x * scale, ink.baseline * scale)
            if top <= at.y() <= bottom:
                ink.outline.paint(painter, at, faint if ink.faint else text, size)
        painter.setPen(Qt.PenStyle.NoPen)
        for entry in self.sheet.entries:
            if entry.arrow is not None:
                painter.setBrush(QColor(COLORS[self._style.name][entry.arrow]))
                painter.drawEllipse(QPointF(DOT + 1.0, (entry.baseline - 0.28 * EM) * scale), DOT, DOT)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Hovering a quantity tells its value in full."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.value_at(event.pos().y()), self)
            return True
        return super().event(event)

    def value_at(self, y: float) -> str:
        """The value of the quantity at that height of the widget, every digit of it; empty between two."""
        entries = self.sheet.entries if self.sheet is not None else ()
        return next((entry.value for entry in entries if entry.top <= y / self._scale < entry.bottom), "")

    @property
    def _scale(self) -> float:
        return formula_size(self.font()) / EM
