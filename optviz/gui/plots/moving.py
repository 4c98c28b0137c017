"""What moves from frame to frame while a scene plays: heads with their labels, and rules."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from optviz.gui.plots.ground import Ground
from optviz.gui.plots.heads import Areas, Heads
from optviz.gui.plots.ink import pen
from optviz.gui.plots.projection import Projection
from optviz.scene.layers import Axes, Rule, Trail
from optviz.scene.placement import Box


class Moving:
    """Arranges the moving things of a scene and tells which part of the view has changed."""

    def __init__(self) -> None:
        self.heads = Heads()
        self._rules: list[tuple[Rule, QLineF]] = []
        self._areas: Areas = {}
        self._arranged: tuple[Axes, Ground, list[Box]] | None = None

    def arrange(self, axes: Axes, ground: Ground, taken: list[Box]) -> QRectF:
        """Takes another scene; the area of all that is elsewhere now, before and after."""
        if self._arranged == (axes, ground, taken):
            return QRectF()
        self._arranged = axes, ground, taken
        before, projection = self._areas, ground.projection
        trails = [layer for layer in axes.layers if isinstance(layer, Trail)]
        self._areas = self.heads.arrange(trails, projection, taken, ground.look)
        lines = [(layer, _line(layer, projection)) for layer in axes.layers if isinstance(layer, Rule)]
        self._rules = [(rule, line) for rule, line in lines if line is not None]
        for rule, line in self._rules:
            self._areas[rule.key] = QRectF(line.p1(), line.p2()).adjusted(-2.0, -2.0, 2.0, 2.0)
        changed = QRectF()
        for key in before.keys() | self._areas.keys():
            old, new = before.get(key, QRectF()), self._areas.get(key, QRectF())
            if old != new:
                changed = changed.united(old).united(new)
        return changed

    def draw(self, painter: QPainter) -> None:
        """Rules below heads."""
        for rule, line in self._rules:
            painter.setPen(pen(rule.color, rule.width, 1.0, rule.dashed))
            painter.drawLine(line)
        self.heads.draw(painter)


def _line(rule: Rule, projection: Projection) -> QLineF | None:
    """The rule in pixels, on the centres of pixels; None where it is not seen."""
    x, y = projection(np.array([[rule.at, rule.at]]))[0].tolist()
    if rule.axis == "x":
        at = round(x) + 0.5 if -1.0 <= x <= projection.width + 1.0 else None
        return None if at is None else QLineF(at, 0.0, at, projection.height)
    at = round(y) + 0.5 if -1.0 <= y <= projection.height + 1.0 else None
    return None if at is None else QLineF(0.0, at, projection.width, at)
