"""Which arrows are drawn: a coloured chip for each, which is its legend as well."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from optviz.errors import InputError, shown
from optviz.gui.editors import Editor
from optviz.params import Param
from optviz.scenario.descent import ARROWS, Arrow
from optviz.scene.descent.step_arrows import COLORS, NAMES
from optviz.scene.style import LIGHT, Style
from optviz.text import QT_TRANSLATE_NOOP

PARAM = Param(
    name="arrows",
    kind="choice",
    choices=ARROWS,
    default=ARROWS,
    doc=QT_TRANSLATE_NOOP("Params", "Which arrows of the step are drawn on the surface."),
)
SWATCH = 16.0


class ArrowChip(QAbstractButton):
    """A small arrow of a colour and its name; pale where it is not drawn."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = LIGHT.text
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(round(SWATCH) + metrics.horizontalAdvance(self.text()) + 17, metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, role = self.palette(), QPalette.ColorRole
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        edge = role.Highlight if self.hasFocus() else role.Dark if self.underMouse() else role.Mid
        painter.setPen(QPen(colors.color(edge), 2.0 if self.hasFocus() else 1.0))
        painter.setBrush(colors.color(role.AlternateBase) if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, 6.0, 6.0)
        painter.setOpacity(1.0 if self.isChecked() else 0.35)
        _draw_arrow(painter, QPointF(7.0, whole.center().y()), QColor(self.color))
        painter.setOpacity(1.0)
        painter.setPen(colors.color(role.Text if self.isChecked() else role.PlaceholderText))
        painter.drawText(whole.adjusted(SWATCH + 10.0, 0.0, 0.0, 0.0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class ArrowsEditor(Editor):
    """The arrows that are drawn, in the order of ``ARROWS``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PARAM, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.chips: dict[Arrow, ArrowChip] = {}
        for name in ARROWS:
            chip = ArrowChip(QCoreApplication.translate("Scene", NAMES[name]), self)
            chip.setToolTip(_told(name))
            chip.clicked.connect(partial(self._toggle, name))
            self.chips[name] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self.setFocusProxy(self.chips[ARROWS[0]])
        self._render(self._value)

    def offer(self, names: Collection[Arrow]) -> None:
        """Shows the chips of these arrows only."""
        for name, chip in self.chips.items():
            chip.setVisible(name in names)

    def apply_style(self, style: Style) -> None:
        """The theme's colours."""
        for name, chip in self.chips.items():
            if chip.color != COLORS[style.name][name]:
                chip.color = COLORS[style.name][name]
                chip.update()

    def _toggle(self, name: Arrow, _: bool = False) -> None:
        wanted = {*self._value, name} if self.chips[name].isChecked() else {*self._value} - {name}
        if self._edit(tuple(arrow for arrow in ARROWS if arrow in wanted)):
            self.committed.emit()

    def _checked(self, value: Any) -> Any:
        for name in value:
            if name not in ARROWS:
                raise InputError("arrows", f"must be some of {', '.join(ARROWS)}, got {shown(name)}")
        return tuple(arrow for arrow in ARROWS if arrow in value)

    def _render(self, value: Any) -> None:
        for name, chip in self.chips.items():
            chip.setChecked(name in value)


def _draw_arrow(painter: QPainter, at: QPointF, color: QColor) -> None:
    end = at + QPointF(SWATCH, 0.0)
    painter.setPen(QPen(color, 2.5))
    painter.drawLine(QLineF(at, end - QPointF(6.0, 0.0)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([end, end - QPointF(8.0, 4.5), end - QPointF(8.0, -4.5)]))


def _told(name: Arrow) -> str:
    translate = QCoreApplication.translate
    return {
        "gradient": translate("Inspector", "What plain gradient descent would do with this step's rate"),
        "momentum": translate("Inspector", "The part of the step that earlier gradients make"),
        "update": translate("Inspector", "The step that is taken"),
        "probe": translate("Inspector", "Where the optimiser looks ahead"),
    }[name]
