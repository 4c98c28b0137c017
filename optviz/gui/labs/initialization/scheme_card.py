"""The card of one scheme."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from optviz import catalog
from optviz.engine.network.gains import gain
from optviz.gui.editors import ChoiceEditor
from optviz.gui.forms.cards import Card
from optviz.gui.forms.params import ParamGroup
from optviz.gui.forms.section import column, text
from optviz.gui.formulas import FormulaLabel
from optviz.gui.icons import IconButton
from optviz.gui.labs.descent.run_color import Swatch
from optviz.params import Param
from optviz.scenario import replace
from optviz.scenario.initialization import MOST_SCHEMES, Scheme
from optviz.scene.words import number

SCHEME = Param(name="scheme", kind="choice", choices=tuple(catalog.initializers()), default="xavier_normal")
NEAR = 1e-9


class SchemeCard(Card):
    """A scheme, its parameters, the gain that suits the activation, and what became of the signal."""

    def __init__(self, schemes: QStandardItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self._scheme: Scheme | None = None
        self._place, self._count = 0, 1
        self._recommended = 1.0
        self.swatch = Swatch("#808080", self)
        self.swatch.setEnabled(False)
        self.name = ChoiceEditor(SCHEME, self, model=schemes)
        self.name.set_name(translate("InitializationForm", "Scheme"))
        self.name.combo.setProperty("role", "title")
        self.name.combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.more = IconButton("ellipsis-vertical", translate("InitializationForm", "Duplicate, move or remove"), self)
        self.formula, self.status = FormulaLabel(self), text("caption", self)
        self.params = ParamGroup(self)
        self.advice = QPushButton(self)
        header = QHBoxLayout()
        header.setSpacing(2)
        header.addWidget(self.swatch)
        header.addWidget(self.name)
        header.addStretch(1)
        header.addWidget(self.more)
        rows = column(self)
        rows.setContentsMargins(8, 6, 8, 8)
        rows.addLayout(header)
        for widget in (self.formula, self.params, self.advice, self.status):
            rows.addWidget(widget)
        self.name.changed.connect(self._choose)
        self.params.changed.connect(self._edit_param)
        self.advice.clicked.connect(self._take_advice)
        for part in (self.name, self.params):
            part.committed.connect(self.committed)
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))

    def show_scheme(self, scheme: Scheme, place: int, count: int, activation: str, color: str) -> None:
        """Shows the scheme at its place among so many, without a signal."""
        self._scheme, self._place, self._count = scheme, place, count
        spec = catalog.initializers()[scheme.name]
        self.swatch.show_color(color)
        self.name.show_value(scheme.name)
        self.name.combo.setToolTip(QCoreApplication.translate("Initializers", spec.summary))
        self.formula.show_formula(spec.formula)
        self.params.show_params(spec.params, scheme.params)
        self._show_advice(scheme, activation)
        path = f"param.initialization.schemes[{place}]"
        self.name.setObjectName(f"{path}.name")
        self.params.set_path(f"{path}.params")

    def set_status(self, line: str, kind: str) -> None:
        """What becomes of the signal, in words; ``kind`` (``good``, ``bad`` or empty) colours it."""
        self.show_status(self.status, line, kind)

    def menu(self) -> QMenu:
        """What can be done with the scheme as a whole."""
        return self.menu_at(self._place, self._count, MOST_SCHEMES)

    def _show_advice(self, scheme: Scheme, activation: str) -> None:
        """Offers the recommended gain where another one is in use."""
        advice = gain(catalog.initializers()[scheme.name], catalog.activations()[activation])
        used = None if advice is None else scheme.params.get("gain", advice.own)
        offered = advice is not None and advice.listed and abs(advice.recommended - float(used or 0.0)) > NEAR
        self.advice.setVisible(offered)
        if advice is not None:
            self._recommended = advice.recommended
            pattern = QCoreApplication.translate("InitializationForm", "Use the gain for {activation}: {gain}")
            title = QCoreApplication.translate("Activations", catalog.activations()[activation].title)
            self.advice.setText(pattern.format(activation=title, gain=number(advice.recommended)))

    def _take_advice(self) -> None:
        self._edit_param("gain", self._recommended)
        self.committed.emit()

    def _choose(self, name: str) -> None:
        if self._scheme is not None:
            self.edited.emit(replace(self._scheme, name=name, params={}, label=None), "name")

    def _edit_param(self, name: str, value: Any) -> None:
        if self._scheme is not None:
            scheme = replace(self._scheme, params={**self._scheme.params, name: value})
            self.edited.emit(scheme, f"params.{name}")
