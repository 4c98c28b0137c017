"""An axis beside the view: ticks, numbers, label."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, log10
from typing import Literal

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from optviz.gui.plots.chips import small
from optviz.gui.plots.ink import pen
from optviz.gui.plots.patch import Patch
from optviz.gui.plots.projection import logged
from optviz.scene.layers import Axis, Span
from optviz.scene.ticks import Tick, minor_ticks, named_ticks, ticks

TICK = 4.0
"""The length of a tick; half of it where it has no number."""

NEAR = 3.0
"""Between a tick and its number."""

OVERHANG = 24.0
"""How far numbers may reach beyond the axis' ends."""

X_APART, Y_APART = 56.0, 44.0
"""Pixels between two numbers of an axis, and what must be free between numbers beside each other."""

CLEAR = 16.0

NAMED = 36.0
"""A name at a tick keeps at least so many pixels, or goes."""

WIDEST = 0.4
"""The names at the left axis take at most this share of a panel's width."""

CENTER = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True)
class Marks:
    """Where the ticks of an axis lie in pixels from its low end, with their numbers, and where those without lie."""

    major: tuple[tuple[float, str], ...] = ()
    minor: tuple[float, ...] = ()


def marks(span: Span, log: bool, length: float, apart: float) -> Marks:
    """The ticks of a visible span (in the axis' own units), numbers at least about ``apart`` pixels from each other."""
    most = max(2, int(length // apart))
    low, high = logged(span, log)
    scale = length / (high - low)

    def pixel(value: float) -> float:
        return ((log10(value) if log else value) - low) * scale

    major = [(pixel(value), label) for value, label in ticks(span, log, most)]
    minor = [pixel(value) for value in minor_ticks(span, log, most)]
    return Marks(tuple(major), tuple(minor) if len(minor) * 4 < length else ())


def marks_beside(span: Span, log: bool, length: float, font: QFont) -> Marks:
    """The ticks of an axis whose numbers stand beside each other: as many as their widths allow."""
    found = marks(span, log, length, X_APART)
    metrics = QFontMetricsF(small(font))
    widest = max((metrics.horizontalAdvance(text) for _, text in found.major), default=0.0)
    return found if widest + CLEAR <= X_APART else marks(span, log, length, widest + CLEAR)


def bottom_marks(axis: Axis, span: Span, length: float, font: QFont) -> Marks:
    """The ticks of the axis below the view; its own ones are shortened or thinned out where they would touch."""
    if axis.ticks is None:
        return _turned(marks_beside(span, axis.log, length, font), length, axis.inverted)
    metrics = QFontMetricsF(small(font))

    def shorten(text: str, limit: float) -> str:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, limit)

    found, pixel = _own(axis, span, length)
    kept = named_ticks(found, pixel, metrics.horizontalAdvance, CLEAR / 2, shorten, NAMED)
    return _turned(Marks(tuple((pixel(value), text) for value, text in kept)), length, axis.inverted)


def left_marks(axis: Axis, span: Span, length: float, font: QFont, widest: float) -> Marks:
    """The ticks of the axis on the left; its own ones are cut to that width and thinned out where they would touch."""
    if axis.ticks is None:
        return _turned(marks(span, axis.log, length, Y_APART), length, axis.inverted)
    metrics = QFontMetricsF(small(font))
    found, pixel = _own(axis, span, length)
    kept = named_ticks(found, pixel, lambda text: metrics.height(), 0.0)
    cut = ((pixel(value), metrics.elidedText(text, Qt.TextElideMode.ElideRight, widest)) for value, text in kept)
    return _turned(Marks(tuple(cut)), length, axis.inverted)


def _own(axis: Axis, span: Span, length: float) -> tuple[list[Tick], Callable[[float], float]]:
    """The axis' own ticks that are seen, and where values lie."""
    low, high = logged(span, axis.log)

    def pixel(value: float) -> float:
        return ((log10(value) if axis.log else value) - low) * length / (high - low)

    return [(value, text) for value, text in axis.ticks or () if min(span) <= value <= max(span)], pixel


def _turned(found: Marks, length: float, inverted: bool) -> Marks:
    """Of an inverted axis, measured from its high end."""
    if not inverted:
        return found
    major = tuple((length - at, text) for at, text in reversed(found.major))
    return Marks(major, tuple(length - at for at in reversed(found.minor)))


class Ruler(Patch):
    """The axis on the left of the view or below it; its patch reaches ``OVERHANG`` beyond the view at both ends."""

    def __init__(self, side: Literal["left", "bottom"]) -> None:
        super().__init__()
        self._side = side
        self._label = ""
        self._marks = Marks()

    def show_axis(self, axis: Axis, found: Marks) -> None:
        """Takes the label and the ticks."""
        if (axis.label, found) != (self._label, self._marks):
            self._label, self._marks = axis.label, found
            self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Ticks, numbers, label."""
        painter.setPen(pen(self.style.faint, 1.0, 0.55, flat=True))
        painter.drawLines([self._tick(at, TICK, rect) for at, _ in self._marks.major])
        painter.drawLines([self._tick(at, TICK / 2, rect) for at in self._marks.minor])
        font = small(self.font)
        painter.setFont(font)
        painter.setPen(QColor(self.style.faint))
        metrics = QFontMetricsF(font)
        for at, text in self._marks.major:
            painter.drawText(self._number(at, metrics.horizontalAdvance(text), metrics.height(), rect), CENTER, text)
        painter.setPen(QColor(self.style.text))
        self._draw_label(painter, metrics, rect)

    def _tick(self, at: float, length: float, rect: QRectF) -> QLineF:
        if self._side == "bottom":
            x = round(OVERHANG + at) + 0.5
            return QLineF(x, 0.0, x, length)
        y = round(rect.height() - OVERHANG - at) - 0.5
        return QLineF(rect.width() - length, y, rect.width(), y)

    def _number(self, at: float, width: float, height: float, rect: QRectF) -> QRectF:
        if self._side == "bottom":
            left = min(max(OVERHANG + at - width / 2, 0.0), rect.width() - width)
            return QRectF(left, TICK + NEAR - 1.0, width, height)
        middle = rect.height() - OVERHANG - at
        return QRectF(rect.width() - TICK - NEAR - width, middle - height / 2, width, height)

    def _draw_label(self, painter: QPainter, metrics: QFontMetricsF, rect: QRectF) -> None:
        height = metrics.height()
        if self._side == "bottom":
            painter.drawText(QRectF(0.0, rect.height() - height, rect.width(), height), CENTER, self._label)
        elif len(self._label) == 1:
            painter.drawText(QRectF(0.0, (rect.height() - height) / 2, height, height), CENTER, self._label)
        else:
            painter.save()
            painter.translate(0.0, rect.height())
            painter.rotate(-90.0)
            painter.drawText(QRectF(0.0, 0.0, rect.height(), height), CENTER, self._label)
            painter.restore()


def height_of(axis: Axis, font: QFont) -> float:
    """What the axis below the view needs."""
    line = QFontMetricsF(small(font)).height()
    return ceil(TICK + NEAR + line + (line + 1.0 if axis.label else 0.0))


def width_of(axis: Axis, found: Marks, font: QFont) -> float:
    """What the axis on the left of the view needs."""
    metrics = QFontMetricsF(small(font))
    numbers = max((metrics.horizontalAdvance(text) for _, text in found.major), default=0.0)
    return ceil(TICK + NEAR + numbers + (metrics.height() + 6.0 if axis.label else 0.0))
