"""What forms are made of: columns, texts, lines, parts that fold away; and how widgets go."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from optviz.errors import join
from optviz.gui.editors import Editor, Row
from optviz.gui.icons import icon
from optviz.scenario import replace

MARGIN = 12
SPACING = 6


def discard(widget: QWidget) -> None:
    """Takes a widget out at once, so that nobody finds it by its name any more, and deletes it when that is safe.

    It is silent from now on: a field that loses the focus by this does not enter what was half typed.
    """
    for part in (widget, *widget.findChildren(QWidget)):
        part.blockSignals(True)
    # Without a parent it is Python's, which would delete it as soon as nobody refers to it: in its own event, even.
    widget.destroyed.connect(partial(_let_go, widget))
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def _let_go(widget: QWidget) -> None:
    """Refers to a widget until it is deleted."""


def column(parent: QWidget, margin: int = 0, spacing: int = SPACING) -> QVBoxLayout:
    """A vertical layout without surprises."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


class SectionHeader(QPushButton):
    """A title that folds what is below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setProperty("role", "section")
        self.setCheckable(True)
        self.setChecked(True)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(title)
        self.toggled.connect(self._redraw)
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()

    def _redraw(self) -> None:
        color = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        self.setIcon(icon("chevron-down" if self.isChecked() else "chevron-right", color))


class Section(QFrame):
    """A titled part of a form; ``body`` takes its rows through ``rows``."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = SectionHeader(title, self)
        self.body = QWidget(self)
        self.rows = column(self.body)
        self.header.toggled.connect(self.body.setVisible)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, SPACING, MARGIN, MARGIN)
        whole.setSpacing(SPACING)
        whole.addWidget(self.header)
        whole.addWidget(self.body)

    def set_title(self, title: str) -> None:
        """Says something else."""
        self.header.setText(title)
        self.header.setAccessibleName(title)


class Fields(Section):
    """A section with a row for each of some fields of the scenario, or of the part of it that ``part`` names.

    ``lab`` is the scenario's. Emits the scenario as edited: ``edited(scenario, path)``.
    """

    edited = Signal(object, str)
    committed = Signal()

    def __init__(
        self,
        title: str,
        lab: str,
        rows: Mapping[str, tuple[str, Editor]],
        parent: QWidget | None = None,
        *,
        part: str = "",
    ) -> None:
        super().__init__(title, parent)
        self._scenario: Any = None
        self._part = part
        self.editors = {key: editor for key, (_, editor) in rows.items()}
        for key, (name, editor) in rows.items():
            editor.setObjectName(f"param.{lab}.{join(part, key)}")
            self.rows.addWidget(Row(name, editor, self))
            editor.changed.connect(partial(self._edit, key))
            editor.committed.connect(self.committed)

    def show_scenario(self, scenario: Any) -> None:
        """Shows the scenario's values, without a signal."""
        self._scenario = scenario
        fields = getattr(scenario, self._part) if self._part else scenario
        for key, editor in self.editors.items():
            editor.show_value(self.value_of(fields, key))

    def value_of(self, fields: Any, key: str) -> Any:
        """What an editor shows of the fields."""
        return getattr(fields, key)

    def fields_with(self, fields: Any, key: str, value: Any) -> Any:
        """The fields of the part, with what an editor says instead."""
        return replace(fields, **{key: value})

    def _edit(self, key: str, value: Any) -> None:
        if self._scenario is None:
            return
        edited: dict[str, Any] = {key: value}
        if self._part:
            edited = {self._part: self.fields_with(getattr(self._scenario, self._part), key, value)}
        self.edited.emit(replace(self._scenario, **edited), join(self._part, key))


def text(role: str, parent: QWidget) -> QLabel:
    """A text of any length."""
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def line(parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts."""
    result = QFrame(parent)
    result.setProperty("role", "line")
    result.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return result
