"""A scene in the window: a panel for each of its axes, arranged like its columns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from optviz.gui.plots.panel import PlotPanel
from optviz.gui.workbench.splits import set_home
from optviz.scene.layers import Column, Scene
from optviz.scene.style import Style

Readout = Callable[[str, float, float], str]
"""What to say about a place of a panel (its name, x, y); empty for nothing."""

UNIT = 1000


class PlotStage(QWidget):
    """Panels named ``plot.<lab>.<axes' name>``, in splitters that the user may move.

    A panel lives as long as the scenes have axes of its name. ``readout`` gives the text beside the pointer. Signals
    carry the panel's name before what the panel says.
    """

    clicked = Signal(str, float, float, object)
    dragged = Signal(str, str, float, float)
    dropped = Signal(str, str, float, float)
    view_changed = Signal(str, object)

    def __init__(self, lab: str, readout: Readout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lab, self._readout = lab, readout
        self.panels: dict[str, PlotPanel] = {}
        self._shape: tuple[object, ...] = ()
        self._split: QSplitter | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)

    def show_scene(self, scene: Scene, style: Style) -> None:
        """Shows all panels; arranges them anew where the scene has others than before."""
        shape = tuple((tuple(axes.name for axes in column.panels), column.share) for column in scene.columns)
        if shape != self._shape:
            self._shape = shape
            self._arrange(scene.columns)
        for axes in scene.panels:
            self.panels[axes.name].show_axes(axes, style)

    def set_draggable(self, name: str, keys: frozenset[str]) -> None:
        """The markers and rules of a panel that the mouse may move."""
        panel = self.panels.get(name)
        if panel is not None and panel.draggable != keys:
            panel.draggable = keys

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        for panel in self.panels.values():
            panel.reset_view()

    def settled(self) -> bool:
        """Whether everything wanted is painted."""
        return all(panel.settled() for panel in self.panels.values())

    def _arrange(self, columns: tuple[Column, ...]) -> None:
        names = {axes.name for column in columns for axes in column.panels}
        kept = {name: panel for name, panel in self.panels.items() if name in names}
        gone = [panel for name, panel in self.panels.items() if name not in names]
        self.panels = {name: kept.get(name) or self._new_panel(name) for name in names}
        before, self._split = self._split, _splitter(Qt.Orientation.Horizontal)
        for column in columns:
            stack = _splitter(Qt.Orientation.Vertical)
            for axes in column.panels:
                stack.addWidget(self.panels[axes.name])
            set_home(stack, [round(UNIT * height) for height in column.heights])
            self._split.addWidget(stack)
        set_home(self._split, [round(UNIT * column.share) for column in columns])
        self._whole.addWidget(self._split)
        for panel in self.panels.values():
            panel.show()
        for panel in gone:
            panel.hide()
            panel.setParent(None)
            panel.deleteLater()
        if before is not None:
            self._whole.removeWidget(before)
            before.hide()
            before.deleteLater()

    def _new_panel(self, name: str) -> PlotPanel:
        panel = PlotPanel()
        panel.setObjectName(f"plot.{self._lab}.{name}")
        panel.hovered.connect(partial(self._hover, name))
        panel.left.connect(panel.clear_readout)
        panel.clicked.connect(partial(self.clicked.emit, name))
        panel.dragged.connect(partial(self.dragged.emit, name))
        panel.dropped.connect(partial(self.dropped.emit, name))
        panel.view_changed.connect(partial(self.view_changed.emit, name))
        return panel

    def _hover(self, name: str, x: float, y: float) -> None:
        panel, text = self.panels.get(name), self._readout(name, x, y)
        if panel is None:
            return
        if text:
            panel.set_readout(text, x, y)
        else:
            panel.clear_readout()


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    split = QSplitter(orientation)
    split.setChildrenCollapsible(False)
    return split
