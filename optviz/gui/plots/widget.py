"""The widget of a panel: Qt's events become moves of the view and of markers."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from optviz.gui.plots import keys
from optviz.gui.plots.hands import Hands
from optviz.gui.plots.parts import Parts
from optviz.scene.style import LIGHT, Style

WHEEL_STEP = 1.25
"""How much more a notch of the wheel shows."""

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class PanelWidget(pg.GraphicsView):
    """The wheel zooms about the pointer (over an axis: that axis only), dragging pans, Home resets.

    ``HANDS`` is what the mouse does in the view.
    """

    HANDS: type[Hands] = Hands

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._parts = Parts(self.scene(), self.viewport(), self._again.start)
        self._hands = self.HANDS(self.viewport(), self._parts)
        self._again.timeout.connect(self._parts.canvas.refresh)
        self._parts.view.changed.connect(self._parts.follow)
        self.dress(LIGHT)

    def dress(self, style: Style) -> None:
        """Takes the colours, and the widget's font."""
        self.setBackgroundBrush(QColor(style.panel))
        self._parts.dress(style, self.font())

    def reset_view(self) -> None:
        """Shows the axes' spans again."""
        self._parts.view.home()

    def close(self) -> bool:
        """Closes it as any widget: pyqtgraph's own way takes the scene apart, below timers that still run."""
        return QWidget.close(self)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """The parts get new places."""
        super().resizeEvent(event)
        if hasattr(self, "_parts"):
            self._parts.arrange(QSizeF(self.size()))

    def changeEvent(self, event: QEvent) -> None:
        """Another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_parts"):
            self.dress(self._parts.style)

    # Mouse events never reach pyqtgraph's scene: it keeps them, and with them items that Qt may delete first.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click or a drag may begin."""
        at, within = self._at(event.position())
        if within:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._hands.pointer.press(at, event.button())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging, or hovering."""
        at, within = self._at(event.position())
        if self._hands.pointer.busy:
            self._hands.pointer.move(at)
        elif event.buttons() == Qt.MouseButton.NoButton:
            self._hands.hover(at, within)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a click or a drag."""
        at, within = self._at(event.position())
        self._hands.pointer.release(at, event.button(), event.modifiers())
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hands.hover(at, within)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is a click like the first."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms about the pointer: both axes, or the one that it is over."""
        at, within = self._at(event.position())
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120.0
        beside, below = at.x() < 0.0, at.y() > self._parts.inside().height()
        if notches and (within or beside != below):
            self._parts.view.zoom(WHEEL_STEP**-notches, at, x=not beside, y=not below)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        self._hands.leave()

    def event(self, event: QEvent) -> bool:
        """Arrow keys and the like are ours before they are anybody's shortcut."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and keys.ours(event.key(), event.modifiers())
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows pan, plus and minus zoom, Home resets, Escape puts a held marker back."""
        if event.key() == Qt.Key.Key_Escape and self._hands.pointer.cancel():
            return
        if not keys.ours(event.key(), event.modifiers()):
            event.ignore()
            return
        inside = self._parts.inside()
        way, factor = keys.way(event.key()), keys.factor(event.key())
        if way is not None:
            self._parts.view.pan(QPointF(way.x() * inside.width(), way.y() * inside.height()))
        elif factor is not None:
            self._parts.view.zoom(factor, QPointF(inside.width() / 2, inside.height() / 2))
        else:
            self.reset_view()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard sees where they are."""
        super().focusInEvent(event)
        self._parts.canvas.focused = event.reason() in _BY_KEYBOARD
        self._parts.canvas.refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And no longer."""
        super().focusOutEvent(event)
        self._parts.canvas.focused = False
        self._parts.canvas.refresh()

    def _at(self, position: QPointF) -> tuple[QPointF, bool]:
        """A position of the widget in the view's pixels, and whether it is inside."""
        inside = self._parts.inside()
        return position - inside.topLeft(), inside.contains(position)
