"""Icons: the line drawings in ``resources/icons``, in any colour."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton, QWidget

from optviz.paths import resource

SIZES = (16, 20, 24, 28, 32, 40, 48, 64)
"""Pixels on the device: what 16 to 24 pixels become at 100, 125, 150, 200 and 300 %."""


@cache
def icon(name: str, color: str) -> QIcon:
    """The drawing of that name in that colour (``#rrggbb``), sharp at every usual device pixel ratio."""
    result = QIcon()
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", color).encode()))
    for size in SIZES:
        result.addPixmap(_painted(renderer, size))
    return result


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _painted(renderer: QSvgRenderer, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


class IconButton(QToolButton):
    """A flat button with an icon that follows the theme; its text is the tooltip and the accessible name.

    The icon grows with the text, from ``least`` pixels on.
    """

    def __init__(self, name: str, text: str, parent: QWidget | None = None, *, least: int = 16) -> None:
        super().__init__(parent)
        self._name, self._least = name, least
        self._drawn: tuple[str, str] | None = None
        self.setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setAutoRaise(True)
        self._redraw()

    def set_icon_name(self, name: str) -> None:
        """Shows another drawing."""
        self._name = name
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._redraw()

    def _redraw(self) -> None:
        side = max(self._least, self.fontMetrics().height())
        self.setIconSize(QSize(side, side))
        wanted = (self._name, self.palette().color(QPalette.ColorRole.ButtonText).name())
        if wanted != self._drawn:
            self._drawn = wanted
            self.setIcon(icon(*wanted))
