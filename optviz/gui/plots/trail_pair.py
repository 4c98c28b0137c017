"""A panel's trails on two sheets, so that an edit of one of them paints only that one anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from optviz.gui.plots.ground import Ground
from optviz.gui.plots.projection import Projection
from optviz.gui.plots.trails import Trails
from optviz.scene.layers import Trail


class TrailPair:
    """The ``edited`` trails, those that broke with what was painted of them when last any did, lie above the others.

    So a slider that is dragged paints eleven of twelve trails once, and then only its own.
    """

    def __init__(self) -> None:
        self.others, self.edited = Trails(), Trails()
        self._keys: frozenset[str] = frozenset()

    def show(self, trails: Sequence[Trail]) -> None:
        """From now on these trails are wanted, up to their counts. Nothing is painted yet."""
        self._keys = self.others.broken(trails) | self.edited.broken(trails) or self._keys
        self.others.show([trail for trail in trails if trail.key not in self._keys])
        self.edited.show([trail for trail in trails if trail.key in self._keys])

    def drawn(self, key: str) -> int:
        """How many points of the trail are painted."""
        return (self.edited if key in self._keys else self.others).drawn(key)

    @property
    def stroked(self) -> int:
        """Points painted so far, again and again where they had to be painted anew."""
        return self.others.stroked + self.edited.stroked

    @property
    def stale(self) -> bool:
        """Whether something has to be painted anew."""
        return self.others.stale or self.edited.stale

    @property
    def complete(self) -> bool:
        """Whether everything wanted is painted."""
        return self.others.complete and self.edited.complete

    def newest(self, projection: Projection) -> QRectF:
        """The area of what is not painted yet, in pixels."""
        return self.others.newest(projection).united(self.edited.newest(projection))

    def paint(self, ground: Ground) -> None:
        """Brings both sheets up to date, or as far as the time allows; the next call goes on from there."""
        self.others.paint(ground)
        self.edited.paint(ground)

    def draw_floor(self, painter: QPainter) -> None:
        """All halos and hidden pieces."""
        for sheet in (self.others, self.edited):
            if not sheet.empty:
                painter.drawPixmap(QPointF(), sheet.floor)

    def draw_lines(self, painter: QPainter) -> None:
        """The lines themselves."""
        for sheet in (self.others, self.edited):
            if not sheet.empty:
                painter.drawPixmap(QPointF(), sheet.lines)
