"""Where a view's data lies, so that a legend can keep off it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from optviz.gui.plots.areas import area_pixels
from optviz.gui.plots.ground import Ground
from optviz.gui.plots.ink import visible
from optviz.gui.plots.same import same
from optviz.scene.clip import area_of, clipped_polygons, corners_of
from optviz.scene.layers import Arrows, Axes, Bars, Curve, Labels, Markers, Points, Region, Trail
from optviz.scene.placement import Box

DENSITY = 20.0
"""So many pixels of an area weigh as much as one point."""

LINES = (Curve, Trail)
Lines = dict[str, tuple[np.ndarray, np.ndarray]]
"""By the layer's key: a line's points as they are given, and as they lie in pixels."""


@dataclass(frozen=True, eq=False)
class Data:
    """Points (N, 2), on lines also between those given, and areas as polygons (N, 2), in pixels."""

    points: tuple[np.ndarray, ...] = ()
    areas: tuple[np.ndarray, ...] = ()

    def within(self, box: Box) -> float:
        """How much of it a box covers."""
        left, top, right, bottom = box
        inside = ((x > left) & (x < right) & (y > top) & (y < bottom) for x, y in (each.T for each in self.points))
        areas = (clipped_polygons(each, (left, right), (top, bottom)) for each in self.areas)
        return sum(int(np.count_nonzero(hits)) for hits in inside) + sum(map(area_of, areas)) / DENSITY


class Occupied:
    """The data of a scene; the same value until something in it has changed that stays from frame to frame."""

    def __init__(self) -> None:
        self._sources: tuple[tuple[np.ndarray, ...], Ground] | None = None
        self._lines: Lines = {}
        self.data = Data()

    def update(self, axes: Axes, ground: Ground, live: Callable[[str], bool]) -> Data:
        """Takes another scene. What is ``live`` counts as it was when something else changed: nothing flickers."""
        sources = tuple(each for layer in axes.layers if not live(layer.key) for each in _arrays(layer))
        before = self._sources
        if before is None or ground != before[1] or not same(sources, before[0]):
            kept = {} if before is None or ground != before[1] else self._lines
            self._lines = {layer.key: _line(layer, ground, kept) for layer in axes.layers if isinstance(layer, LINES)}
            self._sources, self.data = (sources, ground), data_of(axes, ground, self._lines)
        return self.data


def _line(layer: Curve | Trail, ground: Ground, kept: Lines) -> tuple[np.ndarray, np.ndarray]:
    """A line's points and where they lie; as kept where it is the same line."""
    before = kept.get(layer.key)
    if before is not None and before[0] is layer.points:
        return before
    return layer.points, sampled(visible(layer.points, ground.projection, ground.look.ratio))


def data_of(axes: Axes, ground: Ground, lines: Lines) -> Data:
    """The data of the axes; of trails all of their walks, so that nothing moves while they grow."""
    points: list[np.ndarray] = []
    areas: list[np.ndarray] = []
    for layer in axes.layers:
        match layer:
            case Curve() | Trail():
                points.append(lines[layer.key][1])
            case Points() | Markers() | Labels():
                points.append(ground.projection(layer.points))
            case Arrows():
                ends = zip(ground.projection(layer.tails), ground.projection(layer.heads), strict=True)
                points += [sampled(np.stack(pair)) for pair in ends]
            case Region():
                areas.append(area_pixels(layer.points, ground.projection))
            case Bars():
                areas.append(area_pixels(corners_of(layer.boxes), ground.projection))
            case _:
                pass
    return Data(tuple(points), tuple(areas))


def sampled(line: np.ndarray) -> np.ndarray:
    """The line (N, 2) with seven more points on every piece of it, so that long pieces count too."""
    if len(line) < 2:
        return line
    shares = np.arange(8)[:, None, None] / 8.0
    return (line[:-1] + shares * np.diff(line, axis=0)).reshape(-1, 2)


def _arrays(layer: object) -> tuple[np.ndarray, ...]:
    match layer:
        case Curve() | Trail() | Points() | Markers() | Labels() | Region():
            return (layer.points,)
        case Arrows():
            return layer.tails, layer.heads
        case Bars():
            return (layer.boxes,)
        case _:
            return ()
