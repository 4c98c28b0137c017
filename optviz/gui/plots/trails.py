"""Trails that grow: what has been painted stays, and only the newest segments are added.

Two transparent pixmaps hold them: the *floor* with the trails' halos and their hidden pieces, and the *lines* above it.
So every halo lies below every line, whether trails grew step by step or were painted at once, and whatever changes
below them.

A trail's last few pixels are hidden below its head, and are added only when they have grown longer than that: many tiny
pieces on top of each other would make a thicker line than the same points at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from optviz.gui.plots.backdrop import blank
from optviz.gui.plots.ground import Ground
from optviz.gui.plots.ink import brush, draw_line, pen, polygon, visible
from optviz.gui.plots.projection import Projection
from optviz.gui.plots.same import same
from optviz.scene.clip import parted
from optviz.scene.layers import Trail
from optviz.scene.style import FAINT, THIN, blended

HALO = 1.5
"""How far a halo shows on either side of its line."""

DOT = 4.5

HIDDEN = 4.0
"""Pieces shorter than that, in pixels, wait below the head …"""

WAITING = 500
"""… if they have fewer points than that."""

ROUND = 256
"""Trails are painted in turns of so many points (more for very long ones): where they cross, later steps lie on top."""

ROUNDS = 64

AT_ONCE, LATER = 0.05, 0.012
"""Seconds for trails in the first frame of a new picture and in later ones; what is left follows in the next frames."""

REACH = 6.0
"""Ink reaches less far from a trail's points, dots and halos included."""

NOTHING = np.empty((0, 2))


@dataclass
class _Walk:
    """A trail, painted up to the point ``drawn``; those from ``inked`` on (``hidden`` pixels) wait below the head."""

    trail: Trail
    drawn: int = 0
    inked: int = 0
    hidden: float = 0.0


