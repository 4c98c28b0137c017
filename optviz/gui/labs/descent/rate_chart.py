"""The small chart of a run's learning rate against the step, with handles to drag."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from optviz import catalog
from optviz.gui.editors import words
from optviz.gui.labs.descent.rate_handles import Handle, handles, usable
from optviz.params import resolve
from optviz.scenario import Run

MOST_POINTS = 1000
RADIUS, REACH = 4.5, 10.0
MARGIN = 8.0


class RateChart(QWidget):
    """``dragged(values)`` carries the schedule's parameters that a handle stands for; ``committed`` ends the move.

    A schedule that is a formula is drawn from it; one that reacts to the loss from the rates of the run itself.
    """

    dragged = Signal(dict)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: Run | None = None
        self._steps = 1
        self._points = self._walked = np.empty((0, 2))
        self._reach = (1.0, 1.0)
        self._handles: list[Handle] = []
        self._held: Handle | None = None
        self._moved = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        translate = QCoreApplication.translate
        self.setAccessibleName(translate("RunCard", "Learning rate against step"))
        self.setToolTip(translate("RunCard", "Drag the handles to shape the schedule."))

    def sizeHint(self) -> QSize:
        return QSize(200, 5 * self.fontMetrics().lineSpacing() + 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def show_schedule(self, run: Run, steps: int) -> None:
        """The run's schedule over a race of so many steps."""
        self._run, self._steps = run, steps
        if run.schedule is not None:
            self._work_out()
        self.update()

    def show_rates(self, curve: np.ndarray) -> None:
        """The rates that the run has used: (N, 2), step and rate."""
        self._walked = curve
        if self._run is not None and self._run.schedule is not None:
            self._work_out()
        self.update()

    def handle_at(self, at: QPointF) -> Handle | None:
        """The handle within reach."""
        away = [((self.place(handle) - at).manhattanLength(), index) for index, handle in enumerate(self._handles)]
        near, index = min(away, default=(REACH + 1.0, -1))
        return self._handles[index] if near <= REACH else None

    def place(self, handle: Handle) -> QPointF:
        """Where a handle stands in the widget."""
        height = handle.y
        if height is None:
            points = self._points
            height = float(np.interp(handle.x, points[:, 0], points[:, 1])) if len(points) else 0.0
        return self._pixel(handle.x, height)

    @property
    def handles(self) -> list[Handle]:
        """What can be dragged."""
        return list(self._handles)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._moved = self.handle_at(event.position()), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._carry(event.position())
            return
        found = self.handle_at(event.position())
        self.setCursor(Qt.CursorShape.OpenHandCursor if found else Qt.CursorShape.ArrowCursor)
        if found:
            self._tell(found, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._held is None:
            return
        self._held = None
        if self._run is not None:
            self._work_out()
            self.update()
        if self._moved:
            self.committed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole
        box, palette = self._box(), self.palette()
        painter.setPen(QPen(palette.color(role.Mid), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topLeft(), box.bottomLeft())
        if self._steps < self._reach[0]:
            painter.setPen(QPen(palette.color(role.Mid), 1, Qt.PenStyle.DashLine))
            painter.drawLine(self._pixel(self._steps, 0.0), self._pixel(self._steps, self._reach[1]))
        painter.setPen(QPen(palette.color(role.Highlight), 1.6))
        painter.drawPolyline(QPolygonF([self._pixel(x, y) for x, y in self._points.tolist()]))
        self._write(painter, box)
        for handle in self._handles:
            painter.setPen(QPen(palette.color(role.Highlight), 1.6))
            painter.setBrush(palette.color(role.Highlight if handle is self._held else role.Base))
            painter.drawEllipse(self.place(handle), RADIUS, RADIUS)
        painter.end()

    def _write(self, painter: QPainter, box: QRectF) -> None:
        """The highest rate and the number of steps."""
        font = self.font()
        font.setPointSizeF(0.85 * font.pointSizeF())
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        top = float(self._points[:, 1].max()) if len(self._points) else 0.0
        line = QRectF(box.left() + 4, 0, box.width() - 4, painter.fontMetrics().height())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, f"lr ≤ {words.short(top, 3)}")
        line.moveTop(box.bottom() + 1)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, words.short(round(self._reach[0])))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, "0")

    def _work_out(self) -> None:
        """Curve and handles; what is shown stays the same size while a handle is held."""
        assert self._run is not None
        assert self._run.schedule is not None
        spec, optimizer = catalog.schedules()[self._run.schedule.name], catalog.optimizers()[self._run.optimizer]
        params = resolve(spec.params, self._run.schedule.params, "schedule.params", spec.name)
        self._handles = handles(spec, params, self._steps)
        if self._held is None:
            self._reach = max([float(self._steps), *(handle.x for handle in self._handles)]), self._reach[1]
        if spec.rates is None:
            self._points = self._walked
        else:
            own = optimizer.params[0].default if optimizer.has_rate else 0.0
            lr = params.pop("lr", None) or self._run.params.get("lr", own)
            at = np.unique(np.linspace(0, round(self._reach[0]), MOST_POINTS).round())
            self._points = np.stack([at, spec.rates(at, lr, **params)], axis=1)
        finite = self._points[np.isfinite(self._points).all(axis=1)]
        self._points = finite
        if self._held is None:
            highs = [handle.y for handle in self._handles if handle.y is not None]
            self._reach = self._reach[0], max([float(finite[:, 1].max()) if len(finite) else 0.0, *highs]) or 1.0

    def _carry(self, at: QPointF) -> None:
        assert self._held is not None
        if self._run is None or self._run.schedule is None:
            return
        spec = catalog.schedules()[self._run.schedule.name]
        params = resolve(spec.params, self._run.schedule.params, "schedule.params", spec.name)
        values = usable(spec, params, self._held.moved(*self._numbers(at)))
        if values is not None and any(params[name] != value for name, value in values.items()):
            self._moved = True
            self.dragged.emit(values)
            key = self._held.key
            self._held = next((handle for handle in self._handles if handle.key == key), self._held)

    def _tell(self, handle: Handle, event: QMouseEvent) -> None:
        if self._run is None or self._run.schedule is None:
            return
        spec = catalog.schedules()[self._run.schedule.name]
        params = resolve(spec.params, self._run.schedule.params, "schedule.params", spec.name)
        names = [name.strip() for name in handle.key.split(",")]
        text = ", ".join(f"{name} = {words.shown(params.get(name, handle.x))}" for name in names)
        QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def _box(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(self.rect()).adjusted(MARGIN, line, -MARGIN, -line)

    def _pixel(self, x: float, y: float) -> QPointF:
        box = self._box()
        return QPointF(box.left() + box.width() * x / self._reach[0], box.bottom() - box.height() * y / self._reach[1])

    def _numbers(self, at: QPointF) -> tuple[float, float]:
        """Step and rate at a place of the widget, brought into the chart."""
        box = self._box()
        across = min(max((at.x() - box.left()) / box.width(), 0.0), 1.0)
        up = min(max((box.bottom() - at.y()) / box.height(), 0.0), 1.0)
        return across * self._reach[0], up * self._reach[1]
