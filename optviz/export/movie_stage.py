"""A figure taken apart for a movie: what stays as it is, and what is laid out anew for every picture.

From back to front a picture consists of the ground, the layers that move (trails from their halos to their heads), the
cover with everything that frames the data, and the words that move: notes, labels, the line at the bottom. All
together they are what ``figure`` gives for the same scene.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, fields, is_dataclass
from dataclasses import replace as changed
from typing import Any

import numpy as np

from optviz.export.figure import Plan, footer_marks, planned
from optviz.export.figure_frame import backdrop, surround
from optviz.export.figure_labels import label_marks, note_marks
from optviz.export.figure_layers import still_marks
from optviz.export.figure_legend import in_corner, in_rows
from optviz.export.layout import Look
from optviz.export.layout_axes import Frame
from optviz.export.marks import Mark, Panel, Rect, Sheet
from optviz.scene.layers import Axes, Layer, Note, Scene, Trail
from optviz.scene.placement import Spot

Place = tuple[int, str]
"""A layer: which panel, which key."""

FIXED = ("title", "x", "y", "equal", "color_bar", "legend", "grid", "bare")
"""What the layout of axes depends on."""


@dataclass(frozen=True, eq=False)
class Stage:
    """A scene laid out on a sheet of that size; the layers at the ``moving`` places do not belong to the ground."""

    scene: Scene
    plan: Plan
    look: Look
    width: float
    height: float
    moving: Set[Place]

    def ground(self) -> Sheet:
        """What lies below everything that moves."""
        marks: list[Mark] = [Panel(rect=Rect(0.0, 0.0, self.width, self.height), fill=self.look.style.panel)]
        marks += self.plan.words
        for index, frame in enumerate(self.plan.frames):
            marks += backdrop(frame, self.look, filled=True)
            for layer in self.below(index):
                marks += still_marks(layer, frame, self.look)
        left = (self.width - self.plan.legend.width) / 2.0
        marks += in_rows(self.plan.legend, left, self.plan.legend_top, self.look)
        return Sheet(width=self.width, height=self.height, marks=tuple(marks))

    def cover(self) -> Sheet:
        """What lies above all layers: borders, ticks, titles, legends within axes."""
        marks: list[Mark] = []
        for frame, inner in zip(self.plan.frames, self.plan.inner, strict=True):
            marks += surround(frame, self.look)
            marks += in_corner(frame, inner, self.look) if inner else ()
        return Sheet(width=self.width, height=self.height, marks=tuple(marks))

    def below(self, index: int) -> tuple[Layer, ...]:
        """The layers of a panel that belong to the ground: those up to the first one that moves."""
        layers = _layers(self.scene.panels[index])
        ends = (i for i, layer in enumerate(layers) if isinstance(layer, Trail) or (index, layer.key) in self.moving)
        return layers[: next(ends, len(layers))]

    def above(self, index: int, axes: Axes) -> tuple[Layer, ...]:
        """All other layers of the panel, as a scene like this one has them."""
        return _layers(axes)[len(self.below(index)) :]

    def frame(self, index: int, axes: Axes) -> Frame:
        """Where a panel of a scene like this one lies."""
        return changed(self.plan.frames[index], axes=axes)

    def words(self, scene: Scene, previous: Mapping[str, Spot | None]) -> tuple[list[Mark], dict[str, Spot | None]]:
        """Notes, labels and the line at the bottom, and the places of the labels for the next picture."""
        marks: list[Mark] = []
        spots: dict[str, Spot | None] = {}
        for index, (axes, inner) in enumerate(zip(scene.panels, self.plan.inner, strict=True)):
            frame = self.frame(index, axes)
            notes, taken = note_marks(frame, self.look)
            labels, placed = label_marks(frame, self.look, (*taken, inner) if inner else taken, previous)
            marks += [*notes, *labels]
            spots |= placed
        return marks + footer_marks(scene, self.width, self.height, self.look)[0], spots

    def fits(self, scene: Scene) -> bool:
        """Whether the scene has the same layout, and trails that are the same walks."""
        one = self.scene
        if _outline(one) != _outline(scene):
            return False
        pairs = list(zip(one.panels, scene.panels, strict=True))
        return all(_same(getattr(a, name), getattr(b, name)) for a, b in pairs for name in FIXED) and all(
            _alike(_layers(a), _layers(b)) for a, b in pairs
        )

    def moved(self, scene: Scene) -> set[Place]:
        """The layers of the ground that a scene which fits has otherwise."""
        return {
            (index, layer.key)
            for index, axes in enumerate(scene.panels)
            for layer, other in zip(self.below(index), _layers(axes), strict=False)
            if not _same(layer, other)
        }


def staged(scene: Scene, look: Look, width: float, height: float, moving: Set[Place] = frozenset()) -> Stage:
    """The scene's stage."""
    return Stage(scene, planned(scene, width, height, look), look, width, height, moving)


def trails_of(axes: Axes) -> Iterator[Trail]:
    """The trails of a panel, from back to front."""
    return (layer for layer in axes.layers if isinstance(layer, Trail))


def _outline(scene: Scene) -> tuple[object, ...]:
    """What the layout depends on outside of the panels."""
    columns = tuple((column.share, column.heights) for column in scene.columns)
    return scene.title, scene.text, columns, bool(scene.footer)


def _layers(axes: Axes) -> tuple[Layer, ...]:
    return tuple(layer for layer in axes.layers if not isinstance(layer, Note))


def _alike(ones: tuple[Layer, ...], others: tuple[Layer, ...]) -> bool:
    """The same keys in the same order, the trails through the same points."""
    if [(layer.key, type(layer)) for layer in ones] != [(layer.key, type(layer)) for layer in others]:
        return False
    trails = ((a, b) for a, b in zip(ones, others, strict=True) if isinstance(a, Trail) and isinstance(b, Trail))
    return all(
        (a.color, a.halo, a.width, a.dots) == (b.color, b.halo, b.width, b.dots)
        and _same(a.points, b.points)
        and _same(a.hidden, b.hidden)
        for a, b in trails
    )


def _same(one: Any, other: Any) -> bool:
    """Equal values: arrays by identity first, then by content; frozen values of scenes field by field."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return one.shape == other.shape and bool(np.all((one == other) | ((one != one) & (other != other))))
    if is_dataclass(one):
        return all(_same(getattr(one, field.name), getattr(other, field.name)) for field in fields(one))
    return bool(one == other)
