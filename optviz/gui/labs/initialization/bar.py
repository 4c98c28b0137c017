"""What stands above the pictures: which page, and what its histograms count."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from optviz.engine.network.signal import Quantity
from optviz.gui.editors import ChoiceEditor, Option, SegmentsEditor
from optviz.gui.labs.initialization.form_training import first_training
from optviz.params import Param
from optviz.scenario import Initialization, replace
from optviz.scenario.initialization import Page
from optviz.scene.initialization.words import QUANTITIES
from optviz.text import QT_TRANSLATE_NOOP

PATH = "param.initialization.view"
PAGE = Param(name="page", kind="choice", choices=get_args(Page), default="layers")
QUANTITY = Param(
    name="quantity",
    kind="choice",
    choices=get_args(Quantity),
    default="activation",
    doc=QT_TRANSLATE_NOOP("Params", "What the histograms count."),
)


class ViewBar(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario: Initialization | None = None
        self.page = SegmentsEditor(PAGE, page_options(), self)
        self.quantity = ChoiceEditor(QUANTITY, self, options=quantity_options())
        self.quantity.setMinimumWidth(220)
        self.page.setObjectName(f"{PATH}.page")
        self.quantity.setObjectName(f"{PATH}.quantity")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 2)
        row.addWidget(self.page)
        row.addStretch(1)
        row.addWidget(self.quantity)
        for name, editor in (("page", self.page), ("quantity", self.quantity)):
            editor.changed.connect(lambda value, name=name: self._edit(name, value))
            editor.committed.connect(self.committed)

    def show_scenario(self, scenario: Initialization) -> None:
        """Shows the scenario's view, without a signal."""
        self._scenario = scenario
        self.page.show_value(scenario.view.page)
        self.quantity.show_value(scenario.view.quantity)
        self.quantity.setVisible(scenario.view.page != "rule")

    def _edit(self, name: str, value: Any) -> None:
        if self._scenario is None:
            return
        scenario = replace(self._scenario, view=replace(self._scenario.view, **{name: value}))
        if value == "training" and scenario.training is None:
            scenario = replace(scenario, training=first_training(scenario))
        self.edited.emit(scenario, f"view.{name}")


def page_options() -> list[Option]:
    """The three pages."""
    translate = QCoreApplication.translate
    return [
        Option(
            "layers",
            translate("InitializationForm", "Layers"),
            translate("InitializationForm", "One signal forward, one gradient back: what each layer makes of them"),
        ),
        Option(
            "rule",
            translate("InitializationForm", "The rule for one unit"),
            translate("InitializationForm", "n perceptrons feed one: why θ must be smaller, the more there are"),
        ),
        Option(
            "training",
            translate("InitializationForm", "Then train"),
            translate("InitializationForm", "The same network, the same data, another first step each"),
        ),
    ]


def quantity_options() -> list[Option]:
    """What histograms may count."""
    return [Option(name, QCoreApplication.translate("Initialization", title)) for name, title in QUANTITIES.items()]
