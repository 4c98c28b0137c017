"""Ink with a baseline: what formulas are put together from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

EM = 16.0
"""Outlines are made for a font of so many pixels; painters scale them."""


@dataclass(frozen=True, eq=False)
class Outline:
    """A ``path`` whose pen begins at (0, 0) on the baseline, y downwards; its width, how far it goes up and down.

    Nobody may change the path.
    """

    path: QPainterPath
    width: float
    up: float
    down: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.up + self.down

    def moved(self, x: float, y: float) -> Outline:
        """Elsewhere; what is moved down reaches further down."""
        return Outline(self.path.translated(x, y), self.width + x, self.up - y, self.down + y)

    def scaled(self, x: float, y: float | None = None) -> Outline:
        """Larger or smaller, about the pen's start."""
        y = x if y is None else y
        return Outline(QTransform.fromScale(x, y).map(self.path), self.width * x, self.up * y, self.down * y)

    def paint(self, painter: QPainter, at: QPointF, color: QColor, size: float = EM) -> None:
        """Fills it with its pen at ``at``, for a font of ``size`` pixels."""
        painter.save()
        painter.translate(at)
        painter.scale(size / EM, size / EM)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self.path, color)
        painter.restore()


def beside(parts: Iterable[Outline]) -> Outline:
    """One after the other on one baseline."""
    path, x, up, down = _empty(), 0.0, 0.0, 0.0
    for part in parts:
        path.addPath(part.path.translated(x, 0.0))
        x, up, down = x + part.width, max(up, part.up), max(down, part.down)
    return Outline(path, x, up, down)


def space(width: float) -> Outline:
    """Nothing, so wide."""
    return Outline(QPainterPath(), width, 0.0, 0.0)


def over(parts: Iterable[Outline]) -> Outline:
    """In the same place, each where it stands."""
    made, path = list(parts), _empty()
    for part in made:
        path.addPath(part.path)
    most = [max(sizes) for sizes in zip(*((part.width, part.up, part.down) for part in made), strict=True)]
    return Outline(path, *most)


def bar(width: float, top: float, thickness: float) -> Outline:
    """A filled rectangle of that width, its upper edge ``top`` above the baseline."""
    path = QPainterPath()
    path.addRect(QRectF(0.0, -top, width, thickness))
    return Outline(path, width, max(0.0, top), max(0.0, thickness - top))


def _empty() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
