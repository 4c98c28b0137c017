"""Editor of ``bool``: a switch."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from optviz.gui.editors.base import Editor
from optviz.params import Param


class Switch(QAbstractButton):
    """A sliding switch, drawn in the palette's colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        height = max(18, round(self.fontMetrics().height() * 1.05)) + 4
        return QSize(round((height - 4) * 1.75) + 4, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, role = self.palette(), QPalette.ColorRole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(colors.color(role.Highlight), 2))
            ring = whole.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        track = whole.adjusted(3, 3, -3, -3)
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color(role.Highlight if on else role.Dark))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        radius = track.height() / 2 - 2
        x = track.right() - radius - 2 if on else track.left() + radius + 2
        knob = colors.color(role.HighlightedText) if on else QColor(Qt.GlobalColor.white)
        painter.setBrush(knob)
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)
        painter.end()


class SwitchEditor(Editor):
    """On or off."""

    def __init__(self, param: Param, parent: QWidget | None = None) -> None:
        super().__init__(param, parent)
        self.switch = Switch(self)
        self.switch.clicked.connect(self._click)
        self.switch.setToolTip(self.toolTip())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self.switch)
        self.setFocusProxy(self.switch)
        self.set_name(param.name)
        self._render(self._value)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        self.switch.setAccessibleName(name)

    def _click(self, on: bool) -> None:
        if self._edit(on):
            self.committed.emit()

    def _render(self, value: Any) -> None:
        self.switch.setChecked(bool(value))
