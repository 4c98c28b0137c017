"""Editor of the features: each can be ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from optviz.gui.editors import Editor
from optviz.gui.forms.section import discard
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

FEATURES = Param(
    name="features",
    kind="list",
    default=None,
    optional=True,
    doc=QT_TRANSLATE_NOOP("Params", "Which features the model may use."),
)
MOST_ROWS = 7
GAP = 6


class TickGrid(QScrollArea):
    """Ticks in rows, as many side by side as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: list[QCheckBox] = []
        self._across = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_ticks(self, ticks: list[QCheckBox]) -> None:
        """Takes these in and lets the former ones go."""
        for tick in self.ticks:
            discard(tick)
        self.ticks, self._across = ticks, 0
        self._arrange()

    def sizeHint(self) -> QSize:
        rows = min(-(-len(self.ticks) // max(1, self._across)), MOST_ROWS) if self.ticks else 1
        height = max((tick.sizeHint().height() for tick in self.ticks), default=16)
        return QSize(240, rows * (height + GAP) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Show):
            self._arrange()
        return done

    def _arrange(self) -> None:
        widest = max((tick.sizeHint().width() for tick in self.ticks), default=60)
        across = max(1, (self.viewport().width() - 4 + GAP) // (widest + GAP))
        if across == self._across:
            return
        self._across = across
        # A new layout each time: rows that an old one no longer needs would keep their room. The old one goes later:
        # Qt is about to tell it too, where all widgets get another font.
        inner, before = QWidget(), self.takeWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(2, 2, 2, 2)
        grid.setSpacing(GAP)
        for index, tick in enumerate(self.ticks):
            grid.addWidget(tick, index // across, index % across)
        grid.setRowStretch(-(-len(self.ticks) // across), 1)
        # Not deleted at once, as setWidget does: a change of style is still on its way through all widgets.
        before = self.takeWidget()
        self.setWidget(inner)
        if before is not None:
            discard(before)
        self.updateGeometry()


class FeaturesEditor(Editor):
    """Names of features, or None for all of them. The last one cannot be taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(FEATURES, parent)
        self.grid = TickGrid(self)
        self._known: tuple[tuple[str, str], ...] = ()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)

    def set_known(self, known: Iterable[tuple[str, str]]) -> None:
        """All features with what they mean."""
        known = tuple(known)
        if known == self._known:
            return
        self._known = known
        ticks = []
        for name, doc in known:
            tick = QCheckBox(name.replace("&", "&&"))
            tick.setToolTip(f"{name}: {doc}" if doc else name)
            tick.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tick.clicked.connect(self._tick)
            ticks.append(tick)
        self.grid.show_ticks(ticks)
        self._render(self._value)
        self.updateGeometry()

    def comfortable_width(self) -> int:
        """Always below its name."""
        return 10_000

    def _checked(self, value: Any) -> Any:
        return None if value is None else tuple(value)

    def _tick(self) -> None:
        pairs = zip(self._known, self.grid.ticks, strict=True)
        chosen = tuple(name for (name, _), tick in pairs if tick.isChecked())
        value = None if len(chosen) == len(self._known) else chosen
        if not chosen:
            self._render(self._value)
        elif self._edit(value):
            self.committed.emit()

    def _render(self, value: Sequence[str] | None) -> None:
        for (name, _), tick in zip(self._known, self.grid.ticks, strict=True):
            tick.setChecked(value is None or name in value)
