"""What stands in the corners of a view: notes, and the legend in the emptiest corner left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from optviz.gui.plots.chips import rows, size_of
from optviz.gui.plots.ground import Ground, Look
from optviz.gui.plots.occupied import Data
from optviz.gui.plots.projection import Projection
from optviz.scene.layers import Axes, Note
from optviz.scene.placement import Box

INSET = 8.0
"""From the view's border."""

MOST_ROWS = 12
"""A legend longer than that ends in how many more there are."""

MOST_OF_WIDTH = 0.6
"""A view too narrow for its legend goes without."""

MOST_OF_HEIGHT = 0.6
"""A longer legend ends earlier; a view too low for any goes without."""

CORNERS = ("top_right", "bottom_left", "bottom_right", "top_left")


class Corners:
    """The chips in the corners, made anew when something in them has changed."""

    def __init__(self) -> None:
        self._key: object = None
        self._chips: list[tuple[Box, QPixmap]] = []

    def update(self, axes: Axes, ground: Ground, data: Data) -> None:
        """Takes the axes' notes and legend; the legend keeps off the ``data``."""
        notes = tuple(layer for layer in axes.layers if isinstance(layer, Note) and layer.text)
        texts = tuple((note.text, note.color, note.corner) for note in notes)
        key = (texts, axes.legend, ground, data)
        if key == self._key:
            return
        self._key, projection, look = key, ground.projection, ground.look
        chips = [(note.corner, _note_chip(note, look, projection)) for note in notes]
        self._chips = [(box_in(corner, size_of(chip), projection), chip) for corner, chip in chips]
        free = [corner for corner in CORNERS if corner not in {note.corner for note in notes}]
        if axes.legend and free:
            chip = legend_chip(axes.legend, look, projection)
            width, height = size_of(chip)
            if width < MOST_OF_WIDTH * projection.width and height < MOST_OF_HEIGHT * projection.height:
                corner = emptiest(free, (width, height), data, projection)
                self._chips.append((box_in(corner, (width, height), projection), chip))

    def boxes(self) -> list[Box]:
        """Where the chips are."""
        return [box for box, _ in self._chips]

    def draw(self, painter: QPainter) -> None:
        """All of them."""
        for box, chip in self._chips:
            painter.drawPixmap(QPointF(round(box[0]), round(box[1])), chip)


def legend_chip(legend: Sequence[tuple[str, str]], look: Look, projection: Projection) -> QPixmap:
    """The legend's first rows and how many more there are; as many as find room."""
    line = size_of(rows([("", "")] * 2, look, swatches=True))[1] - size_of(rows([("", "")], look, swatches=True))[1]
    most = max(1, min(MOST_ROWS, int(MOST_OF_HEIGHT * projection.height / max(line, 1.0)) - 1))
    entries = list(legend[:most])
    if len(legend) > most:
        entries.append(("", f"+{len(legend) - most}"))
    return rows(entries, look, swatches=True, opacity=0.78, widest=max(40.0, 0.45 * projection.width))


def box_in(corner: str, size: tuple[float, float], projection: Projection) -> Box:
    """The box of that size in a corner of the view."""
    width, height = size
    left = INSET if corner.endswith("left") else projection.width - INSET - width
    top = INSET if corner.startswith("top") else projection.height - INSET - height
    return (left, top, left + width, top + height)


def emptiest(corners: Sequence[str], size: tuple[float, float], data: Data, projection: Projection) -> str:
    """The corner where a box of that size covers the least data; the first of equals."""
    return min(corners, key=lambda corner: data.within(box_in(corner, size, projection)))


def _note_chip(note: Note, look: Look, projection: Projection) -> QPixmap:
    lines = [(note.color, line) for line in note.text.split("\n")]
    return rows(lines, look, swatches=False, widest=max(40.0, projection.width - 4 * INSET))
