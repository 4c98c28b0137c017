"""A slider that goes where it is clicked and leaves the wheel to the scroll area."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QWidget

from optviz.gui.editors.wheel import Wheel

KEYS: dict[int, int] = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


class Slider(QSlider):
    """``moved`` carries positions set with the mouse (or Home and End); ``stepped`` counts arrow keys and notches of
    the wheel; ``settled`` says that mouse or key was let go.
    """

    moved = Signal(int)
    stepped = Signal(int)
    settled = Signal()

    def __init__(self, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, steps)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shows = False
        self._wheel = Wheel()
        self.valueChanged.connect(self._move)
        self.sliderReleased.connect(self.settled)

    def show_position(self, position: int) -> None:
        """Moves the handle, without a signal."""
        self._shows = True
        self.setValue(position)
        self._shows = False

    def minimumSizeHint(self) -> QSize:
        return QSize(48, super().minimumSizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._jump(event.position().toPoint().x())
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = KEYS.get(event.key())
        if count is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(count)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat() and (event.key() in KEYS or event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            self.settled.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.isSliderDown():
            self.settled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if notches := self._wheel.turn(event, self.hasFocus()):
            self.stepped.emit(notches)
            self.settled.emit()

    def _jump(self, x: int) -> None:
        """Puts the handle under the pointer, unless it is there: the press then starts a drag."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
        handle = self.style().subControlRect(control, option, part, self)
        if handle.left() <= x <= handle.right():
            return
        room = max(1, self.width() - handle.width())
        self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), x - handle.width() // 2, room))

    def _move(self, position: int) -> None:
        if not self._shows:
            self.moved.emit(position)
