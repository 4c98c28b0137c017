"""What moves from frame to frame while a scene plays: heads with their labels, and rules."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from optviz.gui.plots.ground import Ground
from optviz.gui.plots.heads import Areas, Heads
from optviz.gui.plots.held import Held
from optviz.gui.plots.ink import pen
from optviz.gui.plots.projection import Projection
from optviz.scene.layers import Arrows, Axes, Rule, Trail
from optviz.scene.placement import Box

HOT = 1.5
"""A rule under the mouse is so much wider."""


class Moving:
    """Arranges the moving things of a scene and tells which part of the view has changed."""

    def __init__(self) -> None:
        self.heads = Heads()
        self._rules: list[tuple[Rule, QLineF]] = []
        self._areas: Areas = {}
        self._arranged: tuple[Axes, Ground, list[Box], list[float]] | None = None

    def arrange(self, axes: Axes, ground: Ground, taken: list[Box], held: Held) -> QRectF:
        """Takes another scene; the area of all that is elsewhere now, before and after."""
        rules = [held.rule(layer) for layer in axes.layers if isinstance(layer, Rule)]
        arranged = axes, ground, taken, [rule.at for rule in rules]
        if self._arranged == arranged:
            return QRectF()
        self._arranged = arranged
        before, projection = self._areas, ground.projection
        trails = [layer for layer in axes.layers if isinstance(layer, Trail)]
        arrows = [layer for layer in axes.layers if isinstance(layer, Arrows)]
        self._areas = self.heads.arrange(trails, arrows, projection, taken, ground.look)
        lines = [(rule, _line(rule, projection)) for rule in rules]
        self._rules = [(rule, line) for rule, line in lines if line is not None]
        for rule, line in self._rules:
            reach = 1.0 + rule.width + HOT
            self._areas[rule.key] = QRectF(line.p1(), line.p2()).adjusted(-reach, -reach, reach, reach)
        changed = QRectF()
        for key in before.keys() | self._areas.keys():
            old, new = before.get(key, QRectF()), self._areas.get(key, QRectF())
            if old != new:
                changed = changed.united(old).united(new)
        return changed

    def rules(self) -> list[tuple[Rule, QLineF]]:
        """The rules that are seen, and where."""
        return list(self._rules)

    def draw(self, painter: QPainter, hot: str | None) -> None:
        """Rules below heads; the ``hot`` one is wider."""
        for rule, line in self._rules:
            painter.setPen(pen(rule.color, rule.width + (HOT if rule.key == hot else 0.0), 1.0, rule.dashed))
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
