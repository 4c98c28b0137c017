"""The card of one run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Editor
from optviz.gui.forms.algorithms import OPTIMIZER, cost
from optviz.gui.forms.cards import Card
from optviz.gui.forms.params import ParamGroup
from optviz.gui.forms.section import column, text
from optviz.gui.icons import IconButton
from optviz.gui.labs.descent.run_body import RunBody
from optviz.gui.labs.descent.run_color import ColorEditor, EyeEditor
from optviz.gui.labs.descent.run_name import ElidedLabel
from optviz.gui.labs.descent.run_place import Place
from optviz.scenario import Run, replace
from optviz.scenario.check_descent import MOST_RUNS
from optviz.scene.style import Style

KINDS = {"converged": "good", "diverged": "bad"}
"""A status' kind, and the colour that it is written in."""


class RunCard(Card):
    """Emits the run as edited; ``optimizer_chosen(name)`` is a wish."""

    optimizer_chosen = Signal(object)

    def __init__(
        self,
        optimizers: QStandardItemModel,
        schedules: QStandardItemModel,
        judge: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self._run: Run | None = None
        self._place: Place | None = None
        self.color, self.eye = ColorEditor(self), EyeEditor(self)
        self.optimizer = ChoiceEditor(OPTIMIZER, self, model=optimizers, searchable=True)
        self.optimizer.set_name(translate("RunCard", "Optimiser"))
        self.optimizer.combo.setProperty("role", "title")
        self.optimizer.combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name = ElidedLabel(self)
        self.more = IconButton("ellipsis-vertical", translate("RunCard", "Duplicate, move or remove this run"), self)
        self.chevron = IconButton("chevron-down", translate("RunCard", "All settings of this run"), self)
        self.chevron.setCheckable(True)
        self.rate = ParamGroup(self, reach="lr")
        self.status = text("caption", self)
        self.status.hide()
        self.body = RunBody(schedules, judge, self)
        self.body.hide()
        self._arrange()
        self._connect()

    def show_run(self, run: Run, place: Place, style: Style) -> None:
        """Shows the run, without a signal."""
        self.optimizer.show_value(run.optimizer)
        self._run, self._place = run, place
        spec = catalog.optimizers()[run.optimizer]
        told = (QCoreApplication.translate("Optimizers", spec.summary), spec.source, cost(spec))
        self.optimizer.combo.setToolTip("\n".join(filter(None, told)))
        self.rate.show_params(spec.params[:1] if spec.has_rate else (), run.params)
        self.color.set_choices(style.runs)
        self.color.set_auto(place.auto_color)
        self.color.show_value(run.color)
        self.color.set_hollow(not run.visible)
        self.eye.show_value(run.visible)
        self.name.set_full_text(place.label if place.label != spec.title else "")
        self.body.show_run(run, place)
        self._name_editors(f"param.descent.runs[{place.index}]")

    def set_status(self, line: str, kind: str = "") -> None:
        """A line on how the run went: ``ok``, ``converged`` or ``diverged``; empty text hides it."""
        self.show_status(self.status, line, KINDS.get(kind, ""))

    def _arrange(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(2)
        for widget in (self.color, self.optimizer, self.name, self.eye, self.more, self.chevron):
            header.addWidget(widget, 1 if widget is self.name else 0)
        rows = column(self)
        rows.setContentsMargins(8, 6, 8, 8)
        rows.addLayout(header)
        rows.addWidget(self.rate)
        rows.addWidget(self.status)
        rows.addWidget(self.body)

    def _connect(self) -> None:
        self.optimizer.changed.connect(self.optimizer_chosen)
        self.rate.changed.connect(self._edit_rate)
        self.color.changed.connect(lambda value: self._edit("color", color=value))
        self.eye.changed.connect(lambda value: self._edit("visible", visible=value))
        self.body.edited.connect(self.edited)
        for part in (self.rate, self.color, self.eye, self.body):
            part.committed.connect(self.committed)
        self.chevron.toggled.connect(self._expand)
        self.more.clicked.connect(self._open_menu)

    def _name_editors(self, path: str) -> None:
        named: dict[str, Editor] = {"optimizer": self.optimizer, "color": self.color, "visible": self.eye}
        for key, editor in named.items():
            editor.setObjectName(f"{path}.{key}")
        self.rate.set_path(f"{path}.params")
        self.body.set_path(path)

    def _expand(self, on: bool) -> None:
        self.body.setVisible(on)
        self.chevron.set_icon_name("chevron-up" if on else "chevron-down")

    def _edit_rate(self, name: str, value: float) -> None:
        if self._run is not None:
            self._edit(f"params.{name}", params={**self._run.params, name: value})

    def _edit(self, key: str, **fields: Any) -> None:
        if self._run is not None:
            self.edited.emit(replace(self._run, **fields), key)

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """What can be done with the run as a whole."""
        place = self._place
        return self.menu_at(place.index, place.count, MOST_RUNS) if place else self.menu_at(0, 1, MOST_RUNS)
