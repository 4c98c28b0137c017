"""The parts of a panel and their places: title, axes, colour bar, view, and the canvas within the view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGraphicsScene, QWidget

from optviz.gui.plots import heading, ruler
from optviz.gui.plots.canvas import Canvas
from optviz.gui.plots.colorbar import Bar
from optviz.gui.plots.frame import arranged
from optviz.gui.plots.heading import Heading
from optviz.gui.plots.projection import unlogged
from optviz.gui.plots.ruler import WIDEST, Ruler, bottom_marks, left_marks
from optviz.gui.plots.view import View
from optviz.scene.layers import Axes, Axis, Span
from optviz.scene.style import LIGHT, Style

NOTHING = Axes(name="", title="", x=Axis(label="", span=(0.0, 1.0)), y=Axis(label="", span=(0.0, 1.0)), layers=())


class Parts:
    """Puts the parts into a graphics scene, gives them their places, and keeps ticks in step with the view."""

    def __init__(self, scene: QGraphicsScene, viewport: QWidget, go_on: Callable[[], None]) -> None:
        self.view = View(viewport)
        self.canvas = Canvas(self.view.box, viewport, go_on)
        self.heading, self.bar = Heading(), Bar()
        self.left, self.bottom = Ruler("left"), Ruler("bottom")
        self._patches = (self.heading, self.bar, self.left, self.bottom)
        for item in (self.view.box, *self._patches):
            scene.addItem(item)
        self.axes = NOTHING
        self.style: Style = LIGHT
        self._font = QFont()
        self._size = QSizeF()
        self._width = 0.0
        self._arranging = False

    def dress(self, style: Style, font: QFont) -> None:
        """Takes the colours and the font."""
        self.style, self._font = style, font
        for patch in self._patches:
            patch.dress(style, font)
        self.canvas.dress(style, font)
        self.arrange(self._size)

    def show_axes(self, axes: Axes, fit: bool) -> None:
        """Takes a new scene; ``fit`` when its spans are to be shown."""
        before, self.axes = self.axes, axes
        self.heading.show_text(axes.title)
        wider = self.bar.show_bar(axes.color_bar)
        if fit:
            self.view.fit(axes)
        if fit or wider or _around(axes) != _around(before):
            self.arrange(self._size)
        self.canvas.show_axes(axes)

    def arrange(self, size: QSizeF, keep: bool = False) -> None:
        """Gives every part its place in a panel of that size; with ``keep`` the left axis does not become narrower."""
        self._size = size
        if self._arranging or size.isEmpty():
            return
        self._arranging = True
        try:
            title = heading.height_of(self.axes.title, self._font)
            bottom = 0.0 if self.axes.bare else ruler.height_of(self.axes.x, self._font)
            for _ in range(2):
                self._width = max(self._left_width(self._y_marks()), self._width if keep else 0.0)
                bar = self.bar.width(self._font)
                frame = arranged(size.width(), size.height(), title, self._width, bottom, bar)
                self.view.place(frame.view)
            self.heading.place(frame.title)
            self.left.place(frame.left)
            self.bottom.place(frame.bottom)
            self.bar.place(frame.bar)
            for axis in (self.left, self.bottom):
                axis.setVisible(not self.axes.bare)
        finally:
            self._arranging = False
        self.follow()

    def follow(self) -> None:
        """The view has changed: new ticks, a new projection."""
        if self._arranging:
            return
        y_marks = self._y_marks()
        if self._left_width(y_marks) > self._width:
            self.arrange(self._size, keep=True)
            return
        seen, (x_span, _) = self.view.projection(), self.spans()
        x_marks = bottom_marks(self.axes.x, x_span, seen.width, self._font)
        self.left.show_axis(self.axes.y, y_marks)
        self.bottom.show_axis(self.axes.x, x_marks)
        columns = tuple(at for at, _ in x_marks.major) if self.axes.grid else ()
        rows = tuple(seen.height - at for at, _ in y_marks.major) if self.axes.grid else ()
        self.canvas.project(seen, (columns, rows))

    def spans(self) -> tuple[Span, Span]:
        """What is visible, in the axes' own units."""
        seen = self.view.projection()
        return _own(seen.x_span, seen.x_log), _own(seen.y_span, seen.y_log)

    def inside(self) -> QRectF:
        """The view's rectangle in the panel."""
        return self.view.box.geometry()

    def _left_width(self, y_marks: ruler.Marks) -> float:
        """What the axis on the left needs."""
        return 0.0 if self.axes.bare else ruler.width_of(self.axes.y, y_marks, self._font)

    def _y_marks(self) -> ruler.Marks:
        length, widest = self.view.projection().height, WIDEST * self._size.width()
        return left_marks(self.axes.y, self.spans()[1], length, self._font, widest)


def _around(axes: Axes) -> tuple[object, ...]:
    """What the places of the parts depend on."""
    return axes.title, axes.x.label, axes.y.label, axes.x.ticks, axes.y.ticks, axes.grid, axes.bare


def _own(span: Span, log: bool) -> Span:
    return (unlogged(span[0]), unlogged(span[1])) if log else span
