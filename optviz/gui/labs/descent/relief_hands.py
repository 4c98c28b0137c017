"""How the mouse and the keys move a camera."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal

from optviz.gui.plots.hands import Hands
from optviz.params import Param
from optviz.scenario import replace
from optviz.scenario.descent import ELEVATION, HEIGHT, ZOOM, Camera

STEP = 0.4
"""Degrees for a pixel of a drag."""

ANGLE = 5.0
"""Degrees for a press of a key."""

WHEEL = 1.12
"""The factor for a notch of the wheel or a press of a key."""

FLATTEST = 0.02
"""A height of nothing begins to grow from here."""


class TurningHands(Hands):
    """Dragging turns, the right button moves the picture along."""

    turned = Signal(QPointF)

    def pan(self, by: QPointF) -> None:
        """The camera goes around by so many pixels."""
        self.turned.emit(by)

    def stretch(self, by: QPointF, about: QPointF) -> None:
        """The picture is moved along."""
        super().pan(by)

    def _shape(self, key: str | None, held: bool) -> Qt.CursorShape:
        """A hand everywhere: all of it can be taken."""
        return Qt.CursorShape.OpenHandCursor if key is None else super()._shape(key, held)


def turned(camera: Camera, azimuth: float, elevation: float) -> Camera:
    """The camera farther around by so many degrees; the azimuth is kept in (−180, 180]."""
    around = -((180.0 - (camera.azimuth + azimuth)) % 360.0 - 180.0)
    return replace(
        camera, azimuth=round(around, 1) + 0.0, elevation=round(_within(camera.elevation + elevation, ELEVATION), 1)
    )


def zoomed(camera: Camera, factor: float) -> Camera:
    """The picture larger by a factor."""
    return replace(camera, zoom=_within(float(f"{camera.zoom * factor:.4g}"), ZOOM))


def raised(camera: Camera, factor: float) -> Camera:
    """Heights drawn longer by a factor."""
    height = max(camera.height, FLATTEST) * factor
    return replace(camera, height=0.0 if height < FLATTEST else _within(float(f"{height:.4g}"), HEIGHT))


def after_key(camera: Camera, key: int) -> Camera | None:
    """What a key makes of the camera; None where it is not one of ours."""
    found = _KEYS.get(key)
    return None if found is None else found(camera)


def _within(value: float, param: Param) -> float:
    return min(max(value, param.low), param.high)


_KEYS: dict[int, Callable[[Camera], Camera]] = {
    Qt.Key.Key_Left: lambda camera: turned(camera, ANGLE, 0.0),
    Qt.Key.Key_Right: lambda camera: turned(camera, -ANGLE, 0.0),
    Qt.Key.Key_Up: lambda camera: turned(camera, 0.0, -ANGLE),
    Qt.Key.Key_Down: lambda camera: turned(camera, 0.0, ANGLE),
    Qt.Key.Key_Plus: lambda camera: zoomed(camera, WHEEL),
    Qt.Key.Key_Equal: lambda camera: zoomed(camera, WHEEL),
    Qt.Key.Key_Minus: lambda camera: zoomed(camera, 1.0 / WHEEL),
    Qt.Key.Key_Underscore: lambda camera: zoomed(camera, 1.0 / WHEEL),
    Qt.Key.Key_PageUp: lambda camera: raised(camera, WHEEL),
    Qt.Key.Key_PageDown: lambda camera: raised(camera, 1.0 / WHEEL),
}
