"""What stands above the pictures: which page, and what its histograms count."""

from __future__ import annotations

from typing import Any, get_args

from PySide6.QtCore import QCoreApplication

from optviz.engine.network.signal import Quantity
from optviz.gui.editors import ChoiceEditor, Option, SegmentsEditor
from optviz.gui.labs.initialization.form_training import first_training
from optviz.gui.workbench.view_bar import ViewBar
from optviz.params import Param
from optviz.scenario import Initialization, replace
from optviz.scenario.initialization import Page
from optviz.scene.initialization.words import QUANTITIES
from optviz.text import QT_TRANSLATE_NOOP

PAGE = Param(name="page", kind="choice", choices=get_args(Page), default="layers")
QUANTITY = Param(
    name="quantity",
    kind="choice",
    choices=get_args(Quantity),
    default="activation",
    doc=QT_TRANSLATE_NOOP("Params", "What the histograms count."),
)


class PageBar(ViewBar):
    """The page's name; a first training comes with its page."""

    def __init__(self) -> None:
        self._quantity = ChoiceEditor(QUANTITY, options=quantity_options())
        self._quantity.setMinimumWidth(220)
        pages = SegmentsEditor(PAGE, page_options())
        super().__init__("initialization", {"page": pages}, {"quantity": self._quantity})

    def show_scenario(self, scenario: Initialization) -> None:
        """Shows the scenario's view, without a signal."""
        super().show_scenario(scenario)
        self._quantity.setVisible(scenario.view.page != "rule")

    def with_view(self, name: str, value: Any) -> Initialization:
        """The scenario with another value in its view."""
        scenario: Initialization = super().with_view(name, value)
        trains = scenario.view.page != "training" or scenario.training is not None
        return scenario if trains else replace(scenario, training=first_training(scenario))


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
