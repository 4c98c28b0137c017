"""The panel of the surface in space: mouse, wheel and keys turn it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from optviz.gui.labs.descent.relief_hands import STEP, WHEEL, TurningHands, after_key, raised, turned, zoomed
from optviz.gui.plots.panel import PlotPanel
from optviz.scenario.descent import Camera

REST_MS = 80
"""So long after the last move the picture is fine again, and the camera the scenario's."""


class ReliefPanel(PlotPanel):
    """Keeps a camera of its own while the user moves it.

    ``turned()`` says that it has moved, or is at rest now; ``camera_chosen(camera)`` that the user let go of it.
    """

    HANDS = TurningHands

    turned = Signal()
    camera_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = self._chosen = Camera()
        self.moving = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._settle_camera)
        assert isinstance(self._hands, TurningHands)
        self._hands.turned.connect(self._turn)

    def show_camera(self, camera: Camera) -> None:
        """Takes the scenario's camera, unless the user is moving it."""
        if camera != self._chosen:
            self._chosen = camera
            if camera != self.camera:
                self._move(camera)

    def settled(self) -> bool:
        """Whether everything wanted is painted and nothing is about to be announced."""
        return not self._rest.isActive() and super().settled()

    def reset_view(self) -> None:
        """The camera and the place as at first; the camera of a panel that is not seen is left alone."""
        super().reset_view()
        if self.isVisible():
            self._move(Camera())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a turn."""
        super().mouseReleaseEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._settle_camera()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms; with Ctrl or Shift it changes the heights."""
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120.0
        high = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self._move((raised if high else zoomed)(self.camera, WHEEL**notches))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Page up and down are ours before they are anybody's shortcut."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and after_key(self.camera, event.key()) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows turn, plus and minus zoom, Page Up and Down change the heights, Home resets."""
        camera = after_key(self.camera, event.key())
        if camera is None:
            super().keyPressEvent(event)
        else:
            self._move(camera)

    def _turn(self, by: QPointF) -> None:
        self._move(turned(self.camera, -STEP * by.x(), STEP * by.y()))

    def _move(self, camera: Camera) -> None:
        if camera == self.camera:
            return
        self.moving = True
        self.camera = camera
        self._rest.start()
        self.turned.emit()

    def _settle_camera(self) -> None:
        """At rest, unless a button is still down: then only the picture is fine again."""
        self._rest.stop()
        if self.moving:
            self.moving = False
            self._parts.canvas.calm()
            self.turned.emit()
        if not self._hands.pointer.busy and self.camera != self._chosen:
            self._chosen = self.camera
            self.camera_chosen.emit(self.camera)
