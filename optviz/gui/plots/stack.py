"""Layers on top of each other: those that stay are baked, those that change from frame to frame are drawn each time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from optviz.gui.plots.backdrop import GRID, GROUND, Backdrop, Lines, Static, draw_static
from optviz.gui.plots.ground import Ground
from optviz.gui.plots.same import same
from optviz.scene.layers import Axes, Image, Layer, Note, Rule, Trail

CALM = 30
"""A layer that has not changed for so many scenes is baked again."""


class Restless:
    """Which layers change from scene to scene: those that have changed twice within ``CALM`` scenes."""

    def __init__(self) -> None:
        self._before: dict[str, Layer] = {}
        self._heat: dict[str, tuple[int, int]] = {}
        """Of layers that have changed: how often, and how many scenes ago for the last time."""

    def follow(self, axes: Axes) -> bool:
        """Takes another scene; whether only trails and rules differ from the one before, if anything does."""
        now: dict[str, Layer] = {
            layer.key: layer for layer in axes.layers if not isinstance(layer, Trail | Rule | Note)
        }
        changed = {key for key, layer in now.items() if key in self._before and not same(layer, self._before[key])}
        still = not changed and list(now) == list(self._before)
        for key in changed:
            self._heat[key] = (self._heat.get(key, (0, 0))[0] + 1, 0)
        aged = {key: (times, ago + (key not in changed)) for key, (times, ago) in self._heat.items() if key in now}
        calmed = {key for key, (times, ago) in aged.items() if ago > CALM}
        still = still and not any(aged[key][0] > 1 for key in calmed)
        self._heat = {key: heat for key, heat in aged.items() if key not in calmed}
        self._before = now
        return still

    def calm(self) -> None:
        """All of them have come to rest."""
        self._heat = {}

    def live(self, key: str) -> bool:
        """Whether the layer is one of them."""
        return self._heat.get(key, (0, 0))[0] > 1


class Stack:
    """Baked runs of layers, and live ones between them in their order.

    The lowest sheet is ``opaque`` or, like all others, transparent.
    """

    def __init__(self, restless: Restless, *, opaque: bool) -> None:
        self._restless, self._opaque = restless, opaque
        self._sheets: list[Backdrop] = []
        self._bakes = 0

    @property
    def bakes(self) -> int:
        """How often something was baked."""
        return self._bakes + sum(sheet.bakes for sheet in self._sheets)

    def paint(self, painter: QPainter, layers: Sequence[Layer], ground: Ground) -> None:
        """Draws the layers; of an opaque stack pictures first, then the grid."""
        count = 0
        for live, run in groupby(self._ordered(layers), key=self._live):
            if live:
                for layer in run:
                    draw_static(painter, layer, ground)
                continue
            painter.drawPixmap(QPointF(), self._sheet(count).pixmap(tuple(run), ground))
            count += 1
        self._bakes += sum(sheet.bakes for sheet in self._sheets[count:])
        del self._sheets[count:]

    def _ordered(self, layers: Sequence[Layer]) -> Iterator[Static]:
        if not self._opaque:
            yield from layers
            return
        yield GROUND
        yield from (layer for layer in layers if isinstance(layer, Image))
        yield GRID
        yield from (layer for layer in layers if not isinstance(layer, Image))

    def _live(self, layer: Static) -> bool:
        return not isinstance(layer, Lines) and self._restless.live(layer.key)

    def _sheet(self, index: int) -> Backdrop:
        if index == len(self._sheets):
            self._sheets.append(Backdrop(opaque=self._opaque and index == 0))
        return self._sheets[index]
