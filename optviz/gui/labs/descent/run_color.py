"""Editors in a run's header: its colour, and whether it is drawn."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QWidget,
    QWidgetAction,
)

from optviz.errors import InputError, shown
from optviz.gui.editors import Editor
from optviz.gui.icons import IconButton
from optviz.gui.labs.descent.run_options import COLOR, VISIBLE
from optviz.scenario.check_descent import HEXADECIMAL

COLUMNS = 6


class Swatch(QAbstractButton):
    """A round button of a colour; hollow where the run is hidden."""

    def __init__(self, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color, self.hollow = color, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        side = max(16, self.fontMetrics().height()) + 6
        return QSize(side, side)

    def show_color(self, color: str, *, hollow: bool = False) -> None:
        """Another colour."""
        self.color, self.hollow = color, hollow
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse() or self.isChecked():
            name = QPalette.ColorRole.Highlight if self.hasFocus() or self.isChecked() else QPalette.ColorRole.Dark
            painter.setPen(QPen(self.palette().color(name), 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        color = QColor(self.color)
        painter.setPen(QPen(color, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush if self.hollow else color)
        painter.drawEllipse(QRectF(self.rect()).adjusted(5, 5, -5, -5))
        painter.end()


class Swatches(QWidget):
    """The theme's colours to choose from."""

    picked = Signal(str)

    def __init__(self, colors: tuple[str, ...], current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 6, 6, 6)
        grid.setSpacing(4)
        for index, color in enumerate(colors):
            swatch = Swatch(color, self)
            swatch.setAccessibleName(color)
            swatch.setCheckable(True)
            swatch.setChecked(color == current)
            swatch.clicked.connect(lambda _=False, chosen=color: self.picked.emit(chosen))
            grid.addWidget(swatch, index // COLUMNS, index % COLUMNS)


class ColorEditor(Editor):
    """``#rrggbb``, or None for the theme's colour at the run's place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLOR, parent)
        self._auto = "#808080"
        self._choices: tuple[str, ...] = ()
        self.swatch = Swatch(self._auto, self)
        name = QCoreApplication.translate("RunCard", "Colour")
        self.swatch.setAccessibleName(name)
        self.swatch.setToolTip(name)
        self.swatch.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.swatch)
        self.setFocusProxy(self.swatch)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_auto(self, value: Any) -> None:
        self._auto = value
        self._render(self._value)

    def set_choices(self, colors: tuple[str, ...]) -> None:
        """The theme's colours."""
        self._choices = colors

    def set_hollow(self, hollow: bool) -> None:
        """Whether the run is hidden."""
        self.swatch.show_color(self.swatch.color, hollow=hollow)

    def _checked(self, value: Any) -> Any:
        if value is None or (isinstance(value, str) and HEXADECIMAL.fullmatch(value)):
            return value
        raise InputError("color", f"must be #rrggbb, got {shown(value)}")

    def _open(self) -> None:
        menu = self.menu()
        menu.popup(self.swatch.mapToGlobal(self.swatch.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """The palette, any other colour, the automatic one."""
        translate = QCoreApplication.translate
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        swatches = Swatches(self._choices, self._value or self._auto, menu)
        swatches.picked.connect(menu.close)
        swatches.picked.connect(self.setValue)
        action = QWidgetAction(menu)
        action.setDefaultWidget(swatches)
        menu.addAction(action)
        menu.addSeparator()
        menu.addAction(translate("RunCard", "Automatic")).triggered.connect(self.reset)
        menu.addAction(translate("RunCard", "Other…")).triggered.connect(self._ask)
        return menu

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._value or self._auto), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(self._take)
        dialog.open()

    def _take(self, color: QColor) -> None:
        self.setValue(color.name())

    def _render(self, value: Any) -> None:
        self.swatch.show_color(value or self._auto, hollow=self.swatch.hollow)


class EyeEditor(Editor):
    """Shows or hides the run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(VISIBLE, parent)
        self.button = IconButton("eye", "", self)
        self.button.clicked.connect(self._click)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.setFocusProxy(self.button)
        self._render(self._value)

    def _click(self) -> None:
        self.setValue(not self._value)

    def _render(self, value: Any) -> None:
        translate = QCoreApplication.translate
        text = translate("RunCard", "Hide this run") if value else translate("RunCard", "Show this run")
        self.button.set_icon_name("eye" if value else "eye-off")
        self.button.setToolTip(text)
        self.set_name(text)
        self.button.setAccessibleName(text)