class Trails:
    """The trails of a panel and how much of each is painted."""

    def __init__(self) -> None:
        self.floor = QPixmap()
        self.lines = QPixmap()
        self.stale = True
        self.stroked = 0
        """Points painted so far, again and again where everything had to be painted anew."""
        self._walks: dict[str, _Walk] = {}
        self._ground: Ground | None = None

    def show(self, trails: Sequence[Trail]) -> None:
        """From now on these trails are wanted, up to their counts. Nothing is painted yet."""
        walks = {}
        for trail in trails:
            old = self._walks.pop(trail.key, None)
            if old is not None and _continues(old, trail):
                walks[trail.key] = replace(old, trail=trail)
            else:
                walks[trail.key] = _Walk(trail)
                self.stale |= old is not None and old.drawn > 0
        self.stale |= any(walk.drawn for walk in self._walks.values())
        self._walks = walks

    def broken(self, trails: Sequence[Trail]) -> frozenset[str]:
        """Those among the trails of which something is painted that they do not begin with."""
        pairs = ((self._walks.get(trail.key), trail) for trail in trails)
        return frozenset(trail.key for old, trail in pairs if old and old.drawn and not _continues(old, trail))

    def drawn(self, key: str) -> int:
        """How many points of the trail are painted."""
        return self._walks[key].drawn

    @property
    def empty(self) -> bool:
        """Whether no line is painted."""
        return self.lines.isNull()

    @property
    def complete(self) -> bool:
        """Whether everything wanted is painted."""
        return not self.stale and not any(self._behind())

    def newest(self, projection: Projection) -> QRectF:
        """The area of what is not painted yet, in pixels."""
        parts = [walk.trail.points[max(0, walk.inked - 1) : walk.trail.count] for walk in self._behind()]
        if not parts:
            return QRectF()
        pixels = projection(np.concatenate(parts))
        if np.isnan(pixels).all():
            return QRectF()
        (left, top), (right, bottom) = np.fmin.reduce(pixels), np.fmax.reduce(pixels)
        area = QRectF(QPointF(max(left, 0.0), max(top, 0.0)), QPointF(max(right, 0.0), max(bottom, 0.0)))
        area = area.adjusted(-REACH, -REACH, REACH, REACH)
        return area.intersected(QRectF(0.0, 0.0, projection.width, projection.height))

    def paint(self, ground: Ground) -> None:
        """Brings both pixmaps up to date, or as far as the time allows; the next call goes on from there."""
        seconds = LATER
        if self.stale or ground != self._ground:
            self._ground, self.stale, seconds = ground, False, AT_ONCE
            self.floor, self.lines = QPixmap(), QPixmap()
            self._walks = {key: _Walk(walk.trail) for key, walk in self._walks.items()}
        behind = list(self._behind())
        if not behind:
            return
        if self.empty:
            clear = QColor(Qt.GlobalColor.transparent)
            self.floor, self.lines = (blank(ground.projection, ground.look.ratio, clear) for _ in range(2))
        with brush(self.floor) as floor, brush(self.lines) as lines:
            end = perf_counter() + seconds
            while behind:
                front = _next_round(behind)
                for walk in behind:
                    if walk.drawn < front:
                        self._advance(walk, min(front, walk.trail.count), floor, lines, ground)
                    if perf_counter() > end:
                        return
                behind = list(self._behind())

    def _behind(self) -> Iterable[_Walk]:
        return (walk for walk in self._walks.values() if walk.drawn < walk.trail.count)

    def _advance(self, walk: _Walk, to: int, floor: QPainter, lines: QPainter, ground: Ground) -> None:
        """Goes on to that point, joined to the last one."""
        trail, projection = walk.trail, ground.projection
        newest = projection(trail.points[max(0, walk.drawn - 1) : to])
        walk.hidden += float(np.nansum(np.hypot(*np.diff(newest, axis=0).T)))
        self.stroked += to - walk.drawn
        walk.drawn = to
        if to == trail.count < len(trail.points) and walk.hidden < HIDDEN and to - walk.inked < WAITING:
            return
        piece = slice(max(0, walk.inked - 1), to)
        seen, others = parted(trail.points[piece], None if trail.hidden is None else trail.hidden[piece])
        if len(others):
            faint = blended(trail.color, trail.halo, FAINT)
            draw_line(floor, visible(others, projection, ground.look.ratio), faint, THIN * trail.width)
        pixels = visible(seen, projection, ground.look.ratio)
        dots = projection(trail.points[walk.inked : to]) if trail.dots else NOTHING
        walk.inked, walk.hidden = to, 0.0
        _ink(floor, pixels, dots, trail.halo, trail.width + 2 * HALO, DOT + 2 * HALO)
        _ink(lines, pixels, dots, trail.color, trail.width, DOT)


def _ink(painter: QPainter, pixels: np.ndarray, dots: np.ndarray, color: str, width: float, dot: float) -> None:
    """A piece of a trail, or of its halo."""
    draw_line(painter, pixels, color, width)
    dots = dots[np.all(np.abs(dots) < 1e4, axis=1)]
    if len(dots):
        painter.setPen(pen(color, dot))
        painter.drawPoints(polygon(dots))


def _next_round(behind: Sequence[_Walk]) -> int:
    """The next common boundary: the same ones however the trails came about, so that the picture is the same too."""
    longest = max(len(walk.trail.points) for walk in behind)
    size = ROUND * max(1, -(-longest // (ROUND * ROUNDS)))
    return (min(walk.drawn for walk in behind) // size + 1) * size


def _continues(walk: _Walk, trail: Trail) -> bool:
    """Whether what is painted of a walk is the beginning of the trail."""
    old, drawn = walk.trail, walk.drawn
    if trail.count < drawn:
        return False
    if (old.color, old.halo, old.width, old.dots) != (trail.color, trail.halo, trail.width, trail.dots):
        return False
    if old.points is not trail.points and not np.array_equal(old.points[:drawn], trail.points[:drawn], equal_nan=True):
        return False
    return old.hidden is trail.hidden or same(_until(old, drawn), _until(trail, drawn))


def _until(trail: Trail, count: int) -> np.ndarray | None:
    """Which of the first points are hidden."""
    return None if trail.hidden is None else trail.hidden[:count]
