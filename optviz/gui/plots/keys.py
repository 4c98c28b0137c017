"""What keys do to a view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

PAN = 0.1
"""An arrow key moves by this share of the view."""

ZOOM = 1.25

_WAYS: dict[int, QPointF] = {
    Qt.Key.Key_Left: QPointF(PAN, 0.0),
    Qt.Key.Key_Right: QPointF(-PAN, 0.0),
    Qt.Key.Key_Up: QPointF(0.0, PAN),
    Qt.Key.Key_Down: QPointF(0.0, -PAN),
}
_FACTORS: dict[int, float] = {
    Qt.Key.Key_Plus: 1 / ZOOM,
    Qt.Key.Key_Equal: 1 / ZOOM,
    Qt.Key.Key_Minus: ZOOM,
    Qt.Key.Key_Underscore: ZOOM,
}
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def way(key: int) -> QPointF | None:
    """How an arrow key moves the picture, in shares of the view."""
    return _WAYS.get(key)


def factor(key: int) -> float | None:
    """How much more than before the view shows after plus or minus."""
    return _FACTORS.get(key)


def ours(key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a view wants this key for itself."""
    known = key in _WAYS or key in _FACTORS or key == Qt.Key.Key_Home
    return known and not modifiers & ~_PLAIN
